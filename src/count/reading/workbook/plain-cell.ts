/** One cell of a sheet of XLSX as nearly all are written, read at once: `<c r="B5" s="2" t="s"><v>12</v></c>`. */

export interface PlainCell {
  address: string;
  /** The row that its address names. */
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
}

const [QUOTE, SPACE, LESS, AMPERSAND, RETURN, MORE] = [34, 32, 60, 38, 13, 62];
const [R, S, T] = [114, 115, 116];
const MOST_DIGITS = 7;

/**
 * Reads the cell at a place into `into`.
 * **Shape**: the place after it; -1: it is written in another way, or is cut off, and nothing was read.
 */
export function plainCellAt(text: string, at: number, into: PlainCell): number {
  into.address = '';
  into.type = 'n';
  into.style = 0;
  let seen = 0;
  let i = at + 2;
  while (text.charCodeAt(i) === SPACE) {
    const name = text.charCodeAt(i + 1);
    const bit = name === R ? 1 : name === S ? 2 : name === T ? 4 : 8;
    if (bit === 8 || (seen & bit) !== 0 || !text.startsWith('="', i + 2)) return -1;
    seen |= bit;
    const from = i + 4;
    const end =
      bit === 1
        ? addressAt(text, from, into)
        : bit === 2
          ? numberAt(text, from, into)
          : typeAt(text, from, into);
    if (end < 0 || text.charCodeAt(end) !== QUOTE) return -1;
    i = end + 1;
  }
  if ((seen & 1) === 0 || text.charCodeAt(i) !== MORE || !text.startsWith('<v>', i + 1)) return -1;
  const from = i + 4;
  let end = from;
  for (let c = text.charCodeAt(end); c !== LESS; c = text.charCodeAt(++end))
    if (c === AMPERSAND || c === RETURN || Number.isNaN(c)) return -1;
  if (!text.startsWith('</v></c>', end)) return -1;
  into.value = text.slice(from, end);
  return end + 8;
}

function addressAt(text: string, from: number, into: PlainCell): number {
  let i = from;
  let column = 0;
  for (let c = text.charCodeAt(i); c >= 65 && c <= 90; c = text.charCodeAt(++i))
    column = column * 26 + c - 64;
  const letters = i - from;
  let row = 0;
  const first = i;
  for (let c = text.charCodeAt(i); c >= 48 && c <= 57; c = text.charCodeAt(++i)) row = row * 10 + c - 48;
  const digits = i - first;
  if (letters < 1 || letters > 3 || digits < 1 || digits > MOST_DIGITS || text.charCodeAt(first) === 48)
    return -1;
  into.address = text.slice(from, i);
  into.row = row;
  into.column = column;
  return i;
}

function numberAt(text: string, from: number, into: PlainCell): number {
  let i = from;
  let n = 0;
  for (let c = text.charCodeAt(i); c >= 48 && c <= 57; c = text.charCodeAt(++i)) n = n * 10 + c - 48;
  if (i === from || i - from > MOST_DIGITS) return -1;
  into.style = n;
  return i;
}

function typeAt(text: string, from: number, into: PlainCell): number {
  const end = text.indexOf('"', from);
  const type = end < 0 || end - from > 9 ? '' : text.slice(from, end);
  if (!/^[A-Za-z]+$/.test(type)) return -1;
  into.type = type;
  return end;
}
