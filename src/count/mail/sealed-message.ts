/** What a message says of itself and what it holds, sealed under the message's own key and opened again. */
import { type FieldPlace, type Keyring, openField, openText, sealField, sealText } from '../../keys/index.js';
import type { AttachedFile, MailPerson } from './taken-apart.js';

/** What is needed to list a message: never the whole of it. */
export interface MessageHead {
  readonly from: MailPerson | null;
  readonly to: string | null;
  readonly subject: string;
  /** The first words, for whoever has to say where it belongs. */
  readonly words: string;
  readonly attached: readonly AttachedFile[];
  /** The name of the bytes kept, for a reader that goes by names: `message.eml`, or that of the file keyed in. */
  readonly name: string;
}

export const WORDS_KEPT = 2000;

const place = (org: string, row: string, field: 'head' | 'raw'): FieldPlace => ({
  org,
  table: 'count.message',
  row,
  field,
});

export interface SealedMessage {
  readonly head: Buffer;
  readonly raw: Buffer | null;
}

export function sealMessage(
  keys: Keyring,
  of: { readonly org: string; readonly id: string },
  message: { readonly head: MessageHead; readonly raw: Uint8Array | null },
): SealedMessage {
  const key = keys.recordKey(of.id, 'narrative');
  return {
    head: sealText(key, place(of.org, of.id, 'head'), JSON.stringify(message.head)),
    raw: message.raw === null ? null : sealField(key, place(of.org, of.id, 'raw'), message.raw),
  };
}

/** **Shape**: null when its key has been destroyed. **Errors**: throws when the bytes were altered. */
export function openHead(
  keys: Keyring,
  { org, id, head }: { readonly org: string; readonly id: string; readonly head: Uint8Array },
): MessageHead | null {
  const key = keys.findRecordKey(id, 'narrative');
  if (!key) return null;
  const text = openText(key, place(org, id, 'head'), head);
  if (text === null) throw new Error(`count.message ${id}: the sealed head was altered`);
  // Sealed above, from this type.
  return JSON.parse(text) as MessageHead;
}

/** As `openHead`, for the whole of it as it came. */
export function openRawBytes(
  keys: Keyring,
  { org, id, raw }: { readonly org: string; readonly id: string; readonly raw: Uint8Array },
): Buffer | null {
  const key = keys.findRecordKey(id, 'narrative');
  if (!key) return null;
  const bytes = openField(key, place(org, id, 'raw'), raw);
  if (bytes === null) throw new Error(`count.message ${id}: the sealed message was altered`);
  return bytes;
}
