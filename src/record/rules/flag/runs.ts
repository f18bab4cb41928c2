/** Runs of letters and figures, and their hashes, reckoned without ever guessing where a run ends. */
import { CLASSES } from './fold.js';
import { FIRST, SECOND } from './word-table.js';

// An imported constant is looked up each time it is met; in a loop over every letter that is felt.
const K1 = FIRST | 0;
const K2 = SECOND | 0;
const PAST_WORDS = 37;

/**
 * The runs of a text. At every unit all is written down at the place of the run that is under way: what stands there
 * when the next run begins is what held at its last letter. A branch at each word's end would be guessed wrong each time.
 */
export class Runs {
  starts = new Int32Array(1_024);
  /** One past the last letter. */
  ends = new Int32Array(1_024);
  firsts = new Int32Array(1_024);
  seconds = new Int32Array(1_024);

  /** How many there are. A zero stands after the text's last unit. */
  read(units: Uint16Array, length: number): number {
    if (this.starts.length * 2 < length + 4) this.#grow(length);
    const { starts, ends, firsts, seconds } = this;
    const classes = CLASSES;
    let n = 0;
    let was = 0;
    let from = 0;
    let first = 0;
    let second = 0;
    for (let i = 0; i <= length; ) {
      const c = classes[units[i] as number] as number;
      const is = (c - PAST_WORDS) >> 31;
      n += was & ~is & 1;
      from = (from & was) | (i & ~was);
      first = Math.imul((first & was) ^ c, K1);
      second = Math.imul((second & was) + c, K2);
      starts[n] = from;
      firsts[n] = first;
      seconds[n] = second;
      ends[n] = ++i;
      was = is;
    }
    return n;
  }

  /** The hash of one run takes the place of another that is done with. */
  move(from: number, to: number): void {
    this.firsts[to] = this.firsts[from] as number;
    this.seconds[to] = this.seconds[from] as number;
  }

  #grow(length: number): void {
    const room = (length >> 1) + 1_024;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.firsts = new Int32Array(room);
    this.seconds = new Int32Array(room);
  }
}
