import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMilliseconds } from '../../base/day.js';
import { aPerson, ONE_MORNING } from '../../../test/make/database.js';
import { aSite, FROM_HERE, sendForm, signedIn } from '../../../test/make/site.js';
import { ABSOLUTE_MS, IDLE_MS, inTransaction, insertPasskey } from '../../db/index.js';
import { nextOf } from '../next.js';
import { seedPeople } from '../people/seed.js';
import { firstAdministratorLink } from './setup/link.js';

const MINUTE_MS = 60_000;
const clock = { now: ONE_MORNING };
const site = await aSite({ clock });
const { fresh } = site;
const account = (headers: Readonly<Record<string, string>>) =>
  site.server.inject({ url: '/account', headers });

test('a session ends after fifteen minutes without use, however short its life', async () => {
  clock.now = ONE_MORNING;
  const by = await signedIn(site, await aPerson(fresh, 'Idle'));
  clock.now = addMilliseconds(ONE_MORNING, IDLE_MS - 1);
  assert.equal((await account(by.headers)).statusCode, 200);
  clock.now = addMilliseconds(clock.now, IDLE_MS);
  assert.equal((await account(by.headers)).statusCode, 303);
});

test('a session ends after ten hours, however much it is used', async () => {
  clock.now = ONE_MORNING;
  const by = await signedIn(site, await aPerson(fresh, 'Busy'));
  const end = ONE_MORNING.getTime() + ABSOLUTE_MS;
  while (clock.now.getTime() + 14 * MINUTE_MS < end) {
    clock.now = addMilliseconds(clock.now, 14 * MINUTE_MS);
    assert.equal((await account(by.headers)).statusCode, 200);
  }
  clock.now = addMilliseconds(ONE_MORNING, ABSOLUTE_MS);
  assert.equal((await account(by.headers)).statusCode, 303);
});

test('the fourth session ends the first, and any can be ended from another', async () => {
  clock.now = ONE_MORNING;
  const person = await aPerson(fresh, 'Many');
  const sessions = [];
  for (let at = 0; at < 4; at++) {
    clock.now = addMilliseconds(clock.now, MINUTE_MS);
    sessions.push(await signedIn(site, person));
  }
  const [one, two, , four] = sessions;
  assert.ok(one && two && four);
  assert.equal((await account(one.headers)).statusCode, 303);
  const page = await account(four.headers);
  const ids = [...page.body.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id ?? '');
  assert.equal(ids.length, 2, 'this one has no button');
  for (const id of ids)
    assert.equal(
      (await sendForm(site, '/account/sessions/end', { by: four, fields: { session: id } })).statusCode,
      303,
    );
  assert.equal((await account(two.headers)).statusCode, 303);
  assert.equal((await account(four.headers)).statusCode, 200);
});

test('nobody ends the session of somebody else', async () => {
  const [one, other] = [await aPerson(fresh, 'One'), await aPerson(fresh, 'Other')];
  const [byOne, byOther] = [await signedIn(site, one), await signedIn(site, other)];
  const master = await fresh.master();
  const { rows } = await master.query<{ id: string }>('select id from house.session where account = $1', [
    other.account,
  ]);
  const fields = { session: rows[0]?.id ?? '' };
  assert.equal((await sendForm(site, '/account/sessions/end', { by: byOne, fields })).statusCode, 404);
  assert.equal((await account(byOther.headers)).statusCode, 200);
});

test('signing out is a POST, ends the session and tells the browser to forget', async () => {
  const by = await signedIn(site, await aPerson(fresh, 'Leaving'));
  await site.server.inject({ url: '/sign-out', headers: by.headers });
  assert.equal((await account(by.headers)).statusCode, 200, 'a link signs nobody out');
  const out = await sendForm(site, '/sign-out', { by });
  assert.equal(out.headers['clear-site-data'], '"*"');
  assert.match(String(out.headers['set-cookie']), /s=; Max-Age=0|s=;.*Expires=Thu, 01 Jan 1970/);
  assert.doesNotMatch(out.body, /Leaving/);
  assert.equal((await account(by.headers)).statusCode, 303);
});

test('a passkey shown again gives a new token and ends the old one', async () => {
  const by = await signedIn(site, await aPerson(fresh, 'Made up'));
  const again = await sendForm(site, '/sign-in/again', { by, fields: { next: '/account' } });
  assert.equal(again.headers.location, '/account');
  const cookie = String(again.headers['set-cookie']).split(';')[0] ?? '';
  assert.notEqual(cookie, by.headers['cookie']);
  assert.equal((await account(by.headers)).statusCode, 303);
  assert.equal((await account({ cookie })).statusCode, 200);
});

test('the session cookie is out of reach of script and of other sites, and goes with the browser', async () => {
  const secure = await aSite({ config: { origin: 'https://plimsoll.example' } });
  await seedPeople(secure.fresh.db, secure.fresh.organisation.id, ONE_MORNING);
  const page = await secure.server.inject({ url: '/sign-in-as' });
  const id = /name="account" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const signed = await sendForm(secure, '/sign-in-as', { fields: { account: id } });
  const cookie = String(signed.headers['set-cookie']);
  assert.match(cookie, /^__Host-s=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
});

test('nobody is signed in as where an account has a passkey, is unknown, or the installation is real', async () => {
  const person = await aPerson(fresh, 'Keyholder', ['dpo']);
  const key = {
    id: 'key',
    account: person.account ?? '',
    publicKey: new Uint8Array(3),
    counter: 0,
    transports: [],
    label: 'k',
  };
  await inTransaction(fresh.db, fresh.system, (tx) => insertPasskey(tx, fresh.system, key, ONE_MORNING));
  for (const id of [person.account ?? '', '00000000-0000-4000-8000-000000000000', 'nobody', ''])
    assert.equal((await sendForm(site, '/sign-in-as', { fields: { account: id } })).statusCode, 404);
  const real = await aSite({ config: { madeUp: false } });
  const one = await aPerson(real.fresh, 'Real', ['dpo']);
  assert.equal((await real.server.inject({ url: '/sign-in-as' })).statusCode, 404);
  assert.equal(
    (await sendForm(real, '/sign-in-as', { fields: { account: one.account ?? '' } })).statusCode,
    404,
  );
  assert.doesNotMatch((await real.server.inject({ url: '/sign-in' })).body, /sign-in-as|Made-up/);
});

test('a made-up answer to the sign-in form signs nobody in', async () => {
  const form = await site.server.inject({ url: '/sign-in' });
  const attempt = /name="attempt" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  for (const credential of [
    '',
    '{}',
    'null',
    '[]',
    '{"id":"key"}',
    '{"id":"key","response":{}}',
    'x'.repeat(10_000),
  ]) {
    const answer = await sendForm(site, '/sign-in', { fields: { attempt, credential } });
    assert.equal(answer.statusCode, 422);
    assert.equal(answer.headers['set-cookie'], undefined);
  }
});

test('the first administrator’s link is good for an hour, and for nothing once somebody is there', async () => {
  const empty = await aSite({ config: { madeUp: false }, clock: { now: ONE_MORNING } });
  const { db, organisation } = empty.fresh;
  const link = (await firstAdministratorLink(db, organisation.id, ONE_MORNING)) ?? '';
  const status = async (path: string) => (await empty.server.inject({ url: path })).statusCode;
  assert.match(link, /^\/setup\/[\w-]{43}$/);
  assert.equal(await status(link), 200);
  assert.equal(await status(`${link}x`), 404);
  empty.clock.now = addMilliseconds(ONE_MORNING, 60 * MINUTE_MS);
  assert.equal(await status(link), 404);
  empty.clock.now = ONE_MORNING;
  await aPerson(empty.fresh, 'Somebody');
  assert.equal(await status(link), 404);
  assert.equal(await firstAdministratorLink(db, organisation.id, ONE_MORNING), null);
});

test('after signing in one goes on to a path of this site and nowhere else', () => {
  const next = (path: string) => nextOf(new URLSearchParams({ next: path }));
  assert.equal(next('/count/figures?nation=wales'), '/count/figures?nation=wales');
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    '/a b',
    '/sign-in',
    '/sign-out',
  ])
    assert.equal(next(bad), '/', bad);
});

test('a sign-in form from another site is refused', async () => {
  const answer = await site.server.inject({
    method: 'POST',
    url: '/sign-in-as',
    headers: {
      ...FROM_HERE,
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: 'account=x',
  });
  assert.equal(answer.statusCode, 403);
});
