/**
 * Answers a first message by itself, where a supervisor has switched that on. It goes through the outbox like any reply,
 * and it is nobody's reply: no clock stops for it, and the thread waits on.
 */
import { randomUUID } from 'node:crypto';
import { addMilliseconds } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import { type Actor, type Tx, findOrganisationIn, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { noteOf } from '../doors/index.js';
import {
  ANSWERED_LATELY_DAYS,
  type NoAnswer,
  isAutomaticChannel,
  whyNoAutomaticAnswer,
} from '../rules/automatic.js';
import { sealInto } from '../sealed.js';
import { countInThread, listAutomatic, wasAnsweredByItself } from '../store/automatic.js';
import { hoursIn, listChannelHours } from '../store/channels.js';
import { insertReply } from '../store/inside.js';
import type { ReadyContact } from '../store/intake.js';
import { automaticText, languagesFor } from './automatic-text.js';

const DAY_MS = 86_400_000;

/** In the transaction that brings the message in: both stand, or neither. **Shape**: why nothing goes; null when it does. */
export async function answerItself(
  tx: Tx,
  by: { readonly keys: Keyring; readonly actor: Actor },
  { ready, thread, now }: { readonly ready: ReadyContact; readonly thread: string; readonly now: Date },
): Promise<NoAnswer | 'review-past' | null> {
  const { contact } = ready;
  const { channel } = contact;
  if (!isAutomaticChannel(channel)) return 'not-this-channel';
  const isOn = (await listAutomatic(tx)).some((one) => one.channel === channel && one.isOn);
  if (!isOn) return 'switched-off';
  const not = whyNoAutomaticAnswer(messageOf(ready), {
    now,
    isOn,
    isFirst: (await countInThread(tx, thread)) === 1,
    isAnsweredLately: await wasAnsweredByItself(tx, {
      contact: ready.id,
      since: addMilliseconds(now, -ANSWERED_LATELY_DAYS * DAY_MS),
    }),
  });
  if (not !== null) return not;
  const hours = hoursIn(await listChannelHours(tx))(channel);
  const { name } = await findOrganisationIn(tx);
  const languages: readonly Lang[] = languagesFor(contact.language, contact.text, now);
  const answer = automaticText({ channel, hours, name, now }, languages);
  if (answer === null) return 'review-past';
  const id = randomUUID();
  const place = { org: ready.org, table: 'desk.reply', row: id, field: 'body' } as const;
  await insertReply(tx, {
    org: ready.org,
    id,
    thread,
    conversation: ready.conversation,
    channel,
    language: answer.language,
    body: sealInto(by.keys, place, answer.text),
    advice: answer.advice,
    by: null,
    at: now,
    byHand: false,
  });
  const subjects = [
    { kind: 'thread', id: thread },
    { kind: 'reply', id },
  ];
  await writeJournal(tx, by.actor, { event: 'automatic-answer', room: 'inbox', subjects }, now);
  return null;
}

const messageOf = ({ contact, receivedAt, sentAt }: ReadyContact) => ({
  channel: contact.channel,
  kind: contact.kind,
  handle: contact.identity.handle,
  safeWay: contact.identity.safeContact?.way ?? null,
  notes: contact.answers.flatMap((answer) => noteOf(answer) ?? []),
  at: sentAt ?? receivedAt,
});
