/** How far a mailbox has been read, whose turn it is, and how the last reading went. */
import { sql } from 'kysely';
import type { Tx } from '../../db/index.js';

export interface MailPlace {
  /** A folder's own era: when it changes, its numbers begin anew. */
  readonly validity: string;
  /** Everything up to this number has been taken. */
  readonly last: number;
}

/** **Shape**: the place to read on from; null when somebody else is reading, or it was read since `readBefore`. */
export async function claimMailbox(
  tx: Tx,
  of: {
    readonly org: string;
    readonly name: string;
    readonly now: Date;
    readonly until: Date;
    readonly readBefore: Date;
  },
): Promise<MailPlace | null> {
  await tx
    .insertInto('count.mailbox')
    .values({
      org: of.org,
      name: of.name,
      uid_validity: '',
      last_uid: 0,
      claimed_until: null,
      read_at: null,
      problem: null,
      problem_at: null,
    })
    .onConflict((conflict) => conflict.columns(['org', 'name']).doNothing())
    .execute();
  const row = await tx
    .updateTable('count.mailbox')
    .set({ claimed_until: of.until })
    .where('name', '=', of.name)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', of.now)]))
    .where((eb) =>
      eb(sql`coalesce(greatest(read_at, problem_at), '-infinity'::timestamptz)`, '<=', of.readBefore),
    )
    .returning(['uid_validity', 'last_uid'])
    .executeTakeFirst();
  return row ? { validity: row.uid_validity, last: Number(row.last_uid) } : null;
}

/** Keeps the place, in the transaction of the message that stands there. */
export async function reachedInMailbox(tx: Tx, name: string, place: MailPlace): Promise<void> {
  await tx
    .updateTable('count.mailbox')
    .set({ uid_validity: place.validity, last_uid: place.last })
    .where('name', '=', name)
    .execute();
}

export async function mailboxRead(tx: Tx, name: string, at: Date): Promise<void> {
  await tx
    .updateTable('count.mailbox')
    .set({ claimed_until: null, read_at: at, problem: null, problem_at: null })
    .where('name', '=', name)
    .execute();
}

export async function mailboxFailed(
  tx: Tx,
  name: string,
  of: { readonly at: Date; readonly problem: string },
): Promise<void> {
  await tx
    .updateTable('count.mailbox')
    .set({ claimed_until: null, problem: of.problem, problem_at: of.at })
    .where('name', '=', name)
    .execute();
}

export interface MailboxState {
  readonly readAt: Date | null;
  readonly problem: string | null;
  readonly problemAt: Date | null;
}

export async function findMailbox(tx: Tx, name: string): Promise<MailboxState | null> {
  const row = await tx
    .selectFrom('count.mailbox')
    .select(['read_at', 'problem', 'problem_at'])
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? { readAt: row.read_at, problem: row.problem, problemAt: row.problem_at } : null;
}

/** What made-up authorities will have answered, each once for a letter. */
export async function insertMadeUpMail(
  tx: Tx,
  of: { readonly org: string; readonly answers: string },
  mails: readonly { readonly dueAt: Date; readonly raw: Uint8Array }[],
): Promise<void> {
  const known = await tx
    .selectFrom('count.made_up_mail')
    .select('number')
    .where('answers', '=', of.answers)
    .executeTakeFirst();
  if (known || mails.length === 0) return;
  await tx
    .insertInto('count.made_up_mail')
    .values(
      mails.map(({ dueAt, raw }) => ({
        org: of.org,
        answers: of.answers,
        due_at: dueAt,
        raw,
        read_at: null,
      })),
    )
    .execute();
}

/** What is due by then and has not been read, in the order it came. */
export async function listMadeUpDue(
  tx: Tx,
  now: Date,
): Promise<readonly { readonly number: number; readonly dueAt: Date; readonly raw: Uint8Array }[]> {
  const rows = await tx
    .selectFrom('count.made_up_mail')
    .select(['number', 'due_at', 'raw'])
    .where('due_at', '<=', now)
    .where('read_at', 'is', null)
    .orderBy('due_at')
    .orderBy('number')
    .limit(200)
    .execute();
  return rows.map((row) => ({ number: Number(row.number), dueAt: row.due_at, raw: row.raw }));
}

export async function madeUpMailRead(tx: Tx, number: number, at: Date): Promise<void> {
  await tx.updateTable('count.made_up_mail').set({ read_at: at }).where('number', '=', number).execute();
}
