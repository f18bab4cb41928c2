/** Replies to a teller: sealed, put in the outbox, and the thread waits for them. */
import { randomUUID } from 'node:crypto';
import { type Result, fail, ok } from '../../base/result.js';
import type { Lang } from '../../base/words.js';
import type { AdviceUsed, Tx } from '../../db/index.js';
import type { Channel } from '../../tell/index.js';
import { LONGEST_REPLY as LONGEST_ON_PLATFORM } from '../doors/index.js';
import { sealInto } from '../sealed.js';
import { findWayBack, insertReply } from '../store/inside.js';
import { hasReferral } from '../store/partner-replies.js';
import { letAutomaticGo } from '../store/outbox.js';
import type { Thread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

export interface ReplyTyped {
  readonly text: string;
  readonly language: Lang;
  readonly advice: readonly AdviceUsed[];
}

const LONGEST_REPLY = 8_000;

/** What a platform takes, in bytes: a letter with an accent counts for two. **Source**: the platforms' send interfaces. */
const LONGEST_REPLY_BY_CHANNEL: Partial<Readonly<Record<Channel, number>>> = LONGEST_ON_PLATFORM;

/** Channels that nobody but a person can carry a reply out on. */
const BY_HAND: readonly Channel[] = ['phone', 'front-counter', 'x', 'public-post'];

export const isByHand = (channel: Channel): boolean => BY_HAND.includes(channel);

export const replyTo = (tx: Tx, doing: Doing, typed: ReplyTyped): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, { act: 'reply', work: (thread) => sendReply(tx, doing, { thread, typed }) });

async function sendReply(
  tx: Tx,
  { actor, keys, now }: Doing,
  { thread, typed }: { readonly thread: Thread; readonly typed: ReplyTyped },
): Promise<
  Result<{ readonly change: object; readonly detail: Readonly<Record<string, string>> }, DeskProblem>
> {
  const text = typed.text.trim();
  if (text === '') return fail({ code: 'text-missing', field: 'text' });
  if (text.length > LONGEST_REPLY)
    return fail({ code: 'text-too-long', field: 'text', params: { most: LONGEST_REPLY } });
  const back = await findWayBack(tx, thread.id);
  if (!back || (back.channel === 'tell' && back.box === null)) return fail({ code: 'no-way-back' });
  if (thread.replyBy !== null && thread.replyBy.getTime() <= now.getTime())
    return fail({ code: 'reply-window-over', field: 'text' });
  const channel = back.channel as Channel;
  const most = LONGEST_REPLY_BY_CHANNEL[channel];
  if (most !== undefined && Buffer.byteLength(text) > most)
    return fail({ code: 'text-too-long', field: 'text', params: { most } });
  const id = randomUUID();
  const place = { org: thread.org, table: 'desk.reply', row: id, field: 'body' } as const;
  await insertReply(tx, {
    org: thread.org,
    id,
    thread: thread.id,
    conversation: back.conversation,
    channel,
    language: typed.language,
    body: sealInto(keys, place, text),
    advice: typed.advice,
    by: actor.account,
    at: now,
    byHand: isByHand(channel) || (channel === 'partner' && !(await hasReferral(tx, back.conversation))),
  });
  await letAutomaticGo(tx, thread.id);
  return ok({
    change: {
      waiting_since: null,
      last_out_at: now,
      first_reply_at: thread.firstReplyAt ?? now,
      taken_by: null,
      taken_at: null,
    },
    detail: { reply: id, channel },
  });
}
