/** The edit rules: a register of pure questions of a crime record, and what runs them over an extract. */
export {
  type CellProblem,
  type CellProblemCode,
  type CrimeRow,
  type FlagValue,
  type ReadCrimeRow,
  type ReaderValue,
  type ReporterRole,
  type RowRelation,
  type RowSex,
  type RowVictim,
  crimeRowReader,
} from './crime-row.js';
export { type DateStyle, type Moment, isBefore, leastMinutesBetween, readMoment } from './moment.js';
export {
  EDIT_ENTRIES,
  EDIT_RULES,
  EDIT_RULES_VERSION,
  EDIT_SEVERITIES,
  type EditFamily,
  type EditRule,
  type EditRuleEntry,
  type EditSeverity,
  editRulesOn,
  holdsOn,
} from './register.js';
export type { AsOn, ManyRowRule, OneRowRule } from './rule.js';
export {
  EditRun,
  type EditFinding,
  type EditRunOptions,
  type NotRun,
  type RuleTally,
  lacking,
} from './run.js';
