import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesIn, rulesInForce } from './own-rules.js';
import { triageRulesOn } from './signs/triage-rules.js';

const published = triageRulesOn('2026-11-24');
const weightOf = (rules: typeof published, sign: string) => rules.signs.find(({ id }) => id === sign);

test('without choices the published rules hold, and with them a version of one’s own', () => {
  assert.equal(rulesInForce(published, null), published);
  const own = rulesInForce(published, { number: 3, choices: [{ sign: 'meeting', weight: 70 }] });
  assert.equal(own.version, '2026-11-24+3');
  assert.equal(weightOf(own, 'meeting')?.weight, 70);
  assert.equal(weightOf(published, 'meeting')?.weight, 50);
  assert.deepEqual(choicesIn(published, own), [{ sign: 'meeting', weight: 70 }]);
});

test('the same version is the same rules, so that reading is not made ready anew for each text', () => {
  const own = { number: 4, choices: [{ sign: 'gifts', on: false }] } as const;
  assert.equal(rulesInForce(published, own), rulesInForce(published, own));
});

test('a choice that is not allowed falls away and the others hold', () => {
  const choices = [
    { sign: 'self-harm', on: false },
    { sign: 'gifts', on: false },
  ] as const;
  const own = rulesInForce(published, { number: 5, choices });
  assert.deepEqual([weightOf(own, 'self-harm')?.on, weightOf(own, 'gifts')?.on], [true, false]);
});

test('everything put back as published is a version of its own that reads as the published one', () => {
  const own = rulesInForce(published, { number: 6, choices: [] });
  assert.equal(own.version, '2026-11-24+6');
  assert.deepEqual(own.signs, published.signs);
});
