import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Provider } from '../../config.js';
import { rolesIn } from './client.js';
import { readProvider } from './settings.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-oidc-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'secret'), 's3cret\n');

const whole = {
  issuer: 'https://login.example',
  client_id: 'plimsoll',
  secret_file: 'secret',
  roles: { 'Force analysts': ['analyst'] },
};
const settings = (value: unknown) => writeFileSync(join(folder, 'oidc.json'), JSON.stringify(value));
const problemOf = (env: Record<string, string> = {}) => {
  const read = readProvider(env, folder);
  return read.ok ? null : read.problems[0]?.code;
};

test('without settings there is no provider', () => {
  assert.deepEqual(readProvider({}, folder), { ok: true, value: null });
});

test('a provider is read from the file, and the environment wins', () => {
  settings(whole);
  const read = readProvider({ PLIMSOLL_OIDC_CLIENT_ID: 'another' }, folder);
  assert.ok(read.ok);
  assert.deepEqual(read.value, {
    issuer: 'https://login.example',
    clientId: 'another',
    clientSecret: 's3cret',
    groupsClaim: 'groups',
    roles: { 'Force analysts': ['analyst'] },
  });
});

test('what cannot be used is named before anything starts', () => {
  settings({ ...whole, roles: { All: ['root'] } });
  assert.equal(problemOf(), 'provider-unknown-role');
  settings({ ...whole, secret_file: 'nowhere' });
  assert.equal(problemOf(), 'provider-secret-unreadable');
  settings({ ...whole, issuer: 'http://login.example' });
  assert.equal(problemOf(), 'provider-insecure');
  settings({ ...whole, issuer: 'login.example' });
  assert.equal(problemOf(), 'provider-insecure');
  settings({ issuer: 'https://login.example' });
  assert.equal(problemOf(), 'provider-incomplete');
  writeFileSync(join(folder, 'oidc.json'), '{');
  assert.equal(problemOf(), 'provider-file-unreadable');
});

test('a group gives the roles that the table says, and one that is not there gives none', () => {
  const provider: Provider = {
    issuer: 'https://login.example',
    clientId: 'plimsoll',
    clientSecret: '',
    groupsClaim: 'groups',
    roles: { Analysts: ['analyst'], Heads: ['analyst', 'supervisor'] },
  };
  assert.deepEqual(rolesIn(provider, { groups: ['Analysts', 'Heads', 'constructor', 'toString'] }), [
    'analyst',
    'supervisor',
  ]);
  assert.deepEqual(rolesIn(provider, { groups: 'Analysts' }), []);
  assert.deepEqual(rolesIn(provider, {}), []);
});
