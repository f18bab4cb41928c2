/** Each form to its judge. */
import type { Form, Judged } from '../claim.js';
import { judgeComparison } from './comparison.js';
import { judgeCoverage } from './coverage.js';
import { type Case, type Court, aboutParams, noFigures, step } from './held.js';
import { judgeRank } from './rank.js';
import { judgeRankOfChange } from './rank-change.js';
import { judgeRecord } from './record.js';
import { judgeRate } from './rate.js';
import { judgeShare } from './share.js';
import { judgeSum } from './sum.js';
import { judgeValue } from './value.js';
import { judgeYears } from './years.js';

/** The judgement of one reading; the same reading is judged once in an article. */
export function judge(court: Court, form: Form, c: Case): Judged {
  const key = keyOf(form, c);
  const made = court.made.get(key);
  if (made) return made;
  const judged = judgeAnew(court, form, c);
  court.made.set(key, judged);
  return judged;
}

function keyOf(form: Form, { about, says }: Case): string {
  const { measure, area, period, base, exclude } = about;
  return [
    form,
    measure,
    area.code,
    period.from,
    period.to,
    base?.from,
    base?.to,
    exclude.map((a) => a.code).join(),
    JSON.stringify(says),
  ].join('|');
}

function judgeAnew(court: Court, form: Form, c: Case): Judged {
  switch (form) {
    case 'value':
    case 'part':
      return judgeValue(court, c);
    case 'period':
      if (c.about.base) return judgeComparison(court, c);
      return c.says.years === undefined ? judgeValue(court, c) : judgeYears(court, c);
    case 'sum':
      return judgeSum(court, c);
    case 'ratio':
    case 'change':
      return judgeComparison(court, c);
    case 'rank':
      return c.says.way === undefined ? judgeRank(court, c) : judgeRankOfChange(court, c);
    case 'record':
      return judgeRecord(court, c);
    case 'rate':
      return judgeRate(court, c);
    case 'share':
      return judgeShare(court, c);
    case 'coverage':
      return judgeCoverage(court, c);
    case 'cause':
    case 'not-checkable':
      return {
        ...noFigures(step(c.says.about ?? 'true-scale', aboutParams(c.about))),
        verdict: 'not-checkable',
      };
  }
}
