/** Claims that were checked and kept, to be published with their working. */
import type { Day } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import type { Tx } from '../../db/index.js';
import type { Claim } from '../rules/claims/index.js';
import type { Words } from '../rules/release/table.js';

/** What somebody said, as it was judged. */
export interface SaidClaim {
  readonly text: string;
  readonly language: Lang;
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly saidAt: string | null;
  readonly judged: Claim;
}

export interface KeptClaim extends SaidClaim {
  readonly id: string;
  readonly keptAt: Date;
  readonly keptBy: string;
  /** Null until a second person publishes it. */
  readonly publishedAt: Date | null;
  readonly withdrawn: { readonly on: Day; readonly reason: Words } | null;
}

export async function insertClaim(
  tx: Tx,
  of: SaidClaim & { readonly org: string; readonly id: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('count.checked_claim')
    .values({
      org: of.org,
      id: of.id,
      text: of.text,
      language: of.language,
      said_by: of.saidBy,
      said_on: of.saidOn,
      said_at: of.saidAt,
      judged: JSON.stringify(of.judged),
      kept_at: of.at,
      kept_by: of.by,
    })
    .execute();
}

const rows = (tx: Tx) => tx.selectFrom('count.checked_claim').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const asClaim = (r: Row): KeptClaim => ({
  id: r.id,
  text: r.text,
  language: r.language,
  saidBy: r.said_by,
  saidOn: r.said_on,
  saidAt: r.said_at,
  // Written above from this type, and never altered.
  judged: r.judged as Claim,
  keptAt: r.kept_at,
  keptBy: r.kept_by,
  publishedAt: r.published_at,
  withdrawn:
    r.withdrawn_on === null || r.withdrawn_reason === null
      ? null
      : { on: r.withdrawn_on, reason: r.withdrawn_reason },
});

/** Every claim kept, the newest first. */
export const listClaims = async (tx: Tx): Promise<readonly KeptClaim[]> =>
  (await rows(tx).orderBy('kept_at', 'desc').orderBy('id').execute()).map(asClaim);

export async function findClaim(tx: Tx, id: string): Promise<KeptClaim | null> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst();
  return row ? asClaim(row) : null;
}

/** **Shape**: false when somebody else was first. The database refuses whoever kept it. */
export async function updateClaimPublished(
  tx: Tx,
  id: string,
  of: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('count.checked_claim')
    .set({ published_at: of.at, published_by: of.by })
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** **Shape**: false when it is not out, or withdrawn already. */
export async function updateClaimWithdrawn(
  tx: Tx,
  id: string,
  of: { readonly on: Day; readonly reason: Words },
): Promise<boolean> {
  const done = await tx
    .updateTable('count.checked_claim')
    .set({ withdrawn_on: of.on, withdrawn_reason: JSON.stringify(of.reason) })
    .where('id', '=', id)
    .where('published_at', 'is not', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
