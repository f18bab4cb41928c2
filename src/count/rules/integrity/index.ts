/** Every integrity test over all the figures held, gravest first. */
import type { Figures } from '../figures.js';
import type { Finding, IntegrityTest, Severity } from './finding.js';
import { checkParts } from './parts.js';
import {
  checkBreaks,
  checkEqualNeighbours,
  checkJumps,
  checkPartPeriods,
  checkResiduals,
  checkYearSums,
} from './series.js';
import { checkContainment, checkStars } from './subsets.js';
import { checkUnmovedTotals, checkVintages } from './vintages.js';

const TESTS: readonly IntegrityTest[] = [
  checkParts,
  checkContainment,
  checkStars,
  checkUnmovedTotals,
  checkVintages,
  checkPartPeriods,
  checkYearSums,
  checkResiduals,
  checkBreaks,
  checkEqualNeighbours,
  checkJumps,
];

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, question: 2, note: 3 };

/** Runs every test. **Shape**: errors first, then warnings, questions and notes; within each, as the tests stand. */
export const checkIntegrity = (figures: Figures): readonly Finding[] =>
  TESTS.flatMap((test) => test(figures)).sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);

export type { Finding, FindingCode, Severity } from './finding.js';
export { flagTally } from './subsets.js';
