/** Residue in the words around a figure: its title, and the line or sentence that names what is counted. */
import type { Context } from './context.js';
import { measuresIn } from './measure-words.js';
import { remembered } from './remembered.js';
import { residueOf } from './residue.js';

/** Longer than any title: prose that happens to stand above. */
const LONGEST_TITLE = 160;

const isTitle = (line: string): boolean => line.length <= LONGEST_TITLE && !/[.!?]\s*$/.test(line);

/** The residue of a title; none of a line that ends as a sentence does. */
export const residueOfTitle = (title: string): readonly string[] => (isTitle(title) ? residueOf(title) : []);

const PIECES = /\n|(?<=[.!?;])\s+(?=\p{Lu})/u;

/** The residue of every line or sentence that names an offence: the one with the least, for one plain naming is enough. */
const residueOfNaming = remembered((text) => {
  const found = text.split(PIECES).flatMap((p) => (measuresIn(p).length > 0 ? [residueOf(p)] : []));
  return found.reduce<readonly string[] | null>(
    (least, r) => (least === null || r.length < least.length ? r : least),
    null,
  );
}, Number.POSITIVE_INFINITY);

/**
 * **Shape**: the words around, whether the offence is taken from them → the words in them that nothing accounts for.
 * The nearest naming counts; of several at one level, the plainest.
 */
export function residueAround(context: Context, takesMeasure: boolean): readonly string[] {
  const level = takesMeasure ? context.measure?.level : undefined;
  return [
    ...residueOfTitle(context.title),
    ...(level === undefined ? [] : (residueOfNaming(context.around[level]) ?? [])),
  ];
}
