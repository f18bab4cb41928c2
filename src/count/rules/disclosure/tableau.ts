/**
 * A simplex for unknowns between bounds, started from a point that satisfies every equation: the house knows the true
 * counts, so nothing need be searched for. Unknowns outside the basis may stand between their bounds and are moved when
 * that helps. The tableau holds free columns only, and pivots skip noughts.
 */
import type { Solved } from './linear.js';
import { tidy } from './linear.js';

const EPS = 1e-9;
/** Steps of no length after which Bland's rule is used, which cannot go round in a circle. */
const PATIENCE = 30;
const MOST_STEPS = 20_000;

export class Tableau {
  readonly size: number;
  readonly x: Float64Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly #cols: number;
  readonly #rows: number;
  readonly #cell: Float64Array;
  readonly #basic: Int32Array;
  readonly #free: Int32Array;
  readonly #rowOf: Int32Array;
  readonly #colOf: Int32Array;
  readonly #touched: Int32Array;
  readonly #startCell: Float64Array;
  readonly #startBasic: Int32Array;
  readonly #startFree: Int32Array;
  #startX: Float64Array;

  /** Free unknowns start at `x`; the basic ones follow from the equations. Bounds are kept by reference. */
  constructor(solved: readonly Solved[], start: { x: Float64Array; lo: Float64Array; hi: Float64Array }) {
    this.size = start.x.length;
    this.x = start.x;
    this.lo = start.lo;
    this.hi = start.hi;
    this.#rows = solved.length;
    this.#cols = this.size - solved.length;
    this.#rowOf = new Int32Array(this.size).fill(-1);
    this.#colOf = new Int32Array(this.size).fill(-1);
    this.#basic = Int32Array.from(solved, (s) => s.basic);
    this.#basic.forEach((v, r) => (this.#rowOf[v] = r));
    this.#free = new Int32Array(this.#cols);
    this.#touched = new Int32Array(this.#cols);
    let col = 0;
    for (let v = 0; v < this.size; v++)
      if (this.#rowOf[v] === -1) {
        this.#free[col] = v;
        this.#colOf[v] = col++;
      }
    this.#cell = new Float64Array(this.#rows * this.#cols);
    solved.forEach((s, r) => this.#fill(s, r));
    this.#startCell = this.#cell.slice();
    this.#startBasic = this.#basic.slice();
    this.#startFree = this.#free.slice();
    this.#startX = this.x.slice();
  }

  /** Back to the first point and the first tableau, which is sparse and exact: rounding never adds up. */
  restart(): void {
    this.#cell.set(this.#startCell);
    this.#basic.set(this.#startBasic);
    this.#free.set(this.#startFree);
    this.x.set(this.#startX);
    this.#rowOf.fill(-1);
    this.#colOf.fill(-1);
    this.#basic.forEach((v, r) => (this.#rowOf[v] = r));
    this.#free.forEach((v, k) => (this.#colOf[v] = k));
  }

  #fill(s: Solved, r: number): void {
    let value = s.rhs;
    for (const [v, c] of s.terms) {
      this.#cell[r * this.#cols + (this.#colOf[v] ?? 0)] = c;
      value -= c * (this.x[v] ?? 0);
    }
    this.x[s.basic] = tidy(value);
  }

  /**
   * Brings every unknown inside its bounds. **Shape**: false when nothing can satisfy all the equations.
   * One after the other: each is moved while those still outside are held where they are or better.
   */
  makeFeasible(): boolean {
    const [lo, hi] = [this.lo.slice(), this.hi.slice()];
    const outside: number[] = [];
    for (let v = 0; v < this.size; v++) {
      const x = this.x[v] ?? 0;
      if (x < (lo[v] ?? 0) - EPS || x > (hi[v] ?? 0) + EPS) {
        outside.push(v);
        this.lo[v] = Math.min(x, lo[v] ?? 0);
        this.hi[v] = Math.max(x, hi[v] ?? 0);
      }
    }
    const isMended = outside.every((v) => {
      const below = (this.x[v] ?? 0) < (lo[v] ?? 0);
      const goal = (below ? lo[v] : hi[v]) ?? 0;
      (below ? this.hi : this.lo)[v] = goal;
      const done = Math.abs(this.reach(v, below ? 1 : -1) - goal) < 1e-7;
      [this.lo[v], this.hi[v]] = [lo[v] ?? 0, hi[v] ?? 0];
      return done;
    });
    this.lo.set(lo);
    this.hi.set(hi);
    // Which unknowns are basic does not matter to a start between the bounds.
    this.#startX = this.x.slice();
    return isMended;
  }

  /** Moves as far as one unknown can go up (1) or down (−1), and says how far: its greatest or least value. */
  reach(target: number, sense: 1 | -1): number {
    let still = 0;
    for (let step = 0; step < MOST_STEPS; step++) {
      const bound = (sense > 0 ? this.hi[target] : this.lo[target]) ?? 0;
      const row = this.#rowOf[target] ?? -1;
      if (Math.abs((this.x[target] ?? 0) - bound) < EPS) break;
      const col =
        row < 0 ? (this.#colOf[target] ?? 0) : this.#entering(row, { sense, isCareful: still > PATIENCE });
      if (col < 0) break;
      const direction = row < 0 ? sense : this.#directionOf(row, col, sense);
      const length = this.#move(col, direction, still > PATIENCE);
      if (length === Number.POSITIVE_INFINITY) return sense * length;
      still = length > EPS ? 0 : still + 1;
    }
    return this.x[target] ?? 0;
  }

  /** The free unknowns that hold the target where it is, with the rate at which each would let it go. */
  holding(target: number): ReadonlyMap<number, number> {
    const row = this.#rowOf[target] ?? -1;
    const held = new Map<number, number>();
    if (row < 0) return held;
    for (let k = 0; k < this.#cols; k++) {
      const c = this.#cell[row * this.#cols + k] ?? 0;
      if (Math.abs(c) > EPS) held.set(this.#free[k] ?? 0, -c);
    }
    return held;
  }

  #directionOf(row: number, col: number, sense: 1 | -1): 1 | -1 {
    return -(this.#cell[row * this.#cols + col] ?? 0) * sense > 0 ? 1 : -1;
  }

  /** The free column that moves a basic row the fastest, or with care the first that moves it at all; −1 when none does. */
  #entering(row: number, how: { sense: 1 | -1; isCareful: boolean }): number {
    const base = row * this.#cols;
    let best = -1;
    let most = EPS;
    let first = this.size;
    for (let k = 0; k < this.#cols; k++) {
      const rate = -(this.#cell[base + k] ?? 0) * how.sense;
      if (rate === 0) continue;
      const size = Math.abs(rate);
      if (size <= EPS) continue;
      const v = this.#free[k] ?? 0;
      const x = this.x[v] ?? 0;
      if (rate > 0 ? x >= (this.hi[v] ?? 0) - EPS : x <= (this.lo[v] ?? 0) + EPS) continue;
      if (how.isCareful ? v < first : size > most) {
        best = k;
        most = size;
        first = v;
      }
    }
    return best;
  }

  /** Moves one free unknown until something stops it. **Shape**: the length of the step, infinite when nothing does. */
  #move(col: number, direction: 1 | -1, isCareful: boolean): number {
    const v = this.#free[col] ?? 0;
    const own = direction > 0 ? (this.hi[v] ?? 0) - (this.x[v] ?? 0) : (this.x[v] ?? 0) - (this.lo[v] ?? 0);
    let length = Math.max(0, own);
    let leaving = -1;
    let pivot = 0;
    for (let r = 0; r < this.#rows; r++) {
      const c = this.#cell[r * this.#cols + col] ?? 0;
      if (c === 0) continue;
      const rate = -c * direction;
      if (Math.abs(rate) < EPS) continue;
      const b = this.#basic[r] ?? 0;
      const room = rate > 0 ? (this.hi[b] ?? 0) - (this.x[b] ?? 0) : (this.x[b] ?? 0) - (this.lo[b] ?? 0);
      const t = Math.max(0, room) / Math.abs(rate);
      const isTie = leaving >= 0 && Math.abs(t - length) < EPS;
      const isBetter = isTie
        ? isCareful
          ? b < (this.#basic[leaving] ?? 0)
          : Math.abs(c) > pivot
        : t < length - EPS;
      if (isBetter) {
        if (!isTie) length = t;
        leaving = r;
        pivot = Math.abs(c);
      }
    }
    if (length === Number.POSITIVE_INFINITY) return length;
    if (length > 0) this.#shift(col, direction * length);
    if (leaving >= 0) this.#pivot(leaving, col);
    return length;
  }

  #shift(col: number, by: number): void {
    const v = this.#free[col] ?? 0;
    this.x[v] = tidy((this.x[v] ?? 0) + by);
    for (let r = 0; r < this.#rows; r++) {
      const c = this.#cell[r * this.#cols + col] ?? 0;
      if (c === 0) continue;
      const b = this.#basic[r] ?? 0;
      this.x[b] = tidy((this.x[b] ?? 0) - c * by);
    }
  }

  #pivot(row: number, col: number): void {
    const cell = this.#cell;
    const cols = this.#cols;
    const base = row * cols;
    const p = cell[base + col] ?? 1;
    let count = 0;
    for (let k = 0; k < cols; k++) {
      const c = cell[base + k] ?? 0;
      if (c === 0 || k === col) continue;
      cell[base + k] = c / p;
      this.#touched[count++] = k;
    }
    cell[base + col] = 1 / p;
    for (let r = 0; r < this.#rows; r++) {
      const f = cell[r * cols + col] ?? 0;
      if (f === 0 || r === row) continue;
      for (let i = 0; i < count; i++) {
        const k = this.#touched[i] ?? 0;
        const next = (cell[r * cols + k] ?? 0) - f * (cell[base + k] ?? 0);
        cell[r * cols + k] = Math.abs(next) < 1e-11 ? 0 : next;
      }
      cell[r * cols + col] = -f / p;
    }
    const [b, v] = [this.#basic[row] ?? 0, this.#free[col] ?? 0];
    this.#basic[row] = v;
    this.#free[col] = b;
    this.#rowOf[v] = row;
    this.#colOf[v] = -1;
    this.#rowOf[b] = -1;
    this.#colOf[b] = col;
  }
}
