/** What a message that came in is. Taking a reply for less than one loses it, so in doubt it is a reply. */
import type { ReplyKind } from '../replies/reply-kind.js';
import { readDeliveryStatus } from './delivery-status.js';

export type IncomingKind = 'reply' | 'acknowledgement' | 'auto-reply' | 'bounce';

export interface MessageSigns {
  /** What its headers say of who wrote it. */
  readonly machine: 'bounce' | 'auto-reply' | null;
  readonly subject: string;
  readonly text: string;
  /** Anything attached besides pictures of a signature. */
  readonly hasDocuments: boolean;
  /** What the reader of replies takes it for, and how sure, 0 to 1. */
  readonly reads: { readonly kind: ReplyKind; readonly sure: number };
}

/** What an answering machine writes into the subject, whatever its headers say. */
const AWAY_SUBJECT =
  /^\s*(?:auto(?:matic)?[ -]?(?:reply|response|ateb)|out of (?:the )?office|ateb(?:ion)? awtomatig|ymateb awtomatig|allan o['’]r swyddfa|i ffwrdd o['’]r swyddfa)\b/i;
const AWAY_TEXT =
  /\b(?:i am|i'm|i’m|i will be) (?:currently )?(?:out of the office|away from the office|on (?:annual )?leave)\b|\b(?:rwyf|rydw i|byddaf) (?:allan o['’]r swyddfa|i ffwrdd o['’]r swyddfa|ar wyliau|ar fy ngwyliau)/i;

const SURE = 0.9;
/** Longer than this nobody writes to say that a letter has come. Characters. */
const LONGEST_ACKNOWLEDGEMENT = 6000;

/**
 * Which of the four it is.
 * **Shape**: a machine's headers with an answer inside is a reply all the same; a report of a delay is an auto-reply.
 * **Source**: RFC 3834 (automatic responses), RFC 3464 (delivery reports).
 */
export function kindOfMessage(signs: MessageSigns): IncomingKind {
  if (signs.machine === 'bounce')
    return readDeliveryStatus(signs.text).action === 'delayed' ? 'auto-reply' : 'bounce';
  const saysNothing =
    !signs.hasDocuments && (signs.reads.kind === 'acknowledgement' || signs.reads.kind === 'none');
  if (!saysNothing) return 'reply';
  if (signs.machine === 'auto-reply' || AWAY_SUBJECT.test(signs.subject) || isAway(signs.text))
    return 'auto-reply';
  const acknowledges = signs.reads.kind === 'acknowledgement' && signs.reads.sure >= SURE;
  return acknowledges && signs.text.length <= LONGEST_ACKNOWLEDGEMENT ? 'acknowledgement' : 'reply';
}

/** In the first lines: further down it is somebody's signature. */
const isAway = (text: string): boolean => AWAY_TEXT.test(text.slice(0, 400));
