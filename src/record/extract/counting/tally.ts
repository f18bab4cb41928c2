/**
 * What is kept of the rows of a stretch: a count for each combination, and what was wrong. A row that cannot be counted
 * surely is told and left out; it is never guessed at.
 */
import type { RowProblem, RowProblemCode } from '../../rules/row-problem.js';
import { Counts } from './combination.js';
import type { Meanings, TextsHeld } from './meanings.js';

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
  /** Made once for all threads: see `MarkedRows.compiled`. */
  readonly compiled?: object | null;
}

/** Problems kept to be shown, of each kind; the rest are only counted, so that memory does not grow with them. */
const MOST_SHOWN = 1_000;

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

/** What a row says where the file has no such column: no force of its own, flag not set, nobody's age. */
export const UNSAID = { force: 0, month: -2, code: 0, flag: 2, age: 4 } as const;
const WRONG: readonly (RowProblemCode | null)[] = [null, 'date-unreadable', 'code-unknown', 'row-unreadable'];

export class Tally {
  readonly #periods: Int32Array;
  readonly #onRow: HowToCount['onRow'];
  readonly texts: Meanings;
  #counts = new Counts();
  #problems: RowProblem[] = [];
  #problemCounts: Partial<Record<RowProblemCode, number>> = {};
  /** Counts that came from elsewhere, a key in each once. */
  #others: { readonly keys: Int32Array; readonly crimes: Float64Array }[] = [];
  #rows = 0;
  #cancelled = 0;
  #outside = 0;
  #leftOut = 0;

  constructor({ periods, onRow }: Pick<HowToCount, 'periods' | 'onRow'>, texts: Meanings) {
    this.texts = texts;
    this.#periods = Int32Array.from(periods);
    this.#onRow = onRow;
  }

  /**
   * One row that has all its cells. Plain arguments: an object for each row would cost more than the rest.
   * **Shape**: `month` −2 where it is no day, −1 outside what can be counted; the others −1 where they mean nothing.
   */
  row(force: number, month: number, code: number, flag: number, age: number, isCancelled: boolean): void {
    let key = -1;
    const wrong = month === -2 ? 1 : code < 0 ? 2 : force < 0 ? 3 : 0;
    if (wrong > 0) this.#leaveOut(WRONG[wrong] ?? 'row-unreadable');
    else {
      let known = flag;
      if (known < 0) {
        this.#tell('flag-unknown');
        known = UNSAID.flag;
      }
      const period = month < 0 ? -1 : (this.#periods[month] ?? -1);
      if (period < 0) this.#outside++;
      else if (isCancelled) this.#cancelled++;
      else {
        // As `packed`, by hand.
        key = (((force * 512 + period) * 2048 + code) * 4 + known) * 8 + age;
        const counts = this.#counts;
        const place = counts.placeOf(key);
        counts.counts[place] = (counts.counts[place] ?? 0) + 1;
      }
    }
    this.#rows++;
    this.#onRow?.(key);
  }

  /** A row that is no row: too many cells, too few, or a quotation mark that is never closed. */
  oddRow(code: RowProblemCode | null): void {
    if (code !== null) this.#leaveOut(code);
    this.#rows++;
    this.#onRow?.(-1);
  }

  /** Rows that were counted elsewhere: their counts come at the end. */
  passed(rows: number): void {
    this.#rows += rows;
  }

  countedToo(keys: Int32Array, crimes: Float64Array): void {
    this.#others.push({ keys, crimes });
  }

  cancelledToo(crimes: number): void {
    this.#cancelled += crimes;
  }

  outsideToo(crimes: number): void {
    this.#outside += crimes;
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

  /** What was counted since it was last asked; the numbers of forces and offences go on. */
  done(): Counted {
    const done: Counted = {
      ...this.#allCounts(),
      rows: this.#rows,
      cancelled: this.#cancelled,
      outside: this.#outside,
      leftOut: this.#leftOut,
      problems: this.#problems,
      problemCounts: this.#problemCounts,
      ...this.texts.held(),
    };
    [this.#counts, this.#others, this.#problems, this.#problemCounts] = [new Counts(), [], [], {}];
    [this.#rows, this.#cancelled, this.#outside, this.#leftOut] = [0, 0, 0, 0];
    return done;
  }

  #allCounts(): Pick<Counted, 'keys' | 'counts'> {
    const [only, ...more] = this.#others;
    if (only && more.length === 0 && this.#counts.size === 0) return { keys: only.keys, counts: only.crimes };
    for (const { keys, crimes } of this.#others)
      for (let i = 0; i < keys.length; i++) this.#counts.add(keys[i] ?? 0, crimes[i] ?? 0);
    return this.#counts.all();
  }
}
