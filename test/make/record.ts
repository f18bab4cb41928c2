/** The record room on a fresh database: people, a keyring, and crimes as they would be recorded. */
import { inTransaction } from '../../src/db/index.js';
import type { Actor } from '../../src/db/index.js';
import { accountOf } from '../../src/desk/index.js';
import { recordCrimes } from '../../src/record/actions/record-crimes.js';
import type { CrimeDoing, RecordDoing } from '../../src/record/actions/doing.js';
import type { CrimeWanted, ReportWanted } from '../../src/record/actions/wanted.js';
import { type Crime, findCrime } from '../../src/record/store/crimes.js';
import { addMilliseconds } from '../../src/base/day.js';
import type { Keyring } from '../../src/keys/index.js';
import { aKeyring } from './contact.js';
import { type FreshDatabase, ONE_MORNING, aPerson } from './database.js';

const HOUR_MS = 3_600_000;

export const aReport = (over: Partial<ReportWanted> = {}): ReportWanted => ({
  thread: null,
  source: 'keyed',
  marking: 'ordinary',
  named: [],
  channel: 'phone',
  reporter: 'parent',
  language: 'en',
  firstTouchAt: addMilliseconds(ONE_MORNING, -2 * HOUR_MS),
  incident: null,
  ...over,
});

export const aCrime = (over: Partial<CrimeWanted> = {}): CrimeWanted => ({
  victim: { kind: 'victim', age: 13, ageBand: '13-to-15', sex: 'female', name: null, bornOn: null },
  classified: {
    class: '88A',
    subClass: '71/17',
    offence: 'sexual-communication',
    isAttempt: false,
    ruleVersion: null,
    why: null,
  },
  flag: { flag: 'yes', source: 'officer', rule: 'O1', why: 'contact by Snapchat', spans: [], reader: null },
  committedFrom: '2026-09-30',
  committedTo: '2026-09-30',
  isPrincipal: false,
  isCourseOfConduct: false,
  suspectAgeBand: '18-and-over',
  suspect: null,
  relationship: 'met-online',
  place: 'nowhere-but-online',
  contactMeans: ['messaging-app'],
  platforms: ['Snapchat'],
  narrative: 'IP was contacted by Snapchat and asked for images.',
  owningForce: null,
  facts: [],
  letStand: [],
  lateness: null,
  number: null,
  ...over,
});

export interface RecordRoom {
  readonly fresh: FreshDatabase;
  readonly keys: Keyring;
  readonly officer: Actor;
  readonly registrar: Actor;
  readonly supervisor: Actor;
  readonly investigator: Actor;
  doing(who: Actor, now?: Date): RecordDoing;
  on(who: Actor, crime: string, now?: Date): Promise<CrimeDoing>;
  crime(id: string): Promise<Crime>;
  /** Records crimes by the officer. **Shape**: their ids. */
  record(
    crimes?: readonly CrimeWanted[],
    report?: Partial<ReportWanted>,
    now?: Date,
  ): Promise<readonly string[]>;
}

export async function aRecordRoom(fresh: FreshDatabase): Promise<RecordRoom> {
  const keys = aKeyring(fresh.dataFolder);
  const officer = await aPerson(fresh, 'Recorder', ['desk-officer']);
  const all = { ...fresh.system, clearance: 'sealed' } as const;
  const crime = async (id: string): Promise<Crime> => {
    const found = await inTransaction(fresh.db, all, (tx) => findCrime(tx, id));
    if (!found) throw new Error('no such crime');
    return found;
  };
  const doing = (who: Actor, now = ONE_MORNING): RecordDoing => ({ actor: accountOf(who), keys, now });
  return {
    fresh,
    keys,
    officer,
    registrar: await aPerson(fresh, 'Registrar', ['registrar']),
    supervisor: await aPerson(fresh, 'Supervisor', ['supervisor']),
    investigator: await aPerson(fresh, 'Investigator', ['investigator']),
    doing,
    crime,
    async on(who, id, now) {
      return { ...doing(who, now), crime: id, version: (await crime(id)).version };
    },
    async record(crimes = [aCrime()], report = {}, now = ONE_MORNING) {
      const done = await inTransaction(fresh.db, officer, (tx) =>
        recordCrimes(tx, doing(officer, now), { report: aReport(report), crimes }),
      );
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
      return done.value.crimes.map(({ id }) => id);
    },
  };
}
