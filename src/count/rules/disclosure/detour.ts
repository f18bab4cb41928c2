/**
 * Protection where no cube will do (linked tables, counts that several tables share): the cheapest change to all tables
 * together that moves one count and no sum, by linear programming. **Source**: Kelly, Golden and Assad 1992; Fischetti
 * and Salazar 2001 for linked tables.
 */
import { type Row, eliminate } from './linear.js';
import type { Pattern } from './pattern.js';
import { Tableau } from './tableau.js';

/** What moving the target at all is worth, against the harm of hiding what must move with it. */
const PRIZE = 100_000;
/** Hidden already costs next to nothing, but the shorter way is still the better one. */
const NEXT_TO_NOTHING = 0.001;
const LARGEST = 1_000;

/**
 * Counts to hide so that one count can move by `by`. **Shape**: null when nothing that may be hidden would let it.
 * `among`: the counts to choose from; everything else stays as printed.
 */
export function detour(
  pattern: Pattern,
  of: { readonly target: number; readonly by: number; readonly among: ReadonlySet<number> },
): readonly number[] | null {
  const movers = [...of.among].filter((n) => n === of.target || mayMove(pattern, n));
  const columns = new Map(movers.map((n, i) => [n, 2 * i]));
  const objective = 2 * movers.length;
  const rows = [...rowsAmong(pattern, columns), priceRow(pattern, of, { movers, columns, objective })];
  const lo = new Float64Array(objective + 1);
  const hi = new Float64Array(objective + 1).fill(LARGEST);
  for (const [n, c] of columns) {
    hi[c] = n === of.target ? Math.abs(of.by) : mostUp(pattern, n);
    hi[c + 1] = n === of.target && of.by > 0 ? 0 : mostDown(pattern, n);
    if (n === of.target && of.by < 0) [hi[c], hi[c + 1]] = [0, Math.min(-of.by, mostDown(pattern, n))];
  }
  [lo[objective], hi[objective]] = [-1e12, 1e12];
  const tableau = new Tableau(eliminate(rows), { x: new Float64Array(objective + 1), lo, hi });
  tableau.reach(objective, 1);
  const change = (n: number): number => {
    const c = columns.get(n) ?? 0;
    return (tableau.x[c] ?? 0) - (tableau.x[c + 1] ?? 0);
  };
  if (Math.abs(change(of.target) - of.by) > 1e-6) return null;
  return movers.filter((n) => Math.abs(change(n)) > 1e-6 && pattern.hidden[n] === 0 && n !== of.target);
}

/** Hidden already, may be hidden, or never printed by anybody. */
const mayMove = (pattern: Pattern, n: number): boolean =>
  pattern.hidden[n] === 1 || pattern.usable[n] === 1 || isOpen(pattern, n);

const isOpen = (pattern: Pattern, n: number): boolean => {
  const count = pattern.system.counts[n];
  return count !== undefined && count.lo !== count.hi;
};

const mostUp = (pattern: Pattern, n: number): number => {
  const count = pattern.system.counts[n];
  const isOurs = count?.truth !== null;
  return isOurs ? LARGEST : Math.min(LARGEST, (count?.hi ?? 0) - (count?.lo ?? 0));
};

const mostDown = (pattern: Pattern, n: number): number => {
  const room = (pattern.x[n] ?? Number.NaN) - (pattern.least[n] ?? 0);
  // A count that nobody knows may be taken to have some room below as above.
  return Number.isNaN(room) ? LARGEST : Math.max(0, room);
};

function rowsAmong(pattern: Pattern, columns: ReadonlyMap<number, number>): readonly Row[] {
  return pattern.system.equations.flatMap((e) => {
    const terms = new Map<number, number>();
    const add = (n: number, sign: number): void => {
      const c = columns.get(n);
      if (c === undefined) return;
      terms.set(c, sign);
      terms.set(c + 1, -sign);
    };
    for (const n of e.parts) add(n, 1);
    add(e.whole, -1);
    return terms.size > 0 ? [{ terms, rhs: 0 }] : [];
  });
}

function priceRow(
  pattern: Pattern,
  of: { target: number; by: number },
  lp: { movers: readonly number[]; columns: ReadonlyMap<number, number>; objective: number },
): Row {
  const terms = new Map<number, number>([[lp.objective, 1]]);
  for (const n of lp.movers) {
    const c = lp.columns.get(n) ?? 0;
    const price = pattern.hidden[n] === 1 || isOpen(pattern, n) ? NEXT_TO_NOTHING : (pattern.harm[n] ?? 0);
    terms.set(c, n === of.target ? -PRIZE : price);
    terms.set(c + 1, n === of.target ? -PRIZE : price);
  }
  return { terms, rhs: 0 };
}
