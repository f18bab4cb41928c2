/** The messages of a request as they came, their words as text. What is put apart for what it hides is not quoted. Pure. */
import { instantInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import type { MessageHead } from '../../mail/sealed-message.js';
import type { HeldMessage } from '../../store/messages.js';
import type { ReplyEntry } from '../../store/replies.js';
import { REQUEST_COPY } from './request-copy.js';

export interface CameMessage {
  readonly message: HeldMessage;
  /** Null: its key was shredded. */
  readonly head: MessageHead | null;
}

/** What came, the oldest first; our own letters stand elsewhere. */
export const messageLines = (came: readonly CameMessage[], replies: readonly ReplyEntry[], lang: Lang) =>
  came.map(({ message, head }) => {
    const words = REQUEST_COPY[lang];
    const reply = replies.find((r) => r.id === message.reply);
    const isApart = reply?.state === 'quarantined' || reply?.state === 'returned';
    return {
      title: fill(
        words.message,
        {
          kind: words.messageKind[message.kind],
          from: head?.from?.name || head?.from?.address || '–',
          at: instantInWords(message.happenedAt, lang),
        },
        lang,
      ),
      subject: head?.subject ?? '',
      quoted: isApart ? words.messageApart : (head?.words ?? words.messageGone),
      files: isApart ? [] : (head?.attached ?? []).map((f) => f.name),
    };
  });
