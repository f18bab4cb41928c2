/** A text in sentences and words, as both measures count them. */

export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** What is between braces or angle brackets is filled or formatted later and is no word of the text. */
const MARKUP = /<[^>]*>/g;
const PLACEHOLDER = /\{\{?[^{}]*\}?\}/g;
/** A sentence ends at its stop, or with its line: a heading or a list's item has no stop. */
const END = /(?<=[.!?…]["'”’)]*)\s+|\n+/;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The sentences of a text. Placeholders count as one short word, markup as none.
 * **Shape**: a line without letters or figures is no sentence; an empty text has none.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  return text
    .replace(MARKUP, ' ')
    .replace(PLACEHOLDER, 'x')
    .split(END)
    .map((part) => ({ text: part.trim(), words: part.match(WORD) ?? [] }))
    .filter(({ words }) => words.length > 0);
}
