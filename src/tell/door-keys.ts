/** What is worked out from the door's secret, and the sealed field that carries a person's answers from page to page. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hkdf, hmac, someRandom } from '../keys/index.js';
import { type Code, codeFrom } from './rules/code/index.js';

export interface DoorKeys {
  /** Closes the field that travels in the form. */
  readonly state: Uint8Array;
  /** Makes a report's name and code of its token. */
  readonly token: Uint8Array;
  /** Goes into every code, so that a stolen folder of boxes alone is of no use. */
  readonly pepper: Uint8Array;
}

const SALT = Buffer.from('plimsoll tell');

export function doorKeys(secret: Uint8Array): DoorKeys {
  const key = (purpose: string): Uint8Array => hkdf(secret, SALT, purpose);
  return { state: key('state 1'), token: key('token 1'), pepper: key('pepper 1') };
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BOUND = Buffer.from('plimsoll door state 1');

/** Closes anything that can be written as JSON. */
export function sealState(key: Uint8Array, state: object): string {
  const nonce = someRandom(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(BOUND);
  const inside = cipher.update(JSON.stringify(state), 'utf8');
  return Buffer.concat([nonce, inside, cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** **Shape**: null when it was not closed with this key, or was altered. */
export function openState(key: Uint8Array, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(BOUND);
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const inside = Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
    return JSON.parse(inside.toString('utf8'));
  } catch {
    return null;
  }
}

const NAME_LETTERS = 32;

/** Bytes worked out from a token for one purpose: the same token gives the same, at every start, for ever. */
export const ofToken = (
  keys: DoorKeys,
  purpose: string,
  ...parts: readonly (string | Uint8Array)[]
): Buffer => hmac(keys.token, purpose, ...apart(parts));

/** Each part behind a letter that stands in none of them. */
function apart(parts: readonly (string | Uint8Array)[]): readonly (string | Uint8Array)[] {
  const all: (string | Uint8Array)[] = [];
  for (const part of parts) all.push('\0', part);
  return all;
}

/** The name of a contact: 32 hexadecimal letters, the same for the same token and content. */
export const nameOfToken = (keys: DoorKeys, token: string, content: readonly string[]): string =>
  ofToken(keys, 'id', token, ...content).toString('hex', 0, NAME_LETTERS / 2);

/** What joins everything that is sent with one code. It says nothing of the code to whoever has no pepper. */
export const conversationOf = (keys: DoorKeys, code: Uint8Array): string =>
  `tell:${hmac(keys.pepper, 'conversation 1\0', code).toString('hex', 0, NAME_LETTERS / 2)}`;

export const newToken = (): string => randomBytes(16).toString('base64url');

/** So many codes are remembered for as long as it takes to keep the report and to show them. */
const CODES_REMEMBERED = 512;

/** The code of a token, worked out once for keeping the report and showing the code of it. */
export function codesOfTokens(keys: DoorKeys): (token: string) => Code {
  const known = new Map<string, Code>();
  return (token) => {
    const code = known.get(token) ?? codeFrom(ofToken(keys, 'code', token));
    if (known.size >= CODES_REMEMBERED) known.clear();
    known.set(token, code);
    return code;
  };
}
