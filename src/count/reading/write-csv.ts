/** Figures as CSV that no spreadsheet will run: a cell that begins like a formula gets a quotation mark in front. */
import { stringify } from 'csv-stringify/sync';
import type { Observation } from '../../base/observation.js';
import { observationColumns, writeObservation } from '../rules/observation-layout.js';

/** Any table as CSV. **Shape**: header and rows → RFC 4180 text with `\n` line ends; formulas escaped. */
export const writeCsv = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => stringify([[...header], ...rows.map((r) => [...r])], { escape_formulas: true });

/** Observations in the layout that `readFiguresFile` reads back to the same observations. */
export function writeFiguresCsv(observations: readonly Observation[]): string {
  const columns = observationColumns(observations);
  const rows = observations.map((o) => {
    const record = writeObservation(o);
    return columns.map((c) => record[c] ?? '');
  });
  return writeCsv(columns, rows);
}
