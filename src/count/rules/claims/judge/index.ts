/** Each form to its judge. */
import type { Form, Judged } from '../claim.js';
import { judgeComparison } from './comparison.js';
import { judgeCoverage } from './coverage.js';
import { type Case, type Court, aboutParams, noFigures, step } from './held.js';
import { judgeRank, judgeRecord } from './rank.js';
import { judgeRate } from './rate.js';
import { judgeShare } from './share.js';
import { judgeSum } from './sum.js';
import { judgeValue } from './value.js';
import { judgeYears } from './years.js';

export function judge(court: Court, form: Form, c: Case): Judged {
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
      return judgeRank(court, c);
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
