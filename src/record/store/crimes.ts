/** Crimes: found one by one to be changed, and listed. */
import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { CrimeState, FlagValue, RecordTables, Tx } from '../../db/index.js';
import { RECORDING_HOURS } from '../rules/index.js';

/** A crime as its row stands. What is sealed stays bytes. */
export type Crime = Selectable<RecordTables['record.crime']>;
export type CrimeMade = Insertable<RecordTables['record.crime']>;
export type CrimeChange = Omit<Updateable<RecordTables['record.crime']>, 'version'>;

export async function insertCrime(tx: Tx, made: CrimeMade): Promise<void> {
  await tx.insertInto('record.crime').values(made).execute();
}

/** The crime, as the actor may see it. */
export const findCrime = (tx: Tx, id: string): Promise<Crime | undefined> =>
  tx.selectFrom('record.crime').selectAll().where('id', '=', id).executeTakeFirst();

/** The crime, held until this transaction ends. */
export const holdCrime = (tx: Tx, id: string): Promise<Crime | undefined> =>
  tx.selectFrom('record.crime').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Changes a held crime and raises its version. */
export async function updateCrime(tx: Tx, crime: Crime, change: CrimeChange): Promise<void> {
  await tx
    .updateTable('record.crime')
    .set({ ...change, version: crime.version + 1 })
    .where('id', '=', crime.id)
    .where('version', '=', crime.version)
    .execute();
}

export const listCrimesOfReport = (tx: Tx, report: string): Promise<Crime[]> =>
  tx.selectFrom('record.crime').selectAll().where('report', '=', report).orderBy('number').execute();

/** Other crimes against the same victim, by the keyed hash. */
export const listOfVictim = (tx: Tx, ref: Uint8Array, not: string | null): Promise<Crime[]> => {
  const found = tx
    .selectFrom('record.crime')
    .selectAll()
    .where('victim_ref', '=', ref)
    .orderBy('recorded_at')
    .limit(50);
  return (not === null ? found : found.where('id', '<>', not)).execute();
};

export const findByNumber = (tx: Tx, number: string): Promise<Crime | undefined> =>
  tx
    .selectFrom('record.crime')
    .selectAll()
    .where('number', '=', number)
    .orderBy('year', 'desc')
    .executeTakeFirst();

/** What a list can be narrowed to. */
export interface CrimeFilter {
  readonly state?: CrimeState;
  readonly flag?: FlagValue;
  readonly late?: true;
  /** Late, and nobody has said why. */
  readonly unexplained?: true;
  /** Recorded by this account, or given to it. */
  readonly mine?: string;
  readonly class?: string;
  readonly number?: string;
}

/** A place in the list: the crime after which it goes on. */
export interface CrimeKey {
  readonly recordedAt: Date;
  readonly id: string;
}

function filtered(tx: Tx, by: CrimeFilter) {
  let found = tx.selectFrom('record.crime');
  if (by.state) found = found.where('state', '=', by.state);
  if (by.flag) found = found.where('flag', '=', by.flag);
  const { mine } = by;
  if (mine) found = found.where((eb) => eb.or([eb('recorded_by', '=', mine), eb('investigator', '=', mine)]));
  if (by.class) found = found.where('class', '=', by.class);
  if (by.number) found = found.where('number', 'ilike', `%${by.number.replace(/[%_\\]/g, '\\$&')}%`);
  if (by.late || by.unexplained)
    found = found.where(
      sql<boolean>`recorded_at > first_touch_at + make_interval(hours => ${RECORDING_HOURS})`,
    );
  if (by.unexplained) found = found.where('lateness', 'is', null);
  return found;
}

/** A page of crimes, the newest first. One more than asked for comes where there are more. */
export function listCrimes(
  tx: Tx,
  by: CrimeFilter,
  { after, most }: { readonly after: CrimeKey | null; readonly most: number },
): Promise<Crime[]> {
  const found = filtered(tx, by)
    .selectAll()
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most + 1);
  if (after === null) return found.execute();
  return found
    .where((eb) => eb(eb.refTuple('recorded_at', 'id'), '<', eb.tuple(after.recordedAt, after.id)))
    .execute();
}

export async function countCrimes(tx: Tx, by: CrimeFilter): Promise<number> {
  const row = await filtered(tx, by)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export const hasCrime = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('record.crime').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Which of these numbers are given already, each with its year: `2026 26/000001`. */
export async function listTakenNumbers(tx: Tx, numbers: readonly string[]): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .selectFrom('record.crime')
    .select(['year', 'number'])
    .where('number', 'in', numbers)
    .execute();
  return rows.map(({ year, number }) => `${year} ${number}`);
}
