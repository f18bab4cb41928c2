/** What every part of a release in words shares: the words themselves, years, forces, and who printed what when. */
import { type Day, dayInWords } from '../../base/day.js';
import { type Period, periodLabel } from '../../base/period.js';
import { isAnswered } from '../../base/value.js';
import type { Lang } from '../../base/words.js';
import type { Vintage } from '../rules/figures.js';
import type { BuiltCell, BuiltYear } from '../rules/release/built.js';
import type { Words } from '../rules/release/table.js';
import { cy } from './release.cy.js';
import { en } from './release.en.js';
import { valueInWords } from './say.js';

export const RELEASE_WORDS = { en, cy } as const;

/** The same in both languages. */
export const inBoth = (say: (lang: Lang) => string): Words => ({ en: say('en'), cy: say('cy') });

export const yearName = (p: Period): string => periodLabel(p);

/** As the categories of a table are coded. */
export const yearCode = (p: Period): string => `${p.from}/${p.to}`;

export const codes = (cells: readonly BuiltCell[]): readonly string[] => cells.map((c) => c.authority.code);
export const answeredIn = (year: BuiltYear): readonly BuiltCell[] =>
  year.forces.filter((c) => isAnswered(c.value));

/** Who printed a vintage first, when, and what. */
export function printing(
  v: Vintage,
  lang: Lang,
): { readonly publisher: string; readonly known: string; readonly n: string } {
  const [o] = v.observations;
  const publisher = o?.source.publisher ?? '';
  return { publisher, known: knownInWords(v, lang), n: valueInWords(v.value, lang) };
}

/** Where only the month is known, its last day would say too much. */
export const knownInWords = (v: Vintage, lang: Lang): string =>
  v.known_from === v.known_on ? dayInWords(v.known_on, lang) : monthInWords(v.known_on, lang);

/** "June 2019": the day in words without its day. */
export const monthInWords = (day: Day, lang: Lang): string => dayInWords(day, lang).replace(/^\d+ /, '');
