/** The victim against the class, and against what else is said of the victim. */
import type { VictimAge } from '../../../base/offences.js';
import type { CrimeRow } from './crime-row.js';
import {
  VICTIM_AGE,
  ageAt,
  classOf,
  isGrooming,
  isOfClass,
  isSexualCommunication,
  isSexualOrImage,
  limit,
  says,
  victimAge,
} from './lookups.js';
import { rule } from './rule.js';

type VictimCells = Pick<
  CrimeRow,
  'offence_code' | 'victim_age' | 'victim_dob' | 'committed_from' | 'victim_kind'
>;

/** The victim's age in a class of that kind; null for another class, an unknown age, and a decoy, whose age is made up. */
function ageInClass(row: VictimCells, kind: VictimAge): number | null {
  if (row.victim_kind === 'decoy' || classOf(row.offence_code)?.victim_age !== kind) return null;
  return victimAge(row);
}

const outside = (age: number | null, from: number, to: number): boolean =>
  age !== null && (age < from || age >= to);

/** A rule that a victim of this kind of class is of an age from … to before …. */
const ageRule = (code: string, kind: VictimAge, [from, to]: readonly [number, number]) =>
  rule({
    code,
    needs: ['offence_code'],
    oneOf: VICTIM_AGE,
    uses: ['victim_kind'],
    column: 'victim_age',
    breaks: (r) => outside(ageInClass(r, kind), from, to),
  });

const FEMALE: ReadonlySet<string> = new Set(['19C', '19D', '19E', '19J', '20A', '20B']);
const MALE: ReadonlySet<string> = new Set(['19F', '19G', '19H', '19K', '17A', '17B']);
const isIn = (classes: ReadonlySet<string>, code: string | null): boolean =>
  classes.has(classOf(code)?.code ?? '');

const DECOY = /\bdecoys?\b|hunter group|paedophile hunter|undercover|\babwyd\b/i;
const OLD = 1000;

export const VICTIM_RULES = [
  ageRule('PR-040', 'under-13', [-1, 13]),
  ageRule('PR-041', '13-to-15', [13, OLD]),
  ageRule('PR-042', '13-to-15', [-1, 16]),
  rule({
    code: 'PR-043',
    needs: ['offence_code'],
    oneOf: VICTIM_AGE,
    uses: ['victim_kind', 'offence_title'],
    column: 'victim_age',
    breaks: (r) => r.victim_kind !== 'decoy' && isGrooming(r) && outside(victimAge(r), -1, 16),
  }),
  rule({
    code: 'PR-044',
    needs: ['offence_code'],
    oneOf: VICTIM_AGE,
    uses: ['victim_kind', 'offence_title'],
    column: 'victim_age',
    breaks: (r) => !isSexualCommunication(r) && outside(ageInClass(r, 'under-18'), -1, 18),
  }),
  ageRule('PR-045', '13-and-over', [13, OLD]),
  ageRule('PR-046', '16-and-over', [16, OLD]),
  rule({
    code: 'PR-047',
    needs: ['victim_age', 'victim_dob', 'committed_from'],
    uses: ['committed_to'],
    breaks: (r) => {
      const first = ageAt(r.victim_dob, r.committed_from);
      const last = ageAt(r.victim_dob, r.committed_to ?? r.committed_from);
      if (first === null || last === null || r.victim_age === null) return false;
      return r.victim_age < first || r.victim_age > last;
    },
  }),
  rule({
    code: 'PR-048',
    needs: ['offence_code', 'victim_dob'],
    uses: ['victim_age', 'victim_kind'],
    column: 'victim_dob',
    breaks: (r) => {
      const found = classOf(r.offence_code);
      if (found === null || found.names_child || found.code === '86') return false;
      return isPerson(r.victim_kind) && r.victim_age === null && r.victim_dob === null;
    },
  }),
  rule({
    code: 'PR-049',
    needs: ['offence_code'],
    oneOf: VICTIM_AGE,
    uses: ['victim_kind'],
    column: 'victim_age',
    breaks: (r) =>
      classOf(r.offence_code)?.names_child === true &&
      isPerson(r.victim_kind) &&
      r.victim_age === null &&
      r.victim_dob === null,
  }),
  rule({
    code: 'PR-050',
    needs: ['victim_age'],
    breaks: (r) => outside(r.victim_age, 0, limit('oldest-age') + 1),
  }),
  rule({
    code: 'PR-051',
    needs: ['victim_dob', 'recorded_at'],
    breaks: (r) => r.victim_dob !== null && r.recorded_at !== null && r.victim_dob > r.recorded_at.day,
  }),
  rule({
    code: 'PR-052',
    needs: ['victim_kind'],
    oneOf: [['victim_age'], ['victim_dob']],
    column: 'victim_kind',
    breaks: (r) => r.victim_kind === 'state' && (r.victim_age !== null || r.victim_dob !== null),
  }),
  rule({
    code: 'PR-053',
    needs: ['victim_kind', 'victim_dob'],
    breaks: (r) => r.victim_kind === 'decoy' && r.victim_dob !== null,
  }),
  rule({
    code: 'PR-054',
    needs: ['victim_kind', 'offence_code'],
    breaks: (r) =>
      r.victim_kind === 'state' && classOf(r.offence_code) !== null && !isOfClass(r.offence_code, '86'),
  }),
  rule({
    code: 'PR-055',
    needs: ['victim_count', 'offence_code'],
    breaks: (r) => (r.victim_count ?? 0) > 1 && !isOfClass(r.offence_code, '86'),
  }),
  rule({
    code: 'PR-056',
    needs: ['victim_sex', 'offence_code'],
    breaks: (r) => r.victim_sex === 'male' && isIn(FEMALE, r.offence_code),
  }),
  rule({
    code: 'PR-057',
    needs: ['victim_sex', 'offence_code'],
    breaks: (r) => r.victim_sex === 'female' && isIn(MALE, r.offence_code),
  }),
  rule({
    code: 'PR-058',
    needs: ['victim_sex', 'offence_code'],
    breaks: (r) => r.victim_sex === null && (isIn(FEMALE, r.offence_code) || isIn(MALE, r.offence_code)),
  }),
  rule({
    code: 'PR-059',
    needs: ['victim_id', 'suspect_id'],
    breaks: (r) => r.victim_id !== null && r.victim_id === r.suspect_id,
  }),
  rule({
    code: 'PR-060',
    needs: ['victim_kind', 'narrative'],
    breaks: (r) => r.victim_kind === 'person' && says(r.narrative, DECOY),
  }),
  rule({
    code: 'PR-061',
    needs: ['victim_id', 'offence_code'],
    uses: ['victim_kind'],
    breaks: (r) =>
      r.victim_id === null &&
      isSexualOrImage(r.offence_code) &&
      !isOfClass(r.offence_code, '86') &&
      isPerson(r.victim_kind),
  }),
];

/** A person, or nobody has said. */
function isPerson(kind: CrimeRow['victim_kind']): boolean {
  return kind === 'person' || kind === null;
}
