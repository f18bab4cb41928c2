/**
 * What X sent, as contacts. **Source**: developer.x.com, Account Activity API, "Data objects" and "Message create
 * object". Direct messages are contacts; posts that mention the account are public posts. Media is never asked for.
 */
import { instant } from '../../../base/day.js';
import type { IncomingContact, Offered } from '../../../tell/index.js';
import { type Arrived, contactFrom, timeOf, unreadable } from '../arrived.js';
import { cleanLine } from '../clean-text.js';
import { note } from '../notes.js';
import { listAt, numberAt, objectAt, readObject, textAt } from '../../../wire/read-json.js';

/** Kinds of event in which nobody says anything to us. */
const SAYS_NOTHING =
  /^(favorite|follow|unfollow|block|unblock|mute|unmute|tweet_favorite|direct_message_indicate_typing|direct_message_mark_read)_events$|^user_event$/;

interface Around {
  readonly account: string;
  readonly users: unknown;
  readonly now: Date;
}

/** **Shape**: the raw body → a contact for each event that somebody should see. Never throws. */
export function readX(body: Uint8Array, now: Date): readonly IncomingContact[] {
  const raw = Buffer.from(body).toString('utf8');
  try {
    return readEvents(raw, now);
  } catch {
    // It was signed, so a person sees it, whatever it was that toppled us.
    return [tray(raw, { account: 'unknown', users: null, now })];
  }
}

function readEvents(raw: string, now: Date): readonly IncomingContact[] {
  const read = readObject(raw);
  const around: Around = {
    account: textAt(read, 'for_user_id') ?? 'unknown',
    users: objectAt(read, 'users'),
    now,
  };
  const kinds = Object.keys(read ?? {}).filter((name) => /_events?$/.test(name));
  if (read === null || kinds.length === 0) return [tray(raw, around)];
  return kinds.flatMap((kind) => readKind({ kind, events: listAt(read, kind), raw }, around));
}

interface OfOneKind {
  readonly kind: string;
  readonly events: readonly unknown[];
  /** The whole body, for a kind that nobody here knows. */
  readonly raw: string;
}

function readKind({ kind, events, raw }: OfOneKind, around: Around): readonly IncomingContact[] {
  if (SAYS_NOTHING.test(kind)) return [];
  const reader = READERS[kind];
  if (!reader) return [tray(raw, around)];
  return events.flatMap((one) => {
    const arrived = reader(one, around);
    if (arrived === 'nothing') return [];
    return [
      arrived === 'unknown' ? tray(JSON.stringify(one) ?? 'null', around) : contactFrom(arrived, around.now),
    ];
  });
}

const tray = (raw: string, around: Around): IncomingContact =>
  unreadable({ channel: 'x', conversation: `${around.account}:unknown`, raw }, around.now);

type Reader = (one: unknown, around: Around) => Arrived | 'nothing' | 'unknown';

const READERS: Readonly<Record<string, Reader>> = {
  direct_message_events: readDirectMessage,
  tweet_create_events: readPost,
  tweet_delete_events: readDeletion,
};

function readDirectMessage(one: unknown, around: Around): Arrived | 'nothing' | 'unknown' {
  const message = objectAt(one, 'message_create');
  const id = textAt(one, 'id');
  const sender = textAt(message, 'sender_id');
  if (message === null || id === null || sender === null) return 'unknown';
  if (sender === around.account) return 'nothing';
  return {
    channel: 'x',
    kind: 'message',
    externalId: id,
    conversation: `${around.account}:${sender}`,
    sentAt: timeOf(numberAt(one, 'created_timestamp')),
    text: textAt(message, 'message_data', 'text') ?? '',
    identity: whoIs(sender, objectAt(around.users, sender)),
    offered: offeredIn(objectAt(message, 'message_data', 'attachment')),
  };
}

/** The number stays when a person changes their name; the name is what staff can find again. */
function whoIs(id: string, user: unknown): { name: string | null; handle: string } {
  const screenName = cleanLine(textAt(user, 'screen_name'), 50);
  return {
    name: cleanLine(textAt(user, 'name'), 100),
    handle: screenName === null ? `x:${id}` : `x:${id} @${screenName}`,
  };
}

const MEDIA: Readonly<Record<string, Offered['kind']>> = {
  photo: 'picture',
  video: 'video',
  animated_gif: 'video',
};

const mediaKind = (media: unknown): Offered => ({
  kind: MEDIA[textAt(media, 'type') ?? ''] ?? 'other',
  bytes: null,
});

const offeredIn = (attachment: unknown): readonly Offered[] =>
  attachment === null ? [] : [mediaKind(objectAt(attachment, 'media'))];

function readPost(post: unknown, around: Around): Arrived | 'nothing' | 'unknown' {
  const id = textAt(post, 'id_str') ?? textAt(post, 'id');
  const author = textAt(post, 'user', 'id_str') ?? textAt(post, 'user', 'id');
  if (id === null || author === null) return 'unknown';
  if (author === around.account || objectAt(post, 'retweeted_status') !== null) return 'nothing';
  const text =
    textAt(post, 'extended_tweet', 'full_text') ?? textAt(post, 'full_text') ?? textAt(post, 'text') ?? '';
  const media = [
    ...listAt(post, 'extended_tweet', 'extended_entities', 'media'),
    ...listAt(post, 'extended_entities', 'media'),
  ];
  return {
    channel: 'public-post',
    kind: 'public-post',
    externalId: `x:${id}`,
    conversation: `x:${around.account}:${author}`,
    sentAt: sentAtOf(post),
    text,
    identity: whoIs(author, objectAt(post, 'user')),
    offered: media.map(mediaKind),
    answers: [note('public-place', `x ${id}`)],
  };
}

/** `Wed Oct 10 20:19:24 +0000 2018`, or milliseconds beside it. */
function sentAtOf(post: unknown): string | null {
  const ms = timeOf(numberAt(post, 'timestamp_ms'));
  if (ms !== null) return ms;
  const written = textAt(post, 'created_at');
  const at = written === null ? null : instant(written);
  return at === null || Number.isNaN(at.getTime()) ? null : timeOf(at.getTime());
}

function readDeletion(one: unknown, around: Around): Arrived | 'nothing' | 'unknown' {
  const id = textAt(one, 'status', 'id');
  const author = textAt(one, 'status', 'user_id');
  if (id === null || author === null) return 'unknown';
  if (author === around.account) return 'nothing';
  return {
    channel: 'public-post',
    kind: 'withdrawal',
    externalId: `x:${id}:removed`,
    conversation: `x:${around.account}:${author}`,
    sentAt: timeOf(numberAt(one, 'timestamp_ms')),
    identity: { handle: `x:${author}` },
    answers: [note('unsent', `x:${id}`)],
  };
}
