/** Charts of rates: a shaded map, and a funnel, which shows who differs by more than chance and never who is first. */
import { dayInWords } from '../../../base/day.js';
import { fill, inFigures, type Lang, plural } from '../../../base/words.js';
import {
  type FunnelGap,
  type FunnelPoint,
  funnelChart,
  hasBoundary,
  regionMap,
  tileMap,
  TILES,
} from '../../charts/index.js';
import { RATE_PER } from '../../rules/release/people.js';
import { PUBLIC_WORDS } from './cell-words.js';
import {
  type Drawing,
  type Heading,
  type ReleaseChart,
  MOST_HALF,
  isOneNation,
  said,
  valueAt,
} from './chart-parts.js';
import { PER_WORDS, type Rates, rateInFigures, ratesOf } from './rates.js';

function heading(of: Drawing, id: 'rates' | 'funnel', rates: Rates): Heading {
  const { lang } = of;
  const words = PUBLIC_WORDS[lang].rates;
  const title = fill(id === 'rates' ? words.mapTitle : words.funnelTitle, { year: rates.year }, lang);
  const values = rates.forces.map((f) => valueAt(f.name, f, lang));
  return said(of, id, title, [fill(words.unit, { per: PER_WORDS }, lang), ...values]);
}

export function rateMapOf(of: Drawing): ReleaseChart | null {
  const rates = ratesOf(of);
  if (!rates || !rates.forces.every((f) => TILES.some((t) => t.code === f.code))) return null;
  const { lang } = of;
  const words = PUBLIC_WORDS[lang].rates;
  const say = (n: number): string => rateInFigures(n, lang);
  const sayStep = (from: number, to: number | null): string =>
    to === null
      ? fill(words.stepOver, { from: say(from) }, lang)
      : fill(words.stepTo, { from: say(from), to: say(to) }, lang);
  const about = heading(of, 'rates', rates);
  const keyHead = fill(words.unit, { per: PER_WORDS }, lang);
  const chart = { ...about, places: rates.forces, sayStep, keyHead };
  const note = noteOf(words.mapNote, rates, of);
  if (rates.forces.every((f) => hasBoundary(f.code)) && isOneNation(rates.forces))
    return {
      ...about,
      note,
      attribution: `${PUBLIC_WORDS[lang].attribution} ${sourceOf(of)}`,
      isHalf: true,
      draw: (size) => regionMap({ ...chart, shows: 'rate' }, size),
    };
  const draw: ReleaseChart['draw'] = (size) => tileMap({ ...chart, lang }, size);
  return { ...about, note, attribution: sourceOf(of), isHalf: false, draw };
}

const sourceOf = ({ people, lang }: Drawing): string => people?.source?.[lang] ?? '';

const noteOf = (note: string, { day }: Rates, { lang }: Drawing): string =>
  fill(note, { per: PER_WORDS, day: dayInWords(day, lang) }, lang);

export function funnelOf(of: Drawing): ReleaseChart | null {
  const rates = ratesOf(of);
  if (!rates) return null;
  const { lang } = of;
  const points = pointsOf(rates);
  const exact = points.filter((p) => p.count.lo === p.count.hi);
  const living = exact.reduce((sum, p) => sum + p.size, 0);
  const counted = exact.reduce((sum, p) => sum + p.count.lo, 0);
  if (exact.length < 3 || counted === 0) return null;
  const words = PUBLIC_WORDS[lang].rates;
  const about = heading(of, 'funnel', rates);
  const chart = {
    ...about,
    points,
    missing: gapsOf(rates, lang),
    centre: { of: 'rate' as const, value: counted / living },
    per: RATE_PER,
    sayRate: (n: number) => rateInFigures(n, lang),
    saySize: (n: number) => inFigures(n, lang),
    words: {
      size: words.size,
      rate: fill(words.unit, { per: PER_WORDS }, lang),
      all: fill(words.all, { rate: rateInFigures((counted / living) * RATE_PER, lang) }, lang),
      limits95: words.limits95,
      limits998: words.limits998,
    },
  };
  return {
    ...about,
    note: noteOf(words.funnelNote, rates, of),
    attribution: sourceOf(of),
    isHalf: rates.forces.length <= MOST_HALF,
    draw: (size) => funnelChart(chart, size),
  };
}

const pointsOf = (rates: Rates): readonly FunnelPoint[] =>
  rates.forces.flatMap(({ name, people, interval, count }) =>
    interval === null || people === null || count.interval === null
      ? []
      : [{ name, size: people, count: count.interval }],
  );

/** Few are named; of many each kind is counted, and the table has the names. */
const MOST_NAMED = 4;

function gapsOf({ forces }: Rates, lang: Lang): readonly FunnelGap[] {
  const without = forces.filter((f) => f.interval === null);
  if (without.length <= MOST_NAMED)
    return without.map((f) => ({ kind: f.kind, text: valueAt(f.name, f, lang) }));
  const kinds = [...new Map(without.map((f) => [f.kind, f.word]))];
  return kinds.map(([kind, word]) => ({
    kind,
    text: valueAt(word, { word: forcesInWords(without.filter((f) => f.kind === kind).length, lang) }, lang),
  }));
}

const forcesInWords = (n: number, lang: Lang): string => plural(PUBLIC_WORDS[lang].rates.forces, n, lang);
