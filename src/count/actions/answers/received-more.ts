/** What comes with a request and after its answer: the requester's template, and an internal review. */
import { type Day, isDay } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import type { OpenReply, ReplyFileGiven } from '../../reading/replies/opened-reply.js';
import type { ReviewOutcome } from '../../rules/round/event.js';
import { findReceived } from '../../store/answers.js';
import {
  type ReceivedEventKind,
  insertReceivedEvent,
  insertTemplate,
  listReceivedEvents,
} from '../../store/received-more.js';

export type ReceivedMoreProblem =
  | 'not-there'
  | 'not-signed-in'
  | 'template-missing'
  | 'template-not-read'
  | 'review-day-wrong'
  | 'review-not-asked'
  | 'outcome-missing';

const subject = (id: string) => [{ kind: 'received-request', id }];

/** Keeps what a template shows. **Errors**: `template-not-read` for a file in which no table was found. */
export async function keepTemplate(
  tx: Tx,
  actor: Actor,
  of: { readonly request: string; readonly file: ReplyFileGiven | null; readonly open: OpenReply },
  now: Date,
): Promise<Result<null, ReceivedMoreProblem>> {
  const { request, file, open } = of;
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await findReceived(tx, request))) return fail({ code: 'not-there' });
  if (!file || file.bytes.length === 0) return fail({ code: 'template-missing', field: 'template' });
  const [opened] = (await open([file])).files;
  if (!opened || !opened.blocks.some((b) => b.kind === 'table'))
    return fail({ code: 'template-not-read', field: 'template' });
  await insertTemplate(tx, {
    org: actor.org,
    request,
    name: file.name.slice(0, 200) || 'template',
    // What it hides, whom it is from and what is attached to it stay behind.
    shown: { ...opened, parts: [], hidden: [], problems: [], sender: null, subject: null, sentOn: null },
    by: actor.account,
    at: now,
  });
  await writeJournal(
    tx,
    actor,
    { event: 'template-received', room: 'statistics', subjects: subject(request) },
    now,
  );
  return ok(null);
}

export interface ReviewEntered {
  readonly request: string;
  readonly kind: string;
  readonly on: string;
  readonly outcome: string;
  readonly today: Day;
}

const KINDS: readonly ReceivedEventKind[] = ['review-asked', 'review-answered'];
export const REVIEW_OUTCOMES: readonly ReviewOutcome[] = ['upheld', 'part-upheld', 'overturned'];

/** **Errors**: no day, or one to come; an answer to a review that nobody asked for; no outcome of one answered. */
export async function recordReview(
  tx: Tx,
  actor: Actor,
  { request, kind, on, outcome, today }: ReviewEntered,
  now: Date,
): Promise<Result<null, ReceivedMoreProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const received = await findReceived(tx, request);
  const known = KINDS.find((k) => k === kind);
  if (!received || !known) return fail({ code: 'not-there' });
  if (!isDay(on) || on > today || on < received.receivedOn)
    return fail({ code: 'review-day-wrong', field: 'review-on' });
  const end = known === 'review-answered' ? (REVIEW_OUTCOMES.find((o) => o === outcome) ?? null) : null;
  if (known === 'review-answered') {
    const last = (await listReceivedEvents(tx, request)).at(-1);
    if (last?.kind !== 'review-asked') return fail({ code: 'review-not-asked', field: 'review-on' });
    if (on < last.on) return fail({ code: 'review-day-wrong', field: 'review-on' });
    if (end === null) return fail({ code: 'outcome-missing', field: 'outcome' });
  }
  await insertReceivedEvent(tx, {
    org: actor.org,
    request,
    kind: known,
    on,
    outcome: end,
    by: actor.account,
    at: now,
  });
  await writeJournal(tx, actor, { event: known, room: 'statistics', subjects: subject(request) }, now);
  return ok(null);
}
