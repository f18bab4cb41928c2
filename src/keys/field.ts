/**
 * Sealed fields: what a person wrote, or who they are, as it stands in a column. Each record has a key of its own;
 * the place a field belongs to is bound into it, so that one row's words cannot be moved under another's name.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed field stands. */
export interface FieldPlace {
  readonly org: string;
  /** Schema and table: `desk.contact`. */
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** 32 bytes. */
export type RecordKey = Uint8Array;

export const newRecordKey = (): RecordKey => randomBytes(32);

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const placeOf = ({ org, table, row, field }: FieldPlace): Buffer =>
  Buffer.from(JSON.stringify([VERSION, org, table, row, field]), 'utf8');

export function sealField(key: RecordKey, place: FieldPlace, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(placeOf(place));
  return Buffer.concat([
    Buffer.from([VERSION]),
    nonce,
    cipher.update(bytes),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** **Shape**: what was sealed; null when the key, the place or a bit of it is not the same. */
export function openField(key: RecordKey, place: FieldPlace, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== VERSION) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES));
    decipher.setAAD(placeOf(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

export const sealText = (key: RecordKey, place: FieldPlace, text: string): Buffer =>
  sealField(key, place, Buffer.from(text, 'utf8'));

/** As `openField`, for text. */
export const openText = (key: RecordKey, place: FieldPlace, sealed: Uint8Array): string | null =>
  openField(key, place, sealed)?.toString('utf8') ?? null;
