/** Taking in: sealed to the organisation, on the disk, and only then thanked for. */
import type { Appender } from '../../intake/index.js';
import { type PublicKey, sealer } from '../../keys/index.js';
import { type IncomingContact, contactBytes } from '../../tell/index.js';

/** Comes back when all are on the disk. **Errors**: throws `NotKept`; then the sender must send again. */
export type Take = (contacts: readonly IncomingContact[]) => Promise<void>;

/** `key` is asked each time: when the organisation changes its key, what comes next is sealed to the new one. */
export function taker(key: () => PublicKey, appender: Appender): Take {
  let sealing = sealingTo(key());
  return async (contacts) => {
    const now = key();
    if (now !== sealing.key) sealing = sealingTo(now);
    await Promise.all(
      contacts.map((contact) =>
        appender.append({ name: contact.id, box: sealing.close(contactBytes(contact), 'contact') }),
      ),
    );
  };
}

const sealingTo = (key: PublicKey) => ({ key, close: sealer(key) });
