/** Every integrity test over all the figures held, gravest first. */
import type { Figures } from '../figures.js';
import { checkBreaks } from './breaks.js';
import type { Finding, IntegrityTest, Severity } from './finding.js';
import { checkParts } from './parts.js';
import { checkDigits, checkEqualNeighbours, checkJumps } from './questions.js';
import { checkContainment, checkStars } from './subsets.js';
import { checkUnmovedTotals, checkVintages, checkWithdrawn } from './vintages.js';
import { checkEmptyYears, checkPartPeriods, checkResiduals, checkYearSums } from './years.js';

const TESTS: readonly IntegrityTest[] = [
  checkParts,
  checkContainment,
  checkStars,
  checkUnmovedTotals,
  checkVintages,
  checkWithdrawn,
  checkPartPeriods,
  checkYearSums,
  checkEmptyYears,
  checkResiduals,
  checkBreaks,
  checkEqualNeighbours,
  checkDigits,
  checkJumps,
];

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, question: 2, note: 3 };

/** Runs every test. **Shape**: errors first, then warnings, questions and notes; within each, as the tests stand. */
export const checkIntegrity = (figures: Figures): readonly Finding[] =>
  TESTS.flatMap((test) => test(figures)).sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);

export type { Finding, FindingCode, Severity } from './finding.js';
export { flagTally } from './subsets.js';
