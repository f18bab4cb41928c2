/** The next version of a release: compared with the last one out, numbered, its moved figures marked revised. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { ChangeSaid, Release, ReleaseVersion } from './release.js';
import type { Cell, ReleaseTable, Words } from './table.js';
import { type Change, FIRST_VERSION, compareReleases, nextVersion } from './versions.js';

/** How changes are said; the rules know no words. */
export interface Saying {
  readonly first: Words;
  readonly changes: (changes: readonly Change[]) => readonly ChangeSaid[];
}

/**
 * Gives a freshly composed release its number and its history.
 * **Shape**: `previous` null → 1.0; else numbered by what changed, its cells marked revised where a figure moved.
 * **Errors**: `nothing-changed`: a version that says what the last one said is none.
 */
export function asNextVersion(
  release: Release,
  previous: Release | null,
  saying: Saying,
): Result<Release, 'nothing-changed'> {
  if (previous === null)
    return ok({
      ...release,
      version: FIRST_VERSION,
      history: [entry(release, FIRST_VERSION, [saying.first])],
    });
  const changes = compareReleases(previous, release);
  const version = nextVersion(previous.version, changes);
  const last = `${previous.version.major}.${previous.version.minor}`;
  if (version === null) return fail({ code: 'nothing-changed', params: { version: last } });
  const history = [entry(release, version, saying.changes(changes)), ...previous.history];
  const tables = release.tables.map((table) => markRevised(table, { previous, changes }));
  return ok({ ...release, version, history, tables });
}

const entry = (
  release: Release,
  version: ReleaseVersion['version'],
  changes: readonly ChangeSaid[],
): ReleaseVersion => ({ version, published_at: release.published_at, changes });

/** Revised: a figure that moved now, or that was marked so before and still stands. */
function markRevised(
  table: ReleaseTable,
  { previous, changes }: { readonly previous: Release; readonly changes: readonly Change[] },
): ReleaseTable {
  const name = (cell: Pick<Cell, 'key'>): string => cell.key.join('\u0000');
  const before = previous.tables.find((t) => t.id === table.id);
  const marked = new Set(before?.cells.filter((c) => c.marks.includes('r')).map(name));
  for (const change of changes)
    if (change.kind === 'restated' && change.table.id === table.id) marked.add(name(change.after));
  const cells = table.cells.map((c): Cell => (marked.has(name(c)) ? { ...c, marks: [...c.marks, 'r'] } : c));
  return { ...table, cells };
}

/** The same release, dated: what it says of its own appearing is put in when it is published. */
export function datedAt(release: Release, publishedAt: string): Release {
  const [own, ...earlier] = release.history;
  const history = own ? [{ ...own, published_at: publishedAt }, ...earlier] : earlier;
  return { ...release, published_at: publishedAt, history };
}
