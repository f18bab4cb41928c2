/** What is done with a request received: logged, answered from the records, costed, signed by a second person. */
import { type Day, isDay } from '../../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { isHeld } from '../../../base/working-days.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { type CheckProblem, checkAnswer } from '../../rules/answer/checked.js';
import { COST_ACTIVITIES } from '../../rules/answer/cost.js';
import { type QuestionProblem, readQuestion } from '../../rules/answer/question.js';
import {
  type HeldAnswer,
  findReceived,
  insertAnswer,
  insertCostLine,
  insertReceived,
  insertSignOff,
  listAnswers,
} from '../../store/answers.js';
import { earlierTables } from '../releases/take.js';
import { answerFromRecords } from './answer-from-records.js';

export interface Logged {
  readonly reference: string;
  readonly receivedOn: string;
  readonly law: string;
  readonly requester: string;
  readonly wording: string;
}

export type AnswerRequestProblem =
  | 'not-there'
  | 'not-signed-in'
  | 'reference-missing'
  | 'reference-taken'
  | 'received-wrong'
  | 'requester-missing'
  | 'wording-missing'
  | 'cost-wrong'
  | 'same-person'
  | 'already-signed';

type AnyProblem = AnswerRequestProblem | QuestionProblem | CheckProblem | 'nothing-in-period';

const subject = (id: string) => [{ kind: 'received-request', id }];

/** **Errors**: what is missing, a day that is none or still to come, a reference that is taken. */
export async function logRequest(
  tx: Tx,
  actor: Actor,
  { typed, today }: { readonly typed: Logged; readonly today: Day },
  now: Date,
): Promise<Result<string, AnswerRequestProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const problems: Problem<AnswerRequestProblem>[] = [];
  if (typed.reference === '') problems.push({ code: 'reference-missing', field: 'reference' });
  if (!isDay(typed.receivedOn) || typed.receivedOn > today || !isHeld(typed.receivedOn))
    problems.push({ code: 'received-wrong', field: 'received-on' });
  if (typed.requester === '') problems.push({ code: 'requester-missing', field: 'requester' });
  if (typed.wording === '') problems.push({ code: 'wording-missing', field: 'wording' });
  if (problems.length > 0) return fail(...problems);
  const law = typed.law === 'foisa' ? 'foisa' : 'foia';
  const id = await insertReceived(tx, { ...typed, law, org: actor.org, by: actor.account, at: now });
  if (id === null) return fail({ code: 'reference-taken', field: 'reference' });
  await writeJournal(
    tx,
    actor,
    { event: 'request-received', room: 'statistics', subjects: subject(id) },
    now,
  );
  return ok(id);
}

/**
 * Counts, hides, attacks and keeps as a draft.
 * **Errors**: those of the question; `nothing-in-period`; `can-be-worked-out` with everything published and signed before.
 */
export async function draftAnswer(
  tx: Tx,
  actor: Actor,
  { request, written }: { readonly request: string; readonly written: unknown },
  now: Date,
): Promise<Result<string, AnyProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await findReceived(tx, request))) return fail({ code: 'not-there' });
  const question = readQuestion(written);
  if (!question.ok) return question;
  const made = await answerFromRecords(tx, question.value);
  if (!made.ok) return made;
  const { built, checking } = made.value;
  const { periods, notHeld } = built;
  const id = await insertAnswer(tx, {
    org: actor.org,
    request,
    built: { question: question.value, periods, notHeld },
    held: checking.held,
    by: actor.account,
    at: now,
  });
  await writeJournal(
    tx,
    actor,
    { event: 'answer-drafted', room: 'statistics', subjects: subject(request) },
    now,
  );
  return ok(id);
}

/** **Errors**: `same-person` for whoever drafted it, and the database refuses that too; `can-be-worked-out` anew. */
export async function signAnswer(
  tx: Tx,
  actor: Actor,
  request: string,
  now: Date,
): Promise<Result<null, AnyProblem>> {
  const by = actor.account;
  if (by === null) return fail({ code: 'not-signed-in' });
  const [answer] = await listAnswers(tx, request);
  if (!answer) return fail({ code: 'not-there' });
  if (answer.signed) return fail({ code: 'already-signed' });
  if (answer.draftedBy.account === by) return fail({ code: 'same-person' });
  // Something may have been published since it was drafted.
  const checking = checkAnswer(answer.held, await earlierTables(tx));
  if (!checking.ok) return checking;
  await insertSignOff(tx, {
    org: actor.org,
    answer: answer.id,
    draftedBy: answer.draftedBy.account,
    by,
    at: now,
  });
  await writeJournal(
    tx,
    actor,
    { event: 'answer-signed', room: 'releases', subjects: subject(request) },
    now,
  );
  return ok(null);
}

/** A line of the worksheet. **Errors**: `cost-wrong` for an activity that section 12 does not count, or no number. */
export async function addCost(
  tx: Tx,
  actor: Actor,
  {
    request,
    activity,
    records,
    minutes,
  }: { readonly request: string } & Record<'activity' | 'records' | 'minutes', string>,
  now: Date,
): Promise<Result<null, AnswerRequestProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const known = COST_ACTIVITIES.find((a) => a === activity);
  const [many, each] = [Number(records), Number(minutes)];
  const isRight = known && Number.isInteger(many) && many >= 1 && many <= 1e8 && each > 0 && each <= 1e5;
  if (!isRight) return fail({ code: 'cost-wrong', field: 'records' });
  await insertCostLine(tx, {
    org: actor.org,
    request,
    activity: known,
    records: many,
    minutes: each,
    by: actor.account,
    at: now,
  });
  await writeJournal(tx, actor, { event: 'cost-added', room: 'statistics', subjects: subject(request) }, now);
  return ok(null);
}

/** The tables of an answer as they may be seen, checked again with all that is published now. */
export const checkHeld = async (tx: Tx, answer: HeldAnswer) =>
  checkAnswer(answer.held, answer.signed ? [] : await earlierTables(tx));
