/**
 * What an article has said so far, carried from sentence to sentence: the offence, the area, the year and the last
 * number. "That compares with 458 the year before" has a meaning only because of it.
 */
import type { Authority } from '../../../base/authorities.js';
import type { Day } from '../../../base/day.js';
import type { Period } from '../../../base/period.js';

/** One thing a word can mean, and how sure that is. */
export interface Option<T> {
  readonly value: T;
  readonly sure: number;
}

export interface Scope {
  readonly measures: readonly Option<string>[];
  readonly areas: readonly Option<Authority>[];
  readonly periods: readonly Option<Period>[];
}

export interface LastValue extends Scope {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

export interface Discourse {
  readonly publishedOn: Day | null;
  /** The latest year that the article names; stands for "now" when it has no date. */
  readonly latest: Period | null;
  measures: readonly Option<string>[];
  areas: readonly Option<Authority>[];
  force: Authority | null;
  region: Authority | null;
  focus: readonly Option<Period>[];
  last: LastValue | null;
  /** The last number said for each area, by its code. */
  readonly lastFor: Map<string, LastValue>;
}

export const begin = (publishedOn: Day | null, latest: Period | null): Discourse => ({
  publishedOn,
  latest,
  measures: [],
  areas: [],
  force: null,
  region: null,
  focus: [],
  last: null,
  lastFor: new Map(),
});

/** Carried over a sentence a meaning is a little less sure. */
export const fade = <T>(options: readonly Option<T>[], by: number): readonly Option<T>[] =>
  options.map((o) => ({ value: o.value, sure: o.sure * by }));

export const only = <T>(value: T, sure = 1): readonly Option<T>[] => [{ value, sure }];
