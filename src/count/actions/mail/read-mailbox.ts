/** Reads the mailbox on from where it was left. One process at a time; a break anywhere repeats a message at worst. */
import { addMilliseconds } from '../../../base/day.js';
import { inTransaction } from '../../../db/index.js';
import { claimMailbox, mailboxFailed, mailboxRead, reachedInMailbox } from '../../store/mailboxes.js';
import type { MailBy } from './by.js';
import { type Taken, takeMessage } from './take-message.js';

/** Longer than a mailbox of a bad morning takes. */
const CLAIM_MS = 10 * 60_000;

export type MailboxRead =
  /** `resting`: read a moment ago, or by somebody else just now. */
  | { readonly is: 'resting' }
  | { readonly is: 'read'; readonly taken: Readonly<Record<Taken, number>> }
  | { readonly is: 'failed'; readonly why: string };

/** **Shape**: never throws for what the line or the server does: that is kept, shown, and tried again. */
export async function readMailbox(
  by: MailBy,
  { now, evenIfRead = false }: { readonly now: () => Date; readonly evenIfRead?: boolean },
): Promise<MailboxRead> {
  const { db, actor, carrier } = by;
  const begun = now();
  const place = await inTransaction(db, actor, (tx) =>
    claimMailbox(tx, {
      org: actor.org,
      name: carrier.mailbox,
      now: begun,
      until: addMilliseconds(begun, CLAIM_MS),
      readBefore: evenIfRead ? begun : addMilliseconds(begun, -carrier.everyMs),
    }),
  );
  if (place === null) return { is: 'resting' };
  const taken: Record<Taken, number> = { taken: 0, stray: 0, 'known-already': 0, 'own-copy': 0 };
  try {
    const rest = await carrier.collect(
      place,
      async (arrived) => {
        taken[await takeMessage(by, arrived, now())]++;
      },
      begun,
    );
    await inTransaction(db, actor, async (tx) => {
      if (rest !== null) await reachedInMailbox(tx, carrier.mailbox, rest);
      // What came while it was read may not have been seen: it was read as of the beginning.
      await mailboxRead(tx, carrier.mailbox, begun);
    });
    return { is: 'read', taken };
  } catch (error) {
    const why = reasonOf(error);
    await inTransaction(db, actor, (tx) => mailboxFailed(tx, carrier.mailbox, { at: now(), problem: why }));
    return { is: 'failed', why };
  }
}

/** A code of ours for what went wrong: what a server says may hold what people wrote. */
function reasonOf(error: unknown): string {
  const { code, authenticationFailed } = error as { code?: string; authenticationFailed?: boolean };
  if (authenticationFailed) return 'sign-in';
  return typeof code === 'string' ? 'line-broken' : 'broken';
}
