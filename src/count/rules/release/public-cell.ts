/**
 * What of a cell may leave the house. Every file, page and chart prints this and never the cell itself, so that a true
 * value behind a [c] cannot slip out by a second way.
 */
import type { Value } from '../../../base/value.js';
import type { Cell, ReleaseTable, Shorthand } from './table.js';

/** What stands in a cell: a number, a range that the source printed, or one of the marks in place of a number. */
export type Shown =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number | null }
  | { readonly kind: 'mark'; readonly mark: InPlace };

/** Marks that stand in place of a number; the others stand beside one. */
export type InPlace = 'c' | 'x' | 'z' | 'low';

/** Why there is no number, in words that say no more than the mark does. */
export type CellStatus =
  | 'given'
  | 'confidential'
  | 'refused'
  | 'not-held'
  | 'no-reply'
  | 'not-asked'
  | 'not-applicable'
  | 'rounds-to-zero';

export interface PublicCell {
  readonly key: readonly string[];
  readonly shown: Shown;
  readonly status: CellStatus;
  /** Marks beside a shown number: revised, provisional, break, low reliability. Empty when there is none. */
  readonly marks: readonly Beside[];
  /** The value as data, with nothing in it that is not shown. */
  readonly value: Value;
}

export type Beside = Exclude<Shorthand, InPlace>;

const IN_PLACE: readonly Shorthand[] = ['c', 'x', 'z', 'low'];
const NO_MARKS: readonly Beside[] = [];
const isBeside = (mark: Shorthand): mark is Beside => !IN_PLACE.includes(mark);

/** Shorthand in the order of its key. */
export const SHORTHAND: readonly Shorthand[] = ['c', 'x', 'z', 'low', 'u', 'b', 'p', 'r'];

/**
 * The part of a cell that may be seen.
 * **Shape**: hidden (for whatever reason) → [c], with no limits and no status that would tell the reason; a structural
 * zero → [z]; no answer → [x]; a stated value → itself, with its marks.
 */
export function publicCell(cell: Cell): PublicCell {
  if (cell.hidden !== null || cell.marks.includes('c')) return inPlace(cell.key, 'c', 'confidential');
  if (cell.structuralZero === true || cell.marks.includes('z'))
    return inPlace(cell.key, 'z', 'not-applicable');
  if (cell.marks.includes('low')) return inPlace(cell.key, 'low', 'rounds-to-zero');
  return answered(cell);
}

function answered(cell: Cell): PublicCell {
  const { key, value } = cell;
  const marks = cell.marks.length === 0 ? NO_MARKS : cell.marks.filter(isBeside);
  switch (value.kind) {
    case 'exact':
      return { key, shown: { kind: 'number', n: value.n }, status: 'given', marks, value };
    case 'range':
      return { key, shown: { kind: 'range', lo: value.lo, hi: value.hi }, status: 'given', marks, value };
    case 'suppressed':
      return inPlace(key, 'c', 'confidential', value);
    case 'refused':
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return inPlace(key, 'x', value.kind, value);
  }
}

/** Marks beside a number that is not printed would only say something about it: they go with it. */
function inPlace(key: readonly string[], mark: InPlace, status: CellStatus, value?: Value): PublicCell {
  return { key, shown: { kind: 'mark', mark }, status, marks: NO_MARKS, value: value ?? valueOf(mark) };
}

/** A structural zero is known to everybody to be nought; what else is not shown has no limits. */
const valueOf = (mark: InPlace): Value =>
  mark === 'z' ? { kind: 'exact', n: 0 } : { kind: 'suppressed', lo: null, hi: null };

/** The shorthand that a table uses, in the order of the key. */
export function shorthandIn(tables: readonly ReleaseTable[]): readonly Shorthand[] {
  const used = new Set<Shorthand>();
  for (const table of tables)
    for (const cell of table.cells) {
      const { shown, marks } = publicCell(cell);
      if (shown.kind === 'mark') used.add(shown.mark);
      for (const mark of marks) used.add(mark);
    }
  return SHORTHAND.filter((mark) => used.has(mark));
}
