/** Who is asking: looked up anew on every request, so that a changed role or an ended session counts at once. */
import {
  type Database,
  findSession,
  inTransaction,
  type Session,
  systemActor,
  touchSession,
} from '../db/index.js';
import { tokenHash } from './sign-in/tokens.js';
import type { Visit } from './site.js';
import { visitorOf } from './visitor.js';

/** The passkey was shown this recently: revealing, exporting and granting ask for it. */
const FRESH_MS = 5 * 60_000;
/** A session's last use is written down no more often than this. */
const TOUCH_MS = 30_000;

export async function findVisit(
  { db, org }: { readonly db: Database; readonly org: string },
  token: string | null,
  now: Date,
): Promise<Visit> {
  const visitor = { actor: visitorOf(org), token: null, isFresh: false };
  if (token === null) return visitor;
  const found = await inTransaction(db, systemActor(org), async (tx) => {
    const held = await findSession(tx, tokenHash(token), now);
    if (held && now.getTime() - held.session.lastSeenAt.getTime() > TOUCH_MS)
      await touchSession(tx, held.session.id, now);
    return held;
  });
  if (!found) return visitor;
  const { session, account } = found;
  const actor = { org, account: account.id, name: account.name, roles: account.roles, session: session.id };
  return { actor, token, isFresh: isFresh(session, now) };
}

const isFresh = (session: Session, now: Date): boolean =>
  now.getTime() - (session.stepUpAt ?? session.createdAt).getTime() < FRESH_MS;
