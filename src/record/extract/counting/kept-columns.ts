/**
 * What is counted by, kept after an extract was read once: four bytes for each row, in the rows' order, and the texts they
 * stand for. Nothing of a row is in it but force, month, offence code, flag and band of age. A changed row is put right
 * where it stands, and the counts with it.
 */
import {
  closeSync,
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
import type { HowToCount } from './tally.js';

interface Beside {
  /** What the extract was when it was read: another is read anew. */
  readonly of: string;
  readonly rows: number;
  readonly forces: readonly string[];
  readonly codes: readonly string[];
  readonly cancelled: number;
  /** Each combination there is, by its number in the columns; nought is a row that is not counted. */
  readonly keys: readonly number[];
}

export interface ToKeep {
  readonly path: string;
  readonly size: number;
  readonly from: number;
  readonly how: Omit<HowToCount, 'periods'>;
  /** Names the extract as it is now. */
  readonly of: string;
}

/** **Units**: rows written or read at a time. */
const AT_ONCE = 1 << 18;
const BYTES = 4;
/** The key of a row that is not counted. */
const NOT_COUNTED = -1;
const besideOf = (file: string): string => `${file}.json`;

/** Reads an extract once and keeps its columns. Months stand for periods, so that any years can be counted. */
export function keepColumns(file: string, { path, size, from, how, of }: ToKeep): void {
  const out = openSync(`${file}.part`, 'w', 0o600);
  const rows = new Int32Array(AT_ONCE);
  let filled = 0;
  const flush = (): void => {
    writeSync(out, new Uint8Array(rows.buffer, 0, filled * BYTES));
    filled = 0;
  };
  const numbers = new Map([[NOT_COUNTED, 0]]);
  const onRow = (key: number): void => {
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    rows[filled++] = number;
    if (filled === AT_ONCE) flush();
  };
  const months = Array.from({ length: 512 }, (_, n) => n);
  const done = new RangeCounter({ ...how, periods: months, onRow }).count({
    path,
    size,
    from,
    to: size,
    isRowStart: true,
  });
  flush();
  fsyncSync(out);
  closeSync(out);
  const beside: Beside = {
    of,
    rows: done.rows,
    forces: done.forces,
    codes: done.codes,
    cancelled: done.cancelled,
    keys: [...numbers.keys()],
  };
  writeFileSync(besideOf(file), JSON.stringify(beside), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

export class KeptColumns {
  readonly #path: string;
  readonly #file: number;
  readonly #beside: Beside;
  readonly #keys: number[];
  #counts: Float64Array;
  #numbers: Map<number, number> | null = null;

  private constructor(path: string, file: number, beside: Beside) {
    this.#path = path;
    this.#file = file;
    this.#beside = beside;
    this.#keys = [...beside.keys];
    this.#counts = new Float64Array(beside.keys.length);
  }

  /** **Shape**: null where nothing was kept, or of another extract, or half changed. Counts every row once. */
  static open(file: string, of: string): KeptColumns | null {
    const beside = readBeside(file);
    if (!beside || beside.of !== of) return null;
    const kept = new KeptColumns(file, openSync(file, 'r+'), beside);
    if (kept.#countAll()) return kept;
    kept.close();
    return null;
  }

  /** **Shape**: false where a row has a number that stands for nothing: a run that changed it ended before it was done. */
  #countAll(): boolean {
    const numbers = new Int32Array(AT_ONCE);
    const bytes = new Uint8Array(numbers.buffer);
    const counts = new Uint32Array(this.#keys.length);
    let most = 0;
    for (let at = 0; ; ) {
      const got = readSync(this.#file, bytes, 0, bytes.length, at);
      if (got === 0) break;
      at += got;
      for (let i = 0, n = Math.floor(got / BYTES); i < n; i++) {
        const number = numbers[i] ?? 0;
        if (number > most) most = number;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    this.#counts = Float64Array.from(counts);
    return most < counts.length;
  }

  get rows(): number {
    return this.#beside.rows;
  }

  get cancelled(): number {
    return this.#beside.cancelled;
  }

  #numberAt(row: number): number {
    const number = new Int32Array(1);
    readSync(this.#file, new Uint8Array(number.buffer), 0, BYTES, row * BYTES);
    return number[0] ?? 0;
  }

  /** What a row counts as; null where it is not counted. Rows from nought. */
  partsOf(row: number): Parts | null {
    const key = this.#keys[this.#numberAt(row)] ?? NOT_COUNTED;
    return key === NOT_COUNTED ? null : unpacked(key);
  }

  /**
   * Puts one row right: its four bytes, one count down and another up, however many rows there are. A combination that
   * is new is written beside the columns when they are closed.
   */
  change(row: number, parts: Parts | null): void {
    const before = this.#numberAt(row);
    const now = this.#numberOf(parts === null ? NOT_COUNTED : packed(parts));
    writeSync(this.#file, new Uint8Array(Int32Array.of(now).buffer), 0, BYTES, row * BYTES);
    this.#counts[before] = (this.#counts[before] ?? 0) - 1;
    this.#counts[now] = (this.#counts[now] ?? 0) + 1;
  }

  #numberOf(key: number): number {
    this.#numbers ??= new Map(this.#keys.map((k, i) => [k, i]));
    const held = this.#numbers.get(key);
    if (held !== undefined) return held;
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    const counts = new Float64Array(this.#keys.length);
    counts.set(this.#counts);
    this.#counts = counts;
    return number;
  }

  textsOf({ force, code }: Parts): { readonly force: string; readonly code: string } {
    return { force: this.#beside.forces[force] ?? '', code: this.#beside.codes[code] ?? '' };
  }

  /** Every combination with its count; the month as months since January 2000. */
  *each(): Generator<{ readonly at: Parts; readonly crimes: number }> {
    for (const [number, key] of this.#keys.entries()) {
      const crimes = this.#counts[number] ?? 0;
      if (key !== NOT_COUNTED && crimes > 0) yield { at: unpacked(key), crimes };
    }
  }

  /** Writes the combinations that changes have added, so that the columns can be read again. */
  close(): void {
    if (this.#keys.length > this.#beside.keys.length) this.#keep();
    closeSync(this.#file);
  }

  #keep(): void {
    const path = besideOf(this.#path);
    writeFileSync(`${path}.part`, JSON.stringify({ ...this.#beside, keys: this.#keys }), { mode: 0o600 });
    renameSync(`${path}.part`, path);
  }
}

function readBeside(file: string): Beside | null {
  try {
    return JSON.parse(readFileSync(besideOf(file), 'utf8')) as Beside;
  } catch {
    return null;
  }
}
