/** The drawings of a comparison: its ratios, and who answered at each end. */
import { isAnswered } from '../../../base/value.js';
import { fill, type Lang } from '../../../base/words.js';
import { barChart, type Bar, bothSizes, mostOf, ratioChart, type RatioRow } from '../../charts/index.js';
import type { Comparison, Pair } from '../../rules/compare.js';
import type { Part } from '../../rules/total.js';
import { sayInterval, sayKind, sayRatio, sayRatios } from '../parts/say.js';
import type { CompareWords } from './copy.en.js';

const MOST_ROWS = 8;

export function ratiosOf(compared: Comparison, words: CompareWords, lang: Lang): string {
  const drawable = (p: Pair): boolean => p.ratio.lo > 0 && p.ratio.lo < Number.MAX_VALUE;
  const rows: RatioRow[] = [
    ...compared.as_published
      .filter(drawable)
      .map((p) => rowOf(p, { form: words.rowPublished, tone: 'a', words, lang })),
    ...compared.matched
      .filter(drawable)
      .map((p) => rowOf(p, { form: words.rowMatched, tone: 'b', words, lang })),
  ].slice(0, MOST_ROWS);
  if (rows.length === 0) return '';
  const chart = {
    id: 'ratios',
    title: words.chart,
    desc: fill(words.chartDesc, { rows: rows.map((r) => `${r.label} ${r.word}`).join('; ') }, lang),
    rows,
    marks: [
      { at: 1, word: words.noChange },
      { at: 2, word: words.double },
    ],
    sayRatio: (n: number) => sayRatio(n, lang).replace(/[.,]00$/, ''),
  };
  return bothSizes((size) => ratioChart(chart, size));
}

interface RowAbout {
  readonly form: string;
  readonly tone: RatioRow['tone'];
  readonly words: CompareWords;
  readonly lang: Lang;
}

const rowOf = (pair: Pair, { form, tone, words, lang }: RowAbout): RatioRow => ({
  label: fill(
    words.row,
    { form, with: sayInterval(pair.with.interval, lang), base: sayInterval(pair.base.interval, lang) },
    lang,
  ),
  word: sayRatios(pair.ratio, lang),
  ratio: pair.ratio,
  limits: pair.limits95.lo > 0 ? pair.limits95 : null,
  tone,
});

/** Beyond this many forces bars say less than the table. */
const MOST_BARS = 12;

interface BarsAbout {
  readonly words: CompareWords;
  readonly said: { readonly base: string; readonly with: string };
  readonly lang: Lang;
}

/** Two charts of bars, one a year, on one scale; none for one force or for many. */
export function barsOf(compared: Comparison, about: BarsAbout) {
  const n = compared.base.parts.length;
  if (n < 2 || n > MOST_BARS) return [];
  const ends = [
    { id: 'bars-base', year: about.said.base, bars: compared.base.parts.map((p) => barOf(p, about.lang)) },
    { id: 'bars-with', year: about.said.with, bars: compared.with.parts.map((p) => barOf(p, about.lang)) },
  ];
  const most = Math.max(...ends.map((e) => mostOf(e.bars)));
  return ends.map((e) => ({ year: e.year, chart: barsChart({ ...e, most }, about) }));
}

interface Bars {
  readonly id: string;
  readonly year: string;
  readonly bars: readonly Bar[];
  readonly most: number;
}

function barsChart({ id, year, bars, most }: Bars, { words, lang }: BarsAbout): string {
  const rows = bars.map((b) => `${b.name} ${b.word}`).join('; ');
  const desc = fill(words.barsDesc, { year, rows }, lang);
  return bothSizes((size) => barChart({ id, title: year, desc, bars, most }, size));
}

function barOf(p: Part, lang: Lang): Bar {
  const answered = p.current.some((v) => isAnswered(v.value));
  const kind = p.current.length === 0 ? 'nothing-held' : p.kind;
  const known = answered && (p.interval.lo > 0 || p.interval.hi !== null);
  return {
    name: p.authority.name[lang],
    kind,
    interval: known ? p.interval : null,
    word: known ? sayInterval(p.interval, lang) : sayKind(kind, lang),
  };
}
