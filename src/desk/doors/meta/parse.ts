/**
 * What Meta sent, as contacts. **Source**: developers.facebook.com, Messenger Platform, "Webhook events" (message,
 * echo, postback, reaction, edit, read, delivery, policy enforcement) and Instagram Messaging, "Webhooks" (`is_deleted`,
 * `is_unsupported`). A batch may hold many entries, an entry many events. Fields unknown here are passed over.
 */
import type { Channel, IncomingContact, Offered } from '../../../tell/index.js';
import { type Arrived, contactFrom, hash, timeOf, unreadable } from '../arrived.js';
import { cleanLine } from '../clean-text.js';
import { note } from '../notes.js';
import {
  type Json,
  isTrueAt,
  listAt,
  numberAt,
  objectAt,
  readObject,
  textAt,
} from '../../../wire/read-json.js';
import type { Around, MetaReading } from './around.js';
import { publicPost } from './public-post.js';
import { replyBy } from './window.js';

/** Events that say nothing a person wrote: read, delivered, typing, plugins, who holds the thread. */
const SAYS_NOTHING =
  /^(read|delivery|typing|optin|account_linking|referral|seen|pass_thread_control|take_thread_control|request_thread_control|app_roles|messaging_feedback|game_play|response_feedback)$/;

/** **Shape**: the raw body → a contact for each event that somebody should see. Never throws: what it cannot read is one too. */
export function readMeta(body: Uint8Array, reading: MetaReading): readonly IncomingContact[] {
  const raw = Buffer.from(body).toString('utf8');
  try {
    return readBatch(raw, reading);
  } catch {
    // Whatever it was that toppled us (a tower of brackets, say), it was signed, and a person sees it.
    return [unreadable({ channel: 'messenger', conversation: 'unknown', raw }, reading.now)];
  }
}

function readBatch(raw: string, reading: MetaReading): readonly IncomingContact[] {
  const read = readObject(raw);
  const channel = channelOf(textAt(read, 'object'));
  const entries = listAt(read, 'entry');
  if (channel === null || entries.length === 0)
    return [unreadable({ channel: channel ?? 'messenger', conversation: 'unknown', raw }, reading.now)];
  return entries.flatMap((entry) => readEntry(entry, channel, reading));
}

const channelOf = (object: string | null): Around['channel'] | null =>
  object === 'page' ? 'messenger' : object === 'instagram' ? 'instagram' : null;

function readEntry(
  entry: unknown,
  channel: Around['channel'],
  reading: MetaReading,
): readonly IncomingContact[] {
  const around: Around = { ...reading, channel, account: textAt(entry, 'id') ?? 'unknown' };
  const events = [...listAt(entry, 'messaging'), ...listAt(entry, 'standby')];
  const changes = listAt(entry, 'changes');
  if (events.length + changes.length === 0) return [whole(entry, around)];
  return [
    ...events.flatMap((one) => orTray(one, around, readMessaging)),
    ...changes.flatMap((one) => orTray(one, around, readChange)),
  ];
}

type Reader = (event: Json, around: Around) => Arrived | 'nothing' | 'unknown';

function orTray(event: unknown, around: Around, reader: Reader): readonly IncomingContact[] {
  const given = objectAt(event);
  const arrived = given === null ? 'unknown' : reader(given, around);
  if (arrived === 'nothing') return [];
  return [arrived === 'unknown' ? whole(event, around) : contactFrom(arrived, around.now)];
}

/** An event nobody here knows, for the tray. */
function whole(event: unknown, around: Around): IncomingContact {
  const sender = textAt(event, 'sender', 'id');
  return unreadable(
    {
      channel: around.channel,
      conversation: conversationOf(around, sender ?? 'unknown'),
      identity: { handle: sender === null ? null : `${around.channel}:${sender}` },
      sentAt: timeOf(numberAt(event, 'timestamp')),
      raw: JSON.stringify(event) ?? 'null',
    },
    around.now,
  );
}

/** A person's id holds for one page only, so both are named. The reply needs both again. */
const conversationOf = (around: Around, sender: string): string => `${around.account}:${sender}`;

function readMessaging(event: Json, around: Around): Arrived | 'nothing' | 'unknown' {
  if (objectAt(event, 'message') !== null) return readMessage(event, around);
  if (objectAt(event, 'message_edit') !== null) return readEdit(event, around);
  if (objectAt(event, 'postback') !== null) return readPostback(event, around);
  if (objectAt(event, 'reaction') !== null) return readReaction(event, around);
  if (objectAt(event, 'policy_enforcement') !== null) return readWarning(event, around);
  return Object.keys(event).some((name) => SAYS_NOTHING.test(name)) ? 'nothing' : 'unknown';
}

/** What every event of one person has in common; null when it does not say whose it is. */
function byPerson(event: Json, around: Around) {
  const sender = textAt(event, 'sender', 'id');
  if (sender === null || sender === around.account) return null;
  const sentAt = timeOf(numberAt(event, 'timestamp'));
  return {
    channel: around.channel as Channel,
    kind: 'message' as const,
    conversation: conversationOf(around, sender),
    identity: { handle: `${around.channel}:${sender}` },
    sentAt,
    replyBy: replyBy(sentAt ?? around.now.toISOString(), around.hasHumanAgent),
  };
}

function readMessage(event: Json, around: Around): Arrived | 'nothing' | 'unknown' {
  const message = objectAt(event, 'message');
  if (isTrueAt(message, 'is_echo')) return 'nothing';
  const person = byPerson(event, around);
  const mid = textAt(message, 'mid');
  if (person === null || mid === null) return 'unknown';
  // Taken back: the message stays and is marked. Nothing is ever deleted because somebody asked, or was made to ask.
  if (isTrueAt(message, 'is_deleted'))
    return {
      ...person,
      kind: 'withdrawal',
      externalId: `${mid}:unsent`,
      replyBy: null,
      answers: [note('unsent', mid)],
    };
  const attachments = listAt(message, 'attachments');
  const answersTo = textAt(message, 'reply_to', 'mid');
  return {
    ...person,
    externalId: mid,
    text: textAt(message, 'text') ?? '',
    offered: [
      ...attachments.map(offeredOf),
      ...(isTrueAt(message, 'is_unsupported') && attachments.length === 0
        ? [{ kind: 'other', bytes: null } as const]
        : []),
    ],
    answers: [
      ...(answersTo === null ? [] : [note('in-reply-to', answersTo)]),
      ...attachments.flatMap(sharedLink),
    ],
  };
}

const OFFERED_KINDS: Readonly<Record<string, Offered['kind']>> = {
  image: 'picture',
  sticker: 'picture',
  animated_image: 'picture',
  video: 'video',
  reel: 'video',
  ig_reel: 'video',
  audio: 'sound',
  file: 'file',
  fallback: 'link-preview',
  share: 'link-preview',
  template: 'link-preview',
  post: 'link-preview',
  ig_post: 'link-preview',
  ig_story: 'link-preview',
  story_mention: 'link-preview',
};

/** That something was offered. Its address is not kept and nothing is ever asked of it. */
const offeredOf = (attachment: unknown): Offered => ({
  kind: OFFERED_KINDS[textAt(attachment, 'type') ?? ''] ?? 'other',
  bytes: null,
});

/** A page that the teller shared by its address, unlike a picture's address, is something they said. */
function sharedLink(attachment: unknown) {
  if (textAt(attachment, 'type') !== 'fallback') return [];
  const address = cleanLine(textAt(attachment, 'url') ?? textAt(attachment, 'payload', 'url'), 500);
  return address === null ? [] : [note('shared-link', address)];
}

function readEdit(event: Json, around: Around): Arrived | 'unknown' {
  const person = byPerson(event, around);
  const mid = textAt(event, 'message_edit', 'mid');
  const text = textAt(event, 'message_edit', 'text') ?? '';
  if (person === null || mid === null) return 'unknown';
  const which = textAt(event, 'message_edit', 'num_edit') ?? hash(text).slice(0, 16);
  return { ...person, externalId: `${mid}:edit:${which}`, text, answers: [note('edited', mid)] };
}

function readPostback(event: Json, around: Around): Arrived | 'unknown' {
  const person = byPerson(event, around);
  const title = textAt(event, 'postback', 'title') ?? textAt(event, 'postback', 'payload');
  if (person === null || title === null) return 'unknown';
  const mid =
    textAt(event, 'postback', 'mid') ??
    `postback:${person.conversation}:${person.sentAt ?? hash(title).slice(0, 16)}`;
  return { ...person, externalId: mid, text: title };
}

function readReaction(event: Json, around: Around): Arrived | 'nothing' | 'unknown' {
  const person = byPerson(event, around);
  const mid = textAt(event, 'reaction', 'mid');
  if (textAt(event, 'reaction', 'action') === 'unreact') return 'nothing';
  if (person === null || mid === null) return 'unknown';
  const emoji =
    cleanLine(textAt(event, 'reaction', 'emoji') ?? textAt(event, 'reaction', 'reaction'), 40) ?? '';
  return {
    ...person,
    externalId: `${mid}:reaction:${textAt(event, 'timestamp') ?? emoji}`,
    answers: [note('reacted', emoji), note('in-reply-to', mid)],
  };
}

/** The platform may silence the page: staff must know before tellers notice. */
function readWarning(event: Json, around: Around): Arrived {
  const says = [textAt(event, 'policy_enforcement', 'action'), textAt(event, 'policy_enforcement', 'reason')];
  const sentAt = timeOf(numberAt(event, 'timestamp'));
  return {
    channel: around.channel,
    kind: 'message',
    externalId: `warning:${around.account}:${sentAt ?? ''}:${hash(JSON.stringify(event)).slice(0, 16)}`,
    conversation: `${around.account}:platform`,
    sentAt,
    answers: [note('platform-warning', cleanLine(says.filter((s) => s !== null).join(': '), 500) ?? '')],
  };
}

function readChange(change: Json, around: Around): Arrived | 'nothing' | 'unknown' {
  const value = objectAt(change, 'value');
  if (value === null) return 'unknown';
  // Instagram sends messages this way too when only an account, and no page, is connected.
  return /^(messages|message_|messaging_)/.test(textAt(change, 'field') ?? '')
    ? readMessaging(value, around)
    : publicPost(change, around);
}
