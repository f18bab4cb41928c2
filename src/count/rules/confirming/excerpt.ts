/**
 * As much of a table as says what one number is: its row's and its column's words, and the number. Other numbers are left
 * out, so that what is shown to everybody gives away no count that stands beside it.
 */
import type { Cell } from '../replies/shape.js';
import { type PlacedBlock, type Spot, pieceAt } from './places.js';

export interface Excerpt {
  readonly file: string;
  /** The sheet's name, where there is one. */
  readonly sheet: string | null;
  /** The words above the number, the nearest last. */
  readonly above: readonly string[];
  /** The words beside it. */
  readonly beside: readonly string[];
  /** The number's own cell, or the sentence it stands in. */
  readonly text: string;
  readonly isCell: boolean;
}

const MOST_ABOVE = 4;
const isWords = (c: Cell): boolean =>
  /\p{L}/u.test(c.text) || /^(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?$/.test(c.text);
/** Marks of things that are not said are no words of a heading. */
const isMark = (text: string): boolean => /^(?:n\/?a|nil|none|dim)$/i.test(text);

export function excerptAt(blocks: readonly PlacedBlock[], spot: Spot): Excerpt | null {
  const found = blocks[spot.block];
  const piece = pieceAt(blocks, spot);
  if (!found || !piece) return null;
  const base = { file: found.file, text: piece.text };
  if (found.block.kind === 'prose') return { ...base, sheet: null, above: [], beside: [], isCell: false };
  const { rows, name } = found.block;
  const column = rows.slice(0, spot.row).flatMap((r) => r[spot.column] ?? []);
  const row = (rows[spot.row] ?? []).slice(0, spot.column);
  const words = (cells: readonly Cell[]): readonly string[] => [
    ...new Set(cells.filter((c) => isWords(c) && !isMark(c.text)).map((c) => c.text)),
  ];
  return { ...base, sheet: name, above: words(column).slice(-MOST_ABOVE), beside: words(row), isCell: true };
}
