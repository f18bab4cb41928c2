/** Rules of recording, pure: also to be used without the rest of the product. */
export * from './lists.js';
export type { RecordProblem } from './problems.js';
export { RECORDING_HOURS, isLate, recordBy, timeToRecord } from './clock.js';
export {
  AVI_KINDS,
  type AviKind,
  CANCELLATION_CODES,
  type Cancellation,
  type CancellationAsked,
  isRape,
  needsRegistrar,
  whyNotCancel,
} from './cancel.js';
export { type CarriedFacts, type Told, type ToldAnswer, bandOf, carryFacts } from './carried.js';
export { crimeNumber, incidentNumber } from './numbers.js';
export { type Classified, classOf } from './classify.js';
