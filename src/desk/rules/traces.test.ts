import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactMadeAlike, tracesIn } from './traces.js';

const told = (over: object = {}, answers: readonly { question: string; answer: string }[] = []) => ({
  identity: { handle: null, safeContact: null, ...over },
  answers,
});

test('the same number is the same however it was typed', () => {
  for (const written of ['07700 900123', '+44 7700 900 123', '0044-7700-900123', '(07700) 900123'])
    assert.equal(contactMadeAlike(written), '07700900123', written);
  assert.equal(contactMadeAlike('A@B.example '), 'a@b.example');
  assert.equal(contactMadeAlike('ext 1234'), null);
});

test('whoever tells and whoever is told about are traced apart, each once', () => {
  const traces = tracesIn(
    told({ handle: 'messenger:77', safeContact: { address: '07700 900123' } }, [
      { question: 'username', answer: '@Fox_1999, fox_1999 on snapchat' },
      { question: 'app', answer: 'Snapchat' },
    ]),
  );
  assert.deepEqual(traces, [
    { whose: 'teller', value: 'messenger:77' },
    { whose: 'teller', value: '07700900123' },
    { whose: 'suspect', value: 'fox_1999' },
  ]);
});

test('who does not know the name leaves no trace', () => {
  assert.deepEqual(tracesIn(told({}, [{ question: 'username', answer: 'don’t know, not sure' }])), []);
  assert.deepEqual(tracesIn(told()), []);
});
