/** A crime of this room as the edit rules read one of an extract: the same rules for both. */
import { type Day, clockInLondon, dayInLondon } from '../base/day.js';
import type { FlagValue, Reporter, Sex, VictimKind } from '../db/index.js';
import {
  type CrimeRow,
  type EditFinding,
  EditRun,
  type Moment,
  type ReaderValue,
  type ReporterRole,
  type RowRelation,
  type RowVictim,
} from './rules/edit/index.js';
import { EXTRACT_COLUMNS, type ExtractColumn } from './rules/extract-columns.js';
import { SERVICE_NOT_KNOWN, otherSaid, serviceNames } from './rules/services.js';

/** What is known of a crime, before or after it is recorded. */
export interface CrimeAsked {
  readonly number: string | null;
  readonly report: string | null;
  /** The force that recorded it, by its code; null where nobody has said which that is. */
  readonly force: string | null;
  readonly class: string | null;
  readonly subClass: string | null;
  readonly title: string | null;
  readonly committedFrom: Day;
  readonly committedTo: Day;
  readonly firstTouchAt: Date;
  readonly recordedAt: Date;
  readonly reporter: Reporter;
  readonly victimKind: VictimKind;
  readonly victimRef: string | null;
  /** What the suspect is called, where it is known and may be compared. */
  readonly suspect: string | null;
  readonly victimAge: number | null;
  /** Null where it is not known, or not for whoever asks. */
  readonly victimBornOn: Day | null;
  readonly victimSex: Sex;
  readonly relationship: string;
  readonly flag: FlagValue | null;
  readonly flagRule: string | null;
  readonly services: readonly string[];
  readonly reader: ReaderValue | null;
  /** Null where whoever asks may not read it: then no rule that reads it is run. */
  readonly narrative: string | null;
  readonly cancelled: { readonly at: Date; readonly code: string } | null;
}

const momentOf = (at: Date): Moment => {
  const [day = '', time = ''] = clockInLondon(at).split('T');
  const [hours = '0', minutes = '0'] = time.split(':');
  return { day, minutes: Number(hours) * 60 + Number(minutes) };
};

const REPORTERS: Readonly<Record<Reporter, ReporterRole | null>> = {
  victim: 'victim',
  parent: 'parent',
  professional: 'professional',
  'third-party': 'witness',
  'other-force': 'other-force',
  police: 'police',
  'not-known': null,
};

const VICTIMS: Readonly<Record<VictimKind, RowVictim>> = {
  victim: 'person',
  unidentified: 'person',
  state: 'state',
  decoy: 'decoy',
};

const RELATIONS: Readonly<Record<string, RowRelation>> = {
  stranger: 'stranger',
  'met-online': 'stranger',
  'friend-or-peer': 'known',
  'partner-or-former': 'known',
  'other-known': 'known',
  family: 'family',
  'position-of-trust': 'position-of-trust',
};

const NOTHING = Object.fromEntries(EXTRACT_COLUMNS.map((column) => [column, null])) as Readonly<
  Record<ExtractColumn, null>
>;

/** **Shape**: the row, and the columns that there are: those that the room keeps and this person may see. */
function rowOf(of: CrimeAsked): { readonly row: CrimeRow; readonly columns: ReadonlySet<ExtractColumn> } {
  const known = {
    offence_code: of.subClass ?? of.class,
    published_class: of.class,
    committed_from: { day: of.committedFrom, minutes: null },
    committed_to: { day: of.committedTo, minutes: null },
    reported_at: momentOf(of.firstTouchAt),
    recorded_at: momentOf(of.recordedAt),
    first_contact_at: momentOf(of.firstTouchAt),
    reporter: REPORTERS[of.reporter],
    victim_kind: VICTIMS[of.victimKind],
    victim_age: of.victimAge,
    victim_dob: of.victimBornOn,
    victim_sex: of.victimSex === 'not-known' ? null : of.victimSex === 'another' ? 'other' : of.victimSex,
    suspect_relation: RELATIONS[of.relationship] ?? null,
    online_flag: of.flag,
    flag_rule: of.flagRule,
    platforms: of.services.length === 0 ? null : of.services.map(asListed).join(', '),
    ...(of.title === null ? {} : { offence_title: of.title }),
    ...(of.number === null ? {} : { crime_id: of.number }),
    ...(of.force === null ? {} : { force: of.force }),
    ...(of.report === null ? {} : { report_id: of.report }),
    ...(of.victimRef === null ? {} : { victim_id: of.victimRef }),
    ...(suspectKey(of.suspect) === null ? {} : { suspect_id: suspectKey(of.suspect) }),
    ...(of.reader === null ? {} : { reader_online: of.reader }),
    ...(of.narrative === null ? {} : { narrative: of.narrative }),
    ...(of.cancelled === null
      ? {}
      : { cancelled_at: momentOf(of.cancelled.at), cancel_code: of.cancelled.code }),
  } as const;
  return {
    row: { ...NOTHING, ...known },
    columns: new Set(EXTRACT_COLUMNS.filter((column) => column in known)),
  };
}

/** What the room keeps is coded already, if need be by a lexicon of the organisation's own: no rule need ask what it is. */
const asListed = (service: string): string =>
  service === SERVICE_NOT_KNOWN || otherSaid(service) !== null || serviceNames().has(service)
    ? service
    : `other: ${service}`;

/** One spelling of what a suspect is called on a service: `@Kyle_07` and `kyle_07` are one. */
function suspectKey(suspect: string | null): string | null {
  const plain = (suspect ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/^@/, '');
  return plain === '' ? null : plain;
}

/** The form and the crime's page ask for lateness and its reason themselves. */
const ASKED_ELSEWHERE: readonly string[] = ['PR-030', 'PR-031', 'PR-032', 'PR-034'];

export interface CrimeFinding extends EditFinding {
  /** The number of the earlier crime, where one of those before breaks the rule together with this one. */
  readonly earlier: string | null;
}

/**
 * What the rules say of one crime, or of several together, after those that were recorded before: the duplicates too.
 * **Shape**: crimes in order → findings with the row, from 1, that each is about; none about the crimes before.
 */
export function checkCrimes(
  crimes: readonly CrimeAsked[],
  { now, before = [] }: { readonly now: Date; readonly before?: readonly CrimeAsked[] },
): readonly CrimeFinding[] {
  const rows = [...before, ...crimes].map(rowOf);
  // What only the crimes before have, a number, is not asked of these.
  const columns = new Set(rows.slice(before.length).flatMap(({ columns: own }) => [...own]));
  const run = new EditRun({ columns, today: dayInLondon(now), mostSlots: 64 });
  return rows
    .flatMap(({ row }, n) => run.check({ row, problems: [], unreadable: new Set() }, n + 1))
    .filter(({ code, row }) => row > before.length && !ASKED_ELSEWHERE.includes(code))
    .map((found) => ({
      ...found,
      row: found.row - before.length,
      earlier: found.other === undefined ? null : (before[found.other - 1]?.number ?? null),
    }));
}
