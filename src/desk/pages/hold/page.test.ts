import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { sendForm, signedIn } from '../../../../test/make/site.js';
import { inTransaction } from '../../../db/index.js';
import { closeThread } from '../../actions/close.js';
import { shredThreads } from '../../actions/shred-due.js';
import { takeThread } from '../../actions/take.js';

const site = await aDeskSite();
const { fresh, desk, clock } = site;
const annActor = await aPerson(fresh, 'Ann', ['desk-officer']);
const [ann, sue] = [
  await signedIn(site, annActor),
  await signedIn(site, await aPerson(fresh, 'Sue', ['supervisor'])),
];
const [id = '', other = ''] = await desk.in({ text: 'One.' }, { text: 'Two.' });
const PATH = `/desk/threads/${id}/hold`;
const look = async (path: string): Promise<string> =>
  (await site.server.inject({ url: path, headers: sue.headers })).body;
const send = (fields: Readonly<Record<string, string>>) => sendForm(site, PATH, { fields, by: sue });
const shred = (thread: string) =>
  shredThreads({ ...desk.by, organisation: fresh.organisation.name }, { threads: [thread], now: clock.now });

for (const thread of [id, other]) {
  const taking = await desk.doing(annActor, thread);
  await inTransaction(fresh.db, annActor, (tx) => takeThread(tx, taking));
  const closing = await desk.doing(annActor, thread);
  await inTransaction(fresh.db, annActor, (tx) => closeThread(tx, closing, 'answered'));
}

test('a hold needs a reason, stands on the thread with who set it, and is in the journal', async () => {
  const bare = await send({ do: 'hold', because: ' ' });
  assert.equal(bare.statusCode, 422);
  assert.match(bare.body, /Write the reason/);
  assert.equal((await send({ do: 'hold', because: 'Crown Court T20267001' })).statusCode, 303);
  assert.match(
    await look(`/desk/threads/${id}`),
    /Held since 1 October 2026 at 10:00 by Sue: Crown Court T20267001/,
  );
  assert.match(await look('/desk/held'), /Crown Court T20267001.*Kept as: contact without a crime record/s);
  assert.match(await look('/cy/desk/held'), /Cedwir ers/);
  const [entry] = await inTransaction(fresh.db, fresh.system, (tx) =>
    tx.selectFrom('journal.entry').select(['why', 'subjects']).where('event', '=', 'thread-held').execute(),
  );
  assert.deepEqual(entry, { why: 'Crown Court T20267001', subjects: [{ kind: 'thread', id }] });
});

test('what is held is not destroyed, and what is not held is', async () => {
  assert.deepEqual((await shred(id)).kept, [{ thread: id, why: 'thread-held' }]);
  assert.equal((await shred(other)).threads.length, 1);
  assert.match(await look(`/desk/threads/${id}`), /One\./);
});

test('of two who press at once the second is told, and letting go needs a reason too', async () => {
  const again = await send({ do: 'hold', because: 'another order' });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /Somebody holds this thread already/);
  assert.match(await look(PATH), /Let this thread go/);
  assert.equal((await send({ do: 'release', because: '' })).statusCode, 422);
  assert.equal((await send({ do: 'release', because: 'the case has ended' })).statusCode, 303);
  assert.doesNotMatch(await look(`/desk/threads/${id}`), /Held since/);
  assert.equal((await shred(id)).threads.length, 1);
  assert.match((await send({ do: 'hold', because: 'too late' })).body, /has been destroyed already/);
});

test('an officer neither holds nor lets go, and is not offered it', async () => {
  assert.equal(
    (await sendForm(site, PATH, { fields: { do: 'hold', because: 'x' }, by: ann })).statusCode,
    404,
  );
  const page = await site.server.inject({ url: `/desk/threads/${id}`, headers: ann.headers });
  assert.doesNotMatch(page.body, /\/hold"/);
});
