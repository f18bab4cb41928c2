/**
 * What is counted by, kept after an extract was read once: four bytes for each row, in the rows' order, which are the
 * number of its combination; and beside it every combination with its count. Nothing of a row is in it but force, month,
 * offence code, flag and band of age. A question is answered from the counts; a changed row is put right where it stands,
 * and two counts with it, however many rows there are.
 */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { type Parts, packed, unpacked } from './combination.js';
import { RangeCounter } from './count-range.js';
import { KeyNumbers } from './key-numbers.js';
import type { HowToCount } from './tally.js';

interface Beside {
  readonly version: typeof VERSION;
  /** What the extract was when it was read: another is read anew. */
  readonly of: string;
  readonly rows: number;
  readonly forces: readonly string[];
  readonly codes: readonly string[];
  readonly cancelled: number;
  /** True while rows are changed: where that was never ended, the counts are not to be believed and made again. */
  readonly isChanging: boolean;
}

export interface ToKeep {
  readonly path: string;
  readonly size: number;
  readonly from: number;
  readonly how: Omit<HowToCount, 'periods'>;
  /** Names the extract as it is now. */
  readonly of: string;
}

const VERSION = 2;
/** **Units**: rows written or read at a time. */
const AT_ONCE = 1 << 16;
const BYTES = 4;
/** A combination and its count. **Units**: bytes. */
const PAIR = 2 * BYTES;
/** The key of a row that is not counted: the first combination of all. */
export const NOT_COUNTED = -1;
const besideOf = (file: string): string => `${file}.json`;
const countsOf = (file: string): string => `${file}.counts`;

/** Reads an extract once and keeps its columns. Months stand for periods, so that any years can be counted. */
export function keepColumns(file: string, { path, size, from, how, of }: ToKeep): void {
  const out = openSync(`${file}.part`, 'w', 0o600);
  const rows = new Int32Array(AT_ONCE);
  const numbers = new KeyNumbers([NOT_COUNTED]);
  let counts = new Int32Array(1 << 16);
  let filled = 0;
  const flush = (): void => {
    writeSync(out, new Uint8Array(rows.buffer, 0, filled * BYTES));
    filled = 0;
  };
  const onRow = (key: number): void => {
    const number = numbers.of(key);
    if (number >= counts.length) counts = longer(counts);
    counts[number] = (counts[number] ?? 0) + 1;
    rows[filled++] = number;
    if (filled === AT_ONCE) flush();
  };
  const months = Array.from({ length: 512 }, (_, n) => n);
  const counter = new RangeCounter({ ...how, periods: months, onRow });
  const done = counter.count({ path, size, from, to: size, isRowStart: true });
  flush();
  fsyncSync(out);
  closeSync(out);
  writeCounts(file, numbers.keys(), counts);
  const { forces, codes, cancelled } = done;
  writeBeside(file, { version: VERSION, of, rows: done.rows, forces, codes, cancelled, isChanging: false });
  renameSync(`${file}.part`, file);
}

const longer = (numbers: Int32Array): Int32Array<ArrayBuffer> => {
  const twice = new Int32Array(numbers.length * 2);
  twice.set(numbers);
  return twice;
};

function writeCounts(file: string, keys: Int32Array, counts: Int32Array): void {
  const pairs = new Int32Array(keys.length * 2);
  for (let i = 0; i < keys.length; i++) {
    pairs[i * 2] = keys[i] ?? NOT_COUNTED;
    pairs[i * 2 + 1] = counts[i] ?? 0;
  }
  writeFileSync(countsOf(file), new Uint8Array(pairs.buffer), { mode: 0o600, flush: true });
}

function writeBeside(file: string, beside: Beside): void {
  const path = besideOf(file);
  writeFileSync(`${path}.part`, JSON.stringify(beside), { mode: 0o600, flush: true });
  renameSync(`${path}.part`, path);
}

/** Columns that are open, until they are closed. */
export class KeptColumns {
  readonly #path: string;
  readonly #file: number;
  readonly #counts: number;
  readonly #one = new Int32Array(1);
  #beside: Beside;
  /** Keys and counts by turns, as they stand in the file; there may be room for more. */
  #pairs: Int32Array;
  #combinations: number;
  #numbers: KeyNumbers | null = null;

  private constructor(path: string, beside: Beside) {
    [this.#path, this.#beside] = [path, beside];
    this.#file = openSync(path, 'r+');
    this.#counts = openSync(countsOf(path), 'r+');
    this.#pairs = new Int32Array(fstatSync(this.#counts).size / BYTES);
    this.#combinations = Math.floor(this.#pairs.length / 2);
    readSync(this.#counts, new Uint8Array(this.#pairs.buffer), 0, this.#combinations * PAIR, 0);
  }

  /** **Shape**: null where nothing was kept, or of another extract, or what was kept cannot be believed. */
  static open(file: string, of: string): KeptColumns | null {
    const beside = readBeside(file);
    if (beside?.version !== VERSION || beside.of !== of) return null;
    const kept = new KeptColumns(file, beside);
    if (!beside.isChanging || kept.#mend()) return kept;
    kept.#letGo();
    return null;
  }

  get rows(): number {
    return this.#beside.rows;
  }

  get cancelled(): number {
    return this.#beside.cancelled;
  }

  /** Every combination with its count, by number; the first is the rows that are not counted. */
  counted(): { readonly keys: Int32Array; readonly counts: Int32Array } {
    const [keys, counts] = [new Int32Array(this.#combinations), new Int32Array(this.#combinations)];
    for (let i = 0; i < keys.length; i++) {
      keys[i] = this.#pairs[i * 2] ?? NOT_COUNTED;
      counts[i] = this.#pairs[i * 2 + 1] ?? 0;
    }
    return { keys, counts };
  }

  /**
   * The counts made anew from the rows themselves.
   * **Shape**: null where a row has a number that stands for nothing: a run that changed it ended before it was done.
   */
  recount(): Int32Array | null {
    const numbers = new Int32Array(AT_ONCE);
    const bytes = new Uint8Array(numbers.buffer);
    const counts = new Int32Array(this.#combinations);
    let beyond = 0;
    for (let at = 0; ; ) {
      const got = readSync(this.#file, bytes, 0, bytes.length, at);
      if (got === 0) return beyond > 0 ? null : counts;
      at += got;
      for (let i = 0, n = Math.floor(got / BYTES); i < n; i++) {
        const number = numbers[i] ?? 0;
        if (number >= counts.length) beyond++;
        else counts[number] = (counts[number] ?? 0) + 1;
      }
    }
  }

  #mend(): boolean {
    const counts = this.recount();
    if (!counts) return false;
    writeCounts(this.#path, this.counted().keys, counts);
    for (const [i, n] of counts.entries()) this.#pairs[i * 2 + 1] = n;
    this.#says({ isChanging: false });
    return true;
  }

  #says(changed: Partial<Beside>): void {
    this.#beside = { ...this.#beside, ...changed };
    writeBeside(this.#path, this.#beside);
  }

  #numberAt(row: number): number {
    readSync(this.#file, new Uint8Array(this.#one.buffer), 0, BYTES, row * BYTES);
    return this.#one[0] ?? 0;
  }

  #keyOf(number: number): number {
    return this.#pairs[number * 2] ?? NOT_COUNTED;
  }

  /** What a row counts as; null where it is not counted. Rows from nought. */
  partsOf(row: number): Parts | null {
    const key = this.#keyOf(this.#numberAt(row));
    return key === NOT_COUNTED ? null : unpacked(key);
  }

  /** Puts one row right: its four bytes, one count down and another up, whatever else there is. */
  change(row: number, parts: Parts | null): void {
    if (!this.#beside.isChanging) this.#says({ isChanging: true });
    const before = this.#numberAt(row);
    const now = this.#numberOf(parts === null ? NOT_COUNTED : packed(parts));
    this.#one[0] = now;
    writeSync(this.#file, new Uint8Array(this.#one.buffer), 0, BYTES, row * BYTES);
    this.#addTo(before, -1);
    this.#addTo(now, 1);
  }

  #addTo(number: number, n: number): void {
    this.#pairs[number * 2 + 1] = (this.#pairs[number * 2 + 1] ?? 0) + n;
    this.#writePair(number);
  }

  #writePair(number: number): void {
    const pair = new Uint8Array(this.#pairs.buffer, number * PAIR, PAIR);
    writeSync(this.#counts, pair, 0, PAIR, number * PAIR);
  }

  /** A combination that is new is put behind the others. */
  #numberOf(key: number): number {
    this.#numbers ??= new KeyNumbers(this.counted().keys);
    const number = this.#numbers.of(key);
    if (number < this.#combinations) return number;
    if (number * 2 >= this.#pairs.length) this.#pairs = longer(this.#pairs);
    [this.#pairs[number * 2], this.#pairs[number * 2 + 1]] = [key, 0];
    this.#combinations++;
    this.#writePair(number);
    return number;
  }

  textsOf({ force, code }: Pick<Parts, 'force' | 'code'>): { readonly force: string; readonly code: string } {
    return { force: this.#beside.forces[force] ?? '', code: this.#beside.codes[code] ?? '' };
  }

  /** What was changed is on disk before it is said that nothing is changing. */
  close(): void {
    if (this.#beside.isChanging) {
      fsyncSync(this.#file);
      fsyncSync(this.#counts);
      this.#says({ isChanging: false });
    }
    this.#letGo();
  }

  #letGo(): void {
    closeSync(this.#file);
    closeSync(this.#counts);
  }
}

function readBeside(file: string): Beside | null {
  try {
    return JSON.parse(readFileSync(besideOf(file), 'utf8')) as Beside;
  } catch {
    return null;
  }
}
