/** Builds the system of counts and equations from tables, this release's and all those before. */
import type { Dimension, ReleaseTable } from '../release/table.js';
import {
  type CellRef,
  type Count,
  type Equation,
  type System,
  type SystemProblem,
  printedBounds,
  truthOf,
  vintageOf,
} from './counts.js';
import { type Grid, categoriesAt, gridOf, linesAlong, positionIn } from './grid.js';
import { Hierarchy, type Printed } from './hierarchy.js';
import { mergeUnlisted } from './unlisted.js';
import { thresholdFor } from './policy.js';

interface Laid extends Printed {
  readonly grid: Grid;
  /** For each dimension and category: the token that names its leaves, empty where it leaves nothing out. */
  readonly tokens: readonly (readonly string[])[];
  /** Dimensions sorted by id, so that the order of a table's dimensions does not matter. */
  readonly order: readonly number[];
  readonly counts: Int32Array;
}

/**
 * Sets down what the public knows. `releases`: the oldest first; the last is the one being checked.
 * `sharesUnlisted`: take what no table prints to be the same in every release. False where that leads to a
 * contradiction, because something unprinted was restated.
 */
export const systemOf = (releases: readonly (readonly ReleaseTable[])[], sharesUnlisted = true): System =>
  new Builder(releases, sharesUnlisted).build();

class Builder {
  readonly counts: Count[] = [];
  readonly equations: Equation[] = [];
  readonly problems: SystemProblem[] = [];
  /** For each name: its vintages, each with the count and the releases that print it. */
  readonly #vintages = new Map<string, Map<string, number>>();
  readonly #latest = new Map<string, { readonly release: number; readonly count: number }[]>();
  readonly #seen = new Set<string>();
  readonly #laid: readonly Laid[];
  readonly #hierarchy: Hierarchy;
  readonly #sharesUnlisted: boolean;

  constructor(releases: readonly (readonly ReleaseTable[])[], sharesUnlisted: boolean) {
    const printed = releases.flatMap((tables, release) => tables.map((table) => ({ release, table })));
    this.#hierarchy = new Hierarchy(printed);
    this.#sharesUnlisted = sharesUnlisted;
    this.#laid = printed.map((at) => this.#layOut(at));
  }

  build(): System {
    for (const laid of this.#laid) this.#readCells(laid);
    for (const laid of this.#laid) this.#readSums(laid);
    return mergeUnlisted({
      counts: this.counts,
      equations: this.equations,
      problems: this.problems,
      places: new Map(this.#laid.map((l) => [l.table, l.counts])),
    });
  }

  #layOut(at: Printed): Laid {
    const grid = gridOf(at.table);
    const token = (d: Dimension, code: string): string =>
      this.#hierarchy.isWhole(d, code) ? '' : `${d.id}=${this.#hierarchy.leavesOf(at, d.id, code).join('+')}`;
    return {
      ...at,
      grid,
      tokens: at.table.dimensions.map((d) => d.categories.map((c) => token(d, c.code))),
      order: at.table.dimensions.map((_, i) => i).toSorted((a, b) => (idOf(at, a) < idOf(at, b) ? -1 : 1)),
      counts: new Int32Array(grid.length).fill(-1),
    };
  }

  #nameAt(laid: Laid, place: number, instead?: { dimension: number; token: string }): string {
    let name = laid.table.measure;
    for (const d of laid.order) {
      const token =
        instead?.dimension === d ? instead.token : (laid.tokens[d]?.[positionIn(laid.grid, place, d)] ?? '');
      if (token) name += `|${token}`;
    }
    return name;
  }

  #readCells(laid: Laid): void {
    laid.grid.cells.forEach((cell, place) => {
      if (!cell) return;
      const name = this.#nameAt(laid, place);
      const number = this.#countFor(name, vintageOf(cell), () => blank(name, truthOf(cell)));
      const count = this.counts[number];
      if (!count) return;
      laid.counts[place] = number;
      const at: CellRef = { release: laid.release, table: laid.table.id, key: cell.key };
      count.limit = Math.max(count.limit, thresholdFor(laid.table, categoriesAt(laid.grid, place)).limit);
      (cell.hidden ? count.hiddenAt : count.shownAt).push(at);
      if (cell.hidden === 'primary') count.isPrimary = true;
      // A source's own range is public even where we print a mark; an exact count is public only where it is shown.
      if (!cell.hidden || cell.structuralZero || cell.value.kind !== 'exact')
        narrow(count, cell.structuralZero ? NOUGHT : printedBounds(cell.value));
      const all = this.#latest.get(name) ?? [];
      this.#latest.set(name, all);
      if (all.some((p) => p.release === laid.release && p.count !== number))
        this.problems.push({ code: 'tables-disagree', at });
      all.push({ release: laid.release, count: number });
    });
  }

  #countFor(name: string, vintage: string, make: () => Count): number {
    const vintages = this.#vintages.get(name) ?? new Map<string, number>();
    this.#vintages.set(name, vintages);
    const held = vintages.get(vintage);
    if (held !== undefined) return held;
    this.counts.push(make());
    vintages.set(vintage, this.counts.length - 1);
    return this.counts.length - 1;
  }

  #readSums(laid: Laid): void {
    laid.table.dimensions.forEach((dimension, d) => {
      const lines = linesAlong(laid.grid, d);
      dimension.categories.forEach((category, position) => {
        const parts = this.#hierarchy.partsOf(laid, dimension.id, category.code);
        if (parts) for (const line of lines) this.#readSum(laid, { d, position, line, parts });
      });
    });
  }

  #readSum(laid: Laid, sum: { d: number; position: number; line: number; parts: readonly string[] }): void {
    const place = sum.line + sum.position * (laid.grid.strides[sum.d] ?? 1);
    const whole = laid.counts[place] ?? -1;
    if (whole < 0) return;
    const at: CellRef = {
      release: laid.release,
      table: laid.table.id,
      key: categoriesAt(laid.grid, place).map((c) => c.code),
    };
    this.#addEquation(laid, { ...sum, whole, at }, sum.parts);
  }

  #addEquation(
    laid: Laid,
    sum: { d: number; line: number; whole: number; at: CellRef },
    codes: readonly string[],
  ): void {
    const dimension = laid.table.dimensions[sum.d]?.id ?? '';
    const parts = codes.map((code) => this.#part(laid, sum, code));
    const id = `${sum.whole}:${parts.toSorted((a, b) => a - b).join()}`;
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    if (this.#addsUp(sum.whole, parts))
      this.equations.push({ whole: sum.whole, parts, at: sum.at, dimension });
    else if (parts.every((n) => this.#isPrintedIn(n, laid.release)))
      this.problems.push({ code: 'parts-do-not-add-up', at: sum.at });
  }

  /** False only where every true count is held and they do not: then the sum says nothing, or is our own mistake. */
  #addsUp(whole: number, parts: readonly number[]): boolean {
    const truths = parts.map((n) => this.counts[n]?.truth ?? null);
    const total = this.counts[whole]?.truth ?? null;
    if (total === null || truths.includes(null)) return true;
    return total === truths.reduce<number>((s, t) => s + (t ?? 0), 0);
  }

  #isPrintedIn(n: number, release: number): boolean {
    const count = this.counts[n];
    return [...(count?.shownAt ?? []), ...(count?.hiddenAt ?? [])].some((at) => at.release === release);
  }

  /** The count of one part of a sum: in this table, in another of this release, in an earlier one, or in none. */
  #part(laid: Laid, sum: { d: number; line: number; at: CellRef }, code: string): number {
    const position = laid.grid.positions[sum.d]?.get(code);
    const here =
      position === undefined
        ? -1
        : (laid.counts[sum.line + position * (laid.grid.strides[sum.d] ?? 1)] ?? -1);
    if (here >= 0) return here;
    const dimension = laid.table.dimensions[sum.d]?.id ?? '';
    const leaves = this.#hierarchy.leavesOf(laid, dimension, code);
    const name = this.#nameAt(laid, sum.line, {
      dimension: sum.d,
      token: `${dimension}=${leaves.join('+')}`,
    });
    return this.#elsewhere(name, laid.release) ?? this.#unlisted(laid, sum, { name, code, dimension });
  }

  #elsewhere(name: string, release: number): number | null {
    const all = this.#latest.get(name) ?? [];
    const same = all.filter((p) => p.release === release);
    if (same.length > 0) return same[0]?.count ?? null;
    // Printed in another release only: certain to be the same count where it was never restated.
    const vintages = new Set(all.map((p) => p.count));
    return vintages.size === 1 && this.#sharesUnlisted ? (all[0]?.count ?? null) : null;
  }

  #unlisted(
    laid: Laid,
    sum: { d: number; line: number; at: CellRef },
    part: { name: string; code: string; dimension: string },
  ): number {
    const size = this.counts.length;
    const number = this.#countFor(
      part.name,
      this.#sharesUnlisted ? 'unlisted' : `unlisted ${laid.release}`,
      () => ({
        ...blank(part.name, null),
        limit: thresholdFor(laid.table, categoriesAt(laid.grid, sum.line)).limit,
        implied: { from: sum.at, dimension: part.dimension, codes: [part.code] },
      }),
    );
    if (this.counts.length > size) {
      const below = this.#hierarchy.partsOf(laid, part.dimension, part.code);
      if (below) this.#addEquation(laid, { ...sum, whole: number }, below);
    }
    return number;
  }
}

const NOUGHT = { lo: 0, hi: 0 };

const idOf = (at: Printed, d: number): string => at.table.dimensions[d]?.id ?? '';

const blank = (name: string, truth: number | null): Count => ({
  name,
  shownAt: [],
  hiddenAt: [],
  isPrimary: false,
  truth,
  lo: 0,
  hi: Number.POSITIVE_INFINITY,
  limit: 0,
  implied: null,
});

function narrow(count: Count, to: { readonly lo: number; readonly hi: number }): void {
  count.lo = Math.max(count.lo, to.lo);
  count.hi = Math.min(count.hi, to.hi);
}
