/**
 * A reply as it is drawn here: tables of cells and lines of words, made from what was read. Nothing of the file itself is
 * sent to the browser, so nothing in it can run, load or look like one of our own pages.
 */
import { type Lang, plural } from '../../../base/words.js';
import { type PlacedBlock, type Spot, spotName } from '../../rules/confirming/places.js';
import { isFigureLike } from '../../rules/replies/cell-value.js';
import type { Block, Cell, Line } from '../../rules/replies/shape.js';
import { WORDS } from './asked.js';

/** What stands at a spot for whoever looks: which value it is, and where pressing it leads. */
export interface MarkedSpot {
  readonly spot: Spot;
  /** `lit`: the one that is looked at. The rest: a value that waits, one decided, one that was entered. */
  readonly as: 'lit' | 'open' | 'decided' | 'entered';
  readonly href?: string;
  readonly title?: string;
}

export interface Drawing {
  readonly blocks: readonly PlacedBlock[];
  readonly marks: readonly MarkedSpot[];
  /** Where pressing a figure leads that is no candidate yet; null where nothing may be added. */
  readonly add:
    | ((spot: Spot, text: string) => { readonly href: string; readonly title: string } | null)
    | null;
}

/** Of a long table these rows are drawn: its first, and those around a value. */
const FIRST_ROWS = 40;
const AROUND = 3;
const MOST_ROWS = 600;
const MOST_LINES = 1_500;

export function drawnReply(drawing: Drawing, lang: Lang) {
  const marks = new Map(drawing.marks.map((m) => [spotName(m.spot), m]));
  let file = '';
  return drawing.blocks.map(({ block, file: from }, b) => {
    const named = from === file ? null : from;
    file = from;
    const facts = { drawing, marks, b, lang };
    return { file: named, ...(block.kind === 'table' ? tableView(block, facts) : proseView(block, facts)) };
  });
}

export type DrawnBlock = ReturnType<typeof drawnReply>[number];

interface Facts {
  readonly drawing: Drawing;
  readonly marks: ReadonlyMap<string, MarkedSpot>;
  readonly b: number;
  readonly lang: Lang;
}

function proseView(block: Extract<Block, { kind: 'prose' }>, facts: Facts) {
  const lines = block.lines.slice(0, MOST_LINES).map((line, row) => ({
    ...pieceView(line, { block: facts.b, row, column: 0 }, facts),
    style: line.style ?? 'plain',
  }));
  return { kind: 'prose' as const, lines, name: null, rows: [], gapSaid: null };
}

function tableView(block: Extract<Block, { kind: 'table' }>, facts: Facts) {
  const shown = rowsShown(block.rows.length, facts);
  const rows = shown.map((row, i) => {
    const cells = block.rows[row] ?? [];
    const gap = row - (shown[i - 1] ?? -1) - 1;
    const place = cells[0] && 'cell' in cells[0].at ? /\d+$/.exec(cells[0].at.cell)?.[0] : null;
    return {
      gap: gap > 0 ? plural(WORDS[facts.lang].read.gap, gap, facts.lang) : null,
      number: place ?? String(row + 1),
      width: cells.length + 1,
      cells: cells.map((cell, column) => pieceView(cell, { block: facts.b, row, column }, facts)),
    };
  });
  const left = block.rows.length - 1 - (shown.at(-1) ?? -1);
  return {
    kind: 'table' as const,
    name: block.name,
    rows,
    lines: [],
    gapSaid: left > 0 ? plural(WORDS[facts.lang].read.gap, left, facts.lang) : null,
  };
}

function rowsShown(count: number, { marks, b }: Facts): readonly number[] {
  const wanted = new Set(Array.from({ length: Math.min(count, FIRST_ROWS) }, (_, i) => i));
  for (const { spot } of [...marks.values()].filter((m) => m.as === 'lit').concat([...marks.values()])) {
    if (spot.block !== b || wanted.size > MOST_ROWS) continue;
    for (let r = Math.max(0, spot.row - AROUND); r <= Math.min(count - 1, spot.row + AROUND); r++)
      wanted.add(r);
  }
  return [...wanted].sort((x, y) => x - y);
}

function pieceView(piece: Cell | Line, spot: Spot, { drawing, marks }: Facts) {
  const name = spotName(spot);
  const mark = marks.get(name);
  const isCovered = 'covered' in piece && piece.covered === true;
  const added =
    mark === undefined && drawing.add !== null && !isCovered && mayHoldFigure(piece)
      ? drawing.add(spot, piece.text)
      : null;
  return {
    id: name,
    text: isCovered ? '' : piece.text,
    as: mark?.as ?? null,
    isLit: mark?.as === 'lit',
    href: mark?.href ?? added?.href ?? null,
    title: mark?.title ?? added?.title ?? null,
    isAdd: added !== null,
    isNumber: isFigureLike(piece.text),
  };
}

const mayHoldFigure = ({ text }: { readonly text: string }): boolean =>
  text !== '' && (isFigureLike(text) || /\d/.test(text));
