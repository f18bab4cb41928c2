import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { aPerson } from '../../../test/make/database.js';
import { aSite, sendForm, type SignedIn, signedIn } from '../../../test/make/site.js';
import { type Actor, findAccount, inTransaction, listRoleRequests } from '../../db/index.js';

const site = await aSite();
const { fresh } = site;
const first = await aPerson(fresh, 'First', ['org-admin']);
const asFirst = await signedIn(site, first);

const rolesOf = async ({ account }: Actor) =>
  (await inTransaction(fresh.db, fresh.system, (tx) => findAccount(tx, account ?? '')))?.roles;
const waiting = () => inTransaction(fresh.db, fresh.system, (tx) => listRoleRequests(tx));
const ask = (by: SignedIn, who: Actor, roles: string) =>
  sendForm(site, `/settings/people/${who.account}`, { by, fields: { act: 'roles', roles } });
const decide = (by: SignedIn, request: string, decision: string) =>
  sendForm(site, '/settings/requests', { by, fields: { request, decision } });
const events = async () => {
  const master = await fresh.master();
  const { rows } = await master.query<{ event: string }>('select event from journal.entry order by seq');
  return rows.map(({ event }) => event);
};

test('the only administrator gives roles alone, and the journal says that it was alone', async () => {
  const person = await aPerson(fresh, 'Analyst');
  assert.equal((await ask(asFirst, person, 'analyst')).statusCode, 200);
  assert.deepEqual(await rolesOf(person), ['analyst']);
  assert.equal((await events()).at(-1), 'roles-granted-alone');
});

test('nobody gives a role to themselves, alone or not', async () => {
  assert.equal((await ask(asFirst, first, 'dpo')).statusCode, 404);
  assert.deepEqual(await rolesOf(first), ['org-admin']);
});

describe('with two administrators', () => {
  let second: Actor;
  let asSecond: SignedIn;
  before(async () => {
    second = await aPerson(fresh, 'Second', ['org-admin']);
    asSecond = await signedIn(site, second);
  });

  test('with two administrators a role counts only when the other has confirmed it', async () => {
    const person = await aPerson(fresh, 'Registrar');
    await ask(asFirst, person, 'registrar');
    assert.deepEqual(await rolesOf(person), []);
    const [request] = await waiting();
    assert.equal(
      (await decide(asFirst, request?.id ?? '', 'confirmed')).statusCode,
      404,
      'the asker cannot confirm',
    );
    assert.deepEqual(await rolesOf(person), []);
    assert.equal((await decide(asSecond, request?.id ?? '', 'confirmed')).statusCode, 303);
    assert.deepEqual(await rolesOf(person), ['registrar']);
    assert.equal(
      (await decide(asSecond, request?.id ?? '', 'confirmed')).statusCode,
      404,
      'it is decided once',
    );
    assert.deepEqual((await events()).slice(-2), ['roles-asked', 'roles-confirmed']);
  });

  test('two administrators cannot give each other’s request to themselves', async () => {
    const third = await aPerson(fresh, 'Third', ['org-admin']);
    await ask(asFirst, second, 'dpo');
    const [request] = await waiting();
    assert.equal((await decide(asSecond, request?.id ?? '', 'confirmed')).statusCode, 404);
    assert.equal((await decide(await signedIn(site, third), request?.id ?? '', 'declined')).statusCode, 303);
    assert.deepEqual(await rolesOf(second), ['org-admin']);
    assert.deepEqual(await waiting(), []);
  });

  test('whoever asked may take it back', async () => {
    const person = await aPerson(fresh, 'Regretted');
    await ask(asFirst, person, 'dpo');
    const [request] = await waiting();
    assert.equal((await decide(asFirst, request?.id ?? '', 'declined')).statusCode, 303);
    assert.deepEqual(await rolesOf(person), []);
  });

  test('roles that no account can hold are not asked for', async () => {
    const person = await aPerson(fresh, 'Odd');
    await ask(asFirst, person, 'child');
    assert.deepEqual((await waiting())[0]?.roles, []);
  });

  test('the database refuses what the pages would not do', async () => {
    const master = await fresh.master();
    const row = (asker: Actor, account: Actor, decider: Actor | null) =>
      master.query(
        `insert into house.role_request (org, account, roles, asked_by, asked_at, decision, decided_by, decided_at)
       values ($1, $2, '["dpo"]', $3, now(), $4, $5, $6)`,
        [
          fresh.organisation.id,
          account.account,
          asker.account,
          decider && 'confirmed',
          decider?.account,
          decider && 'now()',
        ],
      );
    const person = await aPerson(fresh, 'Somebody');
    await assert.rejects(row(first, first, null), /check constraint/);
    await assert.rejects(row(first, person, first), /check constraint/);
    await assert.rejects(row(first, second, second), /check constraint/);
  });

  test('a changed role counts on the next request', async () => {
    const person = await aPerson(fresh, 'Officer', ['dpo']);
    const by = await signedIn(site, person);
    const read = async () => (await site.server.inject({ url: '/journal', headers: by.headers })).statusCode;
    assert.equal(await read(), 200);
    await ask(asFirst, person, 'nothing');
    await decide(
      asSecond,
      (await waiting()).find(({ account }) => account === person.account)?.id ?? '',
      'confirmed',
    );
    assert.equal(await read(), 404);
  });

  test('somebody who is stopped is out at once, and a person is let in with a link that works once', async () => {
    const person = await aPerson(fresh, 'Leaver', ['analyst']);
    const by = await signedIn(site, person);
    const path = `/settings/people/${person.account}`;
    await sendForm(site, path, { by: asFirst, fields: { act: 'disable' } });
    assert.equal((await site.server.inject({ url: '/account', headers: by.headers })).statusCode, 303);
    const stopped = await sendForm(site, `/settings/people/${first.account}`, {
      by: asFirst,
      fields: { act: 'disable' },
    });
    assert.equal(stopped.statusCode, 404, 'nobody stops themselves');
    const made = await sendForm(site, path, { by: asFirst, fields: { act: 'link' } });
    const link = /http:\/\/localhost:3000(\/setup\/[\w-]{43})/.exec(made.body)?.[1] ?? '';
    const welcome = await site.server.inject({ url: `/cy${link}` });
    assert.match(welcome.body, /Croeso, Leaver/);
  });
});
