/** The authority takes a reply back, or sends another in its place: both stay, and what came of the old counts no more. */
import { type Day, dayInLondon, isDay } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import { replyTransition } from '../../rules/confirming/states.js';
import { takeReply, updateReplyWithdrawn } from '../../store/replies.js';
import { type ReplyDoing, type ReplyIntake, noteReply } from './doing.js';
import { renewClosing } from '../rounds/close-round.js';
import { tellGone } from './tell-request.js';
import type { ReplyActProblem } from './problems.js';

const LONGEST = 500;

export async function withdrawReply(
  tx: Tx,
  doing: ReplyDoing,
  given: { readonly reply: string; readonly on: Day; readonly why: string },
): Promise<Result<null, ReplyActProblem>> {
  if (!isDay(given.on) || given.on > dayInLondon(doing.now))
    return fail({ code: 'day-wrong', field: 'withdrawn-on' });
  return takeBack(tx, doing, { ...given, state: 'withdrawn', account: doing.actor.account });
}

/** The old half of a replacement; the new reply points back at it. A message that came by itself needs a person first. */
export async function replaceReply(
  tx: Tx,
  doing: Pick<ReplyIntake, 'actor' | 'now'>,
  { reply, why }: { readonly reply: string; readonly why: string },
): Promise<Result<null, ReplyActProblem>> {
  const { account } = doing.actor;
  if (account === null) return fail({ code: 'reply-not-there' });
  return takeBack(tx, doing, { reply, on: dayInLondon(doing.now), why, state: 'replaced', account });
}

async function takeBack(
  tx: Tx,
  doing: Pick<ReplyIntake, 'actor' | 'now'>,
  of: {
    readonly reply: string;
    readonly on: Day;
    readonly why: string;
    readonly state: 'withdrawn' | 'replaced';
    readonly account: string;
  },
): Promise<Result<null, ReplyActProblem>> {
  const why = of.why.trim().slice(0, LONGEST);
  if (why === '') return fail({ code: 'reason-missing', field: 'why' });
  const reply = await takeReply(tx, of.reply);
  if (!reply) return fail({ code: 'reply-not-there' });
  const act = of.state === 'withdrawn' ? 'withdraw' : 'replace';
  if (!replyTransition(reply.state, act)) return fail({ code: 'not-in-this-state' });
  await updateReplyWithdrawn(tx, reply, { state: of.state, on: of.on, by: of.account, why, at: doing.now });
  const kind = of.state === 'withdrawn' ? 'withdrawn-by-body' : 'replaced';
  await tellGone(tx, doing, reply, { kind, on: of.on, why });
  await renewClosing(tx, doing.actor, reply.request, doing.now);
  await noteReply(tx, doing, `reply-${of.state}`, { reply: reply.id, why });
  return ok(null);
}
