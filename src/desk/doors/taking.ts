/** Taking in: sealed to the organisation, on the disk, and only then thanked for. */
import type { Appender } from '../../intake/index.js';
import { type PublicKey, sealer } from '../../keys/index.js';
import { type IncomingContact, contactBytes } from '../../tell/index.js';

/** Comes back when all are on the disk. **Errors**: throws `NotKept`; then the sender must send again. */
export type Take = (contacts: readonly IncomingContact[]) => Promise<void>;

/** So many of the latest are known by name; a platform that repeats itself does so within the hour. */
const MOST_KNOWN = 200_000;

/**
 * `key` is asked each time: when the organisation changes its key, what comes next is sealed to the new one.
 * What this process has put on the disk, or is putting there, is not put there again: a repetition costs no disk. It
 * only saves; exactly once rests on the id, which is the same for ever.
 */
export function taker(key: () => PublicKey, appender: Appender): Take {
  let sealing = sealingTo(key());
  const known = new Map<string, Promise<void>>();
  const one = (contact: IncomingContact): Promise<void> => {
    const before = known.get(contact.id);
    if (before !== undefined) return before;
    const keeping = appender
      .append({ name: contact.id, box: sealing.close(contactBytes(contact), 'contact') })
      .catch((error: unknown) => {
        known.delete(contact.id);
        throw error;
      });
    known.set(contact.id, keeping);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return keeping;
  };
  return async (contacts) => {
    const now = key();
    if (now !== sealing.key) sealing = sealingTo(now);
    await Promise.all(contacts.map(one));
  };
}

const sealingTo = (key: PublicKey) => ({ key, close: sealer(key) });
