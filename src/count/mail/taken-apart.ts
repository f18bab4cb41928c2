/** A message taken apart: what its headers say, its words, and what is attached. */
import type { MessageTrouble } from '../../db/index.js';

export interface MailPerson {
  readonly name: string | null;
  readonly address: string;
}

export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export interface TakenApart {
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: MailPerson | null;
  /** Every address it was sent or delivered to, in small letters. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** By the sender's clock, or null. */
  readonly sentAt: string | null;
  /** The content type of the whole, and of a report which. */
  readonly type: string;
  readonly reportType: string;
  /** Its words, at most 200,000 characters, HTML reduced to what it says; a delivery report's fields are among them. */
  readonly text: string;
  /** Files, without the pictures of a signature. */
  readonly attached: readonly AttachedFile[];
  /** The Message-IDs of letters that it brings back: a bounce names ours so. */
  readonly returned: readonly string[];
  readonly trouble: MessageTrouble | null;
}

/** A part that a reader may open: the file that was attached, with its bytes. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Files of one message that are taken out; nobody sends more. */
export const MOST_FILES = 50;
export const LONGEST_TEXT = 200_000;
