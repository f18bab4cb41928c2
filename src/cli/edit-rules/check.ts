/** One check of an extract while it is under way. */
import type { EditRun } from '../../record/rules/edit/index.js';
import type { RecognisedColumns } from '../../record/rules/extract-columns.js';
import type { ProblemWriter } from './problem-writer.js';

/** One check: what is asked, and what has come of it so far. */
export interface Check {
  readonly file: string;
  readonly day: string;
  readonly version: string;
  readonly writer: ProblemWriter;
  columns: RecognisedColumns | null;
  run: EditRun | null;
  rows: number;
  checked: number;
}
