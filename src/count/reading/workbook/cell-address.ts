/** Cell addresses: "B7", "$B$7", "A1:C4", "Sheet1.A1:Sheet1.C4". */
import type { CellRange } from './workbook.js';

const LETTERS = Array.from({ length: 703 }, (_, n) => lettersOf(n));

/** 1 → A, 27 → AA. */
export const columnLetters = (column: number): string => LETTERS[column] ?? lettersOf(column);

function lettersOf(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Row and column of "B7", both counted from 1; null when it is none. */
export function readAddress(text: string): { readonly row: number; readonly column: number } | null {
  const parts = CELL.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  let column = 0;
  for (const letter of parts[1].toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(parts[2]), column };
}

/** A rectangle written in either way, sheet names left off; null when it is none. */
export function readRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':').map((end) => end.slice(end.lastIndexOf('.') + 1));
  const [a, b] = [readAddress(from), readAddress(to)];
  return a && b ? { top: a.row, left: a.column, bottom: b.row, right: b.column } : null;
}
