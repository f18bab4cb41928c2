import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDesk } from '../../../test/make/desk.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../test/make/database.js';
import { addMilliseconds } from '../../base/day.js';
import type { Result } from '../../base/result.js';
import { type Actor, type Tx, inTransaction } from '../../db/index.js';
import { openNarrative } from '../sealed.js';
import { listContacts, listReplies } from '../store/inside.js';
import { findThread, listInWork } from '../store/threads.js';
import { listSharing } from '../store/traces.js';
import { closeThread, reopenThread } from './close.js';
import { decideRisk } from './decide.js';
import { chaseReceipts, enterReceipt, handOver } from './hand-over.js';
import { markThread } from './mark.js';
import { mergeThreads, undoMerge } from './merge.js';
import { replyTo } from './reply.js';
import { revealIdentity } from './reveal.js';
import { shredThread } from './shred.js';
import { putBack, takeOver, takeThread } from './take.js';

const fresh = await freshDatabase();
const desk = aDesk(fresh);
const [ann, ben, sue] = [
  await aPerson(fresh, 'Ann', ['desk-officer']),
  await aPerson(fresh, 'Ben', ['desk-officer']),
  await aPerson(fresh, 'Sue', ['supervisor']),
];
const HOUR = 3_600_000;

const doAs = async <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(fresh.db, who, work);
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : (result.problems[0]?.code ?? '?'));
const one = async (over = {}): Promise<string> => (await desk.in(over))[0] ?? '';

test('of two officers who take one thread at the same moment exactly one has it, and the other is told', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await one();
    const [a, b] = [await desk.doing(ann, id), await desk.doing(ben, id)];
    const results = await Promise.all([
      doAs(ann, (tx) => takeThread(tx, a)),
      doAs(ben, (tx) => takeThread(tx, b)),
    ]);
    assert.deepEqual(results.map(codeOf).toSorted(), ['ok', 'thread-changed']);
    const { takenBy, state } = await desk.thread(id);
    assert.equal(state, 'taken');
    assert.equal(takenBy, results[0].ok ? ann.account : ben.account);
  }
});

test('a reply goes into the outbox, answers the thread and stops the first-reply clock; it opens only with its key', async () => {
  const id = await one();
  const taking = await desk.doing(ann, id);
  await doAs(ann, (tx) => takeThread(tx, taking));
  const later = addMilliseconds(ONE_MORNING, HOUR);
  const doing = await desk.doing(ann, id, later);
  const typed = {
    text: 'Diolch am ddweud wrthym.',
    language: 'cy',
    advice: [{ id: 'thanks', version: '1' }],
  } as const;
  assert.equal(codeOf(await doAs(ann, (tx) => replyTo(tx, doing, typed))), 'ok');
  const thread = await desk.thread(id);
  assert.deepEqual(
    [thread.state, thread.waitingSince, thread.firstReplyAt?.toISOString(), thread.takenBy],
    ['answered', null, later.toISOString(), null],
  );
  const [reply] = await doAs(ann, (tx) => listReplies(tx, id));
  assert.equal(reply?.outbox_state, 'waiting');
  assert.equal(Buffer.from(reply?.body ?? []).includes('Diolch'), false);
});

test('nobody replies to what they have not taken, with nothing, or after the platform’s window', async () => {
  const id = await one();
  const typed = { text: 'x', language: 'en', advice: [] } as const;
  const notTaken = await desk.doing(ann, id);
  assert.equal(codeOf(await doAs(ann, (tx) => replyTo(tx, notTaken, typed))), 'act-not-from-here');
  const late = await one({ channel: 'messenger', replyBy: ONE_MORNING.toISOString() });
  const taking = await desk.doing(ann, late);
  await doAs(ann, (tx) => takeThread(tx, taking));
  const doing = await desk.doing(ann, late, addMilliseconds(ONE_MORNING, HOUR));
  assert.equal(codeOf(await doAs(ann, (tx) => replyTo(tx, doing, { ...typed, text: '  ' }))), 'text-missing');
  assert.equal(codeOf(await doAs(ann, (tx) => replyTo(tx, doing, typed))), 'reply-window-over');
});

test('a merge and its undoing give back two threads as they were, with what came in between', async () => {
  const early = addMilliseconds(ONE_MORNING, -2 * HOUR).toISOString();
  const [kept = '', merged = ''] = await desk.in(
    { conversation: 'tell:kept' },
    { conversation: 'tell:merged', receivedAt: early, text: 'the first telling' },
  );
  const merging = await desk.doing(ann, kept);
  assert.equal(codeOf(await doAs(ann, (tx) => mergeThreads(tx, merging, merged))), 'ok');
  assert.equal((await desk.thread(kept)).firstTouchAt.toISOString(), early);
  await desk.in({ conversation: 'tell:merged', kind: 'addition', text: 'more' });
  assert.equal((await doAs(ann, (tx) => listContacts(tx, kept))).length, 3);
  const { id: merge } = await doAs(ann, (tx) =>
    tx.selectFrom('desk.merge').select('id').where('kept', '=', kept).executeTakeFirstOrThrow(),
  );
  const undoing = await desk.doing(ben, kept);
  assert.equal(codeOf(await doAs(ben, (tx) => undoMerge(tx, undoing, merge))), 'ok');
  const [ours, theirs] = await Promise.all(
    [kept, merged].map((id) => doAs(ann, (tx) => listContacts(tx, id))),
  );
  assert.equal(ours?.length, 1);
  assert.deepEqual(
    theirs?.map((contact) => openNarrative(desk.keys, contact, contact.narrative)?.text),
    ['the first telling', 'more'],
  );
  assert.equal((await desk.thread(kept)).firstTouchAt.toISOString(), ONE_MORNING.toISOString());
  assert.equal((await desk.thread(merged)).firstTouchAt.toISOString(), early);
  const again = await desk.doing(ann, kept);
  assert.equal(codeOf(await doAs(ann, (tx) => undoMerge(tx, again, merge))), 'merge-not-there');
});

test('a restricted thread is not there for who is not named: no list, no count, no contact, no reply', async () => {
  const id = await one();
  const marking = await desk.doing(sue, id);
  const marked = { marking: 'restricted', named: [ben.account ?? ''], reason: 'known to staff' } as const;
  assert.equal(codeOf(await doAs(sue, (tx) => markThread(tx, marking, marked))), 'ok');
  const seen = (who: Actor) =>
    doAs(who, async (tx) => ({
      thread: (await findThread(tx, id)) !== undefined,
      listed: (await listInWork(tx)).some((thread) => thread.id === id),
      contacts: (await listContacts(tx, id)).length,
      acts: (await tx.selectFrom('desk.act').select('id').where('thread', '=', id).execute()).length,
    }));
  assert.deepEqual(await seen(ann), { thread: false, listed: false, contacts: 0, acts: 0 });
  assert.equal((await seen(ben)).thread, true);
  assert.equal((await seen(sue)).listed, true);
  const doing = await desk.doing(ann, id);
  assert.equal(codeOf(await doAs(ann, (tx) => takeThread(tx, doing))), 'thread-not-there');
  // More from the same teller still comes in.
  const before = (await seen(ben)).contacts;
  const [row] = await doAs(ben, (tx) => listContacts(tx, id));
  assert.ok(row);
  await desk.in({ conversation: `tell:${row.id.replaceAll('-', '')}`, kind: 'addition' });
  assert.equal((await seen(ben)).contacts, before + 1);
});

test('a name is shown only for a reason, and the journal has it', async () => {
  const id = await one({
    identity: { name: 'Planted Name', safeContact: null, handle: null, organisation: null, role: null },
  });
  const doing = await desk.doing(ann, id);
  assert.equal(codeOf(await doAs(ann, (tx) => revealIdentity(tx, doing, ' '))), 'reason-missing');
  const shown = await doAs(ann, (tx) => revealIdentity(tx, doing, 'to ring back'));
  assert.equal(shown.ok && shown.value[0]?.identity?.name, 'Planted Name');
  const entries = await doAs(ann, (tx) =>
    tx
      .selectFrom('journal.entry')
      .select(['event', 'why'])
      .where('event', '=', 'identity-revealed')
      .execute(),
  );
  assert.deepEqual(entries, [{ event: 'identity-revealed', why: 'to ring back' }]);
});

test('a hand-over without a receipt is chased every day until it comes', async () => {
  const id = await one();
  const taking = await desk.doing(ann, id);
  await doAs(ann, (tx) => takeThread(tx, taking));
  const handing = await desk.doing(ann, id);
  assert.equal(codeOf(await doAs(ann, (tx) => handOver(tx, handing, { kind: 'ceop', name: 'CEOP' }))), 'ok');
  const system = desk.by.actor;
  const after = (hours: number) => addMilliseconds(ONE_MORNING, hours * HOUR);
  const chase = (hours: number) => doAs(system, (tx) => chaseReceipts(tx, system, after(hours)));
  assert.deepEqual([await chase(23), await chase(25), await chase(26), await chase(50)], [0, 1, 0, 1]);
  const { id: made } = await doAs(ann, (tx) =>
    tx.selectFrom('desk.hand_over').select('id').where('thread', '=', id).executeTakeFirstOrThrow(),
  );
  const entering = await desk.doing(ben, id);
  assert.equal(
    codeOf(await doAs(ben, (tx) => enterReceipt(tx, entering, { handOver: made, receipt: 'C-1' }))),
    'ok',
  );
  assert.equal(await chase(100), 0);
});

test('a decision stands until something new goes beyond it', async () => {
  const id = await one({ conversation: 'tell:decided' });
  const doing = await desk.doing(ann, id);
  const decided = { risk: 'high', wrong: [], missed: ['meeting'], why: 'said so on the phone' } as const;
  assert.equal(codeOf(await doAs(ann, (tx) => decideRisk(tx, doing, decided))), 'ok');
  await desk.in({ conversation: 'tell:decided', kind: 'addition' });
  const thread = await desk.thread(id);
  assert.deepEqual([thread.risk, thread.riskBy], ['high', 'person']);
});

test('closing, reopening and a supervisor’s taking over keep the first touch', async () => {
  const id = await one();
  const first = (await desk.thread(id)).firstTouchAt.toISOString();
  const steps: readonly (readonly [Actor, (tx: Tx) => Promise<Result<unknown>>])[] = [
    [ann, async (tx) => takeThread(tx, await desk.doing(ann, id))],
    [sue, async (tx) => takeOver(tx, await desk.doing(sue, id))],
    [ben, async (tx) => takeThread(tx, await desk.doing(ben, id))],
    [ben, async (tx) => putBack(tx, await desk.doing(ben, id))],
    [ben, async (tx) => takeThread(tx, await desk.doing(ben, id))],
    [ben, async (tx) => closeThread(tx, await desk.doing(ben, id), 'advice-given')],
    [ann, async (tx) => reopenThread(tx, await desk.doing(ann, id))],
  ];
  for (const [who, step] of steps) assert.equal(codeOf(await doAs(who, step)), 'ok');
  const thread = await desk.thread(id);
  assert.deepEqual([thread.state, thread.firstTouchAt.toISOString()], ['waiting', first]);
});

test('a shredded thread stays and says so, and nobody reads it again', async () => {
  const id = await one();
  const system = desk.by.actor;
  const shred = () =>
    doAs(system, (tx) =>
      shredThread(tx, { actor: system, keys: desk.keys }, { thread: id, now: ONE_MORNING }),
    );
  assert.equal(codeOf(await shred()), 'thread-open');
  const taking = await desk.doing(ann, id);
  await doAs(ann, (tx) => takeThread(tx, taking));
  const closing = await desk.doing(ann, id);
  await doAs(ann, (tx) => closeThread(tx, closing, 'test'));
  const shredded = await shred();
  assert.equal(shredded.ok && shredded.value.keysDestroyed, 2);
  const [contact] = await doAs(ann, (tx) => listContacts(tx, id));
  assert.ok(contact);
  assert.equal(openNarrative(desk.keys, contact, contact.narrative), null);
  assert.equal(codeOf(await shred()), 'thread-shredded');
});

test('two threads that name the same person on a platform, or come from the same number, are shown together', async () => {
  const identity = {
    name: null,
    safeContact: { way: 'phone', address: '07700 900123', times: null, wording: null, never: null },
    handle: null,
    organisation: null,
    role: null,
  } as const;
  const asked = { question: 'username', version: '1', asked: 'What are they called?', answer: '@Fox_1999' };
  const [first = '', second = '', third = ''] = await desk.in(
    { identity, conversation: 'tell:number' },
    {
      channel: 'phone',
      identity: { ...identity, safeContact: null, handle: '+44 7700 900123' },
      answers: [asked],
    },
    { answers: [{ ...asked, answer: 'fox_1999' }], conversation: 'tell:name' },
  );
  const sharing = (id: string) =>
    doAs(ann, async (tx) => (await listSharing(tx, id)).map((one) => [one.id, one.whose]));
  assert.deepEqual(await sharing(first), [[second, 'teller']]);
  assert.deepEqual(
    new Set((await sharing(second)).map(String)),
    new Set([`${first},teller`, `${third},suspect`]),
  );
  const rows = await doAs(ann, (tx) => tx.selectFrom('desk.trace').selectAll().execute());
  assert.ok(rows.every(({ trace }) => !Buffer.from(trace).includes('fox')));
});
