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
/** Letters beyond these make a word that no table knows. */
export const LONGEST_KNOWN = 64;
const FOUR = 4;
const EIGHT = 8;

/** Which bits of four letters belong to a word of that many letters; of the next four, to one of that many more. */
const OF_FIRST = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1);
const OF_NEXT = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1);

/** Words by where they begin and end, and room for the two halves of their hashes. */
export interface HashedWords {
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
}

/**
 * Hashes so many words; eight bytes beyond each must be there to be looked at. Most words have no more than eight
 * letters: no guess is made how many.
 */
export function hashWords(letters: DataView, words: HashedWords, count: number): void {
  const { wordStart: starts, wordEnd: ends, firsts, seconds } = words;
  const [ofFirst, ofNext] = [OF_FIRST, OF_NEXT];
  for (let n = 0; n < count; n++) {
    const from = starts[n] as number;
    const size = ((ends[n] as number) - from) | 0;
    const short = size < EIGHT ? size : EIGHT;
    let mask = ofFirst[short] as number;
    let four = letters.getInt32(from, true) & mask;
    let figures = ~four & mask;
    let first = Math.imul(four, K1);
    let second = Math.imul(four, K2);
    mask = ofNext[short] as number;
    four = letters.getInt32(from + FOUR, true) & mask;
    figures |= ~four & mask;
    first = Math.imul(first ^ (first >>> 15) ^ four, K1);
    second = Math.imul((second ^ (second >>> 13)) + four, K2);
    for (let done = EIGHT; done < size; done += FOUR) {
      mask = ofFirst[Math.min(size - done, FOUR)] as number;
      four = letters.getInt32(from + done, true) & mask;
      figures |= ~four & mask;
      first = Math.imul(first ^ (first >>> 15) ^ four, K1);
      second = Math.imul((second ^ (second >>> 13)) + four, K2);
    }
    figures &= LETTER_BITS;
    firsts[n] = first ^ (first >>> 15);
    // 1 where there is a figure.
    seconds[n] = (second & ~HAS_FIGURE) | ((figures | -figures) >>> 31);
  }
}

/** Room to hash one word in. */
export class OneWord implements HashedWords {
  readonly wordStart = Int32Array.of(0);
  readonly wordEnd = Int32Array.of(0);
  readonly firsts = Int32Array.of(0);
  readonly seconds = Int32Array.of(0);
  readonly letters = new Uint8Array(LONGEST_KNOWN * 2);
  readonly #view = new DataView(this.letters.buffer);

  get first(): number {
    return this.firsts[0] as number;
  }

  get second(): number {
    return this.seconds[0] as number;
  }

  /** Hashes the first letters of its room. */
  hash(size: number): void {
    this.wordEnd[0] = size;
    hashWords(this.#view, this, 1);
  }
}
