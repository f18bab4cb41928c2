import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { aPerson, freshDatabase } from '../../../test/make/database.js';
import { aDesk } from '../../../test/make/desk.js';
import { bytesBelow } from '../../../test/make/doors.js';
import { ed25519Signer, hmacSigner, type Signer, signedHeaders } from '../../../test/make/partner.js';
import { addDays, addMilliseconds, dayInLondon, now } from '../../base/day.js';
import { inTransaction } from '../../db/index.js';
import { buildHookServer } from '../../web/hooks/server.js';
import { doorFolders, openDoors } from '../doors/index.js';
import { listReplies } from '../store/inside.js';
import { listOutstanding } from '../store/queue.js';
import { bringIn } from './bring-in.js';
import { carryOut } from './carry-out.js';
import { closeThread } from './close.js';
import { replyTo } from './reply.js';
import { shredThreads } from './shred-due.js';
import { takeThread } from './take.js';
import { partnerTeller, tellPartners } from './tell-partners.js';
import { writeDoors } from './write-doors.js';

const fresh = await freshDatabase();
const desk = aDesk(fresh);
const ann = await aPerson(fresh, 'Ann', ['desk-officer']);
const { dataFolder } = fresh;
const name = fresh.organisation.name;
const school = ed25519Signer();
const other = ed25519Signer();
const sandbox = hmacSigner();
const year = { from: addDays(dayInLondon(now()), -10), to: addDays(dayInLondon(now()), 300) };
const partner = (id: string, key: string, purposes: readonly string[]) => ({
  id,
  name: { en: id, cy: id },
  kind: 'school',
  keys: [{ key, purposes, ...year }],
});
const settingsFile = path.join(dataFolder, 'doors', 'settings.json');
mkdirSync(path.dirname(settingsFile), { recursive: true });
writeFileSync(
  settingsFile,
  JSON.stringify({
    partners: [
      { ...partner('ysgol-y-cwm', school.key, ['refer', 'status']) },
      { ...partner('another', other.key, ['refer', 'status']) },
      { ...partner('tries', sandbox.key, ['sandbox']) },
    ],
  }),
);
chmodSync(settingsFile, 0o600);
writeDoors({ keys: desk.keys, dataFolder, name, otherWays: [] }, now());
const faults: unknown[] = [];
const opened = await openDoors({ dataFolder, now, broken: (error) => void faults.push(error), leastFree: 0 });
assert.ok(opened.ok);
const server = buildHookServer({
  hooks: opened.value.hooks,
  broken: (error) => void faults.push(error),
  security: null,
  now,
});
await server.listen({ port: 0, host: '127.0.0.1' });
after(async () => {
  await server.close();
  await opened.value.close();
  assert.deepEqual(faults, []);
});

interface Told {
  readonly replies: readonly { readonly reply: string; readonly text: string; readonly language: string }[];
}
const ask = (
  method: 'GET' | 'POST',
  at: string,
  of: { readonly body?: object; readonly by?: Signer; readonly as?: string; readonly id?: string } = {},
): Promise<Response> => {
  const body = of.body === undefined ? '' : JSON.stringify(of.body);
  const signing = { partner: of.as ?? 'ysgol-y-cwm', ...(of.id ? { id: of.id } : {}) };
  return fetch(`${server.listeningOrigin}${at}`, {
    method,
    headers: signedHeaders(of.by ?? school, { method, path: at, body }, signing),
    ...(method === 'POST' ? { body } : {}),
  });
};
const told = async (referral: string): Promise<Told['replies']> =>
  ((await (await ask('GET', `/v1/referrals/${referral}/replies`)).json()) as Told).replies;

const WORDS = 'Thank you. An officer will ring your safeguarding lead today.';

/** A school refers, and an officer writes back. */
async function referredAndAnswered() {
  const answer = await ask('POST', '/v1/referrals', {
    body: {
      teller: 'child',
      language: 'en',
      in_danger_now: false,
      what_happened: 'contacted by Snapchat and asked for images',
      referrer_name: 'A. Teacher',
      referrer_role: 'Designated safeguarding person',
    },
  });
  const { referral } = (await answer.json()) as { referral: string };
  const [thread = ''] = (await bringIn(desk.by, now())).threads;
  await reply(thread);
  return { referral, thread };
}

async function reply(thread: string): Promise<void> {
  const taking = await desk.doing(ann, thread, now());
  await inTransaction(fresh.db, ann, (tx) => takeThread(tx, taking));
  const doing = await desk.doing(ann, thread, now());
  const typed = { text: WORDS, language: 'en', advice: [] } as const;
  assert.ok((await inTransaction(fresh.db, ann, (tx) => replyTo(tx, doing, typed))).ok);
}

const stateOf = async (thread: string): Promise<readonly (string | null)[]> =>
  (await inTransaction(fresh.db, ann, (tx) => listReplies(tx, thread))).map((row) => row.outbox_state);

test('what an officer writes to a school reaches it by its key, and the officer sees when it has it', async () => {
  const { referral, thread } = await referredAndAnswered();
  assert.deepEqual(await stateOf(thread), ['waiting']);
  assert.deepEqual(await told(referral), []);
  assert.equal(await tellPartners(desk.by, now()), 1);
  assert.deepEqual(await stateOf(thread), ['ready']);
  assert.equal(await tellPartners(desk.by, now()), 0, 'it is laid out once');

  const answer = await ask('GET', `/v1/referrals/${referral}/replies`);
  assert.match(answer.headers.get('webhook-signature') ?? '', /^v1a,/);
  const [first, ...rest] = ((await answer.json()) as Told).replies;
  assert.deepEqual([first?.text, first?.language, rest], [WORDS, 'en', []]);

  const receipt = `/v1/referrals/${referral}/replies/${first?.reply ?? ''}/receipt`;
  const had = await ask('POST', receipt, { body: {}, id: 'have-it' });
  assert.equal(had.status, 201);
  const again = await ask('POST', receipt, { body: {}, id: 'have-it' });
  assert.equal(await again.text(), await had.text(), 'sent again it is answered with the same bytes');
  assert.equal(await tellPartners(desk.by, now()), 1);
  assert.deepEqual(await stateOf(thread), ['sent']);
  assert.deepEqual(await told(referral), []);
  assert.equal((await bringIn(desk.by, now())).threads.length, 0, 'a receipt makes nobody wait');
  const [entry] = await inTransaction(fresh.db, fresh.system, (tx) =>
    tx.selectFrom('journal.entry').select('subjects').where('event', '=', 'reply-collected').execute(),
  );
  assert.equal(entry?.subjects[0]?.id, thread);
});

test('nobody else reads it: not another partner, not without a signature, not on the doors’ disk', async () => {
  const { referral } = await referredAndAnswered();
  await tellPartners(desk.by, now());
  const at = `/v1/referrals/${referral}/replies`;
  assert.equal((await ask('GET', at, { by: other, as: 'another' })).status, 404);
  assert.equal((await fetch(`${server.listeningOrigin}${at}`)).status, 401);
  const [mine] = await told(referral);
  assert.equal(
    (await ask('POST', `${at}/${mine?.reply ?? ''}/receipt`, { by: other, as: 'another', body: {} })).status,
    404,
  );
  assert.equal((await ask('POST', `${at}/${'0'.repeat(36)}/receipt`, { body: {} })).status, 404);
  assert.equal((await ask('POST', `${at}/${mine?.reply ?? ''}/receipt`, { body: { x: 1 } })).status, 422);
  assert.equal(bytesBelow(path.join(dataFolder, 'doors')).includes('safeguarding lead'), false);
});

test('what nobody has collected for a day stands among what did not arrive, and can be told by hand', async () => {
  const { thread } = await referredAndAnswered();
  await tellPartners(desk.by, now());
  const notSent = (at: Date) =>
    inTransaction(fresh.db, ann, async (tx) => (await listOutstanding(tx, at)).notSent);
  assert.equal((await notSent(now())).has(thread), false);
  assert.equal((await notSent(addMilliseconds(now(), 25 * 3_600_000))).has(thread), true);
  const [row] = await inTransaction(fresh.db, ann, (tx) => listReplies(tx, thread));
  const doing = await desk.doing(ann, thread, now());
  assert.ok(await inTransaction(fresh.db, ann, (tx) => carryOut(tx, doing, row?.id ?? '')));
  assert.deepEqual(await stateOf(thread), ['sent']);
});

test('after a restore what lay ready is laid out again, for the key that the doors now have', async () => {
  const { referral } = await referredAndAnswered();
  await tellPartners(desk.by, now());
  rmSync(doorFolders(dataFolder).replies, { recursive: true });
  assert.deepEqual(await told(referral), []);
  assert.equal(await tellPartners(desk.by, now()), 0);
  assert.deepEqual(await told(referral), []);
  const round = partnerTeller(desk.by);
  await round(now());
  assert.equal((await told(referral)).length, 1);
});

test('two replies lie together, and a thread that is destroyed takes them along', async () => {
  const { referral, thread } = await referredAndAnswered();
  await tellPartners(desk.by, now());
  await reply(thread);
  await tellPartners(desk.by, now());
  assert.equal((await told(referral)).length, 2);
  const doing = await desk.doing(ann, thread, now());
  assert.ok((await inTransaction(fresh.db, ann, (tx) => closeThread(tx, doing, 'answered'))).ok);
  const { replies } = doorFolders(dataFolder);
  const before = existsSync(replies) ? readdirSync(replies).length : 0;
  await shredThreads({ ...desk.by, organisation: name }, { threads: [thread], now: now() });
  assert.equal(readdirSync(replies).length, before - 1);
  assert.deepEqual(await told(referral), []);
});

test('the sandbox has an invented reply in each language, to try with', async () => {
  const signing = { by: sandbox, as: 'tries' };
  const body = {
    teller: 'child',
    language: 'cy',
    in_danger_now: false,
    what_happened: 'a try',
    referrer_name: 'T',
    referrer_role: 'T',
  };
  const made = (await (await ask('POST', '/sandbox/v1/referrals', { ...signing, body })).json()) as {
    referral: string;
  };
  const at = `/sandbox/v1/referrals/${made.referral}/replies`;
  const { replies } = (await (await ask('GET', at, signing)).json()) as Told;
  assert.deepEqual(
    replies.map(({ language }) => language),
    ['en', 'cy'],
  );
  assert.equal(
    (await ask('POST', `${at}/${replies[1]?.reply ?? ''}/receipt`, { ...signing, body: {} })).status,
    201,
  );
});
