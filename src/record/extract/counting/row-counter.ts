/**
 * Counts rows of CSV straight from their bytes: no cell becomes a string unless it was never seen before, and nothing is
 * kept of a row but one more in a count. A row that cannot be counted surely is told and left out; it is never guessed at.
 */
import { isDay } from '../../../base/day.js';
import type { RowProblem, RowProblemCode } from '../../rules/row-problem.js';
import { readDay } from '../read-day.js';
import { CellTexts, textOf } from './cell-texts.js';
import { Counts, monthNumber } from './combination.js';
import { Meanings, type TextsHeld } from './meanings.js';

/** What a column is to the counter. */
export const COLUMN = { other: 0, force: 1, day: 2, code: 3, flag: 4, age: 5, cancelled: 6 } as const;

export interface HowToCount {
  /** For each column of the file, in order, what it is: see `COLUMN`. */
  readonly columns: readonly number[];
  readonly delimiter: number;
  /** For each month from January 2000 the period it is counted in; −1 for one nobody asked about. */
  readonly periods: readonly number[];
  /** Told of each row in turn, as one number: see `packed`; −1 where it is not counted. */
  readonly onRow?: (key: number) => void;
}

/** Problems kept to be shown, of each kind; the rest are only counted, so that memory does not grow with them. */
const MOST_SHOWN = 1_000;
const [QUOTE, NEWLINE, RETURN, HYPHEN, ZERO] = [34, 10, 13, 45, 48];

export interface Counted extends TextsHeld {
  readonly keys: Int32Array;
  readonly counts: Float64Array;
  readonly rows: number;
  /** Recorded in the periods and cancelled since: not among the counts. */
  readonly cancelled: number;
  /** Recorded in no period that was asked about. */
  readonly outside: number;
  /** Rows left out because they could not be counted surely. */
  readonly leftOut: number;
  /** Rows within what was read, the first being nought. */
  readonly problems: readonly RowProblem[];
  readonly problemCounts: Readonly<Partial<Record<RowProblemCode, number>>>;
}

export class RowCounter {
  readonly #how: HowToCount;
  readonly #kinds: Uint8Array;
  readonly #periods: Int32Array;
  readonly #meanings = new Meanings();
  readonly #forces: CellTexts;
  readonly #codes: CellTexts;
  readonly #flags: CellTexts;
  readonly #ages: CellTexts;
  readonly #counts = new Counts();
  readonly #problems: RowProblem[] = [];
  readonly #problemCounts: Partial<Record<RowProblemCode, number>> = {};
  #rows = 0;
  #cancelled = 0;
  #outside = 0;
  #leftOut = 0;

  constructor(how: HowToCount) {
    this.#how = how;
    this.#kinds = Uint8Array.from(how.columns);
    this.#periods = Int32Array.from(how.periods);
    this.#forces = new CellTexts((text) => this.#meanings.force(text));
    this.#codes = new CellTexts((text) => this.#meanings.code(text));
    this.#flags = new CellTexts((text) => this.#meanings.flag(text));
    this.#ages = new CellTexts((text) => this.#meanings.age(text));
  }

  /**
   * Counts the whole rows of a buffer that begin before `until`. Long, and written for speed: it is run for every byte.
   * **Shape**: where the first row begins that was not counted. `buffer[end]` must be there to be written on: a line
   * ending is put there, so that no cell runs on into old bytes.
   */
  count(buffer: Uint8Array, end: number, until = end): number {
    buffer[end] = NEWLINE;
    const kinds = this.#kinds;
    const periods = this.#periods;
    const delimiter = this.#how.delimiter;
    const columns = kinds.length;
    const counts = this.#counts;
    const forces = this.#forces;
    const codes = this.#codes;
    const onRow = this.#how.onRow;
    let at = 0;
    for (;;) {
      const row = at;
      if (row >= until) return row;
      let force = 0;
      let code = 0;
      let flag = 2;
      let age = 4;
      let month = -2;
      let column = 0;
      let isCancelled = false;
      for (;;) {
        let start = at;
        let byte = buffer[at] ?? NEWLINE;
        let close = -1;
        let hash = 0;
        if (byte === QUOTE) {
          close = afterQuoted(buffer, at + 1, end);
          if (close < 0) return row;
          start = at + 1;
          at = close + 1;
          byte = buffer[at] ?? NEWLINE;
          while (byte !== delimiter && byte !== NEWLINE) byte = buffer[++at] ?? NEWLINE;
          for (let i = start; i < close; i++) hash = (Math.imul(hash, 31) + (buffer[i] ?? 0)) | 0;
        }
        const kind = column < columns ? kinds[column] : 0;
        if (kind === 2) {
          if (close < 0) {
            // The common way to write a day, without making text of it.
            if (start + 10 <= end && buffer[start + 4] === HYPHEN && buffer[start + 7] === HYPHEN)
              at = start + 10;
            byte = buffer[at] ?? NEWLINE;
            while (byte !== delimiter && byte !== NEWLINE) byte = buffer[++at] ?? NEWLINE;
          }
          month = monthIn(buffer, start, close < 0 ? at : close);
        } else if (kind === 0 || kind === 6) {
          if (close < 0) while (byte !== delimiter && byte !== NEWLINE) byte = buffer[++at] ?? NEWLINE;
          if (kind === 6 && at > start) isCancelled = saysCancelled(buffer, start, close < 0 ? at : close);
        } else {
          if (close < 0)
            while (byte !== delimiter && byte !== NEWLINE) {
              hash = (Math.imul(hash, 31) + byte) | 0;
              byte = buffer[++at] ?? NEWLINE;
            }
          if (at >= end) break;
          const stop = close < 0 ? at : close;
          if (kind === 1) force = forces.at(buffer, start, stop, hash);
          else if (kind === 3) code = codes.at(buffer, start, stop, hash);
          else if (kind === 4) flag = this.#flags.at(buffer, start, stop, hash);
          else age = this.#ages.at(buffer, start, stop, hash);
        }
        column++;
        if (byte === NEWLINE) break;
        at++;
      }
      if (at >= end) return row;
      at++;
      if (column !== columns) {
        if (!isBlank(buffer, row, at - 1))
          this.#leaveOut(column < columns ? 'cells-missing' : 'cells-too-many');
        this.#rows++;
        onRow?.(-1);
        continue;
      }
      let key = -1;
      const wrong = month === -2 ? 1 : code < 0 ? 2 : force < 0 ? 3 : 0;
      if (wrong > 0) this.#leaveOut(WRONG[wrong] ?? 'row-unreadable');
      else {
        if (flag < 0) {
          this.#tell('flag-unknown');
          flag = 2;
        }
        const period = month < 0 ? -1 : (periods[month] ?? -1);
        if (period < 0) this.#outside++;
        else if (isCancelled) this.#cancelled++;
        else {
          key = (((force * 512 + period) * 2048 + code) * 4 + flag) * 8 + age;
          const place = counts.placeOf(key);
          counts.counts[place] = (counts.counts[place] ?? 0) + 1;
        }
      }
      this.#rows++;
      onRow?.(key);
    }
  }

  /** One row whose quotation mark is never closed: left out, and told. */
  skipBroken(buffer: Uint8Array, end: number): number {
    this.#leaveOut('quote-never-closed');
    this.#rows++;
    this.#how.onRow?.(-1);
    const newline = buffer.subarray(0, end).indexOf(NEWLINE);
    return newline < 0 ? end : newline + 1;
  }

  #leaveOut(code: RowProblemCode): void {
    this.#leftOut++;
    this.#tell(code);
  }

  #tell(code: RowProblemCode): void {
    const told = (this.#problemCounts[code] ?? 0) + 1;
    this.#problemCounts[code] = told;
    if (told <= MOST_SHOWN) this.#problems.push({ row: this.#rows, code });
  }

  done(): Counted {
    const held = [...this.#counts.each()];
    return {
      keys: Int32Array.from(held, ([key]) => key),
      counts: Float64Array.from(held, ([, count]) => count),
      rows: this.#rows,
      cancelled: this.#cancelled,
      outside: this.#outside,
      leftOut: this.#leftOut,
      problems: this.#problems,
      problemCounts: this.#problemCounts,
      ...this.#meanings.held(),
    };
  }
}

const WRONG: readonly (RowProblemCode | null)[] = [null, 'date-unreadable', 'code-unknown', 'row-unreadable'];

/** Where the closing quotation mark is; −1 where the bytes end first. */
function afterQuoted(buffer: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++)
    if (buffer[at] === QUOTE) {
      // The mark at the very end may be the first of two.
      if (at + 1 >= end) return -1;
      if (buffer[at + 1] !== QUOTE) return at;
      at++;
    }
  return -1;
}

/** The month of a day, as a number; −1 outside what can be counted, −2 where it is no day. */
function monthIn(buffer: Uint8Array, start: number, end: number): number {
  if (end - start >= 10 && buffer[start + 4] === HYPHEN && buffer[start + 7] === HYPHEN) {
    const year = twoDigits(buffer, start) * 100 + twoDigits(buffer, start + 2);
    const month = twoDigits(buffer, start + 5);
    const day = twoDigits(buffer, start + 8);
    if (month >= 1 && month <= 12 && day >= 1 && day <= 28 && year >= 1_900 && year < 2_100)
      return monthNumber(year, month);
  }
  const day = readDay(textOf(buffer.subarray(start, end)));
  if (day === null || !isDay(day)) return -2;
  return monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** A number of two digits; far below nought where they are none. */
function twoDigits(buffer: Uint8Array, at: number): number {
  const tens = (buffer[at] ?? 0) - ZERO;
  const ones = (buffer[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
}

const NOT_CANCELLED = new Set(['', '-', 'n', 'no', 'na', 'n/a', 'null', 'none', '0', 'false', 'nac ydy']);

/** Anything in the column of cancellations cancels, but for the ways of writing that there is nothing. */
function saysCancelled(buffer: Uint8Array, start: number, end: number): boolean {
  if (end - start > 10) return true;
  return !NOT_CANCELLED.has(textOf(buffer.subarray(start, end)).toLowerCase());
}

function isBlank(buffer: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (buffer[at] !== RETURN && buffer[at] !== 32) return false;
  return true;
}
