/**
 * One row of CSV at a time over a text that holds whole rows: where its cells are, without making them until asked. A
 * quotation mark opens a cell only at the cell's start, so that a height of 5" in a bare cell is a height.
 */

const [QUOTE, NEWLINE, RETURN] = [34, 10, 13];
/** More cells than any extract has; further ones stay part of the row and are not looked into. */
const MOST_CELLS = 1_024;

export class CsvRow {
  /** Where the row stands in the text, its line ending not counted. */
  start = 0;
  end = 0;
  /** Where the next row begins. */
  next = 0;
  cells = 0;
  /** The row's last quotation mark was never closed. */
  isOpen = false;
  readonly #starts = new Int32Array(MOST_CELLS);
  readonly #ends = new Int32Array(MOST_CELLS);
  readonly #text: string;
  readonly #delimiter: number;
  /** Whether a quotation mark opens a cell; if not it is a letter like any other. */
  readonly hasQuotes: boolean;

  /** With `quotes` false a quotation mark is a letter like any other. */
  constructor(text: string, delimiter: string, quotes = true) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.hasQuotes = quotes;
  }

  /** Moves to the next row; false at the end of the text. */
  move(): boolean {
    const text = this.#text;
    let at = this.next;
    if (at >= text.length) return false;
    this.start = at;
    this.cells = 0;
    this.isOpen = false;
    for (;;) {
      const from = at;
      if (this.hasQuotes && text.charCodeAt(at) === QUOTE) at = this.#afterQuoted(at);
      let code = text.charCodeAt(at);
      while (at < text.length && code !== this.#delimiter && code !== NEWLINE) code = text.charCodeAt(++at);
      if (this.cells < MOST_CELLS) {
        this.#starts[this.cells] = from;
        this.#ends[this.cells++] = at;
      }
      if (at < text.length && code === this.#delimiter) {
        at++;
        continue;
      }
      this.next = at + 1;
      this.end = at > this.start && text.charCodeAt(at - 1) === RETURN ? at - 1 : at;
      this.#ends[this.cells - 1] = Math.max(from, this.end);
      return true;
    }
  }

  #afterQuoted(at: number): number {
    for (let from = at + 1; ; ) {
      const quote = this.#text.indexOf('"', from);
      if (quote < 0) {
        this.isOpen = true;
        return this.#text.length;
      }
      if (this.#text.charCodeAt(quote + 1) !== QUOTE) return quote + 1;
      from = quote + 2;
    }
  }

  /** The text of a cell, its quotation marks taken away; empty beyond the row's end. */
  cell(i: number): string {
    if (i < 0 || i >= this.cells) return '';
    const raw = this.#text.slice(this.#starts[i], this.#ends[i]);
    if (!this.hasQuotes || raw.charCodeAt(0) !== QUOTE) return raw;
    const close = raw.lastIndexOf('"');
    const inside = close > 0 ? raw.slice(1, close) + raw.slice(close + 1) : raw.slice(1);
    return inside.includes('""') ? inside.replaceAll('""', '"') : inside;
  }

  /** The first letter of a cell, or −1 where it is empty. */
  firstOf(i: number): number {
    const at = this.#starts[i] ?? 0;
    const end = this.#ends[i] ?? 0;
    if (at >= end) return -1;
    const first = this.#text.charCodeAt(at);
    if (first !== QUOTE || !this.hasQuotes) return first;
    return at + 1 < end ? this.#text.charCodeAt(at + 1) : -1;
  }

  /** The row as it stands, without its line ending. */
  raw(): string {
    return this.#text.slice(this.start, this.end);
  }

  /** The row's line ending; a newline where the file ends without one. */
  ending(): string {
    return this.#text.slice(this.end, this.next) || '\n';
  }

  /** The row up to and with a cell, and what follows it. */
  split(after: number): readonly [string, string] {
    const at = this.#ends[Math.min(after, this.cells - 1)] ?? this.end;
    return [this.#text.slice(this.start, at), this.#text.slice(at, this.end)];
  }
}

/** A cell as it is written: in quotation marks where it must be. */
export const csvCell = (text: string, delimiter = ','): string =>
  text.includes('"') ||
  text.includes(delimiter) ||
  text.includes('\n') ||
  text.includes('\r') ||
  text.startsWith(' ') ||
  text.endsWith(' ')
    ? `"${text.replaceAll('"', '""')}"`
    : text;
