/** The cells of a sheet at their own addresses, with the merged ranges that its covered cells tell of. */
import type { Cell, TableBlock } from '../../rules/replies/shape.js';

export interface GridCell {
  readonly text: string;
  /** How many columns and rows it covers; 1 where it is not merged. */
  readonly across: number;
  readonly down: number;
}

/** Rows and columns count from 1; what is blank is not there. */
export type SheetGrid = ReadonlyMap<number, ReadonlyMap<number, GridCell>>;

export function placeOf(cell: Cell): { readonly row: number; readonly column: number } | null {
  const found = 'cell' in cell.at ? /^([A-Z]{1,3})(\d{1,7})$/.exec(cell.at.cell) : null;
  if (!found?.[1]) return null;
  const column = found[1].split('').reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]), column };
}

export function gridOf({ rows }: TableBlock): SheetGrid {
  const grid = new Map<number, Map<number, GridCell>>();
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const at = placeOf(cell);
      if (!at || cell.text === '' || cell.covered) return;
      const across = covered(cells.slice(c + 1), cell.text);
      const below = rows.slice(r + 1).flatMap((later) => later[c] ?? []);
      const down = covered(below, cell.text);
      const row = grid.get(at.row) ?? new Map<number, GridCell>();
      grid.set(at.row, row.set(at.column, { text: cell.text, across: across + 1, down: down + 1 }));
    }),
  );
  return grid;
}

function covered(cells: readonly Cell[], text: string): number {
  const end = cells.findIndex((c) => !c.covered || c.text !== text);
  return end === -1 ? cells.length : end;
}

/** A number that a workbook would keep as one: no leading nought, not too long to be exact. */
export const isPlainNumber = (text: string): boolean => /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text);
