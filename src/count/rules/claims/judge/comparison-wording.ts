/** The working of a comparison, and the strongest wording that it bears. */
import type { Comparison } from '../../compare.js';
import type { Step } from '../claim.js';
import { type About, type Case, aboutParams, step } from './held.js';
import type { Reasons } from './doubts.js';
import type { Trial } from './trials.js';

export const saidStep = (t: Trial): Step =>
  step('as-said', {
    base: t.base,
    top: t.top,
    factor: { factor: t.top / t.base },
    change: { percent: (t.top / t.base - 1) * 100 },
  });

/** 573 % where the ratio is 5.73: an increase printed as a multiple. */
export function multipleStep(c: Case, trials: readonly Trial[]): readonly Step[] {
  const { percent, way } = c.says;
  if (percent === undefined || way === 'down' || percent < 150) return [];
  const t = trials.find((x) => x.fit === 'no' && Math.abs((x.top / x.base) * 100 - percent) <= 1);
  return t
    ? [
        step('percent-is-multiple', {
          percent: { percent },
          factor: { factor: t.top / t.base },
          right: { percent: (t.top / t.base - 1) * 100 },
        }),
      ]
    : [];
}

export function trialStep(about: About, t: Trial): Step {
  if (t.kind === 'said') return saidStep(t);
  const params: Record<string, Step['params'][string]> = {
    base: t.base,
    top: t.top,
    factor: { factor: t.top / t.base },
    change: { percent: (t.top / t.base - 1) * 100 },
    base_period: { period: about.base ?? about.period },
    period: { period: about.period },
    base_known: { day: t.pair?.base.known_on ?? '' },
    known: { day: t.pair?.with.known_on ?? '' },
    who: { authorities: t.who },
  };
  const basis =
    t.kind === 'matched'
      ? 'on-matched'
      : t.pair?.base.basis === 'sum' || t.pair?.with.basis === 'sum'
        ? 'on-sums'
        : 'on-printed';
  return step(`${basis}-${t.fit}`, params);
}

/** What may be said: the matched pair where there is one, else the printed pair with its doubt beside it. */
export function holdFor(
  c: Case,
  found: Comparison,
  { trials, reasons }: { trials: readonly Trial[]; reasons: Reasons },
): Step | null {
  const { about } = c;
  const matched = trials.filter((t) => t.kind === 'matched').at(-1);
  const published = trials.filter((t) => t.kind === 'published');
  const params = { ...aboutParams(about), base_period: { period: about.base ?? about.period } };
  if (matched)
    return step(matched.top >= matched.base ? 'hold-matched-up' : 'hold-matched-down', {
      ...params,
      who: { authorities: matched.who },
      base: matched.base,
      top: matched.top,
      factor: { factor: matched.top / matched.base },
      change: { percent: Math.abs(matched.top / matched.base - 1) * 100 },
    });
  const first = published[0];
  if (!first) return null;
  if (reasons.depends.includes('part-period')) return step('hold-no-comparison', params);
  if (reasons.depends.includes('flag-under-set'))
    return step('hold-flag', { ...params, base: first.base, top: first.top });
  const spread = [...new Set(published.map((t) => t.top / t.base))].sort((a, b) => a - b);
  const whole = {
    ...params,
    base: first.base,
    top: first.top,
    factor: { factor: first.top / first.base },
    change: { percent: Math.abs(first.top / first.base - 1) * 100 },
  };
  if (spread.length > 1 && spread[0] !== undefined)
    return step('hold-range', {
      ...whole,
      low: { factor: spread[0] },
      high: { factor: spread.at(-1) ?? spread[0] },
    });
  const unsure = reasons.depends.some((r) => r === 'coverage-unknown' || r === 'coverage-differs');
  void found;
  if (unsure) return step('hold-printed-unsure', whole);
  return step(first.top >= first.base ? 'hold-change-up' : 'hold-change-down', whole);
}

export const holdSaid = (c: Case, t: Trial): Step =>
  step(t.top >= t.base ? 'hold-said-up' : 'hold-said-down', {
    ...aboutParams(c.about),
    base: t.base,
    top: t.top,
    factor: { factor: t.top / t.base },
    change: { percent: Math.abs(t.top / t.base - 1) * 100 },
  });
