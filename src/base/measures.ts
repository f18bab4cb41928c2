/**
 * What is counted. A measure's unit, what it lies within, and the versions of the offence or class it rests on.
 * **Source**: `data/measures/`.
 */
import type { Day } from './day.js';
import type { Nation } from './authorities.js';
import type { Unit } from './observation.js';
import { readReference } from './package-root.js';
import type { Lang } from './words.js';

export interface Measure {
  readonly id: string;
  /** One of the five measures that other programs may rely on. */
  readonly standard: boolean;
  readonly name: Readonly<Record<Lang, string>>;
  readonly short: Readonly<Record<Lang, string>>;
  readonly unit: Unit;
  /** Rests on the online flag, so the versions of the flag's rule apply. */
  readonly flagged: boolean;
  /** What it counts, in a sentence or two. */
  readonly counts: Readonly<Record<Lang, string>>;
  /** Measures whose figure for the same authority and period it should not exceed. */
  readonly within: readonly Within[];
  /** The measure whose victims or people these are: another unit, so never a part of it. */
  readonly about: string | null;
  /** Nations whose law `versions` belongs to; null: all. */
  readonly nations: readonly Nation[] | null;
  readonly versions: readonly DefinitionVersion[];
  readonly source: string;
}

export interface Within {
  readonly measure: string;
  /**
   * `by-definition`: more than the whole is an error. `should-carry-the-flag`: nearly all of it happens online, so
   * a flagged count below it shows that the flag was not set, not that anybody added wrongly.
   */
  readonly because: 'by-definition' | 'should-carry-the-flag';
}

/** One version of an offence or class; half-open, `to` null while it stands. */
export interface DefinitionVersion {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
}

export const MEASURES: readonly Measure[] = readReference<Measure[]>('measures/measures.json');

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((m) => [m.id, m]));

/** The measure with that id, or null: a round may define measures that stand in no list. */
export const measureById = (id: string): Measure | null => BY_ID.get(id) ?? null;

/** The unit of a measure; a measure we do not know counts recorded crimes, as nearly every one does. */
export const unitOf = (id: string): Unit => BY_ID.get(id)?.unit ?? 'recorded-crimes';
