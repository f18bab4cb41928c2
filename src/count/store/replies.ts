/** Replies, their files and what was read in them: found, listed, added, and moved from state to state. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Day } from '../../base/day.js';
import type { ReplyState } from '../../base/reply-state.js';
import type { ReplyTables, Tx } from '../../db/index.js';
import type { Hidden, ReplyFormat } from '../rules/replies/shape.js';
import { insertLoadWithdrawn } from '../store.js';

export type Reply = Selectable<ReplyTables['count.reply']>;
type FileRow = Selectable<ReplyTables['count.reply_file']>;
export type Reading = Selectable<ReplyTables['count.reading']>;

/** A file without its bytes. */
export interface ReplyFile extends Omit<FileRow, 'sealed' | 'hidden' | 'format'> {
  readonly hidden: readonly Hidden[];
  readonly format: ReplyFormat | 'none';
}

export interface ReplyEntry extends Reply {
  /** The name of its first file. */
  readonly file: string;
  readonly candidates: number | null;
  readonly seatsTaken: number;
  readonly seatsFinished: number;
}

export async function insertReply(tx: Tx, reply: Insertable<ReplyTables['count.reply']>): Promise<void> {
  await tx.insertInto('count.reply').values(reply).execute();
}

export async function insertReplyFile(
  tx: Tx,
  file: Insertable<ReplyTables['count.reply_file']>,
): Promise<void> {
  await tx.insertInto('count.reply_file').values(file).execute();
}

export async function insertReading(
  tx: Tx,
  reading: Insertable<ReplyTables['count.reading']>,
): Promise<void> {
  await tx.insertInto('count.reading').values(reading).execute();
}

export const findReply = (tx: Tx, id: string): Promise<Reply | undefined> =>
  tx.selectFrom('count.reply').selectAll().where('id', '=', id).executeTakeFirst();

/** The same, held until the transaction ends: two who act on it at once do so one after the other. */
export const takeReply = async (tx: Tx, id: string): Promise<Reply | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtext('count.reply'), hashtext(${id}))`.execute(tx);
  return findReply(tx, id);
};

/** Every reply, the latest first. */
export const listReplies = (tx: Tx): Promise<ReplyEntry[]> => entries(tx).execute();

/** Those whose id begins so: how a person names one at the command line. */
export const findRepliesBeginning = (tx: Tx, text: string): Promise<ReplyEntry[]> =>
  /^[0-9a-f-]{4,36}$/.test(text)
    ? entries(tx).where(sql`r.id::text`, 'like', `${text}%`).limit(2).execute()
    : Promise.resolve([]);

const entries = (tx: Tx) =>
  tx
    .selectFrom('count.reply as r')
    .selectAll('r')
    .select((e) => [
      sql<string>`coalesce((select f.name from count.reply_file f where f.org = r.org and f.reply = r.id order by f.position limit 1), '')`.as(
        'file',
      ),
      e
        .selectFrom('count.reading as d')
        .select('d.candidates')
        .whereRef('d.reply', '=', 'r.id')
        .orderBy('d.read_at', 'desc')
        .limit(1)
        .as('candidates'),
      seats(false).as('seatsTaken'),
      seats(true).as('seatsFinished'),
    ])
    .orderBy('r.received_on', 'desc')
    .orderBy('r.added_at', 'desc');

const seats = (finished: boolean) => sql<number>`(
  select count(*)::int from count.reply_reader s join count.reading d on d.org = s.org and d.id = s.reading
   where d.org = r.org and d.reply = r.id and (${sql.lit(!finished)} or s.finished_at is not null))`;

export const listReplyFiles = async (tx: Tx, reply: string): Promise<readonly ReplyFile[]> =>
  (
    await tx
      .selectFrom('count.reply_file')
      .select([
        'org',
        'id',
        'reply',
        'position',
        'made_from',
        'name',
        'sha256',
        'format',
        'size',
        'hidden',
        'state',
        'released_by',
        'released_at',
        'released_why',
      ])
      .where('reply', '=', reply)
      .orderBy('position')
      .execute()
  )
    // Written from this type when the file came.
    .map((f) => ({ ...f, hidden: f.hidden as readonly Hidden[], format: f.format as ReplyFormat | 'none' }));

export async function findSealedFile(tx: Tx, id: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('count.reply_file')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.sealed ?? null;
}

/** The reading that people work from: the latest. */
export const findReading = (tx: Tx, reply: string): Promise<Reading | undefined> =>
  tx
    .selectFrom('count.reading')
    .selectAll()
    .where('reply', '=', reply)
    .orderBy('read_at', 'desc')
    .limit(1)
    .executeTakeFirst();

export const findSameFile = (
  tx: Tx,
  authority: string,
  sha256: string,
): Promise<{ id: string } | undefined> =>
  tx
    .selectFrom('count.reply as r')
    .innerJoin('count.reply_file as f', 'f.reply', 'r.id')
    .select('r.id')
    .where('r.authority', '=', authority)
    .where('f.sha256', '=', sha256)
    .executeTakeFirst();

export async function updateReplyState(tx: Tx, id: string, state: ReplyState): Promise<void> {
  await tx.updateTable('count.reply').set({ state }).where('id', '=', id).execute();
}

export async function updateReplySettled(
  tx: Tx,
  id: string,
  of: { readonly load: string | null; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('count.reply')
    .set({ state: 'settled', load_id: of.load, settled_by: of.by, settled_at: of.at })
    .where('id', '=', id)
    .execute();
}

/** What comes of it no longer counts; nothing of it is taken away. */
export async function updateReplyWithdrawn(
  tx: Tx,
  reply: Reply,
  of: {
    readonly state: 'withdrawn' | 'replaced';
    readonly on: Day;
    readonly by: string;
    readonly why: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('count.reply')
    .set({ state: of.state, withdrawn_on: of.on, withdrawn_by: of.by, withdrawn_why: of.why })
    .where('id', '=', reply.id)
    .execute();
  if (reply.load_id !== null) await insertLoadWithdrawn(tx, { org: reply.org, load: reply.load_id, ...of });
}

export async function updateFileReleased(
  tx: Tx,
  id: string,
  of: { readonly by: string; readonly at: Date; readonly why: string },
): Promise<void> {
  await tx
    .updateTable('count.reply_file')
    .set({ state: 'released', released_by: of.by, released_at: of.at, released_why: of.why })
    .where('id', '=', id)
    .execute();
}

/** The reply that came in the place of this one. */
export const findReplacement = (tx: Tx, id: string): Promise<Reply | undefined> =>
  tx.selectFrom('count.reply').selectAll().where('replaces', '=', id).executeTakeFirst();

/** Which replies these loads came from. */
export const listRepliesOfLoads = (tx: Tx, ids: readonly string[]): Promise<Reply[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('count.reply')
        .selectAll()
        .where('load_id', 'in', [...ids])
        .execute();

/** What these accounts are called. */
export async function listNames(tx: Tx, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx
    .selectFrom('house.account')
    .select(['id', 'name'])
    .where('id', 'in', [...accounts])
    .execute();
  return new Map(rows.map((r) => [r.id, r.name]));
}
