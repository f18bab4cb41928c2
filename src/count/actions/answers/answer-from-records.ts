/** An answer counted from the record room's own crimes, hidden and attacked with everything published and signed before. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import { type BuiltAnswer, buildAnswer } from '../../rules/answer/build.js';
import { type CheckProblem, type Checking, checkAnswer } from '../../rules/answer/checked.js';
import type { AnswerQuestion } from '../../rules/answer/question.js';
import type { Earlier } from '../../rules/release/guard.js';
import { composeAnswer } from '../../words/compose-answer.js';
import { earlierTables } from '../releases/take.js';
import { RECORD_FIELDS, countRecords } from './count-records.js';

export interface AnswerMade {
  readonly built: BuiltAnswer;
  readonly checking: Checking;
}

/** **Errors**: `nothing-in-period`; `can-be-worked-out` with everything published and signed before. */
export async function answerFromRecords(
  tx: Tx,
  question: AnswerQuestion,
  /** What went out by another way, the oldest first. */
  besides: Earlier = [],
): Promise<Result<AnswerMade, CheckProblem | 'nothing-in-period'>> {
  const counts = await countRecords(tx, question);
  if (counts.length === 0) return fail({ code: 'nothing-in-period', field: 'years' });
  const built = buildAnswer(question, counts, RECORD_FIELDS);
  const earlier = [...besides, ...(await earlierTables(tx))];
  const checking = checkAnswer(composeAnswer(built, { knowsCancelled: true }), earlier);
  return checking.ok ? ok({ built, checking: checking.value }) : checking;
}
