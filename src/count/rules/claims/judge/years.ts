/** "Almost 1,000 in five years": the number may be right and the years miscounted. */
import { type Period, lengthInDays } from '../../../../base/period.js';
import type { Observation } from '../../../../base/observation.js';
import { backMonths } from '../text/dates.js';
import type { Judged } from '../claim.js';
import { type Case, type Court, aboutParams, noFigures, step, used } from './held.js';
import { judgeValue } from './value.js';

const YEAR = 365.25;

export function judgeYears(court: Court, c: Case): Judged {
  const own = judgeValue(court, c);
  if (own.verdict === 'holds' || own.verdict === 'depends') return own;
  const years = c.says.years ?? 0;
  // Sums over one year more or fewer, ending with the article's year or the one before.
  for (const o of longTotals(court, c)) {
    const span: Period = { from: o.from, to: o.to };
    const result = judgeValue(court, { ...c, about: { ...c.about, period: span } });
    if (result.verdict !== 'holds' && result.verdict !== 'depends') continue;
    const actual = Math.round((lengthInDays(o) / YEAR) * 4) / 4;
    if (actual === years) return result;
    return {
      ...result,
      verdict: 'fails',
      depends_on: [],
      working: [
        step('fencepost', { years, actual: { factor: actual }, period: { period: span } }),
        ...result.working,
      ],
      would_hold: result.would_hold,
    };
  }
  return own.verdict === 'no-figures'
    ? { ...noFigures(step('nothing-held', aboutParams(c.about))), used: used(court, []) }
    : own;
}

/** Totals over several years, those nearest to the claimed end first. */
function longTotals(court: Court, c: Case): readonly Observation[] {
  const earliest = backMonths(c.about.period.to, 18);
  return court.figures
    .of(c.about.measure, c.about.area.code)
    .filter((o) => lengthInDays(o) > 450 && o.to >= earliest)
    .toReversed();
}
