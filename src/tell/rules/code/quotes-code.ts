/** Whether a teller wrote the code into the text: it is then stopped before it is sent, so that no officer ever has it. */
import { LANGS, type Lang } from '../../../base/words.js';
import { codeInWords } from './code-in-words.js';
import type { Code } from './code.js';
import { slipIndexOf, wordsOneSlipFrom } from './slip.js';
import { plainLetters } from './word-lists.js';

/** So many digits in a row are no accident: four groups of six. */
const DIGITS_TOGETHER = 16;
/** So many of the eight words, so near together, are no accident, and would leave the rest to be guessed. */
const WORDS_TOGETHER = 4;
const WITHIN = 12;

/**
 * Whether a text gives a code away: its words in either language, in any order, with any marks between them and a slip in
 * each, or its digits however grouped. Half of it is enough.
 * **Shape**: `false` for a text in which single words of the code stand far apart, as they may by chance.
 */
export function quotesCode(text: string, code: Code): boolean {
  const plain = plainLetters(text);
  return (
    quotesDigits(plain.replaceAll(/\D/g, ''), code) || LANGS.some((lang) => quotesWords(plain, code, lang))
  );
}

function quotesDigits(digits: string, code: Code): boolean {
  for (let from = 0; from + DIGITS_TOGETHER <= code.length; from++)
    if (digits.includes(code.slice(from, from + DIGITS_TOGETHER))) return true;
  return false;
}

function quotesWords(plain: string, code: Code, lang: Lang): boolean {
  const words = [...new Set(codeInWords(code, lang).map(plainLetters))];
  const enough = Math.min(WORDS_TOGETHER, words.length);
  const run = plain.replaceAll(/[^\p{L}]/gu, '');
  return isTogether(seenIn(plain, words), enough) || isRunTogether(run, codeInWords(code, lang));
}

/** Where each word of the code stands among the words of the text. */
function seenIn(plain: string, words: readonly string[]): readonly (readonly [at: number, word: number])[] {
  const index = slipIndexOf(words);
  // The same few words make up most of a text: each is looked up once.
  const known = new Map<string, readonly number[]>(words.map((word, n) => [word, [n]]));
  return (plain.match(/\p{L}+/gu) ?? []).flatMap((piece, at) => {
    const near = known.get(piece) ?? wordsOneSlipFrom(piece, words, index);
    known.set(piece, near);
    return near.map((n) => [at, n] as const);
  });
}

function isTogether(seen: readonly (readonly [at: number, word: number])[], enough: number): boolean {
  return seen.some(([from], i) => {
    const near = seen.slice(i, i + WITHIN * 2).filter(([at]) => at < from + WITHIN);
    return new Set(near.map(([, word]) => word)).size >= enough;
  });
}

/** Half the words in their order without anything between them: letters spelt out, or no spaces at all. */
function isRunTogether(run: string, words: readonly string[]): boolean {
  const plain = words.map(plainLetters);
  return plain.some(
    (_, i) => i + WORDS_TOGETHER <= plain.length && run.includes(plain.slice(i, i + WORDS_TOGETHER).join('')),
  );
}
