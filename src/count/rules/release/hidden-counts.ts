/** The counts that tables hide, and every number that would give one away when visible cells are added or taken away. */
import type { Cell, ReleaseTable } from './table.js';

/** A hidden cell with its true count, and the sums it stands in. */
export interface HiddenCount {
  readonly n: number;
  readonly measure: string;
  readonly key: readonly string[];
  readonly lines: readonly Line[];
}

/** One sum that a hidden cell is a part of. */
interface Line {
  readonly whole: number | null;
  /** The visible parts, and the other hidden ones. */
  readonly visible: readonly number[];
  readonly hidden: readonly number[];
}

/** More parts than these nobody adds up in the head, and taking them in pairs would be many. */
const MOST_PAIRED = 12;

const exactOf = (cell: Cell | undefined): number | null =>
  cell?.value.kind === 'exact' ? cell.value.n : null;

/** Every hidden cell whose count is known here. **Shape**: the tables of this release and of every earlier one. */
export const hiddenCounts = (all: readonly (readonly ReleaseTable[])[]): readonly HiddenCount[] =>
  all.flatMap((tables) =>
    tables.flatMap((table) =>
      table.cells.flatMap((cell): readonly HiddenCount[] => {
        const n = exactOf(cell);
        if (cell.hidden === null || n === null) return [];
        return [{ n, measure: table.measure, key: cell.key, lines: linesOf(table, cell) }];
      }),
    ),
  );

/** Every number that tables print. */
export const visibleNumbers = (tables: readonly ReleaseTable[]): ReadonlySet<number> =>
  new Set(
    tables.flatMap((t) =>
      t.cells.flatMap(({ value, hidden }) => {
        if (hidden !== null) return [];
        if (value.kind === 'exact') return [value.n];
        return value.kind === 'range' ? [value.lo, ...(value.hi === null ? [] : [value.hi])] : [];
      }),
    ),
  );

function linesOf(table: ReleaseTable, cell: Cell): readonly Line[] {
  const at = (d: number, code: string): Cell | undefined =>
    table.cells.find((c) => c.key.every((k, i) => k === (i === d ? code : cell.key[i])));
  return table.dimensions.flatMap((dimension, d) =>
    dimension.categories.flatMap((sum): readonly Line[] => {
      const own = cell.key[d] ?? '';
      if (!sum.sumOf?.includes(own)) return [];
      const others = sum.sumOf.filter((code) => code !== own).flatMap((code) => at(d, code) ?? []);
      const counts = (isHidden: boolean): readonly number[] =>
        others.filter((c) => (c.hidden !== null) === isHidden).flatMap((c) => exactOf(c) ?? []);
      return [{ whole: exactOf(at(d, sum.code)), visible: counts(false), hidden: counts(true) }];
    }),
  );
}

/**
 * The numbers that give a hidden count away by one simple sum: with one or two visible parts, with all of them, as what
 * is left of the whole, as a difference from another part, or as some but not all of the hidden parts.
 */
export function numbersOf({ n, lines }: HiddenCount): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of lines) for (const m of numbersIn(n, line)) if (m > 0) found.add(m);
  found.delete(n);
  return found;
}

function numbersIn(n: number, { whole, visible, hidden }: Line): readonly number[] {
  const pairs =
    visible.length <= MOST_PAIRED ? visible.flatMap((a, i) => visible.slice(i + 1).map((b) => a + b)) : [];
  const all = visible.reduce((a, b) => a + b, 0);
  const beside = [...visible, ...pairs, ...(visible.length > 0 ? [all] : [])];
  // With every hidden part together the tables say it already, by the whole.
  const some = hidden.length > 1 ? hidden.map((h) => n + h) : [];
  return [
    ...beside.map((v) => n + v),
    ...(whole === null ? [] : [whole - n]),
    ...visible.map((v) => Math.abs(n - v)),
    ...hidden.map((h) => Math.abs(n - h)),
    ...some,
  ];
}
