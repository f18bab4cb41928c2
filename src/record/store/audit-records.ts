/** Records of an audit that somebody must read, what coders said of them, and what the registrar decided. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AuditPurpose, AuditTables, ReviewDecision, Tx } from '../../db/index.js';

export type AuditRecord = Selectable<AuditTables['record.audit_record']>;
export type AuditRecordMade = Insertable<AuditTables['record.audit_record']>;
export type AuditCoded = Selectable<AuditTables['record.audit_code']>;
export type AuditCoder = Selectable<AuditTables['record.audit_coder']>;
export type AuditReview = Selectable<AuditTables['record.audit_review']>;

const AT_ONCE = 500;

export async function insertAuditRecords(tx: Tx, made: readonly AuditRecordMade[]): Promise<void> {
  for (let at = 0; at < made.length; at += AT_ONCE)
    await tx
      .insertInto('record.audit_record')
      .values(made.slice(at, at + AT_ONCE))
      .execute();
}

export const listAuditRecords = (tx: Tx, audit: string, purpose: AuditPurpose): Promise<AuditRecord[]> =>
  tx
    .selectFrom('record.audit_record')
    .selectAll()
    .where('audit', '=', audit)
    .where('purpose', '=', purpose)
    .orderBy('place')
    .execute();

export const findAuditRecord = (tx: Tx, id: string): Promise<AuditRecord | undefined> =>
  tx.selectFrom('record.audit_record').selectAll().where('id', '=', id).executeTakeFirst();

export const listCoders = (tx: Tx, audit: string): Promise<AuditCoder[]> =>
  tx.selectFrom('record.audit_coder').selectAll().where('audit', '=', audit).orderBy('seat').execute();

export async function insertCoder(
  tx: Tx,
  coder: Insertable<AuditTables['record.audit_coder']>,
): Promise<void> {
  await tx.insertInto('record.audit_coder').values(coder).execute();
}

/** Every code given in an audit. */
export const listCodes = (tx: Tx, audit: string): Promise<AuditCoded[]> =>
  tx
    .selectFrom('record.audit_code')
    .selectAll()
    .where('record', 'in', (q) => q.selectFrom('record.audit_record').select('id').where('audit', '=', audit))
    .execute();

/** A code is given once. **Shape**: false when there was one already. */
export async function insertCode(
  tx: Tx,
  code: Insertable<AuditTables['record.audit_code']>,
): Promise<boolean> {
  const done = await tx
    .insertInto('record.audit_code')
    .values(code)
    .onConflict((c) => c.columns(['org', 'record', 'seat']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Codes of a whole sample at once. */
export async function insertCodes(
  tx: Tx,
  coded: readonly Insertable<AuditTables['record.audit_code']>[],
): Promise<void> {
  if (coded.length > 0) await tx.insertInto('record.audit_code').values(coded).execute();
}

/** The next record of the sample that this seat has not coded, and how many it has. */
export async function findNextToCode(
  tx: Tx,
  audit: string,
  seat: 'first' | 'second',
): Promise<{ readonly next: AuditRecord | null; readonly done: number; readonly of: number }> {
  const next = await tx
    .selectFrom('record.audit_record as r')
    .selectAll('r')
    .where('r.audit', '=', audit)
    .where('r.purpose', '=', 'sample')
    .where((w) =>
      w.not(
        w.exists(
          w
            .selectFrom('record.audit_code as c')
            .select('c.record')
            .whereRef('c.record', '=', 'r.id')
            .where('c.seat', '=', seat),
        ),
      ),
    )
    .orderBy('r.place')
    .limit(1)
    .executeTakeFirst();
  const counted = await tx
    .selectFrom('record.audit_record as r')
    .leftJoin('record.audit_code as c', (j) => j.onRef('c.record', '=', 'r.id').on('c.seat', '=', seat))
    .select([sql<number>`count(*)::int`.as('of'), sql<number>`count(c.record)::int`.as('done')])
    .where('r.audit', '=', audit)
    .where('r.purpose', '=', 'sample')
    .executeTakeFirstOrThrow();
  return { next: next ?? null, ...counted };
}

/** The next suggested correction that nobody has decided; those put off come last. */
export async function findNextToReview(
  tx: Tx,
  audit: string,
): Promise<{ readonly next: AuditRecord | null; readonly done: number; readonly of: number }> {
  const next = await tx
    .selectFrom('record.audit_record as r')
    .leftJoin('record.audit_review as v', 'v.record', 'r.id')
    .selectAll('r')
    .where('r.audit', '=', audit)
    .where('r.purpose', '=', 'review')
    .where((w) => w.or([w('v.decision', 'is', null), w('v.decision', '=', 'later')]))
    .orderBy(sql`v.decision is not null`)
    .orderBy('v.at')
    .orderBy('r.place')
    .limit(1)
    .executeTakeFirst();
  const counted = await tx
    .selectFrom('record.audit_record as r')
    .leftJoin('record.audit_review as v', (j) =>
      j.onRef('v.record', '=', 'r.id').on('v.decision', '<>', 'later'),
    )
    .select([sql<number>`count(*)::int`.as('of'), sql<number>`count(v.record)::int`.as('done')])
    .where('r.audit', '=', audit)
    .where('r.purpose', '=', 'review')
    .executeTakeFirstOrThrow();
  return { next: next ?? null, ...counted };
}

/** The record that this person decided on last, with what they decided. */
export const findLastReviewed = (
  tx: Tx,
  { audit, by }: { readonly audit: string; readonly by: string },
): Promise<(AuditRecord & { readonly decision: ReviewDecision }) | undefined> =>
  tx
    .selectFrom('record.audit_record as r')
    .innerJoin('record.audit_review as v', 'v.record', 'r.id')
    .selectAll('r')
    .select('v.decision')
    .where('r.audit', '=', audit)
    .where('r.purpose', '=', 'review')
    .where('v.by', '=', by)
    .orderBy('v.at', 'desc')
    .orderBy('r.place', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function keepReview(
  tx: Tx,
  review: Insertable<AuditTables['record.audit_review']>,
): Promise<void> {
  const { decision, by, at } = review;
  await tx
    .insertInto('record.audit_review')
    .values(review)
    .onConflict((c) => c.columns(['org', 'record']).doUpdateSet({ decision, by, at }))
    .execute();
}

export const listReviews = (tx: Tx, audit: string): Promise<AuditReview[]> =>
  tx
    .selectFrom('record.audit_review')
    .selectAll()
    .where('record', 'in', (q) => q.selectFrom('record.audit_record').select('id').where('audit', '=', audit))
    .execute();

/** Links a recorder of extracts to the account that may see that recorder's misses. */
export async function keepRecorder(
  tx: Tx,
  said: Insertable<AuditTables['record.audit_recorder']>,
): Promise<void> {
  const { account, said_by, said_at } = said;
  await tx
    .insertInto('record.audit_recorder')
    .values(said)
    .onConflict((c) => c.columns(['org', 'recorder']).doUpdateSet({ account, said_by, said_at }))
    .execute();
}

export const listRecordersOf = (tx: Tx, account: string): Promise<{ readonly recorder: string }[]> =>
  tx.selectFrom('record.audit_recorder').select('recorder').where('account', '=', account).execute();

export interface OwnTally {
  readonly audit: string;
  readonly flag: 'yes' | 'no' | 'unset';
  readonly reader: 'yes' | 'no' | 'person';
  readonly records: number;
}

/** What audits counted of one account's own records. */
export const listOwnTallies = (tx: Tx, account: string): Promise<OwnTally[]> =>
  tx
    .selectFrom('record.audit_recorder_tally as t')
    .innerJoin('record.audit_recorder as r', 'r.recorder', 't.recorder')
    .select(['t.audit', 't.flag', 't.reader', 't.records'])
    .where('r.account', '=', account)
    .execute();

/** Corrections of one account's own records that the registrar decided on. */
export const listOwnCorrected = (tx: Tx, account: string): Promise<AuditRecord[]> =>
  tx
    .selectFrom('record.audit_record as a')
    .innerJoin('record.audit_recorder as r', 'r.recorder', 'a.recorder')
    .innerJoin('record.audit_review as v', 'v.record', 'a.id')
    .selectAll('a')
    .where('r.account', '=', account)
    .where('v.decision', '=', 'correct')
    .orderBy('a.recorded_on', 'desc')
    .limit(100)
    .execute();
