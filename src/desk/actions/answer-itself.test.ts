import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../test/make/database.js';
import { aContact } from '../../../test/make/contact.js';
import { aDesk } from '../../../test/make/desk.js';
import { secretFor } from '../../../test/make/doors.js';
import { addMilliseconds } from '../../base/day.js';
import { type Tx, inTransaction } from '../../db/index.js';
import { type SendingSettings, carryOut, send } from '../doors/index.js';
import { note } from '../doors/notes.js';
import type { MonitoredHours } from '../rules/index.js';
import { openFrom } from '../sealed.js';
import { listReplies } from '../store/inside.js';
import { upsertChannelHours } from '../store/channels.js';
import type { IncomingContact } from '../../tell/index.js';
import { accountOf } from './act-on.js';
import { automaticText, languagesFor } from './automatic-text.js';
import { mergeThreads } from './merge.js';
import { replyTo } from './reply.js';
import { outboxOf } from './send-out.js';
import { setAutomatic } from './set-channel-hours.js';
import { takeThread } from './take.js';

const fresh = await freshDatabase();
const desk = aDesk(fresh);
const [ann, sue] = [
  await aPerson(fresh, 'Ann', ['desk-officer']),
  await aPerson(fresh, 'Sue', ['supervisor']),
];
const HOUR = 3_600_000;
const work = <T>(of: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(fresh.db, desk.by.actor, of);

/** Meta's way out: what it was asked to send. */
const asked: {
  readonly message: { readonly text: string };
  readonly messaging_type: string;
  readonly tag?: string;
}[] = [];
let status = 200;
let origin = '';
const far = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (status === 200) asked.push(JSON.parse(Buffer.concat(chunks).toString()) as (typeof asked)[number]);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message_id: `m_${asked.length}` }));
  });
});
before(async () => {
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', () => resolve()));
  const address = far.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
after(() => far.close());

const sendAll = (at: Date): Promise<number> => {
  const settings: SendingSettings = {
    outbound: { hosts: ['127.0.0.1'], isLoopbackAllowed: true },
    meta: {
      graph: origin,
      version: 'v23.0',
      hasHumanAgent: true,
      accounts: [{ id: '1001', sendAs: '1001', accessToken: secretFor(32) }],
    },
    email: null,
    partners: [],
  };
  return carryOut({ outbox: outboxOf(desk.by), send: (out, now) => send(out, settings, now), now: () => at });
};

let people = 0;
const onMessenger = (over: Partial<IncomingContact> = {}): Partial<IncomingContact> => {
  const person = String(++people);
  return {
    channel: 'messenger',
    kind: 'message',
    conversation: `1001:${person}`,
    language: null,
    teller: null,
    text: 'Hello, can I tell you something?',
    identity: { ...aContact().identity, handle: `messenger:${person}` },
    replySeed: null,
    ...over,
  };
};

const one = async (over: Partial<IncomingContact>): Promise<string> =>
  (await desk.in(onMessenger(over)))[0] ?? '';
const repliesIn = (thread: string) =>
  work(async (tx) =>
    (await listReplies(tx, thread)).map((row) => ({
      ...row,
      text:
        openFrom(desk.keys, { org: row.org, table: 'desk.reply', row: row.id, field: 'body' }, row.body) ??
        '',
    })),
  );
const switchTo = (isOn: boolean) =>
  work((tx) => setAutomatic(tx, { actor: accountOf(sue), now: ONE_MORNING }, { channel: 'messenger', isOn }));

test('nothing is answered by itself until a supervisor has switched it on', async () => {
  assert.deepEqual(await repliesIn(await one({})), []);
  assert.equal(await switchTo(true), true);
  assert.equal(await switchTo(true), false, 'it is written down once');
});

test('a first message is answered once: 999 and 101 first, no promise of hours that nobody has set, and in both languages when none is known', async () => {
  const contact = onMessenger({ text: '🙏' });
  const [thread = ''] = await desk.in(contact);
  await desk.in({ ...contact, id: 'a'.repeat(32), externalId: 'second', text: 'Are you there?' });
  const replies = await repliesIn(thread);
  assert.equal(replies.length, 1);
  const text = replies[0]?.text ?? '';
  assert.match(text, /^Os oes rhywun mewn perygl nawr, ffoniwch 999\. Os na all aros, ffoniwch 101\./);
  assert.match(text, /If anybody is in danger now, call 999/);
  assert.match(text, /Nobody has read your message yet\. We cannot say when somebody will read it\./);
  assert.equal(replies[0]?.written_by, null);
});

test('the hours that are kept are said, in the teller’s language', async () => {
  const spans = [{ from: '08:00', to: '22:00' }];
  const hours: MonitoredHours = { weekdays: [[], spans, spans, spans, spans, spans, []], bank_holidays: [] };
  await work((tx) =>
    upsertChannelHours(tx, {
      org: fresh.organisation.id,
      channel: 'messenger',
      hours,
      by: sue.account ?? '',
      at: ONE_MORNING,
    }),
  );
  const [welsh] = await repliesIn(
    await one({ text: 'Mae rhywun dw i ddim yn ei nabod yn gofyn am luniau.' }),
  );
  assert.equal(welsh?.language, 'cy');
  assert.match(welsh.text, /Dydd Llun i ddydd Gwener, 08:00 tan 22:00/);
  assert.doesNotMatch(welsh.text, /danger/);
  const [english] = await repliesIn(await one({ text: 'Somebody I do not know asks me for photos.' }));
  assert.match(english?.text ?? '', /Monday to Friday: 08:00 to 22:00/);
});

test('no clock stops for it, and the thread waits on for a person', async () => {
  const id = await one({});
  const { state, firstReplyAt, lastOutAt, waitingSince } = await desk.thread(id);
  assert.deepEqual([state, firstReplyAt, lastOutAt], ['waiting', null, null]);
  assert.ok(waitingSince);
  const other = await one({});
  const doing = await desk.doing(sue, id);
  assert.ok((await inTransaction(fresh.db, sue, (tx) => mergeThreads(tx, doing, other))).ok);
  assert.equal((await desk.thread(id)).firstReplyAt, null, 'nor after two threads became one');
});

test('who gave no safe way, a machine, and who had one this week are left alone', async () => {
  const { identity } = aContact();
  const safeContact = { way: 'none', address: null, times: null, wording: null, never: null } as const;
  const handle = 'messenger:lately';
  await one({ identity: { ...identity, handle } });
  for (const over of [
    { identity: { ...identity, handle: 'messenger:none', safeContact } },
    { answers: [note('auto-reply')] },
    { identity: { ...identity, handle } },
    { sentAt: addMilliseconds(ONE_MORNING, -25 * HOUR).toISOString() },
  ])
    assert.deepEqual(await repliesIn(await one(over)), [], JSON.stringify(over));
});

test('it goes out as a plain answer, never with the tag that says a person wrote it, and is tried again', async () => {
  await sendAll(ONE_MORNING);
  const before = asked.length;
  const id = await one({});
  status = 503;
  await sendAll(addMilliseconds(ONE_MORNING, 1000));
  assert.equal((await repliesIn(id))[0]?.outbox_state, 'waiting');
  status = 200;
  await sendAll(addMilliseconds(ONE_MORNING, HOUR));
  await sendAll(addMilliseconds(ONE_MORNING, 2 * HOUR));
  assert.equal(asked.length, before + 1);
  assert.equal((await repliesIn(id))[0]?.outbox_state, 'sent');
  assert.ok(asked.every(({ messaging_type, tag }) => messaging_type === 'RESPONSE' && tag === undefined));
});

test('after the platform’s day it goes no more, and is nobody’s to pass on', async () => {
  const id = await one({});
  await sendAll(addMilliseconds(ONE_MORNING, 25 * HOUR));
  const [reply] = await repliesIn(id);
  assert.deepEqual([reply?.outbox_state, reply?.problem], ['let-go', 'window-closed']);
});

test('when a person answers first, what was to go by itself goes no more', async () => {
  const id = await one({});
  const taking = await desk.doing(ann, id);
  await inTransaction(fresh.db, ann, (tx) => takeThread(tx, taking));
  const replying = await desk.doing(ann, id);
  const typed = { text: 'Hello, I am Ann.', language: 'en', advice: [] } as const;
  assert.ok((await inTransaction(fresh.db, ann, (tx) => replyTo(tx, replying, typed))).ok);
  const before = asked.length;
  await sendAll(addMilliseconds(ONE_MORNING, 1000));
  assert.deepEqual(
    asked.slice(before).map(({ message }) => message.text),
    ['Hello, I am Ann.'],
  );
  assert.ok((await desk.thread(id)).firstReplyAt);
});

test('what a platform cannot take says no hours rather than half of them', () => {
  const day = ['01:00', '03:00', '05:00', '07:00', '09:00', '11:00', '13:00'].map((from) => ({
    from,
    to: from.replace(':00', ':30'),
  }));
  const odd = (n: number) => day.slice(n % 3);
  const hours: MonitoredHours = { weekdays: [0, 1, 2, 3, 4, 5, 6].map(odd), bank_holidays: [] };
  const facts = { hours, name: fresh.organisation.name, now: ONE_MORNING };
  const made = automaticText({ ...facts, channel: 'instagram' }, ['cy', 'en']);
  assert.ok(made && Buffer.byteLength(made.text) <= 1000);
  assert.match(made.text, /We cannot say when/);
  assert.match(automaticText({ ...facts, channel: 'email' }, ['en'])?.text ?? '', /01:00 to 01:30/);
});

test('the language follows the teller: what was declared, else what was read, else both', () => {
  assert.deepEqual(languagesFor('cy', 'Somebody asked me', ONE_MORNING), ['cy']);
  assert.deepEqual(languagesFor(null, 'He asked me for a picture', ONE_MORNING), ['en']);
  assert.deepEqual(languagesFor(null, '???', ONE_MORNING), ['cy', 'en']);
});

test('switching it off ends it', async () => {
  await switchTo(false);
  assert.deepEqual(await repliesIn(await one({})), []);
});
