/** Marks on tables: taken off, and put on for their own sake. */
import type { ReleaseTable } from '../release/table.js';
import type { PrimaryChoice } from './primary.js';

/** The tables with nothing hidden. */
export const unmarked = (tables: readonly ReleaseTable[]): readonly ReleaseTable[] =>
  tables.map((t) => ({ ...t, cells: t.cells.map((c) => ({ ...c, hidden: null })) }));

/** The tables with these cells hidden for their own sake. */
export function markedTables(
  tables: readonly ReleaseTable[],
  choices: readonly PrimaryChoice[],
): readonly ReleaseTable[] {
  const name = (table: string, key: readonly string[]): string => JSON.stringify([table, key]);
  const hidden = new Set(choices.map((c) => name(c.table, c.key)));
  return tables.map((t) => ({
    ...t,
    cells: t.cells.map((c) => (hidden.has(name(t.id, c.key)) ? { ...c, hidden: 'primary' as const } : c)),
  }));
}
