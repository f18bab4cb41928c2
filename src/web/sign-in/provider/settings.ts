/**
 * The organisation's own identity provider, from the environment and a file in the data folder:
 * `PLIMSOLL_OIDC_ISSUER`, `PLIMSOLL_OIDC_CLIENT_ID`, `PLIMSOLL_OIDC_SECRET_FILE`, and `oidc.json` with
 * `{ "issuer", "client_id", "secret_file", "groups_claim", "roles": { "their group": ["our-role"] } }`.
 * The environment wins. The secret itself stands only in a file.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../../base/result.js';
import { isRole } from '../../access.js';
import type { Provider } from '../../config.js';

export type ProviderProblem =
  | 'provider-file-unreadable'
  | 'provider-incomplete'
  | 'provider-secret-unreadable'
  | 'provider-insecure'
  | 'provider-unknown-role';

/** **Shape**: null when none is set up. */
export function readProvider(
  env: NodeJS.ProcessEnv,
  dataFolder: string,
): Result<Provider | null, ProviderProblem> {
  const file = readSettings(path.join(dataFolder, 'oidc.json'));
  if (file === null) return fail({ code: 'provider-file-unreadable', where: { file: 'oidc.json' } });
  const issuer = env['PLIMSOLL_OIDC_ISSUER'] ?? textIn(file, 'issuer');
  const clientId = env['PLIMSOLL_OIDC_CLIENT_ID'] ?? textIn(file, 'client_id');
  const secretFile = env['PLIMSOLL_OIDC_SECRET_FILE'] ?? textIn(file, 'secret_file');
  if (!issuer && !clientId && !secretFile) return ok(null);
  if (!issuer || !clientId || !secretFile) return fail({ code: 'provider-incomplete' });
  if (!isSecure(issuer)) return fail({ code: 'provider-insecure', params: { issuer } });
  const clientSecret = readSecret(path.resolve(dataFolder, secretFile));
  if (!clientSecret) return fail({ code: 'provider-secret-unreadable', where: { file: secretFile } });
  const roles = rolesIn(file);
  const unknown = Object.values(roles)
    .flat()
    .find((role) => !isRole(role));
  if (unknown !== undefined) return fail({ code: 'provider-unknown-role', params: { role: unknown } });
  return ok({ issuer, clientId, clientSecret, groupsClaim: textIn(file, 'groups_claim') ?? 'groups', roles });
}

type Settings = Readonly<Record<string, unknown>>;

function readSettings(file: string): Settings | null {
  if (!existsSync(file)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Settings) : null;
  } catch {
    return null;
  }
}

function textIn(settings: Settings, name: string): string | undefined {
  const value = settings[name];
  return typeof value === 'string' ? value : undefined;
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function rolesIn(settings: Settings): Record<string, readonly string[]> {
  const value = settings['roles'];
  if (typeof value !== 'object' || value === null) return {};
  const list = (roles: unknown): string[] => (Array.isArray(roles) ? roles.map(String) : []);
  return Object.fromEntries(Object.entries(value).map(([group, roles]) => [group, list(roles)]));
}

/** Over plain http only where nothing leaves this machine: tests, and a provider on trial. */
export function isSecure(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || isThisMachine(hostname);
}

export const isThisMachine = (hostname: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
