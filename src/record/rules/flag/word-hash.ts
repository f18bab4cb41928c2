/** The hash of a word: its folded letters, four at a time. One reckoning for the tables, the reader and its model. */
export const FIRST = 0x9e3779b1;
export const SECOND = 0x85ebca77;
// An imported constant is looked up each time it is met; in a loop over every word that is felt.
const K1 = FIRST | 0;
const K2 = SECOND | 0;

/** Set in the second half where the word has a figure in it. */
export const HAS_FIGURE = 1;
/** Letters have this bit and figures have not. */
const LETTER_BITS = 0x40404040;
const FOUR = 4;
const EIGHT = 8;

/** Which bits of four letters belong to a word of that many letters; of the next four, to one of that many more. */
const OF_FIRST = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1);
const OF_NEXT = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1);

/** Where hashes are put down: two halves each. */
export interface Hashes {
  firsts: Int32Array;
  seconds: Int32Array;
}

/**
 * Puts down the hash of the letters from one place to another; eight bytes beyond them must be there to be looked at.
 * Most words have no more than eight letters: no guess is made how many.
 */
export function hashInto(letters: DataView, from: number, size: number, at: number, into: Hashes): void {
  const short = size < EIGHT ? size : EIGHT;
  const [ofFirst, ofNext] = [OF_FIRST[short] as number, OF_NEXT[short] as number];
  let four = letters.getInt32(from, true) & ofFirst;
  let figures = ~four & ofFirst;
  let first = Math.imul(four, K1);
  let second = Math.imul(four, K2);
  four = letters.getInt32(from + FOUR, true) & ofNext;
  figures |= ~four & ofNext;
  first = Math.imul(first ^ (first >>> 15) ^ four, K1);
  second = Math.imul((second ^ (second >>> 13)) + four, K2);
  for (let done = EIGHT; done < size; done += FOUR) {
    const mask = OF_FIRST[Math.min(size - done, FOUR)] as number;
    four = letters.getInt32(from + done, true) & mask;
    figures |= ~four & mask;
    first = Math.imul(first ^ (first >>> 15) ^ four, K1);
    second = Math.imul((second ^ (second >>> 13)) + four, K2);
  }
  into.firsts[at] = first ^ (first >>> 15);
  into.seconds[at] = (second & ~HAS_FIGURE) | ((figures & LETTER_BITS) === 0 ? 0 : HAS_FIGURE);
}

/** Letters beyond these make a word that no table knows. */
export const LONGEST_KNOWN = 64;
