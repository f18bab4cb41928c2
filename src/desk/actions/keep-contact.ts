/**
 * Brings one contact into the inbox: once, however often it was delivered; into the thread of whoever told it; raising
 * the thread's risk but never lowering it; and opening again what was closed.
 */
import { instant } from '../../base/day.js';
import type { Tx } from '../../db/index.js';
import { type Keyring, keyPairFrom } from '../../keys/index.js';
import { type IncomingContact, replyKey } from '../../tell/index.js';
import { noteOf } from '../doors/index.js';
import { graver } from '../rules/index.js';
import { tracesIn } from '../rules/traces.js';
import { sealContact, uuidOf } from '../sealed.js';
import {
  type Read,
  type ReadyContact,
  findConversation,
  hasContact,
  insertContact,
  insertThread,
  updateBox,
} from '../store/intake.js';
import { type Thread, type ThreadChange, holdThread, insertAct, updateThread } from '../store/threads.js';

/** Reads the signs in what was told. */
export type ReadText = (told: Pick<IncomingContact, 'text' | 'answers' | 'language'>) => Read;

export const externalIndex = (keys: Keyring, contact: IncomingContact): Buffer =>
  keys.blindIndex(`contact ${contact.channel}`, contact.externalId);

/** Everything that needs no transaction: sealing, reading, the slow key of the reply box. */
export async function readyContact(
  keys: Keyring,
  org: string,
  of: { readonly contact: IncomingContact; readonly readText: ReadText },
): Promise<ReadyContact> {
  const { contact } = of;
  return {
    org,
    id: uuidOf(contact.id),
    contact,
    conversation: keys.blindIndex(`conversation ${contact.channel}`, contact.conversation),
    externalId: externalIndex(keys, contact),
    ...sealContact(keys, org, contact),
    traces: tracesIn(contact).map(({ whose, value }) => ({
      whose,
      trace: keys.blindIndex(`trace ${whose}`, value),
    })),
    read: of.readText(contact),
    receivedAt: instant(contact.receivedAt),
    sentAt: contact.sentAt === null ? null : instant(contact.sentAt),
    replyBy: contact.replyBy === null ? null : instant(contact.replyBy),
    box: await boxOf(contact),
  };
}

async function boxOf({ replySeed }: IncomingContact): Promise<ReadyContact['box']> {
  if (replySeed === null) return null;
  const { lookup, privateKey } = await replyKey(Buffer.from(replySeed, 'base64'));
  return { name: lookup, publicKey: keyPairFrom(privateKey).publicKey };
}

/** **Shape**: the thread it came into; null when it was here already. */
export async function keepContact(tx: Tx, ready: ReadyContact, now: Date): Promise<string | null> {
  if (await hasContact(tx, { channel: ready.contact.channel, externalId: ready.externalId })) return null;
  const known = await findConversation(tx, ready.conversation);
  if (!known) {
    const thread = await insertThread(tx, ready);
    await insertContact(tx, ready, { thread, now });
    await insertAct(tx, {
      org: ready.org,
      thread,
      act: 'came-in',
      from: 'waiting',
      to: 'waiting',
      by: null,
      at: now,
    });
    return thread;
  }
  const thread = await holdThread(tx, known.thread);
  if (!thread) throw new Error('a conversation without its thread');
  if (!(await insertContact(tx, ready, { thread: thread.id, now }))) return null;
  await updateBox(tx, ready);
  await updateThread(tx, thread, changeBy(thread, ready));
  if (thread.state === 'closed')
    await insertAct(tx, {
      org: ready.org,
      thread: thread.id,
      act: 'reopened',
      from: 'closed',
      to: 'waiting',
      by: null,
      at: now,
    });
  return thread.id;
}

const earlier = (a: Date, b: Date): Date => (a.getTime() <= b.getTime() ? a : b);
const later = (a: Date, b: Date): Date => (a.getTime() >= b.getTime() ? a : b);

function changeBy(thread: Thread, { contact, read, receivedAt, replyBy }: ReadyContact): ThreadChange {
  const risk = graver(thread.risk, read.risk);
  return {
    // Whoever has it keeps it; what was answered, handed over or closed waits again.
    state: thread.state === 'taken' ? 'taken' : 'waiting',
    closed_at: null,
    close_reason: null,
    risk,
    // What a person decided stands until something new goes beyond it.
    risk_by: risk === thread.risk ? thread.riskBy : 'rules',
    first_touch_at: earlier(thread.firstTouchAt, receivedAt),
    waiting_since: thread.waitingSince ?? receivedAt,
    last_in_at: later(thread.lastInAt, receivedAt),
    reply_by: replyBy ?? thread.replyBy,
    language: contact.language ?? thread.language,
    teller: thread.teller ?? contact.teller,
    ...(isTakenBack(contact) ? { withdrawn_at: thread.withdrawnAt ?? receivedAt } : {}),
  };
}

/** The whole telling, not one message that somebody unsent on a platform. */
const isTakenBack = ({ kind, answers }: IncomingContact): boolean =>
  kind === 'withdrawal' && !answers.some((answer) => noteOf(answer) === 'unsent');
