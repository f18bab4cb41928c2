/**
 * Finds words in a text without an index: whole words or their beginnings, whatever the case and the accents, and in
 * a text that may be Welsh by their mutated forms too.
 */
import { mutatedForms, radicalForms } from '../../../base/welsh-mutations.js';

/** Where a word that was asked for stands. **Units**: offsets in UTF-16 code units, end not included. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A word that is looked for, in the forms that are taken for it. */
export interface Term {
  readonly plain: string;
  /** Beginnings that count in a text that may be Welsh; `plain` is among them. */
  readonly welsh: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A word shorter than this must be met whole: beginnings of two letters are everywhere. */
const SHORTEST_BEGINNING = 3;
const MOST_TERMS = 8;

const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * The words of what somebody typed, made ready to be looked for.
 * **Shape**: at most eight, each once; empty when there is no letter and no digit.
 */
export function termsOf(typed: string): readonly Term[] {
  const words = [...typed.matchAll(WORD)].map(([word]) => folded(word));
  return [...new Set(words)].slice(0, MOST_TERMS).map((plain) => ({ plain, welsh: welshForms(plain) }));
}

function welshForms(plain: string): readonly string[] {
  if (plain.length < SHORTEST_BEGINNING || /\d/.test(plain)) return [plain];
  const radicals = [plain, ...radicalForms(plain)];
  return [...new Set(radicals.flatMap((radical) => mutatedForms(radical)))];
}

/**
 * Every place in a text where one of the words stands.
 * **Shape**: in order; null unless every word stands somewhere, in this text or in the others that are given with it.
 */
export function findWords(
  texts: readonly string[],
  terms: readonly Term[],
  mayBeWelsh: boolean,
): readonly (readonly Hit[])[] | null {
  const met = new Set<Term>();
  const hits = texts.map((text) =>
    [...text.matchAll(WORD)].flatMap((match) => {
      const word = folded(match[0]);
      const here = terms.filter((term) => isMet(word, mayBeWelsh ? term.welsh : [term.plain]));
      for (const term of here) met.add(term);
      return here.length === 0 ? [] : [{ start: match.index, end: match.index + match[0].length }];
    }),
  );
  return terms.length > 0 && met.size === terms.length ? hits : null;
}

const isMet = (word: string, forms: readonly string[]): boolean =>
  forms.some((form) => (form.length < SHORTEST_BEGINNING ? word === form : word.startsWith(form)));
