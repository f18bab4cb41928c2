/**
 * An observation: one value, for one authority, one measure and one period, as somebody printed it on a day.
 * Nothing is overwritten: two observations of the same thing, known on two days, are two vintages.
 */
import type { Day } from './day.js';
import type { Period } from './period.js';
import type { Value } from './value.js';

export interface Observation extends Period {
  /** A force's code (`W15000002`) or an area's (`W92000004` Wales, `K02000001` United Kingdom): see `data/authorities`. */
  readonly authority: string;
  readonly measure: string;
  /** Breakdowns, e.g. `{ 'victim-age': '12-15' }`. Empty for a total. */
  readonly by: Readonly<Record<string, string>>;
  readonly value: Value;
  readonly unit: Unit;
  /**
   * The version of the online flag's rule or of the offence in force for this period, or null where none applies.
   * Several in one period are joined by "+", oldest first: `online-flag-2015+online-flag-2017`.
   */
  readonly rule_version: string | null;
  /** The day by which this value was public. Where only a month or a year is known, its last day. */
  readonly known_on: Day;
  readonly known_precision: 'day' | 'month' | 'year';
  /**
   * Part-period marker: the value covers only so many months of `from` to `to`, and which ones is not stated.
   * Null or absent: the whole period. A part period is never the end of a percentage.
   */
  readonly months?: number | null;
  /** How many authorities answered and were asked, where the page says so. Only on totals over several authorities. */
  readonly coverage: { readonly answered: number | null; readonly asked: number | null } | null;
  readonly source: Source;
  readonly as_written: string;
  /** The printed words the value stands in: a short quotation, or null. */
  readonly words?: string | null;
  readonly note: string | null;
}

export type Unit = 'recorded-crimes' | 'victims' | 'people' | 'images' | 'reports';

export interface Source {
  readonly publisher: string;
  readonly address: string | null;
  readonly sha256: string | null;
  readonly at: At | null;
}

/** Where in the source the value stands. */
export type At =
  | { readonly sheet: string; readonly cell: string }
  | { readonly page: number; readonly box: readonly [number, number, number, number] }
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly line: number };
