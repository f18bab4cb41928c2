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
import type { Interval, Value, ValueKind } from '../../../base/value.js';
import { fill, inFigures, type Lang, list, plural, type ShapeOf } from '../../../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;
export const wordsIn = (lang: Lang): ShapeOf<typeof en> => COPY[lang];

export const sayKind = (kind: ValueKind | 'nothing-held', lang: Lang): string => wordsIn(lang).kinds[kind];

/** A measure's name, or its id for one that a round has defined and nobody has named. */
export const sayMeasure = (id: string, lang: Lang): string => measureById(id)?.name[lang] ?? id;
export const sayMeasureShort = (id: string, lang: Lang): string => measureById(id)?.short[lang] ?? id;

/** What a value says: "229", "0 to 4", "at least 3,001", "no reply". Never a nought that nobody printed. */
export function sayValue(value: Value, lang: Lang): string {
  const words = wordsIn(lang);
  switch (value.kind) {
    case 'exact':
      return inFigures(value.n, lang);
    case 'range':
      return sayInterval({ lo: value.lo, hi: value.hi }, lang);
    case 'suppressed':
      return value.lo === null || value.hi === null
        ? words.kinds.suppressed
        : fill(words.value.hidden, { lo: value.lo, hi: value.hi }, lang);
    case 'refused':
      return sayRefusal(value.exemption, lang);
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return words.kinds[value.kind];
  }
}

function sayRefusal(exemptions: readonly string[], lang: Lang): string {
  const words = wordsIn(lang);
  if (exemptions.length === 0) return words.kinds.refused;
  const said = exemptions.map((code) => {
    const section = /^foia-s(.+)$/.exec(code)?.[1];
    return section === undefined ? code : fill(words.exemption.foia, { section }, lang);
  });
  return fill(words.value.refusedUnder, { exemption: said.join(', ') }, lang);
}

export function sayInterval(i: Interval, lang: Lang): string {
  const words = wordsIn(lang);
  if (i.hi === null) return i.lo === 0 ? words.value.unknown : fill(words.value.atLeast, { n: i.lo }, lang);
  return i.lo === i.hi ? inFigures(i.lo, lang) : fill(words.value.between, { lo: i.lo, hi: i.hi }, lang);
}

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

export const sayMonths = (p: Period, lang: Lang): string =>
  plural(wordsIn(lang).period.months, Math.round(lengthInDays(p) / DAYS_A_MONTH), lang);

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
export function sayRatio(n: number, lang: Lang): string {
  return fill(wordsIn(lang).ratio, { n: twoDecimals(n, lang) }, lang);
}

function twoDecimals(n: number, lang: Lang): string {
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', two).format(n);
}

export function sayRatios(r: { readonly lo: number; readonly hi: number | null }, lang: Lang): string {
  if (r.hi === null) return fill(wordsIn(lang).ratioAtLeast, { n: twoDecimals(r.lo, lang) }, lang);
  const [lo, hi] = [sayRatio(r.lo, lang), sayRatio(r.hi, lang)];
  return lo === hi ? lo : fill(wordsIn(lang).value.between, { lo, hi }, lang);
}

/** "Gwent, North Wales and South Wales"; Welsh "a" becomes "ac" before a vowel. */
export function sayList(items: readonly string[], lang: Lang): string {
  const last = items[items.length - 1] ?? '';
  const vowel = /^[aeiouwyâêîôûŵŷ]/i.test(last);
  return list(items, lang === 'cy' && vowel ? `${wordsIn(lang).and}c` : wordsIn(lang).and);
}
