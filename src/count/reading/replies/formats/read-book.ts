/** XLSX and ODS: sheets as tables, with what they hide told and left out. */
import type { Problem } from '../../../../base/result.js';
import {
  type Cell,
  type Hidden,
  type ReplyProblem,
  type TableBlock,
  type UnpackedReply,
  unpacked,
} from '../../../rules/replies/shape.js';
import {
  type CellValue,
  LIMITS,
  type Limits,
  type ReadCell,
  type ReadRow,
  type WholeSheet,
  walkWorkbook,
} from '../../workbook/index.js';
import { addressOf, columnLetters } from '../../workbook/cell-address.js';
import { HiddenMarks, hiddenParts } from './hidden-parts.js';

/** Past these the file is refused before it is read. */
const REPLY_LIMITS: Limits = { ...LIMITS, cells: 2_000_000, totalBytes: 300_000_000 };

/** A reply with more than this is data, not an answer: the rest is gone through for what it hides, and told of. */
const [MOST_ROWS, MOST_CELLS] = [2_000, 20_000];

interface OpenSheet {
  readonly rows: ReadRow[];
  /** Rows gone through whose cells were not kept. */
  readonly past: Pick<ReadRow, 'row' | 'hidden'>[];
}

export async function readBook(bytes: Uint8Array): Promise<UnpackedReply> {
  const open = new Map<string, OpenSheet>();
  const sheets: (WholeSheet & OpenSheet)[] = [];
  const held = { rows: 0, cells: 0 };
  const isFull = (): boolean => held.rows >= MOST_ROWS || held.cells >= MOST_CELLS;
  const marks = new HiddenMarks();
  const read = await walkWorkbook(
    bytes,
    {
      element: (name, attributes) => marks.element(name, attributes),
      wantsCells: () => !isFull(),
      row: (name, row) => {
        const sheet = open.get(name) ?? { rows: [], past: [] };
        open.set(name, sheet);
        if (row.cells.length === 0) {
          if (sheet.past.length < MOST_PAST) sheet.past.push({ row: row.row, hidden: row.hidden });
          return;
        }
        sheet.rows.push(row);
        held.rows++;
        held.cells += row.cells.length;
      },
      sheetEnd: (sheet) => sheets.push({ ...sheet, ...(open.get(sheet.name) ?? { rows: [], past: [] }) }),
    },
    REPLY_LIMITS,
  );
  if (!read.ok) return unpacked({ format: 'xlsx', problems: read.problems.map(asReplyProblem) });
  const { kind, zip, properties } = read.value;
  return unpacked({
    format: kind,
    blocks: sheets.filter((s) => !s.hidden).flatMap(blockOf),
    hidden: [
      ...sheets.flatMap(hiddenIn),
      ...(await hiddenParts(zip, REPLY_LIMITS, kind === 'ods' ? marks : null)),
    ],
    problems: sheets
      .filter((s) => !s.hidden && s.past.length > 0)
      .map((s) => ({ code: 'rest-not-read', where: { column: s.name } })),
    subject: properties.title,
  });
}

/** Rows past what is kept are remembered only to say which of them are hidden. */
const MOST_PAST = 200_000;

/** What stands in the way of opening a workbook, in a reply's own words. */
export function asReplyProblem({ code }: { readonly code: string }): Problem<ReplyProblem> {
  if (code === 'workbook-encrypted') return { code: 'file-locked' };
  const tooLarge = [
    'workbook-too-large',
    'workbook-ratio',
    'workbook-too-many-cells',
    'workbook-too-many-entries',
    'workbook-too-deep',
    'workbook-overlap',
  ];
  return { code: tooLarge.includes(code) ? 'file-too-large' : 'file-broken' };
}

export function textOfValue(value: CellValue): string {
  switch (value.type) {
    case 'number':
      return String(value.n);
    case 'text':
      return value.text.replace(/[ \t\u00a0]+/g, ' ').trim();
    case 'boolean':
      return value.is ? 'TRUE' : 'FALSE';
    case 'date':
      return value.iso.replace(/T00:00:00(?:\.0+)?$/, '');
    case 'error':
      return '';
  }
}

/** Wider than any table people read: cells further right are left out, so two cells in far corners cost nothing. */
const WIDEST = 400;

function blockOf(sheet: WholeSheet): readonly TableBlock[] {
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const shown = sheet.rows.filter((r) => !r.hidden);
  const width = Math.min(
    WIDEST,
    shown.reduce((w, r) => r.cells.reduce((x, c) => Math.max(x, c.column), w), 0),
  );
  const columns = Array.from({ length: width }, (_, i) => i + 1).filter((c) => !hiddenColumns.has(c));
  if (columns.length === 0) return [];
  const merged = coveredBy(sheet);
  const unseen = sheet.rows.filter((r) => r.hidden).map((r) => r.row);
  const rows: Cell[][] = [];
  let last = 0;
  for (const row of shown) {
    // A gap between tables counts as one blank row, however many there are.
    if (row.row > last + 1 && last > 0 && !hasBetween(unseen, last, row.row))
      rows.push(columns.map((c) => blankAt(sheet.name, last + 1, c)));
    rows.push(rowOf(sheet.name, row, { columns, merged }));
    last = row.row;
  }
  return [{ kind: 'table', name: sheet.name, rows }];
}

interface Laid {
  /** Those that are shown, in order. */
  readonly columns: readonly number[];
  readonly merged: ReadonlyMap<string, string>;
}

function rowOf(sheet: string, { row, cells }: ReadRow, { columns, merged }: Laid): Cell[] {
  const here: (ReadCell | undefined)[] = [];
  for (const cell of cells) here[cell.column] = cell;
  return columns.map((column): Cell => {
    const cell = here[column];
    const at = { sheet, cell: cell?.address ?? addressOf(row, column) };
    const covering = merged.size === 0 ? undefined : merged.get(`${row},${column}`);
    if (covering !== undefined) return { text: covering, at, covered: true };
    return { text: cell ? textOfValue(cell.value) : '', at };
  });
}

/** Whether one of the numbers, which go up, lies between the two. Those below are not looked at again. */
function hasBetween(numbers: number[], from: number, to: number): boolean {
  while (numbers[0] !== undefined && numbers[0] <= from) numbers.shift();
  return numbers[0] !== undefined && numbers[0] < to;
}

const blankAt = (sheet: string, row: number, column: number): Cell => ({
  text: '',
  at: { sheet, cell: addressOf(row, column) },
});

/** Cells under a merged one, with its text; merged ranges of a million cells are only emptiness. */
function coveredBy(sheet: WholeSheet): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (sheet.merged.length === 0) return found;
  const texts = new Map(
    sheet.rows.flatMap((r) => r.cells.map((c) => [`${c.row},${c.column}`, textOfValue(c.value)] as const)),
  );
  for (const m of sheet.merged.slice(0, 5_000)) {
    const text = texts.get(`${m.top},${m.left}`) ?? '';
    const [bottom, right] = [Math.min(m.bottom, m.top + 200), Math.min(m.right, m.left + 60)];
    for (let r = m.top; r <= bottom; r++)
      for (let c = m.left; c <= right; c++) if (r !== m.top || c !== m.left) found.set(`${r},${c}`, text);
  }
  return found;
}

function hiddenIn(sheet: WholeSheet & OpenSheet): readonly Hidden[] {
  const filled = sheet.rows.filter((r) => r.cells.length > 0);
  if (sheet.hidden)
    return [
      {
        sheet: sheet.name,
        rows: [...filled, ...sheet.past].map((r) => r.row).slice(0, 1_000),
        why: sheet.veryHidden ? 'very-hidden-sheet' : 'hidden-sheet',
      },
    ];
  const rows = [...filled, ...sheet.past].filter((r) => r.hidden).map((r) => r.row);
  const columns = new Set(sheet.hiddenColumns);
  const held = filled.filter((r) => r.cells.some((c) => columns.has(c.column)));
  const lettered = [
    ...new Set(
      held.flatMap((r) => r.cells.filter((c) => columns.has(c.column)).map((c) => columnLetters(c.column))),
    ),
  ];
  return [
    ...(rows.length > 0
      ? [{ sheet: sheet.name, rows: rows.slice(0, 1_000), why: 'hidden-row' as const }]
      : []),
    ...(held.length > 0
      ? [
          {
            sheet: sheet.name,
            rows: held.map((r) => r.row).slice(0, 1_000),
            columns: lettered,
            why: 'hidden-column' as const,
          },
        ]
      : []),
  ];
}
