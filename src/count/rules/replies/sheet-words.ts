/**
 * A sheet often carries the whole letter: titles, questions and answers above its tables, notes below. Words are taken
 * out as lines, so that they are read as a letter's are; what is left is tables.
 */
import { isFigureLike } from './cell-value.js';
import type { Block, Cell, Line, TableBlock } from './shape.js';

type Row = readonly Cell[];

const filled = (row: Row): readonly Cell[] => row.filter((c) => c.text !== '');

/** One text in the row, however many cells it covers, that is no figure. */
function isWords(row: Row): boolean {
  const cells = filled(row);
  const [first] = cells;
  return (
    first !== undefined &&
    cells.every((c) => c === first || (c.covered === true && c.text === first.text)) &&
    !isFigureLike(first.text)
  );
}

const leftmost = (rows: readonly Row[]): number =>
  Math.min(...rows.map((r) => r.findIndex((c) => c.text !== '')).filter((i) => i >= 0));

/** A name over columns further right ("Age of victim" over its bands) is a heading of the table, not a title. */
const standsOver = (rows: readonly Row[], at: number, left: number): boolean =>
  (rows[at]?.findIndex((c) => c.text !== '') ?? 0) > left &&
  (rows[at + 1]?.filter((c) => c.text !== '').length ?? 0) > 1;

const linesIn = (rows: readonly Row[]): readonly Line[] =>
  rows.flatMap((row) => {
    const [first] = filled(row);
    return first
      ? first.text
          .split('\n')
          .flatMap((text): Line[] => (text.trim() === '' ? [] : [{ text: text.trim(), at: first.at }]))
      : [];
  });

/** **Shape**: a block of cells → its words and tables in order; a table keeps the words inside it. */
export function wordsApart(block: TableBlock): readonly Block[] {
  const chunks = chunksOf(block.rows);
  const blocks: Block[] = [];
  for (const rows of chunks) {
    let start = 0;
    const left = leftmost(rows);
    while (start < rows.length && isWords(rows[start] ?? []) && !standsOver(rows, start, left)) start++;
    let end = rows.length;
    while (end > start && isWords(rows[end - 1] ?? [])) end--;
    addLines(blocks, linesIn(rows.slice(0, start)));
    if (end > start) addTable(blocks, block, rows.slice(start, end));
    addLines(blocks, linesIn(rows.slice(end)));
  }
  return blocks;
}

function chunksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chunks: Row[][] = [[]];
  for (const row of rows) {
    if (filled(row).length === 0) {
      if ((chunks.at(-1)?.length ?? 0) > 0) chunks.push([]);
    } else chunks.at(-1)?.push(row);
  }
  return chunks.filter((c) => c.length > 0);
}

function addLines(blocks: Block[], lines: readonly Line[]): void {
  if (lines.length === 0) return;
  const last = blocks.at(-1);
  if (last?.kind === 'prose') blocks[blocks.length - 1] = { kind: 'prose', lines: [...last.lines, ...lines] };
  else blocks.push({ kind: 'prose', lines });
}

/** Rows that follow a table after a gap, with nothing said between, go on as part of it. */
function addTable(blocks: Block[], block: TableBlock, rows: readonly Row[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'table' && last.name === block.name) {
    const gap = (rows[0] ?? []).map((c): Cell => ({ text: '', at: c.at }));
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, gap, ...rows] };
  } else blocks.push({ ...block, rows });
}
