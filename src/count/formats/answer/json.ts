/** An answer as data for other programs: observations as the contract has them, and what is not held with why. */
import type { AnswerOut } from './answer-out.js';
import { answerObservations } from './stated-counts.js';

export function answerJson(answer: AnswerOut): unknown {
  const { built, checked, law, reference, receivedOn, answeredOn } = answer;
  const { question } = built;
  return {
    reference,
    law,
    received_on: receivedOn,
    answered_on: answeredOn,
    publisher_en: answer.publisher.en,
    publisher_cy: answer.publisher.cy,
    authority: question.authority,
    years: question.years,
    asked: question.asked.map((a) => ({
      id: a.id,
      measure: a.measure,
      codes: a.codes,
      name_en: a.name.en,
      name_cy: a.name.cy,
    })),
    observations: answerObservations(answer),
    not_held: built.notHeld,
    suppression: { cells_hidden: checked.hidden, attacked: checked.attack.attacked, recovered: 0 },
  };
}
