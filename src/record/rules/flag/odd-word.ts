/** Words with a sign in them: an apostrophe, an underscore, an at sign. */
import { CLASS, CLASSES } from './fold.js';
import type { Scan } from './scan.js';
import { FIRST, SECOND } from './word-table.js';

const LAST_WORD = 36;
const STOP_UNIT = 46;

/** Whether a letter or a figure stands at a place; before the text none does, nor after it. */
export const isWord = (units: Uint16Array, at: number): boolean =>
  at >= 0 && (CLASSES[units[at] as number] as number) <= LAST_WORD;

/** Goes on with an odd word from its first sign; back comes its end. */
export function readOdd(units: Uint16Array, start: number, length: number, s: Scan): number {
  let i = start;
  for (; i < length; i++) {
    const code = units[i] as number;
    const c = CLASSES[code] as number;
    if (c <= LAST_WORD) {
      s.hashFirst = Math.imul(s.hashFirst ^ c, FIRST);
      s.hashSecond = Math.imul(s.hashSecond + c, SECOND);
    } else if (c === CLASS.apostrophe) {
      if (isPossessive(units, i)) return i;
    } else if (c === CLASS.underscore) {
      s.shape |= 1;
      s.isKnowable = false;
    } else if (c === CLASS.at && isWord(units, i + 1)) {
      s.shape |= 2;
      s.isKnowable = false;
    } else if (code === STOP_UNIT && s.shape !== 0 && isWord(units, i + 1)) s.isKnowable = false;
    else return i;
  }
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
