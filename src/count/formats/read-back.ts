/**
 * Proof of a workbook: what was written is read back by the reader that strangers' files are read with, and laid beside
 * what should be there. Nothing goes public that does not read back equal.
 */
import type { Lang } from '../../base/words.js';
import { type CellRange, type ReadRow, type WholeSheet, readWorkbook } from '../reading/workbook/index.js';
import type { Release } from '../rules/release/release.js';
import { releaseWorkbook } from './release-workbook.js';
import { type Sheet, type SheetCell, eachRow, localeOf, tableRows } from './workbook.js';

/** **Shape**: what differs, in plain codes with a place; empty: the file says what the release says, and no more. */
export async function differences(
  bytes: Uint8Array,
  release: Release,
  lang: Lang,
): Promise<readonly string[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return read.problems.map((p) => p.code);
  const book = releaseWorkbook(release, lang);
  const { properties, sheets } = read.value;
  const expected = { title: book.title, creator: book.creator, language: localeOf(lang) };
  return [
    ...Object.entries(expected).flatMap(([key, value]) =>
      properties[key as keyof typeof expected] === value ? [] : [`property ${key}`],
    ),
    ...compare(
      'sheets',
      book.sheets.map((s) => s.name),
      sheets.map((s) => s.name),
    ),
    ...book.sheets.flatMap((sheet, i) => sheetDifferences(sheet, sheets[i])),
  ];
}

const compare = (where: string, wanted: unknown, found: unknown): readonly string[] =>
  JSON.stringify(wanted) === JSON.stringify(found) ? [] : [where];

function sheetDifferences(sheet: Sheet, found: WholeSheet | undefined): readonly string[] {
  if (found === undefined) return [`${sheet.name}: missing`];
  const rows = [
    ...sheet.lines.map((line) => [line.text]),
    ...(sheet.table === null
      ? []
      : [sheet.table.header, ...Array.from(eachRow(sheet.table.rows), (row) => row.map(plain))]),
  ];
  const hides = found.hidden || found.hiddenColumns.length > 0 || found.rows.some((r) => r.hidden);
  return [
    ...(hides ? [`${sheet.name}: hidden`] : []),
    ...(found.merged.length > 0 ? [`${sheet.name}: merged`] : []),
    ...compare(`${sheet.name}: rows`, rows.length, found.rows.length),
    ...rows.flatMap((row, i) => compare(`${sheet.name}: row ${i + 1}`, row, valuesOf(found.rows[i], i + 1))),
    ...compare(`${sheet.name}: table`, tableOf(sheet), found.tables[0] ?? null),
  ];
}

const plain = (cell: SheetCell): string | number => (cell.kind === 'number' ? cell.n : cell.text);

/** The row's cells from A on without a gap; anything else is not equal to what was meant. */
function valuesOf(row: ReadRow | undefined, n: number): unknown {
  if (row === undefined || row.row !== n) return null;
  return row.cells.map(({ value, column, formula }, i) => {
    if (column !== i + 1 || formula !== null) return null;
    if (value.type === 'number') return value.n;
    return value.type === 'text' ? value.text : null;
  });
}

function tableOf(sheet: Sheet): { readonly name: string; readonly range: CellRange } | null {
  if (sheet.table === null) return null;
  const { first, last } = tableRows(sheet, sheet.table);
  const { name, header } = sheet.table;
  return { name, range: { top: first, left: 1, bottom: last, right: header.length } };
}
