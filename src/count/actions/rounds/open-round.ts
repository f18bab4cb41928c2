/** A round is opened: every authority of its question becomes a request, under its own Act, with a token of its own. */
import { randomBytes } from 'node:crypto';
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { type QuestionProblem, checkQuestion } from '../../rules/round/check-question.js';
import { lawOfCode } from '../../rules/round/law.js';
import { listAddresses } from '../../store/letters.js';
import {
  type NewRequest,
  insertRequests,
  listRequests,
  takeRound,
  updateOpened,
  updateQuestion,
} from '../../store/rounds.js';
import type { RoundProblem } from './draft-round.js';

/** Letters and figures that nobody mistakes for one another when they are read out. */
const TOKEN_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const TOKEN_LENGTH = 10;

/** A token for a request: how an answer finds it, and not to be guessed. */
export const newToken = (): string =>
  Array.from(randomBytes(TOKEN_LENGTH), (b) => TOKEN_LETTERS[b % TOKEN_LETTERS.length] ?? 'x').join('');

/** **Shape**: the ids of its requests. **Errors**: whatever is missing in the question; `not-a-draft`. */
export async function openRound(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<readonly string[], RoundProblem | QuestionProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const round = await takeRound(tx, id);
  if (!round) return fail({ code: 'not-there' });
  if (round.state !== 'draft') return fail({ code: 'not-a-draft' });
  const sound = checkQuestion(round.question);
  if (!sound.ok) return sound;
  const all = await newRequests(tx, id, round.question.authorities);
  await updateOpened(tx, id, now);
  const ids = await insertRequests(tx, all, { org: actor.org, by: actor.account, at: now });
  const subjects = [{ kind: 'round', id }];
  await writeJournal(tx, actor, { event: 'round-opened', room: 'statistics', subjects }, now);
  return ok(ids);
}

async function newRequests(
  tx: Tx,
  round: string,
  authorities: readonly string[],
): Promise<readonly NewRequest[]> {
  const addresses = await listAddresses(tx);
  return authorities.flatMap((authority): readonly NewRequest[] => {
    const law = lawOfCode(authority);
    if (law === null) return [];
    return [{ round, authority, law, token: newToken(), sendTo: addresses.get(authority) ?? null }];
  });
}

export type AddProblem = RoundProblem | 'authority-missing' | 'authority-asked' | 'authority-has-no-law';

/** One more authority, after the round was opened. **Shape**: its request's id. **Errors**: `authority-asked` when it is in. */
export async function addAuthority(
  tx: Tx,
  actor: Actor,
  { round: id, authority }: { readonly round: string; readonly authority: string },
  now: Date,
): Promise<Result<string, AddProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const round = await takeRound(tx, id);
  if (!round) return fail({ code: 'not-there' });
  if (round.state !== 'open') return fail({ code: 'not-open' });
  if (authority === '') return fail({ code: 'authority-missing', field: 'authority' });
  if ((await listRequests(tx, id)).some((r) => r.authority === authority))
    return fail({ code: 'authority-asked', field: 'authority' });
  const [one] = await newRequests(tx, id, [authority]);
  if (!one) return fail({ code: 'authority-has-no-law', field: 'authority' });
  const [request = ''] = await insertRequests(tx, [one], { org: actor.org, by: actor.account, at: now });
  const question = { ...round.question, authorities: [...round.question.authorities, authority] };
  await updateQuestion(tx, id, { title: round.title, question });
  const subjects = [{ kind: 'request', id: request }];
  await writeJournal(tx, actor, { event: 'authority-added', room: 'statistics', subjects }, now);
  return ok(request);
}
