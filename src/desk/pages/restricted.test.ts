import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aContact } from '../../../test/make/contact.js';
import { aPerson } from '../../../test/make/database.js';
import { aDeskSite } from '../../../test/make/desk-site.js';
import { type SignedIn, signedIn } from '../../../test/make/site.js';
import { inTransaction } from '../../db/index.js';
import { markThread } from '../actions/mark.js';
import { listRestrictedMatches, listSharing } from '../store/traces.js';

const site = await aDeskSite();
const { fresh, desk } = site;
const [annActor, maryActor, sueActor] = [
  await aPerson(fresh, 'Ann', ['desk-officer']),
  await aPerson(fresh, 'Mary', ['supervisor']),
  await aPerson(fresh, 'Sue', ['supervisor']),
];
const [ann, mary, sue] = [
  await signedIn(site, annActor),
  await signedIn(site, maryActor),
  await signedIn(site, sueActor),
];

const byHandle = (handle: string) => ({ identity: { ...aContact().identity, handle } });
const look = async (path: string, by: SignedIn): Promise<string> =>
  (await site.server.inject({ url: path, headers: by.headers })).body;

const PAGES = (id: string): readonly string[] => [
  `/desk/threads/${id}`,
  `/cy/desk/threads/${id}`,
  `/desk/threads/${id}/merge`,
  '/desk',
  '/desk?view=others',
  '/desk/search?words=Snapchat',
  '/desk/closed',
];

/** A thread by one hand that is sealed, and whom Mary alone may see. */
async function sealed(handle: string, marking: 'restricted' | 'sealed'): Promise<string> {
  const [id = ''] = await desk.in({ ...byHandle(handle), text: 'Nobody but those named.' });
  const doing = await desk.doing(maryActor, id);
  const done = await inTransaction(fresh.db, maryActor, (tx) =>
    markThread(tx, doing, { marking, named: [], reason: 'order of a court' }),
  );
  assert.ok(done.ok);
  return id;
}

const [open = ''] = await desk.in({ ...byHandle('snap_friend'), text: 'He asked me on Snapchat.' });
const before = new Map<string, string>();
for (const path of PAGES(open)) before.set(path, await look(path, ann));
const suesBefore = await look(`/desk/threads/${open}`, sue);
const hidden = [await sealed('snap_friend', 'restricted'), await sealed('Snap_Friend', 'sealed')];

test('an officer’s pages are the same to the byte with and without a match that they may not see', async () => {
  for (const path of PAGES(open)) assert.equal(await look(path, ann), before.get(path), path);
  assert.deepEqual(await inTransaction(fresh.db, annActor, (tx) => listSharing(tx, open)), []);
});

test('a supervisor who is not named is told how many and whom to ask, and nothing of which', async () => {
  assert.doesNotMatch(suesBefore, /restricted match/);
  const body = await look(`/desk/threads/${open}`, sue);
  assert.match(body, /2 restricted matches/);
  assert.match(body, /Ask Mary, who may see it\./);
  for (const id of hidden) assert.equal(body.includes(id.slice(0, 8)), false);
  assert.match(await look(`/cy/desk/threads/${open}`, sue), /2 gyfatebiaeth gyfyngedig/);
  const all = await look('/desk/supervision', sue);
  assert.match(all, /May belong to a thread marked for others/);
  for (const id of hidden) assert.equal(all.toLowerCase().includes(id.slice(0, 8)), false);
});

test('who is named sees the threads themselves, and no such line', async () => {
  const body = await look(`/desk/threads/${open}`, mary);
  assert.doesNotMatch(body, /restricted match/);
  for (const id of hidden) assert.ok(body.includes(id), 'the way to it');
  assert.doesNotMatch(await look('/desk/supervision', mary), /May belong to a thread marked for others/);
});

test('looking past the marking ends with the question', async () => {
  await inTransaction(fresh.db, sueActor, async (tx) => {
    assert.equal((await listRestrictedMatches(tx, [open]))[0]?.count, 2);
    assert.deepEqual(await listSharing(tx, open), []);
  });
});
