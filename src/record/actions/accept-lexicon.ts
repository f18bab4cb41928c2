/** A registrar puts changed rows of the flag reader's lexicon in force, having seen what they would alter. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import { type LexiconRow, FLAG_READER_VERSION } from '../rules/flag/index.js';
import { findOwnVersion, insertOwnLexicon } from '../store/flag-lexicon.js';

export type AcceptProblem = 'reason-missing' | 'lexicon-changed' | 'nothing-changed';

export interface Accepting {
  readonly actor: Actor & { readonly account: string };
  readonly now: Date;
  /** The version in force when the change was tried; nought for the shipped lexicon. */
  readonly since: number;
  /** Every row that is to differ from the shipped lexicon; none goes back to that. */
  readonly rows: readonly LexiconRow[];
  readonly isOther: boolean;
  readonly why: string;
}

/**
 * **Shape**: the number of the version that is now in force.
 * **Errors**: `lexicon-changed` where somebody else accepted another meanwhile: what was seen is then not what it would alter.
 */
export async function acceptLexicon(tx: Tx, of: Accepting): Promise<Result<number, AcceptProblem>> {
  const why = of.why.trim().slice(0, 500);
  if (why === '') return fail({ code: 'reason-missing', field: 'why' });
  const newest = (await findOwnVersion(tx))?.version ?? 0;
  if (newest !== of.since) return fail({ code: 'lexicon-changed' });
  if (!of.isOther) return fail({ code: 'nothing-changed' });
  const number = newest + 1;
  await insertOwnLexicon(tx, {
    org: of.actor.org,
    number,
    rows: of.rows,
    base: FLAG_READER_VERSION,
    by: of.actor.account,
    at: of.now,
    why,
  });
  const subjects = [{ kind: 'flag-lexicon', id: String(number) }];
  await writeJournal(tx, of.actor, { event: 'flag-lexicon-accepted', room: 'crimes', subjects, why }, of.now);
  return ok(number);
}
