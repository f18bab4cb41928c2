/** What is written when something comes in: cursors, contacts, conversations and the threads they belong to. */
import { sql } from 'kysely';
import type { IntakeProblemKind, Risk, SignAt, Tx } from '../../db/index.js';
import type { IncomingContact } from '../../tell/index.js';
import { type WrittenTrace, insertTraces } from './traces.js';

/** One at a time brings things in, whatever number of processes try. The lock ends with the transaction. */
export async function lockIntake(tx: Tx, org: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`desk intake ${org}`}, 0))`.execute(tx);
}

/** How far a journal has been brought in, in bytes; nought when it is new. */
export async function findCursor(tx: Tx, journal: string): Promise<number> {
  const row = await tx
    .selectFrom('desk.intake_cursor')
    .select('position')
    .where('journal', '=', journal)
    .executeTakeFirst();
  return row?.position ?? 0;
}

export async function moveCursor(
  tx: Tx,
  to: {
    readonly org: string;
    readonly journal: string;
    readonly position: number;
    readonly entries: number;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('desk.intake_cursor')
    .values({ org: to.org, journal: to.journal, position: to.position, entries: to.entries, moved_at: to.at })
    .onConflict((c) =>
      c.columns(['org', 'journal']).doUpdateSet((eb) => ({
        position: to.position,
        entries: eb('desk.intake_cursor.entries', '+', to.entries),
        moved_at: to.at,
      })),
    )
    .execute();
}

export async function insertIntakeProblem(
  tx: Tx,
  of: {
    readonly org: string;
    readonly journal: string;
    readonly entry: string;
    readonly problem: IntakeProblemKind;
    readonly box: Uint8Array;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('desk.intake_problem')
    .values({
      org: of.org,
      journal: of.journal,
      entry: of.entry,
      problem: of.problem,
      box: of.box,
      seen_at: of.at,
    })
    .onConflict((c) => c.columns(['org', 'journal', 'entry']).doNothing())
    .execute();
}

export interface ConversationRow {
  readonly conversation: Uint8Array;
  readonly thread: string;
  readonly box: string | null;
}

/** The conversation, held until this transaction ends. */
export const findConversation = (tx: Tx, conversation: Uint8Array): Promise<ConversationRow | undefined> =>
  tx
    .selectFrom('desk.conversation')
    .select(['conversation', 'thread', 'box'])
    .where('conversation', '=', conversation)
    .forUpdate()
    .executeTakeFirst();

/** Which of these contacts are in the inbox, by their ids: asked before anything of them is opened. */
export async function contactsHere(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('desk.contact').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function hasContact(
  tx: Tx,
  at: { readonly channel: string; readonly externalId: Uint8Array },
): Promise<boolean> {
  const row = await tx
    .selectFrom('desk.contact')
    .select('id')
    .where('channel', '=', at.channel)
    .where('external_id', '=', at.externalId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the rules read in a text. */
export interface Read {
  readonly rulesVersion: string;
  readonly risk: Risk;
  readonly signs: readonly SignAt[];
}

/** A contact made ready for its row: sealed, hashed, read. */
export interface ReadyContact {
  readonly org: string;
  readonly id: string;
  readonly contact: IncomingContact;
  readonly conversation: Uint8Array;
  readonly externalId: Uint8Array;
  readonly narrative: Uint8Array;
  readonly identity: Uint8Array;
  readonly traces: readonly WrittenTrace[];
  readonly read: Read;
  readonly receivedAt: Date;
  readonly sentAt: Date | null;
  readonly replyBy: Date | null;
  readonly box: { readonly name: string; readonly publicKey: Uint8Array } | null;
}

/** A thread of its own for a conversation that is new. **Shape**: its id. */
export async function insertThread(tx: Tx, ready: ReadyContact): Promise<string> {
  const { contact, read, receivedAt } = ready;
  const { id } = await tx
    .insertInto('desk.thread')
    .values({
      org: ready.org,
      state: 'waiting',
      channel: contact.channel,
      language: contact.language,
      teller: contact.teller,
      risk: read.risk,
      risk_by: 'rules',
      first_touch_at: receivedAt,
      waiting_since: receivedAt,
      last_in_at: receivedAt,
      reply_by: ready.replyBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('desk.conversation')
    .values({
      org: ready.org,
      conversation: ready.conversation,
      thread: id,
      box: ready.box?.name ?? null,
      box_key: ready.box?.publicKey ?? null,
    })
    .execute();
  return id;
}

/** A box learnt of after its conversation. */
export async function updateBox(tx: Tx, ready: ReadyContact): Promise<void> {
  if (!ready.box) return;
  await tx
    .updateTable('desk.conversation')
    .set({ box: ready.box.name, box_key: ready.box.publicKey })
    .where('conversation', '=', ready.conversation)
    .where('box', 'is', null)
    .execute();
}

/** **Shape**: true when it is new; false when this message is here already. */
export async function insertContact(
  tx: Tx,
  ready: ReadyContact,
  at: { readonly thread: string; readonly now: Date },
): Promise<boolean> {
  const { contact, read } = ready;
  const row = await tx
    .insertInto('desk.contact')
    .values({
      org: ready.org,
      id: ready.id,
      thread: at.thread,
      conversation: ready.conversation,
      channel: contact.channel,
      external_id: ready.externalId,
      kind: contact.kind,
      received_at: ready.receivedAt,
      sent_at: ready.sentAt,
      kept_at: at.now,
      language: contact.language,
      teller: contact.teller,
      narrative: ready.narrative,
      identity: ready.identity,
      offered: JSON.stringify(contact.offered),
      rules_version: read.rulesVersion,
      signs: JSON.stringify(read.signs),
      risk: read.risk,
    })
    .onConflict((c) => c.columns(['org', 'channel', 'external_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return false;
  await insertTraces(tx, { org: ready.org, contact: ready.id, traces: ready.traces });
  return true;
}
