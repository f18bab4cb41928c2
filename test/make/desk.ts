/** A desk with a keyring and journals on a fresh database, and contacts that have come in. */
import { type Actor, inTransaction } from '../../src/db/index.js';
import type { Keyring } from '../../src/keys/index.js';
import type { Doing } from '../../src/desk/actions/act-on.js';
import { accountOf } from '../../src/desk/actions/act-on.js';
import { type BringingIn, bringIn } from '../../src/desk/actions/bring-in.js';
import { type Thread, findThread } from '../../src/desk/store/threads.js';
import type { IncomingContact } from '../../src/tell/index.js';
import { aContact, aKeyring, keepInJournal } from './contact.js';
import { type FreshDatabase, ONE_MORNING } from './database.js';

export interface Desk {
  readonly fresh: FreshDatabase;
  readonly keys: Keyring;
  readonly by: BringingIn;
  /** Brings contacts in by the public door. **Shape**: the threads they came into, in order. */
  in(...contacts: readonly Partial<IncomingContact>[]): Promise<readonly string[]>;
  /** What somebody does on a thread as it now stands. */
  doing(actor: Actor, thread: string, now?: Date): Promise<Doing>;
  thread(id: string): Promise<Thread>;
}

export function aDesk(fresh: FreshDatabase, readText?: BringingIn['readText']): Desk {
  const keys = aKeyring(fresh.dataFolder);
  const actor = { ...fresh.system, clearance: 'sealed' } as const;
  const by: BringingIn = {
    db: fresh.db,
    actor,
    keys,
    dataFolder: fresh.dataFolder,
    readText: readText ?? (() => ({ rulesVersion: 'none', risk: 'ordinary', signs: [] })),
  };
  const thread = async (id: string): Promise<Thread> => {
    const found = await inTransaction(fresh.db, actor, (tx) => findThread(tx, id));
    if (!found) throw new Error('no such thread');
    return found;
  };
  return {
    fresh,
    keys,
    by,
    thread,
    async in(...contacts) {
      const threads: string[] = [];
      for (const contact of contacts) {
        await keepInJournal({ dataFolder: fresh.dataFolder, keys }, [aContact(contact)]);
        threads.push(...(await bringIn(by, ONE_MORNING)).threads);
      }
      return threads;
    },
    async doing(who, id, now = ONE_MORNING) {
      return { actor: accountOf(who), keys, now, thread: id, version: (await thread(id)).version };
    },
  };
}
