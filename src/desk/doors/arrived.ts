/** From what a door has read to the one shape of what comes in. The same event makes the same contact, always. */
import { createHash } from 'node:crypto';
import { addMilliseconds, instant } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import type {
  Answer,
  Channel,
  ContactKind,
  Identity,
  IncomingContact,
  Offered,
  Teller,
} from '../../tell/index.js';
import { NOBODY } from '../../tell/index.js';
import { asReceived } from './as-received.js';
import { cleanText } from './clean-text.js';
import { note } from './notes.js';

/** What a door has read of one event. Everything but the first four may be left out. */
export interface Arrived {
  readonly channel: Channel;
  readonly externalId: string;
  readonly conversation: string;
  readonly kind: ContactKind;
  readonly text?: string;
  readonly sentAt?: string | null;
  readonly language?: Lang | null;
  readonly teller?: Teller | null;
  readonly answers?: readonly Answer[];
  readonly identity?: Partial<Identity>;
  readonly offered?: readonly Offered[];
  readonly replyBy?: string | null;
}

const LONGEST_NAME = 200;
const LATE_MS = 7 * 24 * 3_600_000;

/** 32 hexadecimal letters from the channel and its own name for the event: no clock and no chance goes in. */
export const contactId = (channel: Channel, externalId: string): string =>
  hash(`plimsoll contact\n${channel}\n${externalId}`).slice(0, 32);

export const hash = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** A name of whatever length as one that a database can keep unique: a long one by its beginning and its hash. */
export const shortName = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 33)}~${hash(name).slice(0, 32)}`;

/** **Shape**: one event → one contact; the text cleaned and cut, with a note where that took something away. */
export function contactFrom(arrived: Arrived, receivedAt: Date): IncomingContact {
  const externalId = shortName(arrived.externalId);
  const cleaned = cleanText(arrived.text ?? '');
  const sentAt = arrived.sentAt ?? null;
  const isLate = sentAt !== null && receivedAt.getTime() - instant(sentAt).getTime() > LATE_MS;
  return {
    format: 'plimsoll-contact-1',
    id: contactId(arrived.channel, externalId),
    channel: arrived.channel,
    externalId,
    conversation: shortName(arrived.conversation),
    kind: arrived.kind,
    receivedAt: receivedAt.toISOString(),
    sentAt,
    language: arrived.language ?? null,
    teller: arrived.teller ?? null,
    text: cleaned.text,
    answers: [
      ...(arrived.answers ?? []),
      ...(isLate ? [note('late', sentAt)] : []),
      ...(cleaned.cutFrom === null ? [] : [note('text-cut', String(cleaned.cutFrom))]),
      ...(cleaned.isFileTakenOut ? [note('file-in-text')] : []),
    ],
    identity: { ...NOBODY, ...arrived.identity },
    offered: arrived.offered ?? [],
    replySeed: null,
    replyBy: arrived.replyBy ?? null,
  };
}

/** Seconds below this, milliseconds above: the year 5138 in seconds, 1973 in milliseconds. */
const SECONDS_BELOW = 100_000_000_000;
const LAST_MS = 4_102_444_800_000;

/** A platform's time, in seconds or milliseconds since 1970. **Shape**: null when it is no time of this century. */
export function timeOf(platformTime: number | null): string | null {
  if (platformTime === null || platformTime <= 0) return null;
  const ms = platformTime < SECONDS_BELOW ? platformTime * 1000 : platformTime;
  return ms < LAST_MS
    ? addMilliseconds(instant('1970-01-01T00:00:00.000Z'), Math.floor(ms)).toISOString()
    : null;
}

/**
 * What could not be read, as something for the tray: nothing that was signed for is lost, and the platform is thanked.
 * **Shape**: the event as it came, cleaned of files, stands in a note; the text stays empty.
 */
export function unreadable(
  part: Pick<Arrived, 'channel' | 'conversation' | 'identity' | 'sentAt'> & { readonly raw: string },
  receivedAt: Date,
): IncomingContact {
  return contactFrom(
    {
      ...part,
      externalId: `unread:${hash(part.raw).slice(0, 40)}`,
      kind: part.channel === 'public-post' ? 'public-post' : 'message',
      answers: [note('could-not-be-read'), note('as-received', asReceived(part.raw))],
      offered: [{ kind: 'other', bytes: Buffer.byteLength(part.raw) }],
    },
    receivedAt,
  );
}
