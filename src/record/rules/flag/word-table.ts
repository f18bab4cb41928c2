/**
 * The words that the reader knows, by their hash: the words as they are spelt in a small table without collisions, their
 * slips in a large one that is asked only about long words nobody knows.
 */
import { PLAIN } from './fold.js';
import { LONGEST_KNOWN, OneWord, SECOND } from './word-hash.js';

/** Two numbers a place: the first half of the hash, and 16 bits of the second half above the surface. */
export interface WordTable {
  /** A word stands at one place only, so that a look-up needs no loop and no guess how it ends. */
  readonly words: Int32Array;
  readonly wordShift: number;
  /** What moves the words whose hash begins alike to places that are free. */
  readonly moves: Uint16Array;
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
  const letters = spellings.map(lettersOf);
  const known = placed(letters);
  const [slips, slipShift] = room(letters.reduce((sum, word) => sum + mostSlips(word), 0));
  const mayBeSlip = new Int32Array(FILTER_WORDS);
  letters.forEach((word, surface) => {
    eachSlip(word, (first, second) => {
      if (wordAt(known, first, second) !== 0) return;
      if (slipAt(slips, slipShift, first, second) !== 0) return;
      put(slips, slipShift, { first, held: (second & ~SURFACE_BITS) | surface });
      const at = second >>> WORD_OF_BIT;
      mayBeSlip[at] = (mayBeSlip[at] ?? 0) | (1 << ((second >>> BIT_OF_WORD) & 31));
    });
  });
  return { ...known, slips, slipShift, mayBeSlip };
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

type Known = Pick<WordTable, 'words' | 'wordShift' | 'moves'>;

/** Ten bits of the second half say which move is a word's. */
export const OF_MOVE = 22;
const MOVES = 1 << (32 - OF_MOVE);
const MOST_MOVES = 0xffff;

/** Every word at a place of its own: the largest lot of words whose hash begins alike is moved first. */
function placed(spellings: readonly Uint8Array[]): Known {
  const lots: Held[][] = Array.from({ length: MOVES }, () => []);
  spellings.forEach((letters, surface) => {
    if (surface === 0) return;
    const [first, second] = hashed(letters);
    lots[second >>> OF_MOVE]?.push({ first, held: (second & ~SURFACE_BITS) | surface });
  });
  const order = [...lots.keys()].sort((a, b) => (lots[b]?.length ?? 0) - (lots[a]?.length ?? 0));
  for (let bits = bitsFor(spellings.length * 1.2); ; bits++) {
    const known: Known = {
      words: new Int32Array(2 << bits),
      wordShift: 32 - bits,
      moves: new Uint16Array(MOVES),
    };
    if (order.every((lot) => isMoved(known, lot, lots[lot] ?? []))) return known;
  }
}

/** Finds the move by which a lot's words all come to places that are free. */
function isMoved({ words, wordShift, moves }: Known, lot: number, held: readonly Held[]): boolean {
  for (let move = 0; move < MOST_MOVES; move++) {
    let put = 0;
    for (const { first, held: word } of held) {
      const place = placeOf(first, move, wordShift);
      if (words[place + 1] !== 0) break;
      words[place] = first;
      words[place + 1] = word;
      put++;
    }
    if (put === held.length) {
      moves[lot] = move;
      return true;
    }
    for (const { first } of held.slice(0, put)) words[placeOf(first, move, wordShift) + 1] = 0;
  }
  return false;
}

/** Where a word stands. The reader reckons the same (read-words.ts). */
const placeOf = (first: number, move: number, shift: number): number =>
  (Math.imul(first ^ move, SECOND) >>> shift) << 1;

/** The surface of a word as it is spelt; 0: nobody knows it. */
function wordAt({ words, wordShift, moves }: Known, first: number, second: number): number {
  const at = placeOf(first, moves[second >>> OF_MOVE] as number, wordShift);
  const held = words[at + 1] as number;
  return words[at] === first && ((held ^ second) & ~SURFACE_BITS) === 0 ? held & SURFACE_BITS : 0;
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
  return wordAt(table, first, second);
}

function lettersOf(word: string): Uint8Array {
  const letters = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) letters[i] = PLAIN[word.charCodeAt(i)] ?? 0;
  return letters;
}

const ONE = new OneWord();

function hashed(letters: Uint8Array): readonly [first: number, second: number] {
  ONE.letters.set(letters);
  ONE.hash(letters.length);
  return [ONE.first, ONE.second];
}

const LETTER_A = 97;

const hasSlips = (word: Uint8Array): boolean =>
  word.length >= LEAST_LETTERS && word.every((letter) => letter >= LETTER_A);

/** Three for each letter but the first, one less for the last. */
const mostSlips = (word: Uint8Array): number => (hasSlips(word) ? 3 * word.length - 4 : 0);

/** One letter dropped, doubled, or changed with its neighbour; the first letter stays. Short words have no slips. */
function eachSlip(word: Uint8Array, take: (first: number, second: number) => void): void {
  if (!hasSlips(word)) return;
  const { length } = word;
  const { letters } = ONE;
  const takeHash = (size: number): void => {
    ONE.hash(size);
    take(ONE.first, ONE.second);
  };
  // From one slip to the next of its kind, one letter changes.
  for (let i = 0; i < length; i++) letters[i] = word[i === 0 ? 0 : i + 1] ?? 0;
  for (let i = 1; i < length; i++) {
    takeHash(length - 1);
    letters[i] = word[i] as number;
  }
  for (let i = 0; i <= length; i++) letters[i] = word[i < 2 ? i : i - 1] as number;
  for (let i = 1; i < length; i++) {
    takeHash(length + 1);
    letters[i + 1] = word[i + 1] ?? 0;
  }
  letters.set(word);
  for (let i = 1; i + 1 < length; i++) {
    letters[i] = word[i + 1] as number;
    letters[i + 1] = word[i] as number;
    takeHash(length);
    letters[i] = word[i] as number;
    letters[i + 1] = word[i + 1] as number;
  }
}
