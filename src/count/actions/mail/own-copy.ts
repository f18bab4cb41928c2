/** Our own copy of a letter, back in our mailbox: by it a letter whose sending broke off is known to have gone. */
import type { Tx } from '../../../db/index.js';
import { composeLetter } from '../../mail/compose-letter.js';
import type { TakenApart } from '../../mail/taken-apart.js';
import { findLetterByMessageId, findOutgoing } from '../../store/outbox.js';
import type { MailBy } from './by.js';
import { gone } from './send-letters.js';

/** **Shape**: true for a message that is a letter of ours; it is no answer, and is not kept twice. */
export async function ownCopyCame(
  tx: Tx,
  by: MailBy,
  { messageId, from }: Pick<TakenApart, 'messageId' | 'from'>,
  now: Date,
): Promise<boolean> {
  if (messageId === null || from?.address.toLowerCase() !== by.carrier.address) return false;
  const ours = await findLetterByMessageId(tx, messageId);
  if (ours === null) return false;
  if (ours.state !== 'waiting') return true;
  const letter = await findOutgoing(tx, ours.letter);
  if (letter) await gone(tx, by, await composeLetter(tx, by.carrier, letter), now);
  return true;
}
