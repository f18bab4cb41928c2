/**
 * A workbook before it is bytes: sheets with a few lines and at most one table each. ODS and XLSX are written from the
 * same one, so they cannot say different things. There is no way in it to merge cells, leave one blank, hide a row,
 * add a comment or write a formula.
 */
import type { Lang } from '../../base/words.js';
import { cleaned } from './xml-text.js';

export interface Workbook {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  /** An instant: `2026-11-24T09:30:00Z`. */
  readonly created: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** Letters, figures and underscores, not starting with a figure, unique, at most 31 long. */
  readonly name: string;
  /** Lines above the table, each in column A. The first is the sheet's title. */
  readonly lines: readonly Line[];
  readonly table: SheetTable | null;
}

export interface Line {
  readonly style: 'title' | 'heading' | 'text';
  readonly text: string;
  /** Where the line leads: `#Sheet` or an address. */
  readonly to?: string;
}

export interface SheetTable {
  /** The table's own name, unique in the file. */
  readonly name: string;
  /** Unique, whatever their case. */
  readonly header: readonly string[];
  readonly rows: Rows;
  /** True at a column of numbers: its heading and its shorthand stand to the right, as numbers do. */
  readonly numeric?: readonly boolean[];
}

/** A list of rows; a long one may make each as it is asked for. */
export interface Rows {
  readonly length: number;
  readonly at: (index: number) => readonly SheetCell[] | undefined;
}

export function* eachRow(rows: Rows): Generator<readonly SheetCell[]> {
  for (let i = 0; i < rows.length; i++) yield rows.at(i) ?? [];
}

export type SheetCell =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'text'; readonly text: string; readonly to?: string };

/** A cell of text, as it will be written. One that would be blank says that there is nothing: [x]. */
export function text(written: string, to?: string): SheetCell {
  const clean = cleaned(written);
  const t = clean.trim() === '' ? '[x]' : clean;
  return to === undefined ? { kind: 'text', text: t } : { kind: 'text', text: t, to };
}

/** Excel takes a table's heading of 255 characters; the rest is room for a number that tells two apart. */
const LONGEST_HEADING = 240;

/** A heading is one line, so that it is the same text wherever it must be said twice. */
export const oneLine = (written: string): string => cleaned(written).replace(/\s+/g, ' ').trim();

/** A heading from a name: one line, not too long, never blank. */
export function heading(name: string): string {
  const line = oneLine(name);
  return line === '' ? '[x]' : Array.from(line).slice(0, LONGEST_HEADING).join('').trim();
}

/** Locale of the file: both languages are those of the United Kingdom. */
export const localeOf = (lang: Lang): string => `${lang}-GB`;

const ROWS_LOOKED_AT = 200;
const [NARROWEST, WIDEST] = [9, 60];

/**
 * How wide each column is, from its heading and its first rows.
 * **Units**: characters. A sheet of lines alone is as wide as a page can be read.
 */
export function columnWidths(sheet: Sheet): readonly number[] {
  if (sheet.table === null) return [80];
  const { header, rows } = sheet.table;
  const first = Array.from({ length: Math.min(rows.length, ROWS_LOOKED_AT) }, (_, i) => rows.at(i) ?? []);
  return header.map((name, i) => {
    const longest = Math.max(Math.min(name.length, 24), ...first.map((row) => lengthOf(row[i])));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

function lengthOf(cell: SheetCell | undefined): number {
  if (cell === undefined) return 0;
  return cell.kind === 'number' ? String(cell.n).length + 1 : cell.text.length;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Where the table stands: its first row (the header) and its last, counted from 1. */
export const tableRows = (
  sheet: Sheet,
  table: SheetTable,
): { readonly first: number; readonly last: number } => ({
  first: sheet.lines.length + 1,
  last: sheet.lines.length + 1 + table.rows.length,
});
