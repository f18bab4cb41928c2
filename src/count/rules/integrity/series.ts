/** Tests along one authority's series: part-years, sums of years, breaks, jumps and repeated numbers. */
import { authorityByCode } from '../../../base/authorities.js';
import { addDays, daysBetween } from '../../../base/day.js';
import { breaks } from '../../../base/flag-rules.js';
import type { Observation } from '../../../base/observation.js';
import { type Period, isInside, lengthInDays, overlaps } from '../../../base/period.js';
import { addIntervals, intervalOf, spanIntervals, type Interval } from '../../../base/value.js';
import { type Figures, vintagesOf } from '../figures.js';
import { partPeriodOf } from '../part-periods.js';
import { residualFor } from '../residual.js';
import { latestOf } from '../total.js';
import type { Finding } from './finding.js';
import { byPeriod, exact, periodOf, sameRelease } from './releases.js';

const YEAR_DAYS = 366;

interface Series {
  readonly measure: string;
  readonly authority: string;
  readonly all: readonly Observation[];
}

const seriesOf = (figures: Figures): readonly Series[] =>
  figures.measures.flatMap((measure) =>
    figures
      .authoritiesOf(measure)
      .map((authority) => ({ measure, authority, all: figures.of(measure, authority) })),
  );

const base = (s: Series, period: Period): Pick<Finding, 'measure' | 'authorities' | 'period'> => ({
  measure: s.measure,
  authorities: [s.authority],
  period: periodOf(period),
});

/** A value printed for a whole period that covers only part of it. */
export function checkPartPeriods(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) =>
    byPeriod(s.all).flatMap((held) => {
      const part = held.map((o) => partPeriodOf(figures, o)).find((p) => p !== null);
      if (!part) return [];
      return [
        {
          ...base(s, part.printed),
          code: 'part-period-as-year' as const,
          severity: 'error' as const,
          cells: [...new Set([part.shownBy, ...held])],
          numbers: { n: exact(part.printed) ?? 0, months: monthsOf(part.shownBy) },
          about: { covers: periodOf(part.shownBy) },
        },
      ];
    }),
  );
}

const monthsOf = (o: Observation): number => o.months ?? Math.round(lengthInDays(o) / 30.44);

/** A total printed for several years beside all of its years: no choice of vintages adds up to it. */
export function checkYearSums(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) =>
    s.all
      .filter((o) => exact(o) !== null && lengthInDays(o) > YEAR_DAYS)
      .flatMap((long) => {
        const years = yearsInside(s.all, long);
        if (!years) return [];
        const sum = years.map(spanOfYear).reduce(addIntervals, { lo: 0, hi: 0 });
        const n = exact(long) ?? 0;
        if (n >= sum.lo && (sum.hi === null || n <= sum.hi)) return [];
        return [
          {
            ...base(s, long),
            code: 'years-differ-from-total' as const,
            severity: 'warning' as const,
            cells: [long, ...years.flat()],
            numbers: { printed: n, least: sum.lo, most: sum.hi ?? 0 },
          },
        ];
      }),
  );
}

/** The single years that fill a longer period without gap or overlap, with all their vintages; else null. */
function yearsInside(all: readonly Observation[], long: Period): readonly (readonly Observation[])[] | null {
  const single = all.filter(
    (o) => isInside(o, long) && lengthInDays(o) > 300 && lengthInDays(o) <= YEAR_DAYS,
  );
  const years = byPeriod(single);
  const clash = years.some((a, i) => years.slice(i + 1).some((b) => a[0] && b[0] && overlaps(a[0], b[0])));
  const days = years.reduce((n, y) => n + (y[0] ? lengthInDays(y[0]) : 0), 0);
  return !clash && years.length > 1 && Math.abs(days - lengthInDays(long)) <= 3 ? years : null;
}

const spanOfYear = (held: readonly Observation[]): Interval =>
  held.map((o) => intervalOf(o.value)).reduce(spanIntervals);

/** A year for which nothing is held but subtraction would give a number: refused, with the reason. */
export function checkResiduals(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) => {
    const longs = s.all.filter((o) => exact(o) !== null && lengthInDays(o) > YEAR_DAYS);
    return longs.flatMap((long) =>
      gaps(s.all, long).flatMap((period) => {
        const residual = residualFor(figures, { measure: s.measure, authority: s.authority, period });
        if (!residual || residual.long !== long) return [];
        return [
          {
            ...base(s, period),
            code: 'residual-refused' as const,
            severity: 'warning' as const,
            cells: residual.cells,
            numbers: { lo: residual.lo, hi: residual.hi },
            about: { long: periodOf(long) },
          },
        ];
      }),
    );
  });
}

/** The single whole years inside a longer period that nothing held touches. */
function gaps(all: readonly Observation[], long: Period): readonly Period[] {
  const first = Number(long.from.slice(0, 4));
  const last = Number(long.to.slice(0, 4));
  const rest = long.from.slice(4);
  return Array.from({ length: last - first }, (_, i) => ({
    from: `${first + i}${rest}`,
    to: `${first + i + 1}${rest}`,
  }))
    .filter((year) => !all.some((o) => o !== long && lengthInDays(o) <= YEAR_DAYS && overlaps(o, year)))
    .filter((year) => isInside(year, long));
}

/** Changes of unit, of definition or of kind of source between two neighbouring years of one series. */
export function checkBreaks(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) => {
    const years = latestYears(figures, s);
    return years.slice(1).flatMap((next, i) => {
      const before = years[i];
      return before ? breaksAt(s, before, next) : [];
    });
  });
}

function breaksAt(s: Series, before: Observation, next: Observation): readonly Finding[] {
  const shared = { ...base(s, { from: before.from, to: next.to }), cells: [before, next] };
  const found: Finding[] = [];
  if (before.unit !== next.unit)
    found.push({ ...shared, code: 'series-unit-changed', severity: 'warning', numbers: {} });
  if (isHomeOffice(before) !== isHomeOffice(next))
    found.push({ ...shared, code: 'series-source-changed', severity: 'warning', numbers: {} });
  if (
    breaks(s.measure, { from: addDays(before.from, 3), to: next.to }, [s.authority]).some(
      (b) => b.code === 'definition-changed',
    )
  )
    found.push({ ...shared, code: 'series-definition-changed', severity: 'warning', numbers: {} });
  return found;
}

/** Figures taken from the Home Office's recorded crime are counted another way than those from requests. */
const isHomeOffice = (o: Observation): boolean => /home office/i.test(o.note ?? '');

/** The latest exact value of each single year, in order. */
function latestYears(figures: Figures, s: Series): readonly Observation[] {
  return byPeriod(s.all.filter((o) => lengthInDays(o) > 300 && lengthInDays(o) <= YEAR_DAYS)).flatMap(
    (held) => {
      const period = held[0];
      if (!period) return [];
      const vintages = vintagesOf(figures, { measure: s.measure, authority: s.authority, period });
      const latest = latestOf(vintages)[0]?.observations[0];
      return latest && exact(latest) !== null ? [latest] : [];
    },
  );
}

/** Steps of a series needed before one of them can be called unlike the rest. */
const LEAST_STEPS = 3;
/** A step this many robust deviations from the middle one is asked about. **Source**: Iglewicz and Hoaglin 1993. */
const UNLIKE = 3.5;
/** Steps below this factor either way are never asked about, however still the rest of the series is. */
const LEAST_FACTOR = 1.5;

/**
 * A step in a force's series unlike its other steps: said as a question, never as a finding.
 * **Shape**: robust z of the logarithm of each year's ratio to the year before, against the force's own history.
 */
export function checkJumps(figures: Figures): readonly Finding[] {
  return seriesOf(figures)
    .filter((s) => authorityByCode(s.authority)?.kind === 'force')
    .flatMap((s) => {
      const years = latestYears(figures, s).filter(
        (o) => (exact(o) ?? 0) > 0 && partPeriodOf(figures, o) === null,
      );
      const steps = years.slice(1).flatMap((next, i) => {
        const before = years[i];
        return before && Math.abs(daysBetween(before.to, next.from)) <= 3
          ? [{ before, next, log: Math.log((exact(next) ?? 1) / (exact(before) ?? 1)) }]
          : [];
      });
      return steps.length < LEAST_STEPS ? [] : unlike(s, steps);
    });
}

interface Step {
  readonly before: Observation;
  readonly next: Observation;
  readonly log: number;
}

function unlike(s: Series, steps: readonly Step[]): readonly Finding[] {
  return steps.flatMap((step) => {
    const others = steps.filter((x) => x !== step).map((x) => x.log);
    const middle = median(others);
    const spread = Math.max(median(others.map((x) => Math.abs(x - middle))), 0.05);
    const z = (0.6745 * (step.log - middle)) / spread;
    if (Math.abs(z) < UNLIKE || Math.abs(step.log) < Math.log(LEAST_FACTOR)) return [];
    return [
      {
        ...base(s, step.next),
        code: 'unexplained-jump' as const,
        severity: 'question' as const,
        cells: [step.before, step.next],
        numbers: {
          before: exact(step.before) ?? 0,
          after: exact(step.next) ?? 0,
          z: Math.round(z * 10) / 10,
        },
      },
    ];
  });
}

function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  const mid = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[mid] ?? 0) : ((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2;
}

/** Counts smaller than this are equal by chance too often to ask about. */
const LEAST_EQUAL = 100;

/** One number in two neighbouring cells: two years of one force, or two forces in one release. Asked, never stated. */
export function checkEqualNeighbours(figures: Figures): readonly Finding[] {
  return [...equalYears(figures), ...equalForces(figures)];
}

function equalYears(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) => {
    const years = latestYears(figures, s);
    return years.slice(1).flatMap((next, i) => {
      const before = years[i];
      const n = exact(next) ?? 0;
      if (!before || exact(before) !== n || n < LEAST_EQUAL) return [];
      return [equal({ ...base(s, next), cells: [before, next], numbers: { n } })];
    });
  });
}

function equalForces(figures: Figures): readonly Finding[] {
  return figures.measures.flatMap((measure) => {
    const forces = figures.authoritiesOf(measure).filter((code) => authorityByCode(code)?.kind === 'force');
    const all = forces
      .flatMap((code) => figures.of(measure, code))
      .filter((o) => (exact(o) ?? 0) >= LEAST_EQUAL);
    const found = new Map<string, Finding>();
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        if (a.authority === b.authority || exact(a) !== exact(b) || a.from !== b.from || a.to !== b.to)
          continue;
        if (!sameRelease(a, b) && a.source.publisher !== b.source.publisher) continue;
        const shared = { measure, authorities: [a.authority, b.authority], period: periodOf(a) };
        found.set(
          `${a.authority} ${b.authority} ${a.from}`,
          equal({ ...shared, cells: [a, b], numbers: { n: exact(a) ?? 0 } }),
        );
      }
    return [...found.values()];
  });
}

const equal = (f: Omit<Finding, 'code' | 'severity'>): Finding => ({
  ...f,
  code: 'equal-neighbours',
  severity: 'question',
});
