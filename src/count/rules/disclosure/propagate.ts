/**
 * Intervals by taking away: what is left of a whole when the least of all the other parts is taken from it, again and
 * again until nothing narrows. Fast, and already what most readers with a pencil would do. Each step is written down, so
 * that a narrow interval comes with the equations that made it.
 */
import type { Equation } from './counts.js';

interface Step {
  readonly count: number;
  readonly isUpper: boolean;
  readonly equation: number;
}

/** Narrowing stops after so many steps for each equation; the linear programme finishes what is left. */
const STEPS_EACH = 10;

export class Intervals {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly #equations: readonly Equation[];
  readonly #touching: readonly (readonly number[])[];
  readonly #steps: Step[] = [];
  readonly #stepsOf = new Map<number, number[]>();

  constructor(equations: readonly Equation[], bounds: { lo: Float64Array; hi: Float64Array }) {
    this.lo = bounds.lo;
    this.hi = bounds.hi;
    this.#equations = equations;
    this.#touching = touching(equations, this.lo.length);
    this.#run();
  }

  #run(): void {
    const queue = this.#equations.map((_, e) => e);
    const waiting = new Uint8Array(queue.length).fill(1);
    let left = STEPS_EACH * queue.length;
    for (let i = 0; i < queue.length && left > 0; i++, left--) {
      const e = queue[i] ?? 0;
      waiting[e] = 0;
      for (const n of this.#narrow(e))
        for (const next of this.#touching[n] ?? [])
          if (next !== e && waiting[next] === 0) {
            waiting[next] = 1;
            queue.push(next);
          }
    }
  }

  /** Narrows every member of one equation; says which changed. */
  #narrow(e: number): readonly number[] {
    const equation = this.#equations[e];
    if (!equation) return [];
    const changed: number[] = [];
    const { lo, hi } = this;
    const { whole, parts } = equation;
    let sumLo = 0;
    let sumHi = 0;
    let unbounded = 0;
    for (const n of parts) {
      sumLo += lo[n] ?? 0;
      const h = hi[n] ?? 0;
      if (h === Number.POSITIVE_INFINITY) unbounded++;
      else sumHi += h;
    }
    if (sumLo > (lo[whole] ?? 0)) this.#set(e, { n: whole, isUpper: false, to: sumLo }, changed);
    if (unbounded === 0 && sumHi < (hi[whole] ?? 0))
      this.#set(e, { n: whole, isUpper: true, to: sumHi }, changed);
    const [wholeLo, wholeHi] = [lo[whole] ?? 0, hi[whole] ?? 0];
    for (const n of parts) {
      const l = lo[n] ?? 0;
      const h = hi[n] ?? 0;
      const most = wholeHi - (sumLo - l);
      const othersUnbounded = unbounded - (h === Number.POSITIVE_INFINITY ? 1 : 0);
      if (othersUnbounded === 0) {
        const least = wholeLo - (h === Number.POSITIVE_INFINITY ? sumHi : sumHi - h);
        if (least > l) this.#set(e, { n, isUpper: false, to: least }, changed);
      }
      if (most < h) this.#set(e, { n, isUpper: true, to: most }, changed);
    }
    return changed;
  }

  #set(equation: number, to: { n: number; isUpper: boolean; to: number }, changed: number[]): void {
    (to.isUpper ? this.hi : this.lo)[to.n] = to.to;
    changed.push(to.n);
    const key = to.n * 2 + (to.isUpper ? 1 : 0);
    const list = this.#stepsOf.get(key);
    if (list) list.push(this.#steps.length);
    else this.#stepsOf.set(key, [this.#steps.length]);
    this.#steps.push({ count: to.n, isUpper: to.isUpper, equation });
  }

  /** The equations, in the order in which somebody would use them, from which both ends of the intervals follow. */
  trace(counts: readonly number[]): readonly number[] {
    const seen = new Set<number>();
    const keys = counts.flatMap((n) => [2 * n, 2 * n + 1]);
    const todo = keys.flatMap((key) => this.#stepsOf.get(key)?.at(-1) ?? []);
    while (todo.length > 0) {
      const at = todo.pop();
      if (at === undefined || seen.has(at)) continue;
      seen.add(at);
      todo.push(...this.#causes(at));
    }
    const inOrder = [...seen].toSorted((a, b) => a - b).map((i) => this.#steps[i]?.equation ?? 0);
    return [...new Set(inOrder)];
  }

  /** The steps that one rests on: the latest before it for each bound that it used. */
  #causes(at: number): readonly number[] {
    const step = this.#steps[at];
    const equation = step && this.#equations[step.equation];
    if (!step || !equation) return [];
    const isWhole = step.count === equation.whole;
    const used = [equation.whole, ...equation.parts].filter((m) => m !== step.count);
    return used.flatMap((m) => {
      const usesUpper = isWhole || m === equation.whole ? step.isUpper : !step.isUpper;
      return lastBefore(this.#stepsOf.get(m * 2 + (usesUpper ? 1 : 0)) ?? [], at) ?? [];
    });
  }
}

/** The last of rising numbers that is below another. */
function lastBefore(rising: readonly number[], below: number): number | undefined {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) < below) from = middle + 1;
    else to = middle;
  }
  return rising[from - 1];
}

/** For each count, the equations it stands in. */
export function touching(equations: readonly Equation[], size: number): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  equations.forEach((e, i) => {
    lists[e.whole]?.push(i);
    for (const n of e.parts) lists[n]?.push(i);
  });
  return lists;
}
