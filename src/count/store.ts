/** Every line of the count room's SQL: loads of figures, the observations in them, and who confirmed which. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../base/day.js';
import type { Observation } from '../base/observation.js';
import type { Value } from '../base/value.js';
import type { Tables, Tx } from '../db/index.js';

export interface NewLoad {
  readonly org: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly loadedBy: string | null;
  readonly at: Date;
}

/** An observation held, with the row that keeps it. */
export interface HeldObservation {
  readonly id: string;
  readonly observation: Observation;
}

export interface Confirmation {
  readonly account: string;
  readonly by: string;
  readonly at: Date;
}

/** Rows put in with one statement: large enough to be quick, small enough to be sent as one text. */
const ROWS_AT_ONCE = 2000;

/** Keeps a whole file of observations as one load. **Shape**: the load's id. */
export async function insertLoad(
  tx: Tx,
  load: NewLoad,
  observations: readonly Observation[],
): Promise<string> {
  const { id } = await tx
    .insertInto('count.figures_load')
    .values({
      org: load.org,
      file_name: load.fileName,
      sha256: load.sha256,
      row_count: observations.length,
      loaded_at: load.at,
      loaded_by: load.loadedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let at = 0; at < observations.length; at += ROWS_AT_ONCE) {
    const rows = observations.slice(at, at + ROWS_AT_ONCE).map((o, i) => rowOf(o, at + i + 1));
    await insertRows(tx, { org: load.org, load: id, rows: JSON.stringify(rows) });
  }
  return id;
}

/** One parameter for two thousand rows: the server reads them out of JSON, which is several times quicker than placeholders. */
const insertRows = (tx: Tx, of: { org: string; load: string; rows: string }): Promise<unknown> =>
  sql`insert into count.observation
        (org, load_id, position, authority, measure, period_from, period_to, by, value_kind, value_n, value_lo, value_hi,
         value_exemption, unit, rule_version, known_on, known_precision, months, has_coverage, coverage_answered,
         coverage_asked, source_publisher, source_address, source_sha256, source_at, as_written, words, note)
      select ${of.org}::uuid, ${of.load}::uuid, r.*
      from jsonb_to_recordset(${of.rows}::jsonb) as r
        (position int, authority text, measure text, period_from date, period_to date, by jsonb, value_kind text,
         value_n bigint, value_lo bigint, value_hi bigint, value_exemption jsonb, unit text, rule_version text,
         known_on date, known_precision text, months int, has_coverage boolean, coverage_answered int,
         coverage_asked int, source_publisher text, source_address text, source_sha256 text, source_at jsonb,
         as_written text, words text, note text)`.execute(tx);

const rowOf = (o: Observation, position: number): object => ({
  position,
  authority: o.authority,
  measure: o.measure,
  period_from: o.from,
  period_to: o.to,
  by: o.by,
  value_kind: o.value.kind,
  value_n: o.value.kind === 'exact' ? o.value.n : null,
  value_lo: 'lo' in o.value ? o.value.lo : null,
  value_hi: 'hi' in o.value ? o.value.hi : null,
  value_exemption: o.value.kind === 'refused' ? o.value.exemption : null,
  unit: o.unit,
  rule_version: o.rule_version,
  known_on: o.known_on,
  known_precision: o.known_precision,
  months: o.months ?? null,
  has_coverage: o.coverage !== null,
  coverage_answered: o.coverage?.answered ?? null,
  coverage_asked: o.coverage?.asked ?? null,
  source_publisher: o.source.publisher,
  source_address: o.source.address,
  source_sha256: o.source.sha256,
  source_at: o.source.at,
  as_written: o.as_written,
  words: o.words ?? null,
  note: o.note,
});

/** From now on the values of a load count no more; none is taken away. */
export async function insertLoadWithdrawn(
  tx: Tx,
  of: {
    readonly org: string;
    readonly load: string;
    readonly on: Day;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('count.load_withdrawn')
    .values({ org: of.org, load_id: of.load, withdrawn_on: of.on, by: of.by, at: of.at })
    .execute();
}

/** What changes whenever the figures held change: the loads there are, and those that no longer count. Cheap enough to ask on every page. */
export async function figuresVersion(tx: Tx): Promise<string> {
  const row = await tx
    .selectFrom('count.figures_load')
    .select((e) => [
      e.fn.countAll<number>().as('loads'),
      e.fn.max('loaded_at').as('latest'),
      e
        .selectFrom('count.load_withdrawn')
        .select((w) => w.fn.countAll<number>().as('n'))
        .as('withdrawn'),
    ])
    .executeTakeFirstOrThrow();
  return `${row.loads} ${row.latest?.toISOString() ?? ''} ${row.withdrawn ?? 0}`;
}

/** True when a file with exactly these bytes has been loaded. */
export async function isLoaded(tx: Tx, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('count.figures_load')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every observation that counts, in the order it was loaded; what came of a reply that was taken back does not. */
export async function listObservations(tx: Tx): Promise<readonly HeldObservation[]> {
  const rows = await tx
    .selectFrom('count.observation as o')
    .innerJoin('count.figures_load as l', 'l.id', 'o.load_id')
    .leftJoin('count.load_withdrawn as w', 'w.load_id', 'l.id')
    .selectAll('o')
    .where('w.load_id', 'is', null)
    .orderBy('l.loaded_at')
    .orderBy('o.load_id')
    .orderBy('o.position')
    .execute();
  return rows.map(asObservation);
}

/** The observations of one load, whether or not they still count, in their order. */
export async function listObservationsOf(tx: Tx, load: string): Promise<readonly HeldObservation[]> {
  const rows = await tx
    .selectFrom('count.observation')
    .selectAll()
    .where('load_id', '=', load)
    .orderBy('position')
    .execute();
  return rows.map(asObservation);
}

const asObservation = (r: Selectable<Tables['count.observation']>): HeldObservation => ({
  id: r.id,
  observation: {
    authority: r.authority,
    measure: r.measure,
    from: r.period_from,
    to: r.period_to,
    by: r.by,
    value: valueOf(r),
    unit: r.unit,
    rule_version: r.rule_version,
    known_on: r.known_on,
    known_precision: r.known_precision,
    months: r.months,
    coverage: r.has_coverage ? { answered: r.coverage_answered, asked: r.coverage_asked } : null,
    source: {
      publisher: r.source_publisher,
      address: r.source_address,
      sha256: r.source_sha256,
      at: r.source_at,
    },
    as_written: r.as_written,
    words: r.words,
    note: r.note,
  },
});

interface ValueRow {
  readonly value_kind: Value['kind'];
  readonly value_n: number | null;
  readonly value_lo: number | null;
  readonly value_hi: number | null;
  readonly value_exemption: readonly string[] | null;
}

function valueOf(r: ValueRow): Value {
  switch (r.value_kind) {
    case 'exact':
      return { kind: 'exact', n: r.value_n ?? 0 };
    case 'range':
      return { kind: 'range', lo: r.value_lo ?? 0, hi: r.value_hi };
    case 'suppressed':
      return { kind: 'suppressed', lo: r.value_lo, hi: r.value_hi };
    case 'refused':
      return { kind: 'refused', exemption: r.value_exemption ?? [] };
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return { kind: r.value_kind };
  }
}

/** Who confirmed these observations against their sources. **Shape**: observation id → confirmations, oldest first. */
export async function listConfirmations(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Confirmation[]>> {
  const found = new Map<string, Confirmation[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .selectFrom('count.confirmation as c')
    .innerJoin('house.account as a', 'a.id', 'c.confirmed_by')
    .select(['c.observation', 'c.confirmed_by', 'a.name', 'c.confirmed_at'])
    .where('c.observation', 'in', [...ids])
    .orderBy('c.confirmed_at')
    .execute();
  for (const r of rows) {
    const all = found.get(r.observation) ?? [];
    all.push({ account: r.confirmed_by, by: r.name, at: r.confirmed_at });
    found.set(r.observation, all);
  }
  return found;
}

/** Keeps that somebody compared an observation with its source. A second time by the same person changes nothing. */
export async function insertConfirmation(
  tx: Tx,
  of: { org: string; observation: string; by: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('count.confirmation')
    .values({ org: of.org, observation: of.observation, confirmed_by: of.by, confirmed_at: of.at })
    .onConflict((c) => c.columns(['org', 'observation', 'confirmed_by']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
