/** What came for a request, as whoever reads replies needs it: which message, how it came, and its bytes. */
import { type Day, dayInLondon } from '../../base/day.js';
import type { MessageKind, MessageTrouble, Tx } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import type { EventChannel } from '../rules/round/event.js';
import { type HeldMessage, findMessage, findRaw, listUnreadMessages } from '../store/messages.js';
import { openHead, openRawBytes } from './sealed-message.js';
import type { AttachedFile } from './taken-apart.js';

export interface MessagePart {
  /** The message's id, for `openRaw` and `updateMessageReply`. */
  readonly message: string;
  readonly request: string;
  readonly kind: MessageKind;
  readonly channel: EventChannel;
  readonly receivedOn: Day;
  readonly subject: string;
  readonly from: string | null;
  /** What the reader of replies is told it is called: `message.eml`, or the name of the file keyed in. */
  readonly name: string;
  readonly attached: readonly AttachedFile[];
  readonly trouble: MessageTrouble | null;
}

/** **Shape**: messages that may answer this request, or any, and in which no reply was read yet; the oldest first. */
export async function listMessagePartsFor(
  tx: Tx,
  keys: Keyring,
  request?: string,
): Promise<readonly MessagePart[]> {
  return (await listUnreadMessages(tx, request)).flatMap((message) => partOf(keys, message) ?? []);
}

function partOf(keys: Keyring, message: HeldMessage): MessagePart | null {
  const head = openHead(keys, message);
  if (head === null || message.request === null) return null;
  return {
    message: message.id,
    request: message.request,
    kind: message.kind,
    channel: channelOf(message),
    receivedOn: dayInLondon(message.happenedAt),
    subject: head.subject,
    from: head.from?.address ?? null,
    name: head.name,
    attached: head.attached,
    trouble: message.trouble,
  };
}

export function channelOf({ kind, detail }: Pick<HeldMessage, 'kind' | 'detail'>): EventChannel {
  const { channel } = detail;
  if (channel === 'phone' || channel === 'post' || channel === 'upload' || channel === 'portal')
    return channel;
  switch (kind) {
    case 'posted':
      return 'post';
    case 'typed':
      return 'phone';
    case 'uploaded':
      return 'upload';
    case 'letter':
    case 'reply':
    case 'acknowledgement':
    case 'auto-reply':
    case 'bounce':
      return 'email';
  }
}

/** The bytes of a message as they came. **Shape**: null where there are none, or its key has been destroyed. */
export async function openRaw(
  tx: Tx,
  keys: Keyring,
  message: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const [held, raw] = [await findMessage(tx, message), await findRaw(tx, message)];
  if (!held || !raw) return null;
  const bytes = openRawBytes(keys, { org: held.org, id: held.id, raw });
  const head = openHead(keys, held);
  return bytes === null || head === null ? null : { name: head.name, bytes };
}
