/** An organisation's choices make a version of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesTried } from '../../../../test/docs/triage-document.js';
import { adjust, ownVersion } from './adjust.js';
import { readSigns } from './read.js';

const rules = rulesTried();
const own = ownVersion(rules.version, 1);

void test('a sign that is switched off is read no more, and the published version stays as it was', () => {
  const result = adjust(rules, own, [{ sign: 'gifts', on: false }]);
  assert.ok(result.ok);
  const text = 'he sends me robux';
  assert.deepEqual(readSigns(text, null, result.value).signs, []);
  assert.equal(readSigns(text, null, result.value).rule_version, '2026-11-24+1');
  assert.equal(readSigns(text, null, rules).risk, 'raised');
});

void test('a weight that is changed changes the score', () => {
  const result = adjust(rules, own, [{ sign: 'secrecy', weight: 60 }]);
  assert.ok(result.ok);
  assert.equal(readSigns('its our secret', null, result.value).risk, 'high');
});

void test('what means danger cannot be switched off or made lighter', () => {
  for (const choice of [
    { sign: 'self-harm', on: false },
    { sign: 'immediate-danger', weight: 10 },
  ] as const) {
    const result = adjust(rules, own, [choice]);
    assert.deepEqual(result, { ok: false, problems: [{ code: 'always-on', field: choice.sign }] });
  }
});

void test('a live version is never edited, and a change says something', () => {
  const codes = [
    adjust(rules, rules.version, [{ sign: 'gifts', on: false }]),
    adjust(rules, own, []),
    adjust(rules, own, [{ sign: 'gifts', weight: 101 }]),
  ].map((r) => (r.ok ? 'ok' : r.problems[0]?.code));
  assert.deepEqual(codes, ['version-in-use', 'no-choice', 'weight-out-of-range']);
});
