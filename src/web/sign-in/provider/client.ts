/** Talking to the organisation's identity provider: the code flow with PKCE, state and nonce. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Attempt } from '../../../db/index.js';
import type { Provider } from '../../config.js';
import { isThisMachine } from './settings.js';

/** Who the provider says somebody is. Issuer and subject are the identity; the name is only for people to read. */
export interface Known {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const discovered = new WeakMap<Provider, Promise<Configuration>>();

/** The provider's addresses and keys, asked for once; asked for again when that failed. */
function discover(provider: Provider): Promise<Configuration> {
  const known = discovered.get(provider);
  if (known) return known;
  const issuer = new URL(provider.issuer);
  const execute =
    issuer.protocol === 'http:' && isThisMachine(issuer.hostname) ? [allowInsecureRequests] : [];
  const asked = discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
    execute,
    timeout: 10,
  });
  discovered.set(provider, asked);
  asked.catch(() => discovered.delete(provider));
  return asked;
}

export interface Leaving {
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Where to send somebody, and what must come back. `isAgain` asks the provider to see them anew. */
export async function leaveFor(
  provider: Provider,
  { redirectUri, isAgain }: { readonly redirectUri: string; readonly isAgain: boolean },
): Promise<Leaving> {
  const configuration = await discover(provider);
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(isAgain ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { address: address.href, state, nonce, verifier };
}

/** **Errors**: throws whatever the library finds wrong with what came back. */
export async function comeBack(provider: Provider, current: URL, attempt: Attempt): Promise<Known> {
  const configuration = await discover(provider);
  const tokens = await authorizationCodeGrant(configuration, current, {
    expectedState: attempt.id,
    idTokenExpected: true,
    ...(attempt.nonce === null ? {} : { expectedNonce: attempt.nonce }),
    ...(attempt.verifier === null ? {} : { pkceCodeVerifier: attempt.verifier }),
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('the provider sent no identity');
  // Many providers put little into the token itself and keep the rest for who asks.
  const isWhole = [provider.groupsClaim, 'name'].every((claim) => claim in claims);
  const more = isWhole ? {} : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  const all: Readonly<Record<string, unknown>> = { ...more, ...claims };
  return { issuer: claims.iss, subject: claims.sub, name: nameIn(all), roles: rolesIn(provider, all) };
}

const nameIn = (claims: Readonly<Record<string, unknown>>): string => {
  const given = [claims['name'], claims['preferred_username'], claims['sub']];
  return given.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? '';
};

/** Only what the table says: a group that is not in it gives nothing. */
export function rolesIn(provider: Provider, claims: Readonly<Record<string, unknown>>): readonly string[] {
  const groups = claims[provider.groupsClaim];
  const names = Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
  return [
    ...new Set(
      names.flatMap((group) => (Object.hasOwn(provider.roles, group) ? (provider.roles[group] ?? []) : [])),
    ),
  ];
}
