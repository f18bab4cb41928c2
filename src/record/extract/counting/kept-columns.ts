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
import { Counts, type Parts, packed, unpacked } from './combination.js';
import { countRange } from './count-range.js';
import type { HowToCount } from './row-counter.js';

interface Beside {
  /** What the extract was when it was read: another is read anew. */
  readonly of: string;
  readonly rows: number;
  readonly forces: readonly string[];
  readonly codes: readonly string[];
  readonly cancelled: number;
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
  const onRow = (key: number): void => {
    rows[filled++] = key;
    if (filled === AT_ONCE) flush();
  };
  const months = Array.from({ length: 512 }, (_, n) => n);
  const done = countRange(
    { path, size, from, to: size, isRowStart: true },
    { ...how, periods: months, onRow },
  );
  flush();
  fsyncSync(out);
  closeSync(out);
  const beside: Beside = {
    of,
    rows: done.rows,
    forces: done.forces,
    codes: done.codes,
    cancelled: done.cancelled,
  };
  writeFileSync(besideOf(file), JSON.stringify(beside), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

export class KeptColumns {
  readonly #file: number;
  readonly #beside: Beside;
  readonly #counts = new Counts();

  private constructor(file: number, beside: Beside) {
    this.#file = file;
    this.#beside = beside;
  }

  /** **Shape**: null where nothing was kept, or of another extract. Counts every row once. */
  static open(file: string, of: string): KeptColumns | null {
    const beside = readBeside(file);
    if (!beside || beside.of !== of) return null;
    const kept = new KeptColumns(openSync(file, 'r+'), beside);
    kept.#countAll();
    return kept;
  }

  #countAll(): void {
    const keys = new Int32Array(AT_ONCE);
    const bytes = new Uint8Array(keys.buffer);
    const counts = this.#counts;
    for (let at = 0; ; ) {
      const got = readSync(this.#file, bytes, 0, bytes.length, at);
      if (got === 0) return;
      at += got;
      for (let i = 0, n = Math.floor(got / BYTES); i < n; i++) {
        const key = keys[i] ?? -1;
        if (key < 0) continue;
        const place = counts.placeOf(key);
        counts.counts[place] = (counts.counts[place] ?? 0) + 1;
      }
    }
  }

  get rows(): number {
    return this.#beside.rows;
  }

  get cancelled(): number {
    return this.#beside.cancelled;
  }

  /** What a row counts as; null where it is not counted. Rows from nought. */
  partsOf(row: number): Parts | null {
    const key = new Int32Array(1);
    readSync(this.#file, new Uint8Array(key.buffer), 0, BYTES, row * BYTES);
    return (key[0] ?? -1) < 0 ? null : unpacked(key[0] ?? 0);
  }

  /** Puts one row right: its four bytes, one count down and another up, however many rows there are. */
  change(row: number, parts: Parts | null): void {
    const before = this.partsOf(row);
    const key = Int32Array.of(parts === null ? -1 : packed(parts));
    writeSync(this.#file, new Uint8Array(key.buffer), 0, BYTES, row * BYTES);
    if (before) this.#counts.add(packed(before), -1);
    if (parts) this.#counts.add(key[0] ?? 0, 1);
  }

  /** Every combination with its count: force and code as texts, the month as months since January 2000. */
  *each(): Generator<{
    readonly force: string;
    readonly code: string;
    readonly at: Parts;
    readonly crimes: number;
  }> {
    for (const [key, crimes] of this.#counts.each()) {
      const at = unpacked(key);
      if (crimes > 0)
        yield {
          force: this.#beside.forces[at.force] ?? '',
          code: this.#beside.codes[at.code] ?? '',
          at,
          crimes,
        };
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

function readBeside(file: string): Beside | null {
  try {
    return JSON.parse(readFileSync(besideOf(file), 'utf8')) as Beside;
  } catch {
    return null;
  }
}
