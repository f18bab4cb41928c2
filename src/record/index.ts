/** The face of the record room: what the app, the command line and later rooms may use. */
export { RECORD_LINKS, recordPages } from './pages/index.js';
export { READER_MODULES } from './pages/flag-reader/page.js';
export { fromThreadPath } from './pages/paths.js';
export { type RecordService, type RecordServiceParts, startRecord } from './service.js';
export {
  type CountedCrimes,
  type FlagCompleteness,
  crimesForCounting,
  firstDayOfRecords,
  flagCompleteness,
} from './for-counting.js';
export { type FlagKnown, flagKnown } from './flag-knowledge.js';
export { seedAudits } from './actions/seed-audits.js';
export { seedRecord } from './actions/seed-record.js';
export { AUDIT_LINKS, type AuditParts, auditPages } from './pages/audit/index.js';
export type { AuditDoing } from './actions/audit/doing.js';
export { drawReview, drawSample } from './actions/audit/draw.js';
export { importExtract } from './actions/audit/import-extract.js';
export { sayAuditProblem } from './pages/audit/asked.js';
