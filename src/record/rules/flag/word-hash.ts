/** The hash of a word: its folded letters, four at a time. One reckoning for the tables, the reader and its model. */
import { SCAN } from './scan.js';
import { TEXT } from './units.js';

const s = SCAN;
const text = TEXT;

export const FIRST = 0x9e3779b1;
export const SECOND = 0x85ebca77;
// An imported constant is looked up each time it is met; in a loop over every word that is felt.
const K1 = FIRST | 0;
const K2 = SECOND | 0;

/** Set in the second half where the word has a figure in it. */
export const HAS_FIGURE = 1;
/** Letters have this bit and figures have not. */
const LETTER_BITS = 0x40404040;
/** Letters beyond these make a word that no table knows. */
export const LONGEST_KNOWN = 64;
const FOUR = 4;
const EIGHT = 8;

/** Which bits of four letters belong to a word of that many letters; of the next four, to one of that many more. */
const OF_FIRST = new Int32Array(32);
const OF_NEXT = new Int32Array(32);
OF_FIRST.set([0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1]);
OF_NEXT.set([0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1]);

/**
 * Hashes a word of the text that is laid out. Eight bytes beyond it are there to be looked at: most words have no more
 * than eight letters, and no guess is made how many.
 */
export function hashWord(n: number, from: number, size: number): void {
  const { letters } = text;
  const short = size < EIGHT ? size : EIGHT;
  let mask = OF_FIRST[short] as number;
  let four = letters.getInt32(from, true) & mask;
  let figures = ~four & mask;
  let first = Math.imul(four, K1);
  let second = Math.imul(four, K2);
  mask = OF_NEXT[short] as number;
  four = letters.getInt32(from + FOUR, true) & mask;
  figures |= ~four & mask;
  first = Math.imul(first ^ (first >>> 15) ^ four, K1);
  second = Math.imul((second ^ (second >>> 13)) + four, K2);
  for (let done = EIGHT; done < size; done += FOUR) {
    mask = OF_FIRST[Math.min(size - done, FOUR)] as number;
    four = letters.getInt32(from + done, true) & mask;
    figures |= ~four & mask;
    first = Math.imul(first ^ (first >>> 15) ^ four, K1);
    second = Math.imul((second ^ (second >>> 13)) + four, K2);
  }
  figures &= LETTER_BITS;
  s.firsts[n] = first ^ (first >>> 15);
  // 1 where there is a figure.
  s.seconds[n] = (second & ~HAS_FIGURE) | ((figures | -figures) >>> 31);
}

/** One word hashed by itself: the same reckoning. */
export class OneWord {
  readonly letters = new Uint8Array(LONGEST_KNOWN * 2);
  readonly #view = new DataView(this.letters.buffer);
  first = 0;
  second = 0;

  /** Hashes the first letters of its room. */
  hash(size: number): void {
    let [first, second, figures] = [0, 0, 0];
    for (let done = 0; done < Math.max(size, EIGHT); done += FOUR) {
      const mask = OF_FIRST[Math.max(0, Math.min(size - done, FOUR))] as number;
      const four = this.#view.getInt32(done, true) & mask;
      figures |= ~four & mask;
      first = Math.imul(first ^ (first >>> 15) ^ four, K1);
      second = Math.imul((second ^ (second >>> 13)) + four, K2);
    }
    this.first = first ^ (first >>> 15);
    this.second = (second & ~HAS_FIGURE) | ((figures & LETTER_BITS) === 0 ? 0 : HAS_FIGURE);
  }
}
