/** The matrix in words: cells, totals, key and filters, ready for the template's loops. */
import { authorityByCode } from '../../../base/authorities.js';
import { dayInWords } from '../../../base/day.js';
import { periodLabel, type Period } from '../../../base/period.js';
import { fill, type Lang, plural, type ShapeOf } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { MARK_KINDS, type MarkKind, markAlone, markShape } from '../../charts/index.js';
import type { Figures, Vintage } from '../../rules/figures.js';
import type { Total } from '../../rules/total.js';
import { ratioInWords } from '../../words/say.js';
import { figureAddress, forceAddress } from '../addresses.js';
import { areaChoices, measureChoices, yearChoices } from '../choices.js';
import { sayInterval, sayKind, sayMeasure, sayMonths, sayPeriod, sayValue, wordsIn } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { type Cell, type Grid, gridOf, type GridRow, yearsHeld } from './grid.js';
import type { Question } from './question.js';
import { type Rate, rateOf } from './rates.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

interface CellView {
  /** Class of the cell: its kind, and whether it is a part of a year. */
  readonly k: string;
  readonly h: string;
  readonly t: string;
  /** Below the value: how long a part is, or that it was restated. */
  readonly s: string;
  readonly r: boolean;
  /** The mark of a kind that is no number. */
  readonly m: string;
}

export function figuresView(figures: Figures, question: Question, lang: Lang): View {
  const words = COPY[lang];
  const grid = gridOf(figures, question);
  const years = yearsHeld(figures, question.measure, question.area);
  return {
    title: words.title,
    wide: grid.years.length > 9,
    words,
    breadcrumbs: [],
    problems: question.problems.map((p) => ({
      text: words.problems[p.code],
      href: `#${p.field ?? 'measure'}`,
    })),
    measures: measureChoices(figures, question.measure, lang),
    areas: areaChoices(question.area.code, lang),
    fromYears: yearChoices(years, question.from, words.anyYear),
    toYears: yearChoices(years, question.to, words.anyYearTo),
    knownBy: question.knownByTyped,
    matchedOnly: question.matchedOnly,
    ways: [
      { value: '', text: words.asCounts, selected: !question.isRate },
      { value: 'rate', text: words.asRates, selected: question.isRate },
    ],
    ratesNote: question.isRate ? words.ratesNote : null,
    caption: captionOf(question, lang),
    said: plural(words.held, grid.held, lang),
    leftOut: grid.leftOut.length > 0 ? plural(words.leftOut, grid.leftOut.length, lang) : null,
    nobodyMatched: question.matchedOnly && grid.groups.length === 0 ? words.nobodyMatched : null,
    columns: grid.years.length + 1,
    sprite: MARK_KINDS.map((kind) => ({ kind, shape: markShape(kind) })),
    years: grid.years.map((y) => periodLabel(y)),
    groups: groupsOf(grid, question, lang),
    sums: grid.totals.map((t) => sumOf(t, lang)),
    printedName: fill(words.printed, { area: question.area.name[lang] }, lang),
    printed: grid.printed.map((vs, i) => printedOf(vs, { question, year: grid.years[i], lang })),
    hasPrinted: grid.printed.some((vs) => vs.length > 0),
    key: keyOf(lang),
    keyWords: wordsIn(lang).legend,
    others: othersOf(grid, lang),
  };
}

function captionOf(question: Question, lang: Lang): string {
  const words = COPY[lang];
  const names = { measure: sayMeasure(question.measure, lang), area: question.area.name[lang] };
  const said = fill(words.tableCaption, names, lang);
  if (question.knownBy === undefined) return said;
  return `${said}, ${fill(words.knownBySaid, { day: dayInWords(question.knownBy, lang) }, lang)}`;
}

const groupsOf = (grid: Grid, { measure, isRate }: Question, lang: Lang) =>
  grid.groups.map((g) => ({
    name: g.area?.name[lang] ?? COPY[lang].otherForces,
    rows: g.rows.map((row) => ({
      name: row.authority.name[lang],
      href: forceAddress(lang, row.authority.code),
      cells: row.cells.map((cell, i) =>
        (isRate ? rateView : cellView)(cell, { measure, row, year: grid.years[i], lang }),
      ),
    })),
  }));

interface Place {
  readonly measure: string;
  readonly row: GridRow;
  readonly year: Period | undefined;
  readonly lang: Lang;
}

function cellView(cell: Cell, { measure, row, year, lang }: Place): CellView {
  const authority = row.authority.code;
  if (cell.within) {
    const o = cell.within;
    const href = figureAddress(lang, { authority, measure, period: o });
    return {
      k: `${o.value.kind} app-cell--part`,
      h: href,
      t: sayValue(o.value, lang),
      s: sayMonths(o, lang),
      r: false,
      m: markOf(o.value.kind),
    };
  }
  if (cell.part.current.length === 0 || !year)
    return { k: 'nothing-held', h: '', t: COPY[lang].nothing, s: '', r: false, m: '' };
  const [only, ...more] = cell.part.current;
  return {
    k: `${cell.part.kind}${cell.isPartPeriod ? ' app-cell--part' : ''}`,
    h: figureAddress(lang, { authority, measure, period: year }),
    t: only && more.length === 0 ? short(only, lang) : sayInterval(cell.part.interval, lang),
    s: cell.isPartPeriod ? COPY[lang].partUnknown : cell.isRestated ? COPY[lang].restated : '',
    r: cell.isRestated,
    m: markOf(cell.part.kind),
  };
}

/** The same cell as a rate, its count and its people below; what is no whole-year number stays as it was. */
function rateView(cell: Cell, place: Place): CellView {
  const plain = cellView(cell, place);
  const { interval } = cell.part;
  const isNumber = cell.within === null && !cell.isPartPeriod && (interval.lo > 0 || interval.hi !== null);
  const rate = isNumber && place.year ? rateOf(place.row.authority.code, place.year, interval) : null;
  if (!rate) return plain;
  const { lang } = place;
  return {
    ...plain,
    t: rateSaid(rate, lang),
    s: fill(COPY[lang].rateOf, { n: plain.t, year: String(rate.of) }, lang),
  };
}

function rateSaid(rate: Rate, lang: Lang): string {
  const words = COPY[lang];
  const lo = ratioInWords(rate.lo, lang);
  if (rate.hi === null) return fill(words.rateAtLeast, { rate: lo }, lang);
  const hi = ratioInWords(rate.hi, lang);
  return lo === hi ? lo : fill(words.rateBetween, { lo, hi }, lang);
}

/** Numbers speak for themselves; everything else has its mark. */
const markOf = (kind: MarkKind): string => (kind === 'exact' || kind === 'range' ? '' : kind);

/** A refusal's grounds are on the figure's own page; the cell has room for one word. */
const short = (v: Vintage, lang: Lang): string =>
  v.value.kind === 'refused' || v.value.kind === 'suppressed'
    ? sayKind(v.value.kind, lang)
    : sayValue(v.value, lang);

function sumOf(t: Total, lang: Lang): { readonly text: string; readonly coverage: string } {
  const coverage = { answered: t.answered.length, asked: t.asked };
  return {
    text: t.answered.length === 0 ? '–' : sayInterval(t.interval, lang),
    coverage: t.answered.length === 0 ? '' : fill(COPY[lang].sumCoverage, coverage, lang),
  };
}

interface PrintedPlace {
  readonly question: Question;
  readonly year: Period | undefined;
  readonly lang: Lang;
}

/** Totals that somebody printed, latest last; all of them, since none replaces another. */
function printedOf(vintages: readonly Vintage[], { question, year, lang }: PrintedPlace) {
  if (vintages.length === 0 || !year) return { text: '–', href: '' };
  const where = { authority: question.area.code, measure: question.measure, period: year };
  return { text: vintages.map((v) => sayValue(v.value, lang)).join('; '), href: figureAddress(lang, where) };
}

const keyOf = (lang: Lang) =>
  MARK_KINDS.map((kind) => ({
    mark: markAlone(kind),
    name: sayKind(kind, lang),
    means: wordsIn(lang).kindMeans[kind],
  }));

const othersOf = (grid: Grid, lang: Lang) =>
  grid.others.map((o) => ({
    who: authorityByCode(o.authority)?.name[lang] ?? o.authority,
    period: sayPeriod(o, lang),
    value: sayValue(o.value, lang),
    href: figureAddress(lang, { authority: o.authority, measure: o.measure, period: o }),
  }));
