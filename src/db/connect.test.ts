import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { freshDatabase } from '../../test/make/database.js';
import { aFolder, inMemory } from '../../test/make/server.js';
import { LANGS } from '../base/words.js';
import { findBinaries } from './binaries.js';
import { foldersOf } from './folders.js';
import { databaseProblemInWords, openDatabase, optionsFromEnvironment } from './index.js';
import { ask, environment, stopServer } from './postmaster.js';
import { asUser, chooseRunAs } from './run-as.js';
import { databaseWordsCy } from './words.cy.js';
import { databaseWordsEn } from './words.en.js';

const roles: string[] = [];
const databases: string[] = [];

// Before the database is asked for, so that it is still there when this runs: roles are the whole server's.
after(async () => {
  for (const name of databases) await master.query(`drop database ${name} with (force)`);
  for (const role of roles) await master.query(`drop owned by ${role}; drop role ${role}`);
});

const fresh = await freshDatabase();
const master = await fresh.master();
const asLogin = (login: string): string => fresh.url.replace('plimsoll_app@', `${login}@`);

/** A login made for one test, with what is said of it. */
async function aLogin(...says: readonly string[]): Promise<string> {
  const login = `login_${randomBytes(4).toString('hex')}`;
  await master.query(`create role ${login} login`);
  for (const what of says) await master.query(what.replaceAll('LOGIN', login));
  roles.push(login);
  return asLogin(login);
}

async function codesOf(url: string, ownerUrl?: string): Promise<readonly string[]> {
  const opened = await openDatabase({ dataFolder: fresh.dataFolder, purpose: 'serve', url, ownerUrl });
  if (opened.ok) await opened.value.close();
  return opened.ok ? [] : opened.problems.map((p) => p.code);
}

const IS_APP = 'grant plimsoll_app to LOGIN';

const REFUSED = [
  { who: 'a superuser', says: ['alter role LOGIN superuser'], code: 'login-is-superuser' },
  {
    who: 'one who can become a superuser',
    says: ['grant postgres to LOGIN', IS_APP],
    code: 'login-is-superuser',
  },
  {
    who: 'one with BYPASSRLS',
    says: [IS_APP, 'alter role LOGIN bypassrls'],
    code: 'login-bypasses-row-security',
  },
  {
    who: 'one who can become the owner',
    says: [IS_APP, 'grant plimsoll_owner to LOGIN'],
    code: 'login-owns-tables',
  },
  {
    who: 'the owner of one table',
    says: [IS_APP, 'alter table house.session owner to LOGIN'],
    code: 'login-owns-tables',
  },
  {
    who: 'one who may make tables',
    says: [IS_APP, 'grant create on schema house to LOGIN'],
    code: 'login-may-make-tables',
  },
  { who: 'one who is not the product’s login', says: [], code: 'login-not-app' },
  {
    who: 'one whose commits are not waited for',
    says: [IS_APP, 'alter role LOGIN set synchronous_commit = off'],
    code: 'synchronous-commit-off',
  },
] as const;

for (const { who, says, code } of REFUSED)
  test(`a login that is ${who} is refused: ${code}`, async () => {
    assert.deepEqual(await codesOf(await aLogin(...says)), [code]);
    await master.query('alter table house.session owner to plimsoll_owner');
  });

test('a login that is a member of the product’s role, and no more, is let in', async () => {
  assert.deepEqual(await codesOf(await aLogin(IS_APP)), []);
});

test('the owner’s login is refused for the running product', async () => {
  assert.deepEqual(await codesOf(fresh.ownerUrl), ['login-owns-tables', 'login-not-app']);
});

test('an empty database is refused without the owner, and made ready with it', async () => {
  const name = `${fresh.name}_empty`;
  await master.query(`create database ${name} owner plimsoll_owner`);
  databases.push(name);
  const at = (url: string): string => url.replace(`/${fresh.name}?`, `/${name}?`);
  assert.deepEqual(await codesOf(at(fresh.url)), ['database-not-migrated']);
  assert.deepEqual(await codesOf(at(fresh.url), at(fresh.ownerUrl)), []);
  assert.deepEqual(await codesOf(at(fresh.url)), []);
});

test('two that migrate one empty database at once both end with it whole', async () => {
  const name = `${fresh.name}_two`;
  await master.query(`create database ${name} owner plimsoll_owner`);
  databases.push(name);
  const at = (url: string): string => url.replace(`/${fresh.name}?`, `/${name}?`);
  const both = await Promise.all([1, 2].map(() => codesOf(at(fresh.url), at(fresh.ownerUrl))));
  assert.deepEqual(both, [[], []]);
});

test('a database that a newer version has changed is refused', async () => {
  await master.query(`insert into migration.done values ('9999-later', 'later')`);
  try {
    assert.deepEqual(await codesOf(fresh.url), ['database-newer']);
  } finally {
    await master.query(`delete from migration.done where name = '9999-later'`);
  }
});

test('a server that does not answer and a login that is refused are said so, without the address or its password', async () => {
  const url = 'postgresql://plimsoll_app:correct-horse@127.0.0.1:1/plimsoll';
  const opened = await openDatabase({ dataFolder: fresh.dataFolder, purpose: 'serve', url });
  assert.equal(opened.ok === false && opened.problems[0]?.code, 'server-unreachable');
  assert.doesNotMatch(JSON.stringify(opened), /correct-horse/);
  assert.deepEqual(await codesOf(asLogin('nobody_by_this_name')), ['server-refused-login']);
  assert.deepEqual(await codesOf(fresh.url.replace(`/${fresh.name}?`, '/no_such_database?')), [
    'server-refused-login',
  ]);
});

test('a server that runs with fsync or full_page_writes off is refused', async () => {
  const folder = aFolder(inMemory());
  const folders = foldersOf(folder);
  let child: ChildProcess | null = null;
  try {
    const made = await openDatabase({ dataFolder: folder, purpose: 'serve' });
    if (!made.ok) assert.fail(JSON.stringify(made.problems));
    await made.value.close();
    child = startUnsafely(folder);
    await untilItAnswers(folder);
    const url = `postgresql://plimsoll_app@localhost/plimsoll?host=${encodeURIComponent(folders.socket)}`;
    assert.deepEqual(await codesOf(url), ['fsync-off', 'full-page-writes-off']);
  } finally {
    await stopServer(folders);
    child?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

function startUnsafely(folder: string): ChildProcess {
  const { database, socket } = foldersOf(folder);
  const binaries = findBinaries(undefined, folder);
  const runAs = chooseRunAs(database, []);
  if (!binaries.ok || !runAs.ok) assert.fail('no PostgreSQL here');
  const unsafe = [
    'fsync=off',
    'full_page_writes=off',
    'listen_addresses=',
    `unix_socket_directories=${socket}`,
  ];
  const args = ['-D', database, ...unsafe.flatMap((s) => ['-c', s])];
  const { file, args: all, ids } = asUser(runAs.value, path.join(binaries.value.folder, 'postgres'), args);
  return spawn(file, all, { ...ids, env: environment(binaries.value), cwd: '/', stdio: 'ignore' });
}

async function untilItAnswers(folder: string): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await ask(foldersOf(folder), 'plimsoll test');
    if (answer.is === 'there') return answer.client.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail('it did not start');
}

test('every problem has a sentence in both languages, with the same gaps to fill', () => {
  const gaps = (sentence: string): string[] => [...sentence.matchAll(/\{[a-z]+\}/g)].map(String).sort();
  for (const [code, sentence] of Object.entries(databaseWordsEn)) {
    const welsh = Object.entries(databaseWordsCy).find(([c]) => c === code)?.[1] ?? assert.fail(code);
    assert.deepEqual(gaps(welsh), gaps(sentence), code);
    assert.notEqual(welsh, sentence);
  }
  const problem = { code: 'folder-in-use', params: { folder: '/srv/plimsoll', holder: '4242' } } as const;
  for (const lang of LANGS) assert.match(databaseProblemInWords(problem, lang), /\/srv\/plimsoll.*4242/);
});

test('the environment names the data folder, the server and its owner; empty is the same as not there', () => {
  const bare = optionsFromEnvironment({ DATABASE_URL: '' }, 'verb');
  assert.equal(bare.url, undefined);
  assert.equal(path.basename(bare.dataFolder), '.plimsoll');
  const full = optionsFromEnvironment(
    { PLIMSOLL_DATA: '/x', DATABASE_URL: 'a', DATABASE_OWNER_URL: 'b', PGBIN: 'c' },
    'serve',
  );
  assert.deepEqual(full, { dataFolder: '/x', url: 'a', ownerUrl: 'b', pgbin: 'c', purpose: 'serve' });
});
