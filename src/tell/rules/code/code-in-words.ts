/** A code as eight words: seven of ten bits each, and one that checks them. */
import type { Lang } from '../../../base/words.js';
import { WORD_BITS, WORD_COUNT, checkWord, checks } from './check-word.js';
import { type Code, SECRET_BITS, codeOf, numberOf } from './code.js';
import { WORD_LISTS } from './word-lists.js';

const SECRET_WORDS = SECRET_BITS / WORD_BITS;
export const CODE_WORDS: number = SECRET_WORDS + 1;

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
  const number = numberOf(code);
  const secret = Array.from({ length: SECRET_WORDS }, (_, i) =>
    Number((number >> BigInt(WORD_BITS * (SECRET_WORDS - 1 - i))) % BigInt(WORD_COUNT)),
  );
  return [...secret, checkWord(secret)];
}

/** The code that eight words stand for; null when the check fails. */
export function codeOfWordNumbers(numbers: readonly number[]): Code | null {
  if (numbers.length !== CODE_WORDS || !checks(numbers)) return null;
  return codeOf(
    numbers.slice(0, SECRET_WORDS).reduce((sum, n) => (sum << BigInt(WORD_BITS)) | BigInt(n), 0n),
  );
}
