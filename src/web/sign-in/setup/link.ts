/** One-time links: the first administrator's, printed where the installation is started, and a new person's. */
import { addMilliseconds } from '../../../base/day.js';
import {
  type Actor,
  countAccounts,
  type Database,
  inTransaction,
  insertSetupLink,
  systemActor,
  type Tx,
} from '../../../db/index.js';
import { newToken, tokenHash } from '../tokens.js';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The path of a link for the first administrator, good for one hour and one use.
 * **Shape**: null when somebody has an account already: then people are let in by people.
 */
export async function firstAdministratorLink(db: Database, org: string, now: Date): Promise<string | null> {
  const by = systemActor(org);
  return inTransaction(db, by, async (tx) => {
    if ((await countAccounts(tx)) > 0) return null;
    const token = newToken();
    const expiresAt = addMilliseconds(now, HOUR_MS);
    const link = {
      tokenSha256: tokenHash(token),
      kind: 'first-administrator',
      account: null,
      expiresAt,
    } as const;
    await insertSetupLink(tx, by, link, now);
    return `/setup/${token}`;
  });
}

/** The path of a link with which a new person makes their first passkey, good for a day and one use. */
export async function enrolmentLink(tx: Tx, by: Actor, account: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = addMilliseconds(now, DAY_MS);
  await insertSetupLink(
    tx,
    by,
    { tokenSha256: tokenHash(token), kind: 'enrolment', account, expiresAt },
    now,
  );
  return `/setup/${token}`;
}
