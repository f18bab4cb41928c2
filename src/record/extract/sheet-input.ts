/** An extract in a workbook: its rows become the CSV that everything here reads. Who opens workbooks is not known here. */
import { open } from 'node:fs/promises';
import { type Result, fail, ok } from '../../base/result.js';
import type { SheetProblem } from '../rules/row-problem.js';
import { csvCell } from './csv-row.js';
import { type Input, fileInput, streamInput } from './input.js';

/** A row of a sheet, numbered as the spreadsheet shows it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Reads one sheet of a workbook; a null name is the first with anything in it. Given by whoever can open workbooks. */
export type SheetReader = (wanted: {
  readonly bytes: Uint8Array;
  readonly sheet: string | null;
}) => Promise<Result<AsyncIterable<readonly SheetRow[]>, SheetProblem>>;

export interface SheetAsked {
  readonly reader: SheetReader;
  readonly sheet: string | null;
}

/** XLSX and ODS files are zip files; no text begins so. */
export const isWorkbook = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

/** A workbook in memory as a file of its own size would be: beyond this, CSV is the way. **Units**: bytes. */
const LARGEST_WORKBOOK = 256 * 1024 * 1024;

/** A file on disk, whichever kind it is. **Errors**: a `SheetProblem`, for a workbook alone. */
export async function extractFile(path: string, asked: SheetAsked): Promise<Result<Input, SheetProblem>> {
  const bytes = await workbookBytes(path);
  if (bytes === 'too-large') return fail({ code: 'workbook-too-large' });
  return bytes === null ? ok(await fileInput(path)) : sheetInput(bytes, asked);
}

async function workbookBytes(path: string): Promise<Uint8Array | 'too-large' | null> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    if (!isWorkbook(head)) return null;
    return (await file.stat()).size > LARGEST_WORKBOOK ? 'too-large' : await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * A sheet as an input.
 * **Shape**: row 1 is the heading, what is above it left out; an empty row below it is an empty line, so that rows are
 * named as the spreadsheet numbers them where the heading stands in its first row.
 */
export async function sheetInput(
  bytes: Uint8Array,
  { reader, sheet }: SheetAsked,
): Promise<Result<Input, SheetProblem>> {
  const rows = await reader({ bytes, sheet });
  return rows.ok ? ok(await streamInput(csvOf(rows.value))) : rows;
}

async function* csvOf(batches: AsyncIterable<readonly SheetRow[]>): AsyncGenerator<Uint8Array> {
  let last = 0;
  let width = 0;
  for await (const batch of batches) {
    let text = '';
    for (const { row, cells } of batch) {
      if (last > 0) text += '\n'.repeat(row - last - 1);
      else width = cells.length;
      const missing = Math.max(0, width - cells.length);
      text += `${cells.map((c) => csvCell(c)).join(',')}${','.repeat(missing)}\n`;
      last = row;
    }
    yield Buffer.from(text);
  }
}
