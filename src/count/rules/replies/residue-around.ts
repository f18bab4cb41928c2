/** Residue in the words around a figure: its title, and the line or sentence that names what is counted. */
import { bandsMissing, outcomeWordsIn } from './bands-in-words.js';
import type { Context } from './context.js';
import { measuresIn } from './measure-words.js';
import { remembered } from './remembered.js';
import { residueOf } from './residue.js';

/** Longer than any title: prose that happens to stand above. */
const LONGEST_TITLE = 160;

const isTitle = (line: string): boolean => line.length <= LONGEST_TITLE && !/[.!?]\s*$/.test(line);

const PIECES = /\n|(?<=[.!?;])\s+(?=\p{Lu})/u;

/** The line or sentence that names an offence; of several, the one with the least residue, for one plain naming is enough. */
const namingIn = remembered((text) => {
  let best: { readonly line: string; readonly residue: readonly string[] } | null = null;
  for (const line of text.split(PIECES)) {
    if (measuresIn(line).length === 0) continue;
    const residue = residueOf(line);
    if (best === null || residue.length < best.residue.length) best = { line, residue };
  }
  return best;
}, Number.POSITIVE_INFINITY);

/** Whom it is said to be of: a figure that has no such band may still be of those alone. */
const OF_SUSPECTS =
  /\b(?:suspects?|offenders?|perpetrators?) (?:(?:was|were|is|are|being) )?(?:aged? |under |over )+(?:the age of )?\d{1,2}\b/giu;

/** Bands of suspects in every line that names an offence. */
const suspectsIn = remembered(
  (text) =>
    text
      .split(PIECES)
      .flatMap((line) => (measuresIn(line).length === 0 ? [] : (line.match(OF_SUSPECTS) ?? []))),
  Number.POSITIVE_INFINITY,
);

/** What the words around a table are, as far as residue is looked for in them. */
export interface WordsAround {
  readonly title: string;
  readonly suspects: readonly string[];
  readonly naming: { readonly line: string; readonly residue: readonly string[] } | null;
}

/** **Shape**: the words around → the title, and the line that names the offence. */
export const wordsAround = ({ title, measure, around }: Context): WordsAround => ({
  title: isTitle(title) ? title : '',
  suspects: measure === null ? [] : suspectsIn(around[measure.level]),
  naming: measure === null ? null : namingIn(around[measure.level]),
});

/**
 * **Shape**: the words around, whether the offence is taken from them, the figure's breakdown → the words in them that
 * nothing accounts for. Of arrests and charges, of girls, of under 13s, a figure with no such band says nothing.
 */
export function residueIn(
  { title, suspects, naming: named }: WordsAround,
  { takesMeasure, by }: { readonly takesMeasure: boolean; readonly by: Readonly<Record<string, string>> },
): readonly string[] {
  const naming = takesMeasure ? named : null;
  const outcomes =
    by['outcome'] === undefined ? [title, naming?.line ?? ''].flatMap((line) => outcomeWordsIn(line)) : [];
  const others = takesMeasure && by['suspect-age'] === undefined ? suspects : [];
  return [
    ...residueOf(title),
    ...bandsMissing(title, by),
    ...(naming?.residue ?? []),
    ...outcomes,
    ...others,
  ];
}

/** The same, of the words around a sentence. */
export const residueAround = (
  context: Context,
  of: { readonly takesMeasure: boolean; readonly by: Readonly<Record<string, string>> },
): readonly string[] => residueIn(wordsAround(context), of);
