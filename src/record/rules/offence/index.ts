/** The offence helper: facts in, candidate offences with reasons out. Pure; it never records. */
export * from './facts.js';
export {
  OFFENCE_ROWS,
  OFFENCE_TABLE_VERSION,
  type CountedBy,
  type Historic,
  type OffenceRow,
  type PointWeight,
  type RowStanding,
} from './table.js';
export { type Point, type PointCode, type PointId, type PointState, pointsOf } from './points.js';
export {
  type Candidate,
  type CandidateReason,
  type HelpNote,
  type OffenceFit,
  type OffenceHelp,
  candidate,
  helpOffence,
} from './help.js';
