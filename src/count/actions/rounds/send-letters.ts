/**
 * Letters that were seen are put where they go from. Nothing here sends: whoever carries letters takes those that no event
 * speaks of yet, and says when each has gone (`letterGone`). What goes by post a person carries, and says so too.
 */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { roundTemplate } from '../../formats/round-template.js';
import { type ChaseList, chaseList } from '../../rules/round/chase.js';
import { EVENT_OF_LETTER } from '../../rules/round/event.js';
import { requestTransition } from '../../rules/round/transitions.js';
import { type NewLetter, insertLetters } from '../../store/letters.js';
import { type HeldRound, takeRequest, takeRound } from '../../store/rounds.js';
import {
  type LetterText,
  type LetterWanted,
  composeLetter,
  languageFor,
} from '../../words/say-round-letters.js';
import type { RoundProblem } from './draft-round.js';
import {
  type StandingRequest,
  type StandingRound,
  aboutOf,
  asChasable,
  loadRequest,
  loadRound,
  loadRounds,
} from './load-round.js';

/** A letter as it would go, before anybody has seen it. */
export interface PlannedLetter {
  readonly of: StandingRequest;
  readonly letter: NewLetter;
}

/** The request itself, with its spreadsheet, as it would go to one authority. */
export function planRequest(round: HeldRound, of: StandingRequest): PlannedLetter {
  const planned = plan(round, of, { kind: 'request' });
  if (!round.question.template) return planned;
  const about = aboutOf(round, of.request);
  const made = round.openedAt ?? round.madeAt;
  const langs = planned.letter.language === 'both' ? (['cy', 'en'] as const) : (['en'] as const);
  const files = langs.map((lang) => roundTemplate(about, lang, made));
  return { of, letter: { ...planned.letter, files } };
}

/** Any letter but the request, as it would go. */
export function plan(round: HeldRound, of: StandingRequest, wanted: LetterWanted): PlannedLetter {
  const language = languageFor(of.request.authority);
  const text: LetterText = composeLetter(aboutOf(round, of.request), wanted, language);
  const { wording } = round.question;
  return { of, letter: { request: of.request.id, kind: wanted.kind, language, wording, ...text } };
}

/** Every request of an open round that has not been asked yet and has no letter waiting. */
export const planRequests = ({ round, requests }: StandingRound): readonly PlannedLetter[] =>
  requests
    .filter((r) => r.standing.phase === 'not-sent' && !r.waiting.some((l) => l.kind === 'request'))
    .map((r) => planRequest(round, r));

/** Puts the letters of a round where they go from. **Shape**: how many. **Errors**: `not-open`. */
export async function sendRequests(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<number, RoundProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await takeRound(tx, id))) return fail({ code: 'not-there' });
  const round = await loadRound(tx, id, now);
  if (round?.round.state !== 'open') return fail({ code: 'not-open' });
  const planned = planRequests(round);
  await put(tx, actor, { planned, event: 'requests-seen', by: actor.account }, now);
  return ok(planned.length);
}

/** What a chase of one round would be, with every other round counted in what an authority can bear. */
export async function planChase(
  tx: Tx,
  id: string,
  now: Date,
  { today, most }: { readonly today: string; readonly most?: number },
): Promise<{ readonly list: ChaseList; readonly planned: readonly PlannedLetter[] } | null> {
  const rounds = (await loadRounds(tx, now)).filter((r) => r.round.state === 'open');
  const own = rounds.find((r) => r.round.id === id);
  if (!own) return null;
  const all = rounds.flatMap((r) => r.requests);
  const whole = chaseList(all.map(asChasable), { today, ...(most === undefined ? {} : { most }) });
  const isOwn = (request: string): boolean => own.requests.some((r) => r.request.id === request);
  const list = {
    chase: whole.chase.filter((c) => isOwn(c.request)),
    held: whole.held.filter((h) => isOwn(h.of.request)),
  };
  const planned = list.chase.flatMap((c) => {
    const of = own.requests.find((r) => r.request.id === c.request);
    return of ? [plan(own.round, of, { kind: 'chaser', standing: of.standing, events: of.events })] : [];
  });
  return { list, planned };
}

/**
 * Reminds those late ones whose letters were seen. What became not late meanwhile, or was reminded by somebody else, is
 * left out. **Shape**: how many. **Errors**: `not-open`, `nothing-chosen`.
 */
export async function chaseRound(
  tx: Tx,
  actor: Actor,
  of: {
    readonly round: string;
    readonly seen: readonly string[];
    readonly today: string;
    readonly most?: number;
  },
  now: Date,
): Promise<Result<number, RoundProblem | 'nothing-chosen'>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await takeRound(tx, of.round))) return fail({ code: 'not-there' });
  const chase = await planChase(tx, of.round, now, of);
  if (!chase) return fail({ code: 'not-open' });
  const planned = chase.planned.filter((p) => of.seen.includes(p.of.request.id));
  if (planned.length === 0) return fail({ code: 'nothing-chosen', field: 'seen' });
  await put(tx, actor, { planned, event: 'chasers-seen', by: actor.account }, now);
  return ok(planned.length);
}

export type SendProblem = RoundProblem | 'letter-cannot-go' | 'letter-waiting';

/** One letter about one request. **Shape**: its id. **Errors**: `letter-cannot-go` where it would say what is not so. */
export async function sendLetter(
  tx: Tx,
  actor: Actor,
  of: {
    readonly request: string;
    readonly wanted: (of: StandingRequest) => LetterWanted;
  },
  now: Date,
): Promise<Result<string, SendProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await takeRequest(tx, of.request))) return fail({ code: 'not-there' });
  const held = await loadRequest(tx, of.request, now);
  if (!held) return fail({ code: 'not-there' });
  const wanted = of.wanted(held);
  if (requestTransition(held.standing.phase, EVENT_OF_LETTER[wanted.kind]) === null)
    return fail({ code: 'letter-cannot-go' });
  if (held.waiting.some((l) => l.kind === wanted.kind)) return fail({ code: 'letter-waiting' });
  const planned = [
    wanted.kind === 'request' ? planRequest(held.round, held) : plan(held.round, held, wanted),
  ];
  const [id = ''] = await put(tx, actor, { planned, event: 'letter-seen', by: actor.account }, now);
  return ok(id);
}

async function put(
  tx: Tx,
  actor: Actor,
  of: {
    readonly planned: readonly PlannedLetter[];
    readonly event: string;
    readonly by: string;
  },
  now: Date,
): Promise<readonly string[]> {
  const seen = { org: actor.org, by: of.by, at: now };
  const ids = await insertLetters(
    tx,
    of.planned.map((p) => p.letter),
    seen,
  );
  const subjects = of.planned.map((p) => ({ kind: 'request', id: p.of.request.id }));
  await writeJournal(tx, actor, { event: of.event, room: 'statistics', subjects }, now);
  return ids;
}
