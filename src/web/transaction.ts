import type { Tx } from '../db/index.js';
import type { Ask } from './page.js';

/** The transaction that a page which reads or changes is answered in. **Errors**: throws on any other page. */
export function transactionOf(ask: Ask): Tx {
  if (!ask.db.isTransaction) throw new Error('this page is not answered in a transaction');
  // Only its type was wider: the server puts the transaction here.
  return ask.db as Tx;
}
