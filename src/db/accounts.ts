/** Accounts: who may come in, as what, and with which keys. */
import type { Actor, Tx } from './actor.js';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly string[];
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

/** Issuer and subject together are who somebody is; an address of email never is. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface NewAccount {
  readonly name: string;
  readonly email?: string | null;
  readonly oidc?: OidcIdentity | null;
  readonly roles?: readonly string[];
}

const accounts = (tx: Tx) =>
  tx
    .selectFrom('house.account as a')
    .leftJoin('house.account_role as r', (on) =>
      on.onRef('r.org', '=', 'a.org').onRef('r.account', '=', 'a.id'),
    )
    .select(['a.id', 'a.name', 'a.email', 'a.created_at', 'a.disabled_at', 'r.role'])
    .orderBy('a.name')
    .orderBy('a.id')
    .orderBy('r.role');

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number];

/** One account from its rows: one row a role, or one without. */
function gather(rows: readonly Row[]): readonly Account[] {
  const byId = new Map<string, Account & { roles: string[] }>();
  for (const row of rows) {
    const held = byId.get(row.id) ?? {
      id: row.id,
      name: row.name,
      email: row.email,
      roles: [],
      createdAt: row.created_at,
      disabledAt: row.disabled_at,
    };
    byId.set(row.id, held);
    if (row.role !== null) held.roles.push(row.role);
  }
  return [...byId.values()];
}

export const findAccount = async (tx: Tx, id: string): Promise<Account | null> =>
  gather(await accounts(tx).where('a.id', '=', id).execute())[0] ?? null;

export const findAccountByOidc = async (tx: Tx, who: OidcIdentity): Promise<Account | null> =>
  gather(
    await accounts(tx)
      .where('a.oidc_issuer', '=', who.issuer)
      .where('a.oidc_subject', '=', who.subject)
      .execute(),
  )[0] ?? null;

/** Every account, by name; disabled ones too. */
export const listAccounts = async (tx: Tx): Promise<readonly Account[]> =>
  gather(await accounts(tx).execute());

export async function countAccounts(tx: Tx): Promise<number> {
  const { n } = await tx
    .selectFrom('house.account')
    .select((q) => q.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** The new account's id. */
export async function insertAccount(tx: Tx, by: Actor, account: NewAccount, now: Date): Promise<string> {
  const { id } = await tx
    .insertInto('house.account')
    .values({
      org: by.org,
      name: account.name,
      email: account.email ?? null,
      oidc_issuer: account.oidc?.issuer ?? null,
      oidc_subject: account.oidc?.subject ?? null,
      created_at: now,
      disabled_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await setRoles(tx, by, { account: id, roles: account.roles ?? [] }, now);
  return id;
}

/** Gives an account exactly these roles. Who gave which, and when, stands with each; the journal keeps the rest. */
export async function setRoles(
  tx: Tx,
  by: Actor,
  to: { readonly account: string; readonly roles: readonly string[] },
  now: Date,
): Promise<void> {
  const gone = tx.deleteFrom('house.account_role').where('account', '=', to.account);
  await (to.roles.length > 0 ? gone.where('role', 'not in', to.roles) : gone).execute();
  if (to.roles.length === 0) return;
  await tx
    .insertInto('house.account_role')
    .values(
      to.roles.map((role) => ({
        org: by.org,
        account: to.account,
        role,
        granted_at: now,
        granted_by: by.account,
      })),
    )
    .onConflict((at) => at.columns(['org', 'account', 'role']).doNothing())
    .execute();
}

export async function disableAccount(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('house.account')
    .set({ disabled_at: now })
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .execute();
  await tx
    .updateTable('house.session')
    .set({ ended_at: now })
    .where('account', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

export const enableAccount = async (tx: Tx, id: string): Promise<void> => {
  await tx.updateTable('house.account').set({ disabled_at: null }).where('id', '=', id).execute();
};

export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly account: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const passkeys = (tx: Tx) => tx.selectFrom('house.passkey').selectAll().orderBy('created_at').orderBy('id');

const asPasskey = (row: Awaited<ReturnType<ReturnType<typeof passkeys>['execute']>>[number]): Passkey => ({
  id: row.id,
  account: row.account,
  publicKey: new Uint8Array(row.public_key),
  counter: row.counter,
  transports: row.transports,
  label: row.label,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});

export const listPasskeys = async (tx: Tx, account: string): Promise<readonly Passkey[]> =>
  (await passkeys(tx).where('account', '=', account).execute()).map(asPasskey);

export async function findPasskey(tx: Tx, id: string): Promise<Passkey | null> {
  const row = await passkeys(tx).where('id', '=', id).executeTakeFirst();
  return row ? asPasskey(row) : null;
}

export type NewPasskey = Omit<Passkey, 'createdAt' | 'lastUsedAt'>;

export async function insertPasskey(tx: Tx, by: Actor, key: NewPasskey, now: Date): Promise<void> {
  await tx
    .insertInto('house.passkey')
    .values({
      org: by.org,
      id: key.id,
      account: key.account,
      public_key: Buffer.from(key.publicKey),
      counter: key.counter,
      transports: JSON.stringify(key.transports),
      label: key.label,
      created_at: now,
      last_used_at: null,
    })
    .execute();
}

/**
 * Writes down that a passkey was used.
 * **Shape**: false when its counter did not move on since, as it does on a key that counts: a copy may be in use.
 */
export async function updatePasskeyCounter(
  tx: Tx,
  used: { readonly id: string; readonly counter: number },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('house.passkey')
    .set({ counter: used.counter, last_used_at: now })
    .where('id', '=', used.id)
    // Keys that do not count say nought every time.
    .where((q) =>
      q.or([q('counter', '<', used.counter), q.and([q('counter', '=', 0), q.val(used.counter === 0)])]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export const deletePasskey = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('house.passkey').where('id', '=', id).execute();
};
