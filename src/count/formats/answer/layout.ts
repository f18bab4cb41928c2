/**
 * The tables of an answer as they are laid out for their reader: what is counted at the side, years across, and counts
 * that are broken down alike in one table. Words stand where there is no number ("not held"), since a requester copies
 * the table and leaves its key behind. A force that answers for itself alone is named once, above.
 */
import type { Lang } from '../../../base/words.js';
import { type CheckedTable, mustBeChecked } from '../../rules/answer/checked.js';
import { publicCell } from '../../rules/release/public-cell.js';
import type { Cell, Dimension } from '../../rules/release/table.js';
import { ANSWER_WORDS } from '../../words/compose-answer.js';
import { mark } from '../../words/format-words.js';
import { cellGrid } from '../cell-grid.js';
import { type SheetCell, heading, text } from '../workbook.js';

export interface PrintedTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** True at a column of numbers. */
  readonly numeric: readonly boolean[];
  /** The cell that each count is printed from; null at a label. Left out where no cell is. */
  readonly from?: readonly (readonly (PrintedFrom | null)[])[];
}

export interface PrintedFrom {
  readonly table: CheckedTable;
  readonly cell: Cell;
}

/** **Shape**: checked tables → one table for each way of breaking down. **Errors**: throws on a table that was not checked. */
export function printTables(tables: readonly CheckedTable[], lang: Lang): readonly PrintedTable[] {
  mustBeChecked(tables);
  const alike = new Map<string, CheckedTable[]>();
  for (const table of tables) {
    const by = table.dimensions.map((d) => d.id).join(' ');
    alike.set(by, [...(alike.get(by) ?? []), table]);
  }
  return [...alike.values()].flatMap((group) => printGroup(group, lang));
}

function printGroup(group: readonly CheckedTable[], lang: Lang): readonly PrintedTable[] {
  const [first] = group;
  if (!first) return [];
  const years = first.dimensions.at(-1)?.categories.map((c) => c.name[lang]) ?? [];
  const names = sidesOf(first).map((d) => d.name[lang]);
  const before = 1 + names.length;
  const rest = first.title[lang].slice(first.title[lang].indexOf(': ') + 2);
  return [
    {
      title: rest.charAt(0).toUpperCase() + rest.slice(1),
      header: [ANSWER_WORDS[lang].letter.counted, ...names, ...years].map(heading),
      rows: group.flatMap((table) => rowsOf(table, lang)),
      from: group.flatMap((table) => placesOf(table, before)),
      numeric: Array.from({ length: before + years.length }, (_, i) => i >= before),
    },
  ];
}

const isShown = (d: Dimension): boolean => !(d.id === 'police-force' && d.categories.length === 1);
const sidesOf = (table: CheckedTable): readonly Dimension[] => table.dimensions.slice(0, -1).filter(isShown);

function rowsOf(table: CheckedTable, lang: Lang): readonly (readonly SheetCell[])[] {
  const grid = cellGrid(table);
  const years = table.dimensions.at(-1)?.categories.length ?? 0;
  const counted = text(table.title[lang].split(': ')[0] ?? '');
  return combinations(sidesOf(table)).map((side, r) => [
    counted,
    ...side.map((name) => text(name[lang])),
    ...grid.slice(r * years, (r + 1) * years).map((cell) => cellIn(cell, lang)),
  ]);
}

/** In the order of `rowsOf`. */
function placesOf(table: CheckedTable, before: number): readonly (readonly (PrintedFrom | null)[])[] {
  const grid = cellGrid(table);
  const years = table.dimensions.at(-1)?.categories.length ?? 1;
  const labels = Array.from({ length: before }, () => null);
  return Array.from({ length: grid.length / years }, (_, r) => [
    ...labels,
    ...grid.slice(r * years, (r + 1) * years).map((cell) => ({ table, cell })),
  ]);
}

function cellIn(cell: Cell, lang: Lang): SheetCell {
  const { shown, status } = publicCell(cell);
  if (shown.kind === 'number') return shown;
  // An offence that was no law yet: everybody knows that there was none.
  if (status === 'not-applicable') return { kind: 'number', n: 0 };
  return text(status === 'not-held' ? ANSWER_WORDS[lang].notHeldCell : mark('c'));
}

const combinations = (dimensions: readonly Dimension[]) =>
  dimensions.reduce<readonly (readonly Dimension['name'][])[]>(
    (sofar, d) => sofar.flatMap((row) => d.categories.map((c) => [...row, c.name])),
    [[]],
  );
