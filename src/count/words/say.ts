/** Sentences about values, totals, comparisons and findings, in English and Welsh, never stronger than the data. */
import { type Authority, authorityByCode } from '../../base/authorities.js';
import { dayInWords } from '../../base/day.js';
import { measureById } from '../../base/measures.js';
import type { Observation } from '../../base/observation.js';
import {
  type Period,
  asCalendarYear,
  asFinancialYear,
  lengthInDays,
  periodLabel,
} from '../../base/period.js';
import type { Interval, Value } from '../../base/value.js';
import { type Lang, fill, inFigures, list, plural } from '../../base/words.js';
import type { Comparison, ComparisonProblem, MatchedPair, Pair } from '../rules/compare.js';
import { SMALL_BASE } from '../rules/compare.js';
import type { Vintage } from '../rules/figures.js';
import type { Limits } from '../rules/limits.js';
import type { Part, Total } from '../rules/total.js';
import { cy } from './figures.cy.js';
import { en } from './figures.en.js';

export const FIGURE_WORDS = { en, cy } as const;

/** The measure in a sentence: "child sexual offences recorded with the online flag". */
export function measureName(id: string, lang: Lang): string {
  const name = measureById(id)?.name[lang] ?? id.replaceAll('-', ' ');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export const authorityName = (code: string, lang: Lang): string => authorityByCode(code)?.name[lang] ?? code;

/** "2018/19", "2015", or two days in words. */
export function periodName(p: Period, lang: Lang): string {
  if (asFinancialYear(p) !== null || asCalendarYear(p) !== null) return periodLabel(p);
  return periodLabel(p, FIGURE_WORDS[lang].to).replace(/\d{4}-\d{2}-\d{2}/g, (day) => dayInWords(day, lang));
}

/** "in 2018/19"; "from 1 October 2017 to 2 April 2018" is left without "in". */
export function inPeriod(p: Period, lang: Lang): string {
  const name = periodName(p, lang);
  return asFinancialYear(p) !== null || asCalendarYear(p) !== null
    ? fill(FIGURE_WORDS[lang].period, { period: name }, lang)
    : `(${name})`;
}

const WELSH_VOWEL = /^[aeiouwyâêîôûŵŷ]/i;

/** Welsh "a" makes c, p and t breathe (a Chymru); a name that Welsh leaves in English is left alone. */
const breathed = (name: string, english: string): string =>
  name === english ? name : name.replace(/^([CPT])(?!h)/, '$1h');

/** "Gwent, North Wales and South Wales"; Welsh "a" is "ac" before a vowel. */
export function names(codes: readonly string[], lang: Lang): string {
  const all = codes.map((code) => authorityName(code, lang));
  if (lang === 'en' || all.length < 2) return list(all, 'and');
  const last = breathed(all.at(-1) ?? '', authorityName(codes.at(-1) ?? '', 'en'));
  return list([...all.slice(0, -1), last], WELSH_VOWEL.test(last) ? 'ac' : 'a');
}

/** Longer lists of forces are given as their number. */
export const MOST_NAMED = 12;

const codesOf = (authorities: readonly Authority[]): readonly string[] => authorities.map((a) => a.code);

/** A value in words: "229", "fewer than 5" as "4 or fewer", "refused (FOIA s12)". */
export function valueInWords(value: Value, lang: Lang): string {
  const copy = FIGURE_WORDS[lang].value;
  switch (value.kind) {
    case 'exact':
      return inFigures(value.n, lang);
    case 'range':
      return intervalInWords(value, lang);
    case 'suppressed':
      return value.hi === null
        ? copy.suppressed
        : fill(copy.suppressedBetween, { lo: value.lo ?? 0, hi: value.hi }, lang);
    case 'refused':
      return value.exemption.length === 0
        ? copy.refused
        : fill(copy.refusedUnder, { exemptions: exemptions(value.exemption) }, lang);
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return copy[value.kind];
  }
}

export function intervalInWords(i: Interval, lang: Lang): string {
  const copy = FIGURE_WORDS[lang].value;
  if (i.hi === null) return fill(copy.atLeast, { lo: i.lo }, lang);
  if (i.lo === i.hi) return inFigures(i.lo, lang);
  return i.lo === 0
    ? fill(copy.atMost, { hi: i.hi }, lang)
    : fill(copy.between, { lo: i.lo, hi: i.hi }, lang);
}

/** "foia-s12" as "FOIA s12". */
const exemptions = (all: readonly string[]): string =>
  all.map((e) => e.replace(/^foia-/, 'FOIA ').replace(/^foisa-/, 'FOISA ')).join(', ');

/** The first letter large, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface TotalAbout {
  readonly measure: string;
  readonly area: Authority | null;
  readonly period: Period;
  /** A total printed for the area, where no force's own value is held. */
  readonly printed?: Vintage | undefined;
}

/** The sentence of a total: how many, from which forces, and who is missing for what reason. */
export function sayTotal(total: Total, about: TotalAbout, lang: Lang): string {
  const copy = FIGURE_WORDS[lang];
  const what = {
    measure: measureName(about.measure, lang),
    area: about.area?.in[lang] ?? '',
    period: inPeriod(about.period, lang),
    covered: coverage(total, lang),
  };
  const { lo, hi } = total.interval;
  if (total.answered.length === 0)
    return [fill(copy.total.none, what, lang), printedOnly(about, lang)].join(' ').trim();
  const form = hi === null ? copy.total.atLeast : lo === hi ? copy.total.exact : copy.total.between;
  const first = fill(form, { ...what, n: lo, lo, hi: hi ?? lo }, lang).replace(/ {2,}/g, ' ');
  return [first, ...missingSentences(total, lang), ...restatedSentences(total, lang)].join(' ');
}

function printedOnly(about: TotalAbout, lang: Lang): string {
  const from = about.printed?.observations[0];
  if (!about.printed || !from) return '';
  const params = {
    n: valueInWords(about.printed.value, lang),
    publisher: from.source.publisher,
    known: dayInWords(about.printed.known_on, lang),
  };
  return fill(FIGURE_WORDS[lang].total.printedOnly, params, lang);
}

function coverage(total: Total, lang: Lang): string {
  const copy = FIGURE_WORDS[lang].total;
  if (total.missing.length === 0) return plural(copy.all, total.asked, lang);
  const answered = total.answered.map((p) => p.authority);
  const few = answered.length <= MOST_NAMED ? names(codesOf(answered), lang) : '…';
  return fill(copy.some, { answered: answered.length, asked: total.asked, names: few }, lang).replace(
    ' (…)',
    '',
  );
}

function missingSentences(total: Total, lang: Lang): readonly string[] {
  const copy = FIGURE_WORDS[lang].missing;
  const kinds = ['no-reply', 'refused', 'not-held', 'not-asked'] as const;
  return kinds.flatMap((kind) => {
    const parts = total.missing.filter((p) => p.kind === kind);
    if (parts.length === 0) return [];
    const which =
      parts.length > 12
        ? String(parts.length)
        : names(
            parts.map((p) => p.authority.code),
            lang,
          );
    const why = exemptions([...new Set(parts.flatMap(exemptionsOf))]);
    const form = kind === 'refused' && why === '' ? copy['refused-plain'] : copy[kind];
    return [`${capital(fill(form, { names: which, exemptions: why }, lang))}.`];
  });
}

const exemptionsOf = (part: Part): readonly string[] =>
  part.vintages.flatMap((v) => (v.value.kind === 'refused' ? v.value.exemption : []));

function restatedSentences(total: Total, lang: Lang): readonly string[] {
  const copy = FIGURE_WORDS[lang].total;
  return total.restated.map((p) => {
    const values = p.vintages.map((v) => valueInWords(v.value, lang));
    const authority = p.authority.name[lang];
    if (p.current.length > 1) return fill(copy.unordered, { authority, values: values.join(', ') }, lang);
    return fill(copy.restated, { authority, first: values[0] ?? '', last: values.at(-1) ?? '' }, lang);
  });
}

/** A ratio to two places, as it is said: 2.23. */
export const ratioInWords = (n: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(n);

export function limitsInWords(l: Limits, lang: Lang): string {
  const { to, compare } = FIGURE_WORDS[lang];
  return `${ratioInWords(l.lo, lang)} ${to} ${l.hi === null ? compare.noUpper : ratioInWords(l.hi, lang)}`;
}

/** The sentences of a comparison: as published, and on the matched forces. */
export function sayComparison(c: Comparison, about: { base: Period; with: Period }, lang: Lang): string {
  const copy = FIGURE_WORDS[lang].compare;
  const ends = { base: periodName(about.base, lang), with: periodName(about.with, lang) };
  const matched = c.matched.at(-1);
  if (c.as_published.length === 0 && !matched) return fill(copy.nothing, ends, lang);
  return [
    c.as_published.length > 0 ? sayPublished(c.as_published, lang) : '',
    matched ? sayMatched(matched, lang) : copy.noMatched,
    c.whole_area && c.whole_area.lo > 0
      ? fill(copy.wholeArea, { lo: ratioInWords(c.whole_area.lo, lang) }, lang)
      : '',
  ]
    .filter((s) => s !== '')
    .join(' ');
}

function sayPublished(pairs: readonly Pair[], lang: Lang): string {
  const copy = FIGURE_WORDS[lang].compare;
  const said = (end: Pair['base']): string => intervalInWords(end.interval, lang);
  const [bases, tops] = [pairs.map((p) => said(p.base)), pairs.map((p) => said(p.with))].map((all) => [
    ...new Set(all),
  ]);
  const lo = Math.min(...pairs.map((p) => p.ratio.lo));
  const hi = Math.max(...pairs.map((p) => p.ratio.hi ?? p.ratio.lo));
  const range = { lo: ratioInWords(lo, lang), hi: ratioInWords(hi, lang) };
  if (pairs.length === 1)
    return fill(copy.published, { base: bases?.[0] ?? '', with: tops?.[0] ?? '', ratio: range.lo }, lang);
  if (tops?.length === 1)
    return fill(
      copy.publishedMany,
      { ...range, with: tops[0] ?? '', bases: list(bases ?? [], FIGURE_WORDS[lang].and) },
      lang,
    );
  return fill(copy.publishedEnds, range, lang);
}

function sayMatched(pair: MatchedPair, lang: Lang): string {
  const few = pair.authorities.length <= MOST_NAMED ? names(codesOf(pair.authorities), lang) : '…';
  return plural(FIGURE_WORDS[lang].compare.matched, pair.authorities.length, lang, {
    names: few,
    base: intervalInWords(pair.base.interval, lang),
    with: intervalInWords(pair.with.interval, lang),
    ratio: ratioInWords(pair.ratio.lo, lang),
    limits: limitsInWords(pair.limits95, lang),
  });
}

const monthsOf = (o: Observation | undefined): number =>
  o ? (o.months ?? Math.round((lengthInDays(o) / 365.25) * 12)) : 0;

/** One problem of a comparison, in a sentence. */
export function sayProblem(p: ComparisonProblem, lang: Lang): string {
  const copy = FIGURE_WORDS[lang].problem;
  const [first, other] = p.cells;
  const params = {
    names: names(codesOf(p.authorities), lang),
    values: list([...new Set(p.cells.map((o) => valueInWords(o.value, lang)))], FIGURE_WORDS[lang].and),
    n: p.base ?? (other && other.value.kind === 'exact' ? other.value.n : 0),
    limit: SMALL_BASE,
    months: monthsOf(first),
    authority: other ? authorityName(other.authority, lang) : '',
    period: p.residual ? periodName(p.residual.period, lang) : other ? inPeriod(other, lang) : '',
    on: p.on
      ? p.break?.precision === 'day'
        ? dayInWords(p.on, lang)
        : p.on.slice(0, p.break?.precision === 'month' ? 7 : 4)
      : '',
    what: p.break?.title[lang] ?? '',
    range: p.residual ? intervalInWords({ lo: p.residual.lo, hi: p.residual.hi }, lang) : '',
  };
  if (p.code === 'coverage-differs' && p.authorities.length === 0) return copy['coverage-differs'].plain;
  if (p.code === 'coverage-differs' && p.authorities.length > MOST_NAMED)
    return fill(copy['coverage-differs'].many, { n: p.authorities.length }, lang);
  if (p.code === 'part-period' && p.cells.length === 0) return copy['part-period'].plain;
  return fill(copy[p.code].text, params, lang);
}
