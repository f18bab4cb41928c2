/** What goes out, and what became of it. The desk writes it, the outbox keeps it, a sender carries it. */
import type { Lang } from '../../../base/words.js';
import type { Channel, SafeContact } from '../../../tell/index.js';
import type { PartnerStatus } from '../partner/status.js';

export interface Outgoing {
  /** The same over all tries. */
  readonly id: string;
  /** The way it goes out. */
  readonly channel: Channel;
  /** The way the teller came. */
  readonly cameBy: Channel;
  /** The conversation of the contact that is answered. */
  readonly conversation: string;
  /** External ids of the teller's contacts, oldest first; the last is the one answered. */
  readonly answers: readonly string[];
  /** When the teller last wrote, by the platform's clock if it has one. ISO instant. */
  readonly lastContactAt: string;
  readonly handle: string | null;
  readonly safeContact: SafeContact | null;
  readonly language: Lang;
  readonly text: string;
  /** True when a person wrote or chose the words and pressed send. Never true of an automatic answer. */
  readonly byPerson: boolean;
  /** For a partner: what it may be told. */
  readonly status: PartnerStatus | null;
}

/** Why something will not go out, however often it is tried. */
export const SEND_REFUSALS = [
  'no-safe-way',
  'by-hand',
  'window-closed',
  'not-set-up',
  'no-address',
  'too-long',
  'recipient-unavailable',
  'host-not-allowed',
  'rejected',
  'tried-too-often',
] as const;
export type SendRefusal = (typeof SEND_REFUSALS)[number];

/** Why it may go out later. */
export const SEND_DELAYS = ['line-broken', 'busy', 'sign-in', 'broken'] as const;
export type SendDelay = (typeof SEND_DELAYS)[number];

export type SendResult =
  | { readonly is: 'sent'; readonly providerId: string }
  /** `after`: milliseconds the other side asks for, or null. */
  | { readonly is: 'retry'; readonly why: SendDelay; readonly after: number | null }
  | { readonly is: 'refused'; readonly why: SendRefusal };

export const sent = (providerId: string): SendResult => ({ is: 'sent', providerId });
export const retry = (why: SendDelay, after: number | null = null): SendResult => ({
  is: 'retry',
  why,
  after,
});
export const refused = (why: SendRefusal): SendResult => ({ is: 'refused', why });
