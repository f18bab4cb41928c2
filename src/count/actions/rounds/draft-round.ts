/** A round as a draft: begun, changed, or begun from an earlier one. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { inOfficialOrder } from '../../rules/round/authority-sets.js';
import { LETTER_WORDING, type RoundQuestion } from '../../rules/round/question.js';
import { findRound, insertRound, takeRound, updateQuestion } from '../../store/rounds.js';

export type RoundProblem = 'not-there' | 'not-signed-in' | 'not-a-draft' | 'not-open';

/** **Shape**: the new round's id. A draft may be incomplete: what is missing is said before it is opened. */
export async function draftRound(
  tx: Tx,
  actor: Actor,
  of: { readonly question: RoundQuestion; readonly clonedFrom?: string | null },
  now: Date,
): Promise<Result<string, RoundProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const id = await insertRound(tx, {
    org: actor.org,
    title: of.question.title.en.slice(0, 200) || '–',
    question: tidied(of.question),
    clonedFrom: of.clonedFrom ?? null,
    by: actor.account,
    at: now,
  });
  await journal(tx, actor, { event: 'round-drafted', id }, now);
  return ok(id);
}

/** **Errors**: `not-a-draft` once it is open: what was asked of some must be asked of all. */
export async function changeRound(
  tx: Tx,
  actor: Actor,
  of: { readonly id: string; readonly question: RoundQuestion },
  now: Date,
): Promise<Result<null, RoundProblem>> {
  const round = await takeRound(tx, of.id);
  if (!round) return fail({ code: 'not-there' });
  if (round.state !== 'draft') return fail({ code: 'not-a-draft' });
  const question = tidied(of.question);
  await updateQuestion(tx, of.id, { title: question.title.en.slice(0, 200) || '–', question });
  await journal(tx, actor, { event: 'round-changed', id: of.id }, now);
  return ok(null);
}

/** An earlier question, asked again in the same words: what is changed in it then shows beside what it was. */
export async function cloneRound(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<string, RoundProblem>> {
  const round = await findRound(tx, id);
  if (!round) return fail({ code: 'not-there' });
  const question = { ...round.question, wording: LETTER_WORDING };
  return draftRound(tx, actor, { question, clonedFrom: id }, now);
}

const tidied = (question: RoundQuestion): RoundQuestion => ({
  ...question,
  authorities: inOfficialOrder(question.authorities),
});

async function journal(
  tx: Tx,
  actor: Actor,
  { event, id }: { readonly event: string; readonly id: string },
  now: Date,
): Promise<void> {
  await writeJournal(tx, actor, { event, room: 'statistics', subjects: [{ kind: 'round', id }] }, now);
}
