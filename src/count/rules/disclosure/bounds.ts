/**
 * The exact interval of counts: the least and greatest whole number that each can be, given every equation. First by
 * taking away, then by linear programming over each group of unknowns that hang together.
 */
import type { Equation } from './counts.js';
import { type Row, eliminate } from './linear.js';
import { Intervals } from './propagate.js';
import { Tableau } from './tableau.js';
import { findWhole } from './whole.js';

export interface Question {
  readonly equations: readonly Equation[];
  /** What is known of each count beforehand. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** The true counts, NaN where nobody in the house knows. */
  readonly truth: Float64Array;
  readonly targets: readonly number[];
  /** Whole numbers that each count is known to be able to be, found by moving hidden cells together. */
  readonly reached: { readonly lo: Float64Array; readonly hi: Float64Array };
  /** True when so wide an interval gives nothing away. */
  readonly isEnough: (target: number, lo: number, hi: number) => boolean;
  /**
   * Whether every interval is wanted to its ends, or only until it is wide enough. In groups of more than
   * `LARGE` unknowns the ends are sought for narrow ones only.
   */
  readonly thoroughly: boolean;
}

/** Above so many unknowns that hang together, ends are sought only where an interval is not proved wide enough. */
export const LARGE = 300;

export interface Answer {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Targets of which an end is certain to be possible but perhaps not the last: the interval is at least so wide. */
  readonly unsure: ReadonlySet<number>;
  /** True when no numbers at all satisfy the equations. */
  readonly contradicts: boolean;
  /** The equations that hold a target within its interval. */
  readonly why: (target: number) => readonly number[];
}

/** Unknowns that hang together, as a linear programme of their own. */
interface Group {
  readonly members: readonly number[];
  readonly local: ReadonlyMap<number, number>;
  readonly equations: readonly number[];
}

export function exactBounds(q: Question): Answer {
  const intervals = new Intervals(q.equations, { lo: q.lo.slice(), hi: q.hi.slice() });
  const { lo, hi } = intervals;
  const groups = groupsOf(q, intervals);
  const solvers = new Map<number, Solver>();
  const unsure = new Set<number>();
  let contradicts = lo.some((l, n) => l > (hi[n] ?? 0));
  const [outLo, outHi] = [lo.slice(), hi.slice()];
  for (const group of contradicts ? [] : groups) {
    const solver = new Solver(q, intervals, group);
    if (!solver.isPossible) contradicts = true;
    for (const n of contradicts ? [] : q.targets) {
      const v = group.local.get(n);
      if (v === undefined) continue;
      solvers.set(n, solver);
      const found = solver.interval(v);
      [outLo[n], outHi[n]] = [found.lo, found.hi];
      if (!found.isExact) unsure.add(n);
    }
  }
  const reasons = new Map<number, readonly number[]>();
  const why = (n: number): readonly number[] => {
    const solver = solvers.get(n);
    const isTraced = outLo[n] === lo[n] && outHi[n] === hi[n];
    const found = reasons.get(n) ?? (solver && !isTraced ? solver.why(n) : intervals.trace([n]));
    reasons.set(n, found);
    return found;
  };
  return { lo: outLo, hi: outHi, unsure, contradicts, why };
}

class Solver {
  readonly isPossible: boolean;
  readonly #q: Question;
  readonly #intervals: Intervals;
  readonly #group: Group;
  readonly #tableau: Tableau;
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  readonly #isQuick: boolean;
  #isUnsure = false;

  constructor(q: Question, intervals: Intervals, group: Group) {
    this.#q = q;
    this.#intervals = intervals;
    this.#group = group;
    const pick = (from: Float64Array): Float64Array => Float64Array.from(group.members, (n) => from[n] ?? 0);
    const [lo, hi] = [pick(intervals.lo), pick(intervals.hi)];
    const x = pick(q.truth).map((t, v) => (Number.isNaN(t) ? (lo[v] ?? 0) : t));
    this.#tableau = new Tableau(eliminate(this.#rows()), { x, lo, hi });
    this.isPossible = this.#tableau.makeFeasible();
    this.#least = pick(q.reached.lo);
    this.#most = pick(q.reached.hi);
    this.#isQuick = !q.thoroughly || group.members.length > LARGE;
    this.#note(x);
  }

  /** The target's interval is wide enough as far as it is known. */
  #isProved(v: number): boolean {
    const n = this.#group.members[v] ?? 0;
    return this.#isQuick && this.#q.isEnough(n, this.#least[v] ?? 0, this.#most[v] ?? 0);
  }

  #rows(): readonly Row[] {
    return this.#group.equations.map((e): Row => {
      const equation = this.#q.equations[e];
      const terms = new Map<number, number>();
      let rhs = 0;
      const add = (n: number, sign: number): void => {
        const v = this.#group.local.get(n);
        if (v === undefined) rhs -= sign * (this.#intervals.lo[n] ?? 0);
        else terms.set(v, (terms.get(v) ?? 0) + sign);
      };
      for (const n of equation?.parts ?? []) add(n, 1);
      if (equation) add(equation.whole, -1);
      return { terms, rhs };
    });
  }

  /** Remembers how far each unknown goes in a solution of whole numbers. */
  #note(x: Float64Array): boolean {
    if (!x.every((value) => Number.isInteger(value))) return false;
    x.forEach((value, v) => {
      if (value < (this.#least[v] ?? 0)) this.#least[v] = value;
      if (value > (this.#most[v] ?? 0)) this.#most[v] = value;
    });
    return true;
  }

  interval(v: number): { readonly lo: number; readonly hi: number; readonly isExact: boolean } {
    this.#isUnsure = false;
    const t = this.#tableau;
    const hi = this.#isProved(v) ? (this.#most[v] ?? 0) : this.#end(v, 1);
    const lo = this.#isProved(v) ? (this.#least[v] ?? 0) : this.#end(v, -1);
    const isExact = !this.#isUnsure && (!this.#isProved(v) || (hi === t.hi[v] && lo === t.lo[v]));
    return { lo, hi, isExact };
  }

  #end(v: number, sense: 1 | -1): number {
    const t = this.#tableau;
    const seen = (sense > 0 ? this.#most : this.#least)[v] ?? 0;
    if (seen === (sense > 0 ? t.hi : t.lo)[v]) return seen;
    t.restart();
    const end = t.reach(v, sense);
    if (!Number.isFinite(end)) return end;
    if (this.#note(t.x)) return t.x[v] ?? 0;
    return this.#wholeEnd(v, sense, sense > 0 ? Math.floor(end + 1e-7) : Math.ceil(end - 1e-7));
  }

  /** The last whole number before an end that perhaps only fractions reach. */
  #wholeEnd(v: number, sense: 1 | -1, from: number): number {
    const t = this.#tableau;
    const rows = this.#rows();
    const seen = (sense > 0 ? this.#most : this.#least)[v] ?? 0;
    for (let end = from; end !== seen && Number.isFinite(seen); end -= sense) {
      const [lo, hi] = [t.lo.slice(), t.hi.slice()];
      lo[v] = end;
      hi[v] = end;
      const found = findWhole({ rows, lo, hi, hint: t.x });
      if (found.is === 'found') {
        this.#note(found.x);
        return end;
      }
      if (found.is === 'unsure') {
        this.#isUnsure = true;
        return seen;
      }
    }
    if (!Number.isFinite(seen)) this.#isUnsure = true;
    return Number.isFinite(seen) ? seen : from;
  }

  /** The equations whose weights prove both ends of an interval, with those that the bounds used came from. */
  why(n: number): readonly number[] {
    const v = this.#group.local.get(n) ?? 0;
    const used = new Set<number>();
    for (const sense of [1, -1] as const) {
      this.#tableau.restart();
      this.#tableau.reach(v, sense);
      const held = this.#tableau.holding(v);
      for (const e of this.#weights(v, held)) used.add(e);
      const holders = [...held.keys()].map((k) => this.#group.members[k] ?? 0);
      for (const e of this.#intervals.trace(holders)) used.add(e);
    }
    return [...used].toSorted((a, b) => a - b);
  }

  /** Equations whose combination says: target plus what holds it is a constant. */
  #weights(v: number, held: ReadonlyMap<number, number>): readonly number[] {
    const rows: Row[] = this.#group.members.map((_, u) => ({
      terms: new Map<number, number>(),
      rhs: u === v ? 1 : -(held.get(u) ?? 0),
    }));
    this.#rows().forEach((row, e) => {
      for (const [u, c] of row.terms) rows[u]?.terms.set(e, c);
    });
    return eliminate(rows)
      .filter((s) => Math.abs(s.rhs) > 1e-7)
      .map((s) => this.#group.equations[s.basic] ?? 0);
  }
}

/** The groups that hold a target. */
function groupsOf(q: Question, { lo, hi }: Intervals): readonly Group[] {
  const parent = Int32Array.from(lo, (_, n) => n);
  const find = (n: number): number => {
    let at = n;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  const open = q.equations.map((e) => [e.whole, ...e.parts].filter((n) => lo[n] !== hi[n]));
  for (const [first, ...rest] of open) for (const n of rest) parent[find(n)] = find(first ?? n);
  const roots = new Set(q.targets.filter((n) => lo[n] !== hi[n]).map(find));
  const members = new Map<number, number[]>([...roots].map((r) => [r, []]));
  for (let n = 0; n < lo.length; n++) if (lo[n] !== hi[n]) members.get(find(n))?.push(n);
  const equations = new Map<number, number[]>([...roots].map((r) => [r, []]));
  open.forEach(([first], e) => {
    if (first !== undefined) equations.get(find(first))?.push(e);
  });
  return [...roots].map((root) => {
    const list = members.get(root) ?? [];
    return {
      members: list,
      local: new Map(list.map((n, v) => [n, v])),
      equations: equations.get(root) ?? [],
    };
  });
}
