/**
 * What changed between two versions of a release, why, and so which number the next one carries: major when a figure
 * moves or a column goes, minor when something is added.
 */
import type { Observation } from '../../../base/observation.js';
import { type Interval, intervalOf, isAnswered, sameValue } from '../../../base/value.js';
import { type PublicCell, publicCell } from './public-cell.js';
import type { Release, Version } from './release.js';
import type { Category, Cell, ReleaseTable, Words } from './table.js';

/** What happened to one cell, table, category or text. */
export type Change =
  | CellChange
  | { readonly kind: 'table-added' | 'table-gone'; readonly table: ReleaseTable }
  | {
      readonly kind: 'category-added' | 'category-gone';
      readonly table: ReleaseTable;
      readonly category: Category;
    }
  | { readonly kind: 'words-changed'; readonly where: WordsPlace; readonly table: ReleaseTable | null };

export interface CellChange {
  readonly kind: CellChangeKind;
  readonly table: ReleaseTable;
  readonly names: readonly Category[];
  readonly before: PublicCell;
  readonly after: PublicCell;
  /** The observation that brought the new value: the reason a reader can open. Null when nothing newer was printed. */
  readonly because: Observation | null;
}

/**
 * restated: another value was printed · arrived: first figure where there was none · narrowed: within what was said
 * before · answer-gone: a figure is no longer given · now-hidden, now-shown: disclosure control changed its mind.
 */
export type CellChangeKind = 'restated' | 'arrived' | 'narrowed' | 'answer-gone' | 'now-hidden' | 'now-shown';

/** Words of a release that are not made from a cell. */
export type WordsPlace = 'title' | 'notes' | 'method';

/** How much a change is: the first number of the version, or the second. */
export type Weight = 'major' | 'minor';

/** **Shape**: two versions → changes, tables in their order; figures that moved first within a table. */
export function compareReleases(before: Release, after: Release): readonly Change[] {
  const older = new Map(before.tables.map((t) => [t.id, t]));
  const newer = new Map(after.tables.map((t) => [t.id, t]));
  return [
    ...before.tables.filter((t) => !newer.has(t.id)).map((table): Change => ({ kind: 'table-gone', table })),
    ...after.tables.flatMap((table): readonly Change[] => {
      const was = older.get(table.id);
      return was ? compareTables(was, table) : [{ kind: 'table-added', table }];
    }),
    ...(sameWords([before.title], [after.title])
      ? []
      : [{ kind: 'words-changed', where: 'title', table: null } as const]),
    ...(['notes', 'method'] as const)
      .filter((where) => !sameWords(before[where].map(withoutDays), after[where].map(withoutDays)))
      .map((where): Change => ({ kind: 'words-changed', where, table: null })),
  ];
}

function compareTables(before: ReleaseTable, after: ReleaseTable): readonly Change[] {
  const cells = cellChanges(before, after);
  const [gone, added] = [missingFrom(after, before), missingFrom(before, after)];
  const moved = cells.filter((c) => weightOf(c) === 'major');
  return [
    ...gone.map((category): Change => ({ kind: 'category-gone', table: after, category })),
    ...moved,
    ...added.map((category): Change => ({ kind: 'category-added', table: after, category })),
    ...cells.filter((c) => !moved.includes(c)),
    ...(sameWords(before.notes, after.notes)
      ? []
      : [{ kind: 'words-changed', where: 'notes', table: after } as const]),
  ];
}

/** Categories of `whole` that `table` does not have. */
const missingFrom = (table: ReleaseTable, whole: ReleaseTable): readonly Category[] => {
  const held = new Set(table.dimensions.flatMap((d) => d.categories.map((c) => c.code)));
  return whole.dimensions.flatMap((d) => d.categories).filter((c) => !held.has(c.code));
};

function cellChanges(before: ReleaseTable, after: ReleaseTable): readonly CellChange[] {
  const older = new Map(before.cells.map((c) => [c.key.join('\u0000'), c]));
  return after.cells.flatMap((cell) => {
    const was = older.get(cell.key.join('\u0000'));
    const kind = was ? kindOf(publicCell(was), publicCell(cell)) : null;
    if (!was || kind === null) return [];
    const change = {
      kind,
      table: after,
      names: namesOf(after, cell),
      before: publicCell(was),
      after: publicCell(cell),
    };
    return [{ ...change, because: becauseOf(was, cell) }];
  });
}

/** Null when a reader sees the same as before. */
function kindOf(before: PublicCell, after: PublicCell): CellChangeKind | null {
  const [was, is] = [before.status, after.status];
  if (was === is && sameValue(before.value, after.value)) return null;
  if (is === 'confidential') return was === 'confidential' ? null : 'now-hidden';
  if (was === 'confidential') return 'now-shown';
  if (!isAnswered(after.value)) return isAnswered(before.value) ? 'answer-gone' : null;
  if (!isAnswered(before.value)) return 'arrived';
  return isWithin(intervalOf(after.value), intervalOf(before.value)) ? 'narrowed' : 'restated';
}

const isWithin = (inner: Interval, outer: Interval): boolean =>
  inner.lo >= outer.lo && (outer.hi === null || (inner.hi !== null && inner.hi <= outer.hi));

function namesOf(table: ReleaseTable, { key }: Cell): readonly Category[] {
  return table.dimensions.flatMap((d, i) => d.categories.find((c) => c.code === key[i]) ?? []);
}

/** The newest observation under the new cell that was not under the old one; the cell's own before one of its parts. */
function becauseOf(before: Cell, after: Cell): Observation | null {
  const seen = new Set(before.sources.map(printingOf));
  const fresh = after.sources
    .filter((o) => !seen.has(printingOf(o)))
    .toSorted((a, b) => (a.known_on < b.known_on ? 1 : -1));
  return fresh.find((o) => after.key.includes(o.authority)) ?? fresh[0] ?? null;
}

const printingOf = (o: Observation): string =>
  JSON.stringify([o.authority, o.from, o.to, o.value, o.known_on, o.source.publisher, o.source.address]);

/** Every version is known by another day; that alone is no change of what is said. */
const withoutDays = ({ en, cy }: Words): Words => ({ en: en.replace(A_DAY, ''), cy: cy.replace(A_DAY, '') });
const A_DAY = /\d{1,2} \p{L}+ \d{4}/gu;

const sameWords = (a: readonly Words[], b: readonly Words[]): boolean =>
  a.length === b.length && a.every((w, i) => w.en === b[i]?.en && w.cy === b[i]?.cy);

/** **Source**: issue 3 of this project: major when a figure moves or a column goes, minor when something is added. */
export function weightOf(change: Change): Weight {
  switch (change.kind) {
    case 'restated':
    case 'answer-gone':
    case 'now-hidden':
    case 'table-gone':
    case 'category-gone':
      return 'major';
    case 'arrived':
    case 'narrowed':
    case 'now-shown':
    case 'table-added':
    case 'category-added':
    case 'words-changed':
      return 'minor';
  }
}

/** The number of the next version; null when nothing changed. */
export function nextVersion(last: Version, changes: readonly Change[]): Version | null {
  if (changes.length === 0) return null;
  return changes.some((c) => weightOf(c) === 'major')
    ? { major: last.major + 1, minor: 0 }
    : { major: last.major, minor: last.minor + 1 };
}

export const FIRST_VERSION: Version = { major: 1, minor: 0 };
