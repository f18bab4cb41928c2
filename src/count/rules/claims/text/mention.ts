/** What the finders find in a sentence: each mention knows its tokens and its place in the text. */
import type { Authority } from '../../../../base/authorities.js';
import type { Day } from '../../../../base/day.js';
import type { Period } from '../../../../base/period.js';

export interface Span {
  /** Token indexes in the sentence, half-open. */
  readonly first: number;
  readonly after: number;
}

/** How a number is hedged: "nearly 100", "more than double", "at least 576". */
export type Qualifier =
  | 'none'
  | 'almost'
  | 'about'
  | 'more-than'
  | 'at-least'
  | 'at-most'
  | 'less-than'
  | 'exactly';

export interface NumberMention extends Span {
  readonly type: 'number';
  readonly n: number;
  readonly unit: 'count' | 'percent' | 'ordinal' | 'fraction' | 'money';
  /** Digits after the point as written: 14.91 has two. */
  readonly decimals: number;
  readonly inWords: boolean;
}

export interface PlaceMention extends Span {
  readonly type: 'place';
  /** What the name can mean, likeliest first: "nationally" has meant four different areas. */
  readonly options: readonly Authority[];
  readonly how: 'named' | 'the-force' | 'the-area' | 'group';
}

/** Which days a phrase means. Relative ones are resolved later, from the article's date and the year in focus. */
export type When =
  | { readonly kind: 'year'; readonly options: readonly Period[] }
  | { readonly kind: 'span'; readonly options: readonly Period[] }
  | { readonly kind: 'part'; readonly options: readonly Period[] }
  | { readonly kind: 'since'; readonly options: readonly Period[] }
  | { readonly kind: 'since-law' }
  | { readonly kind: 'law-first'; readonly months: number }
  | { readonly kind: 'this-year' }
  | { readonly kind: 'last-year' }
  | { readonly kind: 'year-before'; readonly years: number }
  | { readonly kind: 'for-years'; readonly years: number }
  /** Months to the end of a month whose year is not said. */
  | { readonly kind: 'months-to'; readonly months: number; readonly month: number }
  | { readonly kind: 'advocacy' };

export interface PeriodMention extends Span {
  readonly type: 'period';
  readonly when: When;
}

/** A whole date; it is no claim, but may be the article's own. */
export interface DateMention extends Span {
  readonly type: 'date';
  readonly day: Day;
}

export interface MeasureMention extends Span {
  readonly type: 'measure';
  /** What the words can mean, likeliest first. Empty: some other crime, about which nothing is held. */
  readonly options: readonly string[];
  readonly sure: number;
}

export type Cue =
  | { readonly cue: 'qualifier'; readonly qualifier: Qualifier }
  | { readonly cue: 'ratio'; readonly factor: number }
  | { readonly cue: 'times' }
  | { readonly cue: 'up' | 'down' | 'same' }
  | { readonly cue: 'size'; readonly size: 'slight' | 'great' | 'steady' }
  | { readonly cue: 'compare'; readonly way: 'up' | 'down' | null }
  | { readonly cue: 'highest' | 'lowest' | 'any-other' | 'followed-by' }
  | { readonly cue: 'record' | 'year-high' }
  | { readonly cue: 'per'; readonly days: number }
  | { readonly cue: 'every' | 'minutes' | 'hours' }
  | { readonly cue: 'share-of' | 'victims' | 'known' | 'platform' | 'most-common' | 'youngest' }
  | { readonly cue: 'forces' | 'answered' }
  | { readonly cue: 'no-answer'; readonly how: 'did-not' | 'could-not' | 'refused' | 'not-held' }
  | { readonly cue: 'except' | 'include' | 'further' | 'together' | 'matched' }
  | { readonly cue: 'cause' | 'unknowable' | 'counter' | 'population' | 'rest' }
  | { readonly cue: 'offence' | 'recorded' }
  /** Words of other subjects: money, weather, sport, results. */
  | { readonly cue: 'elsewhere' }
  | { readonly cue: 'age' | 'not-a-count' };

export type CueMention = Span & { readonly type: 'cue' } & Cue;

export type Mention =
  | NumberMention
  | PlaceMention
  | PeriodMention
  | DateMention
  | MeasureMention
  | CueMention;
