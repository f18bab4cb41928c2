/** Reads one table: each figure with the row's and the column's words and, where they say nothing, the words around. */
import type { Unit } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import { ASKED, type Candidate, UNKNOWN_MEASURE } from './candidate.js';
import { type CellReading, readCell } from './cell-value.js';
import type { Context } from './context.js';
import { type Dimension, dimensionOf, dimensionOfHeading, isAgeNumber } from './dimension-words.js';
import { type Facets, facetsOf } from './label-facets.js';
import { withinYear } from './label-period.js';
import { MONTH_PATTERN } from './month-names.js';
import { UNIT_OF_OUTCOME } from './outcome-unit.js';
import type { Region } from './regions.js';
import type { Cell, ReplyProblem } from './shape.js';

/** One label, with what its heading says it is a label of. */
interface Label {
  readonly facets: Facets;
  readonly dimension: Dimension | null;
  readonly heading: string;
}

interface Line {
  readonly labels: readonly Label[];
  readonly isTotal: boolean;
  readonly notCount: boolean;
}

const lineOf = (labels: readonly Label[]): Line => ({
  labels,
  isTotal: labels.some((l) => l.facets.total),
  notCount: labels.some((l) => l.facets.notCount && !l.facets.band),
});

export interface RegionRead {
  readonly candidates: readonly Candidate[];
  readonly doubts: readonly { readonly code: ReplyProblem; readonly cell: Cell | null }[];
  /** Rows and columns that each figure stands in, for checking totals. */
  readonly grid: readonly GridFigure[];
}

export interface GridFigure {
  readonly row: number;
  readonly column: number;
  readonly rowTotal: boolean;
  readonly columnTotal: boolean;
  /** Rows under different headings inside the table are not added together. */
  readonly group: string;
  readonly reading: CellReading;
  readonly cell: Cell;
}

/** A heading of a column whose cells are never counts: references, dates, ages of single victims. */
const NO_COUNTS = /\b(?:crime (?:no|number|ref\w*)|ref(?:erence)?|urn|ids?|date|time|postcode|age of (?:the )?(?:youngest|oldest)|row|s\/n|line|beat|comments?|notes?)\b/i;

/**
 * Header rows but the last spread over the columns they stand above; what is merged is already spread. On a page the
 * words may stand over the middle of their columns: then they are shared out evenly, when the row below repeats evenly.
 */
function spread(header: Region['header'], labels: number, guessed: boolean): { readonly rows: readonly (readonly string[])[]; readonly doubtful: boolean } {
  let doubtful = false;
  const last = header.at(-1)?.slice(labels).map((c) => c.text) ?? [];
  const rows = header.map((row, r) => {
    const texts = row.map((c) => c.text);
    if (r === header.length - 1) return texts;
    const said = texts.slice(labels).filter((t) => t !== '');
    if (said.length === 0) return texts;
    if (!guessed) return [...texts.slice(0, labels), ...toTheRight(texts.slice(labels))];
    if (said.length === texts.length - labels) return texts;
    const even = evenly(said, last);
    if (even === null && !isWrapped(said, last)) doubtful = true;
    return even === null ? texts : [...texts.slice(0, labels), ...even];
  });
  return { rows, doubtful };
}

function toTheRight(texts: readonly string[]): readonly string[] {
  let held = '';
  return texts.map((t) => {
    if (t !== '') held = t;
    return t === '' ? held : t;
  });
}

/** Each name over as many columns as the next, when the row below says the same again under each. */
function evenly(said: readonly string[], below: readonly string[]): readonly string[] | null {
  const each = below.length / said.length;
  if (!Number.isInteger(each) || each < 2) return said.length === 1 ? below.map(() => said[0] ?? '') : null;
  const repeats = below.every((t, i) => t === below[i % each]);
  return said.length === 1 || repeats ? below.map((_, i) => said[Math.floor(i / each)] ?? '') : null;
}

/** The first line of names that go on in the line below ("Number of" over "offences"). */
const isWrapped = (said: readonly string[], below: readonly string[]): boolean => below.filter((t) => t !== '').length >= said.length && said.every((t) => !/\d/.test(t) || /[-–]\s*\d{0,2}\s*\p{L}*$/u.test(t));

/** Names broken over two lines are one name, when together they say what apart they do not. */
function joinedUp(texts: readonly string[], basis: Context['basis']): readonly string[] {
  if (texts.length < 2) return texts;
  const whole = texts.map((t) => t.trim()).join(' ');
  const apart = texts.map((t) => facetsOf(t, basis));
  const together = facetsOf(whole, basis);
  const isPeriod = together.period !== null && together.period.rest === '' && together.period.period.from !== '' && apart.some((f) => f.rest !== '' && /\p{L}{3}.*|\d/u.test(f.rest)) && apart.every((f) => f.band === null && f.measure === null);
  const isBand = together.band !== null && together.rest === '' && apart.every((f) => f.band === null && f.period === null && !f.unknown) && texts.every((t) => dimensionOfHeading(t) === null);
  return isPeriod || isBand ? [whole] : texts;
}

const saysAge = (text: string): boolean => /\b(?:ages?|aged|oed|oedran)\b/i.test(text);

function labelOf(text: string, heading: string, context: Context): Label {
  const dimension = dimensionOfHeading(heading);
  const isAge = isAgeNumber(text) && (dimension === 'victim-age' || dimension === 'suspect-age' || saysAge(heading));
  const code = dimension === 'offence' && /^0{0,2}\d{2}$/.test(text) ? `code ${text}` : text;
  const read = facetsOf(isAge ? `aged ${text}` : code, context.basis);
  const facets: Facets = isAge && read.band ? { ...read, band: { ...read.band, band: text } } : read;
  return { facets, dimension: isAge ? (dimension ?? `${context.whose}-age`) : dimension, heading };
}

/** "Age of victim" over bands says what they are bands of, and is no band itself. */
function isHeadingAlone(text: string, context: Context): boolean {
  const f = facetsOf(text, context.basis);
  return dimensionOfHeading(text) !== null && !f.band && !f.period && !f.measure && !f.total && !f.unknown;
}

function columnsOf(region: Region, context: Context, rows: readonly (readonly string[])[]): readonly Line[] {
  const width = Math.max(0, ...region.body.map((r) => r.length));
  return Array.from({ length: width }, (_, c) => {
    const texts = rows.map((row) => row[c] ?? '');
    const distinct = joinedUp(texts.filter((t, i) => t !== '' && texts.indexOf(t) === i), context.basis);
    const stub = rows.map((row) => row[0] ?? '').join(' ');
    return lineOf(
      distinct.flatMap((t, i) => (i < distinct.length - 1 && isHeadingAlone(t, context) ? [] : [{ t, i }])).map(({ t, i }) => labelOf(t, [...distinct.slice(0, i), saysAge(stub) && region.labels > 0 ? '' : stub].join(' '), context)),
    );
  });
}

/** Labels of rows; a blank label to the left of another takes the one above it, as an outline is printed. */
function rowsOf(region: Region, context: Context): readonly { line: Line; group: string; cells: readonly Cell[] }[] {
  const headings = Array.from({ length: region.labels }, (_, c) => region.header.map((row) => row[c]?.text ?? '').join(' ').trim());
  const open: string[] = [];
  let group: readonly Label[] = [];
  let under = '';
  const rows: { line: Line; group: string; cells: readonly Cell[] }[] = [];
  for (const cells of region.body) {
    const isGroup = cells.slice(region.labels).every((c) => c.text === '' || (c.covered && c.text === cells[0]?.text));
    const texts = cells.slice(0, region.labels).map((c) => c.text);
    if (isGroup) {
      const said = cells.find((c) => c.text !== '')?.text ?? '';
      if (said === '') continue;
      const label = labelOf(said, headings[0] ?? '', context);
      // "Age of victim" above rows of ages is the heading of those rows, not a label of its own.
      const isHeading = dimensionOfHeading(said) !== null && !label.facets.measure && !label.facets.period && !label.facets.band;
      under = isHeading ? said : '';
      group = isHeading ? [] : [label];
      continue;
    }
    const labels = texts.map((t, c) => {
      if (t !== '') {
        open[c] = t;
        open.length = c + 1;
        return t;
      }
      return texts.slice(c + 1).some((x) => x !== '') ? (open[c] ?? '') : '';
    });
    const own = labels.flatMap((t, c) => (t === '' ? [] : [labelOf(t, under === '' ? (headings[c] ?? '') : under, context)]));
    const isGrand = own.some((l) => /^grand/i.test(l.facets.text));
    if (isGrand) group = [];
    rows.push({ line: lineOf([...group, ...own]), group: [under, ...group.map((l) => l.facets.text)].join('|'), cells });
  }
  return rows;
}

/** "Unknown" and "Other" are bands of what the labels beside them are bands of. */
function besideOthers(lines: readonly Line[], context: Context): readonly Line[] {
  const band = lines.flatMap((l) => l.labels).find((l) => l.facets.band !== null);
  if (!band?.facets.band) return lines;
  const dimension = dimensionOf(band.facets.band, whoseOf(band, [], context));
  return lines.map((line) => ({
    ...line,
    labels: line.labels.map((l) => (l.facets.unknown && (l.dimension === null || l.dimension === 'offence') ? { ...l, dimension } : l)),
  }));
}

export function readRegion(region: Region, context: Context, guessed = false): RegionRead {
  const header = spread(region.header, region.labels, guessed);
  const columns = besideOthers(columnsOf(region, context, header.rows), context);
  const unaided = rowsOf(region, context);
  const lines = besideOthers(unaided.map((r) => r.line), context);
  const rows = unaided.map((r, i) => ({ ...r, line: lines[i] ?? r.line }));
  const whole = spansOf(rows.map((r) => r.line), columns);
  const candidates: Candidate[] = [];
  const doubts: { code: ReplyProblem; cell: Cell | null }[] = [];
  const grid: GridFigure[] = [];
  rows.forEach(({ line, cells, group }, r) => {
    if (line.notCount) return;
    for (let c = region.labels; c < cells.length; c++) {
      const cell = cells[c];
      const column = columns[c] ?? lineOf([]);
      if (!cell || cell.covered || column.notCount || column.labels.some((l) => NO_COUNTS.test(l.facets.text) && !l.facets.period)) continue;
      if (column.labels.length === 0 && region.header.length > 0 && cell.text === '') continue;
      const reading = readCell(cell.text, context.key);
      grid.push({ row: r, column: c, rowTotal: line.isTotal, columnTotal: column.isTotal, group, reading, cell });
      if (reading.kind === 'blank') doubts.push({ code: 'cell-blank', cell });
      if (reading.kind === 'unclear') doubts.push({ code: reading.why, cell });
      if (reading.kind !== 'value') continue;
      candidates.push(candidateOf(cell, reading, [line, column], { context, whole, guessed, unlabelled: (line.labels.length === 0 && region.labels > 0) || header.doubtful }));
    }
  });
  return { candidates, doubts, grid };
}

interface Setting {
  readonly context: Context;
  readonly whole: { readonly row: Period | null; readonly column: Period | null };
  readonly guessed: boolean;
  readonly unlabelled: boolean;
}

/** The period that a total over years stands for: from the first to the last, when they follow on. */
function spansOf(rows: readonly Line[], columns: readonly Line[]): Setting['whole'] {
  const span = (lines: readonly Line[]): Period | null => {
    const periods = lines
      .filter((l) => !l.isTotal)
      .flatMap((l) => l.labels.flatMap((x) => (x.facets.period && x.facets.period.period.from !== '' ? [x.facets.period.period] : [])))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const [first] = periods;
    if (!first) return null;
    let to = first.to;
    for (const p of periods.slice(1)) {
      if (p.from > to) return null;
      if (p.to > to) to = p.to;
    }
    return { from: first.from, to };
  };
  return { row: span(rows), column: span(columns) };
}

function candidateOf(cell: Cell, reading: Extract<CellReading, { kind: 'value' }>, lines: readonly [Line, Line], setting: Setting): Candidate {
  const { context } = setting;
  const labels = lines.flatMap((l) => l.labels);
  const period = periodOf(lines, setting);
  const measure = measureOf(labels, context);
  const by = breakdownOf(labels, context);
  const doubts = [period.doubt, measure.doubt, by.doubt].filter((d) => d !== null);
  const sure = Math.min(reading.sure, period.sure, measure.sure, by.sure, setting.guessed ? 0.85 : 1, setting.unlabelled ? ASKED : 1);
  return {
    measure: measure.value,
    period: period.value,
    by: by.value,
    unit: unitFor(labels, context, by.value),
    value: reading.value,
    sure,
    at: cell.at,
    as_written: cell.text,
    words: labels.map((l) => l.facets.text).join(' · ') || null,
    isTotal: lines.some((l) => l.isTotal),
    code: measure.code,
    doubts,
  };
}

function periodOf(lines: readonly [Line, Line], { context, whole }: Setting): { value: Period | null; sure: number; doubt: ReplyProblem | null } {
  const said = lines.flatMap((l) => l.labels.flatMap((x) => (x.facets.period ? [x.facets.period] : [])));
  const full = said.filter((p) => p.period.from !== '');
  const part = said.find((p) => p.month !== undefined || p.quarter !== undefined);
  const inner = full.reduce<(typeof full)[number] | null>((a, b) => (a === null || (b.period.from >= a.period.from && b.period.to <= a.period.to) ? b : a), null);
  if (inner && full.some((p) => p.period.from > inner.period.from || p.period.to < inner.period.to)) return { value: null, sure: 0.1, doubt: 'period-unclear' };
  const year = inner?.period ?? context.period?.value ?? null;
  const yearSure = inner ? inner.sure : (context.period?.sure ?? 0);
  if (part) {
    const months = year && withinYear(year, part);
    return months ? { value: months, sure: yearSure, doubt: null } : { value: null, sure: 0.1, doubt: 'period-unclear' };
  }
  if (inner) return { value: inner.period, sure: inner.sure, doubt: inner.sure < 0.5 ? 'period-unclear' : null };
  const total = (lines[0].isTotal ? whole.row : null) ?? (lines[1].isTotal ? whole.column : null);
  if (total) return { value: total, sure: 0.9, doubt: null };
  if (whole.row !== null || whole.column !== null) return { value: null, sure: 0.1, doubt: 'period-unclear' };
  return context.period ? { value: context.period.value, sure: context.period.sure, doubt: context.period.doubt } : { value: null, sure: 0.1, doubt: 'period-unclear' };
}

function measureOf(labels: readonly Label[], context: Context): { value: string; sure: number; code: string | null; doubt: ReplyProblem | null } {
  const named = labels.flatMap((l) => (l.facets.measure ? [l.facets.measure] : []));
  const strong = named.filter((m) => m.sure > 0.7);
  const list = strong.length > 0 ? strong : named;
  const kinds = new Set(list.map((m) => m.measure));
  const code = list.find((m) => m.code !== null)?.code ?? null;
  const [first] = list;
  if (kinds.size > 1) return { value: first?.measure ?? UNKNOWN_MEASURE, sure: ASKED, code, doubt: 'measure-unclear' };
  if (first && first.sure > 0.7) return { value: first.measure, sure: 1, code, doubt: null };
  const strange = labels.some((l) => isStrangeOffence(l));
  if (context.measure && !strange) {
    const { value, sure, doubt } = context.measure;
    if (first && value.measure !== first.measure && value.sure <= 0.7) return { value: first.measure, sure: ASKED, code, doubt: 'measure-unclear' };
    return { value: value.measure, sure: sure > 0.7 ? Math.max(sure, 0.85) : sure, code: code ?? value.code, doubt };
  }
  if (first) return { value: first.measure, sure: first.sure, code, doubt: first.sure <= 0.7 ? 'measure-unclear' : null };
  return { value: UNKNOWN_MEASURE, sure: 0.1, code: null, doubt: 'measure-unclear' };
}

/** A row of an offence table whose offence is not one that is known: the words around are not about it. */
const isStrangeOffence = (l: Label): boolean =>
  l.dimension === 'offence' && l.facets.measure === null && l.facets.rest !== '' && !l.facets.total && !l.facets.unknown && l.facets.band === null && l.facets.period === null;

function breakdownOf(labels: readonly Label[], context: Context): { value: Record<string, string>; sure: number; doubt: ReplyProblem | null } {
  const by: Record<string, string> = {};
  let sure = 1;
  const add = (name: string, band: string): void => {
    const key = by[name] === undefined || by[name] === band ? name : `${name}-2`;
    by[key] = band;
  };
  for (const l of labels) {
    const f = l.facets;
    if (f.total && !f.band) continue;
    if (f.system !== null) add('system', f.system);
    const own = l.dimension !== null && !['offence', 'system'].includes(l.dimension) ? l.dimension : null;
    if (f.band) {
      const dimension = own !== null && sameSort(own, f.band.dimension) ? own : dimensionOf(f.band, whoseOf(l, labels, context));
      add(dimension, f.band.band);
    } else if (f.unknown) {
      const beside = own ?? besideOf(labels);
      add(beside ?? 'row', f.text);
      if (beside === null) sure = Math.min(sure, 0.85);
    } else if (f.rest !== '' && HALF_A_PERIOD.test(f.text) && !f.measure) {
      add('row', f.text);
      sure = ASKED;
    } else if (f.rest !== '' && f.system === null && !f.period && f.measure === null) {
      add(own ?? (l.dimension === 'offence' ? 'offence' : 'row'), f.text);
      if (own === null) sure = Math.min(sure, 0.7);
    }
  }
  return { value: by, sure, doubt: null };
}

/** A month with no year beside it, days with no end: part of a period that was broken off. */
const HALF_A_PERIOD = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTH_PATTERN})\\b|(?:-|–|to)\\s*$`, 'i');

const sameSort = (own: string, band: string): boolean => own.endsWith(band) || own === band || (own === 'platform' && band === 'method');

function whoseOf(l: Label, labels: readonly Label[], context: Context): 'victim' | 'suspect' {
  const said = [l.heading, l.facets.text, ...labels.map((x) => `${x.heading} ${x.facets.text}`)].join(' ');
  if (/suspect|offender|perpetrator|accused/i.test(l.heading + l.facets.text)) return 'suspect';
  if (/victim|complainant|dioddefwr/i.test(said)) return 'victim';
  return /suspect|offender|perpetrator|accused/i.test(said) ? 'suspect' : context.whose;
}

function besideOf(labels: readonly Label[]): string | null {
  const d = labels.find((l) => l.dimension !== null && l.dimension !== 'offence')?.dimension;
  return d ?? null;
}

function unitFor(labels: readonly Label[], context: Context, by: Readonly<Record<string, string>>): Unit {
  const said = labels.flatMap((l) => (l.facets.unit && l.facets.band?.dimension !== 'age' ? [l.facets.unit] : []));
  const outcome = by['outcome'];
  if (said.length > 0 && said[0] !== undefined && outcome === undefined) return said.find((u) => u !== 'recorded-crimes') ?? said[0];
  const crimes = /\b(?:crimes?|offen[cs]es?)\b/i.test(context.around.near + context.around.notes);
  if (outcome !== undefined && !crimes) return UNIT_OF_OUTCOME.test(outcome) ? 'people' : context.unit;
  return context.unit;
}

