/** Beginning a session, and beginning it again under a new token when the person has proved themselves anew. */
import type { Lang } from '../../base/words.js';
import {
  type Account,
  type Actor,
  endSession,
  insertSession,
  stepUpSession,
  type Tx,
} from '../../db/index.js';
import type { CookieChange } from '../page.js';
import { newToken, tokenHash } from './tokens.js';

export interface Begun {
  readonly actor: Actor;
  readonly cookies: readonly CookieChange[];
}

export async function beginSession(
  tx: Tx,
  by: Actor,
  { account, lang, now }: { readonly account: Account; readonly lang: Lang; readonly now: Date },
): Promise<Begun> {
  const token = newToken();
  const id = await insertSession(
    tx,
    by,
    { tokenSha256: tokenHash(token), account: account.id, language: lang },
    now,
  );
  const actor = { org: by.org, account: account.id, name: account.name, roles: account.roles, session: id };
  return { actor, cookies: [{ cookie: 'session', value: token }] };
}

/** The old session ends and a new one begins, so that a token seen before is worth nothing after. */
export async function renewSession(
  tx: Tx,
  by: Actor,
  what: { readonly account: Account; readonly lang: Lang; readonly now: Date },
): Promise<Begun> {
  if (by.session !== null) await endSession(tx, by.session, what.now);
  const begun = await beginSession(tx, by, what);
  if (begun.actor.session !== null) await stepUpSession(tx, begun.actor.session, what.now);
  return begun;
}
