/** What a search goes through. There is no index of words: texts are opened one by one and forgotten again. */
import type { Lang } from '../../base/words.js';
import type { Tx } from '../../db/index.js';
import { type Thread, listThreads } from './threads.js';

export interface ToLookThrough {
  readonly org: string;
  readonly id: string;
  readonly thread: string;
  readonly language: Lang | null;
  readonly narrative: Uint8Array;
  readonly received_at: Date;
}

/** Contacts that this person may see, the newest first, some at a time: from `after`, the last of those before. */
export async function listToLookThrough(
  tx: Tx,
  { after, most }: { readonly after: ToLookThrough | null; readonly most: number },
): Promise<readonly ToLookThrough[]> {
  const all = tx
    .selectFrom('desk.contact')
    .select(['org', 'id', 'thread', 'language', 'narrative', 'received_at'])
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most);
  const from =
    after === null
      ? all
      : all.where((eb) =>
          eb.or([
            eb('received_at', '<', after.received_at),
            eb.and([eb('received_at', '=', after.received_at), eb('id', '<', after.id)]),
          ]),
        );
  return from.execute();
}

export async function hasOlderContact(tx: Tx, than: ToLookThrough): Promise<boolean> {
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
