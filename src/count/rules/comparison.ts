/** The shapes of a comparison: its two ends, the pairs made of them, and the reasons to doubt it. */
import type { Authority } from '../../base/authorities.js';
import type { Day } from '../../base/day.js';
import type { Break } from '../../base/flag-rules.js';
import type { Observation } from '../../base/observation.js';
import { type Period, lengthInDays } from '../../base/period.js';
import type { Interval } from '../../base/value.js';
import type { Limits } from './limits.js';
import type { Residual } from './residual.js';
import type { Total } from './total.js';

export type ComparisonCode =
  | 'coverage-differs'
  | 'coverage-unknown'
  | 'part-period'
  | 'definition-changed'
  | 'rule-version-changed'
  | 'system-changed'
  | 'restated'
  | 'residual'
  | 'small-base';

/** A reason to doubt a comparison. `authorities` are the ones it is about; `cells` what shows it. */
export interface ComparisonProblem {
  readonly code: ComparisonCode;
  readonly authorities: readonly Authority[];
  readonly cells: readonly Observation[];
  readonly on?: Day;
  readonly break?: Break;
  readonly residual?: Residual;
  readonly base?: number;
}

/** One end of a comparison. */
export interface End {
  readonly interval: Interval;
  /** What it rests on: a total somebody printed, or the sum of the authorities' own values. */
  readonly basis: 'printed' | 'sum' | 'printed-and-sum';
  readonly known_on: Day | null;
  /** Authorities known to be in it; null when the page does not say and no sum settles it. */
  readonly authorities: readonly Authority[] | null;
  readonly cells: readonly Observation[];
  /** The authorities' own values behind it, where they make it up. */
  readonly parts: readonly Observation[];
}

export interface Pair {
  readonly base: End;
  readonly with: End;
  readonly ratio: Limits;
  /** Both null where an end covers only part of its period, or the two periods differ in length: no percentage is given. */
  readonly change_percent: { readonly lo: number | null; readonly hi: number | null };
  /** Exact 95 % limits of the ratio, treating each end as a Poisson count. */
  readonly limits95: Limits;
}

export interface MatchedPair extends Pair {
  readonly authorities: readonly Authority[];
}

export interface Comparison {
  readonly as_published: readonly Pair[];
  readonly matched: readonly MatchedPair[];
  readonly problems: readonly ComparisonProblem[];
  /** The ratio for the whole area whatever the missing authorities hold; null when nothing is missing. */
  readonly whole_area: Limits | null;
  readonly base: Total;
  readonly with: Total;
}

export interface ComparisonWanted {
  readonly measure: string;
  /** The area whose printed totals are compared, where the forces are one area; null for a list of forces. */
  readonly area: Authority | null;
  readonly authorities: readonly Authority[];
  readonly base: Period;
  readonly with: Period;
  readonly knownBy?: Day | undefined;
}

/** The base below which a percentage is given only with its limits. **Source**: the project's rule, docs/decisions/0004. */
export const SMALL_BASE = 50;

/** Days by which two years may differ in length: a leap day, and the habits of counting from the 1st or the 3rd of April. */
const LENGTH_SLACK_DAYS = 4;

/** Nine months against twelve: no percentage, whatever was printed. */
export const differInLength = (wanted: ComparisonWanted): boolean =>
  Math.abs(lengthInDays(wanted.base) - lengthInDays(wanted.with)) > LENGTH_SLACK_DAYS;
