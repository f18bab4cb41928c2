/** The labels of a table's rows and columns: what each says under its heading, and what they settle for one another. */
import { spelledCode } from './code-columns.js';
import type { Context } from './context.js';
import {
  type Dimension,
  dimensionOf,
  dimensionOfHeading as findDimension,
  isAgeNumber,
} from './dimension-words.js';
import { type Label, type Line, whoseOf } from './figure-candidate.js';
import { knownLabel, labelsUnder, lineOf, otherLabel } from './known-lines.js';
import { type Facets, facetsOf } from './label-facets.js';
import type { Region } from './regions.js';
import { remembered } from './remembered.js';
import type { Cell } from './shape.js';
import { joinedUp } from './spread-headers.js';
import { yearEnding } from './year-basis.js';

const dimensionOfHeading = remembered(findDimension);

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

/** The words over a label, and what they come to where they say nothing: the title may say what its labels are. */
interface Heading {
  readonly given: string;
  readonly said: string;
  readonly known: Map<string, Label>;
}

const headingWith = (given: string, said: string, { basis, whose }: Context): Heading => ({
  given,
  said,
  known: labelsUnder(`${basis}\u0001${whose}\u0001${given}\u0001${said}`),
});

const plainHeading = (given: string, context: Context): Heading => headingWith(given, given, context);

const labelOf = (text: string, heading: Heading, context: Context): Label =>
  knownLabel(heading.known, text, () => newLabel(text, heading, context));

function newLabel(text: string, { given, said: heading }: Heading, context: Context): Label {
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

/** **Shape**: header rows, spread → the labels over each column. */
export function columnsOf(
  region: Region,
  context: Context,
  rows: readonly (readonly string[])[],
): readonly Line[] {
  const width = region.body.reduce((w, r) => Math.max(w, r.length), 0);
  const stub = rows.map((row) => row[0] ?? '').join(' ');
  const over = saysAge(stub) && region.labels > 0 ? '' : stub;
  return Array.from({ length: width }, (_, c) => {
    const texts = rows.map((row) => row[c] ?? '');
    const distinct = joinedUp(
      texts.filter((t, i) => t !== '' && !PIVOT.test(t) && texts.indexOf(t) === i),
      context.basis,
    );
    return lineOf(
      distinct.flatMap((t, i) =>
        i < distinct.length - 1 && isHeadingAlone(t, context)
          ? []
          : [labelOf(t, plainHeading([...distinct.slice(0, i), over].join(' '), context), context)],
      ),
    );
  });
}

export interface RowLine {
  readonly line: Line;
  readonly group: string;
  readonly cells: readonly Cell[];
}

/** Labels of rows; a blank label to the left of another takes the one above it, as an outline is printed. */
class Outline {
  readonly rows: RowLine[] = [];
  readonly #region: Region;
  readonly #context: Context;
  readonly #headings: readonly Heading[];
  readonly #open: string[] = [];
  #group: readonly Label[] = [];
  #groupName = '';
  #under: Heading | null = null;

  constructor(region: Region, context: Context) {
    this.#region = region;
    this.#context = context;
    this.#headings = Array.from({ length: region.labels }, (_, c) =>
      this.#rowHeading(
        region.header
          .map((row) => row[c]?.text ?? '')
          .join(' ')
          .trim(),
      ),
    );
  }

  #rowHeading(given: string): Heading {
    return headingWith(given, headingOf(given, this.#context), this.#context);
  }

  take(cells: readonly Cell[]): void {
    const { labels } = this.#region;
    if (isGroupRow(cells, labels)) return this.#begin(cells);
    const own: Label[] = [];
    for (let c = 0; c < labels; c++) {
      const text = this.#textAt(cells, c);
      const heading = this.#under ?? this.#headings[c];
      if (text !== '' && heading) own.push(labelOf(text, heading, this.#context));
    }
    if (own.some((l) => /^grand/i.test(l.facets.text))) this.#setGroup([]);
    this.rows.push({ line: lineOf([...this.#group, ...own]), group: this.#groupName, cells });
  }

  #textAt(cells: readonly Cell[], c: number): string {
    const text = cells[c]?.text ?? '';
    if (text !== '') {
      this.#open[c] = text;
      this.#open.length = c + 1;
      return text;
    }
    for (let i = c + 1; i < this.#region.labels; i++)
      if ((cells[i]?.text ?? '') !== '') return this.#open[c] ?? '';
    return '';
  }

  #setGroup(group: readonly Label[]): void {
    this.#group = group;
    this.#groupName = [this.#under?.given ?? '', ...group.map((l) => l.facets.text)].join('|');
  }

  /** "Age of victim" above rows of ages is the heading of those rows, not a label of its own. */
  #begin(cells: readonly Cell[]): void {
    const said = cells.find((c) => c.text !== '')?.text ?? '';
    if (said === '') return;
    const label = labelOf(said, plainHeading(this.#headings[0]?.given ?? '', this.#context), this.#context);
    const isHeading =
      dimensionOfHeading(said) !== null &&
      !label.facets.measure &&
      !label.facets.period &&
      !label.facets.band;
    this.#under = isHeading ? this.#rowHeading(said) : null;
    this.#setGroup(isHeading ? [] : [label]);
  }
}

/** Nothing where figures stand, and one label: the name of a group. Two labels are a row whose figures are blank. */
function isGroupRow(cells: readonly Cell[], labels: number): boolean {
  for (let c = labels; c < cells.length; c++) {
    const cell = cells[c];
    if (cell && cell.text !== '' && !(cell.covered && cell.text === cells[0]?.text)) return false;
  }
  let filled = 0;
  for (let c = 0; c < labels; c++) if (cells[c] && cells[c]?.text !== '' && !cells[c]?.covered) filled++;
  return filled < 2;
}

/** **Shape**: the rows of a table that are no names of groups, each with its labels. */
export function rowsOf(region: Region, context: Context): readonly RowLine[] {
  const outline = new Outline(region, context);
  for (const cells of region.body) outline.take(cells);
  return outline.rows;
}

/** A total of rows that all count one offence counts that offence. */
export function withMeasureOfParts(lines: readonly Line[]): readonly Line[] {
  const named = lines
    .filter((l) => !l.isTotal)
    .map((l) => l.labels.find((x) => x.facets.measure)?.facets.measure);
  const [first] = named;
  if (!first || named.some((m) => m?.measure !== first.measure)) return lines;
  const measure = { ...first, code: null };
  const change = `counts ${JSON.stringify(measure)}`;
  const counting = (l: Label): Label => ({ ...l, facets: { ...l.facets, measure } });
  return lines.map((line) =>
    line.isTotal && !line.labels.some((l) => l.facets.measure)
      ? lineOf(line.labels.map((l) => (l.facets.total ? otherLabel(l, change, counting) : l)))
      : line,
  );
}

const isUnplaced = (l: Label): boolean =>
  l.facets.unknown && (l.dimension === null || l.dimension === 'offence');

/** "Unknown" and "Other" are bands of what the labels beside them are bands of. */
export function besideOthers(lines: readonly Line[], context: Context): readonly Line[] {
  const band = bandAmong(lines);
  if (!band?.facets.band) return lines;
  const dimension = dimensionOf(band.facets.band, whoseOf(band, [], context));
  const placed = (l: Label): Label => ({ ...l, dimension });
  return lines.map((line) =>
    line.labels.some(isUnplaced)
      ? lineOf(line.labels.map((l) => (isUnplaced(l) ? otherLabel(l, dimension, placed) : l)))
      : line,
  );
}

function bandAmong(lines: readonly Line[]): Label | null {
  for (const { labels } of lines) for (const l of labels) if (l.facets.band !== null) return l;
  return null;
}
