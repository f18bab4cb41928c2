/** A release's table for a page: years across where it has years, every number a link to the values under it. */
import type { Lang } from '../../../base/words.js';
import type { Notes } from '../../formats/note-numbers.js';
import { publicCell } from '../../rules/release/public-cell.js';
import type { Release } from '../../rules/release/release.js';
import type { Category, Dimension, ReleaseTable } from '../../rules/release/table.js';
import { mark } from '../../words/format-words.js';
import { valuesAddress } from './addresses.js';
import { PUBLIC_WORDS, sayCell } from './cell-words.js';
import { isSum, partsOf } from './table-parts.js';

interface CellView {
  readonly text: string;
  readonly marks: string;
  readonly href: string;
  /** A mark in place of a number is set smaller. */
  readonly isMark: boolean;
}

export interface RowView {
  readonly heads: readonly string[];
  readonly isSum: boolean;
  readonly cells: readonly CellView[];
}

export interface TableView {
  readonly id: string;
  readonly title: string;
  /** Notes that the title names: "[note 2]", each a link. */
  readonly marks: readonly { readonly text: string; readonly href: string }[];
  readonly sides: readonly string[];
  readonly tops: readonly string[];
  readonly rows: readonly RowView[];
}

interface Shown {
  readonly release: Release;
  readonly notes: Notes;
  readonly lang: Lang;
}

export function tableView(table: ReleaseTable, { release, notes, lang }: Shown): TableView {
  const parts = partsOf(table);
  const named = (text: string): string => notes.renumbered(text, table);
  const across = acrossOf(table, parts.years);
  const down = table.dimensions.filter((d) => d !== across);
  const columns: readonly (Category | null)[] = across?.categories ?? [null];
  const rows = combinations(down).map((side): RowView => {
    const at = (column: Category | null): CellView => {
      const codes = new Map(side.map((c, i) => [down[i]?.id ?? '', c.code]));
      if (across && column) codes.set(across.id, column.code);
      return cellView(release, { table, cell: parts.cellAt(codes), lang });
    };
    return {
      heads: side.map((c) => named(c.name[lang])),
      isSum: side.some(isSum),
      cells: columns.map(at),
    };
  });
  return {
    id: table.id,
    ...titleOf(named(table.title[lang])),
    sides: down.map((d) => named(d.name[lang])),
    tops: columns.map((c) => (c === null ? PUBLIC_WORDS[lang].number : named(c.name[lang]))),
    rows,
  };
}

const NOTE = /\s*\[(?:note|nodyn) (\d+)\]/g;

/** The title without its note numbers, and these by themselves. */
const titleOf = (title: string) => ({
  title: title.replace(NOTE, ''),
  marks: [...title.matchAll(NOTE)].map(([text, n]) => ({ text: text.trim(), href: `#note-${n}` })),
});

/** More columns than a page can hold side by side. */
const MOST_ACROSS = 20;

/** Years read best from left to right; a table of one dimension has only numbers across. */
function acrossOf(table: ReleaseTable, years: Dimension | null): Dimension | null {
  if (table.dimensions.length < 2) return null;
  const across = years ?? table.dimensions.at(-1) ?? null;
  return across && across.categories.length <= MOST_ACROSS ? across : null;
}

function cellView(
  release: Release,
  {
    table,
    cell,
    lang,
  }: { table: ReleaseTable; cell: ReturnType<ReturnType<typeof partsOf>['cellAt']>; lang: Lang },
): CellView {
  if (cell === null) return { text: '', marks: '', href: '', isMark: true };
  const shown = publicCell(cell);
  const isMark = shown.shown.kind === 'mark';
  const isOpen = shown.status !== 'confidential' && cell.sources.length > 0;
  return {
    text: sayCell(shown, lang),
    marks: shown.marks.map(mark).join(' '),
    href: isOpen ? valuesAddress(lang, release, { table, cell }) : '',
    isMark,
  };
}

const combinations = (dimensions: readonly Dimension[]): readonly (readonly Category[])[] =>
  dimensions.reduce<readonly (readonly Category[])[]>(
    (sofar, d) => sofar.flatMap((side) => d.categories.map((c) => [...side, c])),
    [[]],
  );
