/** What may be used once and not for long: attempts to sign in, and links for setting up. */
import type { Actor, Tx } from './actor.js';
import type { AttemptKind, SetupLinkKind } from './tables.js';

export type { AttemptKind, SetupLinkKind } from './tables.js';

/** What must come back unchanged from a browser or an identity provider. */
export interface Attempt {
  /** Random, and for OpenID Connect the `state` itself. */
  readonly id: string;
  readonly kind: AttemptKind;
  readonly challenge: string;
  readonly nonce: string | null;
  readonly verifier: string | null;
  readonly account: string | null;
  readonly returnTo: string | null;
  readonly expiresAt: Date;
}

export async function insertAttempt(tx: Tx, by: Actor, attempt: Attempt, now: Date): Promise<void> {
  await tx.deleteFrom('house.sign_in_attempt').where('expires_at', '<=', now).execute();
  await tx
    .insertInto('house.sign_in_attempt')
    .values({
      org: by.org,
      id: attempt.id,
      kind: attempt.kind,
      challenge: attempt.challenge,
      nonce: attempt.nonce,
      verifier: attempt.verifier,
      account: attempt.account,
      return_to: attempt.returnTo,
      created_at: now,
      expires_at: attempt.expiresAt,
    })
    .execute();
}

/** The attempt, taken away as it is read, so that it cannot be used twice; null when gone, late or of another kind. */
export async function takeAttempt(
  tx: Tx,
  wanted: { readonly id: string; readonly kind: AttemptKind },
  now: Date,
): Promise<Attempt | null> {
  const row = await tx
    .deleteFrom('house.sign_in_attempt')
    .where('id', '=', wanted.id)
    .where('kind', '=', wanted.kind)
    .returningAll()
    .executeTakeFirst();
  if (!row || row.expires_at <= now) return null;
  const { id, kind, challenge, nonce, verifier, account } = row;
  return {
    id,
    kind,
    challenge,
    nonce,
    verifier,
    account,
    returnTo: row.return_to,
    expiresAt: row.expires_at,
  };
}

export interface SetupLink {
  readonly tokenSha256: string;
  readonly kind: SetupLinkKind;
  /** Whose first passkey the link is for; null for the first administrator, who has no account yet. */
  readonly account: string | null;
  readonly expiresAt: Date;
}

export async function insertSetupLink(tx: Tx, by: Actor, link: SetupLink, now: Date): Promise<void> {
  await tx
    .insertInto('house.setup_link')
    .values({
      org: by.org,
      token_sha256: link.tokenSha256,
      kind: link.kind,
      account: link.account,
      created_at: now,
      created_by: by.account,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

const links = (tx: Tx, tokenSha256: string, now: Date) =>
  tx
    .selectFrom('house.setup_link')
    .select(['token_sha256', 'kind', 'account', 'expires_at'])
    .where('token_sha256', '=', tokenSha256)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now);

/** The link while it can still be used; looking does not use it up. */
export async function findSetupLink(tx: Tx, tokenSha256: string, now: Date): Promise<SetupLink | null> {
  const row = await links(tx, tokenSha256, now).executeTakeFirst();
  return row ? { tokenSha256, kind: row.kind, account: row.account, expiresAt: row.expires_at } : null;
}

/** Uses the link up. Of two who try at once, one gets it; null for the other, and when it is used or late. */
export async function takeSetupLink(tx: Tx, tokenSha256: string, now: Date): Promise<SetupLink | null> {
  const row = await tx
    .updateTable('house.setup_link')
    .set({ used_at: now })
    .where('token_sha256', '=', tokenSha256)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['kind', 'account', 'expires_at'])
    .executeTakeFirst();
  return row ? { tokenSha256, kind: row.kind, account: row.account, expiresAt: row.expires_at } : null;
}
