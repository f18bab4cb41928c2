/** A look at two letters before a regular expression or a string is asked: most texts need neither. */
import { TEXT } from './units.js';

const SIZE = 1 << 10;
const LETTER = 31;
const LOWER = 32;
const LAST_ASCII = 127;

export type LetterPairs = Uint8Array;

/** Two letters each, spaces between. */
export function letterPairs(pairs: string): LetterPairs {
  const table = new Uint8Array(SIZE);
  for (const pair of pairs.split(' ')) table[indexOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
  return table;
}

const indexOf = (first: number, second: number): number => ((first & LETTER) << 5) | (second & LETTER);

/** Whether two units may be one of the pairs, whatever their case. Beyond ASCII all may be. */
export const mayBePair = (pairs: LetterPairs, first: number, second: number): boolean =>
  (first | second) > LAST_ASCII || pairs[indexOf(first, second)] === 1;

/** Whether what begins at a place of the text may begin with one of the pairs. */
export const mayBegin = (pairs: LetterPairs, at: number): boolean =>
  mayBePair(pairs, TEXT.units[at] as number, TEXT.units[at + 1] as number);

/** Whether a unit is no letter of ASCII and no letter beyond it. */
export const isNoLetter = (unit: number): boolean =>
  unit <= LAST_ASCII && ((unit | LOWER) < 97 || (unit | LOWER) > 122);
