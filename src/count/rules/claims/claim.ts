/** A claim: what an article says that a figure could bear out, how it was read, and what came of checking it. */
import type { Day } from '../../../base/day.js';
import type { Period } from '../../../base/period.js';
import type { Interval, Value } from '../../../base/value.js';
import type { Qualifier } from './text/mention.js';

export type Form =
  | 'value'
  | 'part'
  | 'sum'
  | 'ratio'
  | 'change'
  | 'rank'
  | 'record'
  | 'rate'
  | 'share'
  | 'coverage'
  | 'period'
  | 'cause'
  | 'not-checkable';

export type Verdict = 'holds' | 'fails' | 'depends' | 'no-figures' | 'not-checkable';

/** What a verdict can depend on. Codes; the sentences are in `count/words/claims.*.ts`. */
export type Dependence =
  | 'coverage-differs'
  | 'coverage-unknown'
  | 'coverage-incomplete'
  | 'part-period'
  | 'definition-changed'
  | 'rule-version-changed'
  | 'system-changed'
  | 'restated'
  | 'vintage'
  | 'residual'
  | 'small-base'
  | 'highest-did-not-answer'
  | 'rounding'
  | 'period-unstated'
  | 'denominator-unstated'
  | 'parts-differ'
  | 'flag-under-set'
  | 'later-reversed'
  | 'years-missing'
  | 'base-not-held'
  | 'reading-unsure'
  | 'area-unstated'
  | 'chance';

/** A parameter of a sentence. Names, periods and numbers are put into words by the composer, in each language. */
export type Param =
  | string
  | number
  | { readonly authority: string }
  | { readonly authorities: readonly string[] }
  | { readonly period: Period }
  | { readonly measure: string }
  | { readonly day: Day; readonly precision?: 'day' | 'month' | 'year' }
  | { readonly factor: number }
  | { readonly percent: number }
  | { readonly interval: Interval };

export interface Step {
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** An observation that was used, and where it stands: `index` counts from 0 in `Figures.observations`. */
export interface FigureUsed {
  readonly index: number;
  readonly authority: string;
  readonly measure: string;
  readonly from: Day;
  readonly to: Day;
  readonly value: Value;
  readonly known_on: Day;
  readonly publisher: string;
  readonly address: string | null;
}

/** How the claim was understood. `sure` is 0 to 1 for each thing that had to be understood. */
export interface Reading {
  readonly measure: string | null;
  readonly authority: string | null;
  readonly authorities: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly base_from: Day | null;
  readonly base_to: Day | null;
  readonly says: Says;
  readonly sure: Readonly<Record<'measure' | 'area' | 'period' | 'link', number>>;
}

/** The statement itself, without what it is about. */
export interface Says {
  readonly n?: number;
  readonly base_n?: number;
  readonly with_n?: number;
  readonly factor?: number;
  readonly percent?: number;
  readonly change_n?: number;
  readonly share?: number;
  readonly way?: 'up' | 'down' | 'same';
  /** "did not rise": the words deny what is set out here. */
  readonly negated?: boolean;
  readonly size?: 'slight' | 'great' | 'steady';
  readonly qualifier?: Qualifier;
  readonly decimals?: number;
  readonly position?: number;
  readonly order?: 'highest' | 'lowest';
  readonly per_days?: number;
  readonly every_minutes?: number;
  readonly answered?: number;
  readonly asked?: number;
  readonly missing?: readonly string[];
  readonly how?: string;
  readonly matched?: boolean;
  readonly years?: number;
  readonly parts?: readonly number[];
  readonly about?: string;
}

export interface Claim {
  readonly id: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  readonly reading: Reading;
  readonly verdict: Verdict;
  readonly depends_on: readonly Dependence[];
  /** Things a reader must know that do not decide the verdict. */
  readonly caveats: readonly string[];
  readonly confidence: number;
  /** Read with too little confidence: shown as a question, never as a verdict. */
  readonly question: boolean;
  readonly working: readonly Step[];
  readonly figures: readonly FigureUsed[];
  readonly would_hold: Step | null;
}

/** What a judge returns; `checkArticle` makes it a claim. */
export interface Judged {
  readonly verdict: Verdict;
  readonly depends_on: readonly Dependence[];
  readonly caveats: readonly string[];
  readonly working: readonly Step[];
  readonly used: readonly FigureUsed[];
  readonly would_hold: Step | null;
}
