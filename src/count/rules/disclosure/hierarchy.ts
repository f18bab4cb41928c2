/**
 * What a category stands for, whatever it is called: the leaves below it. Two releases may both print "Wales" and mean
 * three forces in one and four in the other; and one may print four quarters where another prints the year.
 */
import type { Dimension, ReleaseTable } from '../release/table.js';

/** A table and the release it stands in: releases are numbered from nought, the oldest first. */
export interface Printed {
  readonly release: number;
  readonly table: ReleaseTable;
}

interface Definition {
  readonly release: number;
  readonly table: ReleaseTable;
  readonly parts: readonly string[];
}

export class Hierarchy {
  readonly #defined = new Map<string, Definition[]>();
  readonly #leaves = new Map<string, readonly string[]>();
  readonly #wholes = new Map<string, string[]>();

  constructor(printed: readonly Printed[]) {
    for (const { release, table } of printed)
      for (const dimension of table.dimensions) this.#read(release, table, dimension);
  }

  #read(release: number, table: ReleaseTable, dimension: Dimension): void {
    for (const { code, sumOf } of dimension.categories) {
      if (sumOf && sumOf.length > 0)
        push(this.#defined, `${dimension.id} ${code}`, { release, table, parts: sumOf });
      if (code === dimension.whole) push(this.#wholes, dimension.id, code);
    }
  }

  /** The codes that add up to a category: as its own table says, else the same release, else the latest before it. */
  partsOf(at: Printed, dimension: string, code: string): readonly string[] | undefined {
    const all = this.#defined.get(`${dimension} ${code}`);
    if (!all) return undefined;
    const distance = (d: Definition): number => {
      if (d.table === at.table) return -1;
      return d.release <= at.release ? at.release - d.release : 1_000_000 + d.release;
    };
    return all.reduce((near, d) => (distance(d) < distance(near) ? d : near)).parts;
  }

  /** The leaves below a category, in order; the category itself where nothing is below it. */
  leavesOf(at: Printed, dimension: string, code: string): readonly string[] {
    const key = `${at.release} ${at.table.id} ${dimension} ${code}`;
    const known = this.#leaves.get(key);
    if (known) return known;
    this.#leaves.set(key, [code]);
    const parts = this.partsOf(at, dimension, code);
    const leaves = parts ? parts.flatMap((part) => this.leavesOf(at, dimension, part)) : [code];
    const sorted = [...new Set(leaves)].toSorted();
    this.#leaves.set(key, sorted);
    return sorted;
  }

  /** True for the category that leaves nothing out, as its own table or another of the same dimension says. */
  isWhole(dimension: Dimension, code: string): boolean {
    if (dimension.whole !== undefined) return dimension.whole === code;
    return (this.#wholes.get(dimension.id) ?? []).includes(code);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
