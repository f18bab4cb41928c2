/** How recording stands: counted by the database, no row about a person. */
import { sql } from 'kysely';
import type { FlagValue, Tx } from '../../db/index.js';
import { RECORDING_HOURS } from '../rules/index.js';

export interface ChannelTimes {
  readonly channel: string;
  readonly crimes: number;
  readonly late: number;
  /** Late, and nobody has said why. */
  readonly unexplained: number;
  /** **Units**: minutes from the first touch to the record; half were quicker. */
  readonly median: number;
  /** Nine of ten were quicker. */
  readonly ninth: number;
}

const MINUTES = sql<number>`extract(epoch from recorded_at - first_touch_at) / 60`;
const IS_LATE = sql<boolean>`recorded_at > first_touch_at + make_interval(hours => ${RECORDING_HOURS})`;

/** From report to record, by how the first touch came, for crimes recorded since. */
export async function listChannelTimes(tx: Tx, since: Date): Promise<readonly ChannelTimes[]> {
  const rows = await tx
    .selectFrom('record.crime')
    .select([
      'channel',
      sql<number>`count(*)::int`.as('crimes'),
      sql<number>`(count(*) filter (where ${IS_LATE}))::int`.as('late'),
      sql<number>`(count(*) filter (where ${IS_LATE} and lateness is null))::int`.as('unexplained'),
      sql<number>`round(percentile_cont(0.5) within group (order by ${MINUTES}))::int`.as('median'),
      sql<number>`round(percentile_cont(0.9) within group (order by ${MINUTES}))::int`.as('ninth'),
    ])
    .where('recorded_at', '>=', since)
    .groupBy('channel')
    .orderBy('crimes', 'desc')
    .orderBy('channel')
    .execute();
  return rows;
}

/** Why crimes were late, counted. */
export const listLatenessReasons = (tx: Tx, since: Date) =>
  tx
    .selectFrom('record.crime')
    .select(['lateness', sql<number>`count(*)::int`.as('crimes')])
    .where('recorded_at', '>=', since)
    .where(IS_LATE)
    .groupBy('lateness')
    .orderBy('crimes', 'desc')
    .execute();

/** Crimes whose flag nobody has assessed, by how long they have waited, the oldest first. */
export const listFlagsWaiting = (tx: Tx, before: Date) =>
  tx
    .selectFrom('record.crime as c')
    .leftJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'c.org').onRef('a.id', '=', 'c.recorded_by'),
    )
    .select(['c.id', 'c.number', 'c.class', 'c.sub_class', 'c.recorded_at', 'a.name as recorded_by'])
    .where('c.flag', '=', 'not-assessed')
    .where('c.state', '=', 'recorded')
    .where('c.recorded_at', '<', before)
    .orderBy('c.recorded_at')
    .limit(200)
    .execute();

/** Somebody's own answers about the flag that another person altered since: theirs alone to see. */
export const listAltered = (tx: Tx, account: string) =>
  tx
    .selectFrom('record.flag_event as mine')
    .innerJoin('record.flag_event as later', (join) =>
      join
        .onRef('later.org', '=', 'mine.org')
        .onRef('later.crime', '=', 'mine.crime')
        .onRef('later.at', '>', 'mine.at')
        .onRef('later.flag', '<>', 'mine.flag'),
    )
    .innerJoin('record.crime as c', (join) =>
      join.onRef('c.org', '=', 'mine.org').onRef('c.id', '=', 'mine.crime'),
    )
    .distinctOn('mine.id')
    .select([
      'mine.id',
      'mine.flag as said',
      'mine.at as said_at',
      'later.flag as now',
      'later.at as altered_at',
      'later.source',
      'later.rule',
      'c.id as crime',
      'c.number',
      'c.class',
      'c.sub_class',
    ])
    .where('mine.by', '=', account)
    .where((eb) => eb.or([eb('later.by', 'is', null), eb('later.by', '<>', account)]))
    .orderBy('mine.id')
    .orderBy('later.at')
    .limit(200)
    .execute();

/** How many answers somebody has given about the flag, other than that nobody knows. */
export async function countAnswered(tx: Tx, account: string): Promise<number> {
  const row = await tx
    .selectFrom('record.flag_event')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('by', '=', account)
    .where('flag', '<>', 'not-assessed')
    .executeTakeFirst();
  return row?.n ?? 0;
}

export interface CountedCrimes {
  /** The first day of the month in which they were recorded: police recorded crime counts by that day. */
  readonly month: string;
  readonly class: string;
  readonly subClass: string | null;
  readonly flag: FlagValue;
  readonly flagRule: string | null;
  /** The victim's age as the Acts turn on it; `not-known` where nobody knows, `no-child` for state and decoy. */
  readonly victimAge: string;
  readonly crimes: number;
}

const NO_CRIME_CLASS = 'N100';

/** Crimes that count, by month, class, flag, rule version and band of age: never a row about one of them. */
export async function countForReleases(
  tx: Tx,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly CountedCrimes[]> {
  const month = sql<string>`to_char(recorded_at at time zone 'Europe/London', 'YYYY-MM-01')`;
  const age = sql<string>`case when victim_kind in ('state', 'decoy') then 'no-child' else coalesce(victim_age_band, 'not-known') end`;
  const rows = await tx
    .selectFrom('record.crime')
    .select([
      month.as('month'),
      'class',
      'sub_class as subClass',
      'flag',
      'flag_rule_version as flagRule',
      age.as('victimAge'),
      sql<number>`count(*)::int`.as('crimes'),
    ])
    .where('state', '=', 'recorded')
    // A reported incident of rape is no crime, and is in no count of crimes.
    .where('class', '<>', NO_CRIME_CLASS)
    .where('recorded_at', '>=', from)
    .where('recorded_at', '<', to)
    .groupBy(['class', 'sub_class', 'flag', 'flag_rule_version'])
    .groupBy(month)
    .groupBy(age)
    .orderBy('month')
    .orderBy('class')
    .orderBy('flag')
    .execute();
  return rows;
}

/** When the first crime was recorded here; null: none was. */
export async function findFirstRecorded(tx: Tx): Promise<Date | null> {
  const row = await tx
    .selectFrom('record.crime')
    .select('recorded_at')
    .orderBy('recorded_at')
    .limit(1)
    .executeTakeFirst();
  return row?.recorded_at ?? null;
}
