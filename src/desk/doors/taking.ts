/** Taking in: sealed to the organisation, on the disk, and only then thanked for. */
import type { Appender } from '../../intake/index.js';
import { type PublicKey, sealer } from '../../keys/index.js';
import { type IncomingContact, contactBytes } from '../../tell/index.js';

/** Comes back when all are on the disk. **Errors**: throws `NotKept`; then the sender must send again. */
export type Take = (contacts: readonly IncomingContact[]) => Promise<void>;

export function taker(publicKey: PublicKey, appender: Appender): Take {
  const close = sealer(publicKey);
  return async (contacts) => {
    await Promise.all(
      contacts.map((contact) =>
        appender.append({ name: contact.id, box: close(contactBytes(contact), 'contact') }),
      ),
    );
  };
}
