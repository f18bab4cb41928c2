/** Which loads say what became of a request that gave no figure when its round was closed. */
import type { Tx } from '../../db/index.js';

/** **Shape**: the loads of one request that still count. */
export const listClosingLoads = async (tx: Tx, request: string): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('count.closing_load as c')
      .leftJoin('count.load_withdrawn as w', 'w.load_id', 'c.load_id')
      .select('c.load_id')
      .where('c.request', '=', request)
      .where('w.load_id', 'is', null)
      .execute()
  ).map((r) => r.load_id);

export async function insertClosingLoad(
  tx: Tx,
  of: { readonly org: string; readonly request: string; readonly load: string },
): Promise<void> {
  await tx
    .insertInto('count.closing_load')
    .values({ org: of.org, request: of.request, load_id: of.load })
    .execute();
}

/** The loads that the replies to one request brought and that still count. */
export const listReplyLoads = async (tx: Tx, request: string): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('count.reply')
      .select('load_id')
      .where('request', '=', request)
      .where('state', '=', 'settled')
      .where('load_id', 'is not', null)
      .execute()
  ).flatMap((r) => (r.load_id === null ? [] : [r.load_id]));
