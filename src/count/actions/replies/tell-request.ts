/** What a reply means for the request that it answers: entered among what happened to it, on the day the reply came. */
import type { Tx } from '../../../db/index.js';
import type { SaidKind } from '../../rules/confirming/said.js';
import type { EventDetail, RequestEventKind } from '../../rules/round/event.js';
import type { ReplyKind } from '../../rules/replies/reply-kind.js';
import type { Reply } from '../../store/replies.js';
import { enterEvent } from '../rounds/enter-event.js';
import type { ReplyIntake } from './doing.js';

const EVENT_OF_KIND: Readonly<Record<ReplyKind, RequestEventKind>> = {
  figures: 'answered',
  partial: 'part-answered',
  refused: 'refused',
  'not-held': 'not-held',
  'link-elsewhere': 'link-elsewhere',
  clarification: 'clarification-asked',
  acknowledgement: 'acknowledged',
  none: 'note',
};

type OfReply = Pick<Reply, 'id' | 'request' | 'received_on' | 'how'>;

/** A reply came: nobody has read it yet. */
export const tellReceived = (
  tx: Tx,
  doing: Pick<ReplyIntake, 'actor' | 'now'>,
  reply: OfReply,
): Promise<void> =>
  tell(tx, doing, reply, { kind: 'reply-received', on: reply.received_on, detail: { channel: reply.how } });

/** What kind of reply it is was settled by people. */
export const tellKind = (
  tx: Tx,
  doing: Pick<ReplyIntake, 'actor' | 'now'>,
  reply: OfReply,
  { said, words }: { readonly said: SaidKind; readonly words: string },
): Promise<void> =>
  tell(tx, doing, reply, {
    kind: EVENT_OF_KIND[said.kind],
    on: reply.received_on,
    detail: {
      ...(said.exemptions.length > 0 ? { exemptions: said.exemptions } : {}),
      ...(said.kind === 'refused' ? { stage: 'first' } : {}),
      ...(words === '' ? {} : { words }),
    },
  });

/** The authority took it back, or sent another in its place. */
export const tellGone = (
  tx: Tx,
  doing: Pick<ReplyIntake, 'actor' | 'now'>,
  reply: OfReply,
  {
    kind,
    on,
    why,
  }: { readonly kind: 'withdrawn-by-body' | 'replaced'; readonly on: string; readonly why: string },
): Promise<void> => tell(tx, doing, reply, { kind, on, detail: { words: why } });

interface Told {
  readonly kind: RequestEventKind;
  readonly on: string;
  readonly detail: EventDetail;
}

/** Where the law's table lets nothing of the kind follow, it is entered as a note, so that nothing is lost. */
async function tell(
  tx: Tx,
  { actor, now }: Pick<ReplyIntake, 'actor' | 'now'>,
  { id, request }: OfReply,
  { kind, on, detail }: Told,
): Promise<void> {
  if (request === null) return;
  const wanted = { request, happenedOn: on, detail: { ...detail, reply: id } };
  const done = await enterEvent(tx, actor, { ...wanted, kind }, now);
  if (!done.ok)
    await enterEvent(tx, actor, { ...wanted, kind: 'note', detail: { ...wanted.detail, kind } }, now);
}
