/**
 * A release's table as rows and columns: every dimension but the last down the side, the last across the top. Where the
 * last is too long to be read across, or there is only one, it goes down the side too and one column holds the numbers.
 */
import { type Lang, fill } from '../../base/words.js';
import { type Beside, type PublicCell, publicCell } from '../rules/release/public-cell.js';
import type { Cell, Dimension, ReleaseTable } from '../rules/release/table.js';
import { FORMAT_WORDS, mark, rangeInWords } from '../words/format-words.js';
import { cellGrid } from './cell-grid.js';
import { type Rows, type SheetCell, heading, text } from './workbook.js';

/** More columns than a screen and a screen reader can follow. */
const MOST_ACROSS = 30;

/** Codes that others join on: `W15000002`, `K02000001`. */
const ONS_CODE = /^[A-Z]\d{8}$/;

export interface Layout {
  readonly header: readonly string[];
  readonly rows: Rows;
  readonly numeric: readonly boolean[];
}

/** Rewrites a name before it is printed (note numbers). */
export type Renamed = (name: string) => string;

/** **Errors**: throws on a table that lacks a combination or has one twice, since a blank cell would be the result. */
export function layOut(table: ReleaseTable, lang: Lang, renamed: Renamed = (name) => name): Layout {
  const grid = cellGrid(table);
  const { down, across } = split(table.dimensions);
  const columns = across === null ? [null] : across.categories;
  const marked = markedColumns(grid, columns.length);
  const tops = unique(columns.map((column) => column?.name[lang] ?? FORMAT_WORDS[lang].table.value));
  const header = [
    ...down.flatMap((dimension) => sideHeader(dimension, lang)),
    ...tops.flatMap((name, i) => topHeader(name, marked[i] ?? false, lang)),
  ];
  const numeric = [
    ...down.flatMap((dimension) => sideHeader(dimension, lang).map(() => false)),
    ...marked.flatMap((hasOne) => (hasOne ? [true, false] : [true])),
  ];
  const sides = combinations(down.map((dimension) => sideCells(dimension, lang, renamed)));
  const rowAt = (row: number): readonly SheetCell[] => {
    const cells = [...(sides[row] ?? [])];
    for (const [i, hasOne] of marked.entries())
      addPrinted(cells, grid[row * marked.length + i], hasOne, lang);
    return cells;
  };
  return {
    header: unique(header.map((name) => renamed(name))),
    rows: { length: sides.length, at: rowAt },
    numeric,
  };
}

/** A number stays a number: its marks stand in a column of their own, so that the value can be added up. */
function addPrinted(to: SheetCell[], cell: Cell | undefined, marked: boolean, lang: Lang): void {
  if (cell === undefined) return;
  const shown = publicCell(cell);
  to.push(shownCell(shown, lang));
  if (marked) to.push(text(marksText(shown.marks, lang)));
}

function split(dimensions: readonly Dimension[]): { down: readonly Dimension[]; across: Dimension | null } {
  const last = dimensions.at(-1);
  return last === undefined || dimensions.length === 1 || last.categories.length > MOST_ACROSS
    ? { down: dimensions, across: null }
    : { down: dimensions.slice(0, -1), across: last };
}

function markedColumns(grid: readonly Cell[], columns: number): readonly boolean[] {
  const marked = Array.from({ length: columns }, () => false);
  grid.forEach((cell, at) => {
    if (cell.marks.length > 0 && publicCell(cell).marks.length > 0) marked[at % columns] = true;
  });
  return marked;
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

/** What stands at the side for each category: its name, and its code where others join on it. */
function sideCells(dimension: Dimension, lang: Lang, renamed: Renamed): readonly (readonly SheetCell[])[] {
  const coded = hasCodes(dimension);
  return dimension.categories.map(({ code, name }) => {
    const named = text(renamed(name[lang]));
    return coded ? [named, text(code)] : [named];
  });
}

function shownCell({ shown }: PublicCell, lang: Lang): SheetCell {
  switch (shown.kind) {
    case 'number':
      return shown;
    case 'range':
      return text(rangeInWords(shown.lo, shown.hi, lang));
    case 'mark':
      return MARK_CELLS[shown.mark];
  }
}

const MARK_CELLS = {
  c: text(mark('c')),
  x: text(mark('x')),
  z: text(mark('z')),
  low: text(mark('low')),
} as const;

const marksText = (marks: readonly Beside[], lang: Lang): string =>
  marks.length === 0 ? FORMAT_WORDS[lang].table.noMark : marks.map(mark).join(' ');

/** Every combination, the last dimension turning fastest. */
const combinations = (
  sides: readonly (readonly (readonly SheetCell[])[])[],
): readonly (readonly SheetCell[])[] =>
  sides.reduce<readonly (readonly SheetCell[])[]>(
    (sofar, side) => sofar.flatMap((row) => side.map((cells) => [...row, ...cells])),
    [[]],
  );

/** Two columns of one name cannot be told apart: the second is numbered. Case does not tell names apart in a table. */
export function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map(heading).map((name) => {
    let other = name;
    for (let n = 2; seen.has(other.toLowerCase()); n++) other = `${name} (${n})`;
    seen.add(other.toLowerCase());
    return other;
  });
}
