/**
 * A file against its description: headings, cells, keys.
 * **Source**: Model for Tabular Data, sections 5 and 6.4; test cases 091, 124 to 127, 147 to 149, 231 to 234, 250 to 258.
 */
import { isValueOf } from './datatypes.js';
import type { Findings } from './finding.js';
import type { Column, ForeignKey, Table } from './metadata.js';

export type Rows = readonly (readonly string[])[];

/** Checks one file. **Errors**: told as findings, with the row as a spreadsheet counts it. */
export function checkRows(table: Table, rows: Rows, findings: Findings): void {
  const [header = [], ...body] = rows;
  const columns = table.columns?.filter((c) => !c.virtual) ?? null;
  if (columns !== null) checkHeader(table, columns, header, findings);
  const keys = new Set<string>();
  body.forEach((row, i) => {
    const at = `${table.url} row ${i + 2}`;
    if (row.length !== header.length) findings.error('width', at);
    columns?.forEach((column, c) => checkCell(row[c] ?? '', column, `${at}, column ${c + 1}`, findings));
    if (table.primaryKey.length === 0) return;
    const key = keyAt(row, table, table.primaryKey);
    if (keys.has(key)) findings.error('primary-key', at);
    keys.add(key);
  });
}

function checkHeader(
  table: Table,
  columns: readonly Column[],
  header: readonly string[],
  findings: Findings,
): void {
  const fits =
    columns.length === header.length && columns.every((c, i) => isNamed(c, header[i] ?? '', table.lang));
  if (!fits) findings.error('header', `${table.url} row 1`);
}

/** A heading is one of the column's titles, in a language that agrees. A name alone does not make a heading. */
function isNamed({ name, titles }: Column, heading: string, lang: string): boolean {
  if (titles.length === 0) return name === null;
  return titles.some((t) => t.text === heading && agree(t.lang, lang));
}

function agree(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === 'und' || y === 'und' || x === y || x.startsWith(`${y}-`) || y.startsWith(`${x}-`);
}

/** Spaces around a value count only in texts. */
const TEXT_TYPES = ['string', 'json', 'xml', 'html', 'anyAtomicType', 'any'];

function checkCell(written: string, column: Column, where: string, findings: Findings): void {
  const tidy = TEXT_TYPES.includes(column.datatype.base) ? written : written.trim().replace(/\s+/g, ' ');
  const text = tidy === '' ? column.whenEmpty : tidy;
  if (column.separator !== null) {
    if (text === '' && column.required) findings.error('required', where);
    const parts = text === '' || column.nulls.includes(text) ? [] : text.split(column.separator);
    if (!parts.every((part) => column.nulls.includes(part) || isValueOf(part, column.datatype)))
      findings.error('cell', where);
    return;
  }
  if (column.nulls.includes(text)) {
    if (column.required) findings.error('required', where);
  } else if (!isValueOf(text, column.datatype)) findings.error('cell', where);
}

function keyAt(row: readonly string[], table: Table, names: readonly string[]): string {
  const columns = table.columns ?? [];
  return names.map((name) => row[columns.findIndex((c) => c.name === name)] ?? '').join('\u0000');
}

/** Every row must point to one row, and one only, of the table it refers to. */
export function checkForeignKeys(
  tables: readonly Table[],
  rowsOf: (table: Table) => Rows | null,
  findings: Findings,
): void {
  for (const table of tables)
    for (const key of table.foreignKeys) {
      const target = tables.find((t) => t.url === key.resource);
      const known = key.references.every((name) => target?.columns?.some((c) => c.name === name) === true);
      const [from, to] = [rowsOf(table), target ? rowsOf(target) : null];
      if (target === undefined || !known) findings.error('bad-foreign-key', key.where);
      else if (from !== null && to !== null) follow({ table, key, target, from, to }, findings);
    }
}

interface Following {
  readonly table: Table;
  readonly key: ForeignKey;
  readonly target: Table;
  readonly from: Rows;
  readonly to: Rows;
}

function follow({ table, key, target, from, to }: Following, findings: Findings): void {
  const counts = new Map<string, number>();
  for (const row of to.slice(1)) {
    const k = keyAt(row, target, key.references);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  from.slice(1).forEach((row, i) => {
    const k = keyAt(row, table, key.columns);
    if (counts.get(k) !== 1 && k.replaceAll('\u0000', '') !== '')
      findings.error('foreign-key', `${table.url} row ${i + 2}`);
  });
}
