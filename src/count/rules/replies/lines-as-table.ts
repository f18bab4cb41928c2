/** What the finders of tables in lines share: a table made of lines, and where it begins and ends. */
import type { Cell, Line, TableBlock } from './shape.js';

export type Found = { readonly block: TableBlock; readonly after: number; readonly from: number } | null;

export const cell = (text: string, line: Line): Cell => ({ text: text.trim(), at: line.at });

export function table(
  rows: readonly (readonly Cell[])[],
  how: { guessed?: true; doubtful?: true } = {},
): TableBlock {
  const width = rows.reduce((w, r) => Math.max(w, r.length), 0);
  const padded = rows.map((r) => [
    ...r,
    ...Array.from({ length: width - r.length }, (): Cell => ({ text: '', at: r[0]?.at ?? { line: 0 } })),
  ]);
  return { kind: 'table', name: null, rows: padded, ...how };
}
