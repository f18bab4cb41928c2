/** The first page: the story in sentences whose every number leads to its source. */
import type { Authority } from '../../../base/authorities.js';
import { type Period, periodLabel } from '../../../base/period.js';
import { fill, inFigures, type Lang } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { RatioRow } from '../../charts/index.js';
import type { End, Pair } from '../../rules/compare.js';
import type { Figures } from '../../rules/figures.js';
import { names, sayComparison, sayTotal } from '../../words/say.js';
import { figureAddress, pathIn } from '../addresses.js';
import { linked, type Run } from '../parts/linked.js';
import { sayInterval, sayKnownShort, sayRatios, sayValue } from '../parts/say.js';
import { columnsChart, fallChart, ratiosChart } from './charts.js';
import { cy } from './copy.cy.js';
import { type StoryWords, en } from './copy.en.js';
import { COMMUNICATION, type Fall, FLAGGED, type Story, storyOf } from './story.js';

const COPY: Readonly<Record<Lang, StoryWords>> = { en, cy };

export function storyView(figures: Figures, lang: Lang): View {
  const words = COPY[lang];
  const story = storyOf(figures);
  return {
    title: words.title,
    description: words.strap,
    words,
    breadcrumbs: [],
    story: story
      ? {
          ...heroOf(story, lang),
          ...doubleOf(story, lang),
          table: tableOf(story, lang),
          says: saysOf(story, lang),
        }
      : null,
    fall: story?.fall ? fallOf(figures, story.fall, lang) : null,
    doors: doorsOf(lang),
  };
}

/** A number that opens its own page. */
const linkTo = (
  text: string,
  of: { readonly authority: string; readonly measure: string; readonly period: Period },
  lang: Lang,
): Run => ({ text, href: figureAddress(lang, of) });

const flagged = (authority: Authority, period: Period) => ({
  authority: authority.code,
  measure: FLAGGED,
  period,
});

function heroOf(story: Story, lang: Lang) {
  const words = COPY[lang];
  const { top, base, area, missing } = story;
  const { lo, hi } = top.total.interval;
  const parts = [...top.total.answered]
    .sort((a, b) => b.interval.lo - a.interval.lo)
    .flatMap((p, i): Run[] => [
      { text: `${i > 0 ? ', ' : ''}${p.authority.name[lang]} ` },
      linkTo(sayInterval(p.interval, lang), flagged(p.authority, top.period), lang),
    ]);
  const counts = { answered: top.total.answered.length, asked: top.total.asked };
  const [before, after] = words.answered.split('{parts}').map((piece) => linked(piece, counts, lang));
  return {
    big: linkTo(
      fill(hi === null ? words.bigAtLeast : words.big, { n: lo }, lang),
      flagged(area, top.period),
      lang,
    ),
    hero: fill(words.heroSays, { area: words.heroIn, year: periodLabel(top.period) }, lang),
    answered: [...(before ?? []), ...parts, ...(after ?? [])],
    missing: missing
      ? linked(
          words.didNot,
          { force: linkTo(missing.authority.name[lang], flagged(missing.authority, top.period), lang) },
          lang,
        )
      : [],
    largest:
      missing?.wasLargest === true
        ? linked(
            words.wasLargest,
            {
              year: periodLabel(base.period),
              n: linkTo(inFigures(missing.before, lang), flagged(missing.authority, base.period), lang),
            },
            lang,
          )
        : [],
    columns: columnsChart(story, words, lang),
  };
}

/** "June 2019": when the end of a pair was first printed. */
function whenOf(end: End, lang: Lang): string {
  const first = [...end.cells].sort((a, b) => (a.known_on < b.known_on ? -1 : 1))[0];
  return first ? sayKnownShort(first, lang) : '';
}

function doubleOf(story: Story, lang: Lang) {
  const words = COPY[lang];
  const { base, top, area, comparison } = story;
  const pairs = [...comparison.as_published].sort((a, b) => b.ratio.lo - a.ratio.lo);
  const values = base.printed.flatMap((v, i): Run[] => [
    ...(i > 0 ? [{ text: ', ' }] : []),
    ...linked(
      words.valueWhen,
      {
        n: linkTo(sayValue(v.value, lang), flagged(area, base.period), lang),
        when: v.observations[0] ? sayKnownShort(v.observations[0], lang) : '',
      },
      lang,
    ),
  ]);
  const [lead, end] = words.doubleLead
    .split('{values}')
    .map((p) => linked(p, { year: periodLabel(base.period) }, lang));
  const matched = comparison.matched.at(-1);
  const rows = [...pairs.map((p) => printedRow(p, lang)), ...(matched ? [matchedRow(matched, lang)] : [])];
  const topSaid = sayInterval({ lo: top.total.interval.lo, hi: top.total.interval.lo }, lang);
  return {
    doubleLead: [...(lead ?? []), ...values, ...(end ?? [])],
    ratios: [
      ...pairs.map((p) => printedSentence(p, story, lang)),
      ...(matched ? [matchedSentence(matched, story, lang)] : []),
    ],
    ratioChart: ratiosChart(rows, { words, top: topSaid, lang }),
  };
}

function verdictOf(ratio: Pair['ratio'], lang: Lang): string {
  const words = COPY[lang].verdicts;
  if (ratio.lo > 4) return words.fourfold;
  if (ratio.lo > 3) return words.treble;
  if (ratio.lo > 2) return words.double;
  return ratio.lo >= 1 ? words.notDouble : words.less;
}

function printedSentence(pair: Pair, story: Story, lang: Lang): readonly Run[] {
  const words = COPY[lang];
  const { base, top, area, missing } = story;
  const isApart = missing && pair.base.authorities?.includes(missing.authority);
  const sentence =
    pair.base.authorities === null ? words.againstUnknown : isApart ? words.against : words.againstPlain;
  return linked(
    sentence,
    {
      base: linkTo(sayInterval(pair.base.interval, lang), flagged(area, base.period), lang),
      top: linkTo(sayInterval(pair.with.interval, lang), flagged(area, top.period), lang),
      when: whenOf(pair.base, lang),
      ratio: { text: sayRatios(pair.ratio, lang), strong: true },
      verdict: verdictOf(pair.ratio, lang),
      missing: missing?.authority.name[lang] ?? '',
    },
    lang,
  );
}

function matchedSentence(
  pair: Pair & { readonly authorities: readonly Authority[] },
  story: Story,
  lang: Lang,
) {
  const { base, top, area } = story;
  return linked(
    COPY[lang].matched,
    {
      forces: names(
        pair.authorities.map((a) => a.code),
        lang,
      ),
      base: linkTo(sayInterval(pair.base.interval, lang), flagged(area, base.period), lang),
      top: linkTo(sayInterval(pair.with.interval, lang), flagged(area, top.period), lang),
      ratio: { text: sayRatios(pair.ratio, lang), strong: true },
      verdict: verdictOf(pair.ratio, lang),
    },
    lang,
  );
}

const printedRow = (pair: Pair, lang: Lang): RatioRow => ({
  label: fill(
    COPY[lang].rowPrinted,
    {
      top: sayInterval(pair.with.interval, lang),
      base: sayInterval(pair.base.interval, lang),
      when: whenOf(pair.base, lang),
    },
    lang,
  ),
  word: sayRatios(pair.ratio, lang),
  ratio: pair.ratio,
  limits: pair.limits95,
  tone: 'a',
});

const matchedRow = (pair: Pair & { readonly authorities: readonly Authority[] }, lang: Lang): RatioRow => ({
  ...printedRow(pair, lang),
  label: fill(
    COPY[lang].rowMatched,
    {
      forces: names(
        pair.authorities.map((a) => a.code),
        lang,
      ),
      base: sayInterval(pair.base.interval, lang),
      top: sayInterval(pair.with.interval, lang),
    },
    lang,
  ),
  tone: 'b',
});

/** The columns again as a table: a row a year, a column a force, then what was printed for all of them. */
function tableOf(story: Story, lang: Lang) {
  const words = COPY[lang];
  return {
    forces: story.base.total.parts.map((p) => p.authority.name[lang]),
    rows: story.years.map((y) => ({
      year: periodLabel(y.period),
      cells: [
        ...y.total.parts.map((p) =>
          p.current[0]
            ? linkTo(sayValue(p.current[0].value, lang), flagged(p.authority, y.period), lang)
            : { text: words.none },
        ),
        y.printed.length > 0
          ? linkTo(
              y.printed.map((v) => sayValue(v.value, lang)).join('; '),
              flagged(story.area, y.period),
              lang,
            )
          : { text: words.none },
      ],
    })),
  };
}

function saysOf({ top, base, area, comparison }: Story, lang: Lang): readonly string[] {
  const about = { measure: FLAGGED, area, period: top.period, printed: top.printed[0] };
  return [
    sayTotal(top.total, about, lang),
    sayComparison(comparison, { base: base.period, with: top.period }, lang),
  ];
}

function fallOf(figures: Figures, fall: Fall, lang: Lang) {
  const words = COPY[lang];
  const force = fall.authority.name[lang];
  const [a, b] = fall.flagged;
  const [c, d] = fall.communication;
  const at = (n: number, measure: string, period: Period): Run =>
    linkTo(inFigures(n, lang), { authority: fall.authority.code, measure, period }, lang);
  return {
    title: fill(words.fallTitle, { force, percent: Math.round((1 - b / a) * 100) }, lang),
    lead: linked(
      words.fallLead,
      { force, to: periodLabel(fall.to), a: at(a, FLAGGED, fall.from), b: at(b, FLAGGED, fall.to) },
      lang,
    ),
    turn: linked(
      words.fallTurn,
      { c: at(c, COMMUNICATION, fall.from), d: at(d, COMMUNICATION, fall.to) },
      lang,
    ),
    chart: fallChart(figures, fall, { words, lang }),
  };
}

const DOORS = ['figures', 'compare', 'claims', 'integrity', 'forces', 'about'] as const;

const doorsOf = (lang: Lang) =>
  DOORS.map((door) => ({ ...COPY[lang].doors[door], href: pathIn(lang, `/count/${door}`) }));
