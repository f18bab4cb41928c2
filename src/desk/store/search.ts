/** What a search goes through. There is no index of words: texts are opened one by one and forgotten again. */
import { sql } from 'kysely';
import type { Lang } from '../../base/words.js';
import type { Tx } from '../../db/index.js';
import { type Thread, listThreads } from './threads.js';

/** What a text is: told by whoever tells, noted at the desk, or replied. */
export const SEARCHED_TEXTS = ['told', 'note', 'reply'] as const;
export type SearchedText = (typeof SEARCHED_TEXTS)[number];

export interface ToLookThrough {
  readonly is: SearchedText;
  readonly org: string;
  readonly id: string;
  readonly thread: string;
  readonly language: Lang | null;
  readonly sealed: Uint8Array;
  readonly at: Date;
}

/**
 * Texts that this person may see, the newest first, some at a time: from `after`, the last of those before. What went by
 * itself is left out: it says the same to everybody.
 */
export async function listToLookThrough(
  tx: Tx,
  { after, most }: { readonly after: ToLookThrough | null; readonly most: number },
): Promise<readonly ToLookThrough[]> {
  const from = (at: string) =>
    after === null ? sql`true` : sql`(${sql.ref(at)}, id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  // Each table by itself gives at most as many as are asked for; together they are cut again.
  const { rows } = await sql<ToLookThrough>`
    select * from (
      (select 'told' as is, org, id, thread, language, narrative as sealed, received_at as at
        from desk.contact where ${from('received_at')} order by received_at desc, id desc limit ${most})
      union all
      (select 'note', org, id, thread, null, body, written_at
        from desk.note where ${from('written_at')} order by written_at desc, id desc limit ${most})
      union all
      (select 'reply', org, id, thread, language, body, written_at
        from desk.reply where written_by is not null and ${from('written_at')}
        order by written_at desc, id desc limit ${most})) as texts
    order by at desc, id desc limit ${most}`.execute(tx);
  return rows;
}

export async function hasOlderText(tx: Tx, than: ToLookThrough): Promise<boolean> {
  return (await listToLookThrough(tx, { after: than, most: 1 })).length > 0;
}

/** Threads whose reference begins so, as it is said by telephone. */
export async function listByReference(tx: Tx, start: string): Promise<readonly Thread[]> {
  const rows = await tx
    .selectFrom('desk.thread')
    .select('id')
    .where('id', '>=', `${start}-0000-0000-0000-000000000000`)
    .where('id', '<=', `${start}-ffff-ffff-ffff-ffffffffffff`)
    .limit(10)
    .execute();
  return listThreads(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Threads of which an incident with this number was made. */
export async function listByIncident(tx: Tx, number: string): Promise<readonly Thread[]> {
  const rows = await tx
    .selectFrom('desk.incident')
    .select('thread')
    .distinct()
    .where((eb) => eb(eb.fn<string>('lower', ['number']), '=', number.toLowerCase()))
    .limit(10)
    .execute();
  return listThreads(
    tx,
    rows.map(({ thread }) => thread),
  );
}
