/**
 * Bytes as people copy them by hand: Crockford's letters in groups of five (no I, L, O or U), closed with a check, so
 * that a mistyped one is told. Case, spaces and hyphens do not matter, and O, I and L are read as 0, 1 and 1.
 */
import { createHash } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_BYTES = 4;

const checkOf = (bytes: Uint8Array): Buffer =>
  createHash('sha256').update('plimsoll spelling\n').update(bytes).digest().subarray(0, CHECK_BYTES);

export function spell(bytes: Uint8Array): string {
  const all = Buffer.concat([bytes, checkOf(bytes)]);
  const bits = [...all].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{1,5}/g) ?? []).map(
    (five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)],
  );
  return (letters.join('').match(/.{1,5}/g) ?? []).join('-');
}

/** **Shape**: the bytes; null when a letter is wrong, missing or too many. */
export function unspell(text: string): Buffer | null {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const bits = Array.from(letters, (letter) => {
    const at = LETTERS.indexOf(letter);
    return at < 0 ? null : at.toString(2).padStart(5, '0');
  });
  if (bits.includes(null)) return null;
  const bytes = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  if (bytes.length <= CHECK_BYTES) return null;
  const body = bytes.subarray(0, -CHECK_BYTES);
  const isRight =
    checkOf(body).equals(bytes.subarray(-CHECK_BYTES)) && spell(body).replaceAll('-', '') === letters;
  return isRight ? body : null;
}
