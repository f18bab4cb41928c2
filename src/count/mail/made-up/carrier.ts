/** The mailbox of a made-up organisation: letters go nowhere, and made-up authorities answer them by their scripts. */
import { type Actor, type Database, inTransaction } from '../../../db/index.js';
import { type Lang } from '../../../base/words.js';
import { insertMadeUpMail, listMadeUpDue, madeUpMailRead } from '../../store/mailboxes.js';
import type { Carrier } from '../carrier.js';
import { madeUpAnswers } from './answers.js';

export const MADE_UP_ADDRESS = 'foi@made-up.example';
export const MADE_UP_MAILBOX = 'made-up';
const EVERY_MS = 3000;
const PER_MINUTE = 600;

export function madeUpCarrier(parts: {
  readonly db: Database;
  readonly actor: Actor;
  readonly name: Readonly<Record<Lang, string>>;
}): Carrier {
  const { db, actor, name } = parts;
  return {
    address: MADE_UP_ADDRESS,
    name,
    usesPlus: true,
    perMinute: PER_MINUTE,
    copies: false,
    mailbox: MADE_UP_MAILBOX,
    everyMs: EVERY_MS,
    async send(letter, now) {
      const of = { org: actor.org, answers: letter.messageId };
      await inTransaction(db, actor, (tx) => insertMadeUpMail(tx, of, madeUpAnswers(letter, now)));
      return { is: 'sent', messageId: letter.messageId };
    },
    async collect(_place, take, now) {
      const due = await inTransaction(db, actor, (tx) => listMadeUpDue(tx, now));
      for (const { number, dueAt, raw } of due)
        await take({
          raw,
          receivedAt: dueAt,
          tooLarge: null,
          reached: (tx) => madeUpMailRead(tx, number, now),
        });
      return null;
    },
  };
}
