/** Tidy CSV: one row a cell, both languages in one file, the number and its shorthand in columns of their own. */
import { unitOf } from '../../base/measures.js';
import { writeCsv } from '../reading/write-csv.js';
import { type PublicCell, publicCell } from '../rules/release/public-cell.js';
import type { Release } from '../rules/release/release.js';
import type { Dimension, ReleaseTable } from '../rules/release/table.js';
import { LANGS } from '../../base/words.js';

export type CsvColumn =
  | { readonly name: string; readonly is: 'fixed'; readonly key: FixedColumn }
  | { readonly name: string; readonly is: 'code' | 'name_en' | 'name_cy'; readonly dimension: Dimension };

export type FixedColumn = (typeof BEFORE)[number] | (typeof AFTER)[number];

const BEFORE = ['table_id', 'measure', 'unit'] as const;
const AFTER = ['value', 'value_low', 'value_high', 'shorthand', 'status'] as const;

/** "police-force" → "police_force". */
export const snake = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]+/g, '_');

/** Every dimension of any of the tables, once each, as it first appears. */
const dimensionsOf = (tables: readonly ReleaseTable[]): readonly Dimension[] => [
  ...new Map(tables.flatMap((t) => t.dimensions.map((d) => [d.id, d]))).values(),
];

/** The columns in their order; a dimension that a table does not have is empty there. */
export function csvColumns(release: Pick<Release, 'tables'>): readonly CsvColumn[] {
  const fixed = (key: FixedColumn): CsvColumn => ({ name: key, is: 'fixed', key });
  const dimensions = dimensionsOf(release.tables).flatMap((dimension): readonly CsvColumn[] =>
    (['code', 'name_en', 'name_cy'] as const).map((is) => ({
      name: `${snake(dimension.id)}_${is.replace('name_', '')}`,
      is,
      dimension,
    })),
  );
  return [...BEFORE.map(fixed), ...dimensions, ...AFTER.map(fixed)];
}

/**
 * All the release's tables in one CSV file.
 * **Shape**: RFC 4180, UTF-8 without a mark, a header of `snake_case` names. `shorthand` holds letters without
 * brackets, a space between several. A text that begins like a formula has an apostrophe before it.
 */
export function writeReleaseCsv(release: Release): string {
  const columns = csvColumns(release);
  const rows = release.tables.flatMap((table) => rowsOf(table, columns));
  return writeCsv(
    columns.map((c) => c.name),
    rows,
  );
}

type Row = readonly (string | number)[];

function rowsOf(table: ReleaseTable, columns: readonly CsvColumn[]): readonly Row[] {
  const names = new Map(
    table.dimensions.map((d) => [d.id, new Map(d.categories.map((c) => [c.code, c.name]))]),
  );
  const place = new Map(table.dimensions.map((d, i) => [d.id, i]));
  const cellOf = (column: CsvColumn, cell: PublicCell): string | number => {
    if (column.is === 'fixed') return fixedValue(column.key, cell, table);
    const code = cell.key[place.get(column.dimension.id) ?? -1];
    if (code === undefined || column.is === 'code') return code ?? '';
    const lang = LANGS.find((l) => column.is === `name_${l}`) ?? 'en';
    return names.get(column.dimension.id)?.get(code)?.[lang] ?? '';
  };
  return table.cells.map((cell) => {
    const shown = publicCell(cell);
    return columns.map((column) => cellOf(column, shown));
  });
}

function fixedValue(key: FixedColumn, cell: PublicCell, table: ReleaseTable): string | number {
  const { shown } = cell;
  switch (key) {
    case 'table_id':
      return table.id;
    case 'measure':
      return table.measure;
    case 'unit':
      return unitOf(table.measure);
    case 'value':
      return shown.kind === 'number' ? shown.n : '';
    case 'value_low':
      return shown.kind === 'number' ? shown.n : shown.kind === 'range' ? shown.lo : '';
    case 'value_high':
      return shown.kind === 'number' ? shown.n : shown.kind === 'range' ? (shown.hi ?? '') : '';
    case 'shorthand':
      return shown.kind === 'mark' ? shown.mark : cell.marks.join(' ');
    case 'status':
      return cell.status;
  }
}
