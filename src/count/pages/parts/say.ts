/** Values, periods, sources and ratios in words. Pure: the thing and the language in, words out. */
import { addDays, dayInWords } from '../../../base/day.js';
import { measureById } from '../../../base/measures.js';
import type { Observation } from '../../../base/observation.js';
import {
  asCalendarYear,
  asFinancialYear,
  calendarYear,
  financialYear,
  lengthInDays,
  type Period,
  periodLabel,
} from '../../../base/period.js';
import type { Interval, ValueKind } from '../../../base/value.js';
import { fill, type Lang, plural, type ShapeOf } from '../../../base/words.js';
import { intervalInWords, ratioInWords, valueInWords } from '../../words/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;
export const wordsIn = (lang: Lang): ShapeOf<typeof en> => COPY[lang];

export const sayKind = (kind: ValueKind | 'nothing-held', lang: Lang): string => wordsIn(lang).kinds[kind];

/** A measure's name, or its id for one that a round has defined and nobody has named. */
export const sayMeasure = (id: string, lang: Lang): string => measureById(id)?.name[lang] ?? id;
export const sayMeasureShort = (id: string, lang: Lang): string => measureById(id)?.short[lang] ?? id;

/** What a value says: "229", "0 to 4", "at least 3,001", "no reply". Never a nought that nobody printed. */
export const sayValue = valueInWords;

/** The same of an interval; nothing known at all is said as that. */
export const sayInterval = (i: Interval, lang: Lang): string =>
  i.lo === 0 && i.hi === null ? wordsIn(lang).value.unknown : intervalInWords(i, lang);

/** "2018/19", "2015", or the first and the last day. */
export function sayPeriod(p: Period, lang: Lang): string {
  if (asFinancialYear(p) !== null || asCalendarYear(p) !== null) return periodLabel(p);
  const years = yearEnds(p);
  if (years) return fill(wordsIn(lang).period.between, years, lang);
  const ends = { from: dayInWords(p.from, lang), to: dayInWords(addDays(p.to, -1), lang) };
  return fill(wordsIn(lang).period.between, ends, lang);
}

/** Several whole years: "2015/16 to 2019/20". */
function yearEnds(p: Period): { readonly from: string; readonly to: string } | null {
  const [first, last] = [Number(p.from.slice(0, 4)), Number(p.to.slice(0, 4)) - 1];
  for (const year of [financialYear, calendarYear])
    if (p.from === year(first).from && p.to === year(last).to)
      return { from: periodLabel(year(first)), to: periodLabel(year(last)) };
  return null;
}

const DAYS_A_MONTH = 30.44;

export const sayMonthCount = (months: number, lang: Lang): string =>
  plural(wordsIn(lang).period.months, months, lang);

/** How long a period is, in months. */
export const sayMonths = (p: Period, lang: Lang): string =>
  sayMonthCount(Math.round(lengthInDays(p) / DAYS_A_MONTH), lang);

/** A day in words without its first parts: "June 2019", "2019". */
const without = (day: string, lang: Lang, parts: number): string =>
  dayInWords(day, lang).split(' ').slice(parts).join(' ');

type Known = Pick<Observation, 'known_on' | 'known_precision'>;

/** When a value became public, as exactly as that is known, and no more. */
export function sayKnown(o: Known, lang: Lang): string {
  const words = wordsIn(lang).known;
  if (o.known_precision === 'day') return fill(words.day, { when: dayInWords(o.known_on, lang) }, lang);
  if (o.known_precision === 'month') return fill(words.month, { when: without(o.known_on, lang, 1) }, lang);
  return fill(words.year, { when: without(o.known_on, lang, 2) }, lang);
}

/** The same, short enough for a sentence: "June 2019". */
export const sayKnownShort = (o: Known, lang: Lang): string =>
  without(o.known_on, lang, o.known_precision === 'year' ? 2 : 1);

/** A ratio to two decimals: ×1.95. */
export const sayRatio = (n: number, lang: Lang): string =>
  fill(wordsIn(lang).ratio, { n: ratioInWords(n, lang) }, lang);

export function sayRatios(r: { readonly lo: number; readonly hi: number | null }, lang: Lang): string {
  if (r.hi === null) return fill(wordsIn(lang).ratioAtLeast, { n: ratioInWords(r.lo, lang) }, lang);
  const [lo, hi] = [sayRatio(r.lo, lang), sayRatio(r.hi, lang)];
  return lo === hi ? lo : fill(wordsIn(lang).value.between, { lo, hi }, lang);
}
