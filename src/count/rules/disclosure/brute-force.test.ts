/** On tables small enough to try every number, the attack says exactly what trying every number says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDimension, aReleaseTable, seeded } from '../../../../test/make/release-table.js';
import type { ReleaseTable } from '../release/table.js';
import { attack } from './attack.js';
import type { System } from './counts.js';
import { STRONGEST, WEAKEST, leastOf } from './intruder.js';
import { systemOf } from './system.js';

const RUNS = process.env['PLIMSOLL_BATTERY'] ? 3000 : 300;
const MOST = 14;

/** A small table with random cells hidden; in three dimensions, or in two. */
function smallTable(seed: number): ReleaseTable {
  const random = seeded(seed);
  const wide = random() < 0.5;
  const dimension = (id: string, n: number) => {
    const codes = Array.from({ length: n }, (_, i) => `${id}${i}`);
    return aDimension(id, [...codes, { [`${id}*`]: codes }]);
  };
  const dimensions = wide
    ? [dimension('a', 2), dimension('b', 2), dimension('c', 2)]
    : [dimension('a', 3), dimension('b', 2 + Math.floor(random() * 2))];
  const table = aReleaseTable('t', dimensions, { leaf: () => Math.floor(random() ** 2 * 5) });
  const share = 0.25 + random() * 0.35;
  const cells = table.cells.map((c) => {
    const isSum = c.key.some((code) => code.endsWith('*'));
    const small = c.value.kind === 'exact' && c.value.n > 0 && c.value.n <= MOST;
    const isHidden = small && random() < (isSum ? share / 3 : share * 1.5);
    return { ...c, hidden: isHidden ? ('primary' as const) : null };
  });
  return { ...table, cells };
}

/** Every count's least and greatest value over all whole numbers that satisfy the sums. */
function tryEverything(system: System, least: (n: number) => number): ReadonlyMap<number, [number, number]> {
  const open = system.counts.flatMap((c, n) => (c.lo === c.hi ? [] : [n]));
  const x = system.counts.map((c) => (c.lo === c.hi ? c.lo : -1));
  const top = Math.max(...system.counts.map((c) => c.truth ?? 0)) + 6;
  const found = new Map<number, [number, number]>();
  const isPossible = (): boolean =>
    system.equations.every((e) => {
      const parts = e.parts.map((n) => x[n] ?? 0);
      const whole = x[e.whole] ?? 0;
      const sum = parts.reduce((s, v) => s + Math.max(v, 0), 0);
      if (whole >= 0 && sum > whole) return false;
      return parts.includes(-1) || whole < 0 || sum === whole;
    });
  const go = (i: number): void => {
    if (!isPossible()) return;
    const n = open[i];
    if (n === undefined) {
      for (const m of open) {
        const [lo, hi] = found.get(m) ?? [Infinity, -Infinity];
        found.set(m, [Math.min(lo, x[m] ?? 0), Math.max(hi, x[m] ?? 0)]);
      }
      return;
    }
    for (let v = least(n); v <= top; v++) {
      x[n] = v;
      go(i + 1);
    }
    x[n] = -1;
  };
  go(0);
  return found;
}

for (const intruder of [STRONGEST, WEAKEST])
  test(`exact intervals equal what trying every number finds (${intruder.knowsTheRule ? 'strongest' : 'weakest'} intruder)`, () => {
    let compared = 0;
    for (let seed = 1; compared < RUNS; seed++) {
      const table = smallTable(seed);
      const system = systemOf([[table]]);
      const open = system.counts.filter((c) => c.lo !== c.hi).length;
      if (open === 0 || open > 8) continue;
      const cells = attack([table], [], { intruder }).cells;
      // Without a limit there is always more to try.
      if (cells.some((c) => c.hi === null)) continue;
      const all = tryEverything(system, leastOf(system, intruder));
      for (const [n, [lo, hi]] of all) {
        const at = JSON.stringify(system.counts[n]?.hiddenAt[0]?.key);
        const cell = cells.find((c) => JSON.stringify(c.at[0]?.key) === at);
        assert.deepEqual([cell?.lo, cell?.hi, cell?.exact], [lo, hi, true], `seed ${seed} ${at}`);
      }
      compared++;
    }
  });
