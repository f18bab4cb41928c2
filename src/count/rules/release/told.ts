/**
 * Whether words give away a count that the tables hide: by stating it in figures or in words, by a number from which it
 * follows when visible cells are added or taken away, or by any number at all set beside the hidden cell's own name.
 */
import { authorityByCode } from '../../../base/authorities.js';
import { type Period, overlaps } from '../../../base/period.js';
import type { Lang } from '../../../base/words.js';
import { findNumber } from '../claims/text/numbers.js';
import { findPeriod } from '../claims/text/periods.js';
import { findPlace } from '../claims/text/places.js';
import { sentencesOf } from '../claims/text/sentences.js';
import { type Token, tokenise } from '../claims/text/tokens.js';
import type { Earlier } from './guard.js';
import { type HiddenCount, hiddenCounts, numbersOf, visibleNumbers } from './hidden-counts.js';
import { periodOfCode } from './own-figures.js';
import type { ReleaseTable } from './table.js';

/** states: the number is the count · by-sums: it makes the count with visible cells · beside: it stands with its name. */
export type ToldProblem = 'hidden-stated' | 'hidden-by-sums' | 'hidden-beside';

/** A number in a text that gives a hidden count away: where it stands, and whose count it is. */
export interface Told {
  readonly code: ToldProblem;
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly measure: string;
  readonly key: readonly string[];
}

/** What is hidden, now or in an earlier release, with what is visible beside it. */
export interface Kept {
  readonly counts: readonly HiddenCount[];
  readonly visible: ReadonlySet<number>;
}

/** Worked out once for all the words of a release. */
export const keptQuiet = (tables: readonly ReleaseTable[], earlier: Earlier): Kept => ({
  counts: hiddenCounts([tables, ...earlier]),
  visible: visibleNumbers(tables),
});

/**
 * Finds what a text gives away.
 * **Shape**: each number once, under the plainest reason; a number that stands in the composed words too, which keep
 * quiet by themselves, a year, a share in per cent and a number of forces, years or notes give nothing away.
 */
export function toldIn(
  { text, composed, lang }: { readonly text: string; readonly composed: string; readonly lang: Lang },
  { counts, visible }: Kept,
): readonly Told[] {
  if (counts.length === 0) return [];
  const known = new Set(saidNumbers(composed, lang).map((s) => s.n));
  return saidNumbers(text, lang)
    .filter((s) => !known.has(s.n))
    .flatMap((said): readonly Told[] => {
      const found = reasonFor(said, counts, visible);
      if (!found) return [];
      const [code, { measure, key }] = found;
      return [
        { code, text: text.slice(said.start, said.end), start: said.start, end: said.end, measure, key },
      ];
    });
}

function reasonFor(
  said: SaidNumber,
  counts: readonly HiddenCount[],
  visible: ReadonlySet<number>,
): readonly [ToldProblem, HiddenCount] | null {
  const named = counts.find((c) => isNamed(c, said));
  const stated = counts.find((c) => c.n === said.n);
  // A number that the tables print as well says nothing by itself, but it does beside the hidden cell's name.
  if (stated && (!visible.has(said.n) || isNamed(stated, said))) return ['hidden-stated', stated];
  if (visible.has(said.n)) return null;
  const summed = counts.find((c) => numbersOf(c).has(said.n));
  if (summed) return ['hidden-by-sums', summed];
  return named ? ['hidden-beside', named] : null;
}

interface SaidNumber {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  /** What the sentence names: codes of places, and its periods. */
  readonly places: ReadonlySet<string>;
  readonly periods: readonly Period[];
}

/** The sentence names the force, and its year or no year. */
function isNamed({ key }: HiddenCount, { places, periods }: SaidNumber): boolean {
  if (!key.some((code) => authorityByCode(code) !== null && places.has(code))) return false;
  const own = key.map(periodOfCode).find((p) => p !== null);
  return periods.length === 0 || !own || periods.some((p) => overlaps(p, own));
}

/** Every number of a text that may be a count. */
function saidNumbers(text: string, lang: Lang): readonly SaidNumber[] {
  return sentencesOf(tokenise(text)).flatMap(({ tokens }) => {
    const places = new Set<string>();
    const periods: Period[] = [];
    const numbers: { n: number; start: number; end: number }[] = [];
    for (let i = 0; i < tokens.length; ) {
      const period = findPeriod(tokens, i);
      if (period) {
        if (period.type === 'period' && 'options' in period.when) periods.push(...period.when.options);
        i = Math.max(period.after, i + 1);
        continue;
      }
      const place = findPlace(tokens, i);
      if (place) {
        for (const option of place.options) places.add(option.code);
        i = Math.max(place.after, i + 1);
        continue;
      }
      const number = numberHere(tokens, i, lang);
      if (number && !isOrdinalName(tokens, i) && isCount(tokens, number.after))
        numbers.push({
          n: number.n,
          start: tokens[i]?.start ?? 0,
          end: tokens[number.after - 1]?.end ?? 0,
        });
      i = Math.max(number?.after ?? i, i + 1);
    }
    return numbers.map((number) => ({ ...number, places, periods }));
  });
}

/** Small counts have names of their own, which are too common elsewhere for the claim checker to read as numbers. */
const SMALL_NAMES: Readonly<Record<Lang, Readonly<Record<string, number>>>> = {
  en: { single: 1, lone: 1, couple: 2, pair: 2, both: 2, handful: 5 },
  cy: { un: 1, unig: 1, cwpl: 2, pâr: 2, phâr: 2, bâr: 2, triawd: 3, dyrnaid: 5, ddyrnaid: 5 },
};

function numberHere(
  tokens: readonly Token[],
  i: number,
  lang: Lang,
): { readonly n: number; readonly after: number } | null {
  const found = findNumber(tokens, i);
  if (found) return found.unit === 'count' ? welshTeen(tokens, found) : { n: Number.NaN, after: found.after };
  const low = tokens[i]?.low ?? '';
  const small = Object.hasOwn(SMALL_NAMES[lang], low) ? SMALL_NAMES[lang][low] : undefined;
  return small === undefined ? null : { n: small, after: i + 1 };
}

/** "tri ar ddeg", "pedair ar bymtheg", "pump ar hugain": the older Welsh way of counting. */
const UPON: Readonly<Record<string, number>> = { ddeg: 10, bymtheg: 15, hugain: 20 };

function welshTeen(tokens: readonly Token[], found: { readonly n: number; readonly after: number }) {
  const upon = UPON[tokens[found.after + 1]?.low ?? ''];
  return tokens[found.after]?.low === 'ar' && upon !== undefined && found.n < 20
    ? { n: found.n + upon, after: found.after + 2 }
    : found;
}

const PASSED_OVER = new Set(['of', 'out', 'the', 'all', 'police', 'o', "'r", 'y', 'yr', 'other', 'whole']);
const NO_COUNTS = new Set(
  (
    'force forces year years month months table tables note notes language languages nation nations area areas authority ' +
    'authorities version versions page pages day days minute minutes hour hours chart charts ' +
    'heddlu heddluoedd blynedd blwyddyn flynedd mlynedd mis misoedd fis tabl tablau dabl dablau nodyn nodiadau iaith ieithoedd ' +
    'genedl cenedl ardal awdurdod fersiwn fersiynau dudalen tudalen diwrnod niwrnod munud awr siart'
  ).split(' '),
);

/** "note 3", "tabl 2": the number is the thing's name. */
const NUMBERED_THINGS = new Set('note table page version nodyn tabl tudalen fersiwn'.split(' '));
const isOrdinalName = (tokens: readonly Token[], i: number): boolean =>
  NUMBERED_THINGS.has(tokens[i - 1]?.low ?? '');

/** False of what is followed by a thing that no table counts: "3 of 4 forces", "o’r 4 heddlu". */
function isCount(tokens: readonly Token[], after: number): boolean {
  for (let i = after; i < after + 4; i++) {
    const low = tokens[i]?.low ?? '';
    if (NO_COUNTS.has(low)) return false;
    const more = findNumber(tokens, i);
    if (more && i > after) return isCount(tokens, more.after);
    if (!PASSED_OVER.has(low)) return true;
  }
  return true;
}
