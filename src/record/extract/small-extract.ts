/** An extract small enough to be sent in a form: its rows, read as the edit rules read them. */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { type ReadCrimeRow, crimeRowReader } from '../rules/edit/index.js';
import { type ColumnsProblem, recogniseColumns } from '../rules/extract-columns.js';
import { CsvRow } from './csv-row.js';
import { decodeRows } from './cut-rows.js';

export interface SmallRow {
  /** As a spreadsheet counts them: the heading is 1. */
  readonly row: number;
  readonly read: ReadCrimeRow;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** **Shape**: the rows in order; a row of nothing but empty cells is none. */
export function readSmallExtract(bytes: Uint8Array): Result<readonly SmallRow[], ColumnsProblem> {
  const { text: decoded } = decodeRows(Buffer.from(bytes));
  const text = decoded.replace(/^\uFEFF/, '');
  const heading = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const delimiter =
    DELIMITERS.toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ',';
  const csv = new CsvRow(text, delimiter);
  if (!csv.move()) return fail(NO_ROWS);
  const headings = Array.from({ length: csv.cells }, (_, n) => csv.cell(n));
  const columns = recogniseColumns(headings);
  if (!columns.ok) return columns;
  const { at } = columns.value;
  const reader = crimeRowReader([...at.keys()]);
  const rows: SmallRow[] = [];
  for (let row = 2; csv.move(); row++) {
    const cells = csv.cells;
    if (Array.from({ length: cells }, (_, n) => csv.cell(n)).every((cell) => cell.trim() === '')) continue;
    const read = reader((column) => {
      const place = at.get(column);
      return place === undefined || place >= cells ? '' : csv.cell(place);
    });
    rows.push({ row, read });
  }
  return ok(rows);
}

const NO_ROWS: Problem<ColumnsProblem> = { code: 'no-crime-id', where: { row: 1 } };
