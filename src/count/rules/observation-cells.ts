/**
 * The cells of one row of the flattened layout: which columns there are, what can be wrong with a cell, and the
 * readers that more than one field needs.
 */

export type LayoutProblem =
  | 'column-missing'
  | 'column-doubled'
  | 'unknown-authority'
  | 'measure-empty'
  | 'date-unreadable'
  | 'period-backwards'
  | 'value-kind-unknown'
  | 'value-both-range-and-exact'
  | 'value-unreadable'
  | 'value-negative'
  | 'value-not-whole'
  | 'range-backwards'
  | 'unit-unknown'
  | 'precision-unknown'
  | 'months-unreadable'
  | 'coverage-unreadable'
  | 'breakdown-unreadable'
  | 'place-unreadable'
  | 'cells-too-many'
  | 'formula-in-cell';

/** Columns in the order they are written. `by` becomes one `by.name` column for each breakdown in the file. */
export const OBSERVATION_COLUMNS = [
  'authority',
  'measure',
  'from',
  'to',
  'by',
  'value.kind',
  'value.n',
  'value.lo',
  'value.hi',
  'value.exemption',
  'unit',
  'rule_version',
  'known_on',
  'known_precision',
  'months',
  'coverage.answered',
  'coverage.asked',
  'source.publisher',
  'source.address',
  'source.sha256',
  'source.at.line',
  'as_written',
  'note',
  'words',
] as const;

/** Columns without which a row says nothing. The value may stand as `value.kind …` or, as people write it, in `value`. */
export const NEEDED = ['authority', 'measure', 'from', 'to', 'known_on'] as const;

/** The other ways to say where in the source a value stands. */
export const PLACES = [
  'source.at.sheet',
  'source.at.cell',
  'source.at.page',
  'source.at.box',
  'source.at.table',
  'source.at.row',
  'source.at.column',
] as const;

export type Column = (typeof OBSERVATION_COLUMNS)[number] | (typeof PLACES)[number] | 'value' | 'excerpt';

/** Notes one thing wrong with a cell. Gives null, so that a reader can say so and give up the field in one breath. */
export type Report = (code: LayoutProblem, column: string, text?: string) => null;

/** One row: its cells by column name, and where to say what is wrong with them. */
export interface Cells {
  /** True when the file has the column at all. */
  readonly has: (column: Column) => boolean;
  /** The cell's text without the space around it; empty where the file has no such column. */
  readonly get: (column: Column) => string;
  readonly report: Report;
}

const WHOLE = /^\d{1,15}$/;

/** A whole number or null; an empty cell is null. */
export function wholeIn({ get, report }: Cells, column: Column, code: LayoutProblem): number | null {
  const text = get(column);
  if (text === '') return null;
  return WHOLE.test(text) ? Number(text) : report(code, column, text);
}
