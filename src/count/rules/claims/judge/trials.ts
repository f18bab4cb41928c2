/** Every way of setting two ends side by side, and whether the words fit it. */
import type { Comparison, Pair } from '../../compare.js';
import type { Limits } from '../../limits.js';
import { ratioLimits } from '../../limits.js';
import type { Says } from '../claim.js';
import type { Case } from './held.js';
import { type Fit, fitCount, fitFactor, fitPercent } from './tolerance.js';

/** A way of setting the two ends side by side, and whether the words fit it. */
export interface Trial {
  readonly kind: 'said' | 'published' | 'matched';
  readonly base: number;
  readonly top: number;
  readonly fit: Fit;
  readonly pair: Pair | null;
  readonly who: readonly string[];
}

/** Below this share of an area's forces a matched set says nothing about the area. */
const MATCHED_SHARE = 0.6;

export function trialsOf(c: Case, found: Comparison): readonly Trial[] {
  const isMany = found.base.asked > 1;
  const published = found.as_published.filter(
    (p) => isExact(p) && !(isMany && (isPartialSum(p.base, found) || isPartialSum(p.with, found))),
  );
  const matched = found.matched.filter(
    (p) => isExact(p) && (!isMany || p.authorities.length >= found.base.asked * MATCHED_SHARE),
  );
  const pairs: Trial[] = [
    ...published.map((p) => trial(c.says, 'published', p)),
    ...(isMany
      ? matched.map((p) => ({ ...trial(c.says, 'matched', p), who: p.authorities.map((a) => a.code) }))
      : []),
  ];
  const { base_n, with_n } = c.says;
  if (base_n === undefined || with_n === undefined || base_n === 0) return pairs;
  return [
    { kind: 'said', base: base_n, top: with_n, fit: fits(c.says, base_n, with_n), pair: null, who: [] },
    ...pairs,
  ];
}

const isExact = (p: Pair): boolean =>
  p.base.interval.lo === p.base.interval.hi &&
  p.with.interval.lo === p.with.interval.hi &&
  p.base.interval.lo > 0;

/** The sum of the few forces that happen to be held is no figure for the area. */
const isPartialSum = (end: Pair['base'], found: Comparison): boolean =>
  end.basis === 'sum' && (end.authorities?.length ?? 0) < found.base.asked;

const trial = (says: Says, kind: Trial['kind'], p: Pair): Trial => ({
  kind,
  base: p.base.interval.lo,
  top: p.with.interval.lo,
  fit: fits(says, p.base.interval.lo, p.with.interval.lo),
  pair: p,
  who: [],
});

const OPPOSITE: Readonly<Record<Fit, Fit>> = { yes: 'no', no: 'yes', near: 'near' };

/** Do the words fit these two numbers? */
export function fits(says: Says, base: number, top: number): Fit {
  if (says.negated === true) return OPPOSITE[fits({ ...says, negated: false }, base, top)];
  const ratio = top / base;
  const how = { qualifier: says.qualifier ?? 'none', decimals: says.decimals ?? 0 } as const;
  if (says.factor !== undefined) return fitFactor(says.factor, how, ratio);
  if (says.percent !== undefined) {
    const change = (ratio - 1) * 100 * (says.way === 'down' ? -1 : 1);
    const percent = fitPercent(says.percent, how, change);
    if (says.change_n === undefined || percent === 'no') return percent;
    return fitCount(says.change_n, 'none', Math.abs(top - base)) === 'yes' ? percent : 'no';
  }
  if (says.change_n !== undefined)
    return fitCount(says.change_n, how.qualifier, (top - base) * (says.way === 'down' ? -1 : 1));
  return fitTrend(says, base, top);
}

/** "Slightly" reaches to ten per cent: a fall of 29 % was called slight. "Significantly" must lie outside chance. */
const SLIGHT = 0.1;

function fitTrend(says: Says, base: number, top: number): Fit {
  const ratio = top / base;
  if (says.way === undefined) return 'yes';
  if (says.way === 'same') return ratio > 0.97 && ratio < 1.03 ? 'yes' : 'no';
  const right = says.way === 'down' ? ratio < 1 : ratio > 1;
  if (!right) return 'no';
  if (says.size === 'slight')
    return Math.abs(ratio - 1) <= SLIGHT ? 'yes' : Math.abs(ratio - 1) <= SLIGHT * 1.5 ? 'near' : 'no';
  if (says.size === 'great')
    return isBeyondChance(ratioLimits(base, top)) && Math.abs(ratio - 1) >= SLIGHT ? 'yes' : 'near';
  return 'yes';
}

const isBeyondChance = (l: Limits): boolean => l.lo > 1 || (l.hi !== null && l.hi < 1);
