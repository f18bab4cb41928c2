/**
 * The observations under a number, as far as the release already shows them. A sum rests on values that are hidden, or
 * that no table shows at all: listing those beside it would undo what was hidden, so they are only counted.
 */
import type { Observation } from '../../../base/observation.js';
import { sameValue, type Value } from '../../../base/value.js';
import type { Release } from '../../rules/release/release.js';
import type { Cell, ReleaseTable } from '../../rules/release/table.js';
import { publicCell } from '../../rules/release/public-cell.js';
import { isSum } from '../public-release/table-parts.js';

export interface OpenSources {
  readonly open: readonly Observation[];
  /** How many more it rests on. */
  readonly keptBack: number;
}

const keyOf = (o: Observation): string => {
  const by = Object.entries(o.by)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(';');
  return [o.authority, o.measure, o.from, o.to, by].join(' ');
};

export function openSources(release: Release, cell: Cell): OpenSources {
  const { shown, hidden } = spoken(release);
  const open = cell.sources.filter((o) => shown.has(keyOf(o)) && !hidden.has(keyOf(o)));
  return { open, keptBack: cell.sources.length - open.length };
}

const KEPT = new WeakMap<Release, ReturnType<typeof gather>>();

function spoken(release: Release): ReturnType<typeof gather> {
  const known = KEPT.get(release) ?? gather(release);
  KEPT.set(release, known);
  return known;
}

/** What the tables say of single observations: those that a shown cell is made of, and those under a hidden one. */
function gather(release: Release) {
  const shown = new Set<string>();
  const hidden = new Set<string>();
  for (const table of release.tables)
    for (const cell of table.cells) {
      if (publicCell(cell).status === 'confidential') {
        if (!isSumCell(table, cell)) for (const o of cell.sources) hidden.add(keyOf(o));
      } else for (const o of ownOf(table, cell)) shown.add(keyOf(o));
    }
  return { shown, hidden };
}

const isSumCell = (table: ReleaseTable, cell: Cell): boolean =>
  table.dimensions.some((d, i) => d.categories.some((c) => c.code === cell.key[i] && isSum(c)));

/** A cell that is no sum shows its observations; a sum only one that was printed as what the cell says. */
const ownOf = (table: ReleaseTable, cell: Cell): readonly Observation[] =>
  isSumCell(table, cell) ? cell.sources.filter((o) => saysAsMuch(o.value, cell.value)) : cell.sources;

/** The same value; or, where forces are missing, the sum of the others that "at least 576" repeats. */
const saysAsMuch = (printed: Value, shown: Value): boolean =>
  sameValue(printed, shown) ||
  (shown.kind === 'range' && shown.hi === null && printed.kind === 'exact' && printed.n === shown.lo);
