import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { authorityByName, forcesOf } from '../../base/authorities.js';
import { financialYear } from '../../base/period.js';
import { anObservation } from '../../../test/make/observation.js';
import { shippedFigures } from '../reading/shipped.js';
import { type Comparison, compare } from './compare.js';
import { indexFigures } from './figures.js';

const FLAGGED = 'online-flagged-child-sexual-offences';
const S15A = 'sexual-communication-with-a-child';
const figures = indexFigures(shippedFigures());
const wales = authorityByName('Wales', 'area') ?? assert.fail();

const inWales = (measure: string, base: number, top: number): Comparison =>
  compare(figures, {
    measure,
    area: wales,
    authorities: forcesOf(wales),
    base: financialYear(base),
    with: financialYear(top),
  });

const ofForce = (name: string, measure: string, [base, top]: readonly [number, number]): Comparison => {
  const force = authorityByName(name, 'force') ?? assert.fail();
  const periods = { base: financialYear(base), with: financialYear(top) };
  return compare(figures, { measure, area: null, authorities: [force], ...periods });
};

const ratios = (pairs: Comparison['as_published']): readonly string[] =>
  pairs.map((p) => `${p.base.interval.lo}→${p.with.interval.lo} ×${p.ratio.lo.toFixed(2)}`).sort();
const codes = (c: Comparison): readonly string[] => [...new Set(c.problems.map((p) => p.code))].sort();

test('576 is 2.23 times the 258 and 1.95 times the 296 that were printed for 2015/16, and 3.20 on the three forces in both', () => {
  const found = inWales(FLAGGED, 2015, 2018);
  assert.deepEqual(ratios(found.as_published), ['258→576 ×2.23', '296→576 ×1.95']);
  assert.deepEqual(ratios(found.matched), ['180→576 ×3.20']);
  assert.deepEqual(
    found.matched[0]?.authorities.map((a) => a.name.en),
    ['North Wales', 'Gwent', 'South Wales'],
  );
  assert.deepEqual(found.whole_area, { lo: 576 / 296, hi: null });
});

test('the problems of that comparison are named: coverage, unknown coverage, restated, the flag’s rule', () => {
  const found = inWales(FLAGGED, 2015, 2018);
  assert.deepEqual(codes(found), [
    'coverage-differs',
    'coverage-unknown',
    'definition-changed',
    'restated',
    'rule-version-changed',
  ]);
});

test('a half year is never the end of a percentage: Welsh sexual communication, 2017/18 to 2023/24', () => {
  const found = inWales(S15A, 2017, 2023);
  assert.deepEqual(ratios(found.matched), ['255→497 ×1.95']);
  for (const pair of found.as_published) assert.deepEqual(pair.change_percent, { lo: null, hi: null });
  assert.equal(Math.round(found.matched[0]?.change_percent.lo ?? 0), 95);
  const part = found.problems.find((p) => p.code === 'part-period');
  assert.deepEqual(
    part?.authorities.map((a) => a.name.en),
    ['Dyfed-Powys'],
  );
});

test('a year that only subtraction would give is refused as a figure', () => {
  const found = inWales(FLAGGED, 2016, 2018);
  assert.deepEqual(found.as_published, []);
  const residual = found.problems.find((p) => p.code === 'residual')?.residual;
  assert.deepEqual([residual?.lo, residual?.hi], [726, 764]);
});

// The failures that the published figures show by hand, each on the two bases in question.
const RESTATED: readonly (readonly [string, string, readonly [number, number], readonly string[], string])[] =
  [
    [
      'Northumbria',
      FLAGGED,
      [2015, 2016],
      ['170→323 ×1.90', '98→323 ×3.30'],
      '“229.5 %” is +90 % on the first base',
    ],
    [
      'Wiltshire',
      FLAGGED,
      [2018, 2019],
      ['54→63 ×1.17', '77→63 ×0.82'],
      'a fall of 18 % is a rise of 17 % on the first base',
    ],
    [
      'Lancashire',
      S15A,
      [2017, 2018],
      ['175→252 ×1.44', '64→252 ×3.94'],
      '“quadrupled” is +44 % on the first base',
    ],
    ['West Mercia', FLAGGED, [2015, 2016], ['114→213 ×1.87', '85→213 ×2.51'], '+151 % becomes +87 %'],
  ];
for (const [force, measure, years, expected, why] of RESTATED)
  test(`${force} ${years.join(' to ')} is given on every vintage (${why})`, () => {
    const found = ofForce(force, measure, years);
    assert.deepEqual(ratios(found.as_published), expected);
    assert.ok(found.problems.some((p) => p.code === 'restated'));
  });

test('nine months are not compared with twelve in per cent: Hampshire grooming, 150 against 53', () => {
  const hampshire = authorityByName('Hampshire', 'force') ?? assert.fail();
  const periods = { base: financialYear(2016), with: { from: '2017-04-01', to: '2018-01-01' } };
  const found = compare(figures, {
    measure: 'grooming-88a',
    area: null,
    authorities: [hampshire],
    ...periods,
  });
  assert.deepEqual(found.as_published[0]?.change_percent, { lo: null, hi: null });
  assert.deepEqual(found.matched[0]?.change_percent, { lo: null, hi: null });
  assert.ok(found.problems.some((p) => p.code === 'part-period'));
});

test('beside a printed total the sum of a few forces is no figure for the country', () => {
  const uk = authorityByName('United Kingdom', 'area') ?? assert.fail();
  const periods = { base: financialYear(2017), with: financialYear(2023) };
  const found = compare(figures, { measure: S15A, area: uk, authorities: forcesOf(uk), ...periods });
  assert.deepEqual(ratios(found.as_published), ['3728→7062 ×1.89']);
});

test('a base of 6 is called small, and its ratio is 7.2 times, not 716 % more', () => {
  const found = ofForce('Hertfordshire', FLAGGED, [2017, 2018]);
  assert.equal(found.as_published[0]?.ratio.lo.toFixed(2), '7.17');
  assert.equal(Math.round(found.as_published[0]?.change_percent.lo ?? 0), 617);
  assert.ok(found.problems.some((p) => p.code === 'small-base' && p.base === 6));
});

test('the ratio’s interval holds every ratio that the two ends allow', () => {
  const end = fc.tuple(fc.nat(500), fc.nat(500)).map(([lo, more]) => ({ lo, hi: lo + more }));
  const gwent = authorityByName('Gwent', 'force') ?? assert.fail();
  fc.assert(
    fc.property(end, end, (base, top) => {
      const held = indexFigures([
        anObservation({ ...financialYear(2017), value: { kind: 'range', ...base } }),
        anObservation({ ...financialYear(2018), value: { kind: 'range', ...top } }),
      ]);
      const years = { base: financialYear(2017), with: financialYear(2018) };
      const pair = compare(held, { measure: FLAGGED, area: null, authorities: [gwent], ...years })
        .as_published[0];
      assert.ok(pair);
      for (const b of [base.lo, base.hi])
        for (const t of [top.lo, top.hi])
          if (b > 0)
            assert.ok(
              t / b >= pair.ratio.lo - 1e-9 && (pair.ratio.hi === null || t / b <= pair.ratio.hi + 1e-9),
            );
    }),
  );
});
