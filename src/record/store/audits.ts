/** Audits of the flag: what was counted, what was drawn, and where each stands. */
import type { Insertable, Selectable } from 'kysely';
import type { AuditTables, Tx } from '../../db/index.js';

export type Audit = Selectable<AuditTables['record.audit']>;
export type AuditMade = Insertable<AuditTables['record.audit']>;
export type Tally = Omit<Insertable<AuditTables['record.audit_tally']>, 'org' | 'audit'>;
export type RecorderTally = Omit<Insertable<AuditTables['record.audit_recorder_tally']>, 'org' | 'audit'>;

/** Rows written in one statement: a statement takes 65,535 values. */
const AT_ONCE = 2_000;

export async function insertAudit(
  tx: Tx,
  audit: AuditMade,
  { tallies, recorders }: { tallies: readonly Tally[]; recorders: readonly RecorderTally[] },
): Promise<void> {
  await tx.insertInto('record.audit').values(audit).execute();
  const of = { org: audit.org, audit: audit.id };
  for (let at = 0; at < tallies.length; at += AT_ONCE)
    await tx
      .insertInto('record.audit_tally')
      .values(tallies.slice(at, at + AT_ONCE).map((t) => ({ ...of, ...t })))
      .execute();
  for (let at = 0; at < recorders.length; at += AT_ONCE)
    await tx
      .insertInto('record.audit_recorder_tally')
      .values(recorders.slice(at, at + AT_ONCE).map((t) => ({ ...of, ...t })))
      .execute();
}

export const findAudit = (tx: Tx, id: string): Promise<Audit | undefined> =>
  tx.selectFrom('record.audit').selectAll().where('id', '=', id).executeTakeFirst();

/** The audit, held until this transaction ends. */
export const holdAudit = (tx: Tx, id: string): Promise<Audit | undefined> =>
  tx.selectFrom('record.audit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Newest first. */
export const listAudits = (tx: Tx): Promise<Audit[]> =>
  tx.selectFrom('record.audit').selectAll().orderBy('imported_at', 'desc').orderBy('id').limit(200).execute();

/** The audit of the same force signed last before this one. */
export const findSignedBefore = (tx: Tx, audit: Audit): Promise<Audit | undefined> =>
  tx
    .selectFrom('record.audit')
    .selectAll()
    .where('authority', '=', audit.authority)
    .where('imported_at', '<', audit.imported_at)
    .where('signed_at', 'is not', null)
    .orderBy('imported_at', 'desc')
    .limit(1)
    .executeTakeFirst();

export const listTallies = (
  tx: Tx,
  audit: string,
): Promise<Selectable<AuditTables['record.audit_tally']>[]> =>
  tx
    .selectFrom('record.audit_tally')
    .selectAll()
    .where('audit', '=', audit)
    .orderBy('month')
    .orderBy('offence')
    .execute();

export const listRecorderTallies = (
  tx: Tx,
  audit: string,
): Promise<Selectable<AuditTables['record.audit_recorder_tally']>[]> =>
  tx
    .selectFrom('record.audit_recorder_tally')
    .selectAll()
    .where('audit', '=', audit)
    .orderBy('recorder')
    .execute();

export async function updateDrawn(
  tx: Tx,
  id: string,
  drawn: { readonly plan: unknown; readonly seed: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('record.audit')
    .set({ plan: JSON.stringify(drawn.plan), seed: drawn.seed, drawn_by: drawn.by, drawn_at: drawn.at })
    .where('id', '=', id)
    .where('drawn_at', 'is', null)
    .execute();
}

export async function updateSigned(
  tx: Tx,
  id: string,
  signed: { readonly result: unknown; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('record.audit')
    .set({ signed_result: JSON.stringify(signed.result), signed_by: signed.by, signed_at: signed.at })
    .where('id', '=', id)
    .where('signed_at', 'is', null)
    .execute();
}

/** The map given by hand for a file with these headings; null when none was. */
export async function findExtractMap(
  tx: Tx,
  headings: string,
): Promise<Readonly<Record<string, string>> | null> {
  const row = await tx
    .selectFrom('record.extract_map')
    .select('map')
    .where('headings', '=', headings)
    .executeTakeFirst();
  return row?.map ?? null;
}

export async function keepExtractMap(
  tx: Tx,
  kept: Insertable<AuditTables['record.extract_map']>,
): Promise<void> {
  const { map, said_by, said_at } = kept;
  await tx
    .insertInto('record.extract_map')
    .values(kept)
    .onConflict((c) => c.columns(['org', 'headings']).doUpdateSet({ map, said_by, said_at }))
    .execute();
}

/** Of each month of an extract, how many crimes it has and how many of them carry an answer about the flag. */
export const countAssessedByMonth = (
  tx: Tx,
  audit: string,
): Promise<readonly { readonly month: string; readonly crimes: number; readonly assessed: number }[]> =>
  tx
    .selectFrom('record.audit_tally')
    .select((eb) => [
      'month',
      eb.cast<number>(eb.fn.sum('records'), 'integer').as('crimes'),
      eb
        .cast<number>(
          eb.fn.sum(eb.case().when('flag', '=', 'unset').then(0).else(eb.ref('records')).end()),
          'integer',
        )
        .as('assessed'),
    ])
    .where('audit', '=', audit)
    .groupBy('month')
    .orderBy('month')
    .execute();
