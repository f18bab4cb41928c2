/** Which counts are hidden while a pattern is being found: hiding and showing again, and what each would cost. */
import type { ReleaseTable } from '../release/table.js';
import type { CellRef, Count, System } from './counts.js';
import { type Intruder, leastOf } from './intruder.js';
import { touching } from './propagate.js';

/** What is lost when a count is hidden: bigger for sums, which readers come for, and slowly bigger for larger counts. */
export type Harm = (count: Count, sums: number) => number;

export const ordinaryHarm: Harm = (count, sums) => (1 + Math.log2(1 + (count.truth ?? 0)) / 8) * 6 ** sums;

export class Pattern {
  readonly system: System;
  readonly current: number;
  readonly tables: readonly ReleaseTable[];
  readonly hidden: Uint8Array;
  /** True count, NaN where nobody in the house knows it. */
  readonly x: Float64Array;
  readonly least: Float64Array;
  readonly harm: Float64Array;
  /** 1 where hiding would be of use: printed now, not nought, and never printed before. */
  readonly usable: Uint8Array;
  readonly #sums: readonly (readonly number[])[];

  constructor(
    system: System,
    of: { tables: readonly ReleaseTable[]; current: number; intruder: Intruder; harm: Harm },
  ) {
    this.system = system;
    this.current = of.current;
    this.tables = of.tables;
    const least = leastOf(system, of.intruder);
    const sums = sumsOf(system, of.tables);
    this.hidden = Uint8Array.from(system.counts, (c) => (c.hiddenAt.length > 0 && c.lo !== c.hi ? 1 : 0));
    this.x = Float64Array.from(system.counts, (c) => c.truth ?? Number.NaN);
    this.least = Float64Array.from(system.counts, (c, n) => Math.max(least(n), c.truth === null ? c.lo : 0));
    this.harm = Float64Array.from(system.counts, (c, n) => of.harm(c, sums[n] ?? 0));
    this.usable = Uint8Array.from(system.counts, (c) => (isUsable(c, of.current) ? 1 : 0));
    this.#sums = touching(system.equations, system.counts.length);
  }

  /** The sums that a count stands in, by number. */
  sumsWith(n: number): readonly number[] {
    return this.#sums[n] ?? [];
  }

  hide(n: number): void {
    const count = this.system.counts[n];
    if (!count || this.hidden[n] === 1) return;
    this.hidden[n] = 1;
    count.hiddenAt.push(...count.shownAt.splice(0));
    [count.lo, count.hi] = [0, Number.POSITIVE_INFINITY];
  }

  show(n: number): void {
    const count = this.system.counts[n];
    if (!count || count.truth === null || this.hidden[n] === 0) return;
    this.hidden[n] = 0;
    count.shownAt.push(...count.hiddenAt.splice(0));
    [count.lo, count.hi] = [count.truth, count.truth];
  }

  refOf(n: number): CellRef | null {
    const count = this.system.counts[n];
    const all = [...(count?.hiddenAt ?? []), ...(count?.shownAt ?? [])];
    return all.find((at) => at.release === this.current) ?? all[0] ?? null;
  }

  /** Keys of the cells of a table that are hidden, as JSON. */
  hiddenPlaces(table: ReleaseTable): ReadonlySet<string> {
    const places = this.system.places.get(table) ?? new Int32Array(0);
    const counts = new Set(places);
    const keys = [...counts].flatMap((n) =>
      this.hidden[n] === 1
        ? (this.system.counts[n]?.hiddenAt ?? []).filter(
            (at) => at.release === this.current && at.table === table.id,
          )
        : [],
    );
    return new Set(keys.map((at) => JSON.stringify(at.key)));
  }

  /** True of a count that is hidden only to protect others, and only in this release. */
  mayBeShown(n: number): boolean {
    const count = this.system.counts[n];
    if (!count || count.isPrimary || this.usable[n] === 0) return false;
    return count.hiddenAt.every((at) => at.release === this.current);
  }

  /** True of a count that an earlier release hid and this one does not print. */
  isNotOurs(n: number): boolean {
    return (this.system.counts[n]?.hiddenAt ?? []).every((at) => at.release !== this.current);
  }

  /** Protection that a count needs: how far up it must be able to go, so that it is not known to be small. */
  needUp(n: number): number {
    const [x, limit] = [this.x[n] ?? 0, this.system.counts[n]?.limit ?? 0];
    return x >= 1 && x <= limit ? limit + 1 - x : 0;
  }
}

const isUsable = (c: Count, current: number): boolean => {
  if (c.truth === null || c.truth === 0) return false;
  const all = [...c.shownAt, ...c.hiddenAt];
  return all.some((at) => at.release === current) && c.shownAt.every((at) => at.release === current);
};

/** In how many dimensions each count is a sum. */
function sumsOf(system: System, tables: readonly ReleaseTable[]): readonly number[] {
  const sums = Array.from(system.counts, () => 0);
  for (const table of tables) {
    const places = system.places.get(table);
    const strides = table.dimensions.map((_, i) =>
      table.dimensions.slice(i + 1).reduce((p, d) => p * d.categories.length, 1),
    );
    places?.forEach((n, place) => {
      const inSums = table.dimensions.filter((d, i) => {
        const at = Math.floor(place / (strides[i] ?? 1)) % d.categories.length;
        return d.categories[at]?.sumOf !== undefined;
      });
      if (n >= 0) sums[n] = Math.max(sums[n] ?? 0, inSums.length);
    });
  }
  return sums;
}
