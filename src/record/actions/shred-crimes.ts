/**
 * Destroys the keys of crimes whose time has come, and holds those that a court or an inquiry needs. The row, its
 * histories and what is counted stay; what happened and who it happened to are gone for everybody.
 */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Database, type Tx, inTransaction, writeJournal } from '../../db/index.js';
import type { HoldProblem, ShreddedCrime } from '../../desk/index.js';
import type { Keyring } from '../../keys/index.js';
import { findRetention, isThreadHeld, updateHold, updateShredded } from '../store/retention.js';

export interface ShreddingCrimes {
  readonly db: Database;
  /** It must see marked crimes too. */
  readonly actor: Actor;
  readonly keys: Keyring;
}

/** **Shape**: those whose keys are gone; one that is held or gone meanwhile is left out. */
export async function shredCrimes(
  by: ShreddingCrimes,
  { crimes, now }: { readonly crimes: readonly string[]; readonly now: Date },
): Promise<readonly ShreddedCrime[]> {
  const gone: ShreddedCrime[] = [];
  for (const crime of crimes) {
    const done = await inTransaction(by.db, by.actor, (tx) => shredCrime(tx, by, { crime, now }));
    if (done) gone.push(done);
  }
  return gone;
}

/** The keys go last, after everything has been written down in this transaction: a key cannot be put back. */
async function shredCrime(
  tx: Tx,
  { actor, keys }: ShreddingCrimes,
  { crime, now }: { readonly crime: string; readonly now: Date },
): Promise<ShreddedCrime | null> {
  const retention = await findRetention(tx, crime);
  if (!retention || retention.held_because !== null || retention.shredded_at !== null) return null;
  if (await isThreadHeld(tx, crime)) return null;
  await updateShredded(tx, { crime, by: actor.account, at: now });
  const subjects = [{ kind: 'crime', id: crime }];
  await writeJournal(tx, actor, { event: 'crime-shredded', room: 'crimes', subjects }, now);
  const { class: kept, review_on } = retention;
  return { crime, class: kept, review_on, keys_destroyed: keys.destroy(crime) };
}

export interface HoldingCrime {
  readonly actor: Actor & { readonly account: string };
  readonly crime: string;
  readonly because: string;
  readonly now: Date;
}

const LONGEST_REASON = 500;

/** Keeps a crime from being shredded, or lets it go again. `thread-not-there` where there is no such crime. */
export async function holdCrime(
  tx: Tx,
  holding: HoldingCrime,
  what: 'hold' | 'release',
): Promise<Result<null, HoldProblem>> {
  const because = holding.because.trim();
  if (because === '') return fail({ code: 'reason-missing', field: 'because' });
  if (because.length > LONGEST_REASON) return fail({ code: 'reason-too-long', field: 'because' });
  const retention = await findRetention(tx, holding.crime);
  if (!retention) return fail({ code: 'thread-not-there' });
  if (retention.shredded_at !== null) return fail({ code: 'thread-shredded' });
  const isHeld = retention.held_because !== null;
  if (what === 'hold' && isHeld) return fail({ code: 'hold-there-already' });
  if (what === 'release' && !isHeld) return fail({ code: 'hold-not-there' });
  const { crime, actor, now } = holding;
  await updateHold(tx, { crime, because: what === 'hold' ? because : null, by: actor.account, at: now });
  const event = what === 'hold' ? 'crime-held' : 'crime-released';
  const entry = { event, room: 'crimes', subjects: [{ kind: 'crime', id: crime }], why: because } as const;
  await writeJournal(tx, actor, entry, now);
  return ok(null);
}
