import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../../test/make/database.js';
import { aKeyring } from '../../../../test/make/contact.js';
import { aReplyBook } from '../../../../test/make/reply-desk.js';
import { aQuestion } from '../../../../test/make/round.js';
import { financialYear } from '../../../base/period.js';
import { type Actor, type Tx, inTransaction } from '../../../db/index.js';
import { ReplyReader } from '../../reading/replies/reply-reader.js';
import { listObservations } from '../../store.js';
import { insertRequests, insertRound, listEvents } from '../../store/rounds.js';
import { insertMessage } from '../../store/messages.js';
import { sealMessage } from '../../mail/sealed-message.js';
import { enterEvent } from '../rounds/enter-event.js';
import { decideCandidate, finishReading, replyAtHand, takeReplySeat } from './read-reply.js';
import { receiveReply } from './receive-reply.js';
import { givenByMessage } from './reply-from-message.js';
import { enterReply } from './settle-reply.js';
import { withdrawReply } from './withdraw-reply.js';

const fresh = await freshDatabase();
const keys = aKeyring(fresh.dataFolder);
const reader = new ReplyReader();
after(() => reader.close());
const open = (files: Parameters<ReplyReader['open']>[0]) => reader.open(files);
const mari = await aPerson(fresh, 'Mari Rees', ['analyst']);
const huw = await aPerson(fresh, 'Huw Parry', ['analyst']);
const now = ONE_MORNING;

const doing = (actor: Actor) => ({ actor: { ...actor, account: actor.account ?? '' }, keys, now, open });
const act = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(fresh.db, mari, work);

const request = await act(async (tx) => {
  const of = { org: mari.org, by: mari.account ?? '', at: now };
  const question = { ...aQuestion(), periods: [financialYear(2017), financialYear(2018)] };
  const round = await insertRound(tx, { ...of, title: 'A round', question, clonedFrom: null });
  const one = { round, authority: 'W15000002', law: 'foia', token: 'abcd1234', sendTo: null } as const;
  const [id = ''] = await insertRequests(tx, [one], of);
  await enterEvent(tx, mari, { request: id, kind: 'sent', happenedOn: '2026-09-01' }, now);
  return id;
});

const receive = (bytes: Uint8Array, name: string) =>
  act((tx) =>
    receiveReply(tx, doing(mari), {
      request,
      authority: '',
      receivedOn: '2026-09-20',
      how: 'email',
      asked: { measures: [], periods: [] },
      replaces: null,
      files: [{ name, bytes }],
      refuseUnreadable: false,
      tellsRequest: true,
    }),
  );

async function readByBoth(reply: string, candidates: readonly string[]): Promise<void> {
  for (const who of [mari, huw])
    await act(async (tx) => {
      assert.ok((await takeReplySeat(tx, doing(who), reply)).ok);
      for (const candidate of candidates) {
        const done = await decideCandidate(tx, doing(who), {
          reply,
          candidate,
          decided: { decision: 'confirm', said: null },
        });
        assert.ok(done.ok, JSON.stringify(done));
      }
      assert.ok((await finishReading(tx, doing(who), reply)).ok);
    });
}

const kindsNow = async (): Promise<readonly string[]> =>
  (await act((tx) => listEvents(tx, request))).map((e) => e.kind);

test('a refusal answers its request, and is entered for everything that the round asked', async () => {
  const letter = Buffer.from(
    'Gwent Police\nYour request is refused under section 12 of the Freedom of Information Act 2000: the cost of compliance would exceed the appropriate limit.\n',
  );
  const came = await receive(letter, 'letter.txt');
  assert.ok(came.ok && !came.value.quarantined);
  assert.deepEqual(await kindsNow(), ['sent', 'reply-received']);
  await readByBoth(came.value.id, ['kind']);
  const entered = await act((tx) => enterReply(tx, doing(huw), came.value.id));
  const parts = aQuestion().parts.length;
  assert.deepEqual(entered, { ok: true, value: parts * 2 });
  const held = (await act(listObservations)).map((o) => o.observation);
  assert.ok(held.every((o) => o.value.kind === 'refused' && o.value.exemption.includes('foia-s12')));
  assert.ok(held.every((o) => o.source.address === `/count/replies/${came.value.id}`));
  const last = (await act((tx) => listEvents(tx, request))).at(-1);
  assert.equal(last?.kind, 'refused');
  assert.deepEqual(last?.detail.exemptions, ['foia-s12']);
  assert.match(last?.detail.words ?? '', /section 12/);
});

test('what an authority takes back counts no more, and the request knows', async () => {
  const came = await receive(aReplyBook(['12', '30', '41']), 'gwent.xlsx');
  assert.ok(came.ok);
  await readByBoth(came.value.id, ['kind', '0', '1', '2']);
  assert.ok((await act((tx) => enterReply(tx, doing(mari), came.value.id))).ok);
  const counted = async (): Promise<number> =>
    (await act(listObservations)).filter((o) => o.observation.source.address?.endsWith(came.value.id)).length;
  assert.equal(await counted(), 3);
  const again = await act((tx) => enterReply(tx, doing(mari), came.value.id));
  assert.ok(!again.ok && again.problems[0]?.code === 'not-in-this-state');
  const back = { reply: came.value.id, on: '2026-09-25', why: 'One crime was counted twice.' };
  assert.ok((await act((tx) => withdrawReply(tx, doing(mari), back))).ok);
  assert.equal(await counted(), 0);
  assert.ok((await kindsNow()).at(-1) === 'withdrawn-by-body' || (await kindsNow()).at(-1) === 'note');
});

test('a message that is kept at its request is read as the reply it is, without a second event', async () => {
  const id = '0b7c1f1e-6f0a-4c55-9a35-3f5f2f0a9f01';
  const mail = `From: foi@gwent.police.uk\r\nTo: foi@charity.invalid\r\nSubject: Your request\r\nDate: Mon, 21 Sep 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGwent Police. In 2018/19 there were 41 recorded offences of sexual communication with a child.\r\n`;
  const head = {
    from: null,
    to: null,
    subject: 'Your request',
    words: '',
    attached: [],
    name: 'message.eml',
  };
  await act((tx) =>
    insertMessage(tx, {
      org: mari.org,
      id,
      kind: 'reply',
      request,
      letter: null,
      messageId: '<a@gwent.invalid>',
      inReplyTo: [],
      thread: [],
      fingerprint: 'a'.repeat(64),
      happenedAt: now,
      enteredAt: now,
      matchedBy: 'subject',
      suggested: null,
      ...sealMessage(keys, { org: mari.org, id }, { head, raw: Buffer.from(mail) }),
      rawBytes: mail.length,
      trouble: null,
      detail: {},
      enteredBy: null,
    }),
  );
  const before = await kindsNow();
  const given = await act((tx) => givenByMessage(tx, keys, id));
  assert.equal(given?.request, request);
  assert.ok(given);
  const came = await act((tx) => receiveReply(tx, doing(mari), given));
  assert.ok(came.ok && !came.value.quarantined, JSON.stringify(came));
  assert.deepEqual(await kindsNow(), before);
  const hand = await act((tx) => replyAtHand(tx, doing(mari), came.value.id));
  assert.ok(hand?.opened.read.candidates.some((c) => c.value.kind === 'exact' && c.value.n === 41));
  assert.equal(hand?.reply.authority, 'W15000002');
  assert.equal(await act((tx) => givenByMessage(tx, keys, request)), null);
});

test('whoever has not begun may not decide, and nobody after they have finished', async () => {
  const came = await receive(aReplyBook(['13', '31', '42']), 'other.xlsx');
  assert.ok(came.ok);
  const decide = () =>
    act((tx) =>
      decideCandidate(tx, doing(huw), {
        reply: came.value.id,
        candidate: 'kind',
        decided: { decision: 'confirm', said: null },
      }),
    );
  const before = await decide();
  assert.ok(!before.ok && before.problems[0]?.code === 'no-seat');
  await readByBoth(came.value.id, ['kind', '0', '1', '2']);
  const late = await decide();
  assert.ok(!late.ok && late.problems[0]?.code === 'finished-already');
});

test('the words of a reply stand nowhere in the database in the clear', async () => {
  const master = await fresh.master();
  const { rows } = await master.query<{ text: string }>(
    `select encode(sealed, 'escape') as text from count.reply_file union all select encode(sealed, 'escape') from count.reading`,
  );
  assert.ok(rows.length > 3);
  for (const { text } of rows) assert.doesNotMatch(text, /Gwent|Freedom|Recorded/);
});

test('what people decided and what was entered can be neither altered nor taken away', async () => {
  for (const statement of [
    'update count.reply_code set decision = $1',
    'delete from count.reply_code',
    'delete from count.reading',
    'update count.reply set authority = $1',
    'delete from count.load_withdrawn',
  ])
    await assert.rejects(
      act((tx) => sql.raw(statement.replace('$1', "'reject'")).execute(tx)),
      /permission denied/,
      statement,
    );
});
