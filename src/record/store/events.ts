/** The history of a crime: facts, classes, flags, cancellations, transfers, warnings let stand. Only ever added to. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { RecordTables, Tx } from '../../db/index.js';

type Made<T extends keyof RecordTables> = Insertable<RecordTables[T]>;

export async function insertFacts(tx: Tx, facts: readonly Made<'record.fact'>[]): Promise<void> {
  if (facts.length > 0) await tx.insertInto('record.fact').values(facts).execute();
}

export async function insertClassification(
  tx: Tx,
  event: Made<'record.classification_event'>,
): Promise<void> {
  await tx.insertInto('record.classification_event').values(event).execute();
}

export async function insertFlagEvent(tx: Tx, event: Made<'record.flag_event'>): Promise<void> {
  await tx.insertInto('record.flag_event').values(event).execute();
}

export async function insertCancellation(tx: Tx, event: Made<'record.cancellation_event'>): Promise<void> {
  await tx.insertInto('record.cancellation_event').values(event).execute();
}

export async function insertTransfer(tx: Tx, event: Made<'record.transfer_event'>): Promise<void> {
  await tx.insertInto('record.transfer_event').values(event).execute();
}

export async function insertLetStand(tx: Tx, rows: readonly Made<'record.let_stand'>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('record.let_stand').values(rows).execute();
}

export const listFacts = (tx: Tx, crime: string) =>
  tx
    .selectFrom('record.fact')
    .selectAll()
    .where('crime', '=', crime)
    .orderBy('entered_at')
    .orderBy('fact')
    .execute();

/** Each history of a crime: when an entry was made, and who made it, stand under these names. */
const HISTORIES = {
  'record.classification_event': { at: 'at', by: 'by' },
  'record.flag_event': { at: 'at', by: 'by' },
  'record.cancellation_event': { at: 'at', by: 'by' },
  'record.transfer_event': { at: 'made_at', by: 'made_by' },
  'record.let_stand': { at: 'at', by: 'by' },
} as const;
type History = keyof typeof HISTORIES;

/** The entries of one history with the name of whoever made each, the oldest first. */
async function listHistory<T extends History>(
  tx: Tx,
  history: T,
  crime: string,
): Promise<readonly (Selectable<RecordTables[T]> & { readonly by_name: string | null })[]> {
  const { at, by } = HISTORIES[history];
  const { rows } = await sql<Selectable<RecordTables[T]> & { by_name: string | null }>`
    select e.*, a.name as by_name
    from ${sql.table(history)} as e
    left join house.account as a on a.org = e.org and a.id = ${sql.ref(`e.${by}`)}
    where e.crime = ${crime}
    order by ${sql.ref(`e.${at}`)}`.execute(tx);
  return rows;
}

export const listClassifications = (tx: Tx, crime: string) =>
  listHistory(tx, 'record.classification_event', crime);
export const listFlagEvents = (tx: Tx, crime: string) => listHistory(tx, 'record.flag_event', crime);
export const listCancellations = (tx: Tx, crime: string) =>
  listHistory(tx, 'record.cancellation_event', crime);
export const listTransfers = (tx: Tx, crime: string) => listHistory(tx, 'record.transfer_event', crime);
export const listLetStand = (tx: Tx, crime: string) => listHistory(tx, 'record.let_stand', crime);

/** **Shape**: true when the receipt was still missing. */
export async function updateTransferReceipt(
  tx: Tx,
  of: {
    readonly id: string;
    readonly crime: string;
    readonly receipt: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('record.transfer_event')
    .set({ receipt: of.receipt, receipt_at: of.at, receipt_by: of.by })
    .where('id', '=', of.id)
    .where('crime', '=', of.crime)
    .where('receipt_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Transfers without a receipt whose day to be chased has come. */
export const listTransfersToChase = (tx: Tx, now: Date) =>
  tx
    .selectFrom('record.transfer_event')
    .selectAll()
    .where('receipt_at', 'is', null)
    .where('chase_at', '<=', now)
    .orderBy('chase_at')
    .execute();

export async function updateTransferChased(tx: Tx, id: string, next: Date): Promise<void> {
  await tx
    .updateTable('record.transfer_event')
    .set((eb) => ({ chased: eb('chased', '+', 1), chase_at: next }))
    .where('id', '=', id)
    .execute();
}

/** Transfers that nobody has answered, with the crimes' numbers: for the registrar's list. */
export const listOpenTransfers = (tx: Tx) =>
  tx
    .selectFrom('record.transfer_event as t')
    .innerJoin('record.crime as c', (join) => join.onRef('c.org', '=', 't.org').onRef('c.id', '=', 't.crime'))
    .select(['t.crime', 't.to_force', 't.made_at', 't.chased', 'c.number'])
    .where('t.receipt_at', 'is', null)
    .orderBy('t.made_at')
    .execute();
