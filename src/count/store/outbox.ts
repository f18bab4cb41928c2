/** Letters of rounds on their way out: which are to go, who is at which, and what became of each. */
import { sql } from 'kysely';
import type { Lang } from '../../base/words.js';
import type { LetterKind, LetterState, Tx } from '../../db/index.js';

/** A letter that is to go and that nobody has taken up: seen by a person, with an address, not gone by any event. */
export interface UntakenLetter {
  readonly letter: string;
  readonly token: string;
}

export async function listUntaken(tx: Tx): Promise<readonly UntakenLetter[]> {
  return (
    tx
      .selectFrom('count.letter as l')
      .innerJoin('count.request as q', 'q.id', 'l.request')
      .select(['l.id as letter', 'q.token'])
      .where('q.send_to', 'is not', null)
      // A complaint goes to the Commissioner, and by hand: never to the authority it is about.
      .where('l.kind', '!=', 'commissioner')
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('count.outbox as o').whereRef('o.letter', '=', 'l.id').select('o.letter')),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('count.request_event as e').whereRef('e.letter', '=', 'l.id').select('e.position'),
          ),
        ),
      )
      .orderBy('l.seen_at')
      .orderBy('l.id')
      .execute()
  );
}

export async function insertTakenUp(
  tx: Tx,
  letters: readonly { readonly letter: string; readonly messageId: string }[],
  of: { readonly org: string; readonly at: Date },
): Promise<void> {
  if (letters.length === 0) return;
  await tx
    .insertInto('count.outbox')
    .values(
      letters.map(({ letter, messageId }) => ({
        org: of.org,
        letter,
        message_id: messageId,
        state: 'waiting' as const,
        taken_up_at: of.at,
        attempts: 0,
        next_at: of.at,
        claimed_until: null,
        tried_at: null,
        settled_at: null,
        copy_seen: null,
        problem: null,
        said: null,
      })),
    )
    // Another process took it up in the same moment.
    .onConflict((conflict) => conflict.columns(['org', 'letter']).doNothing())
    .execute();
}

/** Letters that a person says have gone some other way go no more. */
export async function settleGoneOtherwise(tx: Tx, at: Date): Promise<void> {
  await tx
    .updateTable('count.outbox')
    .set({ state: 'sent', settled_at: at, claimed_until: null, problem: null })
    .where('state', '=', 'waiting')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('count.request_event as e')
          .whereRef('e.letter', '=', 'count.outbox.letter')
          .select('e.position'),
      ),
    )
    .execute();
}

export interface ClaimedLetter {
  readonly letter: string;
  readonly messageId: string;
  /** Which try this is, from 1. */
  readonly attempt: number;
  readonly request: string;
  readonly authority: string;
  readonly token: string;
  readonly kind: LetterKind;
  readonly language: Lang | 'both';
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export interface Claiming {
  readonly now: Date;
  readonly until: Date;
  /**
   * A letter whose last try broke off is tried again only when it broke off before this: by then our own copy would
   * have come back, had it gone.
   */
  readonly doubtBefore: Date;
}

/** The next letter that is due, for nobody else until `until`. */
export async function claimLetter(
  tx: Tx,
  { now, until, doubtBefore }: Claiming,
): Promise<ClaimedLetter | null> {
  const { rows } = await sql<{ letter: string }>`
    update count.outbox set claimed_until = ${until}, tried_at = ${now}, attempts = attempts + 1
    where (org, letter) = (
      select org, letter from count.outbox
      where state = 'waiting' and next_at <= ${now}
        and (claimed_until is null or (claimed_until <= ${now} and claimed_until <= ${doubtBefore}))
      order by next_at, letter limit 1 for update skip locked)
    returning letter`.execute(tx);
  const claimed = rows[0];
  return claimed ? findOutgoing(tx, claimed.letter) : null;
}

const outgoing = (tx: Tx) =>
  tx
    .selectFrom('count.outbox as o')
    .innerJoin('count.letter as l', 'l.id', 'o.letter')
    .innerJoin('count.request as q', 'q.id', 'l.request')
    .select(['o.letter', 'o.message_id', 'o.attempts', 'l.request', 'l.kind', 'l.language', 'l.subject'])
    .select(['l.body', 'q.authority', 'q.token', 'q.send_to']);
type OutgoingRow = Awaited<ReturnType<ReturnType<typeof outgoing>['execute']>>[number];

const asClaimed = (row: OutgoingRow): ClaimedLetter => ({
  letter: row.letter,
  messageId: row.message_id,
  attempt: row.attempts,
  request: row.request,
  authority: row.authority,
  token: row.token,
  kind: row.kind,
  language: row.language,
  to: row.send_to ?? '',
  subject: row.subject,
  body: row.body,
});

async function findOutgoing(tx: Tx, letter: string): Promise<ClaimedLetter | null> {
  const row = await outgoing(tx).where('o.letter', '=', letter).executeTakeFirst();
  return row ? asClaimed(row) : null;
}

/** The copy of one of its tries came back. */
export async function updateCopySeen(tx: Tx, letter: string, attempt: number): Promise<void> {
  await tx
    .updateTable('count.outbox')
    .set({ copy_seen: attempt })
    .where('letter', '=', letter)
    .where('state', '=', 'waiting')
    .execute();
}

/** Letters whose last try broke off, and went all the same, with when it was begun. */
export async function listGoneInDoubt(
  tx: Tx,
  now: Date,
): Promise<readonly (ClaimedLetter & { readonly triedAt: Date })[]> {
  const rows = await outgoing(tx)
    .select('o.tried_at')
    .where('o.state', '=', 'waiting')
    .where('o.claimed_until', '<=', now)
    .whereRef('o.copy_seen', '=', 'o.attempts')
    .forUpdate('o')
    .skipLocked()
    .execute();
  return rows.map((row) => ({ ...asClaimed(row), triedAt: row.tried_at ?? now }));
}

/** Letters that wait, the next due first, without claiming any: for looking before sending. */
export const listWaiting = async (tx: Tx): Promise<readonly ClaimedLetter[]> =>
  (
    await outgoing(tx).where('o.state', '=', 'waiting').orderBy('o.next_at').orderBy('o.letter').execute()
  ).map(asClaimed);

/** **Shape**: false when it was settled before: two processes, one letter. */
export async function settleLetter(
  tx: Tx,
  letter: string,
  of: {
    readonly state: LetterState;
    readonly at: Date;
    readonly problem: string | null;
    readonly said: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('count.outbox')
    .set({
      state: of.state,
      settled_at: of.at,
      claimed_until: null,
      problem: of.problem,
      said: of.said === '' ? null : of.said.slice(0, 120),
    })
    .where('letter', '=', letter)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function delayLetter(
  tx: Tx,
  letter: string,
  of: { readonly next: Date; readonly problem: string; readonly said: string },
): Promise<void> {
  await tx
    .updateTable('count.outbox')
    .set({
      claimed_until: null,
      next_at: of.next,
      problem: of.problem,
      said: of.said === '' ? null : of.said.slice(0, 120),
    })
    .where('letter', '=', letter)
    .where('state', '=', 'waiting')
    .execute();
}

/** Tries of any letter since then, by whichever process. */
export async function countTried(tx: Tx, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('count.outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('tried_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The letter that went, or is to go, under a Message-ID of ours. */
export async function findLetterByMessageId(
  tx: Tx,
  messageId: string,
): Promise<{ readonly letter: string; readonly request: string; readonly state: LetterState } | null> {
  const row = await tx
    .selectFrom('count.outbox as o')
    .innerJoin('count.letter as l', 'l.id', 'o.letter')
    .select(['o.letter', 'l.request', 'o.state'])
    .where('o.message_id', '=', messageId)
    .executeTakeFirst();
  return row ?? null;
}

export interface OutboxLine {
  readonly letter: string;
  readonly request: string;
  readonly round: string;
  readonly authority: string;
  readonly kind: LetterKind;
  readonly state: LetterState;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly problem: string | null;
  readonly said: string | null;
}

/** Letters that wait or could not go, for whoever looks after the mailbox. */
export async function listUnsent(tx: Tx): Promise<readonly OutboxLine[]> {
  const rows = await tx
    .selectFrom('count.outbox as o')
    .innerJoin('count.letter as l', 'l.id', 'o.letter')
    .innerJoin('count.request as q', 'q.id', 'l.request')
    .select(['o.letter', 'l.request', 'q.round', 'q.authority', 'l.kind', 'o.state', 'o.attempts'])
    .select(['o.next_at', 'o.problem', 'o.said'])
    .where('o.state', '!=', 'sent')
    .orderBy('o.next_at')
    .orderBy('o.letter')
    .execute();
  return rows.map(({ next_at, ...row }) => ({ ...row, nextAt: next_at }));
}
