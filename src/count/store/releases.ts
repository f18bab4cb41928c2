/** What is written of releases: new ones, drafts, findings, approvals, publication and withdrawal. */
import type { Day } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import type { ReleaseState } from '../../base/release-state.js';
import type { Tx } from '../../db/index.js';
import type { ReleaseFindings } from '../rules/release/findings.js';
import type { Release } from '../rules/release/release.js';
import type { ReleaseSelection } from '../rules/release/selection.js';

/** A new release. **Shape**: its id; null when the name is taken. */
export async function insertRelease(
  tx: Tx,
  of: { readonly org: string; readonly slug: string; readonly by: string | null; readonly at: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('count.release')
    .values({ org: of.org, slug: of.slug, created_at: of.at, created_by: of.by })
    .onConflict((c) => c.columns(['org', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What a draft holds. */
export interface Draft {
  readonly selection: ReleaseSelection;
  readonly content: Release;
  readonly by: string | null;
  readonly at: Date;
}

/** A new version, as a draft. **Shape**: its id. */
export async function insertVersion(
  tx: Tx,
  { org, release }: { readonly org: string; readonly release: string },
  { selection, content, by, at }: Draft,
): Promise<string> {
  const { major, minor } = content.version;
  const { id } = await tx
    .insertInto('count.release_version')
    .values({
      org,
      release,
      major,
      minor,
      state: 'draft',
      selection: JSON.stringify(selection),
      content: JSON.stringify(content),
      findings: '{}',
      drafted_by: by,
      drafted_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts another content in place of a draft's. What was found in the old one says nothing of the new. */
export async function updateDraft(tx: Tx, id: string, draft: Draft): Promise<void> {
  const { major, minor } = draft.content.version;
  await tx
    .updateTable('count.release_version')
    .set({
      major,
      minor,
      state: 'draft',
      selection: JSON.stringify(draft.selection),
      content: JSON.stringify(draft.content),
      findings: '{}',
      drafted_by: draft.by,
      drafted_at: draft.at,
      checked_at: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Back to a draft, for its words are being written: what was found in the old ones says nothing of the new. */
export async function updateReopened(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('count.release_version')
    .set({ state: 'draft', findings: '{}', checked_at: null })
    .where('id', '=', id)
    .execute();
}

/** Keeps what the check found; the version moves on only when it is sound. */
export async function updateFindings(
  tx: Tx,
  id: string,
  of: { readonly findings: ReleaseFindings; readonly state: ReleaseState; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('count.release_version')
    .set({ findings: JSON.stringify(of.findings), state: of.state, checked_at: of.at })
    .where('id', '=', id)
    .execute();
}

/** The second person. The database refuses the one who drafted. */
export async function insertApproval(
  tx: Tx,
  of: {
    readonly org: string;
    readonly version: string;
    readonly draftedBy: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('count.release_approval')
    .values({
      org: of.org,
      version: of.version,
      drafted_by: of.draftedBy,
      approved_by: of.by,
      approved_at: of.at,
    })
    .execute();
  await tx
    .updateTable('count.release_version')
    .set({ state: 'approved' })
    .where('id', '=', of.version)
    .execute();
}

/** Back to its drafter, with the approval taken away. */
export async function updateSentBack(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('count.release_approval').where('version', '=', id).execute();
  await tx.updateTable('count.release_version').set({ state: 'draft' }).where('id', '=', id).execute();
}

/** Out, whole, in one statement. **Shape**: false when somebody else was first. */
export async function updatePublished(
  tx: Tx,
  id: string,
  of: { readonly content: Release; readonly appears: Date; readonly by: string | null; readonly at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('count.release_version')
    .set({
      state: 'published',
      content: JSON.stringify(of.content),
      appears_at: of.appears,
      published_by: of.by,
      published_at: of.at,
    })
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/**
 * Taken back before its minute, to a draft without its approval, or to where it was approved. The database refuses it
 * once the minute has come.
 */
export async function updateTakenBack(
  tx: Tx,
  id: string,
  { content, to }: { readonly content: Release; readonly to: 'draft' | 'approved' },
): Promise<boolean> {
  const done = await tx
    .updateTable('count.release_version')
    .set({
      state: to,
      content: JSON.stringify(content),
      appears_at: null,
      published_by: null,
      published_at: null,
      ...(to === 'draft' ? { findings: '{}', checked_at: null } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst();
  if (to === 'draft') await tx.deleteFrom('count.release_approval').where('version', '=', id).execute();
  return done.numUpdatedRows > 0n;
}

/** Withdrawn, with its day and its reason; the content stays. **Shape**: false when somebody else was first. */
export async function updateWithdrawn(
  tx: Tx,
  id: string,
  of: { readonly on: Day; readonly reason: Readonly<Record<Lang, string>>; readonly by: string | null },
): Promise<boolean> {
  const done = await tx
    .updateTable('count.release_version')
    .set({
      state: 'withdrawn',
      withdrawn_on: of.on,
      withdrawn_by: of.by,
      withdrawn_reason: JSON.stringify(of.reason),
    })
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
