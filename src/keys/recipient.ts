/**
 * Whom backups are sealed for: a key pair whose private half is kept away from this machine. The public half lies in
 * the keyring's folder, so that making a backup needs nobody; opening one needs the file that was taken away.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Result, fail, ok } from '../base/result.js';
import { type KeyPair, type PublicKey, keyPairFrom, newKeyPair } from './box.js';
import { spell, unspell } from './spelling.js';
import { writeWhole } from './whole-file.js';

export type RecipientProblem =
  | 'recipient-missing'
  | 'recipient-mistyped'
  | 'recipient-file-there'
  | 'recipient-file-missing'
  | 'recipient-file-mistyped';

const PUBLIC = 'plimsoll-backup-public';
const PRIVATE = 'plimsoll-backup-private';
const KEY_BYTES = 32;

const fileOf = (folder: string): string => path.join(folder, 'backup-recipient.txt');

function read(text: string, start: string): Buffer | null {
  const line = text.split('\n').find((one) => one.trim().toLowerCase().startsWith(start));
  const bytes = line === undefined ? null : unspell(line.trim().slice(start.length));
  return bytes?.length === KEY_BYTES ? bytes : null;
}

export const recipientText = (key: PublicKey): string => `${PUBLIC} ${spell(key)}`;

/** Makes a pair and writes its private half to a file that is to be taken away. */
export function makeRecipient(folder: string, privateFile: string): Result<PublicKey, RecipientProblem> {
  if (existsSync(privateFile)) return fail({ code: 'recipient-file-there', params: { file: privateFile } });
  const pair = newKeyPair();
  writeWhole(privateFile, `${PRIVATE} ${spell(pair.privateKey)}\n${recipientText(pair.publicKey)}\n`);
  writeWhole(fileOf(folder), `${recipientText(pair.publicKey)}\n`);
  return ok(pair.publicKey);
}

/** Takes a public key that was made elsewhere. */
export function setRecipient(folder: string, text: string): Result<PublicKey, RecipientProblem> {
  const key = read(text, PUBLIC);
  if (!key) return fail({ code: 'recipient-mistyped' });
  writeWhole(fileOf(folder), `${recipientText(key)}\n`);
  return ok(key);
}

export function findRecipient(folder: string): Result<PublicKey, RecipientProblem> {
  if (!existsSync(fileOf(folder))) return fail({ code: 'recipient-missing' });
  const key = read(readFileSync(fileOf(folder), 'utf8'), PUBLIC);
  return key ? ok(key) : fail({ code: 'recipient-mistyped' });
}

/** The pair in a file that was taken away and brought back. */
export function readRecipientFile(file: string): Result<KeyPair, RecipientProblem> {
  if (!existsSync(file)) return fail({ code: 'recipient-file-missing', params: { file } });
  const key = read(readFileSync(file, 'utf8'), PRIVATE);
  return key ? ok(keyPairFrom(key)) : fail({ code: 'recipient-file-mistyped', params: { file } });
}
