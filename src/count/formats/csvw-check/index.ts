/**
 * Checks a CSV file and its description against CSV on the Web, as a validator of the specification would. What it does
 * not follow (dialects, transformations, patterns of numbers and dates) it does not pass over: it says `not-checked`.
 */
import { readCsvRows } from '../../reading/read-csv.js';
import { type CsvwFinding, Findings, isObject } from './finding.js';
import { type Table, readMetadata } from './metadata.js';
import { type Rows, checkForeignKeys, checkRows } from './rows.js';

/**
 * **Shape**: the metadata as text, and a way to the files it names → findings, in order; none: it is valid.
 */
export function checkCsvw(metadata: string, file: (url: string) => string | null): readonly CsvwFinding[] {
  const findings = new Findings();
  const document = parsed(metadata, findings);
  if (!isObject(document)) return findings.all;
  const tables = readMetadata(document, findings);
  const read = new Map<Table, Rows | null>(tables.map((table) => [table, rowsOf(table, file, findings)]));
  for (const [table, rows] of read) if (rows !== null) checkRows(table, rows, findings);
  checkForeignKeys(tables, (table) => read.get(table) ?? null, findings);
  return findings.all;
}

function parsed(metadata: string, findings: Findings): unknown {
  try {
    const document: unknown = JSON.parse(metadata);
    if (!isObject(document)) findings.error('not-an-object', '$');
    return document;
  } catch {
    findings.error('not-json', '$');
    return null;
  }
}

function rowsOf(table: Table, file: (url: string) => string | null, findings: Findings): Rows | null {
  const text = file(table.url);
  if (text !== null) return readCsvRows(text.replace(/^\ufeff/, ''));
  findings.error('no-file', table.url);
  return null;
}

export type { CsvwCode, CsvwFinding } from './finding.js';
