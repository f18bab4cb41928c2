/** What was told, who told it, what was replied and noted: sealed for their columns and opened again. */
import type { Keyring, RecordPart } from '../keys/index.js';
import { openText, sealText } from '../keys/index.js';
import type { Answer, Identity, IncomingContact } from '../tell/index.js';

/** What was told: the part that an officer at the desk reads. */
export interface Narrative {
  readonly text: string;
  readonly answers: readonly Answer[];
}

/** Who told it, and how the channel names them and their message: what a reply needs to find its way back. */
export interface SealedIdentity extends Identity {
  readonly externalId: string;
  readonly conversation: string;
  /** Until when the platform lets a reply through, reckoned from this contact; null where this one opens no window. */
  readonly replyBy: string | null;
}

/** A sealed column of the desk: which row of which table, and whose key. */
export interface Place {
  readonly org: string;
  readonly table: 'desk.contact' | 'desk.note' | 'desk.reply' | 'desk.decision';
  readonly row: string;
  readonly field: 'narrative' | 'identity' | 'body' | 'why';
}

const partOf = (place: Place): RecordPart => (place.field === 'identity' ? 'identity' : 'narrative');

/** Seals text under the key of its row, which is made and on the disk before this comes back. */
export const sealInto = (keys: Keyring, place: Place, text: string): Buffer =>
  sealText(keys.recordKey(place.row, partOf(place)), place, text);

/** What was sealed, or null when its key has been destroyed. **Errors**: throws when the bytes were altered. */
export function openFrom(keys: Keyring, place: Place, sealed: Uint8Array): string | null {
  const key = keys.findRecordKey(place.row, partOf(place));
  if (!key) return null;
  const text = openText(key, place, sealed);
  if (text === null) throw new Error(`${place.table} ${place.row}: the sealed ${place.field} was altered`);
  return text;
}

export function sealContact(
  keys: Keyring,
  org: string,
  contact: IncomingContact,
): { readonly narrative: Buffer; readonly identity: Buffer } {
  const row = uuidOf(contact.id);
  const { externalId, conversation, replyBy } = contact;
  const identity: SealedIdentity = { ...contact.identity, externalId, conversation, replyBy };
  const narrative: Narrative = { text: contact.text, answers: contact.answers };
  const place = { org, table: 'desk.contact', row } as const;
  return {
    narrative: sealInto(keys, { ...place, field: 'narrative' }, JSON.stringify(narrative)),
    identity: sealInto(keys, { ...place, field: 'identity' }, JSON.stringify(identity)),
  };
}

export function openNarrative(
  keys: Keyring,
  at: { readonly org: string; readonly id: string },
  sealed: Uint8Array,
): Narrative | null {
  const text = openFrom(keys, { org: at.org, table: 'desk.contact', row: at.id, field: 'narrative' }, sealed);
  return text === null ? null : (JSON.parse(text) as Narrative);
}

export function openIdentity(
  keys: Keyring,
  at: { readonly org: string; readonly id: string },
  sealed: Uint8Array,
): SealedIdentity | null {
  const text = openFrom(keys, { org: at.org, table: 'desk.contact', row: at.id, field: 'identity' }, sealed);
  return text === null ? null : (JSON.parse(text) as SealedIdentity);
}

/** 32 hexadecimal letters as the database writes an id. */
export const uuidOf = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
