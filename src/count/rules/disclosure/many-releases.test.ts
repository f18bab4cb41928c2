/**
 * Years of publishing against somebody who keeps everything: yearly and quarterly tables, replies to requests over
 * changing sets of forces, restated versions. The attacker has the files, the rule and one record.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDimension, aReleaseTable, seeded } from '../../../../test/make/release-table.js';
import type { Dimension, ReleaseTable } from '../release/table.js';
import { attack } from './attack.js';
import { suppress } from './suppress.js';

const ROUNDS = process.env['PLIMSOLL_BATTERY'] ? 60 : 14;
const SEEDS = process.env['PLIMSOLL_BATTERY'] ? [1, 2, 3, 4, 5] : [1, 2];

const FORCES = ['dyfed', 'gwent', 'north', 'south'];
const YEARS = ['2017', '2018', '2019'];
const QUARTERS = YEARS.flatMap((y) => [1, 2, 3, 4].map((q) => `${y}-q${q}`));
const AGES = ['0-9', '10-13', '14-17'].map((a) => `band ${a}`);
const PLATFORMS = ['known', 'other', 'not-recorded'];
const BELOW = Object.fromEntries(YEARS.map((y) => [y, QUARTERS.filter((q) => q.startsWith(y))]));

const year = aDimension('period', [...YEARS, { every: YEARS }], 'every');
const quarter = aDimension(
  'period',
  [...QUARTERS, ...YEARS.map((y) => ({ [y]: BELOW[y] ?? [] })), { every: YEARS }],
  'every',
);
const age = aDimension('victim-age', [...AGES, { any: AGES }], 'any');
const platform = aDimension('platform', [...PLATFORMS, { any: PLATFORMS }], 'any');
const wales = aDimension('force', [...FORCES, { wales: FORCES }]);

/** The records: how many crimes in each smallest combination. */
class Records {
  readonly #counts = new Map<string, number>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
    const size = FORCES.map(() => 1.5 + random() * 8);
    FORCES.forEach((f, i) => {
      for (const q of QUARTERS)
        for (const a of AGES)
          for (const p of PLATFORMS)
            this.#counts.set(
              [f, q, a, p].join(' '),
              Math.floor((size[i] ?? 1) * (-Math.log(1 - random())) ** 1.6),
            );
    });
  }

  readonly leaf = (at: Readonly<Record<string, string>>): number => {
    const quarters = at['period'] ? (BELOW[at['period']] ?? [at['period']]) : QUARTERS;
    let sum = 0;
    for (const f of at['force'] ? [at['force']] : FORCES)
      for (const q of quarters)
        for (const a of at['victim-age'] ? [at['victim-age']] : AGES)
          for (const p of at['platform'] ? [at['platform']] : PLATFORMS)
            sum += this.#counts.get([f, q, a, p].join(' ')) ?? 0;
    return sum;
  };

  /** A batch of crimes found to have been recorded wrongly. */
  revise(): void {
    for (const [key, n] of this.#counts)
      if (this.#random() < 0.1) this.#counts.set(key, Math.max(0, n + (this.#random() < 0.5 ? -1 : 1)));
  }
}

/** A request: some forces, alone or added up, by one or two other things. */
function requestOf(random: () => number, records: Records, id: string): ReleaseTable {
  const some = FORCES.filter(() => random() < 0.7);
  const asked = some.length > 1 ? some : FORCES.slice(0, 3);
  const sum = { [`area ${asked.join('+')}`]: asked };
  const force = random() < 0.5 ? aDimension('force', [...asked, sum]) : aDimension('force', [sum]);
  const others = [year, quarter, age, platform].filter(() => random() < 0.4).slice(0, 2);
  const periods = others.filter((d) => d.id === 'period').length;
  const dims: readonly Dimension[] = [force, ...(periods > 1 ? others.slice(1) : others)];
  return aReleaseTable(id, dims, { leaf: records.leaf });
}

const yearly = (records: Records): readonly ReleaseTable[] => [
  aReleaseTable('yearly', [wales, year], { leaf: records.leaf }),
  aReleaseTable('quarterly', [wales, quarter], { leaf: records.leaf }),
  aReleaseTable('ages', [wales, age], { leaf: records.leaf }),
];

for (const seed of SEEDS)
  test(`nothing is given away over ${ROUNDS} rounds of releases, requests and restatements (seed ${seed})`, (t) => {
    const random = seeded(seed);
    const records = new Records(random);
    const out: (readonly ReleaseTable[])[] = [];
    let refused = 0;
    let [safe, lost] = [0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      if (round % 5 === 4) records.revise();
      const tables =
        round % 5 === 0 || round % 5 === 4
          ? yearly(records)
          : [requestOf(random, records, `request ${round}`)];
      const done = suppress(tables, { earlier: out });
      const found = attack(done.tables, out);
      if (found.broken.length > 0) {
        refused++;
        continue;
      }
      assert.deepEqual(found.brokenBefore, [], `round ${round}`);
      out.push(done.tables);
      const cells = done.tables.flatMap((t) => t.cells);
      safe += cells.filter((c) => c.hidden !== 'primary').length;
      lost += cells.filter((c) => c.hidden === 'secondary').length;
    }
    t.diagnostic(
      `published ${out.length} of ${ROUNDS}, refused ${refused}, safe cells lost ${((100 * lost) / safe).toFixed(1)} %`,
    );
    assert.ok(out.length >= ROUNDS * 0.75, `refused ${refused}`);
    assert.ok(lost <= safe * 0.25, `${lost} of ${safe}`);
    assert.deepEqual(resubtract(out), []);
  });

/**
 * Somebody with a pencil: for each sum in any file, everything printed anywhere under the same codes is put in, the
 * latest first; what is left over for a single gap, where it is the small number that stands there, is a find.
 */
function resubtract(releases: readonly (readonly ReleaseTable[])[]): readonly string[] {
  const printed = new Map<string, number>();
  const name = (t: ReleaseTable, key: readonly string[]): string =>
    t.dimensions
      .map((d, i) => `${d.id}=${key[i]}`)
      .filter((_, i) => t.dimensions[i]?.whole !== key[i])
      .toSorted()
      .join('|');
  for (const t of releases.flat())
    for (const c of t.cells)
      if (!c.hidden && c.value.kind === 'exact') printed.set(name(t, c.key), c.value.n);
  return releases.flat().flatMap((t) => gapsIn(t, (key) => printed.get(name(t, key))));
}

function gapsIn(t: ReleaseTable, printed: (key: readonly string[]) => number | undefined): readonly string[] {
  return t.dimensions.flatMap((dimension, d) =>
    dimension.categories.flatMap(({ code, sumOf }) =>
      t.cells
        .filter((c) => sumOf && c.key[d] === code)
        .flatMap((whole) => {
          const keys = (sumOf ?? []).map((part) => whole.key.with(d, part));
          const gaps = keys.filter((key) => printed(key) === undefined);
          const total = printed(whole.key);
          const [gap, ...more] = gaps;
          if (!gap || more.length > 0 || total === undefined) return [];
          const rest = keys.reduce((sum, key) => sum + (printed(key) ?? 0), 0);
          const truth = t.cells.find((c) => c.key.join() === gap.join())?.value;
          return truth?.kind === 'exact' && truth.n === total - rest && truth.n > 0 && truth.n < 5
            ? [`${t.id} ${gap.join()}`]
            : [];
        }),
    ),
  );
}
