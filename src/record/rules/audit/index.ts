/** The flag audit's arithmetic: how many to read, which, and what the reading says. */
export {
  CODED_AS,
  type CodedAs,
  FLAGS_NOW,
  type FlagNow,
  READER_ANSWERS,
  STRATA,
  type Stratum,
  stratumById,
  stratumId,
} from './strata.js';
export { type Generator, seededGenerator } from './generator.js';
export { type Interval } from './interval.js';
export { FLOOR, type PlannedStratum, type SamplePlan, type StratumSize, planSample } from './plan.js';
export { type Drawer, type StratumDraw, drawer, shuffled } from './draw.js';
export { type Estimates, type HowToEstimate, estimate } from './estimate.js';
export type { CoderError, ReadStratum } from './posterior.js';
export { type AssistedStratum, assistedShare } from './difference.js';
export { type GroupEstimate, type ReadGroup, estimateGroups } from './groups.js';
export { type Agreement, agreement } from '../../../base/agreement.js';
export {
  type AuditedAccuracy,
  type CarriedOver,
  type CarriedOverWarning,
  carriedOver,
} from './carry-over.js';
export {
  type AuditScore,
  CODER_ERROR,
  type CodedRecord,
  type OneWay,
  type Population,
  type PopulationGroup,
  type PopulationStratum,
  scoreAudit,
  unread,
} from './score.js';
export { type Counted, PopulationCounter } from './population.js';
export {
  type Effect,
  type PublishedEffect,
  type PublishedFlagged,
  type TallyOf,
  effectBy,
  effectOf,
  effectOnPublished,
  monthsOf,
} from './effect.js';
export { type Drift, type DriftSide, driftBetween } from './drift.js';
export type { AuditProblem } from './problems.js';
