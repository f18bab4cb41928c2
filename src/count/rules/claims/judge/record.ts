/** A record: every earlier year held, each whole, on the latest vintage. */
import { type Period, lengthInDays, samePeriod, sameYear } from '../../../../base/period.js';
import type { Observation } from '../../../../base/observation.js';
import { partPeriodOf } from '../../part-periods.js';
import type { Dependence, Judged } from '../claim.js';
import { type Case, type Court, aboutParams, exactOf, heldFor, noFigures, step, used } from './held.js';

/** A record needs every earlier year, each whole, on the latest vintage. */
export function judgeRecord(court: Court, c: Case): Judged {
  const { about } = c;
  const mine = heldFor(court, about)
    .map(exactOf)
    .filter((n) => n !== null);
  const n = mine.at(-1);
  if (n === undefined) return noFigures(step('nothing-held', aboutParams(about)));
  const years = yearsOf(court, c);
  const higher = years.filter((y) => y.n > n);
  const cells = [
    ...heldFor(court, about).flatMap((v) => v.observations.slice(0, 1)),
    ...years.map((y) => y.cell),
  ];
  const top = higher.sort((a, b) => b.n - a.n)[0];
  if (top) {
    return {
      verdict: 'fails',
      depends_on: [],
      caveats: [],
      working: [
        step('record-beaten', { ...aboutParams(about), n, other: top.n, when: { period: top.period } }),
      ],
      used: used(court, cells),
      would_hold: step('hold-below-record', {
        ...aboutParams(about),
        n,
        other: top.n,
        when: { period: top.period },
      }),
    };
  }
  if (years.length === 0)
    return { ...noFigures(step('record-alone', aboutParams(about))), used: used(court, cells) };
  const gaps = gapsIn(about.period, years);
  const depends: Dependence[] = [
    ...(gaps > 0 ? (['years-missing'] as const) : []),
    ...(years.some((y) => y.isPart) ? (['part-period'] as const) : []),
  ];
  const working = [
    step('record-years', {
      ...aboutParams(about),
      n,
      years: years.length,
      best: Math.max(...years.map((y) => y.n)),
    }),
    ...(gaps > 0 ? [step('record-gaps', { gaps })] : []),
  ];
  return {
    verdict: depends.length > 0 ? 'depends' : 'holds',
    depends_on: depends,
    caveats: [],
    working,
    used: used(court, cells),
    would_hold: step('hold-highest-held', { ...aboutParams(about), n, years: years.length }),
  };
}

interface Year {
  readonly n: number;
  readonly period: Period;
  readonly cell: Observation;
  readonly isPart: boolean;
}

function yearsOf(court: Court, c: Case): readonly Year[] {
  const { about } = c;
  const earliest =
    c.says.years === undefined ? '0000' : `${Number(about.period.from.slice(0, 4)) - c.says.years + 1}`;
  const found: Year[] = [];
  for (const o of court.figures.of(about.measure, about.area.code)) {
    if (o.value.kind !== 'exact' || o.from >= about.period.from || o.from.slice(0, 4) < earliest) continue;
    if (Math.abs(lengthInDays(o) - lengthInDays(about.period)) > 5) continue;
    const year = {
      n: o.value.n,
      period: { from: o.from, to: o.to },
      cell: o,
      isPart: partPeriodOf(court.figures, o) !== null,
    };
    const same = found.findIndex((y) => samePeriod(y.period, o) || sameYear(y.period, o));
    if (same < 0) found.push(year);
    else if (o.known_on >= (found[same]?.cell.known_on ?? '')) found[same] = year;
  }
  return found;
}

const gapsIn = (now: Period, years: readonly Year[]): number => {
  const first = Math.min(...years.map((y) => Number(y.period.from.slice(0, 4))));
  return Math.max(0, Number(now.from.slice(0, 4)) - first - years.length);
};
