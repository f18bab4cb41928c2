/** One authority's figures of one measure, and the latest exact value of each of its years. */
import type { Observation } from '../../../base/observation.js';
import { type Period, lengthInDays } from '../../../base/period.js';
import { type Figures, vintagesOf } from '../figures.js';
import { latestOf } from '../total.js';
import type { Finding } from './finding.js';
import { byPeriod, exact, periodOf } from './releases.js';

export interface Series {
  readonly measure: string;
  readonly authority: string;
  readonly all: readonly Observation[];
}

export const YEAR_DAYS = 366;

export const seriesOf = (figures: Figures): readonly Series[] =>
  figures.measures.flatMap((measure) =>
    figures
      .authoritiesOf(measure)
      .map((authority) => ({ measure, authority, all: figures.of(measure, authority) })),
  );

/** The parts every finding about a series shares. */
export const about = (s: Series, period: Period): Pick<Finding, 'measure' | 'authorities' | 'period'> => ({
  measure: s.measure,
  authorities: [s.authority],
  period: periodOf(period),
});

const isYear = (o: Period): boolean => lengthInDays(o) > 300 && lengthInDays(o) <= YEAR_DAYS;

/** The latest exact value of each single year, in order. */
export function latestYears(figures: Figures, s: Series): readonly Observation[] {
  return byPeriod(s.all.filter(isYear)).flatMap((held) => {
    const period = held[0];
    if (!period) return [];
    const vintages = vintagesOf(figures, { measure: s.measure, authority: s.authority, period });
    const latest = latestOf(vintages)[0]?.observations[0];
    return latest && exact(latest) !== null ? [latest] : [];
  });
}
