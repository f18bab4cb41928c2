/**
 * What comes in, whatever way it came: one shape for the public door, for e-mail and platforms, for a telephone call
 * keyed in, for a school or another force. It is sealed whole to the organisation's public key at the door.
 */
import type { Lang } from '../../base/words.js';

/** The ways of telling. `tell` is this product's own public door. */
export const CHANNELS = [
  'tell',
  'messenger',
  'instagram',
  'x',
  'email',
  'phone',
  'front-counter',
  'partner',
  'public-post',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a contact is: a first telling, more from the same teller, a wish to take it back, a referral, a public post. */
export const CONTACT_KINDS = [
  'report',
  'message',
  'addition',
  'withdrawal',
  'referral',
  'public-post',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const TELLERS = ['child', 'parent', 'professional', 'someone-else'] as const;
export type Teller = (typeof TELLERS)[number];

/** Something that was offered and not collected: it stands here so that staff know of it, and nothing of it is kept. */
export interface Offered {
  readonly kind: 'picture' | 'video' | 'sound' | 'file' | 'link-preview' | 'other';
  readonly bytes: number | null;
}

/** A question as it was asked, and what was answered. */
export interface Answer {
  /** The question's id in its set: `app`, `planning-to-meet`. */
  readonly question: string;
  /** The version of the question set. */
  readonly version: string;
  /** The words that stood on the page. */
  readonly asked: string;
  readonly answer: string;
}

/** A way to reach the teller that they chose, or their wish not to be reached. Belongs to identity. */
export interface SafeContact {
  readonly way: 'phone' | 'text' | 'email' | 'through-school' | 'only-here' | 'none';
  readonly address: string | null;
  /** When it is safe, as the teller wrote it. */
  readonly times: string | null;
  /** The words agreed for a message that somebody else might see. */
  readonly wording: string | null;
  /** What must not be done: voicemail, post, talking to a parent; as the teller wrote it. */
  readonly never: string | null;
}

export interface Identity {
  readonly name: string | null;
  readonly safeContact: SafeContact | null;
  /** Who the platform, mail server or partner says it is: `messenger:1234`, `a@b.example`. */
  readonly handle: string | null;
  /** For a professional: school or organisation, post, and how to call back. */
  readonly organisation: string | null;
  readonly role: string | null;
}

export interface IncomingContact {
  readonly format: 'plimsoll-contact-1';
  /** 32 hexadecimal letters, also the name of the journal's entry: the same sending gives the same id, always. */
  readonly id: string;
  readonly channel: Channel;
  /** The channel's own name for this message. Unique in the channel, for ever. */
  readonly externalId: string;
  /** Contacts with the same channel and conversation are one teller's: a person on a platform, a mail thread, a code. */
  readonly conversation: string;
  readonly kind: ContactKind;
  /** When it was received here, as ISO instant in UTC. */
  readonly receivedAt: string;
  /** When the channel says it was sent, or null. Never trusted for clocks. */
  readonly sentAt: string | null;
  readonly language: Lang | null;
  readonly teller: Teller | null;
  /** What was told, at most 20,000 characters. */
  readonly text: string;
  readonly answers: readonly Answer[];
  readonly identity: Identity;
  readonly offered: readonly Offered[];
  /** Base64 of 32 bytes worked out from the teller's code; the inner rooms make of it the box their replies go into. */
  readonly replySeed: string | null;
  /** What the platform allows: until when a reply may go out at all, or null. ISO instant. */
  readonly replyBy: string | null;
}

export const LONGEST_TEXT = 20_000;

export const NOBODY: Identity = {
  name: null,
  safeContact: null,
  handle: null,
  organisation: null,
  role: null,
};

/** The bytes that are sealed. */
export const contactBytes = (contact: IncomingContact): Uint8Array =>
  Buffer.from(JSON.stringify(contact), 'utf8');

/** Reads what was sealed. **Shape**: null when it is no contact of a format known here. */
export function readContact(bytes: Uint8Array): IncomingContact | null {
  try {
    const read: Partial<IncomingContact> = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    );
    return isContact(read) ? read : null;
  } catch {
    return null;
  }
}

function isContact(read: Partial<IncomingContact>): read is IncomingContact {
  return (
    read.format === 'plimsoll-contact-1' &&
    /^[0-9a-f]{32}$/.test(read.id ?? '') &&
    CHANNELS.some((channel) => channel === read.channel) &&
    CONTACT_KINDS.some((kind) => kind === read.kind) &&
    [read.externalId, read.conversation, read.receivedAt, read.text].every(
      (text) => typeof text === 'string',
    ) &&
    Array.isArray(read.answers) &&
    Array.isArray(read.offered) &&
    typeof read.identity === 'object' &&
    read.identity !== null
  );
}
