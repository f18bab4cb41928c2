/**
 * From counts to an age. Both measures are for whole texts; a label of two words says little, so a text shorter than a
 * dozen words is measured as though plain words filled it up.
 */
import type { Lang } from '../../../base/words.js';
import type { Counts } from './counts.js';

/** The age at which a pupil is in a grade of an American school: grade 1 is six. */
const AGE_AT_GRADE_NOUGHT = 5;
const [YOUNGEST, OLDEST] = [5, 20] as const;

/** A text shorter than this is filled up with words like those of a child's book. */
const ENOUGH_WORDS = 12;
const PLAIN_SYLLABLES = 1.25;
const PLAIN_LONG = 0.1;

/**
 * Flesch and Kincaid's grade. **Source**: Kincaid and others, 1975: 0.39 words a sentence, 11.8 syllables a word.
 */
export function fleschKincaid({ sentences, words, syllables }: Counts): number {
  const fill = Math.max(0, ENOUGH_WORDS - words);
  const perWord = (syllables + fill * PLAIN_SYLLABLES) / (words + fill);
  return 0.39 * (words / sentences) + 11.8 * perWord - 15.59;
}

/**
 * Björnsson's LIX: words a sentence and long words in a hundred. It asks for no syllables, so it may be used where
 * nobody has made a measure. **Source**: Björnsson 1968; Anderson 1983.
 */
export function lix({ sentences, words, longWords }: Counts): number {
  const fill = Math.max(0, ENOUGH_WORDS - words);
  return words / sentences + (100 * (longWords + fill * PLAIN_LONG)) / (words + fill);
}

/**
 * Anderson's grades for LIX are four points wide: 20 is grade 4, 56 above grade 12.
 * **Source**: Anderson, Journal of Reading 26(6), 1983, from memory.
 */
const gradeOfLix = (points: number): number => points / 4 - 1;

/**
 * Welsh has more long words in plain text than English (verb-nouns, plurals, endings of verbs). In 319 passages of this
 * product's own words that say the same in both languages (4,820 English words) LIX for Welsh stands 4.6 points above
 * what gives the age of the English; passage by passage the two agree moderately (r = 0.59).
 */
const WELSH_POINTS = 4.6;

/**
 * English: the mean of Flesch–Kincaid's and LIX's grade. Welsh: LIX's grade, letters counted as the Welsh alphabet does.
 * **Units**: years, to one decimal, 5 to 20.
 */
export function ageOf(counts: Counts, lang: Lang): number {
  if (counts.words === 0) return YOUNGEST;
  const grade =
    lang === 'cy'
      ? gradeOfLix(lix(counts) - WELSH_POINTS)
      : (fleschKincaid(counts) + gradeOfLix(lix(counts))) / 2;
  const age = Math.min(OLDEST, Math.max(YOUNGEST, grade + AGE_AT_GRADE_NOUGHT));
  return Math.round(age * 10) / 10;
}
