/**
 * Cuts a block of cells into tables: titles above, header rows, label columns, body, notes below. Several tables may
 * stand on one sheet, under one another or side by side.
 */
import { bandIn, isAgeNumber } from './dimension-words.js';
import { isFigureLike } from './cell-value.js';
import { periodInLabel } from './label-period.js';
import type { Cell, TableBlock } from './shape.js';

export interface Region {
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly header: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
  /** How many leading columns hold labels. */
  readonly labels: number;
}

type Row = readonly Cell[];

export const isYearLike = (text: string): boolean => /^(?:19[89]|20[0-4])\d$/.test(text.trim());

const filled = (row: Row): readonly Cell[] => row.filter((c) => c.text !== '');
const isBlankRow = (row: Row): boolean => row.every((c) => c.text === '');

/** One thing said in the row, however many cells it covers. */
function isSingle(row: Row): boolean {
  const texts = filled(row);
  return texts.length > 0 && texts.every((c) => c.text === texts[0]?.text && (c === texts[0] || c.covered));
}

/** A single text that is no figure: a title, a note or the name of a group of rows. */
const isTextRow = (row: Row): boolean => {
  const first = filled(row)[0];
  return isSingle(row) && first !== undefined && (!isFigureLike(first.text) || isPeriodText(first.text));
};

const isPeriodText = (text: string): boolean =>
  isYearLike(text) || (periodInLabel(text)?.rest === '' && !/^\d+$/.test(text));

function runsUp(numbers: readonly number[]): boolean {
  if (numbers.length < 2) return false;
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  return Math.abs(step) === 1 && numbers.every((n, i) => i === 0 || n - (numbers[i - 1] ?? 0) === step);
}

/** A row of names of columns: no figure in it, years and ages that run in order aside. */
function isHeaderRow(row: Row, saidBefore: string, hasBody: boolean): boolean {
  const cells = filled(row);
  if (cells.length < 2) return false;
  const figures = cells.filter((c) => isFigureLike(c.text) && !c.covered);
  if (figures.length === 0) return true;
  const years = figures.filter((c) => isYearLike(c.text));
  const first = cells[0];
  if (years.length === figures.length) {
    if (first !== undefined && isYearLike(first.text) && row[0] === first && figures.length > 1 && hasBody)
      return false;
    return figures.length === 1
      ? !hasBody && !isYearLike(row[0]?.text ?? '')
      : runsUp(years.map((c) => Number(c.text)));
  }
  const rest = figures.filter((c) => isAgeNumber(c.text));
  const saysAge = /\b(?:ages?|aged|oed|oedran)\b/i.test(`${saidBefore} ${first?.text ?? ''}`);
  return (
    saysAge && rest.length === figures.length && rest.length >= 3 && runsUp(rest.map((c) => Number(c.text)))
  );
}

interface Draft {
  titles: string[];
  notes: string[];
  header: Row[];
  body: Row[];
}

const draft = (titles: readonly string[] = []): Draft => ({
  titles: [...titles],
  notes: [],
  header: [],
  body: [],
});

/** Longer than any name of a group of rows: a note. */
const LONGEST_GROUP = 90;

const isNote = (text: string): boolean =>
  text.length > LONGEST_GROUP ||
  /^(?:notes?\b|nodyn|nodiadau|\*|†|source|ffynhonnell|please note|data |n\.?b\.?|caveat|\d\.\s|this |these |the (?:above|figures|data)|figures|['"“]?-['"”]?\s*=|<|key|extracted|produced|prepared|printed|run date|report)/i.test(
    text.trim(),
  );

class Cutter {
  readonly done: Draft[] = [];
  #now = draft();
  #previous: Draft | null = null;
  #gap = false;
  /** The text of the row just before, when it was taken for a note: it may be the title of the table that begins. */
  #lastText: string | null = null;

  take(row: Row, next: Row | undefined): void {
    if (isBlankRow(row)) {
      this.#gap = true;
      return;
    }
    if (this.#isDataWithoutFigures(row)) this.#now.body.push(row);
    else if (isTextRow(row) && !this.#isOver(row, next)) this.#text(filled(row)[0]?.text ?? '', row, next);
    else if (
      isHeaderRow(
        row,
        [...this.#now.titles, ...this.#now.header.flat().map((c) => c.text)].join(' '),
        this.#now.body.length > 0,
      ) ||
      this.#isOver(row, next)
    )
      this.#header(row);
    else this.#figures(row);
    this.#gap = false;
    if (!isTextRow(row)) this.#lastText = null;
  }

  /** Labels as in the row above, and nothing where its figures stand: a row whose figures are blank. */
  #isDataWithoutFigures(row: Row): boolean {
    const above = this.#now.body.at(-1);
    if (!above || this.#gap || filled(row).length < 2) return false;
    return (
      row.every((c, i) => c.text === '' || (above[i]?.text !== '' && !isFigureLike(above[i]?.text ?? ''))) &&
      above.some((c) => isFigureLike(c.text))
    );
  }

  /** One name over columns further right than the labels, right above a row of headings. */
  #isOver(row: Row, next: Row | undefined): boolean {
    const at = row.findIndex((c) => c.text !== '');
    return (
      at > 0 &&
      isTextRow(row) &&
      next !== undefined &&
      filled(next).length > 1 &&
      isHeaderRow(next, row[at]?.text ?? '', false)
    );
  }

  #text(text: string, row: Row, next: Row | undefined): void {
    const now = this.#now;
    if (now.body.length === 0 && now.header.length === 0) {
      now.titles.push(text);
      return;
    }
    const followed = next !== undefined && !isBlankRow(next) && !isTextRow(next);
    if (now.body.length > 0 && (this.#gap || isNote(text))) {
      if (isNote(text)) now.notes.push(text);
      else this.#start([text]);
      return;
    }
    if (!followed && now.body.length > 0) {
      now.notes.push(text);
      this.#lastText = isNote(text) ? null : text;
    } else if (
      followed &&
      next !== undefined &&
      now.body.length > 0 &&
      isHeaderRow(next, text, false) &&
      isHeaderRow(next, '', true)
    )
      this.#start([text]);
    else now.body.push(row);
  }

  #header(row: Row): void {
    if (this.#now.body.length > 0) {
      const title = this.#lastText;
      if (title !== null) this.#now.notes.splice(this.#now.notes.lastIndexOf(title), 1);
      this.#start(title === null ? [] : [title]);
    }
    this.#now.header.push(row);
  }

  #figures(row: Row): void {
    const now = this.#now;
    if (this.#gap && now.body.length > 0) this.#start([]);
    this.#now.body.push(row);
  }

  #start(titles: readonly string[]): void {
    this.#close();
    this.#now = draft(titles);
  }

  #close(): void {
    const now = this.#now;
    if (now.body.length === 0) {
      const last = this.done.at(-1);
      if (last) last.notes.push(...now.titles);
      return;
    }
    // Rows after a gap with no header of their own go on under the one before.
    if (now.header.length === 0 && this.#previous && widthOf(this.#previous) === widthOf(now))
      now.header.push(...this.#previous.header);
    this.done.push(now);
    this.#previous = now.header.length > 0 ? now : null;
  }

  end(): readonly Draft[] {
    this.#close();
    return this.done;
  }
}

const widthOf = (d: Draft): number =>
  Math.max(0, ...d.body.map((row) => row.reduce((last, c, i) => (c.text === '' ? last : i + 1), 0)));

/** Columns that hold labels, from the left: no figures in them, or figures that are years, ages or codes by their heading. */
function labelColumns(header: readonly Row[], body: readonly Row[]): number {
  const width = Math.max(0, ...body.map((r) => r.length));
  const full = body.filter((row) => !isTextRow(row));
  let labels = 0;
  for (let c = 0; c < width; c++) {
    const cells = full.map((row) => row[c]?.text ?? '').filter((t) => t !== '');
    const heading = header.map((row) => row[c]?.text ?? '').join(' ');
    const own = header.at(-1)?.[c]?.text ?? '';
    if (cells.length > 0 && (isNamed(own) || !isLabelColumn(heading, cells, c))) break;
    labels = c + 1;
  }
  return labels >= width ? -1 : labels;
}

/** Under "Victim age", a column headed "0-5" holds counts, however much they look like ages. */
const isNamed = (own: string): boolean => /\d/.test(own) && (bandIn(own) !== null || isPeriodText(own));

function isLabelColumn(heading: string, cells: readonly string[], at: number): boolean {
  const figures = cells.filter(isFigureLike);
  if (figures.length === 0) return true;
  if (/\bcodes?\b|\bcôd\b|\bclass\b|\bref(?:erence)?\b|\bcrime (?:no|number)|\burn\b/i.test(heading))
    return true;
  if (/\byears?\b|\bperiod\b|\bblwyddyn\b|\bfy\b|\bcyfnod\b/i.test(heading) && figures.every(isYearLike))
    return true;
  if (
    /\b(?:age|aged|oed|oedran)\b/i.test(heading) &&
    !/\b(?:number|count|total|nifer)\b/i.test(heading) &&
    figures.every(isAgeNumber)
  )
    return true;
  const years = figures.filter(isYearLike).map(Number);
  return (
    (at === 0 || (heading.trim() === '' && years.length > 1)) &&
    years.length === figures.length &&
    (years.length === 1
      ? cells.length > 1 || heading === ''
      : runsUp(years) || new Set(years).size < years.length)
  );
}

/** Blank columns with cells on both sides cut a block in two, when the right part begins with labels of its own. */
function sideBySide(rows: readonly Row[]): readonly (readonly Row[])[] {
  const width = rows[0]?.length ?? 0;
  for (let c = 1; c < width - 1; c++) {
    if (rows.some((row) => row[c]?.text !== '')) continue;
    const left = rows.map((row) => row.slice(0, c));
    const right = rows.map((row) => row.slice(c + 1));
    const begins = right
      .filter((row) => filled(row).length > 1)
      .map((row) => row.find((x) => x.text !== '')?.text ?? '');
    const isWhole = begins.length > 1 && begins.every((t) => !isFigureLike(t) || isYearLike(t));
    if (isWhole && left.some((row) => filled(row).length > 1)) return [left, ...sideBySide(right)];
  }
  return [rows];
}

/**
 * The tables of a block.
 * **Shape**: a sheet with two tables under one another → two regions, each with its own titles and notes; a block with
 * no figures → none, its words given by `textsOf`.
 */
export function regionsOf(block: TableBlock): readonly Region[] {
  const had = KNOWN.get(block);
  if (had) return had;
  const found = cutUp(block);
  KNOWN.set(block, found);
  return found;
}

/** Whether there are any is asked before they are read. */
const KNOWN = new WeakMap<TableBlock, readonly Region[]>();

function cutUp(block: TableBlock): readonly Region[] {
  return sideBySide(block.rows).flatMap((rows) => {
    const cutter = new Cutter();
    rows.forEach((row, i) => cutter.take(row, rows[i + 1]));
    return cutter.end().flatMap((d) => {
      const labels = labelColumns(d.header, d.body);
      return labels < 0 ? [] : [{ ...d, labels }];
    });
  });
}
