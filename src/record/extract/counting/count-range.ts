/**
 * Counts the rows that begin in one stretch of a file, with one buffer that is used again and again, so that memory does
 * not grow with the file. A stretch that begins in the middle of a row looks for the next one; whether it looked rightly
 * is known by whether the stretch before it ends there.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { type Counted, type HowToCount, RowCounter } from './row-counter.js';
import { rowStartIn } from './row-start.js';

export interface Range {
  readonly path: string;
  readonly from: number;
  /** Rows that begin before it are counted to their end. */
  readonly to: number;
  readonly size: number;
  /** True where a row is known to begin at `from`. */
  readonly isRowStart: boolean;
}

export interface CountedRange extends Counted {
  /** Where the first row counted begins, and the first that was not. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** **Units**: bytes. */
const BUFFER = 1 << 19;
/** A row longer than this has lost its closing quotation mark. */
export const LONGEST_ROW = 1 << 26;
const NEWLINE = 10;

/** **Errors**: throws what the file system throws. */
export function countRange(range: Range, how: HowToCount): CountedRange {
  const file = openSync(range.path, 'r');
  try {
    const startedAt = range.isRowStart ? range.from : lookForRow(file, range, how);
    const counter = new RowCounter(how);
    const endedAt = scan(file, counter, { ...range, from: startedAt });
    return { ...counter.done(), startedAt, endedAt };
  } finally {
    closeSync(file);
  }
}

function lookForRow(file: number, { from, to }: Range, how: HowToCount): number {
  const window = new Uint8Array(BUFFER);
  // From the byte before: a row may begin exactly here.
  const filled = readSync(file, window, 0, window.length, from - 1);
  const at = rowStartIn(window.subarray(0, filled), how);
  return at < 0 ? to : from - 1 + at;
}

function scan(file: number, counter: RowCounter, { from, to, size }: Range): number {
  const taking = new Taking(counter);
  let place = from;
  while (place < to) {
    const got = readSync(file, taking.room(), 0, taking.room().length, place + taking.filled);
    const isLast = place + taking.filled + got >= size;
    place += taking.take(got, { until: to - place, isLast });
    if (isLast && taking.filled === 0) break;
  }
  return Math.min(place, size);
}

/** A buffer that is filled and counted, turn by turn; what is left of a row stays in it. */
export class Taking {
  readonly #counter: RowCounter;
  // Two more than are read: a missing last line ending, and what the counter writes at the end.
  #buffer = new Uint8Array(BUFFER + 2);
  filled = 0;

  constructor(counter: RowCounter) {
    this.#counter = counter;
  }

  /** Where the next bytes go. */
  room(): Uint8Array {
    return this.#buffer.subarray(this.filled, this.#buffer.length - 2);
  }

  /** Counts what is there. **Shape**: how many bytes were done with. */
  take(got: number, { until, isLast }: { readonly until: number; readonly isLast: boolean }): number {
    this.filled += got;
    let end = this.filled;
    if (isLast && end > 0 && this.#buffer[end - 1] !== NEWLINE) this.#buffer[end++] = NEWLINE;
    let done = Math.min(this.#counter.count(this.#buffer, end, Math.min(until, end)), this.filled);
    if (done === 0 && this.filled > 0) done = this.#nothingWhole(isLast);
    this.#buffer.copyWithin(0, done, this.filled);
    this.filled -= done;
    return done;
  }

  #nothingWhole(isLast: boolean): number {
    const isFull = this.room().length === 0;
    if (isLast || this.#buffer.length > LONGEST_ROW)
      return this.#counter.skipBroken(this.#buffer, this.filled);
    if (isFull) {
      const larger = new Uint8Array(this.#buffer.length * 2);
      larger.set(this.#buffer.subarray(0, this.filled));
      this.#buffer = larger;
    }
    return 0;
  }
}
