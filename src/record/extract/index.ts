/** Extracts of recorded crimes: read as a stream, row by row, with nothing lost. */
export { coresHere } from './block-pool.js';
export { csvCell } from './csv-row.js';
export { ADDED, type Change, changeOf } from './flag-block.js';
export { type FlagFileAsked, type FlaggedFile, flagFile } from './flag-file.js';
export {
  type FlaggedFileProblem,
  type FlaggedRecord,
  type FlaggedRecords,
  flaggedRecords,
} from './flagged-records.js';
export { type Input, fileInput, streamInput } from './input.js';
export {
  type ColumnMap,
  LOOKED_AT,
  type Layout,
  type LookedAt,
  headingsFingerprint,
  readLayout,
} from './layout.js';
export type { ExtractRecord } from './look-at-record.js';
export {
  type SheetAsked,
  type SheetReader,
  extractFile,
  isWorkbook,
  sheetInput,
} from './sheet-input.js';
export { ownText } from './own-text.js';
export { readDay } from './read-day.js';
export { readFlagCell } from './read-flag-cell.js';
export {
  ROW_PROBLEM_CODES,
  type RowProblem,
  type RowProblemCode,
  type LayoutProblem,
} from '../rules/row-problem.js';
export {
  type PickedRecord,
  type ReadAsked,
  type TalliedExtract,
  pickFromExtract,
  tallyExtract,
} from './read-extract.js';
export { type RecorderLine, type TallyLine, offenceOf, pseudonymOf } from './tally-block.js';
