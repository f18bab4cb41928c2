/** The flag audits of a made-up force, once: one that was coded, scored and signed, and one whose sample waits for coders. */
import { addMilliseconds } from '../../base/day.js';
import {
  type Actor,
  type AuditCode,
  type Database,
  type Tx,
  inTransaction,
  listAccounts,
} from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { openForAudit } from '../audit-sealed.js';
import { type ExtractMadeUp, type MadeUpExtract, madeUpExtract } from '../made-up-extract.js';
import { type AuditRecord, insertCodes, insertCoder, listAuditRecords } from '../store/audit-records.js';
import { listAudits } from '../store/audits.js';
import { streamInput } from '../extract/index.js';
import { type AuditDoing, noteStep } from './audit/doing.js';
import { drawReview, drawSample } from './audit/draw.js';
import { importExtract } from './audit/import-extract.js';
import { signAudit } from './audit/result.js';

/** Quick, since a server that has just started answers people meanwhile. */
const DRAWS = 1_000;
const DAY_MS = 86_400_000;
/** A force that no printed figure of these years is held of: nothing made up stands beside a real number. */
const FORCE = 'W15000002';

const SIGNED: ExtractMadeUp = {
  seed: 'signed',
  records: 900,
  year: 2023,
  month: 4,
  months: 24,
  set: [0.35, 0.6],
};
const WAITING: ExtractMadeUp = {
  ...SIGNED,
  seed: 'waiting',
  records: 450,
  year: 2025,
  months: 12,
  set: [0.6, 0.75],
};

export interface Seeding {
  readonly db: Database;
  readonly actor: Actor;
  readonly keys: Keyring;
}

/** **Shape**: how many audits were made; none where there is one, or nobody could have made it. */
export async function seedAudits({ db, actor, keys }: Seeding, now: Date): Promise<number> {
  return inTransaction(db, actor, async (tx) => {
    if ((await listAudits(tx)).length > 0) return 0;
    const people = await coders(tx, actor);
    if (!people) return 0;
    const run: Run = { tx, keys, now, people };
    await signedAudit(run);
    await waitingAudit(run);
    return 2;
  });
}

type Person = Actor & { readonly account: string };

interface People {
  readonly registrar: Person;
  readonly first: Person;
  readonly second: Person;
}

interface Run {
  readonly tx: Tx;
  readonly keys: Keyring;
  readonly now: Date;
  readonly people: People;
}

/** The registrar settles, so two others code. */
async function coders(tx: Tx, by: Actor): Promise<People | null> {
  const people = (await listAccounts(tx)).map((a) => ({
    ...by,
    account: a.id,
    name: a.name,
    roles: a.roles,
  }));
  const registrar = people.find((p) => p.roles.includes('registrar'));
  const [first, second] = people.filter((p) => p.roles.includes('supervisor'));
  return registrar && first && second ? { registrar, first, second } : null;
}

const doingAt = ({ keys, now }: Run, actor: Person, daysAgo: number): AuditDoing => ({
  actor,
  keys,
  now: addMilliseconds(now, -daysAgo * DAY_MS),
});

const inputOf = ({ csv }: MadeUpExtract) =>
  streamInput(
    (async function* () {
      yield Buffer.from(csv);
    })(),
  );

interface Stepped {
  readonly name: string;
  readonly seed: string;
  readonly halfWidth: number;
  readonly daysAgo: number;
}

async function drawnAudit(run: Run, extract: MadeUpExtract, { name, seed, halfWidth, daysAgo }: Stepped) {
  const { tx, people } = run;
  const [counting, drawing] = [daysAgo, daysAgo - 1].map((d) => doingAt(run, people.registrar, d));
  if (!counting || !drawing) throw new Error('nobody counts the made-up extract');
  const [workers, rules, authority] = [0, null, FORCE] as const;
  const counted = await importExtract(tx, counting, {
    name,
    authority,
    rules,
    map: {},
    input: await inputOf(extract),
    workers,
  });
  if (!counted.ok) throw new Error(`the made-up extract: ${JSON.stringify(counted.problems)}`);
  const { audit } = counted.value;
  const drawn = await drawSample(tx, drawing, {
    audit,
    input: await inputOf(extract),
    halfWidth,
    seed,
    workers,
  });
  if (!drawn.ok) throw new Error(`the made-up sample: ${JSON.stringify(drawn.problems)}`);
  return audit;
}

async function signedAudit(run: Run): Promise<void> {
  const { tx, people } = run;
  const extract = madeUpExtract(SIGNED);
  const audit = await drawnAudit(run, extract, {
    name: 'April 2023 to March 2025, all child sexual offences',
    seed: 'made-up-2025',
    halfWidth: 0.06,
    daysAgo: 60,
  });
  await codeAll(run, audit, extract);
  const done = await signAudit(tx, doingAt(run, people.registrar, 30), { audit, draws: DRAWS });
  if (!done.ok) throw new Error(`the made-up audit: ${JSON.stringify(done.problems)}`);
  const reviewing = doingAt(run, people.registrar, 29);
  await drawReview(tx, reviewing, { audit, input: await inputOf(extract), workers: 0 });
}

const waitingAudit = (run: Run): Promise<string> =>
  drawnAudit(run, madeUpExtract(WAITING), {
    name: 'April 2025 to March 2026, all child sexual offences',
    seed: 'made-up-2026',
    halfWidth: 0.08,
    daysAgo: 5,
  });

/** Each coder slips now and then, and a few records stay unclear; the registrar settles where they differ. */
async function codeAll(run: Run, audit: string, { truth }: MadeUpExtract): Promise<void> {
  const { tx, keys, people } = run;
  const { org } = people.registrar;
  const seats = [
    ['first', people.first, 19],
    ['second', people.second, 23],
  ] as const;
  for (const [seat, { account }] of seats)
    await insertCoder(tx, { org, audit, seat, account, taken_at: doingAt(run, people.first, 58).now });
  const at = [50, 49, 40].map((days) => doingAt(run, people.registrar, days).now);
  const codes = (await listAuditRecords(tx, audit, 'sample')).flatMap((record) => {
    const right = rightCode(record, truth, keys);
    const given = seats.map(([seat, { account }, every], i) => ({
      org,
      record: record.id,
      seat,
      coded: record.place % every === 0 ? otherThan(right) : right,
      by: account,
      at: at[i] ?? run.now,
    }));
    const [one, two] = given;
    const settled = { org, record: record.id, seat: 'settled', coded: right } as const;
    return one?.coded === two?.coded
      ? given
      : [...given, { ...settled, by: people.registrar.account, at: at[2] ?? run.now }];
  });
  await insertCodes(tx, codes);
  for (const [, person] of seats) await noteStep(tx, doingAt(run, person, 49), 'audit-record-coded', audit);
}

function rightCode(record: AuditRecord, truth: ReadonlyMap<string, boolean>, keys: Keyring): AuditCode {
  if (record.place % 37 === 0) return 'unclear';
  const of = { org: record.org, audit: record.audit, row: record.id, field: 'crime' } as const;
  const isOnline = truth.get(openForAudit(keys, of, record.crime) ?? '');
  return isOnline === undefined ? 'unclear' : isOnline ? 'online' : 'not-online';
}

const otherThan = (code: AuditCode): AuditCode => (code === 'online' ? 'not-online' : 'online');
