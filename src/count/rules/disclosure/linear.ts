/**
 * Equations between whole numbers, as the solver sees them: the sum of sign times unknown is nought. Elimination is sparse
 * and starts with the shortest rows, so that tables of tens of thousands of sums stay small.
 */

export interface Row {
  /** Unknown → coefficient. */
  readonly terms: Map<number, number>;
  rhs: number;
}

/** One unknown written in terms of the free ones: `basic + Σ terms · free = rhs`. */
export interface Solved {
  readonly basic: number;
  readonly terms: ReadonlyMap<number, number>;
  readonly rhs: number;
}

const TINY = 1e-10;

/** Whole numbers stay whole: what differs from one by less than rounding is that one. */
export const tidy = (x: number): number => {
  const near = Math.round(x);
  return Math.abs(x - near) < 1e-9 ? near : x;
};

/**
 * Gauss and Jordan's elimination over sparse rows. The rows are used up.
 * **Shape**: one `Solved` for each independent row; rows that follow from others vanish.
 */
export function eliminate(rows: readonly Row[]): readonly Solved[] {
  const inRows = new Map<number, Set<number>>();
  rows.forEach((row, r) => {
    for (const v of row.terms.keys()) {
      const set = inRows.get(v);
      if (set) set.add(r);
      else inRows.set(v, new Set([r]));
    }
  });
  const basics: { basic: number; row: number }[] = [];
  const order = rows.map((_, r) => r).toSorted((a, b) => sizeOf(rows, a) - sizeOf(rows, b) || a - b);
  for (const r of order) {
    const row = rows[r];
    const basic = row && fewestRows(row, inRows);
    if (!row || basic === undefined) continue;
    scale(row, 1 / (row.terms.get(basic) ?? 1));
    // A copy: taking the row away takes rows out of the set.
    for (const other of Array.from(inRows.get(basic) ?? [])) {
      const target = rows[other];
      if (target && other !== r)
        subtract({ target, other, row, factor: target.terms.get(basic) ?? 0 }, inRows);
    }
    basics.push({ basic, row: r });
  }
  return basics.map(({ basic, row }) => {
    const terms = new Map(rows[row]?.terms);
    terms.delete(basic);
    return { basic, terms, rhs: rows[row]?.rhs ?? 0 };
  });
}

const sizeOf = (rows: readonly Row[], r: number): number => rows[r]?.terms.size ?? 0;

function fewestRows(row: Row, inRows: ReadonlyMap<number, ReadonlySet<number>>): number | undefined {
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [v, coefficient] of row.terms) {
    // Coefficients of one in size keep the arithmetic whole.
    const size = (inRows.get(v)?.size ?? 0) + (Math.abs(coefficient) === 1 ? 0 : 1_000_000);
    if (size < fewest) [best, fewest] = [v, size];
  }
  return best;
}

function scale(row: Row, by: number): void {
  if (by === 1) return;
  for (const [v, c] of row.terms) row.terms.set(v, tidy(c * by));
  row.rhs = tidy(row.rhs * by);
}

function subtract(
  from: { readonly target: Row; readonly other: number; readonly row: Row; readonly factor: number },
  inRows: ReadonlyMap<number, Set<number>>,
): void {
  const { target, other, row, factor } = from;
  for (const [v, c] of row.terms) {
    const next = tidy((target.terms.get(v) ?? 0) - factor * c);
    if (Math.abs(next) < TINY) {
      target.terms.delete(v);
      inRows.get(v)?.delete(other);
    } else {
      target.terms.set(v, next);
      inRows.get(v)?.add(other);
    }
  }
  target.rhs = tidy(target.rhs - factor * row.rhs);
}
