/** So many a day, or one every so many minutes: the count over the days of its own period, leap years and all. */
import { lengthInDays } from '../../../../base/period.js';
import type { Judged, Step } from '../claim.js';
import {
  type Case,
  type Court,
  aboutParams,
  answeredOf,
  exactOf,
  heldFor,
  noFigures,
  step,
  used,
} from './held.js';
import { type Fit, fitRate } from './tolerance.js';

const MINUTES_A_DAY = 1440;

export function judgeRate(court: Court, c: Case): Judged {
  if (c.says.about === 'population') return noFigures(step('population-not-held'));
  const vintages = answeredOf(heldFor(court, c.about));
  const days = lengthInDays(c.about.period);
  const counts = [...new Set(vintages.map(exactOf).filter((n) => n !== null))];
  const own = c.says.with_n;
  const tried = (
    own !== undefined && counts.includes(own)
      ? [own]
      : [...new Set([...(own === undefined ? [] : [own]), ...counts])]
  ).filter((n) => n > 0);
  if (tried.length === 0)
    return {
      ...noFigures(step('nothing-held', aboutParams(c.about))),
      used: used(
        court,
        vintages.flatMap((v) => v.observations),
      ),
    };
  const fits = tried.map((n) => fitOf(c, n / days));
  const working: Step[] = tried.map((n) => rateStep(c, n, days));
  const cells = used(
    court,
    vintages.flatMap((v) => v.observations),
  );
  const would = wording(c, counts[0] ?? own ?? 0, days);
  const all = new Set(fits);
  const caveats =
    own !== undefined && counts.length > 0 && !counts.includes(own) ? ['number-not-printed'] : [];
  if (all.size === 1 && all.has('yes'))
    return {
      verdict: counts.length > 0 || own === undefined ? 'holds' : 'depends',
      depends_on: counts.length > 0 || own === undefined ? [] : ['base-not-held'],
      caveats,
      working,
      used: cells,
      would_hold: would,
    };
  if (all.size === 1 && all.has('no'))
    return { verdict: 'fails', depends_on: [], caveats, working, used: cells, would_hold: would };
  return {
    verdict: 'depends',
    depends_on: [all.has('near') ? 'rounding' : 'vintage'],
    caveats,
    working,
    used: cells,
    would_hold: would,
  };
}

function fitOf(c: Case, perDay: number): Fit {
  const how = { qualifier: c.says.qualifier ?? 'none', decimals: c.says.decimals ?? 0 } as const;
  if (c.says.every_minutes !== undefined) return fitEvery(c.says.every_minutes, how, MINUTES_A_DAY / perDay);
  return fitRate(c.says.n ?? 0, how, perDay * (c.says.per_days ?? 1));
}

/** "Every 23 minutes" for 23.1, "every seven minutes" for 6.9: to the nearest. */
function fitEvery(claimed: number, how: Parameters<typeof fitRate>[1], actual: number): Fit {
  const nearest = Math.abs(actual - claimed) <= 0.5 * 10 ** -how.decimals;
  return nearest && how.qualifier === 'none' ? 'yes' : fitRate(claimed, how, actual);
}

function rateStep(c: Case, n: number, days: number): Step {
  const perDay = n / days;
  if (c.says.every_minutes !== undefined)
    return step('every-is', { n, days, rate: { factor: MINUTES_A_DAY / perDay } });
  return step('rate-is', {
    n,
    days,
    rate: { factor: perDay * (c.says.per_days ?? 1) },
    per: `per-${unitOf(c.says.per_days ?? 1)}`,
  });
}

const unitOf = (days: number): string =>
  days < 1 ? 'hour' : days === 1 ? 'day' : days === 7 ? 'week' : 'month';

function wording(c: Case, n: number, days: number): Step {
  const params = { ...aboutParams(c.about), n, days };
  if (c.says.every_minutes !== undefined)
    return step('hold-every', { ...params, rate: { factor: Math.round((MINUTES_A_DAY * days) / n) } });
  const rate = (n / days) * (c.says.per_days ?? 1);
  return step('hold-rate', {
    ...params,
    rate: { factor: Math.round(rate * 10) / 10 },
    per: `per-${unitOf(c.says.per_days ?? 1)}`,
  });
}
