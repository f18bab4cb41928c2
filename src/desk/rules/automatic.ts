/**
 * Whether a first message is answered by itself. An answer that nobody wrote lands on a screen that somebody else may be
 * looking at, and a machine that answers a machine never stops: so every doubt is a no.
 */

/** Channels on which something can go out by itself. X, the telephone and the counter need a person's hand. */
export const AUTOMATIC_CHANNELS = ['messenger', 'instagram', 'email'] as const;
export type AutomaticChannel = (typeof AUTOMATIC_CHANNELS)[number];

export const isAutomaticChannel = (channel: string): channel is AutomaticChannel =>
  AUTOMATIC_CHANNELS.some((one) => one === channel);

/** Why nothing goes by itself. */
export type NoAnswer =
  | 'not-this-channel'
  | 'switched-off'
  | 'not-the-first'
  | 'no-safe-way'
  | 'unreadable'
  | 'from-a-machine'
  | 'forged-sender'
  | 'window-closed'
  | 'answered-lately';

export interface FirstMessage {
  readonly channel: string;
  readonly kind: string;
  /** Who the channel says it is from. */
  readonly handle: string | null;
  /** The way that the teller called safe, if they said. */
  readonly safeWay: string | null;
  /** Codes of what the door noted about it. */
  readonly notes: readonly string[];
  /** When it was sent by the channel's clock, or received. */
  readonly at: Date;
}

export interface Around {
  readonly now: Date;
  readonly isOn: boolean;
  /** It is all there is in its thread. */
  readonly isFirst: boolean;
  /** The same teller had an automatic answer within the last days, perhaps in another conversation. */
  readonly isAnsweredLately: boolean;
}

/** **Source**: RFC 3834, section 2: what an automatic answer must not be given to. */
const FROM_A_MACHINE = ['auto-reply', 'bounce', 'platform-warning', 'reacted'];
/** A postmaster, a list, an address that says itself that nobody reads it. **Source**: RFC 3834, section 2. */
const MACHINE_ADDRESS =
  /^(mailer-daemon|postmaster|listserv|majordomo|(do-?)?no-?t?-?reply|bounces?|owner-[^@]*|[^@]+-(request|bounces?|owner))(\+[^@]*)?@/i;

/** A platform lets what no person wrote out for a day. **Source**: Meta, Messenger Platform, "Messaging Windows". */
const WINDOW_MS = 24 * 3_600_000;

/**
 * Why a message is not answered by itself.
 * **Shape**: null when it is. **Source**: RFC 3834; the platforms' windows; product.md, "desk".
 */
export function whyNoAutomaticAnswer(message: FirstMessage, around: Around): NoAnswer | null {
  if (!isAutomaticChannel(message.channel)) return 'not-this-channel';
  if (!around.isOn) return 'switched-off';
  if (!around.isFirst || message.kind !== 'message') return 'not-the-first';
  if (message.safeWay === 'none') return 'no-safe-way';
  if (isOfAMachine(message)) return 'from-a-machine';
  if (message.notes.includes('sender-checks-failed')) return 'forged-sender';
  if (message.notes.includes('could-not-be-read')) return 'unreadable';
  if (around.now.getTime() - message.at.getTime() >= WINDOW_MS) return 'window-closed';
  return around.isAnsweredLately ? 'answered-lately' : null;
}

const isOfAMachine = ({ notes, handle, channel }: FirstMessage): boolean =>
  notes.some((note) => FROM_A_MACHINE.includes(note)) ||
  (channel === 'email' && MACHINE_ADDRESS.test(handle ?? ''));

/** How long the same teller gets no second one. **Source**: RFC 3834, section 2; "vacation" waits as long. */
export const ANSWERED_LATELY_DAYS = 7;
