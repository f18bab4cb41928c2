/** Thousands of random linked tables: what is suppressed cannot be worked out, and what is only hidden can. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDimension, aReleaseTable, seeded } from '../../../../test/make/release-table.js';
import type { Dimension, ReleaseTable } from '../release/table.js';
import { attack } from './attack.js';
import { markedTables } from './marks.js';
import { primaryIn } from './primary.js';
import { suppress } from './suppress.js';

const RUNS = process.env['PLIMSOLL_BATTERY'] ? 6000 : 250;

/** A skewed count, often nought, often small: the sort of number these tables are made of. */
function skewed(random: () => number, scale: number): number {
  if (random() < 0.12) return 0;
  return Math.floor(scale * (-Math.log(1 - random())) ** 1.5);
}

const names = (prefix: string, n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => `${prefix}${i}`);

/** Forces within a region within all, or flat. */
function forcesOf(random: () => number): Dimension {
  const forces = names('f', 3 + Math.floor(random() * 4));
  const region = forces.slice(0, 2 + Math.floor(random() * (forces.length - 2)));
  const rest = forces.filter((f) => !region.includes(f));
  const flat = random() < 0.5 || rest.length === 0;
  return flat
    ? aDimension('force', [...forces, { all: forces }], 'all')
    : aDimension('force', [...forces, { region }, { all: ['region', ...rest] }], 'all');
}

/** Two tables of the same counts: force by year (by offence), and force by sex, with shared margins. */
function linkedTables(seed: number): readonly ReleaseTable[] {
  const random = seeded(seed);
  const force = forcesOf(random);
  const years = names('y', 2 + Math.floor(random() * 3));
  const offences = names('o', 2 + Math.floor(random() * 2));
  const sexes = ['girls', 'boys', 'unknown'];
  const scale = 2 + random() * 25;
  const micro = new Map<string, number>();
  const leaf = (at: Readonly<Record<string, string>>): number => {
    let sum = 0;
    for (const y of at['year'] ? [at['year']] : years)
      for (const o of at['offence'] ? [at['offence']] : offences)
        for (const s of at['sex'] ? [at['sex']] : sexes) {
          const key = `${at['force']} ${y} ${o} ${s}`;
          if (!micro.has(key)) micro.set(key, skewed(random, scale));
          sum += micro.get(key) ?? 0;
        }
    return sum;
  };
  const year = aDimension('year', [...years, { all: years }], 'all');
  const offence = aDimension('offence', [...offences, { all: offences }], 'all');
  const sex = aDimension('sex', [...sexes, { all: sexes }], 'all');
  const first = random() < 0.5 ? [force, year, offence] : [force, year];
  return [
    aReleaseTable('by-year', first, { leaf }),
    aReleaseTable('by-sex', random() < 0.5 ? [force, sex] : [force, year, sex], { leaf }),
  ];
}

test('after suppression nothing is recovered, pinned or known to be small, in linked tables with hierarchies', (t) => {
  let hiddenSafe = 0;
  let safe = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const tables = linkedTables(seed);
    const done = suppress(tables);
    assert.deepEqual(done.unmendable, [], `seed ${seed}`);
    const found = attack(done.tables, []);
    assert.deepEqual(found.problems, [], `seed ${seed}`);
    assert.deepEqual(
      found.broken.map((c) => c.at[0]?.key),
      [],
      `seed ${seed}`,
    );
    const cells = done.tables.flatMap((t) => t.cells);
    safe += cells.filter((c) => c.hidden !== 'primary').length;
    hiddenSafe += cells.filter((c) => c.hidden === 'secondary').length;
  }
  t.diagnostic(`safe cells lost: ${((100 * hiddenSafe) / safe).toFixed(1)} %`);
});

test('hiding the small cells alone is broken in most of the same tables', (t) => {
  let broken = 0;
  let cellsBroken = 0;
  let cells = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const tables = linkedTables(seed);
    const found = attack(markedTables(tables, tables.flatMap(primaryIn)), []);
    if (found.broken.length > 0) broken++;
    cellsBroken += found.broken.length;
    cells += found.cells.length;
    for (const c of found.certificates) assert.ok(c.equations.length + c.printedAt.length > 0);
  }
  t.diagnostic(`broken tables ${broken} of ${RUNS}, cells ${cellsBroken} of ${cells}`);
  assert.ok(broken > RUNS / 2, `${broken} of ${RUNS}`);
});
