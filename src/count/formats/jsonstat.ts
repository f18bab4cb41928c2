/**
 * A table as JSON-stat 2: every combination in order, a status where there is no number.
 * **Source**: JSON-stat format 2.0.
 */
import { unitOf } from '../../base/measures.js';
import type { Lang } from '../../base/words.js';
import { type PublicCell, publicCell } from '../rules/release/public-cell.js';
import type { Release } from '../rules/release/release.js';
import type { Dimension, ReleaseTable } from '../rules/release/table.js';
import { cellGrid } from './cell-grid.js';
import type { Json } from './csvw.js';

/** **Errors**: throws on a table without a cell for every combination. */
export function jsonStat(
  release: Release,
  table: ReleaseTable,
  lang: Lang,
): { readonly [key: string]: Json } {
  const cells = cellGrid(table).map(publicCell);
  return {
    version: '2.0',
    class: 'dataset',
    href: `${release.address}.json`,
    label: table.title[lang],
    source: release.publisher.name[lang],
    updated: release.published_at,
    note: table.notes.map((note) => note[lang]),
    id: table.dimensions.map((d) => d.id),
    size: table.dimensions.map((d) => d.categories.length),
    dimension: Object.fromEntries(table.dimensions.map((d) => [d.id, dimensionOf(d, lang)])),
    value: cells.map(({ shown }) => (shown.kind === 'number' ? shown.n : null)),
    status: Object.fromEntries(cells.flatMap((cell, i) => statusOf(cell).map((s) => [String(i), s]))),
    extension: { measure: table.measure, unit: unitOf(table.measure) },
  };
}

const statusOf = ({ shown, marks }: PublicCell): readonly string[] => {
  if (shown.kind === 'mark') return [shown.mark];
  return marks.length > 0 ? [marks.join(' ')] : [];
};

const dimensionOf = (d: Dimension, lang: Lang): Json => ({
  label: d.name[lang],
  category: {
    index: d.categories.map((c) => c.code),
    label: Object.fromEntries(d.categories.map((c) => [c.code, c.name[lang]])),
    child: Object.fromEntries(d.categories.flatMap((c) => (c.sumOf ? [[c.code, [...c.sumOf]]] : []))),
  },
});
