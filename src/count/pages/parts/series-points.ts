/** A force's or an area's figures of one measure as the points of a chart: years, parts of years, gaps and breaks. */
import { addDays, type Day, dayInWords, daysBetween } from '../../../base/day.js';
import { breaks, type Break as SeriesBreak } from '../../../base/flag-rules.js';
import {
  financialYear,
  lengthInDays,
  overlaps,
  type Period,
  periodLabel,
  sameYear,
} from '../../../base/period.js';
import { isAnswered } from '../../../base/value.js';
import { fill, type Lang } from '../../../base/words.js';
import type { Break, SeriesPoint } from '../../charts/index.js';
import { type Figures, type Vintage, vintagesOf } from '../../rules/figures.js';
import { byPeriod } from '../../rules/integrity/releases.js';
import { partPeriodOf } from '../../rules/part-periods.js';
import { latestOf } from '../../rules/total.js';
import { sayInterval, sayKind, sayPeriod, sayValue, wordsIn } from './say.js';

const YEAR_DAYS = 366;
const WHOLE_YEAR_DAYS = 350;

/** One period of a series with everything printed for it. */
export interface Step {
  readonly period: Period;
  readonly vintages: readonly Vintage[];
  readonly isPart: boolean;
}

/** Everything held of a measure for one authority, oldest period first; years and shorter, or longer than a year. */
export function stepsOf(figures: Figures, measure: string, authority: string): readonly Step[] {
  return byPeriod(figures.of(measure, authority)).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const period = { from: first.from, to: first.to };
    const isPart =
      lengthInDays(period) < WHOLE_YEAR_DAYS || group.some((o) => partPeriodOf(figures, o) !== null);
    return [{ period, isPart, vintages: vintagesOf(figures, { measure, authority, period }) }];
  });
}

export const isWithinAYear = (s: Step): boolean => lengthInDays(s.period) <= YEAR_DAYS;

/** The points of a chart, with a gap for every financial year between the first and the last that has none. */
export function pointsOf(steps: readonly Step[], lang: Lang): readonly SeriesPoint[] {
  const yearly = steps.filter(isWithinAYear);
  const points = yearly.map((s) => pointOf(s, lang));
  return [...points, ...gapsOf(yearly, lang)].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}

function pointOf(step: Step, lang: Lang): SeriesPoint {
  const current = latestOf(step.vintages);
  const answered = current.filter((v) => isAnswered(v.value));
  const exact = step.vintages.flatMap((v) => (v.value.kind === 'exact' ? [v.value.n] : []));
  const shown = answered.flatMap((v) => (v.value.kind === 'exact' ? [v.value.n] : []));
  const base = { ...step.period, label: shortPeriod(step.period), isPart: step.isPart };
  const [first] = current;
  if (!first || answered.length === 0) {
    const kind = first?.value.kind ?? 'nothing-held';
    return { ...base, kind, interval: null, word: sayKind(kind, lang), others: [] };
  }
  if (answered.length > 1 && shown.length === answered.length) {
    const interval = { lo: Math.min(...shown), hi: Math.max(...shown) };
    return { ...base, kind: 'range', interval, word: sayInterval(interval, lang), others: [] };
  }
  return { ...base, ...drawnValue(first, lang), others: exact.filter((n) => !shown.includes(n)) };
}

function drawnValue(v: Vintage, lang: Lang): Pick<SeriesPoint, 'kind' | 'interval' | 'word'> {
  const word = sayValue(v.value, lang);
  if (v.value.kind === 'exact') return { kind: 'exact', interval: { lo: v.value.n, hi: v.value.n }, word };
  if (v.value.kind === 'range') return { kind: 'range', interval: v.value, word };
  const known = v.value.kind === 'suppressed' && v.value.hi !== null;
  return { kind: v.value.kind, interval: known ? { lo: v.value.lo ?? 0, hi: v.value.hi } : null, word };
}

/** "2018/19"; nothing for a part of a year. */
function shortPeriod(p: Period): string {
  if (lengthInDays(p) < WHOLE_YEAR_DAYS) return '';
  const start = Number(p.from.slice(0, 4));
  return sameYear(p, financialYear(start)) ? periodLabel(financialYear(start)) : periodLabel(p);
}

function gapsOf(steps: readonly Step[], lang: Lang): readonly SeriesPoint[] {
  const years = steps.map((s) => Number(s.period.from.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: last - first }, (_, i) => financialYear(first + i))
    .filter((year) => !steps.some((s) => overlaps(s.period, year) && !barelyTouches(s.period, year)))
    .map((year) => ({
      ...year,
      label: periodLabel(year),
      kind: 'nothing-held' as const,
      interval: null,
      word: sayKind('nothing-held', lang),
      isPart: false,
      others: [],
    }));
}

const TOUCH_DAYS = 100;

/** A calendar year overlaps the next financial year by nine months, the one before by three: only nine months fill it. */
const barelyTouches = (p: Period, year: Period): boolean => {
  const from = p.from > year.from ? p.from : year.from;
  const to = p.to < year.to ? p.to : year.to;
  return lengthInDays({ from, to }) < TOUCH_DAYS;
};

/** Breaks that a chart from one day to another must show, in words. One on the very first day is shown too. */
export function breaksShown(
  measure: string,
  span: Period,
  where: { authority: string; lang: Lang },
): readonly Break[] {
  const wide = { from: addDays(span.from, -10), to: span.to };
  const shown: { on: Day; label: string }[] = [];
  for (const b of breaks(measure, wide, [where.authority])) {
    const label = breakLabel(b, where.lang);
    const last = shown[shown.length - 1];
    if (last && daysBetween(last.on, b.on) <= ONE_MARK_DAYS) last.label = `${last.label}; ${label}`;
    else shown.push({ on: b.on, label });
  }
  return shown;
}

/** Breaks this near each other share one mark: on a chart of years they would stand on one another. */
const ONE_MARK_DAYS = 31;

function breakLabel(b: SeriesBreak, lang: Lang): string {
  return fill(wordsIn(lang).breakAt, { when: breakDay(b.on, b.precision, lang), what: b.title[lang] }, lang);
}

function breakDay(on: Day, precision: SeriesBreak['precision'], lang: Lang): string {
  const words = dayInWords(on, lang).split(' ');
  return words.slice(precision === 'day' ? 0 : precision === 'month' ? 1 : 2).join(' ');
}

/** The days from the first to the last of a set of points. */
export const spanOf = (points: readonly Period[]): Period => ({
  from: points.reduce((d, p) => (p.from < d ? p.from : d), points[0]?.from ?? ''),
  to: points.reduce((d, p) => (p.to > d ? p.to : d), points[0]?.to ?? ''),
});

/** A row of the table beside a chart. */
export function stepRow(s: Step, lang: Lang) {
  const current = latestOf(s.vintages);
  const first = current[0];
  const others = s.vintages.filter((v) => !current.includes(v)).map((v) => sayValue(v.value, lang));
  return {
    period: sayPeriod(s.period, lang),
    values: current.map((v) => sayValue(v.value, lang)).join('; '),
    kind: first?.value.kind ?? 'nothing-held',
    others: others.join('; '),
    isPart: s.isPart,
  };
}
