/** A hold: a thread that a court, an inquiry or a review needs is kept, whatever its time. It beats every disposal. */
import { addDays, dayInLondon } from '../../base/day.js';
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import { findRetention, updateHold, upsertRetention } from '../store/retention.js';
import { type Thread, findThread } from '../store/threads.js';
import { REVIEW_AFTER_DAYS } from './close.js';

export type HoldProblem =
  | 'thread-not-there'
  | 'thread-shredded'
  | 'reason-missing'
  | 'reason-too-long'
  | 'hold-there-already'
  | 'hold-not-there';

export interface Holding {
  readonly actor: Actor & { readonly account: string };
  readonly thread: string;
  readonly because: string;
  readonly now: Date;
}

const LONGEST_REASON = 500;

/** Keeps a thread from being shredded, open or closed, until it is released. */
export async function holdForCourt(tx: Tx, holding: Holding): Promise<Result<null, HoldProblem>> {
  const found = await findFor(tx, holding);
  if (!found.ok) return found;
  const { thread, retention } = found.value;
  if (retention?.held_because) return fail({ code: 'hold-there-already' });
  // An open thread has no time yet. One stands in until closing sets it.
  if (!retention) {
    const kept = thread.recordedAt === null ? 'unrecorded-contact' : 'recorded';
    const reviewOn = addDays(dayInLondon(holding.now), REVIEW_AFTER_DAYS[kept]);
    await upsertRetention(tx, { org: thread.org, thread: thread.id, class: kept, reviewOn });
  }
  await updateHold(tx, {
    thread: thread.id,
    because: holding.because.trim(),
    by: holding.actor.account,
    at: holding.now,
  });
  await writeDown(tx, holding, 'thread-held');
  return ok(null);
}

export async function releaseHold(tx: Tx, holding: Holding): Promise<Result<null, HoldProblem>> {
  const found = await findFor(tx, holding);
  if (!found.ok) return found;
  if (!found.value.retention?.held_because) return fail({ code: 'hold-not-there' });
  await updateHold(tx, { thread: holding.thread, because: null, by: null, at: null });
  await writeDown(tx, holding, 'thread-released');
  return ok(null);
}

interface Found {
  readonly thread: Thread;
  readonly retention: Awaited<ReturnType<typeof findRetention>>;
}

async function findFor(tx: Tx, { thread: id, because }: Holding): Promise<Result<Found, HoldProblem>> {
  if (because.trim() === '') return fail({ code: 'reason-missing', field: 'because' });
  if (because.length > LONGEST_REASON) return fail({ code: 'reason-too-long', field: 'because' });
  const thread = await findThread(tx, id);
  if (!thread) return fail({ code: 'thread-not-there' });
  const retention = await findRetention(tx, id);
  return retention?.shredded_at ? fail({ code: 'thread-shredded' }) : ok({ thread, retention });
}

const writeDown = (tx: Tx, { actor, thread, because, now }: Holding, event: string) =>
  writeJournal(
    tx,
    actor,
    { event, room: 'inbox', subjects: [{ kind: 'thread', id: thread }], why: because.trim() },
    now,
  );
