/**
 * How much of the worst one officer has read in a shift, and who should be offered what next. It protects people; it is
 * no measure of anybody's work and stands in no figure.
 */
import type { Risk } from '../signs/triage-rules.js';
import type { ExposureBudget } from './clock-rules.js';

/** A thread that an officer had before them. */
export interface Viewing {
  readonly account: string;
  readonly thread: string;
  readonly risk: Risk;
  readonly openedAt: Date;
  readonly lastAt: Date;
}

export interface Exposure {
  readonly account: string;
  /** Different threads read as high or now. */
  readonly items: number;
  /** Minutes with such a thread open, two at once counted once. */
  readonly minutes: number;
}

const MINUTE_MS = 60_000;

const isHard = (risk: Risk): boolean => risk === 'now' || risk === 'high';

/**
 * What one officer has read since an instant (the beginning of the shift).
 * **Units**: items; whole minutes, rounded. **Shape**: nothing read → noughts.
 */
export function exposureOf(
  account: string,
  viewings: readonly Viewing[],
  within: { readonly since: Date; readonly budget: ExposureBudget },
): Exposure {
  const hard = viewings.filter(
    (v) => v.account === account && isHard(v.risk) && v.lastAt.getTime() > within.since.getTime(),
  );
  const spans = hard.map((v) => spanOf(v, within)).toSorted((a, b) => a.from - b.from);
  let [total, reached] = [0, -Infinity];
  for (const { from, to } of spans) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return { account, items: new Set(hard.map((v) => v.thread)).size, minutes: Math.round(total / MINUTE_MS) };
}

function spanOf(v: Viewing, within: { readonly since: Date; readonly budget: ExposureBudget }) {
  const from = Math.max(v.openedAt.getTime(), within.since.getTime());
  const to = Math.min(v.lastAt.getTime(), v.openedAt.getTime() + within.budget.longest_minutes * MINUTE_MS);
  return { from, to: Math.max(from, to) };
}

/** Of the budget, how much is used: the greater of items and minutes. **Units**: a share; 1 is all of it. */
export const usedShare = (exposure: Exposure, budget: ExposureBudget): number =>
  Math.max(exposure.items / budget.items, exposure.minutes / budget.minutes);

/** Whether an officer is offered anything, ordinary items first, or ordinary items only and a break. */
export type Easing = 'anything' | 'ordinary-first' | 'ordinary-only';

export interface Eased {
  readonly account: string;
  readonly easing: Easing;
  readonly used: number;
}

/** From this share of the budget on, ordinary items come first. */
const NEAR = 0.7;

const easingAt = (used: number): Easing =>
  used >= 1 ? 'ordinary-only' : used >= NEAR ? 'ordinary-first' : 'anything';

/**
 * Who should be offered the next ordinary item: the officers, whoever has read most of the worst first. Read from the
 * end, it says who should be asked to take the next hard one.
 * **Shape**: every officer once; equal ones by id, so the order is total. It advises: nobody is kept from a child in
 * danger because of a budget.
 */
export const ease = (exposures: readonly Exposure[], budget: ExposureBudget): readonly Eased[] =>
  exposures
    .map((e) => {
      const used = usedShare(e, budget);
      return { account: e.account, easing: easingAt(used), used };
    })
    .toSorted((a, b) => b.used - a.used || (a.account < b.account ? -1 : a.account > b.account ? 1 : 0));
