/** Adds up what a table says is a total, and sees what a total gives away of the cells that were hidden. */
import { intervalOf } from '../../../base/value.js';
import type { GridFigure } from './read-region.js';
import type { Cell, ReplyProblem } from './shape.js';

interface Finding {
  readonly code: ReplyProblem;
  readonly cell: Cell;
}

const numberIn = (g: GridFigure): number | null =>
  g.reading.kind === 'value' && g.reading.value.kind === 'exact' ? g.reading.value.n : null;

/** **Shape**: the figures of one table → totals that differ from their parts, and totals that give a hidden cell away. */
export function checkTotals(grid: readonly GridFigure[]): readonly Finding[] {
  const [columns, rows] = [listsBy(grid, (g) => g.column), listsBy(grid, (g) => g.row)];
  const down = grid
    .filter((g) => g.rowTotal && !/^grand/i.test(g.cell.text))
    .flatMap((t) => checkOne(t, partsDown(t, columns.get(t.column) ?? [])));
  const across = grid
    .filter((g) => g.columnTotal)
    .flatMap((t) =>
      checkOne(
        t,
        (rows.get(t.row) ?? []).filter((g) => !g.columnTotal),
      ),
    );
  return [...down, ...across];
}

function listsBy(
  grid: readonly GridFigure[],
  of: (g: GridFigure) => number,
): ReadonlyMap<number, readonly GridFigure[]> {
  const lists = new Map<number, GridFigure[]>();
  for (const g of grid) {
    const list = lists.get(of(g));
    if (list) list.push(g);
    else lists.set(of(g), [g]);
  }
  return lists;
}

/** Rows above the total, back to the total before it. */
function partsDown(total: GridFigure, inColumn: readonly GridFigure[]): readonly GridFigure[] {
  const column = inColumn.filter((g) => g.group === total.group && g.row !== total.row);
  const before = column.reduce(
    (last, g) => (g.rowTotal && g.row < total.row ? Math.max(last, g.row) : last),
    -1,
  );
  const parts = column.filter((g) => g.row < total.row && g.row > before && !g.rowTotal);
  return parts.length > 0 ? parts : column.filter((g) => !g.rowTotal);
}

function checkOne(total: GridFigure, parts: readonly GridFigure[]): readonly Finding[] {
  const said = numberIn(total);
  if (said === null || parts.length < 2) return [];
  const known = parts.map(numberIn);
  const sum = known.reduce<number>((a, n) => a + (n ?? 0), 0);
  const open = parts.filter((_, i) => known[i] === null);
  if (open.length === 0) return sum === said ? [] : [{ code: 'total-differs', cell: total.cell }];
  const limits = open.map((g) =>
    g.reading.kind === 'value' ? intervalOf(g.reading.value) : { lo: 0, hi: null },
  );
  const most = limits.reduce<number | null>((a, l) => (a === null || l.hi === null ? null : a + l.hi), 0);
  if (sum > said || (most !== null && sum + most < said))
    return [{ code: 'total-differs', cell: total.cell }];
  const hides = open.some(
    (g) => g.reading.kind === 'value' && ['suppressed', 'range'].includes(g.reading.value.kind),
  );
  return hides && open.length === 1 ? [{ code: 'suppressed-can-be-worked-out', cell: total.cell }] : [];
}
