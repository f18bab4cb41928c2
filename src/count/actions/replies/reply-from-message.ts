/** A message that is kept at a request, as the reply it is: its bytes as they came, read like any other file. */
import { dayInLondon } from '../../../base/day.js';
import type { Tx } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import { openRaw } from '../../mail/open-raw.js';
import { type HeldMessage, findMessage } from '../../store/messages.js';
import type { ReplyGiven } from './receive-reply.js';

/** **Shape**: what `receiveReply` takes. That something came is entered already. */
export const replyOfMessage = (
  message: Pick<HeldMessage, 'request' | 'happenedAt'>,
  of: Pick<ReplyGiven, 'files' | 'refuseUnreadable'>,
): ReplyGiven => ({
  request: message.request,
  authority: '',
  receivedOn: dayInLondon(message.happenedAt),
  how: 'email',
  asked: { measures: [], periods: [] },
  replaces: null,
  tellsRequest: false,
  ...of,
});

/** **Shape**: null for a message of ours, one that belongs to no request yet, or one that cannot be opened any more. */
export async function givenByMessage(tx: Tx, keys: Keyring, id: string): Promise<ReplyGiven | null> {
  const message = await findMessage(tx, id);
  const file = message && message.request !== null ? await openRaw(tx, keys, id) : null;
  if (!message || !file) return null;
  const name = file.name === '' ? 'message.eml' : file.name;
  return replyOfMessage(message, { files: [{ ...file, name }], refuseUnreadable: true });
}
