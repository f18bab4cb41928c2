/** Where a row begins in bytes that were cut anywhere: after a line ending from which on every row has its cells. */
import type { HowToCount } from './tally.js';

const [QUOTE, NEWLINE] = [34, 10];
/** Rows that must have as many cells as the heading for a line ending to be believed. */
const ROWS_BELIEVED = 6;
const MOST_TRIED = 200;

/** **Shape**: the place after a line ending; −1 where there is none to believe. */
export function rowStartIn(bytes: Uint8Array, how: Pick<HowToCount, 'columns' | 'delimiter'>): number {
  let first = -1;
  for (
    let at = bytes.indexOf(NEWLINE), n = 0;
    at >= 0 && n < MOST_TRIED;
    at = bytes.indexOf(NEWLINE, at + 1), n++
  ) {
    if (first < 0) first = at + 1;
    if (areRows(bytes, at + 1, how)) return at + 1;
  }
  return first;
}

function areRows(bytes: Uint8Array, from: number, how: Pick<HowToCount, 'columns' | 'delimiter'>): boolean {
  let [cells, rows, isQuoted, isCellStart] = [1, 0, false, true];
  for (let at = from; at < bytes.length && rows < ROWS_BELIEVED; at++) {
    const byte = bytes[at];
    if (isQuoted) {
      if (byte === QUOTE) {
        if (bytes[at + 1] === QUOTE) at++;
        else isQuoted = false;
      }
    } else if (byte === QUOTE && isCellStart) isQuoted = true;
    else if (byte === NEWLINE) {
      if (cells !== how.columns.length) return false;
      [cells, rows] = [1, rows + 1];
      isCellStart = true;
      continue;
    } else if (byte === how.delimiter) {
      cells++;
      isCellStart = true;
      continue;
    }
    isCellStart = false;
  }
  return true;
}
