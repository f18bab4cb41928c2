/**
 * Sessions live here and not in a cookie, so that one can be ended from elsewhere and a changed role counts on the
 * next request. The token's SHA-256 is kept, never the token.
 */
import type { Lang } from '../base/words.js';
import { type Account, findAccount } from './accounts.js';
import type { Actor, Tx } from './actor.js';

/** Unused for 15 minutes, a session ends; after 10 hours it ends whatever is done in it; three at most stand at once. */
export const IDLE_MS = 15 * 60_000;
export const ABSOLUTE_MS = 10 * 60 * 60_000;
export const SESSIONS_AT_MOST = 3;

export interface Session {
  readonly id: string;
  readonly account: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** When the person last proved themselves again, for what needs that; null when never since signing in. */
  readonly stepUpAt: Date | null;
  readonly language: Lang;
}

const sessions = (tx: Tx) =>
  tx
    .selectFrom('house.session')
    .select(['id', 'account', 'created_at', 'last_seen_at', 'step_up_at', 'language'])
    .where('ended_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number];

const asSession = (row: Row): Session => ({
  id: row.id,
  account: row.account,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  stepUpAt: row.step_up_at,
  language: row.language,
});

const isLive = (s: Session, now: Date): boolean =>
  now.getTime() - s.lastSeenAt.getTime() < IDLE_MS && now.getTime() - s.createdAt.getTime() < ABSOLUTE_MS;

export interface NewSession {
  readonly tokenSha256: string;
  readonly account: string;
  readonly language: Lang;
}

/** Begins a session and ends the account's oldest beyond three. The session's id. */
export async function insertSession(tx: Tx, by: Actor, session: NewSession, now: Date): Promise<string> {
  // The account's row is the gate: two sign-ins at once must not both see room for one.
  await tx.selectFrom('house.account').select('id').where('id', '=', session.account).forUpdate().execute();
  const held = await listSessions(tx, session.account, now);
  for (const old of held.slice(SESSIONS_AT_MOST - 1)) await endSession(tx, old.id, now);
  const { id } = await tx
    .insertInto('house.session')
    .values({
      org: by.org,
      token_sha256: session.tokenSha256,
      account: session.account,
      created_at: now,
      last_seen_at: now,
      step_up_at: null,
      ended_at: null,
      language: session.language,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A live session of an account that is not disabled, with the account and its roles as they are now; or null. */
export async function findSession(
  tx: Tx,
  tokenSha256: string,
  now: Date,
): Promise<{ readonly session: Session; readonly account: Account } | null> {
  const row = await sessions(tx).where('token_sha256', '=', tokenSha256).executeTakeFirst();
  if (!row) return null;
  const session = asSession(row);
  if (!isLive(session, now)) return null;
  const account = await findAccount(tx, session.account);
  return account && account.disabledAt === null ? { session, account } : null;
}

/** An account's live sessions, the newest first. */
export async function listSessions(tx: Tx, account: string, now: Date): Promise<readonly Session[]> {
  const rows = await sessions(tx)
    .where('account', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(asSession).filter((s) => isLive(s, now));
}

export const touchSession = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx
    .updateTable('house.session')
    .set({ last_seen_at: now })
    .where('id', '=', id)
    .where('last_seen_at', '<', now)
    .execute();
};

/** Writes down that the person has proved themselves again. */
export const stepUpSession = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx.updateTable('house.session').set({ step_up_at: now }).where('id', '=', id).execute();
};

export const updateSessionLanguage = async (tx: Tx, id: string, language: Lang): Promise<void> => {
  await tx.updateTable('house.session').set({ language }).where('id', '=', id).execute();
};

/** True when there was one to end. */
export async function endSession(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('house.session')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
