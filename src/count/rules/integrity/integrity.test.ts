/**
 * The integrity tests on the figures held: what was found in them by hand must be found here, and nothing be found in
 * figures that are right.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorityByCode } from '../../../base/authorities.js';
import { financialYear } from '../../../base/period.js';
import { anObservation } from '../../../../test/make/observation.js';
import { shippedFigures } from '../../reading/shipped.js';
import { indexFigures } from '../figures.js';
import { type Finding, type FindingCode, checkIntegrity, flagTally } from './index.js';

const figures = indexFigures(shippedFigures());
const found = checkIntegrity(figures);
const name = (code: string | undefined): string => authorityByCode(code ?? '')?.name.en ?? '';
const line = (f: Finding): string => `${name(f.authorities[0])} ${f.period.from.slice(0, 4)}`;
const of = (code: FindingCode): readonly Finding[] => found.filter((f) => f.code === code);
const numbers = (code: FindingCode, where: string): Readonly<Record<string, number>> =>
  of(code).find((f) => line(f) === where)?.numbers ?? assert.fail(`${code} ${where} is not found`);

test('554 printed, 564 the sum of the four Welsh forces', () => {
  const n = numbers('parts-differ-from-total', 'Wales 2023');
  assert.deepEqual([n['printed'], n['sum']], [554, 564]);
});

test('565 printed for the North West, 566 in four of its five forces', () => {
  const n = numbers('parts-exceed-total', 'North West England 2017');
  assert.deepEqual([n['printed'], n['sum']], [565, 566]);
});

test('1,752 and 2,238 printed for Wales: the first has Gwent’s 389 in the wrong year', () => {
  const first = numbers('parts-differ-from-total', 'Wales 2014');
  assert.deepEqual([first['printed'], first['sum'], first['misplaced']], [1752, 2069, 389]);
  const second = numbers('parts-differ-from-total', 'Wales 2015');
  assert.deepEqual([second['printed'], second['sum']], [2238, 2405]);
});

test('flagged is fewer than sexual communication alone in 10 of 22 force-years', () => {
  assert.deepEqual(flagTally(figures), { held: 22, below: 10 });
  assert.deepEqual(of('flag-below-subset').map(line).sort(), [
    'Devon and Cornwall 2018',
    'Devon and Cornwall 2019',
    'Dorset 2018',
    'Gwent 2019',
    'Hampshire 2017',
    'Hampshire 2018',
    'Hampshire 2019',
    'Lancashire 2018',
    'Sussex 2017',
    'Sussex 2018',
  ]);
});

test('Lancashire went from 175 to 64 inside a North West of 565 in both releases', () => {
  const n = numbers('restated-inside-unmoved-total', 'Lancashire 2017');
  assert.deepEqual(n, { first: 175, last: 64, total: 565 });
});

test('what was not answered was counted as nought in 576, 183, 429, 1,753 and 3,936', () => {
  const printed = of('missing-counted-as-nought').map((f) => f.numbers['printed']);
  assert.deepEqual(
    [...printed].sort((a, b) => (a ?? 0) - (b ?? 0)),
    [183, 429, 576, 1753, 3936],
  );
});

test('the 19 of Dyfed-Powys is half a year, and the Welsh 274 holds it', () => {
  assert.deepEqual(numbers('part-period-as-year', 'Dyfed-Powys 2017'), { n: 19, months: 6 });
  assert.ok(of('total-holds-part-period').some((f) => f.numbers['printed'] === 274));
});

test('764 is refused as a figure', () => {
  assert.deepEqual(numbers('residual-refused', 'Wales 2016'), { lo: 726, hi: 764 });
});

test('Cumbria’s 1,402 in five years and Scotland’s 3,572 in six do not come out', () => {
  assert.ok(of('years-differ-from-total').some((f) => line(f) === 'Cumbria 2017'));
  assert.ok(
    of('years-differ-from-total').some((f) => f.numbers['printed'] === 3572 && f.numbers['least'] === 3575),
  );
});

test('restated values are listed with every figure that changed', () => {
  const restated = of('restated').map((f) => `${line(f)} ${f.numbers['first']}→${f.numbers['last']}`);
  for (const expected of [
    'Wales 2015 296→258',
    'Northumbria 2015 170→98',
    'West Mercia 2015 85→114',
    'Wiltshire 2018 54→77',
    'Lancashire 2017 175→64',
    'United Kingdom 2021 6156→6275',
  ])
    assert.ok(restated.includes(expected), `${expected} is not among ${restated.join('; ')}`);
  assert.deepEqual(of('answer-withdrawn').map(line), ['Durham 2015']);
});

test('a restatement names every printed figure that it moves', () => {
  const lancashire = of('restated').find((f) => line(f) === 'Lancashire 2017') ?? assert.fail();
  const moved = (lancashire.changes ?? []).map(
    (o) => `${name(o.authority)} ${o.from.slice(0, 4)} to ${o.to.slice(0, 4)}`,
  );
  assert.ok(moved.includes('North West England 2017 to 2018'), moved.join('; '));
  assert.ok(moved.includes('Lancashire 2017 to 2019'), moved.join('; '));
  assert.ok(moved.includes('United Kingdom 2017 to 2018'), moved.join('; '));
});

test('164 and 185 in one release, and 10,331 for 10,391, are found', () => {
  assert.ok(
    of('contradiction-same-release').some((f) => f.numbers['first'] === 164 && f.numbers['last'] === 185),
  );
  assert.ok(of('one-digit-apart').some((f) => f.numbers['n'] === 10391 && f.numbers['other'] === 10331));
});

test('jumps and equal numbers are questions, never findings', () => {
  const jumps = of('unexplained-jump').map(
    (f) => `${name(f.authorities[0])} ${f.numbers['before']}→${f.numbers['after']}`,
  );
  for (const expected of ['Lancashire 67→419', 'Gwent 26→144', 'Derbyshire 727→166', 'Thames Valley 300→918'])
    assert.ok(jumps.includes(expected), `${expected} is not among ${jumps.join('; ')}`);
  assert.ok(of('equal-neighbours').some((f) => f.numbers['n'] === 444));
  assert.ok([...of('unexplained-jump'), ...of('equal-neighbours')].every((f) => f.severity === 'question'));
});

test('figures that are right have no finding', () => {
  const forces = ['W15000001', 'W15000002', 'W15000003', 'W15000004'];
  const right = [2018, 2019, 2020].flatMap((year, y) => [
    ...forces.map((authority, i) =>
      anObservation({ authority, ...financialYear(year), value: { kind: 'exact', n: 50 + 7 * i + 3 * y } }),
    ),
    anObservation({
      authority: 'W92000004',
      ...financialYear(year),
      value: { kind: 'exact', n: 242 + 12 * y },
    }),
  ]);
  assert.deepEqual(checkIntegrity(indexFigures(right)), []);
});

test('a star is undone when the total leaves it fewer than three values', () => {
  const star = (hi: number): readonly Finding[] =>
    checkIntegrity(
      indexFigures([
        anObservation({ authority: 'W92000004', value: { kind: 'exact', n: 66 } }),
        ...['W15000001', 'W15000002', 'W15000003'].map((authority) =>
          anObservation({ authority, value: { kind: 'exact', n: 21 } }),
        ),
        anObservation({ authority: 'W15000004', value: { kind: 'suppressed', lo: 1, hi } }),
      ]),
    ).filter((f) => f.code === 'star-undone');
  assert.equal(star(4)[0]?.numbers['left'], 3);
});
