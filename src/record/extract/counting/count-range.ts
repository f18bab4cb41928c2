/**
 * Counts the rows that begin in one stretch of a file, with one buffer that is used again and again, so that memory does
 * not grow with the file. A stretch that begins in the middle of a row looks for the next one; whether it looked rightly
 * is known by whether the stretch before it ends there.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { NEWLINE } from './cells.js';
import { MarkedRows } from './marked-rows.js';
import { Meanings } from './meanings.js';
import { type CountsRows, RowCounter } from './row-counter.js';
import { rowStartIn } from './row-start.js';
import { type Counted, type HowToCount, Tally } from './tally.js';

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

/** **Units**: bytes. Small enough that what is read is still near the processor when it is counted. */
export const BUFFER = 1 << 18;
/** Beyond what is read: a missing last line ending, what the counter writes at the end, and the last vector. */
const BEYOND = 128;
/** A row longer than this has lost its closing quotation mark. */
export const LONGEST_ROW = 1 << 26;

/** Counts stretches one after another: what a stretch has taught is known in the next. */
export class RangeCounter {
  readonly #how: HowToCount;
  readonly #taking: Taking;

  constructor(how: HowToCount) {
    this.#how = how;
    this.#taking = new Taking(how);
  }

  /** **Errors**: throws what the file system throws. */
  count(range: Range): CountedRange {
    const file = openSync(range.path, 'r');
    try {
      const startedAt = range.isRowStart ? range.from : lookForRow(file, range, this.#how);
      const endedAt = scan(file, this.#taking, { ...range, from: startedAt });
      return { ...this.#taking.done(), startedAt, endedAt };
    } finally {
      closeSync(file);
    }
  }
}

function lookForRow(file: number, { from, to }: Range, how: HowToCount): number {
  const window = new Uint8Array(1 << 19);
  // From the byte before: a row may begin exactly here.
  const filled = readSync(file, window, 0, window.length, from - 1);
  const at = rowStartIn(window.subarray(0, filled), how);
  return at < 0 ? to : from - 1 + at;
}

function scan(file: number, taking: Taking, { from, to, size }: Range): number {
  let place = from;
  while (place < to) {
    const room = taking.room();
    const got = readSync(file, room, 0, room.length, place + taking.filled);
    const isLast = place + taking.filled + got >= size;
    place += taking.take(got, { until: to - place, isLast });
    if (isLast && taking.filled === 0) break;
  }
  return Math.min(place, size);
}

/** A buffer that is filled and counted, turn by turn; what is left of a row stays in it. */
export class Taking {
  readonly #tally: Tally;
  readonly #marked: MarkedRows | null;
  readonly #counter: CountsRows;
  readonly #own: Uint8Array;
  #buffer: Uint8Array;
  filled = 0;

  /** `isPlain` reads byte by byte, as where the engine has no vectors. */
  constructor(how: HowToCount, { isPlain = false } = {}) {
    this.#tally = new Tally(how, new Meanings());
    this.#marked = isPlain ? null : MarkedRows.of(how, this.#tally, BUFFER);
    this.#counter = this.#marked ?? new RowCounter(how, this.#tally);
    this.#own = this.#marked?.bytes ?? new Uint8Array(BUFFER + BEYOND);
    this.#buffer = this.#own;
  }

  /** Where the next bytes go. */
  room(): Uint8Array {
    return this.#buffer.subarray(this.filled, this.#buffer.length - BEYOND);
  }

  /** Counts what is there. **Shape**: how many bytes were done with. */
  take(got: number, { until, isLast }: { readonly until: number; readonly isLast: boolean }): number {
    this.filled += got;
    let end = this.filled;
    if (isLast && end > 0 && this.#buffer[end - 1] !== NEWLINE) this.#buffer[end++] = NEWLINE;
    let done = Math.min(this.#counter.count(this.#buffer, end, Math.min(until, end)), this.filled);
    if (done === 0 && this.filled > 0) done = this.#nothingWhole(isLast);
    this.filled -= done;
    const home = this.filled < this.#own.length - BEYOND ? this.#own : this.#buffer;
    home.set(this.#buffer.subarray(done, done + this.filled));
    this.#buffer = home;
    return done;
  }

  /** What was counted since it was last asked. */
  done(): Counted {
    this.filled = 0;
    this.#marked?.finish();
    return this.#tally.done();
  }

  #nothingWhole(isLast: boolean): number {
    const isFull = this.room().length === 0;
    if (isLast || this.#buffer.length > LONGEST_ROW) return this.#skipBroken();
    if (isFull) {
      const larger = new Uint8Array(this.#buffer.length * 2);
      larger.set(this.#buffer.subarray(0, this.filled));
      this.#buffer = larger;
    }
    return 0;
  }

  /** One row whose quotation mark is never closed: left out, and told. */
  #skipBroken(): number {
    this.#tally.oddRow('quote-never-closed');
    const newline = this.#buffer.subarray(0, this.filled).indexOf(NEWLINE);
    return newline < 0 ? this.filled : newline + 1;
  }
}
