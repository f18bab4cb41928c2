/** Tables as they go public, made from single counts: sums are added up here. */
import type { Category, Cell, Dimension, ReleaseTable, Words } from '../../src/count/rules/release/table.js';

const words = (text: string): Words => ({ en: text, cy: text });

/** A dimension from its codes: `{ sum: ['a', 'b'] }` for a sum, a plain string for a category that is none. */
export function aDimension(
  id: string,
  entries: readonly (string | Readonly<Record<string, readonly string[]>>)[],
  whole?: string,
): Dimension {
  const categories = entries.flatMap((entry): readonly Category[] =>
    typeof entry === 'string'
      ? [{ code: entry, name: words(entry) }]
      : Object.entries(entry).map(([code, sumOf]) => ({ code, name: words(code), sumOf })),
  );
  return { id, name: words(id), categories, ...(whole === undefined ? {} : { whole }) };
}

export type Leaf = (at: Readonly<Record<string, string>>) => number;

/** A table over dimensions in which every cell is the sum of its leaves. */
export function aReleaseTable(
  id: string,
  dimensions: readonly Dimension[],
  of: {
    readonly leaf: Leaf;
    readonly measure?: string;
    readonly below?: Readonly<Record<string, readonly string[]>>;
  },
): ReleaseTable {
  const leavesOf = (d: Dimension, code: string): readonly string[] => {
    const parts = d.categories.find((c) => c.code === code)?.sumOf ?? of.below?.[code];
    return parts ? parts.flatMap((part) => leavesOf(d, part)) : [code];
  };
  const keys = product(dimensions.map((d) => d.categories.map((c) => c.code)));
  const cells = keys.map((key): Cell => {
    const leaves = product(dimensions.map((d, i) => leavesOf(d, key[i] ?? '')));
    const at = (leaf: readonly string[]): Readonly<Record<string, string>> =>
      Object.fromEntries(dimensions.map((d, i) => [d.id, leaf[i] ?? '']));
    const n = leaves.reduce((sum, leaf) => sum + of.leaf(at(leaf)), 0);
    return { key, value: { kind: 'exact', n }, hidden: null, marks: [], sources: [] };
  });
  return { id, title: words(id), measure: of.measure ?? 'recorded', dimensions, cells, notes: [] };
}

export function product(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (sofar, list) => sofar.flatMap((head) => list.map((code) => [...head, code])),
    [[]],
  );
}

/** A stream of numbers from nought to one that is the same every time. **Source**: mulberry32. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The table with the given cells hidden: keys joined by a space. */
export const withHidden = (
  table: ReleaseTable,
  hidden: Readonly<Record<string, 'primary' | 'secondary'>>,
): ReleaseTable => ({
  ...table,
  cells: table.cells.map((c) => ({ ...c, hidden: hidden[c.key.join(' ')] ?? null })),
});
