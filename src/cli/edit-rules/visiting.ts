/** What reading an extract tells of, row by row. */
import type { WorkbookProblem } from '../../count/reading/workbook/index.js';
import type { ColumnsProblem, ExtractColumn, RecognisedColumns } from '../../record/rules/extract-columns.js';
import type { LayoutProblem, RowProblemCode } from '../../record/rules/row-problem.js';

export type ExtractProblem = ColumnsProblem | LayoutProblem | WorkbookProblem;

/** One row: what stands in a column, or nothing where the row is no record. */
export interface ExtractRow {
  /** Rows count from 1, as a spreadsheet shows them; the heading of a table is one of them. */
  readonly row: number;
  readonly problems: readonly RowProblemCode[];
  readonly cell: ((column: ExtractColumn) => string) | null;
}

export interface Visiting {
  readonly known: (columns: RecognisedColumns) => void;
  readonly row: (row: ExtractRow) => void;
  /** After every block: how far into the file, and whether what was said so far may be written out. */
  readonly block: (upTo: number, size: number | null) => Promise<void>;
}

/** What a workbook left unsaid by its first sheet. */
export interface ReadAbout {
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly hiddenRows: number;
}

export interface How {
  readonly map: Readonly<Record<string, string>>;
  readonly visiting: Visiting;
}
