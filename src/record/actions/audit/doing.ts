/** Somebody at work on an audit, and the line in the journal that says so. */
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';

export interface AuditDoing {
  readonly actor: Actor & { readonly account: string };
  readonly keys: Keyring;
  readonly now: Date;
}

/** Writes the step down, without a word of any record. */
export const noteStep = (
  tx: Tx,
  { actor, now }: AuditDoing,
  event: string,
  audit: string,
): Promise<unknown> =>
  writeJournal(tx, actor, { event, room: 'crimes', subjects: [{ kind: 'flag-audit', id: audit }] }, now);
