/** Puts the made-up contacts of a made-up force through the door, once: they are sealed and kept like any other. */
import { inTransaction } from '../../db/index.js';
import { listJournals, openAppender } from '../../intake/index.js';
import { seal } from '../../keys/index.js';
import { contactBytes } from '../../tell/index.js';
import { madeUpContacts } from '../made-up.js';
import { hasThread } from '../store/threads.js';
import { type BringingIn, bringIn, journalFolder } from './bring-in.js';

/** **Shape**: how many were put in; none where anything is in the inbox or on its way already. */
export async function seedDesk(by: BringingIn, now: Date): Promise<number> {
  const any = await inTransaction(by.db, by.actor, hasThread);
  const folder = journalFolder(by.dataFolder, 'doors');
  if (any || listJournals(folder).length > 0) return 0;
  const contacts = madeUpContacts(now);
  const appender = await openAppender({ folder, writer: 'doors' });
  for (const contact of contacts)
    await appender.append({
      name: contact.id,
      box: seal(by.keys.publicKey, contactBytes(contact), 'contact'),
    });
  await appender.close();
  await bringIn(by, now);
  return contacts.length;
}
