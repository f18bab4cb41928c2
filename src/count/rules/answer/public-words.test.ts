import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesRequester, namesSomebody, slugOf, withoutNames } from './public-words.js';

const TAKEN = '[taken out]';

for (const [words, requester, left] of [
  ['How many?\nYours faithfully,\nBethan Rees', 'Bethan Rees', `How many?\nYours faithfully,\n${TAKEN}`],
  ['How many?\nKind regards\nSomebody Else', 'B. Rees', `How many?\nKind regards\n${TAKEN}`],
  ['Yn gywir,\nBethan Rees', 'B', `Yn gywir,\n${TAKEN}`],
  ['I, bethan rees, ask', 'Bethan Rees', `I, ${TAKEN} ${TAKEN}, ask`],
  ['Write to b.rees@example.org', 'X', `Write to ${TAKEN}`],
  ['Ring 029 2012 3456 or +44 7700 900123', 'X', `Ring ${TAKEN} or ${TAKEN}`],
  ['Of CF10 3NP', 'X', `Of ${TAKEN}`],
  ['How many in 2018/19, by 71/17 and 88A?', 'Al Of', 'How many in 2018/19, by 71/17 and 88A?'],
  ['Siân Llŷr asks', 'Siân Llŷr', `${TAKEN} ${TAKEN} asks`],
] as const)
  test(`“${words.replaceAll('\n', ' / ')}” asked by ${requester} is shown without names`, () => {
    const shown = withoutNames(words, requester, TAKEN);
    assert.equal(shown, left);
    assert.equal(namesSomebody(shown, requester), false);
  });

test('a part of a name is found in another’s spelling of it, and not inside another word', () => {
  assert.equal(namesSomebody('asked by MS REES', 'Bethan Rees'), true);
  assert.equal(namesSomebody('asked by Sia\u0302n', 'Siân Llŷr'), true);
  assert.equal(namesSomebody('degrees and trees', 'Bethan Rees'), false);
  assert.equal(namesRequester('REES-1/26', 'Bethan Rees'), true);
  assert.equal(namesRequester('2026/0123456789', 'Bethan Rees'), false);
});

test('a reference becomes the last part of an address, whatever is in it', () => {
  assert.deepEqual(['123/26', 'FOI 2026‑7 (a)', 'Ŷ/ŵ 9', '///'].map(slugOf), [
    '123-26',
    'foi-2026-7-a',
    'y-w-9',
    'request',
  ]);
});
