/** From a row of another system's extract to a crime of ours: what is there is taken, what is not is said to be not known. */
import { type Day, instantsInLondon } from '../../base/day.js';
import { classOf } from './classify.js';
import type { CrimeRow, Moment } from './edit/index.js';
import { bandOf } from './carried.js';
import type { Flag, ReportedBy, VictimSex } from './lists.js';

/** Why a row cannot be brought in. */
export type ImportProblem =
  | 'import-no-number'
  | 'import-no-recorded-day'
  | 'import-no-class'
  | 'import-not-yet'
  | 'import-number-taken';

export interface ImportedCrime {
  readonly number: string;
  /** The other system's own number of the report; null where it gives none. */
  readonly report: string | null;
  readonly class: string;
  readonly subClass: string | null;
  readonly committedFrom: Day;
  readonly committedTo: Day;
  readonly firstTouchAt: Date;
  readonly recordedAt: Date;
  readonly reporter: ReportedBy;
  readonly victim: {
    readonly kind: 'victim' | 'state' | 'decoy';
    readonly age: number | null;
    readonly ageBand: string | null;
    readonly sex: VictimSex;
  };
  readonly suspectAgeBand: 'under-10' | '10-to-17' | '18-and-over' | 'not-known';
  readonly relationship: string;
  readonly flag: Flag;
  readonly platforms: readonly string[];
  readonly narrative: string;
}

const NOON = '12:00';

/** The instant of a moment; noon where only the day is known. */
function instantOf({ day, minutes }: Moment): Date | null {
  const time =
    minutes === null
      ? NOON
      : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return instantsInLondon(day, time)[0] ?? instantsInLondon(day, NOON)[0] ?? null;
}

const RELATIONS: Readonly<Record<string, string>> = {
  stranger: 'stranger',
  known: 'other-known',
  family: 'family',
  'position-of-trust': 'position-of-trust',
};

/** **Shape**: a row as it was read → the crime, or why it cannot be one. */
export function importedCrime(row: CrimeRow, now: Date): ImportedCrime | ImportProblem {
  const number = row.crime_id?.trim().slice(0, 40) ?? '';
  if (number === '') return 'import-no-number';
  const recordedAt = row.recorded_at && instantOf(row.recorded_at);
  if (!recordedAt) return 'import-no-recorded-day';
  if (recordedAt.getTime() > now.getTime()) return 'import-not-yet';
  const classified = classOf(row.offence_code ?? '') ?? classOf(row.published_class ?? '');
  if (!classified) return 'import-no-class';
  const first = row.first_contact_at ?? row.reported_at;
  const touched = (first && instantOf(first)) ?? recordedAt;
  const recordedOn = row.recorded_at?.day ?? '';
  const from = row.committed_from?.day ?? recordedOn;
  const to = row.committed_to?.day ?? from;
  return {
    number,
    report: row.report_id,
    class: classified.class,
    subClass: classified.subClass,
    committedFrom: from,
    committedTo: to < from ? from : to,
    // Where only the days are known, noon may lie after the record: then it took no time that anybody knows of.
    firstTouchAt: touched.getTime() > recordedAt.getTime() ? recordedAt : touched,
    recordedAt,
    reporter: reporterOf(row.reporter),
    victim: victimOf(row),
    suspectAgeBand: suspectOf(row.suspect_age),
    relationship: RELATIONS[row.suspect_relation ?? ''] ?? 'not-known',
    flag: row.online_flag ?? 'not-assessed',
    platforms: (row.platforms ?? '')
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    narrative: row.narrative ?? '',
  };
}

const reporterOf = (reporter: CrimeRow['reporter']): ReportedBy =>
  reporter === null ? 'not-known' : reporter === 'witness' ? 'third-party' : reporter;

function victimOf(row: CrimeRow): ImportedCrime['victim'] {
  const kind = row.victim_kind === 'state' || row.victim_kind === 'decoy' ? row.victim_kind : 'victim';
  const age = row.victim_age !== null && row.victim_age >= 0 && row.victim_age <= 120 ? row.victim_age : null;
  const sex = row.victim_sex === null ? 'not-known' : row.victim_sex === 'other' ? 'another' : row.victim_sex;
  return { kind, age, ageBand: age === null ? null : bandOf(age), sex };
}

function suspectOf(age: number | null): ImportedCrime['suspectAgeBand'] {
  if (age === null || age < 0) return 'not-known';
  return age < 10 ? 'under-10' : age < 18 ? '10-to-17' : '18-and-over';
}
