/**
 * A round is closed: nothing more is chased or sent, and whoever gave no figure is entered as having given none. What comes
 * is still kept, and takes the place of that.
 */
import { createHash } from 'node:crypto';
import { dayInLondon } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import { type Result, fail, ok } from '../../../base/result.js';
import type { ValueKind } from '../../../base/value.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { closingObservations, closingValue, isUnread } from '../../rules/round/closing.js';
import { insertLoad, insertLoadWithdrawn, listObservationsOf } from '../../store.js';
import { insertClosingLoad, listClosingLoads, listReplyLoads } from '../../store/closing.js';
import { type HeldRound, takeRound, updateClosed } from '../../store/rounds.js';
import type { RoundProblem } from './draft-round.js';
import { type StandingRequest, type StandingRound, loadRequest, loadRound } from './load-round.js';

/** Who gave no figure, and what stands for it; and who sent something that nobody has read. */
export interface Closing {
  readonly missing: readonly { readonly authority: string; readonly kind: ValueKind }[];
  readonly unread: readonly string[];
}

/** What closing would enter, and what it would leave unread. Pure. */
export const planClosing = ({ requests }: StandingRound): Closing => ({
  missing: requests.flatMap(({ request, standing, events }) => {
    const value = closingValue(standing, events);
    return value ? [{ authority: request.authority, kind: value.kind }] : [];
  }),
  unread: requests.filter((r) => isUnread(r.standing)).map((r) => r.request.authority),
});

/** **Errors**: `not-open`. */
export async function closeRound(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<Closing, RoundProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await takeRound(tx, id))) return fail({ code: 'not-there' });
  const held = await loadRound(tx, id, now);
  if (held?.round.state !== 'open') return fail({ code: 'not-open' });
  await updateClosed(tx, id, now);
  for (const of of held.requests) await enterClosing(tx, actor, { round: held.round, of }, now);
  const subjects = [{ kind: 'round', id }];
  await writeJournal(tx, actor, { event: 'round-closed', room: 'statistics', subjects }, now);
  return ok(planClosing(held));
}

/** After a round was closed a reply was read, or taken back: what stands for its request is worked out again. */
export async function renewClosing(tx: Tx, actor: Actor, request: string | null, now: Date): Promise<void> {
  const held = request === null ? null : await loadRequest(tx, request, now);
  if (held?.round.state === 'closed') await enterClosing(tx, actor, { round: held.round, of: held }, now);
}

async function enterClosing(
  tx: Tx,
  actor: Actor,
  { round, of: { request, standing, events } }: { readonly round: HeldRound; readonly of: StandingRequest },
  now: Date,
): Promise<void> {
  const on = dayInLondon(now);
  for (const load of await listClosingLoads(tx, request.id))
    await insertLoadWithdrawn(tx, { org: actor.org, load, on, by: actor.account ?? '', at: now });
  const given: Observation[] = [];
  for (const load of await listReplyLoads(tx, request.id))
    given.push(...(await listObservationsOf(tx, load)).map((o) => o.observation));
  const { authority } = request;
  const address = `/count/rounds/${round.id}/requests/${request.id}`;
  const { question } = round;
  const all = closingObservations({ authority, standing, events, question, address, given, on });
  if (all.length === 0) return;
  const sha256 = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  const kept = { org: actor.org, fileName: request.token, sha256, loadedBy: actor.account, at: now };
  await insertClosingLoad(tx, {
    org: actor.org,
    request: request.id,
    load: await insertLoad(tx, kept, all),
  });
}
