/** The page of one figure: its printings side by side, what it is part of, and what the tests found about it. */
import { AUTHORITIES, type Authority, forcesOf } from '../../../base/authorities.js';
import { rulesDuring } from '../../../base/flag-rules.js';
import { measureById } from '../../../base/measures.js';
import { type Day, dayInWords } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import { financialYear, type Period, sameYear } from '../../../base/period.js';
import { isAnswered } from '../../../base/value.js';
import { fill, type Lang, plural, type ShapeOf } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { markAlone } from '../../charts/index.js';
import { type Figures, type Vintage, vintagesOf } from '../../rules/figures.js';
import type { Finding } from '../../rules/integrity/index.js';
import { partPeriodOf } from '../../rules/part-periods.js';
import { residualFor } from '../../rules/residual.js';
import { latestOf, printedTotals, total } from '../../rules/total.js';
import { findingTitle, sayFinding } from '../../words/say-finding.js';
import { sayProblem, sayTotal } from '../../words/say.js';
import { figureAddress, forceAddress, queryAddress } from '../addresses.js';
import { findingsOf } from '../findings-held.js';
import { cellLine, printedView } from '../parts/observation-view.js';
import { sayKnown, sayMeasure, sayMonthCount, sayPeriod, sayValue, wordsIn } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface FigureAsked {
  readonly authority: Authority;
  readonly measure: string;
  readonly period: Period;
}

/** For whom the page is made: the language, what is known of confirmations, and whether they may confirm. */
export interface FigureReader {
  readonly lang: Lang;
  readonly confirmed: { readonly people: number; readonly last: Day | null } | null;
  readonly mayConfirm: boolean;
}

export function figureView(figures: Figures, asked: FigureAsked, reader: FigureReader): View {
  const { lang } = reader;
  const words = COPY[lang];
  const { authority, measure, period } = asked;
  const vintages = vintagesOf(figures, { measure, authority: authority.code, period });
  const names = {
    authority: authority.name[lang],
    period: sayPeriod(period, lang),
    measure: sayMeasure(measure, lang),
  };
  return {
    title: fill(words.title, names, lang),
    caption: fill(words.caption, names, lang),
    words,
    breadcrumbs: [{ text: words.back, href: queryAddress(lang, '/count/figures', { measure }) }],
    answers: answersOf(vintages, lang),
    unordered: latestOf(vintages).length > 1 ? words.unordered : null,
    vintages: vintages.map((v) => vintageView(v, lang)),
    part: partOf(figures, vintages, lang),
    residual: vintages.length === 0 ? residualOf(figures, asked, lang) : null,
    facts: factsOf(asked, vintages, lang),
    sum: authority.kind === 'area' ? sumOf(figures, asked, lang) : null,
    totals: authority.kind === 'force' ? totalsOf(figures, asked, lang) : [],
    findings: findingsOf(figures)
      .filter((f) => touches(f, asked))
      .map((f) => findingView(f, lang)),
    years: otherYears(figures, asked, lang),
    confirmed: confirmedSaid(reader),
    links: linksOf(asked, reader),
  };
}

function answersOf(vintages: readonly Vintage[], lang: Lang): string {
  const { answers } = COPY[lang];
  if (vintages.length === 0) return answers.none;
  return vintages.length === 1 ? answers.one : fill(answers.several, { n: vintages.length }, lang);
}

const vintageView = (v: Vintage, lang: Lang) => ({
  value: sayValue(v.value, lang),
  kind: v.value.kind,
  isNumber: isAnswered(v.value),
  mark: markAlone(v.value.kind),
  known: v.observations[0] ? sayKnown(firstKnown(v), lang) : '',
  printings: inOrder(v)
    .slice(0, SHOWN_AT_ONCE)
    .map((o) => printedView(o, lang)),
  more: inOrder(v)
    .slice(SHOWN_AT_ONCE)
    .map((o) => printedView(o, lang)),
  moreSaid: plural(COPY[lang].more, Math.max(0, v.observations.length - SHOWN_AT_ONCE), lang),
});

const SHOWN_AT_ONCE = 2;

const inOrder = (v: Vintage): readonly Observation[] =>
  [...v.observations].sort((a, b) => (a.known_on < b.known_on ? -1 : a.known_on > b.known_on ? 1 : 0));

/** The printing that made it public: the earliest. */
function firstKnown(v: Vintage): Observation {
  const [first, ...rest] = v.observations;
  if (!first) throw new Error('a vintage without an observation');
  return rest.reduce((early, o) => (o.known_on < early.known_on ? o : early), first);
}

function partOf(figures: Figures, vintages: readonly Vintage[], lang: Lang): string | null {
  const all = vintages.flatMap((v) => v.observations);
  const part = all.map((o) => partPeriodOf(figures, o)).find((p) => p !== null);
  if (!part) return null;
  const words = COPY[lang];
  if (part.shownBy.months != null && part.shownBy === part.printed)
    return fill(words.partMonths, { months: sayMonthCount(part.shownBy.months, lang) }, lang);
  return fill(words.part, { covers: sayPeriod(part.shownBy, lang) }, lang);
}

function residualOf(
  figures: Figures,
  { authority, measure, period }: FigureAsked,
  lang: Lang,
): string | null {
  const residual = residualFor(figures, { measure, authority: authority.code, period });
  return residual
    ? sayProblem({ code: 'residual', authorities: [authority], cells: residual.cells, residual }, lang)
    : null;
}

function factsOf({ measure, period }: FigureAsked, vintages: readonly Vintage[], lang: Lang) {
  const words = COPY[lang];
  const unit = vintages[0]?.observations[0]?.unit;
  const rules = measureById(measure)?.flagged ? rulesDuring(period).map((r) => r.title[lang]) : [];
  return [
    ...(unit ? [{ name: words.unit, value: wordsIn(lang).unit[unit] }] : []),
    ...(rules.length > 0 ? [{ name: words.rule, value: rules.join('; ') }] : []),
  ];
}

/** What the forces of an area give together, with the way to each of them. */
function sumOf(figures: Figures, { authority, measure, period }: FigureAsked, lang: Lang) {
  const authorities = forcesOf(authority);
  const t = total(figures, { measure, period, authorities });
  const printed = printedTotals(figures, { measure, area: authority.code, period })[0];
  return {
    heading: fill(COPY[lang].sum, { area: authority.name[lang] }, lang),
    sentence: sayTotal(t, { measure, area: authority, period, printed }, lang),
    parts: t.parts.flatMap((p) =>
      p.current[0]?.observations[0] ? [cellLine(p.current[0].observations[0], lang)] : [],
    ),
  };
}

/** Totals that somebody printed for an area with this force in it. */
function totalsOf(figures: Figures, { authority, measure, period }: FigureAsked, lang: Lang) {
  return AUTHORITIES.filter((a) => a.kind === 'area' && a.forces.includes(authority.code)).flatMap((area) =>
    vintagesOf(figures, { measure, authority: area.code, period }).flatMap((v) =>
      v.observations.slice(0, 1).map((o) => cellLine(o, lang)),
    ),
  );
}

const touches = (f: Finding, { authority, measure, period }: FigureAsked): boolean =>
  (f.authorities[0] === authority.code && f.measure === measure && sameYear(f.period, period)) ||
  (isParticular(f) &&
    f.cells.some((o) => o.authority === authority.code && o.measure === measure && sameYear(o, period)));

const MANY_CELLS = 9;

/** A finding about a whole family of series is on the page of the tests, not on that of each of its figures. */
const isParticular = (f: Finding): boolean =>
  f.cells.length < MANY_CELLS && !f.code.startsWith('series-') && f.code !== 'residual-refused';

const findingView = (f: Finding, lang: Lang) => ({
  severity: f.severity,
  title: findingTitle(f, lang),
  sentence: sayFinding(f, lang),
});

function otherYears(figures: Figures, { authority, measure, period }: FigureAsked, lang: Lang) {
  const years = new Map<number, Observation>();
  for (const o of figures.of(measure, authority.code)) {
    const start = Number(o.from.slice(0, 4));
    if (sameYear(o, financialYear(start)) && !sameYear(o, period)) years.set(start, o);
  }
  return [...years].sort(([a], [b]) => a - b).map(([, o]) => cellLine(o, lang));
}

function confirmedSaid({ confirmed, lang }: FigureReader): string {
  const words = COPY[lang];
  if (!confirmed || confirmed.people === 0 || confirmed.last === null) return words.notConfirmed;
  return plural(words.confirmed, confirmed.people, lang, { day: dayInWords(confirmed.last, lang) });
}

function linksOf({ authority, measure, period }: FigureAsked, { lang, mayConfirm }: FigureReader) {
  const words = COPY[lang];
  const compare = { measure, areas: authority.code, with: `${period.from}..${period.to}` };
  return [
    ...(authority.kind === 'force'
      ? [
          {
            text: fill(words.all, { authority: authority.name[lang] }, lang),
            href: forceAddress(lang, authority.code),
          },
        ]
      : []),
    ...(mayConfirm
      ? [
          {
            text: words.confirm,
            href: `${figureAddress(lang, { authority: authority.code, measure, period })}/confirm`,
          },
        ]
      : []),
    { text: words.compare, href: queryAddress(lang, '/count/compare', compare) },
  ];
}
