import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObservation } from '../../../../test/make/observation.js';
import { realFigures } from '../../../../test/make/count-site.js';
import type { Observation } from '../../../base/observation.js';
import type { Value } from '../../../base/value.js';
import { indexFigures } from '../figures.js';
import { buildRelease } from './build.js';
import type { ReleaseSelection } from './selection.js';

const WALES = ['W15000001', 'W15000002', 'W15000003', 'W15000004'] as const;

const selection: ReleaseSelection = {
  title: { en: 'A', cy: 'B' },
  area: 'W92000004',
  tables: [{ measure: 'online-flagged-child-sexual-offences', from: 2018, to: 2018 }],
  knownBy: '2026-01-01',
};

const given = (authority: string, value: Value, more: Partial<Observation> = {}): Observation =>
  anObservation({ authority, value, known_on: '2019-06-27', ...more });
const exact = (n: number): Value => ({ kind: 'exact', n });

const year = (observations: readonly Observation[]) => {
  const built = buildRelease(indexFigures(observations), selection);
  assert.ok(built.ok, JSON.stringify(built));
  return built.value.tables[0]?.years[0] ?? assert.fail('no year');
};

/** What the area is said to have, by what its forces gave and what was printed for it. */
const AREA: readonly {
  readonly forces: readonly (number | null)[];
  readonly printed?: Partial<Observation> & { readonly n: number };
  readonly value: Value;
  readonly why: string;
}[] = [
  { forces: [1, 2, 3, 4], value: exact(10), why: 'all forces answered' },
  {
    forces: [1, 2, 3, null],
    value: { kind: 'range', lo: 6, hi: null },
    why: 'a missing force is not nought',
  },
  {
    forces: [1, 2, 3, null],
    printed: { n: 6, coverage: { answered: 3, asked: 4 } },
    value: { kind: 'range', lo: 6, hi: null },
    why: 'a total printed without a force is a floor',
  },
  {
    forces: [1, null, null, null],
    printed: { n: 30 },
    value: { kind: 'range', lo: 30, hi: null },
    why: 'which forces are in it is not stated',
  },
  {
    forces: [1, null, null, null],
    printed: { n: 30, coverage: { answered: 4, asked: 4 } },
    value: exact(30),
    why: 'the page says that all answered',
  },
  {
    forces: [1, 2, 3, 4],
    printed: { n: 9 },
    value: exact(10),
    why: 'the forces’ own values come before a total that does not say what is in it',
  },
];

for (const { forces, printed, value, why } of AREA)
  test(`the area is given as ${JSON.stringify(value)} because ${why}`, () => {
    const own = WALES.flatMap((code, i) => {
      const n = forces[i] ?? null;
      return n === null ? [] : [given(code, exact(n))];
    });
    const total = printed
      ? [given('W92000004', exact(printed.n), { coverage: printed.coverage ?? null })]
      : [];
    assert.deepEqual(year([...own, ...total]).area.value, value);
  });

test('a printed total that its own parts contradict is refused, with both numbers', () => {
  const own = WALES.map((code, i) => given(code, exact(i + 1)));
  const total = given('W92000004', exact(9), { coverage: { answered: 4, asked: 4 } });
  const built = buildRelease(indexFigures([...own, total]), selection);
  assert.equal(built.ok, false);
  assert.deepEqual(
    !built.ok && built.problems.map((p) => [p.code, p.params?.['printed'], p.params?.['sum']]),
    [['parts-do-not-add-up', 9, 10]],
  );
});

test('values of one year under two versions of the rule, or in two units, are refused', () => {
  const [a, b] = [given('W15000001', exact(1)), given('W15000002', exact(2))];
  const codes = (second: Observation) => {
    const built = buildRelease(indexFigures([a, second]), selection);
    return built.ok ? [] : built.problems.map((p) => p.code);
  };
  assert.deepEqual(codes(b), []);
  assert.deepEqual(codes({ ...b, rule_version: 'another' }), ['rules-mixed-in-year']);
  assert.deepEqual(codes({ ...b, unit: 'victims' }), ['units-mixed']);
});

test('nothing held, no area and years the wrong way round are said, not built', () => {
  const codes = (change: Partial<ReleaseSelection>) => {
    const built = buildRelease(realFigures(), { ...selection, ...change });
    return built.ok ? [] : built.problems.map((p) => p.code);
  };
  assert.deepEqual(codes({ area: 'Mars' }), ['area-unknown']);
  assert.deepEqual(codes({ tables: [] }), ['no-table']);
  assert.deepEqual(codes({ knownBy: '2001-01-01' }), ['nothing-held']);
  assert.deepEqual(codes({ tables: [{ measure: 'grooming-88a', from: 2019, to: 2015 }] }), ['years-wrong']);
});

test('half a year printed as a year is a floor, and so is the total that holds it', () => {
  const built = buildRelease(realFigures(), {
    ...selection,
    tables: [{ measure: 'sexual-communication-with-a-child', from: 2017, to: 2017 }],
  });
  const column = built.ok ? built.value.tables[0]?.years[0] : undefined;
  const powys = column?.forces.find((c) => c.authority.code === 'W15000004');
  assert.deepEqual([powys?.value, powys?.isPart], [{ kind: 'range', lo: 19, hi: null }, true]);
  assert.deepEqual(column?.area.value, { kind: 'range', lo: 274, hi: null });
});

test('the first year under another rule is a break, and a year without figures is none', () => {
  const built = buildRelease(realFigures(), {
    ...selection,
    tables: [{ measure: 'online-flagged-child-sexual-offences', from: 2015, to: 2019 }],
  });
  assert.deepEqual(built.ok && built.value.tables[0]?.years.map((y) => y.isBreak), [
    false,
    false,
    true,
    false,
    false,
  ]);
});
