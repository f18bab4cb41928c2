/** What both measures count in a text. */
import type { Lang } from '../../../base/words.js';
import type { Sentence } from './sentences.js';
import { syllablesOf } from './syllables.js';

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  /** Of more than six letters, names and figures aside. */
  readonly longWords: number;
  /** As English; nought for Welsh, whose measure does not ask. */
  readonly syllables: number;
}

const LONGER_THAN = 6;
/** Letters of the Welsh alphabet that are written with two. */
const DIGRAPHS = /ch|dd|ff|ng|ll|ph|rh|th/g;

/** **Units**: letters of the language's alphabet: `llwybr` has five in Welsh, `through` seven in English. */
export function lettersIn(word: string, lang: Lang): number {
  const plain = word.toLowerCase().normalize('NFC');
  const letters = lang === 'cy' ? plain.replaceAll(DIGRAPHS, 'x') : plain;
  return letters.match(/\p{L}/gu)?.length ?? 0;
}

/** A name is as hard as whoever bears it is strange, not as it is long. */
const isName = (word: string, i: number): boolean => i > 0 && /^\p{Lu}/u.test(word);
const isFigure = (word: string): boolean => /\d/.test(word);
const NAME_SYLLABLES = 2;

export function countsOf(sentences: readonly Sentence[], lang: Lang): Counts {
  let [words, longWords, syllables] = [0, 0, 0];
  for (const sentence of sentences)
    for (const [i, word] of sentence.words.entries()) {
      words++;
      const isPlain = !isName(word, i) && !isFigure(word);
      if (isPlain && lettersIn(word, lang) > LONGER_THAN) longWords++;
      if (lang === 'cy') continue;
      syllables += isPlain ? syllablesOf(word) : Math.min(syllablesOf(word), NAME_SYLLABLES);
    }
  return { sentences: sentences.length, words, longWords, syllables };
}
