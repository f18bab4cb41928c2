/** The area in one year: what its forces add up to, beside what was printed for it, and which of the two is said. */
import { type Interval, type Value, addIntervals, intervalOf, isAnswered } from '../../../base/value.js';
import type { Vintage } from '../figures.js';
import { latestOf, statedCoverage } from '../total.js';
import type { AreaYear, BuiltCell } from './built.js';

/**
 * The area's figure for a year.
 * **Shape**: every force answered → their sum; else the higher floor of their sum and of the latest printed total, open
 * above unless the page says that all forces answered for the whole year; nothing printed by anybody → not asked.
 */
export function areaYear(forces: readonly BuiltCell[], totals: readonly Vintage[]): AreaYear {
  const sum = forces.map((c) => intervalOf(c.value)).reduce(addIntervals, { lo: 0, hi: 0 } as Interval);
  const answered = totals.filter((v) => isAnswered(v.value));
  const [printed] = latestOf(answered);
  const isWhole = forces.length > 0 && sum.hi !== null;
  const none = { printed: [], other: [], against: null };
  if (isWhole) return { ...none, ...besideWhole(sum, answered) };
  if (!printed && forces.every((c) => !isAnswered(c.value)))
    return { ...none, value: { kind: 'not-asked' }, basis: 'nothing' };
  if (!printed) return { ...none, value: ranged(sum), basis: 'forces' };
  return { ...none, ...besidePrinted(forces, sum, printed), other: withoutSame(answered, printed) };
}

/** Every force gave a figure with limits: their sum is the area's, whatever else was printed. */
function besideWhole(
  sum: Interval,
  totals: readonly Vintage[],
): Pick<AreaYear, 'value' | 'basis' | 'printed' | 'other' | 'against'> {
  const agrees = ({ value }: Vintage): boolean => {
    const { lo, hi } = intervalOf(value);
    return lo <= (sum.hi ?? lo) && (hi === null || sum.lo <= hi);
  };
  const value = ranged(sum);
  const other = totals.filter((v) => !agrees(v));
  const printed = totals.filter(agrees);
  // Nothing printed that agrees, and a page that says all forces are in it: one of the two is wrong.
  const wrong = printed.length === 0 ? other.find(saysAll) : undefined;
  const against = wrong ? { printed: intervalOf(wrong.value).lo, sum: value } : null;
  return { value, basis: 'forces', printed, other, against };
}

function besidePrinted(
  forces: readonly BuiltCell[],
  sum: Interval,
  printed: Vintage,
): Pick<AreaYear, 'value' | 'basis' | 'printed' | 'against'> {
  const said = intervalOf(printed.value);
  const against = said.hi !== null && said.hi < sum.lo ? { printed: said.hi, sum: ranged(sum) } : null;
  const isComplete = saysAll(printed) && !forces.some((c) => c.isPart);
  const lo = Math.max(said.lo, sum.lo);
  const basis = said.lo > sum.lo ? 'printed' : 'forces';
  if (isComplete && against === null)
    return { value: printed.value, basis: 'printed', printed: [printed], against };
  return { value: { kind: 'range', lo, hi: null }, basis, printed: [printed], against };
}

/** True when the page says that everybody who was asked answered. */
function saysAll(v: Vintage): boolean {
  const coverage = statedCoverage(v);
  return coverage?.answered != null && coverage.answered === coverage.asked;
}

const ranged = (i: Interval): Value =>
  i.lo === i.hi ? { kind: 'exact', n: i.lo } : { kind: 'range', lo: i.lo, hi: i.hi };

const withoutSame = (all: readonly Vintage[], printed: Vintage): readonly Vintage[] =>
  all.filter((v) => v !== printed);
