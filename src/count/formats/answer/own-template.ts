/** Our own template filled in, written as we write every workbook: its lines, and one table on a sheet. */
import type { Lang } from '../../../base/words.js';
import type { Cell, TableBlock, UnpackedReply } from '../../rules/replies/shape.js';
import { type Line, type Sheet, type SheetCell, heading, text } from '../workbook.js';
import { xlsxOf } from '../xlsx.js';
import type { AnswerOut } from './answer-out.js';

/** **Shape**: null where a sheet is not of that kind: lines of one cell, and at most one table without a gap. */
export function ownTemplate(
  { blocks, name }: UnpackedReply,
  { answer, lang }: { readonly answer: AnswerOut; readonly lang: Lang },
): Uint8Array | null {
  const sheets = blocks.map((b, i) => (b.kind === 'table' ? sheetOf(b, i) : null));
  if (sheets.some((s) => s === null) || sheets.length === 0) return null;
  const all = sheets.filter((s) => s !== null);
  return xlsxOf({
    lang,
    title: all.at(-1)?.lines[0]?.text ?? name,
    description: '',
    creator: answer.publisher[lang],
    created: answer.created,
    sheets: all,
  });
}

const filled = (row: readonly Cell[]): readonly Cell[] => row.filter((c) => c.text !== '');

function sheetOf(block: TableBlock, index: number): Sheet | null {
  const rows = block.rows.filter((row) => filled(row).length > 0);
  const first = rows.findIndex((row) => filled(row).length > 1);
  const above = (first < 0 ? rows : rows.slice(0, first)).map((row) => filled(row)[0]?.text ?? '');
  const lines = above.map((t, i): Line => ({ style: i === 0 ? 'title' : 'text', text: t }));
  const name = sheetName(block.name ?? '', index);
  if (first < 0) return { name, lines, table: null };
  const [header = [], ...body] = rows.slice(first);
  if (body.some((row) => filled(row).length < 2)) return null;
  return {
    name,
    lines,
    table: {
      name: `${name}_1`,
      header: header.map((c) => heading(c.text)),
      rows: body.map((row) => row.map(cellOf)),
    },
  };
}

const sheetName = (given: string, index: number): string =>
  given.replace(/[^\p{L}\p{N}_]+/gu, '_').slice(0, 25) || `Sheet_${index + 1}`;

const cellOf = (cell: Cell): SheetCell =>
  /^\d{1,15}$/.test(cell.text) ? { kind: 'number', n: Number(cell.text) } : text(cell.text);
