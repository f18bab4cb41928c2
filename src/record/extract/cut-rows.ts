/**
 * Cuts a stream of bytes into blocks of whole rows, for many workers to read side by side. Only where rows end is looked
 * at here; a row may be as long as a file of a novel, and a quotation mark that nobody closed cannot swallow the file.
 */
import { isAscii, isUtf8 } from 'node:buffer';

export interface Block {
  readonly bytes: Buffer;
  /** How many bytes of the input lie before the end of this block. */
  readonly upTo: number;
  /** `broken`: one row whose quotation mark is never closed, to be read as bare text. `cut-off`: the file ended in it. */
  readonly state: 'whole' | 'broken' | 'cut-off';
}

/** No narrative is longer; what goes on beyond this has lost its closing quotation mark. Bytes. */
const LONGEST_ROW = 64 * 1024 * 1024;

const [QUOTE, NEWLINE] = [34, 10];

export interface HowToCut {
  /** Bytes that part cells; null for JSON lines, where every line is a row. */
  readonly delimiter: number | null;
  /** How many cells the heading has: tells a lost quotation mark from a file cut off. */
  readonly cells: number;
  /** Where in the input the first chunk begins. */
  readonly from: number;
  readonly longestRow?: number;
}

/** Blocks of whole rows, in order. Every byte of the input is in exactly one block. */
export async function* cutRows(
  chunks: AsyncIterable<Uint8Array>,
  how: HowToCut,
): AsyncGenerator<Block, void, undefined> {
  const cutter = new Cutter(how);
  for await (const chunk of chunks) yield* cutter.add(asBuffer(chunk));
  yield* cutter.end();
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

class Cutter {
  readonly #how: HowToCut;
  readonly #longest: number;
  #rest: Buffer = Buffer.alloc(0);
  /** How far of `#rest` has been looked at, where its last whole row ends, and whether a quotation mark is open. */
  #seen = 0;
  #whole = 0;
  #isQuoted = false;
  /** The bytes ended on a mark that closed, or was the first of two. */
  #mayGoOn = false;
  #upTo: number;

  constructor(how: HowToCut) {
    this.#how = how;
    this.#longest = how.longestRow ?? LONGEST_ROW;
    this.#upTo = how.from;
  }

  *add(chunk: Buffer): Generator<Block> {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#look();
    if (this.#whole > 0) yield this.#take(this.#whole, 'whole');
    while (this.#rest.length > this.#longest) {
      yield this.#takeBroken();
      if (this.#whole > 0) yield this.#take(this.#whole, 'whole');
    }
  }

  *end(): Generator<Block> {
    while (this.#isQuoted && this.#looksWholeAfterFirstLine()) {
      yield this.#takeBroken();
      if (this.#whole > 0) yield this.#take(this.#whole, 'whole');
    }
    if (this.#rest.length > 0) yield this.#take(this.#rest.length, this.#isQuoted ? 'cut-off' : 'whole');
  }

  #take(length: number, state: Block['state']): Block {
    // Copied, so that a block owns its memory and can be handed to another thread.
    const bytes = Buffer.from(this.#rest.subarray(0, length));
    this.#rest = this.#rest.subarray(length);
    this.#upTo += length;
    this.#seen = Math.max(0, this.#seen - length);
    this.#whole = 0;
    return { bytes, upTo: this.#upTo, state };
  }

  /** The first line alone, its quotation marks read as letters; the rest is looked at anew. */
  #takeBroken(): Block {
    const newline = this.#rest.indexOf(NEWLINE);
    const block = this.#take(newline < 0 ? this.#rest.length : newline + 1, 'broken');
    this.#seen = 0;
    this.#isQuoted = false;
    this.#mayGoOn = false;
    this.#look();
    return block;
  }

  /** Finds the last end of a row in what has not been looked at. */
  #look(): void {
    if (this.#how.delimiter === null) {
      const last = this.#rest.lastIndexOf(NEWLINE);
      if (last >= 0) this.#whole = last + 1;
      return;
    }
    let at = this.#seen;
    if (this.#mayGoOn && this.#rest[at] === QUOTE) {
      this.#isQuoted = true;
      at += 1;
    }
    if (at < this.#rest.length || this.#seen < at) this.#mayGoOn = false;
    while (at < this.#rest.length) {
      if (this.#isQuoted) {
        at = this.#afterQuoted(at);
        continue;
      }
      const quote = this.#openingQuote(at);
      const end = quote < 0 ? this.#rest.length : quote;
      const newline = end > at ? this.#rest.lastIndexOf(NEWLINE, end - 1) : -1;
      if (newline >= at) this.#whole = newline + 1;
      if (quote >= 0) this.#isQuoted = true;
      at = end + (quote < 0 ? 0 : 1);
    }
    this.#seen = at;
  }

  /** Past the closing quotation mark; where the bytes end first, that far, the last one left when it is a mark. */
  #afterQuoted(from: number): number {
    const quote = this.#rest.indexOf(QUOTE, from);
    if (quote < 0) return this.#rest.length;
    // Whether a mark at the very end closes or is doubled is not known until more is read.
    if (quote === this.#rest.length - 1) {
      this.#isQuoted = false;
      this.#mayGoOn = true;
      return this.#rest.length;
    }
    if (this.#rest[quote + 1] === QUOTE) return quote + 2;
    this.#isQuoted = false;
    return quote + 1;
  }

  #openingQuote(from: number): number {
    for (let at = this.#rest.indexOf(QUOTE, from); at >= 0; at = this.#rest.indexOf(QUOTE, at + 1)) {
      const before = at === 0 ? NEWLINE : this.#rest[at - 1];
      if (before === this.#how.delimiter || before === NEWLINE) return at;
    }
    return -1;
  }

  /** After the first line, do most rows have as many cells as the heading? Then only a quotation mark was lost. */
  #looksWholeAfterFirstLine(): boolean {
    const first = this.#rest.indexOf(NEWLINE);
    if (first < 0 || this.#how.delimiter === null) return false;
    const lines = this.#rest
      .subarray(first + 1, first + 1 + 65_536)
      .toString('latin1')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const delimiter = String.fromCharCode(this.#how.delimiter);
    const whole = lines.filter((line) => line.split(delimiter).length >= this.#how.cells);
    return lines.length > 0 && whole.length * 2 > lines.length;
  }
}

/** Bytes as text, and where in it the lines begin that were not UTF-8. */
export interface Decoded {
  readonly text: string;
  /** Places in the text. */
  readonly others: readonly number[];
}

/** The bytes as text, each line in its own encoding: UTF-8, or Windows-1252 where it is not. */
export function decodeRows(bytes: Buffer): Decoded {
  // Copied as it is, where it can be: to decode takes as long as to read.
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), others: [] };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), others: [] };
  let text = '';
  const others: number[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const part = bytes.subarray(start, end);
    if (isUtf8(part)) text += part.toString('utf8');
    else {
      others.push(text.length);
      text += WINDOWS.decode(part);
    }
    start = end;
  }
  return { text, others };
}

/** A line as text, in its own encoding. */
export interface DecodedLine {
  readonly text: string;
  /** It was not in UTF-8. */
  readonly isOther: boolean;
}

/**
 * What decodes the lines of a block one by one. A line is decoded alone, so that one letter beyond ASCII does not make
 * the whole block's text twice as large and the reading of every other line slower.
 */
export function lineDecoder(bytes: Buffer): (from: number, to: number) => DecodedLine {
  if (isAscii(bytes)) return (from, to) => ({ text: bytes.toString('latin1', from, to), isOther: false });
  if (isUtf8(bytes)) return (from, to) => ({ text: bytes.toString('utf8', from, to), isOther: false });
  return (from, to) => {
    const line = bytes.subarray(from, to);
    const isOther = !isUtf8(line);
    return { text: isOther ? WINDOWS.decode(line) : line.toString('utf8'), isOther };
  };
}

const WINDOWS = new TextDecoder('windows-1252');
