import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAG_RULES, breaks, ruleInForce, ruleVersionOf, rulesDuring } from './flag-rules.js';
import { MEASURES, measureById, unitOf } from './measures.js';
import { financialYear } from './period.js';

const FLAGGED = 'online-flagged-child-sexual-offences';
const SEXUAL_COMMUNICATION = 'sexual-communication-with-a-child';
const GWENT = 'W15000002';

void test('the versions of the flag follow each other without a gap', () => {
  FLAG_RULES.forEach((rule, i) => assert.equal(rule.to, FLAG_RULES[i + 1]?.from ?? null));
  assert.equal(ruleInForce('2014-03-31'), null);
});

/** A day and the version in force, at each end of each version. */
const IN_FORCE: readonly (readonly [day: string, id: string])[] = [
  ['2014-04-01', 'online-flag-2014'],
  ['2015-03-31', 'online-flag-2014'],
  ['2015-04-01', 'online-flag-2015'],
  ['2017-04-01', 'online-flag-2017'],
  ['2024-03-31', 'online-flag-2017'],
  ['2024-04-01', 'online-flag-2024'],
  ['2030-01-01', 'online-flag-2024'],
];
for (const [day, id] of IN_FORCE)
  void test(`on ${day} the rule is ${id}`, () => {
    assert.equal(ruleInForce(day)?.id, id);
    assert.deepEqual(rulesDuring({ from: day, to: '2030-01-02' }).at(0)?.id, id);
  });

void test('a figure carries the version of its own year, authority and measure', () => {
  assert.equal(ruleVersionOf(FLAGGED, GWENT, financialYear(2015)), 'online-flag-2015');
  assert.equal(ruleVersionOf(FLAGGED, GWENT, financialYear(2018)), 'online-flag-2017');
  assert.equal(
    ruleVersionOf(FLAGGED, 'W92000004', { from: '2015-04-01', to: '2020-04-01' }),
    'online-flag-2015+online-flag-2017',
  );
  assert.equal(ruleVersionOf(FLAGGED, 'S92000003', financialYear(2018)), null);
  assert.equal(ruleVersionOf(SEXUAL_COMMUNICATION, 'K02000001', financialYear(2018)), 'soa2003-s15a');
  assert.equal(ruleVersionOf(SEXUAL_COMMUNICATION, 'x-psni', financialYear(2018)), null);
  assert.equal(ruleVersionOf('grooming-88a', GWENT, financialYear(2016)), 'prc-88a-2004');
  assert.equal(ruleVersionOf('all-child-sexual-offences', GWENT, financialYear(2016)), null);
});

const breaksIn = (measure: string, from: string, to: string, forces?: readonly string[]): readonly string[] =>
  breaks(measure, { from, to }, forces).map((b) => `${b.on} ${b.code}`);

void test('a series of flagged offences breaks where the rule or the law changes inside it', () => {
  assert.deepEqual(breaksIn(FLAGGED, '2015-04-01', '2019-04-01', [GWENT]), [
    '2017-04-01 rule-version-changed',
    '2017-04-03 definition-changed',
  ]);
  assert.deepEqual(breaksIn(FLAGGED, '2014-04-01', '2016-04-01', [GWENT]), [
    '2015-04-01 rule-version-changed',
  ]);
  assert.deepEqual(breaksIn(FLAGGED, '2022-04-01', '2025-04-01', [GWENT]), [
    '2024-04-01 rule-version-changed',
  ]);
});

void test('a series that begins with a change does not break there', () => {
  assert.deepEqual(breaksIn(FLAGGED, '2017-04-01', '2019-04-01', [GWENT]), []);
  assert.deepEqual(breaksIn(SEXUAL_COMMUNICATION, '2017-04-01', '2024-04-01', [GWENT]), []);
});

void test('a new system breaks only its own force’s series, in any part of a year known only by its number', () => {
  assert.deepEqual(breaksIn(SEXUAL_COMMUNICATION, '2022-04-01', '2024-04-01', ['W15000004']), [
    '2023-01-01 system-changed',
  ]);
  assert.deepEqual(breaksIn(SEXUAL_COMMUNICATION, '2023-04-01', '2025-04-01', ['W15000004']), [
    '2023-01-01 system-changed',
  ]);
  assert.deepEqual(breaksIn(SEXUAL_COMMUNICATION, '2024-01-01', '2025-01-01', ['W15000004']), []);
  assert.deepEqual(breaksIn(SEXUAL_COMMUNICATION, '2022-04-01', '2024-04-01', [GWENT]), []);
  assert.equal(breaksIn(SEXUAL_COMMUNICATION, '2018-04-01', '2024-04-01').length, 3);
});

void test('grooming breaks when the class is widened', () => {
  assert.deepEqual(breaksIn('grooming-88a', '2016-04-01', '2018-04-01', [GWENT]), [
    '2017-04-01 definition-changed',
    '2017-04-03 definition-changed',
  ]);
});

void test('measures lie within measures that are there, in the same unit, and never in a circle', () => {
  const above = (id: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(id), [...trail, id].join(' → '));
    for (const w of measureById(id)?.within ?? []) {
      assert.equal(unitOf(w.measure), unitOf(id), `${id} within ${w.measure}`);
      above(w.measure, [...trail, id]);
    }
  };
  for (const m of MEASURES) {
    above(m.id, []);
    assert.ok(m.about === null || measureById(m.about), m.id);
    assert.notEqual(m.name.en, m.name.cy);
  }
  assert.equal(new Set(MEASURES.map((m) => m.id)).size, MEASURES.length);
  assert.equal(MEASURES.filter((m) => m.standard).length, 5);
});
