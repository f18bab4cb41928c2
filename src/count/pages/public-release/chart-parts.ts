/** What the charts of a table share: what is drawn, in which language, and the year that most forces answered for. */
import type { Period } from '../../../base/period.js';
import { fill, type Lang } from '../../../base/words.js';
import { authorityByCode } from '../../../base/authorities.js';
import type { Place, Said, Size } from '../../charts/index.js';
import type { People } from '../../rules/release/people.js';
import type { Release } from '../../rules/release/release.js';
import type { Category } from '../../rules/release/table.js';
import { type Drawable, PUBLIC_WORDS, drawable } from './cell-words.js';
import { type TableParts, periodOf, shownAt, singleForces } from './table-parts.js';

export interface ReleaseChart {
  /** Unique in the release: the name of its file too. */
  readonly id: string;
  readonly title: string;
  /** The table it is drawn from, without note numbers: said under the title of a picture that travels alone. */
  readonly under: string;
  readonly note: string;
  /** What it says to somebody who cannot see it. */
  readonly desc: string;
  readonly attribution: string;
  /** Needs only half a page: it stands beside another. */
  readonly isHalf: boolean;
  readonly draw: (size: Size) => string;
}

/** More forces than this are read on tiles and in the table. */
export const MOST_BARS = 16;
export const MOST_HALF = 8;

export interface Drawing {
  readonly parts: TableParts;
  readonly people: People | null;
  readonly lang: Lang;
  /** What was written by hand of the release's charts. */
  readonly byHand: NonNullable<Release['charts']>;
}

export const plainly = (name: string): string => name.replace(/\s*\[(?:note|nodyn) \d+\]/g, '');
export const nameOf = (c: Category, lang: Lang): string => plainly(c.name[lang]);
export const titleOf = ({ parts, lang }: Drawing): string => plainly(parts.table.title[lang]);

export interface Heading extends Said, Pick<ReleaseChart, 'under'> {}

/** Title and description, with every value said, for a reader who cannot see the drawing. */
export function said(of: Drawing, id: string, title: string, values: readonly string[]): Heading {
  const { lang } = of;
  const desc = fill(PUBLIC_WORDS[lang].seriesDesc, { title: titleOf(of), values: values.join('; ') }, lang);
  const own = { id: `${of.parts.table.id}-${id}`, title, desc, under: titleOf(of) };
  const byHand = of.byHand[own.id];
  return { ...own, title: byHand?.title?.[lang] ?? title, desc: byHand?.desc?.[lang] ?? desc };
}

export const valueAt = (name: string, value: Pick<Drawable, 'word'>, lang: Lang): string =>
  fill(PUBLIC_WORDS[lang].valueAt, { name, value: value.word }, lang);

export interface Year {
  readonly year: string;
  readonly period: Period;
  readonly places: readonly Place[];
}

/**
 * The last year for which most of the forces gave a figure, with every force's; failing that the last. Null when the
 * table has no forces or no years.
 */
export function lastYear({ parts, lang }: Pick<Drawing, 'parts' | 'lang'>): Year | null {
  const forces = singleForces(parts);
  if (forces.length < 2) return null;
  const years = (parts.years?.categories ?? []).map((year) => ({
    year: plainly(year.name[lang]),
    period: periodOf(year.code) ?? { from: '', to: '' },
    places: forces.map((force) => ({
      code: force.code,
      name: nameOf(force, lang),
      ...drawable(shownAt(parts, { force: force.code, year: year.code }), lang),
    })),
  }));
  const given = ({ places }: Year): number => places.filter((p) => p.interval !== null).length;
  return years.findLast((y) => given(y) * 2 > forces.length) ?? years.at(-1) ?? null;
}

/** A boundary map shows a nation well; for more, one tile a force keeps the small ones from being overlooked. */
export const isOneNation = (places: readonly Place[]): boolean =>
  new Set(places.map((p) => authorityByCode(p.code)?.nation)).size === 1 && places.length <= MOST_BARS;
