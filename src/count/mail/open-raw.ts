/** The bytes of a message as they came, for whoever reads replies. */
import type { Tx } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { findMessage, findRaw } from '../store/messages.js';
import { openHead, openRawBytes } from './sealed-message.js';

/** **Shape**: null where there are none, or its key has been destroyed. */
export async function openRaw(
  tx: Tx,
  keys: Keyring,
  message: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const [held, raw] = [await findMessage(tx, message), await findRaw(tx, message)];
  if (!held || !raw) return null;
  const bytes = openRawBytes(keys, { org: held.org, id: held.id, raw });
  const head = openHead(keys, held);
  return bytes === null || head === null ? null : { name: head.name, bytes };
}
