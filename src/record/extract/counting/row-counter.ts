/**
 * Counts rows of CSV straight from their bytes: no cell becomes a string unless it was never seen before, and nothing is
 * kept of a row but one more in a count. It reads byte by byte and says what CSV means here; `MarkedRows` does the same
 * sooner, and what it cannot take is read by this.
 */
import { NEWLINE, QUOTE, afterQuoted, hashOf, isBlank, monthIn, saysCancelled } from './cells.js';
import { type HowToCount, type Tally, UNSAID } from './tally.js';

/** What counts the rows of a buffer. */
export interface CountsRows {
  /**
   * Counts the whole rows of a buffer that begin before `until`.
   * **Shape**: where the first row begins that was not counted. `buffer[end]` must be there to be written on: a line
   * ending is put there, so that no cell runs on into old bytes.
   */
  readonly count: (buffer: Uint8Array, end: number, until?: number) => number;
}

export class RowCounter implements CountsRows {
  readonly #tally: Tally;
  readonly #kinds: Uint8Array;
  readonly #delimiter: number;

  constructor(how: Pick<HowToCount, 'columns' | 'delimiter'>, tally: Tally) {
    this.#tally = tally;
    this.#kinds = Uint8Array.from(how.columns);
    this.#delimiter = how.delimiter;
  }

  /** Long, and written for speed: it is run for every byte. */
  count(buffer: Uint8Array, end: number, until = end): number {
    buffer[end] = NEWLINE;
    const tally = this.#tally;
    const texts = tally.texts;
    const kinds = this.#kinds;
    const delimiter = this.#delimiter;
    const columns = kinds.length;
    let at = 0;
    for (;;) {
      const row = at;
      if (row >= until) return row;
      let force: number = UNSAID.force;
      let code: number = UNSAID.code;
      let flag: number = UNSAID.flag;
      let age: number = UNSAID.age;
      let month: number = UNSAID.month;
      let column = 0;
      let isCancelled = false;
      for (;;) {
        let start = at;
        let byte = buffer[at] ?? NEWLINE;
        let close = -1;
        if (byte === QUOTE) {
          close = afterQuoted(buffer, at + 1, end);
          if (close < 0) return row;
          start = at + 1;
          at = close + 1;
          byte = buffer[at] ?? NEWLINE;
        }
        while (byte !== delimiter && byte !== NEWLINE) byte = buffer[++at] ?? NEWLINE;
        if (at >= end) return row;
        const stop = close < 0 ? at : close;
        switch (column < columns ? kinds[column] : 0) {
          case 1:
            force = texts.forces.at(buffer, start, stop, hashOf(buffer, start, stop));
            break;
          case 2:
            month = monthIn(buffer, start, stop);
            break;
          case 3:
            code = texts.codes.at(buffer, start, stop, hashOf(buffer, start, stop));
            break;
          case 4:
            flag = texts.flags.at(buffer, start, stop, hashOf(buffer, start, stop));
            break;
          case 5:
            age = texts.ages.at(buffer, start, stop, hashOf(buffer, start, stop));
            break;
          case 6:
            isCancelled = saysCancelled(buffer, start, stop);
            break;
          default:
        }
        column++;
        at++;
        if (byte === NEWLINE) break;
      }
      if (column === columns) tally.row(force, month, code, flag, age, isCancelled);
      else
        tally.oddRow(
          isBlank(buffer, row, at - 1) ? null : column < columns ? 'cells-missing' : 'cells-too-many',
        );
    }
  }
}
