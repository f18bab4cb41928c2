/** A release as it was built from the figures, before anything is said of it in words. */
import type { Authority } from '../../../base/authorities.js';
import type { Period } from '../../../base/period.js';
import type { Value } from '../../../base/value.js';
import type { Vintage } from '../figures.js';
import type { Total } from '../total.js';
import type { ReleaseSelection } from './selection.js';

export interface Built {
  readonly selection: ReleaseSelection;
  readonly area: Authority;
  readonly tables: readonly BuiltTable[];
}

export interface BuiltTable {
  readonly measure: string;
  readonly forces: readonly Authority[];
  readonly years: readonly BuiltYear[];
}

/** One column: what each force gave, and the area. */
export interface BuiltYear {
  readonly period: Period;
  readonly total: Total;
  readonly forces: readonly BuiltCell[];
  readonly area: AreaYear;
  /** Rule versions of the figures in the column, each once. */
  readonly rules: readonly string[];
  /** True when the rules are not those of the last column before it that has any. */
  readonly isBreak: boolean;
}

export interface BuiltCell {
  readonly authority: Authority;
  readonly value: Value;
  /** What the value rests on: the vintages counted. */
  readonly current: readonly Vintage[];
  /** Every answer ever printed for it that was known by then, oldest first. */
  readonly answers: readonly Vintage[];
  /** True when what was printed covers only part of the year. */
  readonly isPart: boolean;
}

export interface AreaYear {
  readonly value: Value;
  readonly basis: AreaBasis;
  /** The printed totals it rests on: the latest, where one is used. */
  readonly printed: readonly Vintage[];
  /** Printed totals that say something else than the forces' own values do; shown in a note, never mixed in. */
  readonly other: readonly Vintage[];
  /** A printed total that its own parts contradict, or null. */
  readonly against: { readonly printed: number; readonly sum: Value } | null;
}

/** Where the area's figure comes from: its forces' own values, a printed total, or nowhere. */
export type AreaBasis = 'forces' | 'printed' | 'nothing';
