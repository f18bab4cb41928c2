/** Years against totals of several years: part-years, sums that do not come out, and years got by subtraction. */
import { daysBetween } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import { type Period, isInside, lengthInDays, overlaps } from '../../../base/period.js';
import { type Interval, addIntervals, intervalOf, isAnswered, spanIntervals } from '../../../base/value.js';
import { authorityByCode, forcesOf } from '../../../base/authorities.js';
import type { Figures } from '../figures.js';
import { partPeriodOf } from '../part-periods.js';
import { residualFor } from '../residual.js';
import type { Finding } from './finding.js';
import { byPeriod, exact, periodOf } from './releases.js';
import { type Series, YEAR_DAYS, about, seriesOf } from './series.js';

const isLong = (o: Observation): boolean => lengthInDays(o) > YEAR_DAYS && isAnswered(o.value);

/** A value printed for a whole period that covers only part of it. */
export function checkPartPeriods(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) =>
    byPeriod(s.all).flatMap((held) => {
      const part = held.map((o) => partPeriodOf(figures, o)).find((p) => p !== null);
      if (!part) return [];
      return [
        {
          ...about(s, part.printed),
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

/**
 * A total printed for several years beside shorter periods that fill it: no choice of vintages adds up to it.
 * **Source**: Cumbria's 1,402 "in five years" and 371 in the sixth against 1,625 in six.
 */
export function checkYearSums(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) => s.all.filter(isLong).flatMap((long) => yearSum(s, long)));
}

function yearSum(s: Series, long: Observation): readonly Finding[] {
  const groups = byPeriod(s.all.filter((o) => isInside(o, long) && isAnswered(o.value)));
  const tiles = tile(groups, long);
  if (!tiles) return [];
  const sum = tiles.map(spanOfVintages).reduce(addIntervals, { lo: 0, hi: 0 });
  const printed = intervalOf(long.value);
  if (
    printed.lo <= (sum.hi ?? Number.POSITIVE_INFINITY) &&
    sum.lo <= (printed.hi ?? Number.POSITIVE_INFINITY)
  )
    return [];
  return [
    {
      ...about(s, long),
      code: 'years-differ-from-total',
      severity: 'warning',
      cells: [long, ...tiles.flat()],
      numbers: { printed: printed.lo, least: sum.lo, most: sum.hi ?? sum.lo },
    },
  ];
}

const spanOfVintages = (held: readonly Observation[]): Interval =>
  held.map((o) => intervalOf(o.value)).reduce(spanIntervals);

/** Days two periods may miss or overlap and still be said to follow one another. */
const JOIN_DAYS = 3;

type Group = readonly Observation[];

/** The fewest periods that fill a longer one end to end, or null. */
function tile(groups: readonly Group[], long: Period): readonly Group[] | null {
  let open: readonly { readonly to: string; readonly used: readonly Group[] }[] = [
    { to: long.from, used: [] },
  ];
  for (let step = 0; step < groups.length && open.length > 0; step++) {
    const next: { to: string; used: readonly Group[] }[] = [];
    for (const { to, used } of open)
      for (const g of groups) {
        if (!g[0] || Math.abs(daysBetween(to, g[0].from)) > JOIN_DAYS || g[0].to <= to) continue;
        if (Math.abs(daysBetween(g[0].to, long.to)) <= JOIN_DAYS) return [...used, g];
        if (!next.some((n) => n.to === g[0]?.to)) next.push({ to: g[0].to, used: [...used, g] });
      }
    open = next;
  }
  return null;
}

/** A year for which nothing is held but subtraction would give a number: refused, with the reason. */
export function checkResiduals(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) =>
    s.all
      .filter((o) => isLong(o) && exact(o) !== null)
      .flatMap((long) =>
        gaps(s.all, long).flatMap((period) => {
          const residual = residualFor(figures, { measure: s.measure, authority: s.authority, period });
          if (!residual || residual.long !== long) return [];
          return [
            {
              ...about(s, period),
              code: 'residual-refused' as const,
              severity: 'warning' as const,
              cells: residual.cells,
              numbers: { lo: residual.lo, hi: residual.hi },
              about: { long: periodOf(long) },
            },
          ];
        }),
      ),
  );
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
    .filter((year) => isInside(year, long))
    .filter((year) => !all.some((o) => o !== long && lengthInDays(o) <= YEAR_DAYS && overlaps(o, year)));
}

/**
 * An area's total over several years that equals exactly the force-years held, though some force-years are empty:
 * they were counted as nought. **Source**: Wales 1,753 "in six years", with Gwent 2020/21 and South Wales 2022/23 empty.
 */
export function checkEmptyYears(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) => {
    const area = authorityByCode(s.authority);
    if (area?.kind !== 'area') return [];
    return s.all
      .filter((o) => isLong(o) && exact(o) !== null)
      .flatMap((long) => {
        const years = forcesOf(area, long.from).map((f) => tileYears(figures.of(s.measure, f.code), long));
        if (years.some((y) => y === null)) return [];
        const cells = years.flat().filter((y) => y !== null);
        const empty = cells.filter((c) => !isAnswered(c.value));
        const sum = cells.reduce((n, c) => n + (exact(c) ?? 0), 0);
        if (empty.length === 0 || sum !== exact(long)) return [];
        return [
          {
            ...about(s, long),
            code: 'missing-counted-as-nought' as const,
            severity: 'warning' as const,
            cells: [long, ...cells],
            numbers: { printed: sum, sum, difference: 0, parts: cells.length - empty.length },
            about: { forces: [...new Set(empty.map((c) => c.authority))] },
          },
        ];
      });
  });
}

/** One cell for every year of a longer period, answered or not; null when a year has no cell at all. */
function tileYears(all: readonly Observation[], long: Period): readonly Observation[] | null {
  const years = byPeriod(
    all.filter((o) => isInside(o, long) && lengthInDays(o) > 300 && lengthInDays(o) <= YEAR_DAYS),
  );
  const tiles = tile(years, long);
  return tiles?.flatMap((g) => g.filter((o) => isAnswered(o.value)).at(-1) ?? g[0] ?? []) ?? null;
}
