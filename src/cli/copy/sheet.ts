/** The translator's sheet: lines as CSV, and CSV as rows again, from whatever a spreadsheet made of it. */
import { CsvError, parse } from 'csv-parse/sync';
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { type FileProblem, writeCsv } from '../../count/index.js';
import { decode } from '../../count/reading/decode.js';
import type { WelshStatus } from './status.js';

export const COLUMNS = ['file', 'key', 'en', 'cy', 'status', 'reviewed_by', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a sheet must have to be read; the rest is for people. */
const NEEDED = ['file', 'key', 'en', 'cy'] as const;

export interface SheetRow {
  readonly file: string;
  readonly key: string;
  readonly en: string;
  readonly cy: string;
  readonly status: WelshStatus | '';
  readonly reviewed_by: string;
  readonly note: string;
}

/** A row as it came back, with its number in the sheet; the header is row 1. */
export interface ReadRow extends Readonly<Record<Column, string>> {
  readonly row: number;
}

export type SheetFileProblem = FileProblem | 'sheet-column-missing';

/** Rows as CSV that no spreadsheet will run. */
export const writeSheet = (rows: readonly SheetRow[]): string =>
  writeCsv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );

/**
 * Reads a sheet: commas, semicolons or tabs, UTF-8 with or without its mark, UTF-16, or Windows-1252.
 * **Shape**: bytes → rows in order, empty rows left out; or what is wrong with the file.
 */
export function readSheet(bytes: Uint8Array): Result<readonly ReadRow[], SheetFileProblem> {
  const text = decode(bytes);
  if (!text.ok) return text;
  try {
    return rowsOf(parse(text.value, { delimiter: delimiterOf(text.value), relax_column_count: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail({ code: 'csv-broken', where: { row: Number(error['lines'] ?? 1) } });
  }
}

function rowsOf(table: readonly (readonly string[])[]): Result<readonly ReadRow[], SheetFileProblem> {
  const header = (table[0] ?? []).map((name) => name.trim().toLowerCase());
  const missing = NEEDED.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return fail(
      ...missing.map((column) => ({ code: 'sheet-column-missing' as const, where: { row: 1, column } })),
    );
  const problems: Problem<SheetFileProblem>[] = [];
  const rows: ReadRow[] = [];
  for (const [i, cells] of table.entries()) {
    if (i === 0 || cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length === header.length) rows.push(rowOf(cells, header, i + 1));
    else
      problems.push({
        code: 'row-length',
        where: { row: i + 1 },
        params: { found: cells.length, expected: header.length },
      });
  }
  if (problems.length > 0) return fail(...problems);
  return rows.length > 0 ? ok(rows) : fail({ code: 'no-rows' });
}

function rowOf(cells: readonly string[], header: readonly string[], row: number): ReadRow {
  const cell = (column: Column): string => unescaped(cells[header.indexOf(column)] ?? '');
  return {
    row,
    file: cell('file').trim(),
    key: cell('key').trim(),
    en: cell('en'),
    cy: cell('cy'),
    status: cell('status').trim(),
    reviewed_by: cell('reviewed_by').trim(),
    note: cell('note'),
  };
}

/** Our CSV puts a quotation mark before text that a spreadsheet would run; reading takes it off again. */
const unescaped = (cell: string): string =>
  (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell).replaceAll('\r\n', '\n');

/** What separates the header's names: a semicolon where the spreadsheet's country writes decimals with a comma. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const most = [',', ';', '\t'].map((d) => [d, header.split(d).length] as const).sort((a, b) => b[1] - a[1]);
  return most[0]?.[0] ?? ',';
}
