/**
 * After a restore: what was destroyed since the backup was made is destroyed again, before anybody can open it; and
 * every sealed contact is opened once, to prove that the keys and the backup belong together.
 */
import { type Actor, type Database, type Tx, inTransaction } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { openIdentity, openNarrative } from '../sealed.js';
import {
  findRetention,
  listSealedContacts,
  listSealedRows,
  listShreddedThreads,
  listUnmarkedOf,
  updateHold,
  updateShredded,
} from '../store/retention.js';
import { forgetInJournals } from './shred-due.js';

export interface Replaying {
  readonly db: Database;
  /** The product at work; it must see marked threads too. */
  readonly actor: Actor;
  readonly keys: Keyring;
  /** Where the journals lie that came back. */
  readonly dataFolder: string;
}

/**
 * Destroys again. **Shape**: `known` are records that certificates say are gone; what the keyring and the database
 * know is added. A rehearsal destroys no key. What comes back is every record that must not be readable.
 */
export async function replayShredded(
  by: Replaying,
  {
    known,
    now,
    rehearse = false,
  }: { readonly known: readonly string[]; readonly now: Date; readonly rehearse?: boolean },
): Promise<ReadonlySet<string>> {
  const gone = new Set([...known, ...by.keys.listDestroyed()]);
  await inTransaction(by.db, by.actor, async (tx) => {
    for (const thread of await unmarkedOf(tx, [...gone])) {
      // What has been destroyed cannot be held any more, whatever the backup says.
      if ((await findRetention(tx, thread))?.held_because)
        await updateHold(tx, { thread, because: null, by: null, at: null });
      await updateShredded(tx, { thread, by: null, at: now });
    }
    for (const thread of await listShreddedThreads(tx))
      for (const row of await listSealedRows(tx, thread)) gone.add(row);
  });
  if (!rehearse) for (const record of gone) by.keys.destroy(record);
  forgetInJournals(by.dataFolder, [...gone]);
  return gone;
}

/** A statement takes so many values at most. */
const IDS_AT_ONCE = 10_000;

async function unmarkedOf(tx: Tx, records: readonly string[]): Promise<ReadonlySet<string>> {
  const threads = new Set<string>();
  for (let at = 0; at < records.length; at += IDS_AT_ONCE)
    for (const thread of await listUnmarkedOf(tx, records.slice(at, at + IDS_AT_ONCE))) threads.add(thread);
  return threads;
}

export interface Proof {
  /** Contacts in the database. */
  readonly contacts: number;
  /** Those whose words and name opened. */
  readonly opened: number;
  /** Those that were destroyed, and do not open. */
  readonly shredded: number;
  /** Those that should open and do not: the keyring is not the one that sealed them, or lacks their keys. */
  readonly unreadable: number;
}

const AT_ONCE = 200;

/** Opens every sealed contact but those that are gone. */
export async function proveReadable(by: Replaying, gone: ReadonlySet<string>): Promise<Proof> {
  let [contacts, opened, shredded] = [0, 0, 0];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await inTransaction(by.db, by.actor, (tx) =>
      listSealedContacts(tx, { after, most: AT_ONCE }),
    );
    for (const contact of page) {
      contacts++;
      if (gone.has(contact.id)) shredded++;
      else if (opens(by.keys, contact)) opened++;
    }
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE) break;
    after = last.id;
  }
  return { contacts, opened, shredded, unreadable: contacts - opened - shredded };
}

function opens(
  keys: Keyring,
  contact: { org: string; id: string; narrative: Uint8Array; identity: Uint8Array },
): boolean {
  try {
    const isThere = openNarrative(keys, contact, contact.narrative) !== null;
    return isThere && openIdentity(keys, contact, contact.identity) !== null;
  } catch {
    return false;
  }
}
