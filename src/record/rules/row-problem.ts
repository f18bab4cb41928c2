/** What can be wrong with a row of an extract. The row is kept and passed on all the same: nothing is lost. */

export type RowProblemCode =
  | 'row-unreadable'
  | 'cells-missing'
  | 'cells-too-many'
  | 'quote-never-closed'
  | 'file-cut-off'
  | 'encoding-other'
  | 'id-missing'
  | 'id-doubled'
  | 'ids-not-all-compared'
  | 'narrative-missing'
  | 'code-unknown'
  | 'date-unreadable'
  | 'flag-unknown'
  | 'control-characters'
  | 'lone-surrogate'
  | 'formula-cell';

export const ROW_PROBLEM_CODES: readonly RowProblemCode[] = [
  'row-unreadable',
  'cells-missing',
  'cells-too-many',
  'quote-never-closed',
  'file-cut-off',
  'encoding-other',
  'id-missing',
  'id-doubled',
  'ids-not-all-compared',
  'narrative-missing',
  'code-unknown',
  'date-unreadable',
  'flag-unknown',
  'control-characters',
  'lone-surrogate',
  'formula-cell',
];

/** Rows count from 1, the heading being row 1 of a CSV file and the first line row 1 of JSON lines. */
export interface RowProblem {
  readonly row: number;
  readonly code: RowProblemCode;
  readonly column?: string;
}

/** Why a sheet of a workbook is not read. */
export type SheetProblem = 'sheet-unknown' | 'workbook-too-large' | 'workbook-unreadable';

/** Why a file is not read at all. */
export type LayoutProblem =
  | SheetProblem
  | 'file-empty'
  | 'file-not-text'
  | 'heading-missing'
  | 'no-crime-id'
  | 'no-narrative'
  | 'first-line-unreadable';
