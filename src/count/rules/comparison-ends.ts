/** The ends of a comparison as published: every printed vintage, and the sum of the forces where nobody printed that. */
import type { Authority } from '../../base/authorities.js';
import type { Observation } from '../../base/observation.js';
import { type Interval, addIntervals, intervalOf } from '../../base/value.js';
import type { ComparisonWanted, End } from './comparison.js';
import { type Figures, type Vintage, distinctAnswers, vintagesOf } from './figures.js';
import { partPeriodOf } from './part-periods.js';
import { type Total, printedTotals, statedCoverage } from './total.js';

/** Everything that was printed as the figure for one end, and the sum of its parts where nobody printed that. */
export function endsOf(figures: Figures, wanted: ComparisonWanted, sum: Total): readonly End[] {
  const single = wanted.authorities.length === 1 ? wanted.authorities[0] : undefined;
  const asked = { measure: wanted.measure, period: sum.period, knownBy: wanted.knownBy };
  const printed = single
    ? vintagesOf(figures, { ...asked, authority: single.code })
    : wanted.area
      ? printedTotals(figures, { ...asked, area: wanted.area.code })
      : [];
  const ends = distinctAnswers(printed).map((v) => printedEnd(v, sum, single));
  const isSumNews = !single && sum.answered.length > 0 && !ends.some((e) => e.basis === 'printed-and-sum');
  // The sum of a few forces is no figure for the area beside a printed one; it stands only when it is whole, or alone.
  return isSumNews && (sum.missing.length === 0 || ends.length === 0) ? [...ends, sumEnd(sum)] : ends;
}

function printedEnd(v: Vintage, sum: Total, single: Authority | undefined): End {
  const interval = intervalOf(v.value);
  const answered = sum.answered.map((p) => p.authority);
  const stated = statedCoverage(v);
  const isSum =
    !single &&
    answered.length > 0 &&
    interval.hi !== null &&
    sum.answered.reduce((n, p) => n + p.interval.lo, 0) === interval.lo;
  const whole = stated !== null && stated.answered !== null && stated.answered === stated.asked;
  return {
    interval,
    basis: isSum ? 'printed-and-sum' : 'printed',
    known_on: v.known_on,
    authorities: single ? [single] : isSum ? answered : whole ? sum.parts.map((p) => p.authority) : null,
    cells: v.observations,
    parts: isSum ? partsOf(sum) : [],
  };
}

const partsOf = (sum: Total): readonly Observation[] =>
  sum.answered.flatMap((p) => p.current.flatMap((v) => v.observations));

function sumEnd(sum: Total): End {
  const zero: Interval = { lo: 0, hi: 0 };
  return {
    interval: sum.answered.reduce<Interval>((s, p) => addIntervals(s, p.interval), zero),
    basis: 'sum',
    known_on: null,
    authorities: sum.answered.map((p) => p.authority),
    cells: sum.answered.flatMap((p) => p.current.flatMap((v) => v.observations.slice(0, 1))),
    parts: partsOf(sum),
  };
}

/** False for a figure of part of a period, and for a printed total that is the sum of parts among which one is. */
export const coversItsPeriod = (figures: Figures, end: End): boolean =>
  ![...end.cells, ...end.parts].some((o) => partPeriodOf(figures, o) !== null);
