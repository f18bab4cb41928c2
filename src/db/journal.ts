/**
 * The journal: who did or read what, when, in which room, and why. Never what it said. Each entry carries the hash
 * of the one before it, so that nothing can be taken out, put in, moved or altered without showing.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { instant } from '../base/day.js';
import type { Actor, Database, Tx } from './actor.js';
import { type Json, canonicalJson } from './canonical.js';
import type { JournalSubject } from './tables.js';
import { inTransaction } from './transaction.js';

/** What a caller writes down. Who did it and when are added here. */
export interface Happening {
  /** What was done, as a verb and its object: `figures-loaded`, `account.disabled`. */
  readonly event: string;
  readonly room: string;
  readonly subjects?: readonly JournalSubject[];
  /** A typed reason, where one is asked for. It is the person's own words, so it must hold no content either. */
  readonly why?: string | null;
}

/** An entry as it is exported and hashed: `at` is UTC with milliseconds. */
export interface Entry {
  readonly org: string;
  readonly seq: number;
  readonly at: string;
  readonly account: string | null;
  readonly account_name: string;
  readonly room: string;
  readonly event: string;
  readonly subjects: readonly JournalSubject[];
  readonly why: string | null;
  readonly session: string | null;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface Head {
  readonly org: string;
  readonly seq: number;
  readonly hash: string;
}

export const FIRST_PREV_HASH = '0'.repeat(64);

/** SHA-256 over a mark of what is hashed and the canonical JSON of all of an entry but its hash. */
export function entryHash(entry: Omit<Entry, 'hash'>): string {
  const { org, seq, at, account, account_name, room, event, why, session, prev_hash } = entry;
  const subjects: Json = entry.subjects.map(({ kind, id }) => ({ kind, id }));
  const all: Json = { org, seq, at, account, account_name, room, event, subjects, why, session, prev_hash };
  return createHash('sha256')
    .update(`plimsoll-journal-1\n${canonicalJson(all)}`, 'utf8')
    .digest('hex');
}

/** Requests are answered side by side, so one that began a moment earlier may be written a moment later. */
const SIDE_BY_SIDE_MS = 60_000;

/**
 * Writes one entry, in the transaction of the change or the read that it records: they stand or fall together.
 * Write it as the transaction's last act: until it ends, other writers to the journal wait.
 * **Shape**: the time is the caller's, or the entry before's when that is less than a minute later; a clock set
 * back by more is written as it is, for `verifyJournal` to find.
 */
export async function writeJournal(tx: Tx, actor: Actor, what: Happening, now: Date): Promise<Head> {
  const taken = await sql<{
    seq: number;
    hash: string;
    at: Date | null;
  }>`select * from journal.take_head()`.execute(tx);
  const head = taken.rows[0];
  if (!head) throw new Error('the journal has no head');
  const unhashed = {
    org: actor.org,
    seq: head.seq + 1,
    at: timeAfter(head.at, now).toISOString(),
    account: actor.account,
    account_name: actor.name,
    room: what.room,
    event: what.event,
    subjects: (what.subjects ?? []).map(({ kind, id }) => ({ kind, id })),
    why: what.why ?? null,
    session: actor.session,
    prev_hash: head.hash,
  };
  const hash = entryHash(unhashed);
  await tx
    .insertInto('journal.entry')
    .values({ ...unhashed, at: instant(unhashed.at), subjects: JSON.stringify(unhashed.subjects), hash })
    .execute();
  return { org: actor.org, seq: unhashed.seq, hash };
}

function timeAfter(last: Date | null, now: Date): Date {
  const back = last ? last.getTime() - now.getTime() : 0;
  return last && back > 0 && back < SIDE_BY_SIDE_MS ? last : now;
}

const PAGE = 1_000;

/** Every entry of the actor's organisation in order, read a thousand at a time. */
export async function* readJournal(db: Database, actor: Actor): AsyncGenerator<Entry> {
  for (let after = -1; ; ) {
    const page = await inTransaction(db, actor, (tx) =>
      tx
        .selectFrom('journal.entry')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(PAGE)
        .execute(),
    );
    for (const row of page) yield { ...row, at: row.at.toISOString() };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.seq;
  }
}

/** The journal as JSON lines, for checking elsewhere and offline. */
export async function* exportJournal(db: Database, actor: Actor): AsyncGenerator<string> {
  for await (const entry of readJournal(db, actor)) yield `${JSON.stringify(entry)}\n`;
}

/** Where the journal stands now; `seq` 0 before the first entry. */
export async function journalHead(tx: Tx, actor: Actor): Promise<Head> {
  const row = await tx
    .selectFrom('journal.entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { org: actor.org, seq: row?.seq ?? 0, hash: row?.hash ?? FIRST_PREV_HASH };
}
