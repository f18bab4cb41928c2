/** Words of a release written by hand in place of those composed from its tables, and when they may not stand. */
import type { Problem } from '../../../base/result.js';
import { LANGS, type Lang } from '../../../base/words.js';
import { type Place, withWords } from './places.js';
import type { Release } from './release.js';
import type { Words } from './table.js';

/** What stands in a place by hand, and what was composed there when it was written. */
export interface Edit {
  readonly place: string;
  readonly words: Words;
  readonly composed: Words;
}

export type EditProblem = 'edited-in-one-language' | 'edit-outdated' | 'edit-homeless';

/** The release as it is said: every edit in its place. An edit whose place is gone says nothing. */
export const worded = (composed: Release, edits: readonly Edit[]): Release =>
  edits.reduce((r, { place, words }) => withWords(r, { name: place, words }), composed);

const same = (a: Words, b: Words): boolean => LANGS.every((lang) => a[lang] === b[lang]);

/** Edits that still stand where and over what they were written: those a next version takes over. */
export const stillStanding = (edits: readonly Edit[], places: readonly Place[]): readonly Edit[] =>
  edits.filter((e) => places.some((p) => p.name === e.place && same(p.words, e.composed)));

/** Only in one of two languages does it say something else than what is composed. Null: in both, or in none. */
export function editedAlone({ words, composed }: Edit): Lang | null {
  const [first, ...more] = LANGS.filter((lang) => words[lang].trim() !== composed[lang].trim());
  return first !== undefined && more.length === 0 ? first : null;
}

/**
 * What is wrong with an edit before it is even read.
 * **Shape**: `edit-homeless` when the tables were built anew and nothing is composed there any more; `edit-outdated` when
 * something else is composed there now; `edited-in-one-language` with the language left as it was composed.
 */
export function checkEdit(edit: Edit, places: readonly Place[]): readonly Problem<EditProblem>[] {
  const field = edit.place;
  const place = places.find((p) => p.name === field);
  if (!place) return [{ code: 'edit-homeless', field, params: { place: field, text: edit.words.en } }];
  const alone = editedAlone(edit);
  const left = LANGS.find((lang) => lang !== alone);
  return [
    ...(same(place.words, edit.composed)
      ? []
      : [{ code: 'edit-outdated', field, params: { place: field } } as const]),
    ...(alone === null || left === undefined
      ? []
      : [{ code: 'edited-in-one-language', field, params: { place: field, lang: left } } as const]),
  ];
}
