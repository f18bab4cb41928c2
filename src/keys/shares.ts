/**
 * The unlocking key in parts for several people: so many of them together open the keyring, fewer learn nothing.
 * Shamir's scheme, from an audited package; ours is only how a share is written down.
 */
import { randomBytes } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { type Problem, type Result, fail, ok } from '../base/result.js';
import { spell, unspell } from './spelling.js';

export type ShareProblem =
  | 'share-mistyped'
  | 'share-of-another-split'
  | 'share-twice'
  | 'shares-too-few'
  | 'shares-number';

const START = 'plimsoll-share';
const SET_BYTES = 4;
const HEAD_BYTES = SET_BYTES + 3;
const FEWEST = 2;
/** More custodians than anybody could call together. */
const MOST = 20;

/** **Shape**: `shares` lines of text, any `needed` of which make the secret again. */
export async function splitSecret(
  secret: Uint8Array,
  { shares, needed }: { readonly shares: number; readonly needed: number },
): Promise<Result<readonly string[], ShareProblem>> {
  const isSound = Number.isInteger(shares) && Number.isInteger(needed);
  if (!isSound || needed < FEWEST || shares < needed || shares > MOST)
    return fail({ code: 'shares-number', params: { fewest: FEWEST, most: MOST } });
  const set = randomBytes(SET_BYTES);
  const parts = await split(Uint8Array.from(secret), shares, needed);
  return ok(
    parts.map((part, index) => {
      const head = Buffer.from([...set, needed, shares, index + 1]);
      return `${START} ${index + 1}/${shares} ${spell(Buffer.concat([head, part]))}`;
    }),
  );
}

interface Share {
  readonly set: string;
  readonly needed: number;
  readonly number: number;
  readonly part: Uint8Array;
}

function readShare(line: string): Share | null {
  const bytes = unspell(line.replace(/^\s*plimsoll[-\s]share\s+\d+\s*\/\s*\d+\s+/i, ''));
  if (!bytes || bytes.length <= HEAD_BYTES) return null;
  return {
    set: bytes.subarray(0, SET_BYTES).toString('hex'),
    needed: bytes[SET_BYTES] ?? 0,
    number: bytes[SET_BYTES + 2] ?? 0,
    part: Uint8Array.from(bytes.subarray(HEAD_BYTES)),
  };
}

/**
 * Puts a secret together from lines of text; empty lines are passed over.
 * **Errors**: every line that is wrong, by its number from 1. That the secret is the right one has still to be proved.
 */
export async function joinSecret(lines: readonly string[]): Promise<Result<Buffer, ShareProblem>> {
  const given = lines
    .map((line, index) => ({ line, row: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const problems: Problem<ShareProblem>[] = [];
  const shares: Share[] = [];
  for (const { line, row } of given) {
    const share = readShare(line);
    const code = !share ? 'share-mistyped' : wrongBeside(share, shares);
    if (code) problems.push({ code, where: { row }, params: { row } });
    else if (share) shares.push(share);
  }
  if (problems.length > 0) return fail(...problems);
  const needed = shares[0]?.needed ?? FEWEST;
  if (shares.length < needed)
    return fail({ code: 'shares-too-few', params: { given: shares.length, needed } });
  return ok(Buffer.from(await combine(shares.map(({ part }) => part))));
}

function wrongBeside(share: Share, others: readonly Share[]): ShareProblem | null {
  const [first] = others;
  if (first && first.set !== share.set) return 'share-of-another-split';
  return others.some(({ number }) => number === share.number) ? 'share-twice' : null;
}
