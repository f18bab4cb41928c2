/**
 * The two lists of words. Word n of one stands for the same ten bits as word n of the other and means nothing else,
 * so that the same code can be shown in either language and come back in either.
 * **Source**: `data/code-words/`.
 */
import { readReference } from '../../../base/package-root.js';
import type { Lang } from '../../../base/words.js';
import { type SlipIndex, slipIndexOf } from './slip.js';

interface WordRow {
  readonly n: number;
  readonly word: string;
}

export interface WordList {
  readonly words: readonly string[];
  /** By the letters a keyboard without accents has. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly plain: readonly string[];
  readonly slips: SlipIndex;
}

/** Letters only, small, without accents: `Crëyr` → `creyr`. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|[’‘'`´"“”]/gu, '')
    .toLowerCase();

function listIn(file: string): WordList {
  const words = readReference<WordRow[]>(`code-words/${file}`).map((row) => row.word);
  const plain = words.map(plainLetters);
  return {
    words,
    plain,
    numberOf: new Map(plain.map((word, n) => [word, n])),
    slips: slipIndexOf(plain),
  };
}

export const WORD_LISTS: Readonly<Record<Lang, WordList>> = {
  en: listIn('english.json'),
  cy: listIn('welsh.json'),
};
