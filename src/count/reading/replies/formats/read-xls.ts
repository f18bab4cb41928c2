/** Workbooks of Excel 97 to 2003, which only a large old library opens well. Sheets as tables; what is hidden is told. */
import { type WorkSheet, read, utils } from '@e965/xlsx';
import {
  type Cell,
  type Hidden,
  type TableBlock,
  type UnpackedReply,
  unpacked,
} from '../../../rules/replies/shape.js';

const [MOST_ROWS, MOST_COLUMNS] = [100_000, 300];

export function readXls(bytes: Uint8Array): UnpackedReply {
  const book = read(bytes, {
    type: 'buffer',
    cellStyles: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    sheetRows: MOST_ROWS,
    bookVBA: true,
    dense: false,
  });
  const meta = book.Workbook?.Sheets ?? [];
  const blocks: TableBlock[] = [];
  const hidden: Hidden[] = [];
  book.SheetNames.forEach((name, i) => {
    const sheet = book.Sheets[name];
    const state = meta[i]?.Hidden ?? 0;
    if (!sheet) return;
    if (state > 0) {
      hidden.push({
        sheet: name,
        rows: rowsOf(sheet),
        why: state === 2 ? 'very-hidden-sheet' : 'hidden-sheet',
      });
      return;
    }
    hidden.push(...hiddenIn(name, sheet));
    const rows = gridOf(name, sheet);
    if (rows.length > 0) blocks.push({ kind: 'table', name, rows });
  });
  if (book.vbaraw !== undefined) hidden.push({ sheet: null, rows: [], why: 'macro' });
  return unpacked({ format: 'xls', blocks, hidden, subject: book.Props?.Title ?? null });
}

const rangeOf = (sheet: WorkSheet): ReturnType<typeof utils.decode_range> | null => {
  const ref = sheet['!ref'];
  return ref === undefined ? null : utils.decode_range(ref);
};

const isFilled = (sheet: WorkSheet, r: number, c: number): boolean => (textAt(sheet, r, c) ?? '') !== '';

function rowsOf(sheet: WorkSheet): readonly number[] {
  const found = new Set<number>();
  for (const address of Object.keys(sheet))
    if (!address.startsWith('!')) found.add(utils.decode_cell(address).r + 1);
  return [...found].sort((a, b) => a - b).slice(0, 1_000);
}

function hiddenIn(name: string, sheet: WorkSheet): readonly Hidden[] {
  const range = rangeOf(sheet);
  if (!range) return [];
  const filled = rowsOf(sheet);
  const rows = filled.filter((r) => sheet['!rows']?.[r - 1]?.hidden === true);
  const columns = (sheet['!cols'] ?? []).flatMap((c, i) =>
    c?.hidden === true && filled.some((r) => isFilled(sheet, r - 1, i)) ? [i] : [],
  );
  const comments = Object.entries(sheet)
    .filter(([k, c]) => !k.startsWith('!') && Array.isArray((c as { c?: unknown }).c))
    .map(([k]) => utils.decode_cell(k).r + 1);
  return [
    ...(rows.length > 0 ? [{ sheet: name, rows, why: 'hidden-row' as const }] : []),
    ...(columns.length > 0
      ? [
          {
            sheet: name,
            rows: filled.filter((r) => columns.some((c) => isFilled(sheet, r - 1, c))),
            columns: columns.map((c) => utils.encode_col(c)),
            why: 'hidden-column' as const,
          },
        ]
      : []),
    ...(comments.length > 0 ? [{ sheet: name, rows: comments, why: 'comment' as const }] : []),
  ];
}

/** A count as the number it is; anything else as it is shown. */
function textAt(sheet: WorkSheet, r: number, c: number): string | null {
  const cell = sheet[utils.encode_cell({ r, c })] as
    | { t?: string; v?: unknown; w?: string; z?: string | number }
    | undefined;
  if (!cell || cell.v === undefined) return null;
  if (cell.t === 'n' && typeof cell.v === 'number')
    return /[%yd]/i.test(String(cell.z ?? '')) && cell.w !== undefined ? cell.w : String(cell.v);
  if (cell.t === 'e') return '';
  return String(cell.w ?? (typeof cell.v === 'string' ? cell.v : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function gridOf(name: string, sheet: WorkSheet): readonly (readonly Cell[])[] {
  const range = rangeOf(sheet);
  if (!range) return [];
  const lastColumn = Math.min(range.e.c, range.s.c + MOST_COLUMNS);
  const covered = coveredIn(sheet);
  const rows: Cell[][] = [];
  let blanks = 0;
  for (let r = range.s.r; r <= Math.min(range.e.r, MOST_ROWS); r++) {
    if (sheet['!rows']?.[r]?.hidden === true) continue;
    const cells: Cell[] = [];
    for (let c = range.s.c; c <= lastColumn; c++) {
      if (sheet['!cols']?.[c]?.hidden === true) continue;
      const at = { sheet: name, cell: utils.encode_cell({ r, c }) };
      const from = covered.get(`${r},${c}`);
      cells.push(
        from === undefined ? { text: textAt(sheet, r, c) ?? '', at } : { text: from, at, covered: true },
      );
    }
    blanks = cells.every((c) => c.text === '') ? blanks + 1 : 0;
    if (blanks < 3) rows.push(cells);
  }
  return rows;
}

function coveredIn(sheet: WorkSheet): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const m of (sheet['!merges'] ?? []).slice(0, 5_000)) {
    const text = textAt(sheet, m.s.r, m.s.c) ?? '';
    for (let r = m.s.r; r <= Math.min(m.e.r, m.s.r + 200); r++)
      for (let c = m.s.c; c <= Math.min(m.e.c, m.s.c + 60); c++)
        if (r !== m.s.r || c !== m.s.c) found.set(`${r},${c}`, text);
  }
  return found;
}
