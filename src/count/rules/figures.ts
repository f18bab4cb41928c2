/**
 * The figures held: every observation, kept for ever, found by measure, authority and period.
 * Two observations of the same thing with different values are two **vintages**; neither replaces the other.
 */
import type { Day } from '../../base/day.js';
import type { Observation } from '../../base/observation.js';
import { type Period, sameYear, samePeriod } from '../../base/period.js';
import { type Value, intervalOf, isAnswered, sameValue } from '../../base/value.js';

/** One value as known at one time, and everything that printed it. */
export interface Vintage {
  readonly value: Value;
  /** The first day by which it was public, and how exactly that is known. */
  readonly known_on: Day;
  readonly known_from: Day;
  readonly observations: readonly Observation[];
}

export interface Wanted {
  readonly measure: string;
  readonly authority: string;
  readonly period: Period;
  /** Only what was public by the end of this day. */
  readonly knownBy?: Day | undefined;
}

/** What is held of one measure by one authority. */
export interface Series {
  /** Oldest period first, then in the order they became known. */
  readonly all: readonly Observation[];
  /** The same, apart by period. */
  readonly periods: readonly SamePeriod[];
  /** Vintages already worked out for a period, all of them whenever known. Only of periods that have some. */
  readonly vintages: Map<string, readonly Vintage[]>;
}

export interface SamePeriod extends Period {
  readonly observations: readonly Observation[];
}

export interface Figures {
  readonly observations: readonly Observation[];
  readonly measures: readonly string[];
  /** Observations of a measure by an authority, oldest period first, then in the order they became known. */
  of(measure: string, authority: string): readonly Observation[];
  seriesOf(measure: string, authority: string): Series;
  authoritiesOf(measure: string): readonly string[];
}

const TOTAL_ONLY = (o: Observation): boolean => Object.keys(o.by).length === 0;

const NO_SERIES: Series = { all: [], periods: [], vintages: new Map() };

/** Indexes observations once; every question after that touches only what it asks about. */
export function indexFigures(observations: readonly Observation[]): Figures {
  const gathered = new Map<string, Map<string, Observation[]>>();
  for (const o of observations) {
    if (!TOTAL_ONLY(o)) continue;
    let byAuthority = gathered.get(o.measure);
    if (!byAuthority) gathered.set(o.measure, (byAuthority = new Map()));
    const held = byAuthority.get(o.authority);
    if (held) held.push(o);
    else byAuthority.set(o.authority, [o]);
  }
  const index = new Map(
    [...gathered].map(([measure, by]) => [measure, new Map([...by].map(([a, all]) => [a, inSeries(all)]))]),
  );
  const seriesOf = (measure: string, authority: string): Series =>
    index.get(measure)?.get(authority) ?? NO_SERIES;
  return {
    observations,
    measures: [...index.keys()],
    of: (measure, authority) => seriesOf(measure, authority).all,
    seriesOf,
    authoritiesOf: (measure) => [...(index.get(measure)?.keys() ?? [])],
  };
}

function inSeries(all: Observation[]): Series {
  all.sort(inOrder);
  const periods: (SamePeriod & { observations: Observation[] })[] = [];
  for (const o of all) {
    const last = periods.at(-1);
    if (last && samePeriod(last, o)) last.observations.push(o);
    else periods.push({ from: o.from, to: o.to, observations: [o] });
  }
  return { all, periods, vintages: new Map() };
}

const inOrder = (a: Observation, b: Observation): number =>
  compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.known_on, b.known_on);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first day on which an observation can have become public: its day, or the first of its month or year. */
export function knownFrom(o: Observation): Day {
  if (o.known_precision === 'month') return `${o.known_on.slice(0, 7)}-01`;
  if (o.known_precision === 'year') return `${o.known_on.slice(0, 4)}-01-01`;
  return o.known_on;
}

/**
 * The vintages of one figure, oldest first.
 * **Shape**: observations whose period is the one asked for (to within three days at each end, see `sameYear`);
 * equal values are one vintage, dated by its first appearance.
 */
export function vintagesOf(figures: Figures, wanted: Wanted): readonly Vintage[] {
  const series = figures.seriesOf(wanted.measure, wanted.authority);
  if (wanted.knownBy !== undefined) return vintagesAmong(series, wanted.period, wanted.knownBy);
  const key = `${wanted.period.from}..${wanted.period.to}`;
  const known = series.vintages.get(key);
  if (known) return known;
  const vintages = vintagesAmong(series, wanted.period, null);
  // Only what is held is kept, so that no question asked can fill the memory.
  if (vintages.length > 0) series.vintages.set(key, vintages);
  return vintages;
}

function vintagesAmong(series: Series, period: Period, knownBy: Day | null): readonly Vintage[] {
  const seen: { value: Value; known_on: Day; known_from: Day; observations: Observation[] }[] = [];
  const near = series.periods.filter((held) => samePeriod(held, period) || sameYear(held, period));
  for (const o of near.flatMap((held) => held.observations)) {
    if (knownBy !== null && o.known_on > knownBy) continue;
    const same = seen.find((v) => sameValue(v.value, o.value));
    if (!same)
      seen.push({ value: o.value, known_on: o.known_on, known_from: knownFrom(o), observations: [o] });
    else {
      same.observations.push(o);
      if (o.known_on < same.known_on) same.known_on = o.known_on;
      if (knownFrom(o) < same.known_from) same.known_from = knownFrom(o);
    }
  }
  return seen.sort((a, b) => compareText(a.known_on, b.known_on));
}

/**
 * The vintages that give an answer of their own, oldest first: "more than 7,000" beside an exact 7,062 is the same answer
 * in rounder words, and silence is none.
 */
export function distinctAnswers(vintages: readonly Vintage[]): readonly Vintage[] {
  const answered = vintages.filter((v) => isAnswered(v.value));
  const exact = answered.flatMap((v) => (v.value.kind === 'exact' ? [v.value.n] : []));
  return answered.filter(({ value }) => {
    if (value.kind === 'exact') return true;
    const { lo, hi } = intervalOf(value);
    return !exact.some((n) => n >= lo && (hi === null || n <= hi));
  });
}

/** The day before which nothing of this vintage can have been public; two vintages whose windows overlap have no order. */
export const isLater = (a: Vintage, b: Vintage): boolean => a.known_from > b.known_on;
