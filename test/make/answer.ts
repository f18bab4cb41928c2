/** A force's checked answer, made of counts without a database: what its files are written from. */
import type { AnswerOut } from '../../src/count/formats/answer/index.js';
import { buildAnswer } from '../../src/count/rules/answer/build.js';
import { checkAnswer } from '../../src/count/rules/answer/checked.js';
import { AGE_CODES, type CrimeCount } from '../../src/count/rules/answer/counting.js';
import type { FieldsHeld } from '../../src/count/rules/answer/not-held.js';
import { periodsOf, readQuestion } from '../../src/count/rules/answer/question.js';
import { composeAnswer } from '../../src/count/words/compose-answer.js';
import { seeded } from './release-table.js';

export const ALL_FIELDS: FieldsHeld = {
  'online-flag': true,
  'victim-age': true,
  'victim-sex': false,
  platform: false,
  relationship: false,
};

const CODES = ['71/17', '86/02', '22B', '19D', '88E', '88/06'] as const;

/** So few in a year that they must be hidden. */
const isFew = (code: string, age: string): boolean => code === '71/17' && age === '16-17';

/** Some crimes of every code, flag and age in every period, some of them too few to be shown. */
export function someCounts(authority: string, periods: number): readonly CrimeCount[] {
  const random = seeded(7);
  return Array.from({ length: periods }, (_, period) => period).flatMap((period) =>
    CODES.flatMap((code) =>
      (['yes', 'no', 'not-assessed'] as const).flatMap((flag) =>
        AGE_CODES.filter((age) => age !== '18-and-over').map((victimAge) => ({
          authority,
          period,
          code,
          flag,
          victimAge,
          crimes: isFew(code, victimAge) ? (flag === 'yes' ? 3 : 0) : 10 + Math.floor(random() * 90),
        })),
      ),
    ),
  );
}

/** **Errors**: throws where the question is none, or the answer cannot be given safely. */
export function anAnswer(written: unknown, counts?: readonly CrimeCount[]): AnswerOut {
  const question = readQuestion(written);
  if (!question.ok) throw new Error(JSON.stringify(question.problems));
  const { authority } = question.value;
  const crimes = counts ?? someCounts(authority ?? 'W15000002', periodsOf(question.value).length);
  const built = buildAnswer(question.value, crimes, ALL_FIELDS);
  const checking = checkAnswer(composeAnswer(built, { knowsCancelled: true }), []);
  if (!checking.ok) throw new Error(JSON.stringify(checking.problems));
  return {
    built,
    checked: checking.value.checked,
    publisher: { en: 'Gwent Police', cy: 'Heddlu Gwent' },
    law: 'foia',
    reference: '123/26',
    receivedOn: '2026-11-02',
    answeredOn: '2026-11-24',
    created: '2026-11-24T09:30:00Z',
  };
}
