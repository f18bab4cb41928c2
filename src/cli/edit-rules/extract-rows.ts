/** Every row of an extract, one after another, whichever kind of file it is: CSV, JSON lines or a workbook. */
import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { type Result, ok } from '../../base/result.js';
import { CsvRow } from '../../record/extract/csv-row.js';
import { type Block, cutRows, decodeRows } from '../../record/extract/cut-rows.js';
import { type Input, fileInput, streamInput } from '../../record/extract/input.js';
import { type Layout, readLayout } from '../../record/extract/layout.js';
import { type RecognisedColumns, recogniseColumns } from '../../record/rules/extract-columns.js';
import type { RowProblemCode } from '../../record/rules/row-problem.js';
import type { Call } from '../verb.js';
import type { ExtractProblem, How, ReadAbout, Visiting } from './visiting.js';
import { visitWorkbook } from './workbook-rows.js';

const PLAIN: ReadAbout = { sheet: null, otherSheets: [], hiddenRows: 0 };

/**
 * Reads an extract and tells a visitor of each row. Memory does not grow with the file, but for a workbook, which is
 * read whole.
 * **Errors**: what stands in the way of reading any row at all; the rest is said row by row.
 */
export async function visitExtract(
  file: string,
  {
    map,
    call,
    visiting,
  }: { readonly map: Readonly<Record<string, string>>; readonly call: Call; readonly visiting: Visiting },
): Promise<Result<ReadAbout, ExtractProblem>> {
  const input = await inputOf(file, call);
  try {
    if (isZip(input.head)) return await visitWorkbook(await bytesOf(file, input), { map, visiting });
    return await visitText(input, { map, visiting });
  } finally {
    await input.close();
  }
}

async function inputOf(file: string, { io }: Call): Promise<Input> {
  if (file !== '-') return fileInput(file);
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield await io.stdin();
  };
  return streamInput(io.stream ? io.stream.in() : whole());
}

const isZip = (head: Buffer): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3;

async function bytesOf(file: string, input: Input): Promise<Uint8Array> {
  if (file !== '-') return readFile(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.from(0)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function visitText(input: Input, { map, visiting }: How): Promise<Result<ReadAbout, ExtractProblem>> {
  const read = readLayout(input.head, {}, { needs: [] });
  if (!read.ok) return read;
  const layout = read.value;
  const columns = recogniseColumns(layout.headings, map);
  if (!columns.ok) return columns;
  visiting.known(columns.value);
  const how = {
    delimiter: layout.kind === 'csv' ? layout.delimiter.charCodeAt(0) : null,
    cells: layout.headings.length,
    from: layout.bodyFrom,
  };
  let rows = layout.rowsBefore;
  for await (const block of cutRows(input.from(layout.bodyFrom), how)) {
    rows =
      layout.kind === 'csv'
        ? csvRows(block, { layout, columns: columns.value, rows, visiting })
        : jsonRows(block, { layout, columns: columns.value, rows, visiting });
    await visiting.block(block.upTo, input.size);
  }
  return ok(PLAIN);
}

interface InBlock {
  readonly layout: Layout;
  readonly columns: RecognisedColumns;
  /** Rows before the block. */
  readonly rows: number;
  readonly visiting: Visiting;
}

/** Every row of a block of CSV. **Shape**: the number of its last row. */
function csvRows(block: Block, { layout, columns, rows, visiting }: InBlock): number {
  const { text, others } = decodeRows(block.bytes);
  const csv = new CsvRow(text, layout.delimiter, block.state !== 'broken');
  const width = layout.headings.length;
  let [row, other] = [rows, 0];
  while (csv.move()) {
    row += 1;
    if (csv.end === csv.start && width > 1) continue;
    const problems: RowProblemCode[] = [];
    for (; (others[other] ?? Number.POSITIVE_INFINITY) < csv.next; other += 1)
      if (!problems.includes('encoding-other')) problems.push('encoding-other');
    if (block.state === 'broken') problems.push('quote-never-closed');
    else if (csv.isOpen) problems.push('file-cut-off');
    else if (csv.cells < width) problems.push('cells-missing');
    else if (csv.cells > width) problems.push('cells-too-many');
    if (hasFormula(csv)) problems.push('formula-cell');
    const isWhole = csv.cells === width && block.state !== 'broken' && !csv.isOpen;
    visiting.row({ row, problems, cell: isWhole ? (c) => csv.cell(columns.at.get(c) ?? -1) : null });
  }
  return row;
}

/** A spreadsheet would run a cell that begins so. A minus or plus before a figure is a number. */
function hasFormula(csv: CsvRow): boolean {
  for (let i = 0; i < csv.cells; i += 1) {
    const first = csv.firstOf(i);
    if (first !== 61 && first !== 64 && first !== 43 && first !== 45) continue;
    if (first === 61 || first === 64 || !/^[+-][\d.\s()+-]*$/.test(csv.cell(i).slice(0, 40))) return true;
  }
  return false;
}

/** Every line of a block of JSON lines. **Shape**: the number of its last row. */
function jsonRows(block: Block, { layout, columns, rows, visiting }: InBlock): number {
  const { text, others } = decodeRows(block.bytes);
  let [row, other] = [rows, 0];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    start = end + 1;
    row += 1;
    const problems: RowProblemCode[] = [];
    for (; (others[other] ?? Number.POSITIVE_INFINITY) <= end; other += 1)
      if (!problems.includes('encoding-other')) problems.push('encoding-other');
    if (line.trim() === '') continue;
    const record = recordIn(line);
    if (!record) problems.push(newline < 0 ? 'file-cut-off' : 'row-unreadable');
    visiting.row({
      row,
      problems,
      cell: record ? (c) => valueOf(record, layout.headings[columns.at.get(c) ?? -1]) : null,
    });
  }
  return row;
}

type JsonRecord = Readonly<Record<string, unknown>>;

function recordIn(line: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonRecord)
      : null;
  } catch {
    return null;
  }
}

function valueOf(record: JsonRecord, heading: string | undefined): string {
  const value = heading === undefined ? null : record[heading];
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** The name of a file as it is shown. */
export const shownName = (file: string): string => (file === '-' ? '-' : basename(file));
