/**
 * Everything that the public can set down as equations: one unknown for each count, however often and under whatever
 * name it is printed, in this release and every one before it, and one equation for each sum.
 * A value that was restated is two counts (before and after); one that was not is one count, so that hiding it now and
 * showing it then is seen for what it is. This assumes an intruder who knows which hidden values were restated, which is
 * more than any intruder does, and is never untrue.
 */
import type { Value } from '../../../base/value.js';
import type { Cell, ReleaseTable } from '../release/table.js';

/** A cell of a release. Releases are numbered from nought, the oldest first; the one being checked is the last. */
export interface CellRef {
  readonly release: number;
  readonly table: string;
  readonly key: readonly string[];
}

/** One count of the system. `at` is empty for one that no table prints but sums imply. */
export interface Count {
  readonly name: string;
  readonly shownAt: CellRef[];
  readonly hiddenAt: CellRef[];
  /** True where a cell of it was hidden for its own sake. */
  isPrimary: boolean;
  /** The true count where the house knows it. */
  readonly truth: number | null;
  /** What a reader knows from print alone. */
  lo: number;
  hi: number;
  /** Counts from 1 to this are sensitive. */
  limit: number;
  /** Where it was first met, for counts that no table prints: which sum implies it, and which parts. */
  readonly implied: Implied | null;
}

export interface Implied {
  readonly from: CellRef;
  readonly dimension: string;
  readonly codes: readonly string[];
}

/** The whole is the sum of the parts; numbers into the list of counts. */
export interface Equation {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly at: CellRef;
  readonly dimension: string;
}

export interface System {
  readonly counts: readonly Count[];
  readonly equations: readonly Equation[];
  readonly problems: readonly SystemProblem[];
  /** The count behind a table's place: `places.get(table)?.[place]`. */
  readonly places: ReadonlyMap<ReleaseTable, Int32Array>;
}

/** A sum that its parts do not make, or a count that two tables of one release print differently: not to be published. */
export interface SystemProblem {
  readonly code: 'parts-do-not-add-up' | 'tables-disagree';
  readonly at: CellRef;
}

/** What a reader knows of a shown cell's count. **Shape**: no answer → anything from nought. */
export function printedBounds(value: Value): { readonly lo: number; readonly hi: number } {
  switch (value.kind) {
    case 'exact':
      return { lo: value.n, hi: value.n };
    case 'range':
    case 'suppressed':
      return { lo: value.lo ?? 0, hi: value.hi ?? Number.POSITIVE_INFINITY };
    case 'refused':
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return { lo: 0, hi: Number.POSITIVE_INFINITY };
  }
}

export const truthOf = (cell: Cell): number | null => {
  if (cell.structuralZero) return 0;
  return cell.value.kind === 'exact' ? cell.value.n : null;
};

/** Two values of one count stand for the same vintage when they say the same. */
export function vintageOf(cell: Cell): string {
  const truth = truthOf(cell);
  if (truth !== null) return String(truth);
  const { lo, hi } = printedBounds(cell.value);
  return `${cell.value.kind} ${lo} ${hi}`;
}

/** True when a reader can write the number down. */
export const isKnown = (count: Count): boolean => count.lo === count.hi;
