/** A round with everything that stands in it on a day: each request, what happened, where it stands, what waits to go. */
import { type Day, dayInLondon } from '../../../base/day.js';
import type { Tx } from '../../../db/index.js';
import type { Chasable } from '../../rules/round/chase.js';
import { ANSWERED_WHOLE } from '../../rules/round/refusals.js';
import { type RequestStanding, requestStanding } from '../../rules/round/standing.js';
import type { LetterAbout } from '../../words/say-round-letters.js';
import { type HeldLetter, listUngone } from '../../store/letters.js';
import {
  type HeldEvent,
  type HeldRequest,
  type HeldRound,
  findRound,
  listAllRequests,
  listEvents,
  listEventsByRequest,
  listRequests,
  listRounds,
  requestOf,
} from '../../store/rounds.js';

/** A request as it stands on a day. */
export interface StandingRequest {
  readonly request: HeldRequest;
  readonly events: readonly HeldEvent[];
  readonly standing: RequestStanding;
  /** Letters that were seen and have not gone. */
  readonly waiting: readonly HeldLetter[];
}

export interface StandingRound {
  readonly round: HeldRound;
  readonly requests: readonly StandingRequest[];
}

/** One round; null when there is none of that id. */
export async function loadRound(tx: Tx, id: string, now: Date): Promise<StandingRound | null> {
  const round = await findRound(tx, id);
  if (!round) return null;
  const requests = await listRequests(tx, id);
  const [events, waiting] = [await listEventsByRequest(tx, id), await listUngone(tx, id)];
  const today = dayInLondon(now);
  return { round, requests: requests.map((r) => standingOf(r, { events, waiting, today })) };
}

/** Every round with its requests, the newest first. */
export async function loadRounds(tx: Tx, now: Date): Promise<readonly StandingRound[]> {
  const [rounds, requests] = [await listRounds(tx), await listAllRequests(tx)];
  const [events, waiting] = [await listEventsByRequest(tx), await listUngone(tx)];
  const all = requests.map((r) => standingOf(r, { events, waiting, today: dayInLondon(now) }));
  return rounds.map((round) => ({ round, requests: all.filter((r) => r.request.round === round.id) }));
}

/** One request with its round; null when there is none of that id. */
export async function loadRequest(
  tx: Tx,
  id: string,
  now: Date,
): Promise<(StandingRequest & { readonly round: HeldRound }) | null> {
  const request = await requestOf(tx, id);
  const round = request ? await findRound(tx, request.round) : null;
  if (!request || !round) return null;
  const events = new Map([[id, await listEvents(tx, id)]]);
  const waiting = await listUngone(tx, round.id);
  return { ...standingOf(request, { events, waiting, today: dayInLondon(now) }), round };
}

function standingOf(
  request: HeldRequest,
  of: {
    readonly events: ReadonlyMap<string, readonly HeldEvent[]>;
    readonly waiting: readonly HeldLetter[];
    readonly today: Day;
  },
): StandingRequest {
  const events = of.events.get(request.id) ?? [];
  return {
    request,
    events,
    standing: requestStanding(events, request.law, of.today),
    waiting: of.waiting.filter((l) => l.request === request.id),
  };
}

/** Who else of the round answered the whole of the same question. */
export const answeredBeside = (round: StandingRound, request: string): readonly string[] =>
  round.requests
    .filter((r) => ANSWERED_WHOLE.includes(r.standing.status) && r.request.id !== request)
    .map((r) => r.request.authority);

/** What every letter of a request is about. */
export const aboutOf = (round: HeldRound, { authority, law, token }: HeldRequest): LetterAbout => ({
  question: round.question,
  authority,
  law,
  token,
});

export const asChasable = ({ request, standing, waiting }: StandingRequest): Chasable => ({
  request: request.id,
  authority: request.authority,
  law: request.law,
  standing,
  isWaiting: waiting.some((l) => l.kind === 'chaser'),
});
