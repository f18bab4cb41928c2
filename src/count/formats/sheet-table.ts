/**
 * A release's table as rows and columns: every dimension but the last down the side, the last across the top. Where the
 * last is too long to be read across, or there is only one, it goes down the side too and one column holds the numbers.
 */
import { type Lang, fill } from '../../base/words.js';
import { type Beside, type PublicCell, publicCell } from '../rules/release/public-cell.js';
import type { Category, Dimension, ReleaseTable } from '../rules/release/table.js';
import { FORMAT_WORDS, mark, rangeInWords } from '../words/format-words.js';
import { type SheetCell, text } from './workbook.js';

/** More columns than a screen and a screen reader can follow. */
const MOST_ACROSS = 30;

/** Codes that others join on: `W15000002`, `K02000001`. */
const ONS_CODE = /^[A-Z]\d{8}$/;

export interface Layout {
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly numeric: readonly boolean[];
}

/** Rewrites a name before it is printed (note numbers). */
export type Renamed = (name: string) => string;

const KEY_JOINT = '\u0000';

/** **Errors**: throws on a table that lacks a combination or has one twice, since a blank cell would be the result. */
export function layOut(table: ReleaseTable, lang: Lang, renamed: Renamed = (name) => name): Layout {
  const cells = cellsByKey(table);
  const { down, across } = split(table.dimensions);
  const columns = across === null ? [null] : across.categories;
  const marked = columns.map((column) => hasMarks(cells, column));
  const tops = unique(columns.map((column) => column?.name[lang] ?? FORMAT_WORDS[lang].table.value));
  const header = [
    ...down.flatMap((dimension) => sideHeader(dimension, lang)),
    ...tops.flatMap((name, i) => topHeader(name, marked[i] ?? false, lang)),
  ];
  const rows = combinations(down).map((side) => [
    ...side.flatMap((category, i) => sideCells(category, down[i], lang, renamed)),
    ...columns.flatMap((column, i) => printed(cellAt(cells, table, side, column), marked[i] ?? false, lang)),
  ]);
  const numeric = [
    ...down.flatMap((dimension) => sideHeader(dimension, lang).map(() => false)),
    ...marked.flatMap((hasOne) => (hasOne ? [true, false] : [true])),
  ];
  return { header: unique(header.map((name) => renamed(name))), rows, numeric };
}

function cellsByKey(table: ReleaseTable): ReadonlyMap<string, PublicCell> {
  const cells = new Map<string, PublicCell>();
  for (const cell of table.cells) {
    const key = cell.key.join(KEY_JOINT);
    if (cells.has(key)) throw new Error(`table ${table.id} has a cell twice: ${cell.key.join(', ')}`);
    cells.set(key, publicCell(cell));
  }
  return cells;
}

function split(dimensions: readonly Dimension[]): { down: readonly Dimension[]; across: Dimension | null } {
  const last = dimensions.at(-1);
  return last === undefined || dimensions.length === 1 || last.categories.length > MOST_ACROSS
    ? { down: dimensions, across: null }
    : { down: dimensions.slice(0, -1), across: last };
}

function cellAt(
  cells: ReadonlyMap<string, PublicCell>,
  table: ReleaseTable,
  on: readonly (Category | null)[],
  column: Category | null,
): PublicCell {
  const key = [...on, column].flatMap((category) => (category === null ? [] : [category.code]));
  const cell = cells.get(key.join(KEY_JOINT));
  if (cell === undefined) throw new Error(`table ${table.id} has no cell for ${key.join(', ')}`);
  return cell;
}

function hasMarks(cells: ReadonlyMap<string, PublicCell>, column: Category | null): boolean {
  for (const cell of cells.values())
    if (cell.marks.length > 0 && (column === null || cell.key.at(-1) === column.code)) return true;
  return false;
}

const hasCodes = (dimension: Dimension): boolean => dimension.categories.some((c) => ONS_CODE.test(c.code));

function sideHeader(dimension: Dimension, lang: Lang): readonly string[] {
  const name = dimension.name[lang];
  if (!hasCodes(dimension)) return [name];
  return [name, fill(FORMAT_WORDS[lang].table.code, { dimension: name }, lang)];
}

function topHeader(name: string, marked: boolean, lang: Lang): readonly string[] {
  return marked ? [name, fill(FORMAT_WORDS[lang].table.marks, { column: name }, lang)] : [name];
}

function sideCells(
  category: Category,
  dimension: Dimension | undefined,
  lang: Lang,
  renamed: Renamed,
): readonly SheetCell[] {
  const name = text(renamed(category.name[lang]));
  return dimension !== undefined && hasCodes(dimension) ? [name, text(category.code)] : [name];
}

/** A number stays a number: its marks stand in a column of their own, so that the value can be added up. */
function printed(cell: PublicCell, marked: boolean, lang: Lang): readonly SheetCell[] {
  const shown = shownCell(cell, lang);
  return marked ? [shown, text(marksText(cell.marks, lang))] : [shown];
}

function shownCell({ shown }: PublicCell, lang: Lang): SheetCell {
  switch (shown.kind) {
    case 'number':
      return { kind: 'number', n: shown.n };
    case 'range':
      return text(rangeInWords(shown.lo, shown.hi, lang));
    case 'mark':
      return text(mark(shown.mark));
  }
}

const marksText = (marks: readonly Beside[], lang: Lang): string =>
  marks.length === 0 ? FORMAT_WORDS[lang].table.noMark : marks.map(mark).join(' ');

/** Every combination, the last dimension turning fastest. */
function combinations(dimensions: readonly Dimension[]): readonly (readonly Category[])[] {
  return dimensions.reduce<readonly (readonly Category[])[]>(
    (sofar, dimension) => sofar.flatMap((key) => dimension.categories.map((c) => [...key, c])),
    [[]],
  );
}

/** Two columns of one name cannot be told apart: the second is numbered. Case does not tell names apart in a table. */
export function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let other = name;
    for (let n = 2; seen.has(other.toLowerCase()); n++) other = `${name} (${n})`;
    seen.add(other.toLowerCase());
    return other;
  });
}
