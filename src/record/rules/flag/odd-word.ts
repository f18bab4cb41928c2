/** Words with a sign in them: an apostrophe, an underscore, an at sign. */
import { CLASS, CLASSES, LAST_WORD } from './fold.js';
import { TEXT } from './units.js';
import { LONGEST_KNOWN, OneWord } from './word-hash.js';

const text = TEXT;
const classes = CLASSES;
const LAST = LAST_WORD;
const STOP_UNIT = 46;

/** Whether a letter or a figure stands at a place; before the text none does, nor after it. */
export const isWord = (units: Uint16Array, at: number): boolean =>
  at >= 0 && (classes[units[at] as number] as number) <= LAST;

/** What an odd word turned out to be; good until the next. */
export class OddWord {
  /** Its end in the text. */
  to = 0;
  /** 1 a handle, 2 an address. */
  shape = 0;
  /** It can be no word of the table. */
  isUnknowable = false;
  readonly word = new OneWord();

  /** The word that begins at `from`, has its first sign at `sign` and, where an at sign stood before it, is a handle. */
  read(from: number, sign: number, isHandle: boolean): void {
    const { units, letters, length } = text;
    let size = 0;
    let i = from;
    this.shape = isHandle ? 1 : 0;
    this.isUnknowable = false;
    for (; i < length; i++) {
      const code = units[i] as number;
      const c = classes[code] as number;
      if (i < sign || c <= LAST_WORD) {
        if (size < LONGEST_KNOWN) this.word.letters[size++] = letters.getUint8(i);
        else this.isUnknowable = true;
      } else if (c === CLASS.apostrophe) {
        if (isPossessive(units, i)) break;
      } else if (c === CLASS.underscore) {
        this.shape |= 1;
        this.isUnknowable = true;
      } else if (c === CLASS.at && isWord(units, i + 1)) {
        this.shape |= 2;
        this.isUnknowable = true;
      } else if (code === STOP_UNIT && this.shape !== 0 && isWord(units, i + 1)) this.isUnknowable = true;
      else break;
    }
    this.to = i;
    this.word.hash(size);
  }
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
