/** Our own copy of a letter, back in our mailbox: by it a letter whose sending broke off is known to have gone. */
import type { Tx } from '../../../db/index.js';
import type { TakenApart } from '../../mail/taken-apart.js';
import { copiedTry } from '../../rules/mail/addressing.js';
import { findLetterByMessageId, updateCopySeen } from '../../store/outbox.js';
import type { MailBy } from './by.js';

/** **Shape**: true for a message that is a letter of ours; it is no answer, and is not kept twice. */
export async function ownCopyCame(
  tx: Tx,
  { carrier }: Pick<MailBy, 'carrier'>,
  { messageId, from, recipients }: Pick<TakenApart, 'messageId' | 'from' | 'recipients'>,
): Promise<boolean> {
  if (messageId === null || from?.address.toLowerCase() !== carrier.address) return false;
  const ours = await findLetterByMessageId(tx, messageId);
  if (ours === null) return false;
  const attempt = copiedTry(recipients, carrier.address);
  if (attempt !== null && ours.state === 'waiting') await updateCopySeen(tx, ours.letter, attempt);
  return true;
}
