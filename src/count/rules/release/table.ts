/**
 * A table as it goes public: dimensions with their sums, and one cell for every combination. Everything that leaves the
 * house (pages, files, charts) is printed from these frozen tables, never from a query.
 */
import type { Observation } from '../../../base/observation.js';
import type { Value } from '../../../base/value.js';
import type { Lang } from '../../../base/words.js';

export type Words = Readonly<Record<Lang, string>>;

/** One entry of a dimension: a force, a year, an age band, or a sum of others. */
export interface Category {
  readonly code: string;
  readonly name: Words;
  /** Codes of the categories that add up to this one; absent for a category that is no sum. */
  readonly sumOf?: readonly string[];
}

export interface Dimension {
  readonly id: string;
  readonly name: Words;
  readonly categories: readonly Category[];
  /**
   * The category that leaves nothing out ("all ages"), where there is one: a table without this dimension then shows the
   * same count, and what is hidden in one must not be readable in the other.
   */
  readonly whole?: string;
}

/**
 * How a cell is printed when it is not a plain number. One list with its key, in both languages.
 * **Source**: Analysis Function, "Using symbols and shorthand"; StatsWales uses the same letters.
 */
export type Shorthand =
  | 'c' // confidential: suppressed, whether for its own sake or to protect another
  | 'x' // not available: no reply, refused, not held, not asked
  | 'z' // not applicable: cannot occur (a structural zero)
  | 'low' // rounds to zero
  | 'u' // low reliability
  | 'b' // break in the series
  | 'p' // provisional
  | 'r'; // revised

export interface Cell {
  /** One category code for each dimension, in their order. */
  readonly key: readonly string[];
  /** The true value. Never leaves the house when `hidden` is set. */
  readonly value: Value;
  /** True where the combination cannot occur: printed [z], and known to everybody to be nought. */
  readonly structuralZero?: boolean;
  /** Why the cell is not shown: for its own sake, or to protect another; null when it is shown. */
  readonly hidden: 'primary' | 'secondary' | null;
  /** Marks beside a shown value (revised, provisional, break). */
  readonly marks: readonly Shorthand[];
  /** The observations it rests on: what a reader gets when clicking the number. */
  readonly sources: readonly Observation[];
}

export interface ReleaseTable {
  readonly id: string;
  readonly title: Words;
  readonly measure: string;
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly Cell[];
  /** Numbered notes, referred to from titles and categories, never from inside a cell. */
  readonly notes: readonly Words[];
}
