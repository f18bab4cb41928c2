/**
 * Protection by hypercubes: a small count and the corners of a box around it, all hidden, can go up and down together
 * without a sum changing. **Source**: the hypercube method of GHMITER (Repsilber 1994; Giessing and Repsilber 2002),
 * here over the moves of any hierarchy, and with the numbers in the corners looked at so that each really can move.
 */
import type { ReleaseTable } from '../release/table.js';
import { type Grid, gridOf, positionIn } from './grid.js';
import { type Move, movesOf } from './moves.js';
import type { Pattern } from './pattern.js';
import { touching } from './propagate.js';

/** Hidden counts that move together. */
export interface Cube {
  readonly counts: readonly number[];
  /** Which way each goes when the first goes up. */
  readonly signs: readonly number[];
  /** How far the first can go up and down, in whole numbers; `up` infinite where nothing is in the way. */
  readonly up: number;
  readonly down: number;
  /** What hiding its corners costs beyond what is hidden already. */
  readonly harm: number;
}

export interface CubeSearch {
  readonly best: Cube | null;
  /** The next best, cheapest first. */
  readonly others: readonly Cube[];
  readonly tried: number;
}

const KEPT = 3;

export class Cubes {
  readonly #pattern: Pattern;
  readonly #grid: Grid;
  readonly #counts: Int32Array;
  readonly #moves: readonly (readonly (readonly Move[])[])[];
  /** 1 where a count stands in no sum outside this table, so that a change inside it stays inside. */
  readonly #isOwn: Uint8Array;

  constructor(pattern: Pattern, table: ReleaseTable) {
    this.#pattern = pattern;
    this.#grid = gridOf(table);
    this.#counts = pattern.system.places.get(table) ?? new Int32Array(this.#grid.length).fill(-1);
    this.#moves = table.dimensions.map(movesOf);
    this.#isOwn = ownCounts(pattern, this.#counts);
  }

  get places(): Int32Array {
    return this.#counts;
  }

  /** The cheapest cube around a place, or one made of hidden counts only; null when there is none. */
  around(place: number, onlyHidden = false): CubeSearch {
    const n = this.#counts[place] ?? -1;
    if (n < 0 || this.#isOwn[n] === 0 || !(this.#room(n) >= 0)) return { best: null, others: [], tried: 0 };
    const search = new Search(this.#pattern.needUp(n), onlyHidden);
    const start: Corners = { places: [place], signs: [1], harm: 0, up: Infinity, down: this.#room(n) };
    const lines = this.#moves.map((moves, d) =>
      this.#lines(start, d, moves[positionIn(this.#grid, place, d)] ?? []),
    );
    this.#extend(
      search,
      start,
      lines.map((l) => search.firstOf(l)),
      0,
    );
    const [best, ...others] = search.found.map((c) => this.#cubeOf(c));
    return { best: best ?? null, others, tried: search.tried };
  }

  #room(n: number): number {
    return (this.#pattern.x[n] ?? Number.NaN) - (this.#pattern.least[n] ?? 0);
  }

  #cubeOf(corners: Corners): Cube {
    const signs = new Map(corners.places.map((p, i) => [this.#counts[p] ?? 0, corners.signs[i] ?? 1]));
    const { harm, up, down } = corners;
    return { counts: [...signs.keys()], signs: [...signs.values()], harm, up, down };
  }

  /** A dimension's moves that could be part of a cube at all, with what their own line costs, cheapest first. */
  #lines(start: Corners, d: number, moves: readonly Move[]): readonly Line[] {
    const lines = moves.flatMap((move): readonly Line[] => {
      const line = this.#times(start, d, move);
      return line ? [{ d, move, harm: line.harm }] : [];
    });
    return lines.toSorted((a, b) => a.harm - b.harm);
  }

  #extend(search: Search, corners: Corners, lines: readonly (readonly Line[])[], d: number): void {
    const here = lines[d];
    if (!here) {
      search.offer(corners);
      return;
    }
    for (const line of here) {
      if (corners.harm + line.harm > search.limit) break;
      const next = this.#times(corners, line.d, line.move);
      if (next && search.mayBe(next)) this.#extend(search, next, lines, d + 1);
    }
  }

  /** The corners and their images under a move; null when one of those cannot be hidden. */
  #times(corners: Corners, d: number, move: Move): Corners | null {
    const { x, least, hidden, usable, harm } = this.#pattern;
    const stride = this.#grid.strides[d] ?? 1;
    const from = positionIn(this.#grid, corners.places[0] ?? 0, d);
    const places = [...corners.places];
    const signs = [...corners.signs];
    let { harm: sum, up, down } = corners;
    for (let m = 0; m < move.positions.length; m++) {
      const shift = ((move.positions[m] ?? 0) - from) * stride;
      for (let i = 0; i < corners.places.length; i++) {
        const place = (corners.places[i] ?? 0) + shift;
        const n = this.#counts[place] ?? -1;
        if (n < 0 || this.#isOwn[n] === 0) return null;
        if (hidden[n] === 0) {
          if (usable[n] === 0) return null;
          sum += harm[n] ?? 0;
        }
        const sign = (corners.signs[i] ?? 1) * (move.signs[m] ?? 1);
        const room = (x[n] ?? 0) - (least[n] ?? 0);
        if (Number.isNaN(room)) return null;
        if (sign > 0) down = Math.min(down, room);
        else up = Math.min(up, room);
        places.push(place);
        signs.push(sign);
      }
    }
    return { places, signs, harm: sum, up, down };
  }
}

interface Line {
  readonly d: number;
  readonly move: Move;
  readonly harm: number;
}

/** A box under construction: its first corner is the count to protect, and goes up. */
interface Corners {
  readonly places: readonly number[];
  readonly signs: readonly number[];
  readonly harm: number;
  /** How far the first corner can go up and down before another corner is in the way. */
  readonly up: number;
  readonly down: number;
}

class Search {
  readonly found: Corners[] = [];
  tried = 0;
  readonly #needUp: number;
  readonly #onlyHidden: boolean;

  constructor(needUp: number, onlyHidden: boolean) {
    this.#needUp = needUp;
    this.#onlyHidden = onlyHidden;
  }

  /** Nothing dearer than this is of interest. */
  get limit(): number {
    if (this.#onlyHidden) return this.found.length > 0 ? -1 : 0;
    return this.found[KEPT - 1]?.harm ?? Infinity;
  }

  firstOf(lines: readonly Line[]): readonly Line[] {
    return this.#onlyHidden ? lines.filter((l) => l.harm === 0) : lines;
  }

  mayBe(c: Corners): boolean {
    this.tried++;
    return c.harm <= this.limit && c.up >= this.#needUp && c.up + c.down >= 2;
  }

  offer(c: Corners): void {
    if (!this.mayBe(c)) return;
    const at = this.found.findIndex((f) => f.harm > c.harm);
    this.found.splice(at < 0 ? this.found.length : at, 0, c);
    if (this.found.length > KEPT) this.found.pop();
  }
}

function ownCounts(pattern: Pattern, counts: Int32Array): Uint8Array {
  const inside = new Set(counts);
  const { equations } = pattern.system;
  const isInside = equations.map((e) => inside.has(e.whole) && e.parts.every((n) => inside.has(n)));
  const lists = touching(equations, pattern.system.counts.length);
  return Uint8Array.from(lists, (list, n) => (inside.has(n) && list.every((e) => isInside[e]) ? 1 : 0));
}
