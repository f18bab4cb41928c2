/** Puts the made-up crimes of a made-up force into the record, once, with what was decided of them since. */
import { addDays, addMilliseconds, dayInLondon, instantsInLondon } from '../../base/day.js';
import {
  type Actor,
  type Database,
  type Tx,
  inTransaction,
  listAccounts,
  writeJournal,
} from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { MADE_UP_FLAGS, MADE_UP_KINDS, type MadeUpKind } from '../made-up.js';
import { LATENESS_REASONS, RECORDING_HOURS, bandOf } from '../rules/index.js';
import { readFlag } from '../rules/flag/index.js';
import { findCrime, hasCrime } from '../store/crimes.js';
import { assignCrime } from './assign-crime.js';
import { cancelCrime } from './cancel-crime.js';
import type { CrimeDoing } from './doing.js';
import { keepCrimes } from './record-crimes.js';
import { reclassify } from './reclassify.js';
import { setFlag } from './set-flag.js';
import { enterTransferReceipt, transferCrime } from './transfer-crime.js';
import type { CrimeWanted, FlagWanted } from './wanted.js';
import { listTransfers } from '../store/events.js';

const CRIMES = 62;
const DAYS = 120;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export interface Seeding {
  readonly db: Database;
  readonly actor: Actor;
  readonly keys: Keyring;
}

/** **Shape**: how many were put in; none where any crime is recorded already, or nobody could have recorded one. */
export async function seedRecord({ db, actor, keys }: Seeding, now: Date): Promise<number> {
  return inTransaction(db, actor, async (tx) => {
    if (await hasCrime(tx)) return 0;
    const people = await peopleOf(tx, actor);
    if (people === null) return 0;
    const seed: SeedRun = { tx, keys, now, people, chance: chanceFrom(2026) };
    const made: { id: string; at: Date }[] = [];
    for (let n = 0; n < CRIMES; n++) made.push(...(await recordOne(seed, n)));
    await decideSince(seed, made);
    const subjects = made.map(({ id }) => ({ kind: 'crime', id }));
    await writeJournal(tx, actor, { event: 'crimes-imported', room: 'crimes', subjects }, now);
    return made.length;
  });
}

type Person = Actor & { readonly account: string };

interface People {
  readonly officer: Person;
  readonly registrar: Person;
  readonly supervisor: Person;
  readonly investigator: Person;
}

interface SeedRun {
  readonly tx: Tx;
  readonly keys: Keyring;
  readonly now: Date;
  readonly people: People;
  readonly chance: () => number;
}

async function peopleOf(tx: Tx, by: Actor): Promise<People | null> {
  const accounts = await listAccounts(tx);
  const personOf = (role: string): Person | null => {
    const found = accounts.find(({ roles }) => roles.includes(role));
    // The product's own sight, so that what it does for a person is not refused on the way.
    return found ? { ...by, account: found.id, name: found.name, roles: found.roles } : null;
  };
  const [officer, registrar, supervisor, investigator] = [
    personOf('desk-officer'),
    personOf('registrar'),
    personOf('supervisor'),
    personOf('investigator'),
  ];
  return officer && registrar && supervisor && investigator
    ? { officer, registrar, supervisor, investigator }
    : null;
}

/** The same made-up force at every first start. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const between = (chance: () => number, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

async function recordOne(seed: SeedRun, n: number): Promise<readonly { id: string; at: Date }[]> {
  const { tx, keys, now, people, chance } = seed;
  const kind = MADE_UP_KINDS[(n * 7 + between(chance, 0, 2)) % MADE_UP_KINDS.length];
  if (!kind) return [];
  const day = addDays(dayInLondon(now), -Math.max(1, Math.floor(DAYS - (n * DAYS) / CRIMES)));
  const [midnight = now] = instantsInLondon(day, '00:00');
  const firstTouchAt = addMilliseconds(midnight, between(chance, 7 * 60, 23 * 60) * MINUTE_MS);
  const hours = chance() < 0.13 ? between(chance, RECORDING_HOURS + 2, 90) : between(chance, 1, 20);
  const recordedAt = addMilliseconds(firstTouchAt, hours * HOUR_MS + between(chance, 0, 50) * MINUTE_MS);
  // The last days' latest would lie ahead of now.
  const at = recordedAt.getTime() < now.getTime() ? recordedAt : addMilliseconds(now, -30 * MINUTE_MS);
  const touched = firstTouchAt.getTime() < at.getTime() ? firstTouchAt : addMilliseconds(at, -2 * HOUR_MS);
  const victims = n % 13 === 5 ? 2 : 1;
  const crimes = Array.from({ length: victims }, () => crimeOf(seed, kind, { day, at, hours }));
  const kept = await keepCrimes(
    tx,
    { actor: people.officer, keys, now: at },
    {
      report: {
        thread: null,
        source: 'imported',
        marking: n === 40 ? 'restricted' : 'ordinary',
        named: n === 40 ? [people.supervisor.account, people.registrar.account] : [],
        channel: kind.channel,
        reporter: kind.reporter,
        language: kind.language,
        firstTouchAt: touched,
        incident: null,
      },
      crimes,
    },
  );
  return kept.ok ? kept.value.crimes.map(({ id }) => ({ id, at })) : [];
}

function crimeOf(
  { chance }: SeedRun,
  kind: MadeUpKind,
  { day, at, hours }: { readonly day: string; readonly at: Date; readonly hours: number },
): CrimeWanted {
  const isChild = (kind.victim ?? 'victim') !== 'state';
  const age = isChild ? between(chance, kind.ages[0], kind.ages[1]) : null;
  const committedTo = addDays(day, -between(chance, 0, 2));
  const isCourse = chance() < 0.3;
  const late = hours > RECORDING_HOURS && chance() < 0.5;
  return {
    victim: {
      kind: kind.victim ?? 'victim',
      age,
      ageBand: age === null ? null : bandOf(age),
      sex: kind.sex ?? (isChild ? (chance() < 0.7 ? 'female' : 'male') : 'not-known'),
      name: null,
      bornOn: null,
    },
    classified: {
      class: kind.class,
      subClass: kind.subClass,
      offence: kind.offence,
      isAttempt: kind.victim === 'decoy',
      ruleVersion: null,
      why: null,
    },
    flag: flagOf(kind, { chance, at }),
    committedFrom: isCourse ? addDays(committedTo, -between(chance, 3, 30)) : committedTo,
    committedTo,
    isPrincipal: false,
    isCourseOfConduct: isCourse,
    suspectAgeBand: kind.suspect,
    suspect: null,
    relationship: kind.relationship,
    place: kind.place,
    contactMeans: kind.means,
    platforms: kind.services,
    narrative: kind.text,
    owningForce: null,
    facts: kind.acts.map((value) => ({ fact: 'act', value, saidBy: 'system' })),
    letStand: [],
    lateness: late ? (LATENESS_REASONS[between(chance, 0, LATENESS_REASONS.length - 1)] ?? null) : null,
    number: null,
  };
}

/** What the officer answered: mostly what the words say. */
function flagOf(kind: MadeUpKind, { chance, at }: { chance: () => number; at: Date }): FlagWanted {
  const reading = readFlag(kind.text, {
    offenceCode: kind.subClass ?? kind.class,
    recordedOn: dayInLondon(at),
  });
  const luck = chance() * 100;
  const { missed, wrongly, open } = MADE_UP_FLAGS;
  const isWrong = luck >= open && luck < open + (kind.truth === 'yes' ? missed : wrongly);
  const wrong = kind.truth === 'yes' ? 'no' : 'yes';
  const flag = luck < open ? 'not-assessed' : isWrong ? wrong : kind.truth;
  const agrees = reading.online === flag;
  return {
    flag,
    source: agrees && luck > 70 ? 'reader-accepted' : 'officer',
    rule: agrees ? reading.rule : null,
    why: flag === 'not-assessed' ? null : REASONS[kind.language][flag],
    spans: agrees ? reading.spans.map(([start, end, why]) => ({ start, end, why })) : [],
    reader: { answer: reading.online, version: reading.version, probability: reading.probability },
  };
}

const REASONS = {
  en: {
    yes: 'Contact was made and went on by a service on the internet.',
    no: 'No online means is described.',
  },
  cy: { yes: 'Cysylltwyd drwy wasanaeth ar y rhyngrwyd.', no: 'Ni ddisgrifir unrhyw ddull ar-lein.' },
} as const;

/** What has been decided since: flags put right, classes altered, crimes cancelled and given away, some without a receipt. */
async function decideSince(seed: SeedRun, made: readonly { id: string; at: Date }[]): Promise<void> {
  const { people } = seed;
  for (const [n, { id, at }] of made.entries()) {
    const doing = (who: Person, days: number) =>
      doingOn(seed, { id, who, at: addMilliseconds(at, days * 24 * HOUR_MS) });
    if (n % 9 === 2) await putFlagRight(seed, await doing(people.registrar, 3));
    if (n % 5 === 1)
      await assignCrime(seed.tx, await doing(people.supervisor, 1), people.investigator.account);
    if (n === 8 || n === 27)
      await reclassify(seed.tx, await doing(people.registrar, 5), {
        code: n === 8 ? '22B' : '71/17',
        isAttempt: false,
        why: 'The account given on the second visit names other conduct.',
      });
    if (n === 11) await cancelDuplicate(seed, await doing(people.registrar, 9));
    if (n === 33) await cancelVerified(seed, await doing(people.registrar, 6));
    if (n === 18 || n === 46 || n === 57) await giveAway(seed, await doing(people.registrar, 2), n === 18);
  }
}

async function doingOn(
  { tx, keys, now }: SeedRun,
  { id, who, at }: { readonly id: string; readonly who: Person; readonly at: Date },
): Promise<CrimeDoing> {
  const crime = await findCrime(tx, id);
  const past = at.getTime() < now.getTime() ? at : now;
  return { actor: who, keys, now: past, writtenAt: now, crime: id, version: crime?.version ?? 0 };
}

async function putFlagRight({ tx }: SeedRun, doing: CrimeDoing): Promise<void> {
  const crime = await findCrime(tx, doing.crime);
  if (!crime) return;
  const online = crime.contact_means.some(
    (means) => !['in-person', 'letter', 'telephone-call'].includes(means),
  );
  await setFlag(tx, doing, {
    flag: online ? 'yes' : 'no',
    source: 'registrar',
    rule: null,
    why: online ? 'The means of contact recorded are online.' : 'Nothing recorded was done online.',
    spans: [],
    reader: null,
  });
}

const cancelDuplicate = async ({ tx }: SeedRun, doing: CrimeDoing): Promise<void> =>
  void (await cancelCrime(tx, doing, {
    code: 'C3',
    avi: null,
    aviReference: '',
    otherNumber: '26/000011',
    why: 'The same conduct was reported twice, by the school and by the mother.',
  }));

const cancelVerified = async ({ tx }: SeedRun, doing: CrimeDoing): Promise<void> =>
  void (await cancelCrime(tx, doing, {
    code: 'C2',
    avi: 'records-of-a-third-party',
    aviReference: 'Document 14',
    otherNumber: '',
    why: 'The platform’s records show that the account was the child’s own second account.',
  }));

async function giveAway({ tx }: SeedRun, doing: CrimeDoing, answered: boolean): Promise<void> {
  const given = await transferCrime(tx, doing, {
    force: 'E23000036',
    evidenceSecured: true,
    safeguarded: true,
  });
  if (!given.ok || !answered) return;
  const [transfer] = await listTransfers(tx, doing.crime);
  if (!transfer) return;
  const later = { ...doing, version: doing.version + 1 };
  await enterTransferReceipt(tx, later, { transfer: transfer.id, number: 'AS-2041-77' });
}
