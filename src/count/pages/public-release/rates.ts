/** The rates of a table: the shown counts of its last full year, each divided by the people that the release froze. */
import { dayInWords } from '../../../base/day.js';
import { type Lang, fill, inFigures } from '../../../base/words.js';
import type { Interval } from '../../../base/value.js';
import type { MarkKind } from '../../charts/index.js';
import { RATE_PER, hasNoRate, isNear, rateOf } from '../../rules/release/people.js';
import { PUBLIC_WORDS, type Drawable } from './cell-words.js';
import { type Drawing, lastYear } from './chart-parts.js';

export interface ForceRate {
  readonly code: string;
  readonly name: string;
  /** The count as it is shown. */
  readonly count: Drawable;
  readonly people: number | null;
  readonly kind: MarkKind;
  /** Null where there is no rate: because there is no count, or nobody to divide it by. */
  readonly interval: Interval | null;
  readonly word: string;
}

export interface Rates {
  readonly year: string;
  readonly day: string;
  readonly forces: readonly ForceRate[];
}

/** Without a rate for this many there is nothing to compare. */
const FEWEST = 3;

type RatesAsked = Pick<Drawing, 'parts' | 'people' | 'lang'>;

/** **Shape**: null when the release froze no people near that year, or hardly a force has a rate. */
export function ratesOf({ parts, people, lang }: RatesAsked): Rates | null {
  const last = lastYear({ parts, lang });
  if (!people || !last || !isNear(people.day, last.period)) return null;
  const forces = last.places.map(({ code, name, kind, interval, word }): ForceRate => {
    const living = people.of(code);
    const count = { kind, interval, word };
    return { code, name, count, people: living, ...rate(code, count, { living, lang }) };
  });
  const known = forces.filter((f) => f.interval !== null).length;
  return known < FEWEST ? null : { year: last.year, day: people.day, forces };
}

/** Of a count that is not shown there is no rate, and it says why in the count's own words. */
function rate(
  code: string,
  count: Drawable,
  { living, lang }: { readonly living: number | null; readonly lang: Lang },
): Drawable {
  const words = PUBLIC_WORDS[lang].rates;
  if (count.interval === null) return count;
  if (hasNoRate(code)) return { kind: 'cannot-occur', interval: null, word: words.none };
  if (living === null) return { kind: 'nothing-held', interval: null, word: words.noPeople };
  const interval = rateOf(count.interval, living);
  return { kind: count.kind, interval, word: rateInWords(interval, lang) };
}

const ONE_PLACE = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const KEPT: Readonly<Record<Lang, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB', ONE_PLACE),
  cy: new Intl.NumberFormat('cy-GB', ONE_PLACE),
};

/** "3.9". */
export const rateInFigures = (n: number, lang: Lang): string => KEPT[lang].format(n);

function rateInWords({ lo, hi }: Interval, lang: Lang): string {
  const words = PUBLIC_WORDS[lang].rates;
  const from = rateInFigures(lo, lang);
  if (lo === hi) return from;
  if (hi === null) return fill(words.atLeast, { from }, lang);
  return fill(words.between, { from, to: rateInFigures(hi, lang) }, lang);
}

export const PER_WORDS = RATE_PER.toLocaleString('en-GB');

/** The rates as a table, for whoever reads no chart; null where there are none. */
export function ratesView(of: RatesAsked) {
  const rates = ratesOf(of);
  if (!rates) return null;
  const { lang } = of;
  const words = PUBLIC_WORDS[lang].rates;
  const day = dayInWords(rates.day, lang);
  return {
    title: fill(words.tableTitle, { year: rates.year }, lang),
    heads: [
      words.force,
      words.count,
      fill(words.people, { day }, lang),
      fill(words.rate, { per: PER_WORDS }, lang),
    ],
    rows: rates.forces.map(({ name, count, people, word }) => ({
      name,
      cells: [count.word, people === null ? words.noPeople : inFigures(people, lang), word],
    })),
  };
}
