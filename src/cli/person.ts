/** Whoever works at the command line does so under an account: what they do is entered under their name, as on a page. */
import type { Problem } from '../base/result.js';
import { fill } from '../base/words.js';
import { type Actor, type Tx, inTransaction, listAccounts, systemActor } from '../db/index.js';
import { mayOpen } from '../web/access.js';
import type { Who } from '../web/page.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Opened } from './open.js';
import type { Call } from './verb.js';

const COPY = { en, cy } as const;

export type Person = Actor & { readonly account: string };

/** The account named with `--by`, or the only one that may do it. **Shape**: null, and said, when there is none. */
export async function personNamed(
  { db, organisation }: Opened,
  call: Call,
  may: Who,
): Promise<Person | null> {
  const org = organisation.id;
  const accounts = await inTransaction(db, systemActor(org), listAccounts);
  const able = accounts.filter((a) => mayOpen({ account: a.id, roles: a.roles }, may));
  const named = call.text('by');
  const only = able.length === 1 ? able[0] : undefined;
  const found = named === undefined ? only : able.find((a) => a.name === named || a.id === named);
  if (found) return { org, account: found.id, name: found.name, roles: found.roles, session: null };
  const known = able.map((a) => a.name).join(', ') || '–';
  call.io.err(fill(COPY[call.lang].nobody, { known }, call.lang));
  return null;
}

class Undone extends Error {}

/** What the work of a verb comes to: done, or what was in the way. */
export type Worked<T> =
  | { readonly ok: true; readonly value: T }
  | { ok: false; problems: readonly Problem[] };

/**
 * Does all of it in one transaction, or nothing: what is refused, and a rehearsal, leaves the database as it was.
 * **Shape**: what the work gave.
 */
export async function wholly<T>(
  { opened, person, rehearsal }: { opened: Opened; person: Actor; rehearsal: boolean },
  work: (tx: Tx) => Promise<Worked<T>>,
): Promise<Worked<T>> {
  let done: Worked<T> | null = null;
  try {
    await inTransaction(opened.db, person, async (tx) => {
      done = await work(tx);
      if (!done.ok || rehearsal) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  if (done === null) throw new Error('the work gave nothing');
  return done;
}
