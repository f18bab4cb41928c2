import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { authorityByCode, authorityByName, forcesOf } from '../../base/authorities.js';
import type { Observation } from '../../base/observation.js';
import { financialYear } from '../../base/period.js';
import { type Value, intervalOf } from '../../base/value.js';
import { anObservation } from '../../../test/make/observation.js';
import { shippedFigures } from '../reading/shipped.js';
import { indexFigures } from './figures.js';
import { total } from './total.js';

const FLAGGED = 'online-flagged-child-sexual-offences';
const figures = indexFigures(shippedFigures());
const wales = authorityByName('Wales', 'area') ?? assert.fail();
const welsh = forcesOf(wales);
const codes = (parts: readonly { authority: { code: string } }[]): readonly string[] =>
  parts.map((p) => p.authority.code);

test('Wales in 2018/19 is at least 576, from three of four forces, because Dyfed-Powys did not answer', () => {
  const sum = total(figures, { measure: FLAGGED, period: financialYear(2018), authorities: welsh });
  assert.deepEqual(sum.interval, { lo: 576, hi: null });
  assert.deepEqual(codes(sum.answered), ['W15000001', 'W15000002', 'W15000003']);
  assert.deepEqual(
    sum.missing.map((p) => [p.authority.code, p.kind]),
    [['W15000004', 'no-reply']],
  );
  assert.equal(sum.asked, 4);
});

test('Wales in 2015/16 is 296, from all four', () => {
  const sum = total(figures, { measure: FLAGGED, period: financialYear(2015), authorities: welsh });
  assert.deepEqual(sum.interval, { lo: 296, hi: 296 });
  assert.deepEqual(sum.missing, []);
});

test('a year for which nothing is held has no upper limit and is not nought', () => {
  const sum = total(figures, { measure: FLAGGED, period: financialYear(2016), authorities: welsh });
  assert.deepEqual(sum.interval, { lo: 0, hi: null });
  assert.deepEqual(
    sum.missing.map((p) => p.kind),
    ['not-asked', 'not-asked', 'not-asked', 'not-asked'],
  );
});

test('what was known on a day leaves out what was printed later', () => {
  const wiltshire = authorityByName('Wiltshire', 'force') ?? assert.fail();
  const at = (knownBy: string) =>
    total(figures, { measure: FLAGGED, period: financialYear(2018), authorities: [wiltshire], knownBy })
      .interval;
  assert.deepEqual(at('2019-12-31'), { lo: 54, hi: 54 });
  assert.deepEqual(at('2020-12-31'), { lo: 77, hi: 77 });
  assert.deepEqual(at('2018-01-01'), { lo: 0, hi: null });
});

test('two values printed in one month of which neither is the later are both possible', () => {
  const printed = ['2020-09-30', '2020-09-30'].map((known_on, i) =>
    anObservation({ value: { kind: 'exact', n: 66 + i }, known_on, known_precision: 'month' }),
  );
  const gwent = authorityByCode('W15000002') ?? assert.fail();
  const sum = total(indexFigures(printed), {
    measure: FLAGGED,
    period: financialYear(2018),
    authorities: [gwent],
  });
  assert.deepEqual(sum.interval, { lo: 66, hi: 67 });
  assert.equal(sum.restated.length, 1);
});

test('“more than 3,000” beside an exact 3,186 is one answer, and the exact one counts', () => {
  const gwent = authorityByCode('W15000002') ?? assert.fail();
  const held = [
    anObservation({ value: { kind: 'exact', n: 3186 }, known_on: '2016-06-21' }),
    anObservation({ value: { kind: 'range', lo: 3001, hi: null }, known_on: '2016-07-01' }),
  ];
  const sum = total(indexFigures(held), {
    measure: FLAGGED,
    period: financialYear(2018),
    authorities: [gwent],
  });
  assert.deepEqual(sum.interval, { lo: 3186, hi: 3186 });
  assert.deepEqual(sum.restated, []);
});

const aValue: fc.Arbitrary<Value> = fc.oneof(
  fc.nat(9999).map((n): Value => ({ kind: 'exact', n })),
  fc
    .tuple(fc.nat(99), fc.option(fc.nat(99)))
    .map(([lo, more]): Value => ({ kind: 'range', lo, hi: more === null ? null : lo + more })),
  fc.constant<Value>({ kind: 'suppressed', lo: 1, hi: 4 }),
  fc.constant<Value>({ kind: 'suppressed', lo: null, hi: null }),
  fc.constant<Value>({ kind: 'refused', exemption: ['foia-s12'] }),
  fc.constantFrom<Value>({ kind: 'not-held' }, { kind: 'no-reply' }, { kind: 'not-asked' }),
);

/** A number that the value allows: the smallest, or somewhere above it. */
const within = (v: Value, extra: number): number => {
  const { lo, hi } = intervalOf(v);
  return hi === null ? lo + extra : Math.min(hi, lo + extra);
};

test('whatever the true counts are, their sum lies within the total', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(aValue, fc.nat(50)), { minLength: 4, maxLength: 4 }), (cells) => {
      const held = cells.map(
        ([value], i): Observation => anObservation({ authority: `W1500000${i + 1}`, value }),
      );
      const sum = total(indexFigures(held), {
        measure: FLAGGED,
        period: financialYear(2018),
        authorities: welsh,
      });
      const truth = cells.reduce((s, [value, extra]) => s + within(value, extra), 0);
      assert.ok(truth >= sum.interval.lo && (sum.interval.hi === null || truth <= sum.interval.hi));
      assert.equal(sum.answered.length + sum.missing.length, 4);
    }),
  );
});

test('a missing force widens the total upward and never lowers it', () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.constantFrom<Value['kind']>('no-reply', 'not-held', 'not-asked'),
      (n, kind) => {
        const held = [
          anObservation({ authority: 'W15000001', value: { kind: 'exact', n } }),
          anObservation({ authority: 'W15000002', value: { kind } as Value }),
        ];
        const two = welsh.filter((f) => f.code < 'W15000003');
        const sum = total(indexFigures(held), {
          measure: FLAGGED,
          period: financialYear(2018),
          authorities: two,
        });
        assert.deepEqual(sum.interval, { lo: n, hi: null });
      },
    ),
  );
});
