/** An answer as its files, its letter and its public page are made from it. */
import { authorityByCode } from '../../base/authorities.js';
import { dayInLondon } from '../../base/day.js';
import type { AnswerOut } from '../formats/answer/index.js';
import type { CheckedAnswer } from '../rules/answer/checked.js';
import type { HeldAnswer, ReceivedRequest } from '../store/answers.js';

/** **Shape**: `now` dates what nobody has signed yet. Of the requester nothing is in it. */
export function answerOut(
  request: Pick<ReceivedRequest, 'law' | 'reference' | 'receivedOn'>,
  { answer, checked }: { readonly answer: HeldAnswer; readonly checked: CheckedAnswer },
  now: Date,
): AnswerOut {
  const { authority } = answer.built.question;
  const at = answer.signed?.at ?? now;
  return {
    checked,
    built: answer.built,
    publisher: (authority === null ? null : authorityByCode(authority)?.full) ?? { en: '', cy: '' },
    law: request.law,
    reference: request.reference,
    receivedOn: request.receivedOn,
    answeredOn: dayInLondon(at),
    created: at.toISOString(),
  };
}
