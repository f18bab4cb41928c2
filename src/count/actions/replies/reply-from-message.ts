/** A message that is kept at a request, as the reply it is: its bytes as they came, read like any other file. */
import { dayInLondon } from '../../../base/day.js';
import type { Tx } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import { openHead, openRawBytes } from '../../mail/sealed-message.js';
import { findMessage, findRaw } from '../../store/messages.js';
import type { ReplyGiven } from './receive-reply.js';

/**
 * **Shape**: what `receiveReply` takes; null for a message of ours, one that belongs to no request yet, or one that cannot
 * be opened any more. That something came is entered already.
 */
export async function givenByMessage(tx: Tx, keys: Keyring, id: string): Promise<ReplyGiven | null> {
  const message = await findMessage(tx, id);
  const raw = message && message.request !== null ? await findRaw(tx, id) : null;
  const bytes = message && raw ? openRawBytes(keys, { org: message.org, id, raw }) : null;
  if (!message || !bytes) return null;
  const name = openHead(keys, message)?.name ?? '';
  return {
    request: message.request,
    authority: '',
    receivedOn: dayInLondon(message.happenedAt),
    how: 'email',
    asked: { measures: [], periods: [] },
    replaces: null,
    files: [{ name: name === '' ? 'message.eml' : name, bytes }],
    refuseUnreadable: true,
    tellsRequest: false,
  };
}
