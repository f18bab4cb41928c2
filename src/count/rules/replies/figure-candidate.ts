/** What a row and a column of a table say of the figure where they cross, with the words around it, and how sure. */
import type { Unit } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import { bandsOfTitle } from './bands-in-words.js';
import { ASKED, SURE, UNKNOWN_MEASURE, unexplained } from './candidate.js';
import type { Context } from './context.js';
import { type Dimension, dimensionOf, whoseIn as whoseInText } from './dimension-words.js';
import { type SaidSurely, type Saying, saidOf } from './figure.js';
import { type Facets, isNotCount } from './label-facets.js';
import { type LabelPeriod, withinYear } from './label-period.js';
import { MONTH_PATTERN } from './month-names.js';
import { remembered } from './remembered.js';
import { UNIT_OF_OUTCOME } from './outcome-unit.js';
import { type WordsAround, residueIn, wordsAround } from './residue-around.js';
import { partOf, residueOf } from './residue.js';
import type { ReplyProblem } from './shape.js';

const whoseIn = remembered(whoseInText);

/** One label, with what its heading says it is a label of. */
export interface Label {
  readonly facets: Facets;
  readonly dimension: Dimension | null;
  readonly heading: string;
}

export interface Line {
  readonly labels: readonly Label[];
  readonly isTotal: boolean;
  readonly notCount: boolean;
}

export interface Setting {
  readonly context: Context;
  readonly whole: { readonly row: Period | null; readonly column: Period | null };
  /** Months or quarters that the rows or columns are, when their year stands on the other side. */
  readonly parts: { readonly row: readonly LabelPeriod[]; readonly column: readonly LabelPeriod[] };
  readonly guessed: boolean;
  readonly unlabelled: boolean;
  /** Bands that the title gives to all of the table. */
  readonly bands: Readonly<Record<string, string>>;
  /** The words around say whose ages and sexes they are. */
  readonly saysWhose: boolean;
  /** The title speaks of rates or running sums. */
  readonly doubtful: boolean;
  readonly words: WordsAround;
}

/** **Shape**: what the words around a table settle, and what its lines do together → all of it, worked out once. */
export const settingOf = (
  context: Context,
  of: Pick<Setting, 'whole' | 'parts' | 'guessed' | 'unlabelled'>,
): Setting => ({
  context,
  ...of,
  bands: bandsOfTitle(context.title, context.whose),
  saysWhose: whoseIn(context.around.near) !== null || whoseIn(context.around.notes) !== null,
  doubtful: isDoubtful(context.title),
  words: wordsAround(context),
});

/** Everything of a setting that `sayingOf` looks at, as one text. */
export const keyOfSetting = ({ context, ...rest }: Setting): string =>
  JSON.stringify([context.measure, context.period, context.unit, context.whose, context.ofCrimes, rest]);

/** **Shape**: a row and a column of labels → what they say of the figure where they cross. */
export function sayingOf(lines: readonly [Line, Line], setting: Setting): Saying {
  const labels = lines.flatMap((l) => l.labels);
  const plain = plainly(lines, labels, setting);
  if (plain.sure < SURE) return { plain, sure: plain };
  const residue = [
    ...labels.flatMap(residueOfLabel),
    ...residueIn(setting.words, {
      takesMeasure: !labels.some((l) => l.facets.measure),
      by: plain.said.by,
    }),
  ];
  return { plain, sure: residue.length === 0 ? plain : unexplained(plain, residue) };
}

function plainly(lines: readonly [Line, Line], labels: readonly Label[], setting: Setting): SaidSurely {
  const { context } = setting;
  const period = periodOf(lines, setting);
  const measure = measureOf(labels, context);
  const by = breakdownOf(labels, setting);
  const isTotal = lines.some((l) => l.isTotal);
  return {
    sure: Math.min(
      period.sure,
      measure.sure,
      by.sure,
      setting.guessed ? 0.85 : 1,
      setting.doubtful || setting.unlabelled ? ASKED : 1,
    ),
    said: saidOf({
      measure: measure.value,
      period: period.value,
      by: by.value,
      unit: unitFor(labels, context, by.value),
      words: labels.map((l) => l.facets.text).join(' · ') || null,
      isTotal,
      code: isTotal
        ? (labels.find((l) => l.facets.measure?.code)?.facets.measure?.code ?? null)
        : measure.code,
      doubts: [period.doubt, measure.doubt].filter((d) => d !== null),
    }),
  };
}

/** Words of a label that stand in no breakdown; a label that nobody knows is one itself. */
function residueOfLabel({ facets: f }: Label): readonly string[] {
  if (f.measure !== null && partOf(f.text).length > 0) return partOf(f.text);
  if (f.rest === '') return [];
  const isBreakdown = !f.total && !f.band && f.system === null && !f.period && f.measure === null;
  return isBreakdown ? [] : residueOf(f.rest);
}

function periodOf(
  lines: readonly [Line, Line],
  { context, whole, parts }: Setting,
): { value: Period | null; sure: number; doubt: ReplyProblem | null } {
  const said = lines.flatMap((l) => l.labels.flatMap((x) => (x.facets.period ? [x.facets.period] : [])));
  const full = said.filter((p) => p.period.from !== '');
  const part = said.find((p) => p.month !== undefined || p.quarter !== undefined);
  const inner = full.reduce<(typeof full)[number] | null>(
    (a, b) => (a === null || (b.period.from >= a.period.from && b.period.to <= a.period.to) ? b : a),
    null,
  );
  if (inner && full.some((p) => p.period.from > inner.period.from || p.period.to < inner.period.to))
    return { value: null, sure: 0.1, doubt: 'period-unclear' };
  const year = inner?.period ?? context.period?.value ?? null;
  const yearSure = inner ? inner.sure : (context.period?.sure ?? 0);
  if (part) {
    const months = year && withinYear(year, part);
    return months
      ? { value: months, sure: yearSure, doubt: null }
      : { value: null, sure: 0.1, doubt: 'period-unclear' };
  }
  const months =
    (lines[0].isTotal && parts.row.length > 0 ? parts.row : null) ??
    (lines[1].isTotal && parts.column.length > 0 ? parts.column : null);
  if (months) return totalOfMonths(months, year, yearSure);
  if (inner)
    return { value: inner.period, sure: inner.sure, doubt: inner.sure < 0.5 ? 'period-unclear' : null };
  const total = (lines[0].isTotal ? whole.row : null) ?? (lines[1].isTotal ? whole.column : null);
  if (total) return { value: total, sure: 0.9, doubt: null };
  if (whole.row !== null || whole.column !== null) return { value: null, sure: 0.1, doubt: 'period-unclear' };
  return context.period
    ? { value: context.period.value, sure: context.period.sure, doubt: context.period.doubt }
    : { value: null, sure: 0.1, doubt: 'period-unclear' };
}

/** A total over months is of those months, and of the year only when all twelve are there. */
function totalOfMonths(
  months: readonly LabelPeriod[],
  year: Period | null,
  sure: number,
): { value: Period | null; sure: number; doubt: ReplyProblem | null } {
  const found = months.map((m) => (year ? withinYear(year, m) : null));
  const sorted = found.flatMap((p) => (p ? [p] : [])).sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = sorted;
  const follows = sorted.every((p, i) => i === 0 || p.from <= (sorted[i - 1]?.to ?? ''));
  if (!first || sorted.length < months.length || !follows)
    return { value: null, sure: 0.1, doubt: 'period-unclear' };
  return {
    value: { from: first.from, to: sorted.at(-1)?.to ?? first.to },
    sure: Math.min(sure, 0.9),
    doubt: null,
  };
}

function measureOf(
  labels: readonly Label[],
  context: Context,
): { value: string; sure: number; code: string | null; doubt: ReplyProblem | null } {
  const named = labels.flatMap((l) => (l.facets.measure ? [l.facets.measure] : []));
  const strong = named.filter((m) => m.sure > 0.7);
  const list = strong.length > 0 ? strong : named;
  const kinds = new Set(list.map((m) => m.measure));
  const code = list.find((m) => m.code !== null)?.code ?? null;
  const [first] = list;
  if (kinds.size > 1)
    return { value: first?.measure ?? UNKNOWN_MEASURE, sure: ASKED, code, doubt: 'measure-unclear' };
  if (first && first.sure > 0.7) return { value: first.measure, sure: 1, code, doubt: null };
  const strange = labels.some((l) => isStrangeOffence(l));
  if (context.measure && !strange) {
    const { value, sure, doubt } = context.measure;
    if (first && value.measure !== first.measure && value.sure <= 0.7)
      return { value: first.measure, sure: ASKED, code, doubt: 'measure-unclear' };
    return {
      value: value.measure,
      sure: sure > 0.7 ? Math.max(sure, 0.85) : sure,
      code: code ?? value.code,
      doubt,
    };
  }
  if (first)
    return {
      value: first.measure,
      sure: first.sure,
      code,
      doubt: first.sure <= 0.7 ? 'measure-unclear' : null,
    };
  return { value: UNKNOWN_MEASURE, sure: 0.1, code: null, doubt: 'measure-unclear' };
}

/** A row of an offence table whose offence is not one that is known: the words around are not about it. */
const isStrangeOffence = (l: Label): boolean =>
  l.dimension === 'offence' &&
  l.facets.measure === null &&
  l.facets.rest !== '' &&
  !l.facets.total &&
  !l.facets.unknown &&
  l.facets.band === null &&
  l.facets.period === null;

function breakdownOf(
  labels: readonly Label[],
  { context, bands, saysWhose }: Setting,
): { value: Record<string, string>; sure: number } {
  const by: Record<string, string> = {};
  let sure = 1;
  const add = (name: string, band: string): void => {
    const key = by[name] === undefined || by[name] === band ? name : `${name}-2`;
    // Two ages or two outcomes for one figure: one of the labels was misread.
    if (key !== name && name !== 'offence' && name !== 'row') sure = ASKED;
    by[key] = band;
  };
  for (const l of labels) {
    const f = l.facets;
    if (f.total && !f.band) continue;
    if (f.system !== null) add('system', f.system);
    const own = l.dimension !== null && !['offence', 'system'].includes(l.dimension) ? l.dimension : null;
    if (f.band) {
      const isOwn = own !== null && sameSort(own, f.band.dimension);
      const dimension =
        isOwn && (whoseIn(l.heading) !== null || !/-(?:age|sex)$/.test(own))
          ? own
          : dimensionOf(f.band, whoseOf(l, labels, context));
      add(dimension, f.band.band);
      // Ages under no heading at all: victims' or suspects', nobody says.
      if (
        /-(?:age|sex)$/.test(dimension) &&
        l.heading.trim() === '' &&
        !(saysWhose || labelsSayWhose(labels))
      )
        sure = Math.min(sure, 0.7);
    } else if (f.unknown) {
      const beside = own ?? besideOf(labels);
      add(beside ?? 'row', f.text);
      if (beside === null) sure = Math.min(sure, 0.6);
    } else if (f.rest !== '' && HALF_A_PERIOD.test(f.text) && !f.measure) {
      add('row', f.text);
      sure = ASKED;
    } else if (f.rest !== '' && f.system === null && !f.period && f.measure === null) {
      const inWords = own === null && !f.total ? bandsOfLabel(f.rest, whoseOf(l, labels, context)) : null;
      if (inWords) {
        for (const [name, band] of Object.entries(inWords)) add(name, band);
        sure = Math.min(sure, 0.7);
        continue;
      }
      const area = own === null && isArea(f.text) ? 'area' : null;
      add(own ?? area ?? (l.dimension === 'offence' ? 'offence' : 'row'), f.text);
      if ((own === null && area === null) || (own === 'area' && hasSmallWords(f.text)))
        sure = Math.min(sure, 0.7);
    }
  }
  for (const [name, band] of Object.entries(bands)) if (by[name] === undefined) by[name] = band;
  return { value: by, sure };
}

const labelsSayWhose = (labels: readonly Label[]): boolean =>
  labels.some((l) => whoseIn(l.facets.text) !== null || whoseIn(l.heading) !== null);

/** "Number with a female victim": bands in a label of words, when nothing else in it is unexplained. */
function bandsOfLabel(rest: string, whose: 'victim' | 'suspect'): Readonly<Record<string, string>> | null {
  if (rest === '' || residueOf(rest).length > 0) return null;
  const found = bandsOfTitle(rest, whose);
  return Object.keys(found).length > 0 ? found : null;
}

/** A label that says itself that it is a place. */
const AREA =
  /\b(?:division|district|borough|bcu|lpa|lpu|county|sector|basic command unit|policing (?:area|unit|team)|local authority)\b/i;

/** Small words and sorts of place inside a place's name; any other small word says that it is none. */
const IN_A_NAME =
  /\b(?:and|of|the|upon|on|in|y|a|division|district|borough|county|sector|basic|command|unit|policing|area|team|local|authority|council|north|south|east|west|central|city)\b/g;

const hasSmallWords = (text: string): boolean => /(?<![\p{L}'’])\p{Ll}/u.test(text.replace(IN_A_NAME, ' '));
const isArea = (text: string): boolean => AREA.test(text) && !hasSmallWords(text);

/** A title of running sums: the label's month is not the whole period. */
const UNTIL =
  /\bcumulative\b|\brolling\b|\b(?:12|twelve) months? (?:to|ending|ended)\b|\byear[- ]to[- ]date\b/i;

const isDoubtful = remembered((title) => isNotCount(title) || UNTIL.test(title));

/** A month with no year beside it, days with no end: part of a period that was broken off. */
export const HALF_A_PERIOD = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTH_PATTERN})\\b|(?:-|–|to)\\s*$`,
  'i',
);

const sameSort = (own: string, band: string): boolean =>
  own.endsWith(band) || own === band || (own === 'platform' && band === 'method');

const saysSuspect = remembered((text) => /suspect|offender|perpetrator|accused/i.test(text));
const saysVictim = remembered((text) => /victim|complainant|dioddefwr/i.test(text));

export function whoseOf(l: Label, labels: readonly Label[], context: Context): 'victim' | 'suspect' {
  if (saysSuspect(l.heading + l.facets.text)) return 'suspect';
  const said = (has: (text: string) => boolean): boolean =>
    has(l.heading) || has(l.facets.text) || labels.some((x) => has(x.heading) || has(x.facets.text));
  if (said(saysVictim)) return 'victim';
  return said(saysSuspect) ? 'suspect' : context.whose;
}

function besideOf(labels: readonly Label[]): string | null {
  const d = labels.find((l) => l.dimension !== null && l.dimension !== 'offence')?.dimension;
  return d ?? null;
}

function unitFor(labels: readonly Label[], context: Context, by: Readonly<Record<string, string>>): Unit {
  const said = labels.flatMap((l) =>
    l.facets.unit && l.facets.band?.dimension !== 'age' ? [l.facets.unit] : [],
  );
  const outcome = by['outcome'];
  if (said.length > 0 && said[0] !== undefined && outcome === undefined)
    return said.find((u) => u !== 'recorded-crimes') ?? said[0];
  const crimes = context.ofCrimes;
  if (outcome !== undefined && !crimes) return UNIT_OF_OUTCOME.test(outcome) ? 'people' : context.unit;
  return context.unit;
}
