/** A code as eight words: seven of ten bits each, and one that checks them. */
import type { Lang } from '../../../base/words.js';
import { WORD_BITS, WORD_COUNT, checkWord, checks } from './check-word.js';
import { type Code, SECRET_BITS, codeOf, numberOf } from './code.js';
import { WORD_LISTS } from './word-lists.js';

const SECRET_WORDS = SECRET_BITS / WORD_BITS;
export const CODE_WORDS: number = SECRET_WORDS + 1;
const HIGH_WORDS = 3;
const LOW_BITS = BigInt(WORD_BITS * (SECRET_WORDS - HIGH_WORDS));
const LOW_MASK = (1n << LOW_BITS) - 1n;

/**
 * The words of a code, in the order they are read out.
 * **Shape**: eight words of the language's list; the same code always gives the same words.
 */
export function codeInWords(code: Code, lang: Lang): readonly string[] {
  const { words } = WORD_LISTS[lang];
  return wordNumbers(code).map((n) => words[n] ?? '');
}

/** The numbers of a code's words, the check last. */
export function wordNumbers(code: Code): readonly number[] {
  const secret: number[] = [];
  // Two halves that fit a number: big ones are slow to cut into words.
  const number = numberOf(code);
  for (
    let high = Number(number >> LOW_BITS), i = HIGH_WORDS - 1;
    i >= 0;
    i--, high = Math.floor(high / WORD_COUNT)
  )
    secret[i] = high % WORD_COUNT;
  for (
    let low = Number(number & LOW_MASK), i = SECRET_WORDS - 1;
    i >= HIGH_WORDS;
    i--, low = Math.floor(low / WORD_COUNT)
  )
    secret[i] = low % WORD_COUNT;
  return [...secret, checkWord(secret)];
}

/** The code that eight words stand for; null when the check fails. */
export function codeOfWordNumbers(numbers: readonly number[]): Code | null {
  if (numbers.length !== CODE_WORDS || !checks(numbers)) return null;
  return codeOf(
    numbers.slice(0, SECRET_WORDS).reduce((sum, n) => (sum << BigInt(WORD_BITS)) | BigInt(n), 0n),
  );
}
