/** Outcomes against the framework, the class, the suspect and the days. */
import { SUSPECT_AGE, classOf, isOfClass, isSexualOrImage, suspectAge } from './lookups.js';
import { isBefore } from './moment.js';
import { isNoOutcome, outcomeNumber } from './outcome-number.js';
import { rule } from './rule.js';

/** The framework's numbers. */
const FIRST = 1;
const LAST = 22;

const is = (outcome: string | null, ...numbers: readonly number[]): boolean => {
  const number = outcomeNumber(outcome);
  return number !== null && numbers.includes(number);
};

/** A rule of one outcome against the suspect's age. */
const bySuspect = (code: string, number: number, wrong: (age: number) => boolean) =>
  rule({
    code,
    needs: ['outcome'],
    oneOf: SUSPECT_AGE,
    breaks: (r) => {
      const age = suspectAge(r);
      return is(r.outcome, number) && age !== null && wrong(age);
    },
  });

export const OUTCOME_RULES = [
  rule({
    code: 'PR-150',
    needs: ['outcome'],
    breaks: (r) => {
      const number = outcomeNumber(r.outcome);
      return number === null ? !isNoOutcome(r.outcome) : number < FIRST || number > LAST;
    },
  }),
  rule({
    code: 'PR-151',
    needs: ['outcome', 'outcome_at'],
    breaks: (r) => is(r.outcome, 21) && r.outcome_at !== null && r.outcome_at.day < '2016-01-01',
  }),
  rule({
    code: 'PR-152',
    needs: ['outcome', 'offence_code'],
    breaks: (r) => is(r.outcome, 21) && classOf(r.offence_code) !== null && !isOfClass(r.offence_code, '86'),
  }),
  bySuspect('PR-153', 21, (age) => age >= 18),
  bySuspect('PR-154', 11, (age) => age >= 10),
  rule({
    code: 'PR-155',
    needs: ['outcome', 'offence_code'],
    breaks: (r) => is(r.outcome, 7) && isSexualOrImage(r.offence_code),
  }),
  rule({
    code: 'PR-156',
    needs: ['outcome', 'offence_code'],
    breaks: (r) => is(r.outcome, 19) && classOf(r.offence_code) !== null,
  }),
  rule({
    code: 'PR-157',
    needs: ['outcome', 'suspect_id'],
    breaks: (r) => is(r.outcome, 14) && r.suspect_id !== null,
  }),
  rule({
    code: 'PR-158',
    needs: ['outcome', 'suspect_id'],
    breaks: (r) => is(r.outcome, 18) && r.suspect_id !== null,
  }),
  rule({
    code: 'PR-159',
    needs: ['outcome', 'suspect_id'],
    breaks: (r) => is(r.outcome, 15, 16) && r.suspect_id === null,
  }),
  rule({
    code: 'PR-160',
    needs: ['outcome_at', 'recorded_at'],
    breaks: (r) => r.outcome_at !== null && r.recorded_at !== null && isBefore(r.outcome_at, r.recorded_at),
  }),
  rule({
    code: 'PR-161',
    needs: ['outcome', 'outcome_at'],
    column: 'outcome_at',
    breaks: (r) => outcomeNumber(r.outcome) !== null && r.outcome_at === null,
  }),
  bySuspect('PR-162', 2, (age) => age >= 18),
  bySuspect('PR-163', 3, (age) => age < 18),
  rule({
    code: 'PR-164',
    needs: ['outcome_at'],
    breaks: (r) => r.outcome_at !== null && r.outcome_at.day < '2013-04-01',
  }),
  rule({
    code: 'PR-165',
    needs: ['outcome', 'suspect_id'],
    breaks: (r) => is(r.outcome, 5) && r.suspect_id === null,
  }),
  rule({
    code: 'PR-166',
    needs: ['outcome', 'transferred_to'],
    column: 'transferred_to',
    breaks: (r) => is(r.outcome, 20) && r.transferred_to === null,
  }),
];
