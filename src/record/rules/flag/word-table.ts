/**
 * The words that the reader knows, by a hash that is reckoned letter by letter while the text is walked: the words as
 * they are spelt in a small table, their slips in a large one that is asked only about long words nobody knows.
 */
import { PLAIN } from './fold.js';
import { type Hashes, LONGEST_KNOWN, SECOND, hashInto } from './word-hash.js';

/** Two numbers a place: the first half of the hash, and 16 bits of the second half above the surface. */
export interface WordTable {
  /** A word stands at one of two places, so that a look-up needs no loop and no guess how it ends. */
  readonly words: Int32Array;
  readonly wordShift: number;
  readonly slips: Int32Array;
  readonly slipShift: number;
  /** One bit for each value of a slip's hash: most unknown words are nobody's slip. */
  readonly mayBeSlip: Int32Array;
}

export const SURFACE_BITS = 0xffff;
/** The two shifts that find a hash's bit in `mayBeSlip`. */
export const WORD_OF_BIT = 18;
export const BIT_OF_WORD = 13;
const FILTER_WORDS = 1 << (32 - WORD_OF_BIT);

const LEAST_LETTERS = 6;
/** Slips shorter than this there are none: one letter is dropped from the shortest word that has slips. */
export const LEAST_OF_SLIP = LEAST_LETTERS - 1;

/** **Shape**: spellings in folded letters, the surface's number as index. **Errors**: throws on too many words. */
export function wordTableOf(spellings: readonly string[]): WordTable {
  if (spellings.length > SURFACE_BITS) throw new Error('more words than the table can number');
  if (spellings.some((word) => word.length >= LONGEST_KNOWN))
    throw new Error('a word too long for the table');
  const [words, wordShift] = nested(spellings);
  const letters = spellings.map(lettersOf);
  const [slips, slipShift] = room(letters.reduce((sum, word) => sum + mostSlips(word), 0));
  const mayBeSlip = new Int32Array(FILTER_WORDS);
  letters.forEach((word, surface) => {
    eachSlip(word, (first, second) => {
      if (wordAt(words, wordShift, first, second) !== 0) return;
      if (slipAt(slips, slipShift, first, second) !== 0) return;
      put(slips, slipShift, { first, held: (second & ~SURFACE_BITS) | surface });
      const at = second >>> WORD_OF_BIT;
      mayBeSlip[at] = (mayBeSlip[at] ?? 0) | (1 << ((second >>> BIT_OF_WORD) & 31));
    });
  });
  return { words, wordShift, slips, slipShift, mayBeSlip };
}

interface Held {
  readonly first: number;
  /** 16 bits of the hash's second half above the surface. */
  readonly held: number;
}

/** A table of a power of two, never much over half full, and the shift that finds a hash's place. */
function room(count: number): readonly [Int32Array, number] {
  const bits = bitsFor(count * 1.5);
  return [new Int32Array(2 << bits), 32 - bits];
}

function bitsFor(places: number): number {
  let bits = 8;
  while (1 << bits < places) bits++;
  return bits;
}

function put(table: Int32Array, shift: number, { first, held }: Held): void {
  let at = (first >>> shift) << 1;
  while (((table[at + 1] ?? 0) & SURFACE_BITS) !== 0) at = (at + 2) & (table.length - 1);
  table[at] = first;
  table[at + 1] = held;
}

/** Every word at one of its two places: who comes later turns the other out to its other place. */
function nested(spellings: readonly string[]): readonly [Int32Array, number] {
  for (let bits = bitsFor(spellings.length * 2); ; bits++) {
    const table = new Int32Array(2 << bits);
    const shift = 32 - bits;
    const isRoomy = spellings.every((word, surface) => {
      if (surface === 0) return true;
      const [first, second] = hashed(lettersOf(word));
      return nest(table, shift, { first, held: (second & ~SURFACE_BITS) | surface });
    });
    if (isRoomy) return [table, shift];
  }
}

const MOST_TURNED_OUT = 100;

function nest(table: Int32Array, shift: number, word: Held): boolean {
  let { first, held } = word;
  let at = onePlace(first, shift);
  for (let turn = 0; turn < MOST_TURNED_OUT; turn++) {
    const [other, kept] = [table[at] ?? 0, table[at + 1] ?? 0];
    table[at] = first;
    table[at + 1] = held;
    if ((kept & SURFACE_BITS) === 0) return true;
    at = onePlace(other, shift) === at ? otherPlace(other, shift) : onePlace(other, shift);
    [first, held] = [other, kept];
  }
  return false;
}

const onePlace = (first: number, shift: number): number => (first >>> shift) << 1;
const otherPlace = (first: number, shift: number): number => (Math.imul(first, SECOND) >>> shift) << 1;

/** The surface of a word as it is spelt; 0: nobody knows it. The same reckoning as in read-words.ts. */
function wordAt(table: Int32Array, shift: number, first: number, second: number): number {
  for (let place = 0, at = onePlace(first, shift); place < 2; place++, at = otherPlace(first, shift)) {
    const held = table[at + 1] as number;
    if (table[at] === first && ((held ^ second) & ~SURFACE_BITS) === 0) return held & SURFACE_BITS;
  }
  return 0;
}

/** The surface that a slip's hash leads to; 0: none. */
export function slipAt(table: Int32Array, shift: number, first: number, second: number): number {
  const last = table.length - 1;
  let at = (first >>> shift) << 1;
  while (true) {
    const held = table[at + 1] as number;
    if ((held & SURFACE_BITS) === 0) return 0;
    if (table[at] === first && ((held ^ second) & ~SURFACE_BITS) === 0) return held & SURFACE_BITS;
    at = (at + 2) & last;
  }
}

/** The surface of a word as it is spelt; 0: nobody knows it. */
export function surfaceOf(table: WordTable, word: string): number {
  const [first, second] = hashed(lettersOf(word));
  return wordAt(table.words, table.wordShift, first, second);
}

const lettersOf = (word: string): Uint8Array =>
  Uint8Array.from(word, (letter) => PLAIN[letter.charCodeAt(0)] ?? 0);

/** Room for one word and what may be looked at beyond it. */
const ROOM = new Uint8Array(LONGEST_KNOWN * 2);
const VIEW = new DataView(ROOM.buffer);
const HASH: Hashes = { firsts: new Int32Array(1), seconds: new Int32Array(1) };

function hashed(letters: Uint8Array): readonly [first: number, second: number] {
  ROOM.set(letters);
  hashInto(VIEW, 0, letters.length, 0, HASH);
  return [HASH.firsts[0] as number, HASH.seconds[0] as number];
}

const LEAST_LETTER = 97;

const hasSlips = (word: Uint8Array): boolean =>
  word.length >= LEAST_LETTERS && word.every((letter) => letter >= LEAST_LETTER);

/** Three for each letter but the first, one less for the last. */
const mostSlips = (word: Uint8Array): number => (hasSlips(word) ? 3 * word.length - 4 : 0);

/** One letter dropped, doubled, or changed with its neighbour; the first letter stays. Short words have no slips. */
function eachSlip(word: Uint8Array, take: (first: number, second: number) => void): void {
  if (!hasSlips(word)) return;
  const { length } = word;
  const takeHash = (size: number): void => {
    hashInto(VIEW, 0, size, 0, HASH);
    take(HASH.firsts[0] as number, HASH.seconds[0] as number);
  };
  for (let i = 1; i < length; i++) {
    ROOM.set(word);
    ROOM.copyWithin(i, i + 1, length);
    takeHash(length - 1);
    ROOM.set(word);
    ROOM.copyWithin(i + 1, i, length);
    takeHash(length + 1);
    if (i + 1 === length) continue;
    ROOM.set(word);
    ROOM[i] = word[i + 1] as number;
    ROOM[i + 1] = word[i] as number;
    takeHash(length);
  }
}
