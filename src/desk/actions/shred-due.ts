/**
 * Shreds threads whose time has come, with all that is left of them elsewhere: the teller's reply box and what still
 * stands in an intake journal. What comes back is a certificate of what was destroyed.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { addDays, dayInLondon } from '../../base/day.js';
import { type Actor, type Database, inTransaction, journalHead } from '../../db/index.js';
import { blotOut, listJournals } from '../../intake/index.js';
import type { Keyring } from '../../keys/index.js';
import { doorFolders, takeRepliesAway } from '../doors/index.js';
import type { ShredCertificate, ShreddedThread } from '../rules/certificate.js';
import { findRetention, listBoxesOf } from '../store/retention.js';
import { DOORS, journalFolder } from './bring-in.js';
import { boxFolder } from './fill-boxes.js';
import { type ShredProblem, shredThread } from './shred.js';

export interface Shredding {
  readonly db: Database;
  /** Somebody with the right, or the product at work; it must see marked threads too. */
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly dataFolder: string;
  readonly organisation: { readonly en: string; readonly cy: string };
}

/**
 * How long copies of the keyring are kept. **Source**: our own schedule (decision record 0016); an organisation that
 * keeps them longer says so, and the certificate with it.
 */
export const KEY_COPIES_KEPT_DAYS = 35;

export async function shredThreads(
  by: Shredding,
  {
    threads,
    now,
    keptDays = KEY_COPIES_KEPT_DAYS,
  }: { readonly threads: readonly string[]; readonly now: Date; readonly keptDays?: number },
): Promise<ShredCertificate> {
  const shredded: ShreddedThread[] = [];
  const kept: { readonly thread: string; readonly why: ShredProblem }[] = [];
  for (const thread of threads) {
    const done = await shredOne(by, thread, now);
    if (typeof done === 'string') kept.push({ thread, why: done });
    else shredded.push(done);
  }
  forgetInJournals(
    by.dataFolder,
    shredded.flatMap(({ records }) => records),
  );
  const head = await inTransaction(by.db, by.actor, (tx) => journalHead(tx, by.actor));
  return {
    format: 'plimsoll-shred-certificate-1',
    id: randomUUID(),
    made_at: now.toISOString(),
    organisation: by.organisation,
    by: by.actor.name,
    journal: { seq: head.seq, hash: head.hash },
    key_copies_kept_days: keptDays,
    no_backup_after: addDays(dayInLondon(now), keptDays),
    threads: shredded,
    kept,
  };
}

async function shredOne(by: Shredding, thread: string, now: Date): Promise<ShreddedThread | ShredProblem> {
  const done = await inTransaction(by.db, by.actor, async (tx) => {
    const retention = await findRetention(tx, thread);
    const boxes = await listBoxesOf(tx, thread);
    const shred = await shredThread(tx, { actor: by.actor, keys: by.keys }, { thread, now });
    return { retention, boxes, shred };
  });
  if (!done.shred.ok) return done.shred.problems[0]?.code ?? 'thread-not-there';
  for (const box of done.boxes)
    rmSync(path.join(boxFolder(by.dataFolder), path.basename(box)), { force: true });
  const { records, keysDestroyed } = done.shred.value;
  return {
    thread,
    class: done.retention?.class ?? 'unrecorded-contact',
    review_on: done.retention?.review_on ?? dayInLondon(now),
    records,
    keys_destroyed: keysDestroyed,
  };
}

/**
 * Blots records out of every intake journal of a data folder, and takes away what still lies for partners.
 * **Shape**: how many entries.
 */
export function forgetInJournals(dataFolder: string, records: readonly string[]): number {
  const names = new Set(records.map((id) => id.replaceAll('-', '')));
  let blotted = 0;
  if (names.size === 0) return blotted;
  for (const name of names) takeRepliesAway(doorFolders(dataFolder), name);
  for (const door of DOORS) {
    const folder = journalFolder(dataFolder, door);
    for (const name of listJournals(folder)) blotted += blotOut({ folder, name }, names);
  }
  return blotted;
}
