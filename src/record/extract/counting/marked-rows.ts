/**
 * Counts the rows of a buffer by the machine of `marks/`, and teaches it: a row that it does not know is read here, cell by
 * cell, and so is every row with something wrong. What cannot be marked, a row of more cells than there is room for, is
 * read by `RowCounter`.
 */
import {
  NEWLINE,
  QUOTE,
  afterQuoted,
  hashOf,
  isBlank,
  isPlainDay,
  monthIn,
  plainMonth,
  saysCancelled,
} from './cells.js';
import type { CellTexts } from './cell-texts.js';
import { packed } from './combination.js';
import { EXCEPT } from './marks/count-rows.js';
import { type Meaning, RowMachine, type ToCount } from './marks/row-machine.js';
import { type CountsRows, RowCounter } from './row-counter.js';
import { COLUMN, type HowToCount, type Tally, UNSAID } from './tally.js';

/** Keys that no combination has: no flag is the fourth. */
const OUTSIDE = packed({ force: 0, period: 0, code: 0, flag: 3, age: 0 });
const CANCELLED = packed({ force: 0, period: 0, code: 0, flag: 3, age: 1 });

export class MarkedRows implements CountsRows {
  readonly #machine: RowMachine;
  readonly #tally: Tally;
  readonly #plain: RowCounter;
  readonly #how: HowToCount;
  /** The kinds of the columns that are looked at, and where each stands. */
  readonly #looked: readonly (readonly [kind: number, column: number])[];

  private constructor(how: HowToCount, tally: Tally, machine: RowMachine) {
    this.#machine = machine;
    this.#tally = tally;
    this.#plain = new RowCounter(how, tally);
    this.#how = how;
    this.#looked = lookedAt(how);
  }

  /** **Shape**: null where the engine cannot. `size` is how many bytes are to be counted at once. */
  static of(how: HowToCount, tally: Tally, size: number): MarkedRows | null {
    const machine = RowMachine.of(toCount(how, size), how.compiled);
    return machine && new MarkedRows(how, tally, machine);
  }

  /** What threads may share, given as `compiled`. **Shape**: null where the engine cannot. */
  static compiled(how: HowToCount, size: number): object | null {
    return RowMachine.compiled(toCount(how, size));
  }

  /** What is to be filled: another buffer is read byte by byte. */
  get bytes(): Uint8Array {
    return this.#machine.bytes;
  }

  count(buffer: Uint8Array, end: number, until = end): number {
    if (buffer !== this.#machine.bytes) return this.#plain.count(buffer, end, until);
    buffer[end] = NEWLINE;
    let at = 0;
    for (;;) {
      const rows = at < until ? this.#machine.mark(at, end) : 0;
      if (rows === 0) break;
      at = this.#countMarked(rows, until);
    }
    return at === 0 ? this.#plain.count(buffer, end, until) : at;
  }

  #countMarked(rows: number, until: number): number {
    const machine = this.#machine;
    for (let row = 0; ; ) {
      const stopped = machine.count(row, until);
      this.#passed(row, stopped);
      const begins = machine.startOf(stopped, 0);
      if (stopped === rows || begins >= until) return begins;
      row = stopped;
      if (machine.grow()) continue;
      this.#readRow(row);
      row++;
    }
  }

  #passed(from: number, to: number): void {
    this.#tally.passed(to - from);
    const { onRow } = this.#how;
    if (!onRow) return;
    for (let row = from; row < to; row++) {
      const key = this.#machine.keyOf(row);
      onRow(key === OUTSIDE || key === CANCELLED ? -1 : key);
    }
  }

  /** A row that the machine did not know, read here; what its cells mean is taught. */
  #readRow(row: number): void {
    const machine = this.#machine;
    const cells = machine.cellsIn(row);
    if (cells !== this.#how.columns.length) return this.#oddRow(row, cells);
    const said = [...UNSAID_BY_KIND];
    for (const [n, [kind, column]] of this.#looked.entries()) {
      const [start, end] = [machine.startOf(row, column), machine.endOf(row, column)];
      const value = this.#meaningOf(kind, start, end);
      said[kind] = value;
      if (n === machine.unknown) this.#teach(n, { kind, value, start, end });
    }
    const [, force = 0, month = -2, code = 0, flag = 0, age = 0, cancelled = 0] = said;
    this.#tally.row(force, month, code, flag, age, cancelled === 1);
  }

  #teach(n: number, { kind, value, start, end }: CellRead): void {
    const meaning = this.#asMeaning(kind, value);
    if (meaning === null) return;
    const { bytes } = this.#machine;
    const isPlain = kind === COLUMN.day && isPlainDay(bytes, start, end) && plainMonth(bytes, start) > -3;
    this.#machine.teach(n, { start, length: end - start, isPlainDay: isPlain }, meaning);
  }

  #meaningOf(kind: number, from: number, to: number): number {
    const { bytes } = this.#machine;
    const isQuoted = from < to && bytes[from] === QUOTE;
    const start = isQuoted ? from + 1 : from;
    const end = isQuoted ? afterQuoted(bytes, start, to + 1) : to;
    const known = (texts: CellTexts): number => texts.at(bytes, start, end, hashOf(bytes, start, end));
    const { forces, codes, flags, ages } = this.#tally.texts;
    switch (kind) {
      case COLUMN.force:
        return known(forces);
      case COLUMN.day:
        return monthIn(bytes, start, end);
      case COLUMN.code:
        return known(codes);
      case COLUMN.flag:
        return known(flags);
      case COLUMN.age:
        return known(ages);
      default:
        return saysCancelled(bytes, start, end) ? 1 : 0;
    }
  }

  /** Null for what is wrong: a row that says it is always read here. */
  #asMeaning(kind: number, value: number): Meaning | null {
    if (kind === COLUMN.cancelled) return { adds: 0, except: value === 1 ? EXCEPT.cancelled : 0 };
    if (kind !== COLUMN.day) return value < 0 ? null : { adds: value << (SHIFT[kind] ?? 0), except: 0 };
    if (value === UNSAID.month) return null;
    const period = value < 0 ? -1 : (this.#how.periods[value] ?? -1);
    return period < 0
      ? { adds: 0, except: EXCEPT.outside }
      : { adds: period << (SHIFT[kind] ?? 0), except: 0 };
  }

  #oddRow(row: number, cells: number): void {
    const { bytes } = this.#machine;
    if (isBlank(bytes, this.#machine.startOf(row, 0), this.#machine.endOf(row, cells - 1)))
      this.#tally.oddRow(null);
    else this.#tally.oddRow(cells < this.#how.columns.length ? 'cells-missing' : 'cells-too-many');
  }

  /** Gives the machine's counts to the tally; what it was taught stays. */
  finish(): void {
    const { keys, counts } = this.#machine.counts();
    let kept = 0;
    for (let i = 0; i < keys.length; i++) {
      const [key, n] = [keys[i] ?? 0, counts[i] ?? 0];
      if (key === OUTSIDE) this.#tally.outsideToo(n);
      else if (key === CANCELLED) this.#tally.cancelledToo(n);
      else [keys[kept], counts[kept++]] = [key, n];
    }
    this.#tally.countedToo(keys.subarray(0, kept), counts.subarray(0, kept));
    this.#machine.clear();
  }
}

interface CellRead {
  readonly kind: number;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Where what a column says stands in a row's key, as `packed` puts it. */
const SHIFT: Readonly<Record<number, number>> = {
  [COLUMN.force]: 25,
  [COLUMN.day]: 16,
  [COLUMN.code]: 5,
  [COLUMN.flag]: 3,
  [COLUMN.age]: 0,
};
/** By the columns' kinds. */
const UNSAID_BY_KIND = [0, UNSAID.force, UNSAID.month, UNSAID.code, UNSAID.flag, UNSAID.age, 0];

const lookedAt = ({ columns }: HowToCount): readonly (readonly [kind: number, column: number])[] =>
  [...columns.entries()]
    .filter(([column, kind]) => kind !== COLUMN.other && columns.lastIndexOf(kind) === column)
    .map(([column, kind]) => [kind, column]);

const toCount = (how: HowToCount, size: number): ToCount => ({
  size,
  delimiter: how.delimiter,
  cells: how.columns.length,
  columns: lookedAt(how).map(([kind, column]) => ({ column, isDay: kind === COLUMN.day })),
  outside: OUTSIDE,
  cancelled: CANCELLED,
  isCounting: how.onRow === undefined,
  unsaid: unsaidBy(how),
});

/** What a row's key has from the columns that the file has not. */
const unsaidBy = ({ columns }: HowToCount): number =>
  packed({
    force: UNSAID.force,
    period: 0,
    code: UNSAID.code,
    flag: columns.includes(COLUMN.flag) ? 0 : UNSAID.flag,
    age: columns.includes(COLUMN.age) ? 0 : UNSAID.age,
  });
