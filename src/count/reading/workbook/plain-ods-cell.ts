/** One cell of a sheet of ODS as nearly all are written, read at once: its type, its value and one line of text. */
import type { Attributes } from './xml-scan.js';

export interface PlainOdsCell {
  readonly attributes: Attributes;
  readonly text: string;
  /** The place after it. */
  readonly after: number;
}

const OPEN = '<table:table-cell ';
const TEXT = '<text:p>';
const CLOSE = '</text:p></table:table-cell>';
/** What a cell may say that is read here; any other is left to the reader of all. */
const NAMES = [
  'office:value-type',
  'office:value',
  'calcext:value-type',
  'table:style-name',
  'office:string-value',
] as const;

const [SPACE, QUOTE, LESS, AMPERSAND, RETURN, MORE] = [32, 34, 60, 38, 13, 62];

/** The place of the sign that ends a run of plain letters, or -1. */
function endOf(text: string, from: number, sign: number): number {
  let i = from;
  for (let c = text.charCodeAt(i); c !== sign; c = text.charCodeAt(++i))
    // Blanks of other kinds are made spaces in attributes.
    if (c === AMPERSAND || c === LESS || c === RETURN || Number.isNaN(c) || (sign === QUOTE && c < SPACE))
      return -1;
  return i;
}

/** **Shape**: the cell at a place; null: it is written in another way, or is cut off. */
export function plainOdsCellAt(text: string, at: number): PlainOdsCell | null {
  if (!text.startsWith(OPEN, at)) return null;
  const attributes: Record<string, string> = {};
  let i = at + OPEN.length - 1;
  while (text.charCodeAt(i) === SPACE) {
    const from = i + 1;
    const name = NAMES.find((n) => text.startsWith(n, from) && text.startsWith('="', from + n.length));
    if (name === undefined || attributes[name] !== undefined) return null;
    const start = from + name.length + 2;
    const end = endOf(text, start, QUOTE);
    if (end < 0) return null;
    attributes[name] = text.slice(start, end);
    i = end + 1;
  }
  if (text.charCodeAt(i) !== MORE || !text.startsWith(TEXT, i + 1)) return null;
  const start = i + 1 + TEXT.length;
  const end = endOf(text, start, LESS);
  if (end < 0 || !text.startsWith(CLOSE, end)) return null;
  return { attributes, text: text.slice(start, end), after: end + CLOSE.length };
}
