/** The rows of a block, one by one, with what was wrong with each. */
import { isAscii } from 'node:buffer';
import type { Block } from './cut-rows.js';
import { decodeRows, lineDecoder } from './cut-rows.js';
import { CsvRow } from './csv-row.js';
import { LOOKED_AT, type Layout, type LookedAt } from './layout.js';
import { type ExtractRecord, type Looked, lookAt } from './look-at-record.js';
import type { RowProblem, RowProblemCode } from '../rules/row-problem.js';

const [NEWLINE, RETURN, DELETE] = [10, 13, 127];

export interface ReadRow {
  /** Null where the row could not be read as a record. */
  readonly record: ExtractRecord | null;
  /** For CSV: the row itself, until the next is read. */
  readonly csv: CsvRow | null;
  /** For JSON lines: the line, and what it held. */
  readonly line: string;
  /** Where the line stands in the block's bytes; null where it is not in UTF-8 there. */
  readonly raw: { readonly from: number; readonly to: number } | null;
  readonly json: Readonly<Record<string, unknown>> | null;
}

/** Told of a problem: `row` counts from 1 within the block. */
export type TellRow = (problem: RowProblem) => void;

/** Every row of a block. Blank lines are no rows. */
export function rowsOf(
  block: Pick<Block, 'bytes' | 'state'>,
  layout: Layout,
  seeing: Seeing,
): Generator<ReadRow> {
  if (layout.kind === 'json-lines') return jsonRows(block.bytes, layout, seeing);
  return csvRows({ ...decodeRows(block.bytes), state: block.state }, layout, seeing);
}

/** What is told while rows are read. */
export interface Seeing {
  readonly tell: TellRow;
  /** Rows of the block so far, blank lines among them. */
  rows: number;
}

interface Text {
  readonly text: string;
  readonly others: readonly number[];
  readonly state: Block['state'];
}

function* csvRows({ text, others, state }: Text, layout: Layout, seeing: Seeing): Generator<ReadRow> {
  const csv = new CsvRow(text, layout.delimiter, state !== 'broken');
  const width = layout.headings.length;
  const { tell } = seeing;
  let other = 0;
  while (csv.move()) {
    const row = ++seeing.rows;
    const say = (code: RowProblemCode, column?: LookedAt): void =>
      tell({ row, code, ...(column ? { column } : {}) });
    if (csv.end === csv.start && width > 1) continue;
    if ((others[other] ?? Number.POSITIVE_INFINITY) < csv.next) {
      say('encoding-other');
      while ((others[other] ?? Number.POSITIVE_INFINITY) < csv.next) other++;
    }
    if (state === 'broken') say('quote-never-closed');
    if (csv.isOpen) say('file-cut-off');
    if (csv.cells < width) say('cells-missing');
    if (csv.cells > width) say('cells-too-many');
    if (hasFormula(csv)) say('formula-cell');
    const isWhole = csv.cells === width && state === 'whole' && !csv.isOpen;
    yield {
      record: isWhole ? lookAt(cellsOf(csv, layout), say) : null,
      csv,
      line: '',
      raw: null,
      json: null,
    };
  }
}

function cellsOf(csv: CsvRow, layout: Layout): Looked {
  const looked: Partial<Record<LookedAt, string>> = {};
  for (const column of LOOKED_AT) {
    const at = layout.at[column];
    if (at >= 0) looked[column] = csv.cell(at);
  }
  return looked;
}

/** A spreadsheet would run a cell that begins so. A minus or plus before a figure is a number. */
function hasFormula(csv: CsvRow): boolean {
  for (let i = 0; i < csv.cells; i++) {
    const first = csv.firstOf(i);
    if (first === 61 || first === 64) return true;
    if ((first === 43 || first === 45) && /^[+-](?![\d.\s+()-]*$)[^\s]/.test(csv.cell(i).slice(0, 40)))
      return true;
  }
  return false;
}

function* jsonRows(bytes: Buffer, layout: Layout, seeing: Seeing): Generator<ReadRow> {
  const { tell } = seeing;
  const decode = lineDecoder(bytes);
  // JSON writes a control character, save one, and half a letter only after a backslash.
  const isPlain = isAscii(bytes) && !bytes.includes(DELETE);
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const row = ++seeing.rows;
    const from = start;
    const to = end > start && bytes[end - 1] === RETURN ? end - 1 : end;
    start = end + 1;
    const { text: line, isOther } = decode(from, to);
    if (isOther) tell({ row, code: 'encoding-other' });
    if (line.trim() === '') continue;
    const json = recordIn(line);
    if (!json) tell({ row, code: newline < 0 ? 'file-cut-off' : 'row-unreadable' });
    const say = (code: RowProblemCode, column?: LookedAt): void =>
      tell({ row, code, ...(column ? { column } : {}) });
    const record = json ? lookAt(valuesOf(json, layout), say, isPlain && !line.includes('\\')) : null;
    yield { record, csv: null, line, raw: isOther ? null : { from, to }, json };
  }
}

function recordIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function valuesOf(json: Readonly<Record<string, unknown>>, layout: Layout): Looked {
  const looked: Partial<Record<LookedAt, string>> = {};
  for (const column of LOOKED_AT) {
    const at = layout.at[column];
    if (at >= 0) looked[column] = textOf(json[layout.headings[at] ?? '']);
  }
  return looked;
}

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value as number | boolean);
