/**
 * A code: what a teller comes back with. Seventy bits, kept as the twenty-four digits it can be written in:
 * twenty-two for the number and two that check them.
 */

/** Twenty-four digits without spaces, of which the last two check the others. Made only here and by reading one. */
export type Code = string & { readonly __code: unique symbol };

export const SECRET_BITS = 70;
export const NUMBER_DIGITS = 22;
const CHECK_DIGITS = 2;
export const CODE_DIGITS: number = NUMBER_DIGITS + CHECK_DIGITS;
/** How many bytes the secret takes when a key is made of it. */
export const CODE_BYTES = 9;
const SOURCE_BYTES = 32;
const LIMIT = 1n << BigInt(SECRET_BITS);

/**
 * The code that 32 bytes give: their first 70 bits.
 * **Shape**: bytes that look random (an HMAC) in; the same bytes always give the same code.
 * **Errors**: throws unless there are 32 bytes, since fewer would be a key cut short.
 */
export function codeFrom(bytes: Uint8Array): Code {
  if (bytes.length !== SOURCE_BYTES) throw new Error(`a code is made from ${SOURCE_BYTES} bytes`);
  let number = 0n;
  for (const byte of bytes.subarray(0, CODE_BYTES)) number = (number << 8n) | BigInt(byte);
  return codeOf(number >> BigInt(CODE_BYTES * 8 - SECRET_BITS));
}

/** The code of a number below 2⁷⁰. **Errors**: throws for any other number. */
export function codeOf(number: bigint): Code {
  if (number < 0n || number >= LIMIT) throw new Error('the number of a code has 70 bits');
  return `${number.toString().padStart(NUMBER_DIGITS, '0')}${checkDigits(number)}` as Code;
}

/** The number within a code. **Units**: 0 to 2⁷⁰ − 1. */
export const numberOf = (code: Code): bigint => BigInt(code.slice(0, NUMBER_DIGITS));

/**
 * The code as it is written in figures: six groups of four.
 * **Shape**: `0123 4567 8901 2345 6789 0123`.
 */
export const codeInDigits = (code: Code): string => code.match(/\d{4}/g)?.join(' ') ?? '';

/**
 * The secret in the nine bytes that keys are derived from, most significant first.
 * The same for a code however it was shown or typed.
 */
export function codeBytes(code: Code): Uint8Array {
  const bytes = new Uint8Array(CODE_BYTES);
  let rest = numberOf(code);
  for (let i = CODE_BYTES - 1; i >= 0; i--, rest >>= 8n) bytes[i] = Number(rest & 0xffn);
  return bytes;
}

/**
 * The code that twenty-four digits stand for; null when their check fails.
 * **Source**: ISO/IEC 7064, MOD 97-10, as on a bank account: no wrong digit and no two neighbours swapped pass it.
 */
export function codeOfDigits(digits: string): Code | null {
  if (!/^\d{24}$/.test(digits)) return null;
  const number = BigInt(digits.slice(0, NUMBER_DIGITS));
  return number < LIMIT && checkDigits(number) === digits.slice(NUMBER_DIGITS) ? codeOf(number) : null;
}

const checkDigits = (number: bigint): string =>
  String(98n - ((number * 100n) % 97n)).padStart(CHECK_DIGITS, '0');
