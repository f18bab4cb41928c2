/** Where the pages of this room stand, in either language. */
import type { Period } from '../../base/period.js';
import { addressOf } from '../../web/layout/layout.js';
import type { Lang } from '../../base/words.js';

/** A path in a language: `/cy/count/figures` for Welsh. */
export const pathIn = addressOf;

export interface FigureName {
  readonly authority: string;
  readonly measure: string;
  readonly period: Period;
}

/** The page of one figure: everything printed for an authority, a measure and a period. */
export const figureAddress = (lang: Lang, of: FigureName): string =>
  pathIn(lang, `/count/figures/${of.authority}/${of.measure}/${of.period.from}..${of.period.to}`);

export const forceAddress = (lang: Lang, code: string): string => pathIn(lang, `/count/forces/${code}`);

/** A page with a query; empty values are left out. */
export function queryAddress(
  lang: Lang,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) asked.set(key, value);
  const text = asked.toString();
  return pathIn(lang, path) + (text === '' ? '' : `?${text}`);
}
