/**
 * Whether whole numbers reach where fractions do. Children are counted in whole numbers, so an interval's end that only
 * fractions reach is not its end. Needed seldom: in tables of two dimensions never, in larger ones rarely.
 */
import type { Row } from './linear.js';

export interface Search {
  readonly rows: readonly Row[];
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Where a solution in fractions stands: near it is searched first. */
  readonly hint: Float64Array;
}

export type Found = { readonly is: 'found'; readonly x: Float64Array } | { readonly is: 'none' | 'unsure' };

/** Places tried before the search gives up and says so. */
const MOST_TRIES = 400;
/** How far from the hint a count without an upper limit is tried. */
const FARTHEST = 40;

/** Searches for whole numbers within the bounds that satisfy every row. **Shape**: `unsure` when it gave up. */
export function findWhole(search: Search): Found {
  const budget = { left: MOST_TRIES, isCut: false };
  const inRows = rowsOf(search);
  const x = descend(search, { lo: search.lo.slice(), hi: search.hi.slice(), inRows, budget });
  if (x) return { is: 'found', x };
  return { is: budget.isCut ? 'unsure' : 'none' };
}

interface Node {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly inRows: readonly (readonly number[])[];
  readonly budget: { left: number; isCut: boolean };
}

function descend(search: Search, node: Node): Float64Array | null {
  if (node.budget.left-- <= 0) {
    node.budget.isCut = true;
    return null;
  }
  if (!narrow(search.rows, node)) return null;
  const next = narrowest(node);
  if (next < 0) return node.lo;
  for (const value of nearest(node, next, search.hint[next] ?? 0)) {
    const [lo, hi] = [node.lo.slice(), node.hi.slice()];
    lo[next] = value;
    hi[next] = value;
    const x = descend(search, { ...node, lo, hi });
    if (x) return x;
  }
  return null;
}

function rowsOf(search: Search): readonly (readonly number[])[] {
  const lists: number[][] = Array.from(search.lo, () => []);
  search.rows.forEach((row, r) => {
    for (const v of row.terms.keys()) lists[v]?.push(r);
  });
  return lists;
}

/** Takes away what cannot be, until nothing changes. **Shape**: false when nothing is left. */
function narrow(rows: readonly Row[], node: Node): boolean {
  const queue = rows.map((_, r) => r);
  const waiting = new Uint8Array(rows.length).fill(1);
  for (let i = 0; i < queue.length && i < 200 * rows.length; i++) {
    const r = queue[i] ?? 0;
    waiting[r] = 0;
    const changed = narrowRow(rows[r], node);
    if (changed === null) return false;
    for (const v of changed)
      for (const next of node.inRows[v] ?? [])
        if (waiting[next] === 0) {
          waiting[next] = 1;
          queue.push(next);
        }
  }
  return true;
}

function narrowRow(row: Row | undefined, { lo, hi }: Node): readonly number[] | null {
  if (!row) return [];
  const changed: number[] = [];
  let [least, most] = [0, 0];
  for (const [v, c] of row.terms) {
    least += c > 0 ? c * (lo[v] ?? 0) : c * (hi[v] ?? 0);
    most += c > 0 ? c * (hi[v] ?? 0) : c * (lo[v] ?? 0);
  }
  if (least > row.rhs || most < row.rhs) return null;
  for (const [v, c] of row.terms) {
    const [l, h] = [lo[v] ?? 0, hi[v] ?? 0];
    const [mine, mineMost] = c > 0 ? [c * l, c * h] : [c * h, c * l];
    const room = row.rhs - (least - mine);
    const need = row.rhs - (most - mineMost);
    const top = c > 0 ? Math.floor(room / c) : Math.floor(need / c);
    const bottom = c > 0 ? Math.ceil(need / c) : Math.ceil(room / c);
    if (top < h) hi[v] = top;
    if (bottom > l) lo[v] = bottom;
    if (top < h || bottom > l) changed.push(v);
    if ((lo[v] ?? 0) > (hi[v] ?? 0)) return null;
    if (top < h || bottom > l) return changed.length > 0 ? again(row, { lo, hi }, changed) : changed;
  }
  return changed;
}

/** After one unknown of a row has narrowed, the sums of the row are stale: it is read anew. */
function again(
  row: Row,
  bounds: { lo: Float64Array; hi: Float64Array },
  changed: number[],
): readonly number[] | null {
  const more = narrowRow(row, { ...bounds, inRows: [], budget: { left: 0, isCut: false } });
  return more === null ? null : [...changed, ...more];
}

function narrowest({ lo, hi }: Node): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let v = 0; v < lo.length; v++) {
    const size = (hi[v] ?? 0) - (lo[v] ?? 0);
    if (size > 0 && (size < least || best < 0)) [best, least] = [v, size];
  }
  return best;
}

function* nearest({ lo, hi, budget }: Node, v: number, hint: number): Generator<number> {
  const [l, h] = [lo[v] ?? 0, hi[v] ?? 0];
  const middle = Math.min(h, Math.max(l, Math.round(hint)));
  yield middle;
  for (let d = 1; middle - d >= l || middle + d <= h; d++) {
    if (d > FARTHEST && h === Number.POSITIVE_INFINITY) {
      budget.isCut = true;
      return;
    }
    if (middle - d >= l) yield middle - d;
    if (middle + d <= h) yield middle + d;
  }
}
