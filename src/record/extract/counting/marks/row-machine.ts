/**
 * A buffer that marks and counts itself: the programs of `mark-cells` and `count-rows` with the memory that they work in.
 * Whoever uses it teaches it what cells mean, and reads the rows that it gives back.
 */
import { type Program, moduleOf } from './assembler.js';
import {
  BYTES_OF_PLAIN_DAY,
  COUNT,
  type ColumnKnown,
  type CountingPlan,
  ENTRY,
  LENGTHS,
  LONGEST_KNOWN,
  PLAIN_DAY,
  countRows,
  findTexts,
} from './count-rows.js';
import { MARK_CELLS, POINTER, TURN } from './mark-cells.js';

/** What is used of the engine's WebAssembly: the types of this Node do not name it. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
}
type Numbers = (...numbers: readonly number[]) => number;
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly mark: Numbers;
  readonly count: Numbers;
  readonly [find: `find${number}`]: Numbers;
}

export interface ColumnToKnow {
  readonly column: number;
  readonly isDay: boolean;
}

export interface ToCount {
  /** **Units**: bytes that are to fit into the buffer. */
  readonly size: number;
  readonly delimiter: number;
  /** How many cells a row has. */
  readonly cells: number;
  readonly columns: readonly ColumnToKnow[];
  readonly outside: number;
  readonly cancelled: number;
  /** What the key of every row has, from the columns that the file has not. */
  readonly unsaid: number;
  /** Whether a count is wanted for each key, or only the rows' keys. */
  readonly isCounting: boolean;
}

const PAGE = 1 << 16;
/** Texts known of a column, as powers of two: half are used. Days are many. */
const [BITS, BITS_OF_DAYS] = [11, 14];
/** Places for counts at first, and at most, as powers of two. What is not touched takes no memory. */
const [BITS_OF_COUNTS, MOST_BITS_OF_COUNTS] = [14, 21];
/** Between two regions: what is written one too many. */
const GAP = 64;

/** A text's meaning. */
export interface Meaning {
  readonly adds: number;
  readonly except: number;
}

export class RowMachine {
  /** To be filled; longer than was asked for, so that the last vector is whole. */
  readonly bytes: Uint8Array;
  readonly #numbers: Int32Array;
  readonly #exports: Exports;
  readonly #plan: CountingPlan;
  readonly #at: ReturnType<typeof regions>;
  readonly #asked: ToCount;
  readonly #texts: number[];
  #bits: number = BITS_OF_COUNTS;
  #rows = 0;

  private constructor(asked: ToCount, instance: { readonly exports: Exports }) {
    const at = regions(asked);
    this.#exports = instance.exports;
    const { buffer } = this.#exports.memory;
    this.bytes = new Uint8Array(buffer, 0, at.room);
    this.#numbers = new Int32Array(buffer);
    this.#texts = at.plan.columns.map(() => 0);
    [this.#at, this.#plan, this.#asked] = [at, at.plan, asked];
    const masks = new Uint8Array(buffer, at.plan.masks, LENGTHS * LONGEST_KNOWN);
    for (let length = 0; length <= PLAIN_DAY; length++)
      masks.fill(0xff, length * LONGEST_KNOWN, length * LONGEST_KNOWN + bytesOf(length));
  }

  /** **Shape**: null where the engine has no vectors, or WebAssembly is turned off. */
  static of(asked: ToCount, compiled = RowMachine.compiled(asked)): RowMachine | null {
    const engine = engineHere();
    return engine && compiled ? new RowMachine(asked, new engine.Instance(compiled)) : null;
  }

  /** What threads may share, so that each need not make it anew. */
  static compiled(asked: ToCount): object | null {
    const { plan, end } = regions(asked);
    const programs: readonly Program[] = [MARK_CELLS, countRows(plan), ...findTexts(plan)];
    const engine = engineHere();
    try {
      return engine ? new engine.Module(moduleOf(programs, end / PAGE)) : null;
    } catch {
      return null;
    }
  }

  /** **Shape**: how many whole rows are marked. Those that there is no room for are not; the next call may begin there. */
  mark(from: number, end: number): number {
    const { cellEnds, cellEndsEnd, rowEnds } = this.#at;
    this.#numbers[cellEnds / POINTER] = from - 1;
    const { mark } = this.#exports;
    const rowsEnd = mark(from, end, cellEnds + POINTER, cellEndsEnd, rowEnds, this.#asked.delimiter);
    this.#rows = (rowsEnd - rowEnds) / POINTER;
    return this.#rows;
  }

  /** Counts marked rows from one on that begin before `until`. **Shape**: the first row that it could not count. */
  count(row: number, until: number): number {
    const { rowEnds } = this.#at;
    const most = this.#asked.isCounting ? 2 ** (this.#bits - 1) : 0;
    const rowsEnd = rowEnds + this.#rows * POINTER;
    const at = rowEnds + row * POINTER;
    return (
      (this.#exports.count(at, rowsEnd, this.#cellsOf(row), until, most, 32 - this.#bits) - rowEnds) / POINTER
    );
  }

  /** Makes room for more keys. **Shape**: false where it is not wanted, or there is none. */
  grow(): boolean {
    const used = this.#numbers[this.#plan.used / POINTER] ?? 0;
    if (used < 2 ** (this.#bits - 1) || this.#bits === MOST_BITS_OF_COUNTS) return false;
    const { keys, counts } = this.counts();
    const width = COUNT.size / POINTER;
    const from = this.#plan.counts / POINTER;
    this.#numbers.fill(0, from, from + width * 2 ** this.#bits);
    this.#bits++;
    const mask = 2 ** this.#bits - 1;
    for (const [i, key] of keys.entries()) {
      let slot = Math.imul(key, 0x9e3779b1) >>> (32 - this.#bits);
      while (this.#numbers[from + slot * width] !== 0) slot = (slot + 1) & mask;
      this.#numbers[from + slot * width] = key + 1;
      this.#numbers[from + slot * width + 1] = counts[i] ?? 0;
    }
    return true;
  }

  /** Before a row's cells, in `cellEnds`. */
  #cellsOf(row: number): number {
    const { cellEnds, rowEnds } = this.#at;
    return row === 0 ? cellEnds : (this.#numbers[rowEnds / POINTER + row - 1] ?? 0) - POINTER;
  }

  /** What was not known of the row that was given back last: a place among the columns to know, or −1. */
  get unknown(): number {
    return this.#numbers[this.#plan.unknown / POINTER] ?? -1;
  }

  cellsIn(row: number): number {
    return (this.#cellsOf(row + 1) - this.#cellsOf(row)) / POINTER;
  }

  /** Where a cell begins; in the row after the last, where what comes next does. */
  startOf(row: number, column: number): number {
    return (this.#numbers[this.#cellsOf(row) / POINTER + column] ?? 0) + 1;
  }

  endOf(row: number, column: number): number {
    return this.#numbers[this.#cellsOf(row) / POINTER + column + 1] ?? 0;
  }

  keyOf(row: number): number {
    return this.#numbers[(this.#at.rowEnds + this.#plan.toKeys) / POINTER + row] ?? 0;
  }

  /**
   * Teaches what a cell means that stands in the buffer; as much as there is room for. `n` is its column's place among
   * those to know; `isPlainDay`: its year and month say all.
   */
  teach(
    n: number,
    cell: { readonly start: number; readonly length: number; readonly isPlainDay: boolean },
    { adds, except }: Meaning,
  ): void {
    const known = this.#plan.columns[n];
    if (!known || (!cell.isPlainDay && cell.length > LONGEST_KNOWN)) return;
    const length = cell.isPlainDay ? PLAIN_DAY : cell.length;
    const slot = this.#exports[`find${n}`]?.(cell.start, length) ?? 0;
    const at = slot / POINTER;
    if (this.#numbers[at + ENTRY.length / POINTER] !== 0) return;
    if ((this.#texts[n] ?? 0) >= 2 ** (known.bits - 1)) return;
    this.#texts[n] = (this.#texts[n] ?? 0) + 1;
    const text = new Uint8Array(this.bytes.buffer, slot, LONGEST_KNOWN);
    text.fill(0).set(this.bytes.subarray(cell.start, cell.start + bytesOf(length)));
    this.#numbers[at + ENTRY.length / POINTER] = length + 1;
    this.#numbers[at + ENTRY.adds / POINTER] = adds;
    this.#numbers[at + ENTRY.except / POINTER] = except;
  }

  /** Forgets the counts, and nothing else. */
  clear(): void {
    const from = this.#plan.counts / POINTER;
    this.#numbers.fill(0, from, from + (COUNT.size / POINTER) * 2 ** this.#bits);
    this.#numbers[this.#plan.used / POINTER] = 0;
  }

  /** The keys and, in the same order, their counts. */
  counts(): { readonly keys: Int32Array; readonly counts: Float64Array } {
    const held = this.#numbers[this.#plan.used / POINTER] ?? 0;
    const [keys, counts] = [new Int32Array(held), new Float64Array(held)];
    const from = this.#plan.counts / POINTER;
    const numbers = this.#numbers.subarray(from, from + (COUNT.size / POINTER) * 2 ** this.#bits);
    for (let at = 0, n = 0; at < numbers.length; at += 2) {
      const key = numbers[at] ?? 0;
      if (key === 0) continue;
      keys[n] = key - 1;
      counts[n++] = (numbers[at + 1] ?? 0) >>> 0;
    }
    return { keys, counts };
  }
}

const bytesOf = (length: number): number => (length === PLAIN_DAY ? BYTES_OF_PLAIN_DAY : length);

const engineHere = (): Engine | undefined =>
  (globalThis as unknown as { readonly WebAssembly?: Engine }).WebAssembly;

/** Where everything stands in the memory. **Units**: bytes. */
function regions({ size, cells, columns, outside, cancelled, unsaid }: ToCount) {
  const room = Math.ceil((size + 2 * TURN) / PAGE) * PAGE;
  const cellEnds = room;
  const rowEnds = cellEnds + room + GAP;
  const rowKeys = rowEnds + room + GAP;
  const masks = rowKeys + room + GAP;
  const used = masks + LENGTHS * LONGEST_KNOWN;
  const unknown = used + POINTER;
  let end = used + GAP;
  const known = columns.map(({ column, isDay }): ColumnKnown => {
    const base = end;
    const bits = isDay ? BITS_OF_DAYS : BITS;
    end += ENTRY.size * 2 ** bits;
    return { column, base, bits, isDay };
  });
  const counts = end;
  end = Math.ceil((counts + COUNT.size * 2 ** MOST_BITS_OF_COUNTS) / PAGE) * PAGE;
  const toKeys = rowKeys - rowEnds;
  const plan: CountingPlan = {
    cells,
    columns: known,
    masks,
    toKeys,
    counts,
    used,
    unknown,
    outside,
    cancelled,
    unsaid,
  };
  return { room, cellEnds, cellEndsEnd: cellEnds + room, rowEnds, end, plan };
}
