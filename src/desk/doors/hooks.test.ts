import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import {
  type DoorsFolder,
  type ServedDoors,
  aDoorsFolder,
  bytesBelow,
  secretFor,
  serveDoors,
} from '../../../test/make/doors.js';
import { exactlyOnce } from '../../../test/make/exactly-once.js';
import { MUTATIONS, PLANTED, type Valid, sendRaw } from '../../../test/make/forgeries.js';
import { metaBody, signedByMeta } from '../../../test/make/meta-platform.js';
import { directMessage, passesChallenge, signedByX } from '../../../test/make/x-platform.js';
import { now } from '../../base/day.js';

const META = secretFor();
const META_NEXT = secretFor();
const X = secretFor();
const TOKEN = secretFor(12);

let folder: DoorsFolder;
let served: ServedDoors;

before(async () => {
  folder = aDoorsFolder({
    meta: { app_secrets: [META, META_NEXT], verify_token: TOKEN, human_agent: true },
    x: { consumer_secrets: [X] },
  });
  served = await serveDoors(folder);
});
after(async () => {
  await served.close();
  folder.remove();
});

const metaMessage = (mid: string, text = 'contacted by an app'): Valid => {
  const body = metaBody([
    {
      object: 'page',
      account: '1001',
      sender: '77',
      timestamp: now().getTime(),
      says: { message: { mid, text } },
    },
  ]);
  return {
    path: '/hooks/meta',
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signedByMeta(body, META) },
    signature: 'x-hub-signature-256',
  };
};

const xMessage = (id: string, text = 'contacted by an app'): Valid => {
  const body = directMessage({ id, text, at: now().getTime() });
  return {
    path: '/hooks/x',
    body,
    headers: { 'content-type': 'application/json', 'x-twitter-webhooks-signature': signedByX(body, X) },
    signature: 'x-twitter-webhooks-signature',
  };
};

const post = (valid: Valid): Promise<Response> =>
  fetch(`${served.origin}${valid.path}`, { method: 'POST', headers: valid.headers, body: valid.body });

test('a signed message is on the disk, sealed, before the platform is thanked', async () => {
  const answer = await post(metaMessage('m_first', 'asked for images on Snapchat'));
  assert.equal(answer.status, 200);
  const kept = folder.contacts().find(({ externalId }) => externalId === 'm_first');
  assert.equal(kept?.text, 'asked for images on Snapchat');
  assert.ok(!bytesBelow(folder.root).includes('asked for images'), 'what was told stands there unsealed');
});

test('a message delivered again while it is known is thanked for, and costs no disk', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(metaMessage('m_again'))));
  assert.ok(answers.every(({ status }) => status === 200));
  assert.equal(folder.contacts().filter(({ externalId }) => externalId === 'm_again').length, 1);
});

test('a message signed with the next secret is believed too', async () => {
  const valid = metaMessage('m_next');
  const headers = { ...valid.headers, 'x-hub-signature-256': signedByMeta(valid.body, META_NEXT) };
  assert.equal((await post({ ...valid, headers })).status, 200);
});

test('what is not signed gets 401, an empty body, and leaves a number behind', async () => {
  const before = served.doors.counts.of('meta').refused;
  const answer = await fetch(`${served.origin}/hooks/meta`, { method: 'POST', body: 'anything' });
  assert.equal(answer.status, 401);
  assert.equal(await answer.text(), '');
  assert.equal(served.doors.counts.of('meta').refused, before + 1);
});

test('both platforms’ challenges are answered', async () => {
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': TOKEN,
    'hub.challenge': '42',
  });
  assert.equal(await (await fetch(`${served.origin}/hooks/meta?${query.toString()}`)).text(), '42');
  assert.ok(await passesChallenge(`${served.origin}/hooks/x`, X));
  // What is signed for a challenge must never be good as the signature of an event.
  const forged = await fetch(`${served.origin}/hooks/x?crc_token=${encodeURIComponent('{"a":1}')}`);
  assert.equal(forged.status, 401);
});

test('a direct message of X is a contact of the person’s own number', async () => {
  assert.equal((await post(xMessage('dm_1', 'he wants to meet'))).status, 200);
  const kept = folder.contacts().find(({ externalId }) => externalId === 'dm_1');
  assert.equal(kept?.channel, 'x');
  assert.equal(kept.identity.handle, 'x:2 @a_name');
  assert.equal(kept.replyBy, null);
});

const FORGED = process.env['PLIMSOLL_BATTERY'] ? 2000 : 200;

test(`none of ${FORGED} forged requests is believed, and the valid ones among them all are`, async () => {
  const mutations = Object.entries(MUTATIONS);
  const makers = [metaMessage, xMessage];
  let valid = 0;
  for (let n = 0; n < FORGED; n++) {
    const [name, mutate] = mutations[n % mutations.length] ?? ['', MUTATIONS['no body']];
    const make = makers[Math.floor(n / mutations.length) % makers.length] ?? metaMessage;
    const status = await sendRaw(
      served.origin,
      mutate?.(make(`forged_${n}`)) ?? { path: '/', body: Buffer.alloc(0), headers: [] },
    );
    // Of a body that is far too long the server need not wait for the end.
    assert.ok([401, 413, name === 'huge body' ? null : 401].includes(status), `${name}: ${status}`);
    if (n % 10 === 0) {
      assert.equal((await post(make(`valid_${n}`))).status, 200, 'a valid one was refused');
      valid++;
    }
  }
  const kept = folder.contacts().map(({ externalId }) => externalId);
  assert.equal(kept.filter((name) => name.startsWith('valid_')).length, valid);
  assert.equal(kept.filter((name) => name.startsWith('forged_')).length, 0);
  assert.ok(!bytesBelow(folder.root).includes(PLANTED));
  assert.ok(!JSON.stringify(folder.contacts()).includes(PLANTED));
  assert.deepEqual(served.faults, []);
});

test('a picture’s address in a message is never asked for', async () => {
  let asked = 0;
  const trap = createServer((_request, answer) => {
    asked++;
    answer.end();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', () => resolve()));
  const address = trap.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/picture.jpg`;
  const body = metaBody([
    {
      object: 'instagram',
      account: '1001',
      sender: '77',
      timestamp: now().getTime(),
      says: { message: { mid: 'm_trap', text: url, attachments: [{ type: 'image', payload: { url } }] } },
    },
  ]);
  const headers = { 'x-hub-signature-256': signedByMeta(body, META) };
  assert.equal((await fetch(`${served.origin}/hooks/meta`, { method: 'POST', headers, body })).status, 200);
  await new Promise((resolve) => setTimeout(resolve, 100));
  trap.close();
  assert.equal(asked, 0);
  assert.deepEqual(folder.contacts().find(({ externalId }) => externalId === 'm_trap')?.offered, [
    { kind: 'picture', bytes: null },
  ]);
});

test('a batch of a thousand events is taken whole', async () => {
  const body = metaBody(
    Array.from({ length: 1000 }, (_, n) => ({
      object: 'page' as const,
      account: '1001',
      sender: `s${n}`,
      timestamp: now().getTime(),
      says: { message: { mid: `batch_${n}`, text: 'contacted' } },
    })),
  );
  const headers = { 'x-hub-signature-256': signedByMeta(body, META) };
  assert.equal((await fetch(`${served.origin}/hooks/meta`, { method: 'POST', headers, body })).status, 200);
  assert.equal(folder.contacts().filter(({ externalId }) => externalId.startsWith('batch_')).length, 1000);
});

test('when the disk takes nothing the platform is told to come again, and nobody is thanked', async () => {
  const full = aDoorsFolder({ meta: { app_secrets: [META], verify_token: TOKEN } });
  const other = await serveDoors(full);
  await other.doors.close();
  const valid = metaMessage('m_full');
  const answer = await fetch(`${other.origin}${valid.path}`, {
    method: 'POST',
    headers: valid.headers,
    body: valid.body,
  });
  assert.equal(answer.status, 503);
  assert.deepEqual(full.contacts(), []);
  await other.close();
  full.remove();
});

test('every event exactly once: 300 events, each up to 46 times, shuffled, by 16 senders, with kills', async () => {
  const figures = await exactlyOnce({ events: 300, mostDeliveries: 46, senders: 16, kills: 3, albums: 8 });
  assert.equal(figures.missing, 0);
  assert.equal(figures.lostAfterThanks, 0);
  assert.equal(figures.extra, 0);
  assert.equal(figures.messages, 380);
  assert.equal(figures.conversations, 20);
  assert.ok(figures.deliveries > figures.messages);
});
