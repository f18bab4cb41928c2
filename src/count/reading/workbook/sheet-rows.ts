/** One sheet of a workbook as rows of text, pulled as they are wanted: for a file of records rather than of figures. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Walked, walkWorkbook } from './index.js';
import { type CellValue, type Limits, type ReadRow, Refusal, type WorkbookProblem } from './workbook.js';

/** Why a sheet is not read: it is not there, or the workbook is past the limits, or it cannot be read at all. */
export type SheetProblem = 'sheet-unknown' | 'workbook-too-large' | 'workbook-unreadable';

/** A row with its number as the spreadsheet shows it, and its cells from the first column on. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface SheetWanted {
  readonly bytes: Uint8Array;
  /** Its name; null: the first that has anything in it. */
  readonly sheet: string | null;
}

/** Rows are told in batches of about this many characters: what is held while whoever reads is busy. */
const BATCH = 1 << 20;

/**
 * The rows of a sheet.
 * **Shape**: the workbook is walked twice, first to be sure that it can be read to its end: what is told is whole.
 * Memory holds the file, its shared strings and one batch. Formulas are never run: what they came to is the text.
 * **Errors**: `sheet-unknown` with the names there are; `workbook-too-large`; `workbook-unreadable`.
 */
export async function sheetRows(
  { bytes, sheet }: SheetWanted,
  limits: Limits,
): Promise<Result<AsyncGenerator<readonly SheetRow[]>, SheetProblem>> {
  const names: string[] = [];
  let wanted = sheet;
  const row = (name: string): void => void (wanted ??= name);
  const walked = await walkWorkbook(bytes, { row, sheetEnd: (s) => names.push(s.name) }, limits);
  if (!walked.ok) return fail({ code: codeOf(walked) });
  const name = wanted ?? names[0] ?? '';
  if (sheet !== null && !names.includes(sheet))
    return fail({ code: 'sheet-unknown', params: { text: sheet, names: names.join(', ') } });
  return ok(batches(bytes, name, limits));
}

const TOO_LARGE: readonly WorkbookProblem[] = [
  'workbook-too-large',
  'workbook-too-many-cells',
  'workbook-too-many-entries',
  'workbook-ratio',
];

const codeOf = (walked: Extract<Result<Walked, WorkbookProblem>, { ok: false }>): SheetProblem =>
  walked.problems.some((p) => TOO_LARGE.includes(p.code)) ? 'workbook-too-large' : 'workbook-unreadable';

async function* batches(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
): AsyncGenerator<readonly SheetRow[]> {
  const told = new Told();
  const walk = walkWorkbook(
    bytes,
    {
      row: (sheet, row) => {
        if (sheet === name) told.add(asText(row));
      },
      sheetEnd: () => undefined,
      pause: () => told.taken(),
    },
    limits,
  ).finally(() => told.end());
  try {
    for (let batch = await told.next(); batch.length > 0; batch = await told.next()) yield batch;
  } finally {
    told.stop();
    await walk;
  }
}

/** What the walk has told and nobody has taken yet. One waits for the other. */
class Told {
  #rows: SheetRow[] = [];
  #size = 0;
  #state: 'going' | 'ended' | 'stopped' = 'going';
  #wake: () => void = () => undefined;
  #free: () => void = () => undefined;

  add(row: SheetRow): void {
    this.#rows.push(row);
    for (const cell of row.cells) this.#size += cell.length + 1;
  }

  async taken(): Promise<void> {
    if (this.#state === 'stopped') throw new Refusal('workbook-broken');
    if (this.#size < BATCH) return;
    this.#wake();
    await new Promise<void>((resolve) => {
      this.#free = resolve;
    });
  }

  async next(): Promise<readonly SheetRow[]> {
    if (this.#state === 'going' && this.#size < BATCH)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        this.#free();
      });
    const rows = this.#rows;
    this.#rows = [];
    this.#size = 0;
    this.#free();
    return rows;
  }

  end(): void {
    if (this.#state === 'going') this.#state = 'ended';
    this.#wake();
  }

  stop(): void {
    this.#state = 'stopped';
    this.#free();
  }
}

function asText({ row, cells }: ReadRow): SheetRow {
  const texts: string[] = [];
  for (const { column, value } of cells) {
    while (texts.length < column - 1) texts.push('');
    texts[column - 1] = textOf(value);
  }
  return { row, cells: texts };
}

function textOf(value: CellValue): string {
  switch (value.type) {
    case 'number':
      return String(value.n);
    case 'boolean':
      return value.is ? 'yes' : 'no';
    case 'date':
      return value.iso;
    case 'error':
      return value.code;
    case 'text':
      return value.text;
  }
}
