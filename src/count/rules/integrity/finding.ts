/** What an integrity test finds: a code, how grave it is, the numbers of its sentence and the cells that show it. */
import type { Observation } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import type { Figures } from '../figures.js';

export type FindingCode =
  | 'parts-differ-from-total'
  | 'parts-exceed-total'
  | 'area-differs'
  | 'missing-counted-as-nought'
  | 'part-above-whole'
  | 'flag-below-subset'
  | 'star-undone'
  | 'restated'
  | 'answer-withdrawn'
  | 'restated-inside-unmoved-total'
  | 'contradiction-same-release'
  | 'part-period-as-year'
  | 'total-holds-part-period'
  | 'years-differ-from-total'
  | 'residual-refused'
  | 'impossible-value'
  | 'equal-neighbours'
  | 'series-unit-changed'
  | 'series-definition-changed'
  | 'series-source-changed'
  | 'unexplained-jump'
  | 'one-digit-apart';

/** error: the figures cannot all be right · warning: a reader will be misled · question: ask, never state · note: worth knowing. */
export type Severity = 'error' | 'warning' | 'question' | 'note';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly measure: string;
  /** Codes of the authorities it is about, the most particular first. */
  readonly authorities: readonly string[];
  readonly period: Period;
  readonly cells: readonly Observation[];
  /** Other printed figures that a restatement moves with it. */
  readonly changes?: readonly Observation[];
  /** Numbers for the sentence. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Authorities or periods for the sentence, by name. */
  readonly about?: Readonly<Record<string, readonly string[] | Period>>;
}

/** Every figure and what is known of it, handed to each test. */
export type IntegrityTest = (figures: Figures) => readonly Finding[];
