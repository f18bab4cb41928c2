/** How letters of rounds go out and answers come in: a mail account outside, or the one made up for looking round. */
import type { Lang } from '../../base/words.js';
import type { LetterKind, Tx } from '../../db/index.js';
import type { SmtpResult } from '../../wire/smtp.js';
import type { MailPlace } from '../store/mailboxes.js';

/** A letter ready to go, everything of it fixed. */
export interface OutgoingLetter {
  readonly letter: string;
  readonly request: string;
  readonly authority: string;
  readonly token: string;
  readonly kind: LetterKind;
  readonly language: Lang | 'both';
  readonly messageId: string;
  /** Which try this is, from 1; 0 while it only waits. */
  readonly attempt: number;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** Where an answer finds its request. */
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly files: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
}

/** A message as a mailbox gives it. */
export interface Arrived {
  readonly raw: Uint8Array;
  /** When the mail server took it in: by law the day of receipt. */
  readonly receivedAt: Date;
  /** Only its headers were asked for: it is larger than is taken. Bytes of the whole. */
  readonly tooLarge: number | null;
  /** Writes down, in the transaction that keeps the message, that it need not be given again. */
  readonly reached: (tx: Tx) => Promise<void>;
}

export interface Carrier {
  /** Our address, in small letters. */
  readonly address: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** Answers go to an address with the request's token in it. */
  readonly usesPlus: boolean;
  /** Letters tried in any minute, by all processes together. */
  readonly perMinute: number;
  /** A copy of each letter comes back to our own mailbox: by it a letter whose sending broke off is known to have gone. */
  readonly copies: boolean;
  /** Under what name the place in the mailbox is kept. */
  readonly mailbox: string;
  /** Milliseconds between two readings. */
  readonly everyMs: number;
  send(letter: OutgoingLetter, now: Date): Promise<SmtpResult>;
  /**
   * Gives every message after the place, one after another. **Shape**: a place to keep although nothing stands there,
   * or null. **Errors**: throws what the line or the server does.
   */
  collect(place: MailPlace, take: (arrived: Arrived) => Promise<void>, now: Date): Promise<MailPlace | null>;
}
