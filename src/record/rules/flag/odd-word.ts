/** Words with a sign in them: an apostrophe, an underscore, an at sign. */
import { CLASS, CLASSES } from './fold.js';
import { FIRST, SECOND } from './word-table.js';

const LAST_WORD = 36;
const STOP_UNIT = 46;

/** Whether a letter or a figure stands at a place; before the text none does, nor after it. */
export const isWord = (units: Uint16Array, at: number): boolean =>
  at >= 0 && (CLASSES[units[at] as number] as number) <= LAST_WORD;

/** Both halves of the hash, the shape (1 a handle, 2 an address), and 1 where it can be no word of the table. */
export type OddState = Int32Array;

/** Goes on with an odd word from its first sign; back comes its end. */
export function readOdd(units: Uint16Array, start: number, length: number, state: OddState): number {
  let first = state[0] as number;
  let second = state[1] as number;
  let shape = state[2] as number;
  let unknowable = 0;
  let i = start;
  for (; i < length; i++) {
    const code = units[i] as number;
    const c = CLASSES[code] as number;
    if (c <= LAST_WORD) {
      first = Math.imul(first ^ c, FIRST);
      second = Math.imul(second + c, SECOND);
    } else if (c === CLASS.apostrophe) {
      if (isPossessive(units, i)) break;
    } else if (c === CLASS.underscore) {
      shape |= 1;
      unknowable = 1;
    } else if (c === CLASS.at && isWord(units, i + 1)) {
      shape |= 2;
      unknowable = 1;
    } else if (code === STOP_UNIT && shape !== 0 && isWord(units, i + 1)) unknowable = 1;
    else break;
  }
  state[0] = first;
  state[1] = second;
  state[2] = shape;
  state[3] = unknowable;
  return i;
}

export const isPossessiveMark = (unit: number): boolean => unit === 39 || unit === 0x2019 || unit === 96;

/** "'s", "'d", "'ll", "'ve", "'re", "'m" at the end of a word; "n't" is part of it. */
export function isPossessive(units: Uint16Array, at: number): boolean {
  const next = (units[at + 1] as number) | 32;
  if (next === 115 || next === 100 || next === 109) return !isWord(units, at + 2);
  const second = (units[at + 2] as number) | 32;
  if ((next === 108 && second === 108) || ((next === 118 || next === 114) && second === 101))
    return !isWord(units, at + 3);
  return false;
}
