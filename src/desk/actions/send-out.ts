/** The outbox as the sender sees it: a reply opened just before it goes, and what became of it written down at once. */
import type { Actor, Database, Tx } from '../../db/index.js';
import { inTransaction } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import type { Channel } from '../../tell/index.js';
import type { Claimed, Outbox, Outgoing } from '../doors/index.js';
import { openFrom, openIdentity } from '../sealed.js';
import { type ClaimedReply, claimReply, delayReply, listAnswered, settleReply } from '../store/outbox.js';

export interface SendingOut {
  readonly db: Database;
  readonly actor: Actor;
  readonly keys: Keyring;
}

export function outboxOf({ db, actor, keys }: SendingOut): Outbox {
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, actor, work);
  const indexed = (id: string): Buffer => keys.blindIndex('sent', id);
  return {
    claimNext: (now, until) =>
      write(async (tx): Promise<Claimed | null> => {
        const claimed = await claimReply(tx, now, until);
        if (claimed === null) return null;
        return { outgoing: await outgoingOf(tx, keys, claimed), attempt: claimed.attempt };
      }),
    markSent: (id, providerId, at) =>
      write((tx) => settleReply(tx, id, { state: 'sent', at, providerId: indexed(providerId) })),
    markRetry: (id, next, why) => write((tx) => delayReply(tx, id, { next, problem: why })),
    markDead: (id, why, at) => write((tx) => settleReply(tx, id, { state: 'dead', at, problem: why })),
    markByHand: (id, at) => write((tx) => settleReply(tx, id, { state: 'by-hand', at })),
  };
}

async function outgoingOf(tx: Tx, keys: Keyring, reply: ClaimedReply): Promise<Outgoing> {
  const contacts = await listAnswered(tx, reply.conversation);
  const known = contacts.map((contact) => ({
    ...contact,
    opened: openIdentity(keys, contact, contact.identity),
  }));
  const last = known.at(-1);
  // Something unsent or a platform's warning opens no window: only what the teller wrote does.
  const opening = known.findLast(({ opened }) => opened?.replyBy) ?? last;
  const place = { org: reply.org, table: 'desk.reply', row: reply.id, field: 'body' } as const;
  return {
    id: reply.id,
    channel: reply.channel as Channel,
    cameBy: (last?.channel ?? reply.channel) as Channel,
    conversation: last?.opened?.conversation ?? '',
    answers: known.flatMap(({ opened }) => (opened ? [opened.externalId] : [])),
    lastContactAt: (opening?.sent_at ?? opening?.received_at)?.toISOString() ?? '',
    handle: last?.opened?.handle ?? null,
    safeContact: known.findLast(({ opened }) => opened?.safeContact)?.opened?.safeContact ?? null,
    language: reply.language,
    text: openFrom(keys, place, reply.body) ?? '',
    byPerson: reply.byPerson,
    status: null,
  };
}
