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

/**
 * **Shape**: the words around, whether the offence is taken from them, the figure's breakdown → the words in them that
 * nothing accounts for. Of arrests and charges, of girls, of under 13s, a figure with no such band says nothing.
 */
export function residueAround(
  context: Context,
  { takesMeasure, by }: { readonly takesMeasure: boolean; readonly by: Readonly<Record<string, string>> },
): readonly string[] {
  const level = takesMeasure ? context.measure?.level : undefined;
  const naming = level === undefined ? null : namingIn(context.around[level]);
  const title = isTitle(context.title) ? context.title : '';
  const outcomes =
    by['outcome'] === undefined ? [title, naming?.line ?? ''].flatMap((line) => outcomeWordsIn(line)) : [];
  return [...residueOf(title), ...bandsMissing(title, by), ...(naming?.residue ?? []), ...outcomes];
}
