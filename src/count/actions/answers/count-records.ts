/** Counts of the record room's own crimes, as an answer takes them: only numbers come through that room's face. */
import { addDays, dayInLondon } from '../../../base/day.js';
import { plainCode } from '../../../base/offences.js';
import type { Tx } from '../../../db/index.js';
import { crimesForCounting, firstDayOfRecords } from '../../../record/index.js';
import { type CrimeCount, ageCodeOf } from '../../rules/answer/counting.js';
import type { FieldsHeld, Reach } from '../../rules/answer/not-held.js';
import { type AnswerQuestion, periodOfMonth, periodsOf } from '../../rules/answer/question.js';

/** What the record room counts its crimes by. The service used is sealed with what happened, so it cannot be counted. */
export const RECORD_FIELDS: FieldsHeld = {
  'online-flag': true,
  'victim-age': true,
  'victim-sex': false,
  platform: false,
  relationship: false,
};

/** From the day of the first crime here to the day before today, which is not over. Null: no crime is here. */
export async function reachOfRecords(tx: Tx, now: Date): Promise<Reach | null> {
  const first = await firstDayOfRecords(tx);
  const today = dayInLondon(now);
  return first === null ? null : { from: first, to: first < today ? today : addDays(today, 1) };
}

/** Crimes recorded in the years asked about and not cancelled since, as the answering force's own. */
export async function countRecords(
  tx: Tx,
  question: AnswerQuestion,
  reach: Reach | null,
): Promise<readonly CrimeCount[]> {
  const periods = periodsOf(question);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || question.authority === null) return [];
  const { authority } = question;
  const counted = await crimesForCounting(tx, {
    from: first.from,
    to: reach && reach.to < last.to ? reach.to : last.to,
  });
  return counted.flatMap((c): readonly CrimeCount[] => {
    const period = periodOfMonth(question, Number(c.month.slice(0, 4)), Number(c.month.slice(5, 7)));
    if (period === null) return [];
    const { flag, crimes } = c;
    return [
      {
        authority,
        period,
        code: plainCode(c.subClass ?? c.class),
        flag,
        victimAge: ageCodeOf(c.victimAge),
        crimes,
      },
    ];
  });
}
