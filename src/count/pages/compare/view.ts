/** A comparison in words, tables and charts. */
import { AUTHORITIES } from '../../../base/authorities.js';
import { financialYear, type Period } from '../../../base/period.js';
import { fill, type Lang, plural, inFigures } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { compare, type ComparisonProblem, type End, type Pair } from '../../rules/compare.js';
import type { Figures } from '../../rules/figures.js';
import { FIGURE_WORDS, names, ratioInWords, sayComparison, sayProblem } from '../../words/say.js';
import { areaChoices, type Choice, measureChoices } from '../choices.js';
import { cellLine } from '../parts/observation-view.js';
import { sayInterval, sayKnownShort, sayMeasure, sayPeriod, sayRatios } from '../parts/say.js';
import { barsOf, ratiosOf } from './charts.js';
import { cy } from './copy.cy.js';
import { type CompareWords, en } from './copy.en.js';
import { forceRows } from './forces.js';
import type { CompareQuestion } from './question.js';

const COPY: Readonly<Record<Lang, CompareWords>> = { en, cy };

export function compareView(figures: Figures, question: CompareQuestion, lang: Lang): View {
  const words = COPY[lang];
  const { wanted } = question;
  const compared = compare(figures, wanted);
  const area = question.chosen.map((a) => a.name[lang]).join(', ');
  const said = { base: sayPeriod(wanted.base, lang), with: sayPeriod(wanted.with, lang) };
  return {
    title: words.title,
    words,
    breadcrumbs: [],
    problems: question.problems.map((p) => ({
      text: words.problems[p.code],
      href: `#${p.field ?? 'measure'}`,
    })),
    measures: measureChoices(figures, wanted.measure, lang),
    ...areaLists(question, lang),
    bases: periodChoices(question, wanted.base, lang),
    withs: periodChoices(question, wanted.with, lang),
    knownBy: question.knownByTyped,
    heading: fill(words.heading, { measure: sayMeasure(wanted.measure, lang), area, ...said }, lang),
    sentence: sayComparison(compared, { base: wanted.base, with: wanted.with }, lang),
    published: compared.as_published.map((p) => pairView(p, lang)),
    matched: compared.matched.map((p) => pairView(p, lang)),
    chart: ratiosOf(compared, words, lang),
    bars: barsOf(compared, { words, said, lang }),
    way: compared.problems.map((p) => problemView(p, lang)),
    said,
    forces: forceRows(compared, wanted, lang),
  };
}

/** Nations and regions, then forces; what was asked by name or as several stands first. */
function areaLists(question: CompareQuestion, lang: Lang) {
  const chosen = question.areasTyped;
  const areas = areaChoices(chosen, lang);
  const forces = AUTHORITIES.filter((a) => a.kind === 'force').map((a) => ({
    value: a.code,
    text: a.name[lang],
    selected: a.code === chosen,
  }));
  const isListed = [...areas, ...forces].some((c) => c.selected);
  const asked = { value: chosen, text: question.chosen.map((a) => a.name[lang]).join(', '), selected: true };
  const words = COPY[lang];
  return {
    areaGroups: [
      { title: words.areasNations, choices: areas },
      { title: words.areasForces, choices: forces },
    ],
    otherAreas: isListed ? [] : [asked],
  };
}

function periodChoices(question: CompareQuestion, chosen: Period, lang: Lang): readonly Choice[] {
  const valueOf = (p: Period): string => `${p.from}..${p.to}`;
  const listed = question.years.map((year) => financialYear(year));
  const all = listed.some((p) => valueOf(p) === valueOf(chosen)) ? listed : [chosen, ...listed];
  return all.map((p) => ({
    value: valueOf(p),
    text: sayPeriod(p, lang),
    selected: valueOf(p) === valueOf(chosen),
  }));
}

const pairView = (pair: Pair, lang: Lang) => ({
  base: endView(pair.base, lang),
  with: endView(pair.with, lang),
  ratio: sayRatios(pair.ratio, lang),
  change: changeOf(pair.change_percent, lang),
  limits: limitsOf(pair.limits95, lang),
});

const MANY = 8;

function endView(end: End, lang: Lang) {
  const words = COPY[lang];
  const latest = [...end.cells].sort((a, b) => (a.known_on < b.known_on ? 1 : -1))[0];
  const known = { basis: words.basis[end.basis], when: latest ? sayKnownShort(latest, lang) : '' };
  return {
    value: sayInterval(end.interval, lang),
    basis: fill(end.basis === 'sum' ? words.basisHeld : words.basisKnown, known, lang),
    forces: forcesOfEnd(end, lang),
    cells: end.cells.slice(0, MANY).map((o) => cellLine(o, lang)),
  };
}

function forcesOfEnd(end: End, lang: Lang): string {
  const words = COPY[lang];
  if (end.authorities === null) return words.forcesUnknown;
  const codes = end.authorities.map((a) => a.code);
  const said = codes.length > MANY ? plural(words.manyForces, codes.length, lang) : names(codes, lang);
  return fill(words.forcesIn, { names: said }, lang);
}

function changeOf(change: Pair['change_percent'], lang: Lang): string {
  const said = (n: number): string => {
    const text = inFigures(Math.round(Math.abs(n)), lang);
    return `${n < 0 ? '−' : '+'}${text}%`;
  };
  if (change.lo === null) return COPY[lang].noPercent;
  if (change.hi === null) return fill(FIGURE_WORDS[lang].value.atLeast, { lo: said(change.lo) }, lang);
  const [lo, hi] = [said(change.lo), said(change.hi)];
  return lo === hi ? lo : fill(COPY[lang].to, { lo, hi }, lang);
}

const limitsOf = (l: Pair['limits95'], lang: Lang): string =>
  fill(
    COPY[lang].to,
    { lo: ratioInWords(l.lo, lang), hi: l.hi === null ? COPY[lang].noUpper : ratioInWords(l.hi, lang) },
    lang,
  );

const problemView = (p: ComparisonProblem, lang: Lang) => ({
  severity: 'warning',
  title: FIGURE_WORDS[lang].problem[p.code].title,
  sentence: sayProblem(p, lang),
  cellsSaid: p.cells.length > 0 ? plural(COPY[lang].cells, p.cells.length, lang) : '',
  cells: p.cells.slice(0, 40).map((o) => cellLine(o, lang)),
});
