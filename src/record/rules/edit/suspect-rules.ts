/** The suspect against the class and the outcome. */
import { SUSPECT_AGE, ageAt, isGrooming, isOfClass, limit, suspectAge } from './lookups.js';
import { outcomeNumber } from './outcome-number.js';
import { rule } from './rule.js';

const ADULT = 18;
const RESPONSIBLE = 10;

const isUnder = (age: number | null, years: number): boolean => age !== null && age < years;

export const SUSPECT_RULES = [
  rule({
    code: 'PR-070',
    needs: ['offence_code'],
    oneOf: SUSPECT_AGE,
    uses: ['offence_title'],
    column: 'suspect_age',
    breaks: (r) => isGrooming(r) && isUnder(suspectAge(r), ADULT),
  }),
  rule({
    code: 'PR-071',
    needs: ['outcome'],
    oneOf: SUSPECT_AGE,
    breaks: (r) => {
      const number = outcomeNumber(r.outcome);
      return number !== null && number !== 11 && isUnder(suspectAge(r), RESPONSIBLE);
    },
  }),
  rule({
    code: 'PR-072',
    needs: ['offence_code'],
    oneOf: SUSPECT_AGE,
    column: 'suspect_age',
    breaks: (r) => isOfClass(r.offence_code, '73') && isUnder(suspectAge(r), ADULT),
  }),
  rule({
    code: 'PR-073',
    needs: ['offence_code', 'suspect_relation'],
    column: 'suspect_relation',
    breaks: (r) => isOfClass(r.offence_code, '73') && r.suspect_relation === 'stranger',
  }),
  rule({
    code: 'PR-074',
    needs: ['offence_code', 'suspect_relation'],
    column: 'suspect_relation',
    breaks: (r) =>
      isOfClass(r.offence_code, '23') && r.suspect_relation !== null && r.suspect_relation !== 'family',
  }),
  rule({
    code: 'PR-075',
    needs: ['suspect_age', 'suspect_dob', 'committed_from'],
    uses: ['committed_to'],
    breaks: (r) => {
      const first = ageAt(r.suspect_dob, r.committed_from);
      const last = ageAt(r.suspect_dob, r.committed_to ?? r.committed_from);
      if (first === null || last === null || r.suspect_age === null) return false;
      return r.suspect_age < first || r.suspect_age > last;
    },
  }),
  rule({
    code: 'PR-076',
    needs: ['suspect_age'],
    breaks: (r) => r.suspect_age !== null && (r.suspect_age < 0 || r.suspect_age > limit('oldest-age')),
  }),
];
