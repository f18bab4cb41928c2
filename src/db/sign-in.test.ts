import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING, aPerson, freshDatabase } from '../../test/make/database.js';
import { instant } from '../base/day.js';
import {
  type Session,
  type Tx,
  countAccounts,
  deletePasskey,
  disableAccount,
  enableAccount,
  endSession,
  findAccount,
  findAccountByOidc,
  findPasskey,
  findSession,
  findSetupLink,
  inTransaction,
  insertAccount,
  insertAttempt,
  insertPasskey,
  insertSession,
  insertSetupLink,
  listPasskeys,
  listSessions,
  setRoles,
  stepUpSession,
  takeAttempt,
  takeSetupLink,
  touchSession,
  updatePasskeyCounter,
  updateSessionLanguage,
} from './index.js';

const fresh = await freshDatabase();
const { db, system } = fresh;
const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, system, work);
const at = (hhmm: string): Date => instant(`2026-10-01T${hhmm}:00.000Z`);
const idOf = async (name: string, roles: readonly string[] = []): Promise<string> =>
  (await aPerson(fresh, name, roles)).account ?? assert.fail();
let tokens = 0;
const token = (): string => String(++tokens).padStart(64, '0');

async function aSession(account: string, now: Date): Promise<{ id: string; token: string }> {
  const tokenSha256 = token();
  const id = await as((tx) => insertSession(tx, system, { tokenSha256, account, language: 'en' }, now));
  return { id, token: tokenSha256 };
}
const find = (tokenSha256: string, now: Date): Promise<Session | null> =>
  as(async (tx) => (await findSession(tx, tokenSha256, now))?.session ?? null);

test('an account is found by issuer and subject together, never by one of them', async () => {
  const oidc = { issuer: 'https://id.example', subject: 'a-1' };
  const id = await as((tx) =>
    insertAccount(tx, system, { name: 'Nia', oidc, roles: ['registrar'] }, ONE_MORNING),
  );
  const found = await as((tx) => findAccountByOidc(tx, oidc));
  assert.deepEqual([found?.id, found?.roles], [id, ['registrar']]);
  assert.equal(await as((tx) => findAccountByOidc(tx, { ...oidc, issuer: 'https://other.example' })), null);
  assert.equal(await as((tx) => findAccountByOidc(tx, { ...oidc, subject: 'a-2' })), null);
  await assert.rejects(
    as((tx) => insertAccount(tx, system, { name: 'Twin', oidc }, ONE_MORNING)),
    /duplicate key/,
  );
});

test('an account has exactly the roles it was last given', async () => {
  const account = await idOf('Elin', ['analyst', 'registrar']);
  await as((tx) => setRoles(tx, system, { account, roles: ['registrar', 'supervisor'] }, ONE_MORNING));
  assert.deepEqual((await as((tx) => findAccount(tx, account)))?.roles, ['registrar', 'supervisor']);
  await as((tx) => setRoles(tx, system, { account, roles: [] }, ONE_MORNING));
  assert.deepEqual((await as((tx) => findAccount(tx, account)))?.roles, []);
});

test('accounts can be counted before there is one', async () => {
  const other = await freshDatabase();
  assert.equal(await inTransaction(other.db, other.system, countAccounts), 0);
  await aPerson(other, 'First');
  assert.equal(await inTransaction(other.db, other.system, countAccounts), 1);
});

const SESSION_ENDS = [
  { last: '09:00', now: '09:14', live: true, why: 'within 15 minutes of its last use' },
  { last: '09:00', now: '09:15', live: false, why: '15 minutes unused' },
  { last: '18:50', now: '18:59', live: true, why: 'within 10 hours of its beginning' },
  { last: '18:58', now: '19:00', live: false, why: '10 hours old, however busy' },
] as const;

for (const { last, now, live, why } of SESSION_ENDS)
  test(`a session begun at 09:00, used at ${last} and shown at ${now} is ${live ? 'live' : 'over'}: ${why}`, async () => {
    const { id, token: shown } = await aSession(await idOf('Sioned'), at('09:00'));
    await as((tx) => touchSession(tx, id, at(last)));
    assert.equal((await find(shown, at(now))) !== null, live);
  });

test('a fourth session ends the oldest, and only live ones count', async () => {
  const account = await idOf('Gwen');
  const made = [];
  for (const hhmm of ['09:00', '09:01', '09:02', '09:03']) made.push(await aSession(account, at(hhmm)));
  const listed = await as((tx) => listSessions(tx, account, at('09:04')));
  assert.deepEqual(
    listed.map((s) => s.id),
    made
      .slice(1)
      .map((s) => s.id)
      .reverse(),
  );
  assert.equal(await find(made[0]?.token ?? '', at('09:04')), null);
  assert.equal((await as((tx) => listSessions(tx, account, at('10:00')))).length, 0);
});

test('five sign-ins at one moment leave three sessions', async () => {
  const account = await idOf('Ffion');
  await Promise.all(Array.from({ length: 5 }, () => aSession(account, at('09:00'))));
  assert.equal((await as((tx) => listSessions(tx, account, at('09:01')))).length, 3);
});

test('an ended session, and one of a disabled account, are not found; enabled again, the old session stays ended', async () => {
  const account = await idOf('Rhian');
  const first = await aSession(account, at('09:00'));
  assert.equal(await as((tx) => endSession(tx, first.id, at('09:01'))), true);
  assert.equal(await as((tx) => endSession(tx, first.id, at('09:01'))), false);
  assert.equal(await find(first.token, at('09:02')), null);
  const second = await aSession(account, at('09:00'));
  await as((tx) => disableAccount(tx, account, at('09:03')));
  assert.equal(await find(second.token, at('09:04')), null);
  await as((tx) => enableAccount(tx, account));
  assert.equal(await find(second.token, at('09:05')), null);
});

test('a role taken away is gone at the next look at the session', async () => {
  const account = await idOf('Lowri', ['org-admin']);
  const { token: shown } = await aSession(account, at('09:00'));
  const roles = (): Promise<readonly string[] | undefined> =>
    as(async (tx) => (await findSession(tx, shown, at('09:01')))?.account.roles);
  assert.deepEqual(await roles(), ['org-admin']);
  await as((tx) => setRoles(tx, system, { account, roles: [] }, at('09:01')));
  assert.deepEqual(await roles(), []);
});

test('a session remembers its language and when its person proved themselves again', async () => {
  const { id, token: shown } = await aSession(await idOf('Bethan'), at('09:00'));
  assert.equal((await find(shown, at('09:01')))?.stepUpAt, null);
  await as((tx) => stepUpSession(tx, id, at('09:02')));
  await as((tx) => updateSessionLanguage(tx, id, 'cy'));
  const found = await find(shown, at('09:03'));
  assert.deepEqual([found?.language, found?.stepUpAt], ['cy', at('09:02')]);
});

test('an attempt is taken once, of its own kind and in time; a second take gets nothing', async () => {
  const base = {
    challenge: 'c',
    nonce: 'n',
    verifier: 'v',
    account: null,
    returnTo: '/count',
    expiresAt: at('09:10'),
  };
  const insert = (id: string): Promise<void> =>
    as((tx) => insertAttempt(tx, system, { id, kind: 'oidc', ...base }, at('09:00')));
  const take = (id: string, now: Date) => as((tx) => takeAttempt(tx, { id, kind: 'oidc' }, now));
  await insert('one');
  assert.equal(await as((tx) => takeAttempt(tx, { id: 'one', kind: 'step-up' }, at('09:01'))), null);
  assert.deepEqual(await take('one', at('09:01')), { id: 'one', kind: 'oidc', ...base });
  assert.equal(await take('one', at('09:01')), null);
  await insert('two');
  assert.equal(await take('two', at('09:10')), null);
  await insert('three');
  const both = await Promise.all([take('three', at('09:01')), take('three', at('09:01'))]);
  assert.equal(both.filter((t) => t !== null).length, 1);
});

test('a set-up link works once, and not after its time; looking at it does not use it up', async () => {
  const insert = async (): Promise<string> => {
    const tokenSha256 = token();
    const link = { tokenSha256, kind: 'first-administrator', account: null, expiresAt: at('10:00') } as const;
    await as((tx) => insertSetupLink(tx, system, link, at('09:00')));
    return tokenSha256;
  };
  const link = await insert();
  assert.equal((await as((tx) => findSetupLink(tx, link, at('09:30'))))?.kind, 'first-administrator');
  const both = await Promise.all([1, 2].map(() => as((tx) => takeSetupLink(tx, link, at('09:30')))));
  assert.equal(both.filter((t) => t !== null).length, 1);
  assert.equal(await as((tx) => findSetupLink(tx, link, at('09:31'))), null);
  assert.equal(await as(async (tx) => takeSetupLink(tx, await insert(), at('10:00'))), null);
});

test('a passkey keeps its bytes, and a counter that does not move on is refused', async () => {
  const account = await idOf('Cadi');
  const publicKey = new Uint8Array([0, 1, 254, 255]);
  const key = { id: 'cred-1', account, publicKey, counter: 4, transports: ['usb', 'nfc'], label: 'Blue key' };
  await as((tx) => insertPasskey(tx, system, key, ONE_MORNING));
  assert.deepEqual(await as((tx) => listPasskeys(tx, account)), [
    { ...key, createdAt: ONE_MORNING, lastUsedAt: null },
  ]);
  const use = (counter: number) =>
    as((tx) => updatePasskeyCounter(tx, { id: 'cred-1', counter }, at('09:30')));
  assert.equal(await use(5), true);
  assert.equal(await use(5), false);
  assert.equal(await use(0), false);
  assert.deepEqual((await as((tx) => findPasskey(tx, 'cred-1')))?.lastUsedAt, at('09:30'));
  await as((tx) => deletePasskey(tx, 'cred-1'));
  assert.equal(await as((tx) => findPasskey(tx, 'cred-1')), null);
});

test('a passkey that does not count says nought every time, and that is well', async () => {
  const account = await idOf('Mali');
  const key = {
    id: 'cred-2',
    account,
    publicKey: new Uint8Array([1]),
    counter: 0,
    transports: [],
    label: 'Phone',
  };
  await as((tx) => insertPasskey(tx, system, key, ONE_MORNING));
  for (const now of ['09:00', '09:01'])
    assert.equal(await as((tx) => updatePasskeyCounter(tx, { id: 'cred-2', counter: 0 }, at(now))), true);
});
