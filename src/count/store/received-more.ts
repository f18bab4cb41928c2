/** What comes with a request received and after its answer: the requester's template, a review asked for and its end. */
import type { Day } from '../../base/day.js';
import type { Tx } from '../../db/index.js';
import type { UnpackedReply } from '../rules/replies/shape.js';
import type { RequestEventKind, ReviewOutcome } from '../rules/round/event.js';

export interface HeldTemplate {
  readonly name: string;
  /** What it shows, and nothing that it hid. */
  readonly shown: UnpackedReply;
}

/** The newest; null when the request came without one. */
export async function findTemplate(tx: Tx, request: string): Promise<HeldTemplate | null> {
  const row = await tx
    .selectFrom('count.received_template')
    .select(['name', 'shown'])
    .where('request', '=', request)
    .orderBy('entered_at', 'desc')
    .executeTakeFirst();
  return row ? { name: row.name, shown: row.shown as UnpackedReply } : null;
}

interface Entered {
  readonly org: string;
  readonly request: string;
  readonly by: string;
  readonly at: Date;
}

export async function insertTemplate(tx: Tx, of: HeldTemplate & Entered): Promise<void> {
  const { org, request, name, shown, by, at } = of;
  await tx
    .insertInto('count.received_template')
    .values({ org, request, name, shown: JSON.stringify(shown), entered_by: by, entered_at: at })
    .execute();
}

export type ReceivedEventKind = Extract<RequestEventKind, 'review-asked' | 'review-answered'>;

export interface ReceivedEvent {
  readonly kind: ReceivedEventKind;
  readonly on: Day;
  readonly outcome: ReviewOutcome | null;
}

/** The oldest first. */
export const listReceivedEvents = (tx: Tx, request: string): Promise<readonly ReceivedEvent[]> =>
  tx
    .selectFrom('count.received_event')
    .select(['kind', 'happened_on as on', 'outcome'])
    .where('request', '=', request)
    .orderBy('happened_on')
    .orderBy('entered_at')
    .execute();

export async function insertReceivedEvent(tx: Tx, of: ReceivedEvent & Entered): Promise<void> {
  const { org, request, kind, on, outcome, by, at } = of;
  await tx
    .insertInto('count.received_event')
    .values({ org, request, kind, happened_on: on, outcome, entered_by: by, entered_at: at })
    .execute();
}
