/** Contacts as they come in by the doors, and a keyring and journals to keep them in. */
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { openAppender } from '../../src/intake/index.js';
import { type Keyring, createKeyring, openKeyring, seal } from '../../src/keys/index.js';
import { type IncomingContact, NOBODY, contactBytes } from '../../src/tell/index.js';
import { ONE_MORNING } from './database.js';

/** Somebody tells something, by the public door unless another way is given. */
export function aContact(over: Partial<IncomingContact> = {}): IncomingContact {
  const id = over.id ?? randomBytes(16).toString('hex');
  return {
    format: 'plimsoll-contact-1',
    id,
    channel: 'tell',
    externalId: id,
    conversation: `tell:${id}`,
    kind: 'report',
    receivedAt: ONE_MORNING.toISOString(),
    sentAt: null,
    language: 'en',
    teller: 'child',
    text: 'Somebody I do not know contacted me by Snapchat and asked for pictures.',
    answers: [],
    identity: NOBODY,
    offered: [],
    replySeed: createHash('sha256').update(id).digest('base64'),
    replyBy: null,
    ...over,
  };
}

/** A keyring in a data folder. */
export function aKeyring(dataFolder: string): Keyring {
  const place = { folder: path.join(dataFolder, 'keys') };
  createKeyring(place, ONE_MORNING);
  const opened = openKeyring(place);
  if (!opened.ok) throw new Error('the keyring did not open');
  return opened.value;
}

/** Puts contacts into a door's journal as that door would. */
export async function keepInJournal(
  at: { readonly dataFolder: string; readonly keys: Keyring; readonly door?: 'tell' | 'doors' },
  contacts: readonly IncomingContact[],
): Promise<void> {
  const door = at.door ?? 'tell';
  const appender = await openAppender({ folder: path.join(at.dataFolder, door, 'journal'), writer: door });
  for (const contact of contacts)
    await appender.append({
      name: contact.id,
      box: seal(at.keys.publicKey, contactBytes(contact), 'contact'),
    });
  await appender.close();
}
