/** Runs of letters and figures, found without ever guessing where one ends. */
import { PLAIN } from './fold.js';
import { TEXT } from './units.js';

const text = TEXT;

/** One bit for each of 32 units: 1 where a letter or a figure stands. */
const BLOCK = 32;
/** The highest bit of each of four bytes, and what brings a byte up to it. */
const LOWER_CASE = 0x20202020;
const FROM_A = 0x1f1f1f1f;
const PAST_Z = 0x05050505;
const FROM_0 = 0x50505050;
const PAST_9 = 0x46464646;
const LOWEST = 0x01010101;
/** Brings the lowest bits of four bytes side by side, at the top. */
const GATHER = 0x10204080;
const BEYOND_ASCII = 0xff80ff80 | 0;

/**
 * How many runs a text has; their bounds and the folded letters are put down beside it. Four letters are folded and
 * judged at once, as one number: a branch at each word's end would be guessed wrong each time.
 */
export function readRuns(): number {
  const { pairs, fours, bounds, length } = text;
  let count = 0;
  let last = 0;
  for (let block = 0; block <= length; block += BLOCK) {
    let words = 0;
    for (let at = block; at < block + BLOCK; at += 4) {
      const a = pairs[at >> 1] as number;
      const b = pairs[(at >> 1) + 1] as number;
      const four =
        ((a | b) & BEYOND_ASCII) === 0
          ? ((a | (a >>> 8)) & 0xffff) | ((b | (b >>> 8)) << 16)
          : plain(text.units, at);
      const low = four | LOWER_CASE;
      fours[at >> 2] = low;
      const letter = (low + FROM_A) & ~(low + PAST_Z);
      const figure = (four + FROM_0) & ~(four + PAST_9);
      words |= (Math.imul(((letter | figure) >>> 7) & LOWEST, GATHER) >>> 28) << at;
    }
    let edges = words ^ ((words << 1) | last);
    last = words >>> 31;
    while (edges !== 0) {
      const edge = edges & -edges;
      bounds[count++] = block + 31 - Math.clz32(edge);
      edges ^= edge;
    }
  }
  return count >> 1;
}

/** Four units that are not all ASCII. */
const plain = (units: Uint16Array, at: number): number =>
  (PLAIN[units[at] as number] as number) |
  ((PLAIN[units[at + 1] as number] as number) << 8) |
  ((PLAIN[units[at + 2] as number] as number) << 16) |
  ((PLAIN[units[at + 3] as number] as number) << 24);
