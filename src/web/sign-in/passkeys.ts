/** Passkeys: what the browser is asked, and whether what comes back is true. The person is always verified. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { addMilliseconds } from '../../base/day.js';
import {
  type Actor,
  type AttemptKind,
  findPasskey,
  insertAttempt,
  listPasskeys,
  type NewPasskey,
  type Passkey,
  takeAttempt,
  type Tx,
  updatePasskeyCounter,
} from '../../db/index.js';
import type { Config } from '../config.js';
import { newToken } from './tokens.js';

/** Loaded when somebody signs in, not at start: it is a quarter of a second and 25 MB that most pages never need. */
const passkeyLibrary = () => import('@simplewebauthn/server');

const ATTEMPT_MS = 10 * 60_000;

const sites = (config: Config) => ({ rpID: new URL(config.origin).hostname, origin: config.origin });

/** What a page needs to ask the browser for a passkey: the options as JSON, and the attempt they belong to. */
export interface Asked {
  readonly attempt: string;
  readonly options: string;
}

/** The words around a request: whose transaction, whose doing, and when. */
export interface Asking {
  readonly tx: Tx;
  readonly by: Actor;
  readonly config: Config;
  readonly now: Date;
}

export async function askToCreate(
  asking: Asking,
  who: { readonly account: string | null; readonly name: string },
): Promise<Asked> {
  const held = who.account === null ? [] : await listPasskeys(asking.tx, who.account);
  const options = await (await passkeyLibrary()).generateRegistrationOptions({
    rpName: 'Plimsoll',
    rpID: sites(asking.config).rpID,
    userName: who.name,
    userDisplayName: who.name,
    attestationType: 'none',
    excludeCredentials: held.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return keep(asking, { kind: 'passkey-enrolment', options, account: who.account });
}

/** Without an account, any passkey of this site will do: who it is comes with it. */
export async function askToSignIn(asking: Asking, kind: AttemptKind, account: string | null): Promise<Asked> {
  const held = account === null ? [] : await listPasskeys(asking.tx, account);
  const options = await (await passkeyLibrary()).generateAuthenticationOptions({
    rpID: sites(asking.config).rpID,
    userVerification: 'required',
    allowCredentials: held.map(({ id }) => ({ id })),
  });
  return keep(asking, { kind, options, account });
}

interface Kept {
  readonly kind: AttemptKind;
  readonly options: { readonly challenge: string };
  readonly account: string | null;
}

async function keep({ tx, by, now }: Asking, { kind, options, account }: Kept): Promise<Asked> {
  const id = newToken();
  const attempt = {
    id,
    kind,
    challenge: options.challenge,
    account,
    expiresAt: addMilliseconds(now, ATTEMPT_MS),
  };
  await insertAttempt(tx, by, { ...attempt, nonce: null, verifier: null, returnTo: null }, now);
  return { attempt: id, options: JSON.stringify(options) };
}

/** What a form brings back. */
export interface Answer {
  readonly attempt: string;
  readonly credential: string;
}

export const answerOf = (form: URLSearchParams): Answer => ({
  attempt: form.get('attempt') ?? '',
  credential: form.get('credential') ?? '',
});

/**
 * The new passkey, ready to be kept.
 * **Shape**: null when the attempt is not this account's, is used or late, or what came back does not verify.
 */
export async function readCreated(
  { tx, config, now }: Asking,
  answer: Answer,
  account: string | null,
): Promise<Pick<NewPasskey, 'id' | 'publicKey' | 'counter' | 'transports'> | null> {
  const attempt = await takeAttempt(tx, { id: answer.attempt, kind: 'passkey-enrolment' }, now);
  const response = readJson<RegistrationResponseJSON>(answer.credential);
  if (!attempt || attempt.account !== account || !response) return null;
  const { rpID, origin } = sites(config);
  const { verifyRegistrationResponse } = await passkeyLibrary();
  const checked = await verified(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: attempt.challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }),
  );
  if (!checked?.verified) return null;
  const { id, publicKey, counter, transports } = checked.registrationInfo.credential;
  return { id, publicKey, counter, transports: transports ?? [] };
}

/**
 * The passkey that was shown.
 * **Shape**: null when it is unknown, does not verify, is not the account's that was asked, or did not count on as
 * it should (it may be a copy).
 */
export async function readShown(
  { tx, config, now }: Asking,
  answer: Answer,
  kind: AttemptKind,
): Promise<Passkey | null> {
  const attempt = await takeAttempt(tx, { id: answer.attempt, kind }, now);
  const response = readJson<AuthenticationResponseJSON>(answer.credential);
  const passkey = attempt && response ? await findPasskey(tx, response.id) : null;
  if (!attempt || !response || !passkey) return null;
  if (attempt.account !== null && attempt.account !== passkey.account) return null;
  const { rpID, origin } = sites(config);
  const { verifyAuthenticationResponse } = await passkeyLibrary();
  const checked = await verified(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: attempt.challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: true,
    }),
  );
  if (!checked?.verified) return null;
  const counter = checked.authenticationInfo.newCounter;
  return (await updatePasskeyCounter(tx, { id: passkey.id, counter }, now)) ? passkey : null;
}

/** The library throws on whatever does not verify; to us that is an answer, not an accident. */
async function verified<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}

function readJson<T extends { id: string }>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text);
    const hasId =
      typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
    // Its other parts are the library's to check.
    return hasId ? (value as T) : null;
  } catch {
    return null;
  }
}
