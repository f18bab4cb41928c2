/** What a filter form offers and what was chosen: the same measures, areas and years on every page. */
import {
  AUTHORITIES,
  type Authority,
  authorityByCode,
  readAreas,
  UNITED_KINGDOM,
} from '../../base/authorities.js';
import { isDay } from '../../base/day.js';
import { measureById } from '../../base/measures.js';
import { financialYear, periodLabel } from '../../base/period.js';
import type { Lang } from '../../base/words.js';
import type { Figures } from '../rules/figures.js';
import { sayMeasure } from './parts/say.js';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** Areas that a person may pick: nations, the United Kingdom, England and Wales, and the English regions. */
const AREAS = AUTHORITIES.filter((a) => a.kind === 'area' && /^(K02|K04|E92|W92|S92|N92|E12)/.test(a.code));

const OPENING_AREA = 'W92000004';
const OPENING_MEASURE = 'online-flagged-child-sexual-offences';

/** The measures held, those that others rely on first. */
export function measuresHeld(figures: Figures): readonly string[] {
  const standard = (id: string): number => (measureById(id)?.standard ? 0 : 1);
  return [...figures.measures].sort((a, b) => standard(a) - standard(b));
}

export function openingMeasure(figures: Figures): string {
  return figures.measures.includes(OPENING_MEASURE)
    ? OPENING_MEASURE
    : (measuresHeld(figures)[0] ?? OPENING_MEASURE);
}

/** The area asked for, by code or name; Wales when nothing is asked; null when it is none. */
export function areaChosen(asked: string | null): Authority | null {
  if (asked === null || asked === '') return authorityByCode(OPENING_AREA);
  const read = readAreas(asked);
  return read.ok ? (read.value[0] ?? null) : null;
}

export const measureChoices = (figures: Figures, chosen: string, lang: Lang): readonly Choice[] =>
  measuresHeld(figures).map((id) => ({ value: id, text: sayMeasure(id, lang), selected: id === chosen }));

export function areaChoices(chosen: string, lang: Lang): readonly Choice[] {
  const first = AREAS.filter((a) => a.code === OPENING_AREA || a.code === UNITED_KINGDOM);
  const rest = AREAS.filter((a) => !first.includes(a));
  return [...first, ...rest].map((a) => ({ value: a.code, text: a.name[lang], selected: a.code === chosen }));
}

export const yearChoices = (
  years: readonly number[],
  chosen: number | undefined,
  any: string,
): readonly Choice[] => [
  { value: '', text: any, selected: chosen === undefined },
  ...years.map((y) => ({ value: String(y), text: periodLabel(financialYear(y)), selected: y === chosen })),
];

/** A year from a query; undefined when empty or not a year. */
export const yearOfQuery = (text: string | null): number | undefined =>
  text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;

/** A day from a query: undefined when empty, null when it is not a day. */
export const dayOfQuery = (text: string | null): string | undefined | null =>
  text === null || text.trim() === '' ? undefined : isDay(text.trim()) ? text.trim() : null;
