/** Two people read a reply, each for themselves: they take a seat, decide on every candidate, and finish. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import type { OpenedReply } from '../../reading/replies/opened-reply.js';
import { type Decisions, outcomeOf, undecided } from '../../rules/confirming/outcomes.js';
import { blocksOf, pieceAt, spotOfName } from '../../rules/confirming/places.js';
import { type Decided, KIND, isSaidKind } from '../../rules/confirming/said.js';
import { openReading } from '../../sealed-reply.js';
import { type Reply, type Reading, findReading, takeReply } from '../../store/replies.js';
import {
  type ReplyReaderSeat,
  insertDecision,
  insertReader,
  listDecisions,
  listReaders,
  updateReaderFinished,
} from '../../store/reply-codes.js';
import { type ReplyDoing, noteReply } from './doing.js';
import type { ReplyActProblem } from './problems.js';

/** A reply that is being read, with everything that was read in it. */
export interface ReplyAtHand {
  readonly reply: Reply;
  readonly reading: Reading;
  readonly opened: OpenedReply;
  readonly readers: readonly ReplyReaderSeat[];
}

/** **Shape**: null where there is nothing to read: no such reply, a quarantined one, or one whose key was destroyed. */
export async function replyAtHand(
  tx: Tx,
  { actor, keys }: Pick<ReplyDoing, 'keys'> & { readonly actor: { readonly org: string } },
  id: string,
): Promise<ReplyAtHand | null> {
  const reply = await takeReply(tx, id);
  const reading = reply && (await findReading(tx, id));
  const opened = reading && openReading(keys, { org: actor.org, reply: id, row: reading.id }, reading.sealed);
  if (!reply || !reading || !opened) return null;
  return { reply, reading, opened, readers: await listReaders(tx, reading.id) };
}

/** The same for a reply that people are at work on. **Errors**: `not-in-this-state`. */
export async function replyInWork(
  tx: Tx,
  doing: ReplyDoing,
  id: string,
): Promise<Result<ReplyAtHand, ReplyActProblem>> {
  const hand = await replyAtHand(tx, doing, id);
  return hand?.reply.state === 'waiting' ? ok(hand) : fail({ code: 'not-in-this-state' });
}

/** The same for one of its two readers. **Errors**: `no-seat`. */
async function readerInWork(
  tx: Tx,
  doing: ReplyDoing,
  id: string,
): Promise<Result<ReplyAtHand & { readonly seat: ReplyReaderSeat }, ReplyActProblem>> {
  const hand = await replyInWork(tx, doing, id);
  if (!hand.ok) return hand;
  const seat = seatIn(hand.value.readers, doing.actor.account);
  return seat ? ok({ ...hand.value, seat }) : fail({ code: 'no-seat' });
}

export const seatIn = (readers: readonly ReplyReaderSeat[], account: string | null): ReplyReaderSeat | null =>
  readers.find((r) => r.account === account) ?? null;

export async function takeReplySeat(
  tx: Tx,
  doing: ReplyDoing,
  id: string,
): Promise<Result<null, ReplyActProblem>> {
  const hand = await replyInWork(tx, doing, id);
  if (!hand.ok) return hand;
  const { readers, reading } = hand.value;
  if (seatIn(readers, doing.actor.account)) return ok(null);
  const seat = (['first', 'second'] as const).find((s) => !readers.some((r) => r.seat === s));
  if (!seat) return fail({ code: 'seats-full' });
  const { org, account } = doing.actor;
  await insertReader(tx, { org, reading: reading.id, seat, account, taken_at: doing.now, finished_at: null });
  await noteReply(tx, doing, 'reply-reader-began', { reply: id });
  return ok(null);
}

/** What is wrong with a decision, or null. */
export function wrongDecision(
  opened: OpenedReply,
  candidate: string,
  decided: Decided,
): ReplyActProblem | null {
  const spot = spotOfName(candidate);
  const { said } = decided;
  if (candidate === KIND) {
    if (decided.decision === 'reject') return 'kind-missing';
    return said !== null && !isSaidKind(said) ? 'kind-missing' : null;
  }
  if (said !== null && isSaidKind(said)) return 'decision-missing';
  if (spot) {
    if ((pieceAt(blocksOf(opened.files), spot)?.text ?? '') === '') return 'candidate-not-there';
    // Added by mistake, it can be taken out again; nothing was read there that could be confirmed.
    return decided.decision === 'confirm' ? 'decision-missing' : null;
  }
  if (opened.read.candidates[Number(candidate)] === undefined) return 'candidate-not-there';
  return decided.decision === 'confirm' && outcomeOf(opened.read, candidate, decided) === null
    ? 'incomplete'
    : null;
}

export async function decideCandidate(
  tx: Tx,
  doing: ReplyDoing,
  given: { readonly reply: string; readonly candidate: string; readonly decided: Decided },
): Promise<Result<null, ReplyActProblem>> {
  const hand = await readerInWork(tx, doing, given.reply);
  if (!hand.ok) return hand;
  const { opened, reading, seat } = hand.value;
  if (seat.finished_at) return fail({ code: 'finished-already' });
  const wrong = wrongDecision(opened, given.candidate, given.decided);
  if (wrong) return fail({ code: wrong, field: 'decision' });
  const { org, account } = doing.actor;
  await insertDecision(tx, {
    org,
    reading: reading.id,
    seat: seat.seat,
    candidate: given.candidate,
    decided: given.decided,
    by: account,
    at: doing.now,
  });
  await noteReply(tx, doing, 'reply-value-decided', { reply: given.reply });
  return ok(null);
}

export async function finishReading(
  tx: Tx,
  doing: ReplyDoing,
  id: string,
): Promise<Result<null, ReplyActProblem>> {
  const hand = await readerInWork(tx, doing, id);
  if (!hand.ok) return hand;
  const { opened, reading, seat } = hand.value;
  const decisions: Decisions = await listDecisions(tx, reading.id, seat.seat);
  if (undecided(opened.read, decisions).length > 0) return fail({ code: 'undecided-left' });
  await updateReaderFinished(tx, { reading: reading.id, account: doing.actor.account, at: doing.now });
  await noteReply(tx, doing, 'reply-reader-finished', { reply: id });
  return ok(null);
}
