/** The versions of releases as they are held: found, listed, and taken to be acted on. */
import { sql } from 'kysely';
import { type Day } from '../../base/day.js';
import type { ReleaseState } from '../../base/release-state.js';
import type { Tx } from '../../db/index.js';
import { worded } from '../rules/release/edits.js';
import type { Release, Version } from '../rules/release/release.js';
import type { ReleaseFindings } from '../rules/release/findings.js';
import type { ReleaseSelection } from '../rules/release/selection.js';
import { isOut } from '../rules/release/states.js';
import type { Words } from '../rules/release/table.js';
import { type KeptEdit, type Somebody, asEdit, editsOf } from './edits.js';

/** A version without what is in it: what a list shows. */
export interface VersionEntry {
  readonly id: string;
  readonly release: string;
  readonly slug: string;
  readonly title: Words;
  readonly version: Version;
  readonly state: ReleaseState;
  readonly draftedBy: Somebody | null;
  readonly draftedAt: Date;
  readonly checkedAt: Date | null;
  readonly approvedBy: Somebody | null;
  readonly approvedAt: Date | null;
  /** The minute at which it appears; set once it is published. */
  readonly appearsAt: Date | null;
  readonly publishedBy: Somebody | null;
  readonly withdrawn: { readonly on: Day; readonly reason: Words } | null;
}

/** A version with everything in it, true values behind what is hidden too: never sent out as it is. */
export interface HeldVersion extends VersionEntry {
  readonly selection: ReleaseSelection;
  /** As it is said: with the words that were written by hand. */
  readonly content: Release;
  /** As it was composed from the tables; of what is out only what is said is kept. */
  readonly composed: Release;
  /** What was written by hand and stands, while it is worked on. */
  readonly edits: readonly KeptEdit[];
  readonly findings: ReleaseFindings | null;
}

const entries = (tx: Tx) =>
  tx
    .selectFrom('count.release_version as v')
    .innerJoin('count.release as r', 'r.id', 'v.release')
    .leftJoin('count.release_approval as p', 'p.version', 'v.id')
    .leftJoin('house.account as d', 'd.id', 'v.drafted_by')
    .leftJoin('house.account as a', 'a.id', 'p.approved_by')
    .leftJoin('house.account as b', 'b.id', 'v.published_by')
    .select([
      'v.id',
      'v.release',
      'r.slug',
      sql<Words>`v.content -> 'title'`.as('title'),
      'v.major',
      'v.minor',
      'v.state',
      'v.drafted_by',
      'd.name as drafter',
      'v.drafted_at',
      'v.checked_at',
      'p.approved_by',
      'a.name as approver',
      'p.approved_at',
      'v.appears_at',
      'v.published_by',
      'b.name as publisher',
      'v.withdrawn_on',
      'v.withdrawn_reason',
    ]);

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number];

const somebody = (account: string | null, name: string | null): Somebody | null =>
  account === null ? null : { account, name: name ?? '' };

const asEntry = (r: EntryRow): VersionEntry => ({
  id: r.id,
  release: r.release,
  slug: r.slug,
  title: r.title,
  version: { major: r.major, minor: r.minor },
  state: r.state,
  draftedBy: somebody(r.drafted_by, r.drafter),
  draftedAt: r.drafted_at,
  checkedAt: r.checked_at,
  approvedBy: somebody(r.approved_by, r.approver),
  approvedAt: r.approved_at,
  appearsAt: r.appears_at,
  publishedBy: somebody(r.published_by, r.publisher),
  withdrawn:
    r.withdrawn_on === null || r.withdrawn_reason === null
      ? null
      : { on: r.withdrawn_on, reason: r.withdrawn_reason },
});

const contents = (tx: Tx) =>
  entries(tx).select(['v.selection', 'v.content', 'v.findings', editsOf(sql.ref('v.id')).as('edits')]);
type HeldRow = Awaited<ReturnType<ReturnType<typeof contents>['execute']>>[number];

function asHeld(row: HeldRow): HeldVersion {
  const entry = asEntry(row);
  // What these columns hold was written below, from these types, and is never altered once it is out.
  const kept = row.content as Release;
  const edits = isOut(entry.state) ? [] : row.edits.map(asEdit);
  const content = worded(kept, edits);
  const findings = row.findings as ReleaseFindings | Record<string, never>;
  return {
    ...entry,
    selection: row.selection as ReleaseSelection,
    content: entry.withdrawn ? { ...content, withdrawn: entry.withdrawn } : content,
    composed: kept,
    edits,
    findings: 'attack' in findings ? (findings as ReleaseFindings) : null,
  };
}

/** Every version of every release, the newest first within each. */
export const listVersions = async (tx: Tx): Promise<readonly VersionEntry[]> =>
  (
    await entries(tx)
      .orderBy('r.created_at')
      .orderBy('r.slug')
      .orderBy('v.major', 'desc')
      .orderBy('v.minor', 'desc')
      .execute()
  ).map(asEntry);

/** Of each version that is out or about to be, no more than tells it from another and says from when it is out. */
export interface OutEntry {
  readonly id: string;
  readonly slug: string;
  readonly version: Version;
  readonly appearsAt: Date;
  readonly withdrawnOn: Day | null;
}

/** Small and quick, because every visitor to a public page asks it. */
export const listOutEntries = async (tx: Tx): Promise<readonly OutEntry[]> =>
  (
    await tx
      .selectFrom('count.release_version as v')
      .innerJoin('count.release as r', 'r.id', 'v.release')
      .where('v.appears_at', 'is not', null)
      .select(['v.id', 'r.slug', 'v.major', 'v.minor', 'v.appears_at', 'v.withdrawn_on'])
      .orderBy('v.id')
      .execute()
  ).flatMap(({ id, slug, major, minor, appears_at: appearsAt, withdrawn_on: withdrawnOn }) =>
    appearsAt === null ? [] : [{ id, slug, version: { major, minor }, appearsAt, withdrawnOn }],
  );

/** Every version of one release with what is in it, the newest first; none when there is no such release. */
export const listVersionsOf = async (tx: Tx, slug: string): Promise<readonly HeldVersion[]> =>
  (
    await contents(tx)
      .where('r.slug', '=', slug)
      .orderBy('v.major', 'desc')
      .orderBy('v.minor', 'desc')
      .execute()
  ).map(asHeld);

/** The newest version of a release that is worked on, or that is out; null when there is none. */
export async function findNewest(
  tx: Tx,
  slug: string,
  which: 'in-work' | 'out',
): Promise<HeldVersion | null> {
  const states: readonly ReleaseState[] =
    which === 'out' ? ['published', 'withdrawn'] : ['draft', 'checked', 'approved'];
  const row = await contents(tx)
    .where('r.slug', '=', slug)
    .where('v.state', 'in', states)
    .orderBy('v.major', 'desc')
    .orderBy('v.minor', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? asHeld(row) : null;
}

/** Everything that went out or is about to, the oldest first: what an attacker holds. */
export const listOut = async (tx: Tx): Promise<readonly HeldVersion[]> =>
  (
    await contents(tx)
      .where('v.state', 'in', ['published', 'withdrawn'])
      .orderBy('v.published_at')
      .orderBy('v.major')
      .orderBy('v.minor')
      .execute()
  ).map(asHeld);

/**
 * What the public may see now of each release: its newest version that has appeared, withdrawn or not.
 * **Shape**: in the order in which the releases first stood here.
 */
export const listAppeared = async (tx: Tx, now: Date): Promise<readonly HeldVersion[]> =>
  (
    await contents(tx)
      .where('v.appears_at', '<=', now)
      .distinctOn(['r.created_at', 'v.release'])
      .orderBy('r.created_at')
      .orderBy('v.release')
      .orderBy('v.major', 'desc')
      .orderBy('v.minor', 'desc')
      .execute()
  ).map(asHeld);

/** One release as the public may see it now, in its newest version or in the one asked for; null when not there yet. */
export async function findAppeared(
  tx: Tx,
  of: { readonly slug: string; readonly version?: Version },
  now: Date,
): Promise<HeldVersion | null> {
  const all = contents(tx).where('r.slug', '=', of.slug).where('v.appears_at', '<=', now);
  const { version } = of;
  const asked = version ? all.where('v.major', '=', version.major).where('v.minor', '=', version.minor) : all;
  const row = await asked.orderBy('v.major', 'desc').orderBy('v.minor', 'desc').limit(1).executeTakeFirst();
  return row ? asHeld(row) : null;
}

/**
 * The release of that name, held until the transaction ends: two who act on it at once do so one after the other.
 * **Shape**: its id; null when there is none.
 */
export async function takeRelease(tx: Tx, slug: string): Promise<string | null> {
  // Row locks need a right to update, which nobody has here; a lock of the transaction's own needs none.
  await sql`select pg_advisory_xact_lock(hashtext('count.release'), hashtext(${slug}))`.execute(tx);
  const row = await tx.selectFrom('count.release').select('id').where('slug', '=', slug).executeTakeFirst();
  return row?.id ?? null;
}
