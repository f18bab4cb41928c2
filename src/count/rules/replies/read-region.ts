/** Reads one table: each figure with the row's and the column's words and, where they say nothing, the words around. */
import type { Period } from '../../../base/period.js';
import type { Candidate } from './candidate.js';
import { type CellReading, isCountWithShare, readCell } from './cell-value.js';
import { spelledCode, withFullYears, withWholeCodes } from './code-columns.js';
import type { Context } from './context.js';
import { type Dimension, dimensionOf, dimensionOfHeading, isAgeNumber } from './dimension-words.js';
import {
  HALF_A_PERIOD,
  type Label,
  type Line,
  type Setting,
  candidateOf,
  whoseOf,
} from './figure-candidate.js';
import { type Facets, facetsOf } from './label-facets.js';
import type { LabelPeriod } from './label-period.js';
import type { Region } from './regions.js';
import type { Cell, ReplyProblem } from './shape.js';
import { joinedUp, spread } from './spread-headers.js';
import { yearEnding } from './year-basis.js';

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
const NO_COUNTS =
  /\b(?:crime (?:no|number|ref\w*)|ref(?:erence)?|urn|ids?|date|time|postcode|age of (?:the )?(?:youngest|oldest)|row|s\/n|line|beat|comments?|notes?)\b/i;

const saysAge = (text: string): boolean => /\b(?:ages?|aged|oed|oedran)\b/i.test(text);

/** What a pivot table prints over its labels: words of the program, not of the reply. */
const PIVOT = /^(?:row labels?|column labels?|values?|\(blank\)|\(all\)|labeli (?:rhes|colofn))$/i;

/** "… by relationship of suspect" above a table says what its labels are, where no heading does. */
function headingOf(heading: string, context: Context): string {
  if (heading.trim() !== '' && !PIVOT.test(heading.trim())) return heading;
  const { title } = context;
  const by = /\b(?:by|split by|per|yn ôl)\s+(?!month|year|police)([^,:.;()]{3,50})/i.exec(title)?.[1] ?? '';
  return dimensionOfHeading(by) === null ? heading : by;
}

/** A heading that is itself the name of an offence heads no column of offences. */
function dimensionOfColumn(heading: string, basis: Context['basis']): Dimension | null {
  const dimension = dimensionOfHeading(heading);
  return dimension === 'offence' && facetsOf(heading, basis).measure !== null ? null : dimension;
}

/** "12 months to" over months: each is the year that ends with it. */
const TWELVE_MONTHS = /\b(?:12|twelve) months? (?:to|ending|ended|up to)\b|\byear (?:to|ending|ended)\b/i;

function labelOf(text: string, given: string, context: Context, isRow = false): Label {
  const heading = isRow ? headingOf(given, context) : given;
  const dimension = dimensionOfColumn(heading, context.basis);
  const isAge =
    isAgeNumber(text) && (dimension === 'victim-age' || dimension === 'suspect-age' || saysAge(heading));
  const spelled = spelledCode(text, heading);
  const code = dimension === 'offence' && /^0{0,2}\d{2}$/.test(spelled) ? `code ${spelled}` : spelled;
  const read = facetsOf(isAge ? `aged ${text}` : code, context.basis);
  const aged: Facets = isAge && read.band ? { ...read, band: { ...read.band, band: text } } : read;
  const facets = TWELVE_MONTHS.test(given) ? { ...aged, period: yearEnding(aged.period) } : aged;
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
    const distinct = joinedUp(
      texts.filter((t, i) => t !== '' && !PIVOT.test(t) && texts.indexOf(t) === i),
      context.basis,
    );
    const stub = rows.map((row) => row[0] ?? '').join(' ');
    return lineOf(
      distinct
        .flatMap((t, i) => (i < distinct.length - 1 && isHeadingAlone(t, context) ? [] : [{ t, i }]))
        .map(({ t, i }) =>
          labelOf(
            t,
            [...distinct.slice(0, i), saysAge(stub) && region.labels > 0 ? '' : stub].join(' '),
            context,
          ),
        ),
    );
  });
}

/** Labels of rows; a blank label to the left of another takes the one above it, as an outline is printed. */
function rowsOf(
  region: Region,
  context: Context,
): readonly { line: Line; group: string; cells: readonly Cell[] }[] {
  const headings = Array.from({ length: region.labels }, (_, c) =>
    region.header
      .map((row) => row[c]?.text ?? '')
      .join(' ')
      .trim(),
  );
  const open: string[] = [];
  let group: readonly Label[] = [];
  let under = '';
  const rows: { line: Line; group: string; cells: readonly Cell[] }[] = [];
  for (const cells of region.body) {
    const isGroup = cells
      .slice(region.labels)
      .every((c) => c.text === '' || (c.covered && c.text === cells[0]?.text));
    const texts = cells.slice(0, region.labels).map((c) => c.text);
    // Two labels and no figures are a row whose figures are blank, not the name of a group.
    const isAlone = cells.filter((c, i) => i < region.labels && c.text !== '' && !c.covered).length < 2;
    if (isGroup && isAlone) {
      const said = cells.find((c) => c.text !== '')?.text ?? '';
      if (said === '') continue;
      const label = labelOf(said, headings[0] ?? '', context);
      // "Age of victim" above rows of ages is the heading of those rows, not a label of its own.
      const isHeading =
        dimensionOfHeading(said) !== null &&
        !label.facets.measure &&
        !label.facets.period &&
        !label.facets.band;
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
    const own = labels.flatMap((t, c) =>
      t === '' ? [] : [labelOf(t, under === '' ? (headings[c] ?? '') : under, context, true)],
    );
    const isGrand = own.some((l) => /^grand/i.test(l.facets.text));
    if (isGrand) group = [];
    rows.push({
      line: lineOf([...group, ...own]),
      group: [under, ...group.map((l) => l.facets.text)].join('|'),
      cells,
    });
  }
  return rows;
}

/** A total of rows that all count one offence counts that offence. */
function withMeasureOfParts(lines: readonly Line[]): readonly Line[] {
  const named = lines
    .filter((l) => !l.isTotal)
    .map((l) => l.labels.find((x) => x.facets.measure)?.facets.measure);
  const [first] = named;
  if (!first || named.some((m) => m?.measure !== first.measure)) return lines;
  const measure = { ...first, code: null };
  return lines.map((line) =>
    line.isTotal && !line.labels.some((l) => l.facets.measure)
      ? {
          ...line,
          labels: line.labels.map((l) => (l.facets.total ? { ...l, facets: { ...l.facets, measure } } : l)),
        }
      : line,
  );
}

/** "Unknown" and "Other" are bands of what the labels beside them are bands of. */
function besideOthers(lines: readonly Line[], context: Context): readonly Line[] {
  const band = lines.flatMap((l) => l.labels).find((l) => l.facets.band !== null);
  if (!band?.facets.band) return lines;
  const dimension = dimensionOf(band.facets.band, whoseOf(band, [], context));
  return lines.map((line) => ({
    ...line,
    labels: line.labels.map((l) =>
      l.facets.unknown && (l.dimension === null || l.dimension === 'offence') ? { ...l, dimension } : l,
    ),
  }));
}

export function readRegion(given: Region, context: Context, guessed = false): RegionRead {
  const region = withFullYears(withWholeCodes(given));
  const header = spread(region.header, region.labels, guessed);
  const columns = besideOthers(columnsOf(region, context, header.rows), context);
  // On a page, a heading that was broken off beside one that was not: the columns are not where they seem.
  const isBroken =
    guessed &&
    columns.some((col) =>
      col.labels.some(
        (l) => HALF_A_PERIOD.test(l.facets.text) && (l.facets.period === null || l.facets.period.rest !== ''),
      ),
    );
  const unaided = rowsOf(region, context);
  const lines = withMeasureOfParts(
    besideOthers(
      unaided.map((r) => r.line),
      context,
    ),
  );
  const rows = unaided.map((r, i) => ({ ...r, line: lines[i] ?? r.line }));
  const whole = spansOf(
    rows.map((r) => r.line),
    columns,
  );
  const parts = { row: partsOf(lines), column: partsOf(columns) };
  const candidates: Candidate[] = [];
  const doubts: { code: ReplyProblem; cell: Cell | null }[] = [];
  const grid: GridFigure[] = [];
  rows.forEach(({ line, cells, group }, r) => {
    if (line.notCount) return;
    for (let c = region.labels; c < cells.length; c++) {
      const cell = cells[c];
      const column = columns[c] ?? lineOf([]);
      if (
        !cell ||
        cell.covered ||
        (column.notCount && !isCountWithShare(cell.text)) ||
        column.labels.some((l) => NO_COUNTS.test(l.facets.text) && !l.facets.period)
      )
        continue;
      if (column.labels.length === 0 && region.header.length > 0 && cell.text === '') continue;
      const reading = readCell(cell.text, context.key);
      grid.push({
        row: r,
        column: c,
        rowTotal: line.isTotal,
        columnTotal: column.isTotal,
        group,
        reading,
        cell,
      });
      if (reading.kind === 'blank') doubts.push({ code: 'cell-blank', cell });
      if (reading.kind === 'unclear') doubts.push({ code: reading.why, cell });
      if (reading.kind !== 'value') continue;
      candidates.push(
        candidateOf(cell, reading, [line, column], {
          context,
          whole,
          parts,
          guessed,
          unlabelled: (line.labels.length === 0 && region.labels > 0) || header.doubtful || isBroken,
        }),
      );
    }
  });
  return { candidates, doubts, grid };
}

/** Months and quarters without a year. */
const partsOf = (lines: readonly Line[]): readonly LabelPeriod[] =>
  lines
    .filter((l) => !l.isTotal)
    .flatMap((l) =>
      l.labels.flatMap((x) =>
        x.facets.period && (x.facets.period.month ?? x.facets.period.quarter) !== undefined
          ? [x.facets.period]
          : [],
      ),
    );

/** The period that a total over years stands for: from the first to the last, when they follow on. */
function spansOf(rows: readonly Line[], columns: readonly Line[]): Setting['whole'] {
  const span = (lines: readonly Line[]): Period | null => {
    const periods = lines
      .filter((l) => !l.isTotal)
      .flatMap((l) =>
        l.labels.flatMap((x) =>
          x.facets.period && x.facets.period.period.from !== '' ? [x.facets.period.period] : [],
        ),
      )
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
