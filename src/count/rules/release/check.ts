/**
 * What must be true of a release before anybody may approve it: nothing missing in a language, nothing that a
 * spreadsheet would run, nobody named, and every table adding up as it will be printed.
 */
import type { Problem } from '../../../base/result.js';
import { LANGS, type Lang } from '../../../base/words.js';
import { type Interval, addIntervals, intervalOf } from '../../../base/value.js';
import { periodLabel } from '../../../base/period.js';
import { periodOfCode } from './own-figures.js';
import { namesAPerson, namesASchool } from './naming.js';
import { everyPlace } from './places.js';
import type { Release } from './release.js';
import type { Category, Cell, ReleaseTable, Words } from './table.js';

export type ReleaseProblem =
  | 'language-missing'
  | 'formula'
  | 'names-a-school'
  | 'names-a-person'
  | 'parts-do-not-add-up'
  | 'title-years';

type Found = Problem<ReleaseProblem>;

/** Everything that stands in the way. **Shape**: `field` says where (`notes.2`); `params.text` quotes it. */
export function checkRelease(release: Release): readonly Found[] {
  return [
    ...everyPlace(release).flatMap(({ name, words }) => checkWords(name, words)),
    ...LANGS.filter((lang) => !release.languages.includes(lang)).map(
      (lang): Found => ({ code: 'language-missing', field: 'languages', params: { lang } }),
    ),
    ...checkTitleYears(release),
    ...release.tables.flatMap(checkSums),
    ...release.tables.flatMap(checkWritten),
  ];
}

function checkWords(field: string, words: Words): readonly Found[] {
  return LANGS.flatMap((lang): readonly Found[] => {
    // What was edited by hand or came from a file may lack what the type demands.
    const text = (words as Partial<Words>)[lang] ?? '';
    if (text.trim() === '') return [{ code: 'language-missing', field, params: { lang } }];
    return checkText(text, lang).map((code) => ({ code, field, params: { text, lang } }));
  });
}

/** "2015/16 to 2019/20", "2015/16 i 2019/20". */
const SPAN = /(?<from>(?:19|20)\d\d(?:\/\d\d)?)\s*(?:to|i|–|-)\s*(?<to>(?:19|20)\d\d(?:\/\d\d)?)/u;

/** A title that names its years names those that the tables show. */
function checkTitleYears(release: Release): readonly Found[] {
  const years = release.tables.flatMap((t) =>
    t.dimensions.flatMap((d) => d.categories.flatMap((c) => periodOfCode(c.code) ?? [])),
  );
  const ordered = years.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [periodLabel(first), periodLabel(last)];
  return LANGS.flatMap((lang): readonly Found[] => {
    const named = SPAN.exec(release.title[lang])?.groups;
    if (!named || (named['from'] === from && named['to'] === to)) return [];
    return [{ code: 'title-years', field: 'title', params: { lang, from, to } }];
  });
}

type TextProblem = Exclude<ReleaseProblem, 'language-missing' | 'parts-do-not-add-up' | 'title-years'>;

/** What is wrong with one text, in either language. */
export function checkText(text: string, lang: Lang): readonly TextProblem[] {
  return [
    ...(isFormula(text) ? (['formula'] as const) : []),
    ...(namesASchool(text, lang) ? (['names-a-school'] as const) : []),
    ...(namesAPerson(text) ? (['names-a-person'] as const) : []),
  ];
}

/**
 * True of text that a spreadsheet would take for a formula.
 * **Source**: OWASP, "CSV Injection": cells that begin with =, +, -, @, tab or carriage return. A dash before a
 * letter or a space begins an aside, so only a dash before a figure or a bracket counts here.
 */
export const isFormula = (text: string): boolean => /^[=+@\t\r]|^-[\d(]/.test(text);

/** A cell as the source wrote it, and the code of a category, go into files as they are. */
function checkWritten(table: ReleaseTable): readonly Found[] {
  const codes = table.dimensions.flatMap((d) => d.categories.map((c) => c.code));
  const written = table.cells.flatMap((c) => c.sources.map((o) => o.as_written));
  return [...new Set([...codes, ...written])]
    .filter(isFormula)
    .map((text): Found => ({ code: 'formula', field: table.id, params: { text } }));
}

/** Every sum as it will be printed: what its parts can be must have a number in common with what it says. */
function checkSums(table: ReleaseTable): readonly Found[] {
  const byKey = new Map(table.cells.map((c) => [c.key.join('\u0000'), c]));
  return table.dimensions.flatMap((dimension, d) =>
    dimension.categories.flatMap((sum) => {
      const wholes = table.cells.filter((c) => c.key[d] === sum.code);
      return wholes.flatMap((whole) => checkSum(table, { whole, sum, d, byKey }));
    }),
  );
}

interface Sum {
  readonly whole: Cell;
  readonly sum: Category;
  readonly d: number;
  readonly byKey: ReadonlyMap<string, Cell>;
}

function checkSum(table: ReleaseTable, { whole, sum, d, byKey }: Sum): readonly Found[] {
  if (!sum.sumOf) return [];
  const parts = sum.sumOf.map((code) => byKey.get(whole.key.with(d, code).join('\u0000')));
  // A part that has no cell is unknown: at least nought.
  const intervals = parts.map((c): Interval => (c ? intervalOf(c.value) : { lo: 0, hi: null }));
  const made = intervals.reduce(addIntervals, { lo: 0, hi: 0 });
  const said = intervalOf(whole.value);
  const isBelow = said.hi !== null && said.hi < made.lo;
  const isAbove = made.hi !== null && said.lo > made.hi;
  if (!isBelow && !isAbove) return [];
  const params = { where: whole.key.join(', '), printed: said.lo, sum: made.lo };
  return [{ code: 'parts-do-not-add-up', field: table.id, params }];
}
