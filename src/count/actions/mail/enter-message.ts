/** What a message is to its request: the event it is entered as, on the day it was received. */
import type { Day } from '../../../base/day.js';
import type { Actor, MessageKind, RequestEventKind, Tx } from '../../../db/index.js';
import { enterEvent } from '../rounds/enter-event.js';

export interface EnteringMessage {
  readonly message: {
    readonly id: string;
    readonly kind: MessageKind;
    readonly letter: string | null;
    readonly detail: Readonly<Record<string, unknown>>;
  };
  readonly request: string;
  readonly on: Day;
  readonly now: Date;
}

/** The event of each kind of message; null: it is entered when the letter goes. */
const EVENT_OF_MESSAGE: Readonly<Record<MessageKind, RequestEventKind | null>> = {
  letter: null,
  reply: 'reply-received',
  acknowledgement: 'acknowledged',
  'auto-reply': 'auto-reply',
  bounce: 'delivery-failed',
};

/**
 * **Shape**: true when it was entered. A message that the course of its request has no place for (a bounce after an
 * answer) stands in the thread all the same.
 */
export async function enterMessage(
  tx: Tx,
  actor: Actor,
  { message, request, on, now }: EnteringMessage,
): Promise<boolean> {
  const kind = EVENT_OF_MESSAGE[message.kind];
  if (kind === null) return false;
  const { reference, status } = message.detail;
  const detail = {
    channel: 'email' as const,
    message: message.id,
    ...(typeof reference === 'string' ? { reference } : {}),
    ...(typeof status === 'string' ? { status } : {}),
  };
  const letter = message.kind === 'bounce' ? message.letter : null;
  const done = await enterEvent(tx, actor, { request, kind, happenedOn: on, letter, detail }, now);
  return done.ok;
}
