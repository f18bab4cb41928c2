/**
 * Reading age: how old somebody should be to read a text with ease. For tests of every string that a child or a parent
 * reads. It counts the length of sentences and words and nothing else: it does not know whether a word is known or a
 * sentence kind, and a text that passes must still be read by somebody.
 *
 * English: the mean of two published measures, Flesch–Kincaid and LIX. A list of familiar words (Dale and Chall) would be
 * a third; none with a clear licence holds the words of British children today.
 * Welsh: **not validated**. No measure with a published standardisation was found; LIX is used because it needs neither
 * syllables nor a word list and has served in several languages, with ch, dd, ff, ng, ll, ph, rh and th as one letter each.
 * It is set so that this product's Welsh is on average as old as its English (measures.ts); texts of our own, easy and
 * hard, in the tests show that it tells them apart.
 */
import type { Lang } from '../../../base/words.js';
import { type Counts, countsOf } from './counts.js';
import { ageOf } from './measures.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** For a child of eleven: half of them read less well than their age, so two years are kept in hand. */
export const CHILD_AGE = 9;
/** For a parent or teacher in a hurry. */
export const ADULT_AGE = 12;

export interface ReadingAge {
  /** Years, to one decimal. */
  readonly age: number;
  readonly sentences: number;
  readonly words: number;
  readonly longWords: number;
  /** The sentence that is hardest by itself; empty when there is none. */
  readonly hardest: string;
}

/**
 * How old somebody should be to read this with ease.
 * **Units**: years. **Shape**: a text without words is for the youngest, five.
 * **Source**: see the head of this file.
 */
export function readingAge(text: string, lang: Lang): ReadingAge {
  const sentences = sentencesOf(text);
  const { words, longWords, ...counts }: Counts = countsOf(sentences, lang);
  const [hardest] = byHardness(sentences, lang);
  return {
    age: ageOf({ ...counts, words, longWords }, lang),
    sentences: sentences.length,
    words,
    longWords,
    hardest: hardest?.text ?? '',
  };
}

/** A single sentence may be so much harder than its text may be, since one sentence is a small sample. */
const ONE_SENTENCE_MORE = 4;

/**
 * The sentences that make a text too hard for an age, hardest first, each with its own age: `14.2: …`. Empty when the
 * text as a whole is read at that age and no single sentence is more than four years above it.
 */
export function tooHard(text: string, lang: Lang, maxAge: number): readonly string[] {
  const limit = readingAge(text, lang).age > maxAge ? maxAge : maxAge + ONE_SENTENCE_MORE;
  const hard = byHardness(sentencesOf(text), lang).filter(({ age }) => age > limit);
  return hard.map(({ age, text: sentence }) => `${age}: ${sentence}`);
}

const byHardness = (
  sentences: readonly Sentence[],
  lang: Lang,
): readonly { readonly age: number; readonly text: string }[] =>
  sentences
    .map((s) => ({ age: ageOf(countsOf([s], lang), lang), text: s.text }))
    .sort((a, b) => b.age - a.age);
