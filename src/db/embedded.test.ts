import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { aFolder, inMemory, installedServer } from '../../test/make/server.js';
import { PACKAGE_ROOT } from '../base/package-root.js';
import { foldersOf } from './folders.js';
import {
  type OpenDatabase,
  type OpenOptions,
  ensureOrganisation,
  inTransaction,
  listAccounts,
  openDatabase,
  readJournal,
  systemActor,
  verifyJournal,
} from './index.js';
import { pidOf, stopServer } from './postmaster.js';
import { now } from '../base/day.js';
import { sql } from 'kysely';

/** Run for a server, these tests start the distribution's own PostgreSQL by PGBIN. */
const PGBIN = process.env['PLIMSOLL_TEST_SERVER'] === 'server' ? (installedServer() ?? undefined) : undefined;
const NAMES = { name: { en: 'Made-up Police', cy: 'Heddlu Dychmygol' }, madeUp: true };
const folders: string[] = [];
const children: ChildProcess[] = [];

function folder(): string {
  const made = aFolder(inMemory());
  folders.push(made);
  return made;
}

after(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const made of folders) {
    const { socket } = foldersOf(made);
    await stopServer(foldersOf(made));
    rmSync(made, { recursive: true, force: true });
    if (socket.startsWith(path.join(os.tmpdir(), 'plimsoll-')))
      rmSync(socket, { recursive: true, force: true });
  }
});

async function open(dataFolder: string, purpose: OpenOptions['purpose'] = 'serve'): Promise<OpenDatabase> {
  const opened = await openDatabase({ dataFolder, purpose, pgbin: PGBIN });
  if (!opened.ok) assert.fail(JSON.stringify(opened.problems));
  return opened.value;
}

const codes = (opened: Awaited<ReturnType<typeof openDatabase>>): readonly string[] =>
  opened.ok ? [] : opened.problems.map((p) => p.code);

async function setting(opened: OpenDatabase, name: string): Promise<string> {
  const { rows } = await sql<{ v: string }>`select current_setting(${name}) as v`.execute(opened.db);
  return rows[0]?.v ?? '';
}

/** Waits until a condition holds, or fails after ten seconds. */
async function until(what: () => boolean): Promise<void> {
  for (let waited = 0; !what(); waited += 20) {
    if (waited > 10_000) assert.fail(`not so after ten seconds: ${what.toString()}`);
    await pause(20);
  }
}

interface Writer {
  readonly child: ChildProcess;
  readonly written: Set<string>;
}

async function aWriter(dataFolder: string, from: number): Promise<Writer> {
  const program = path.join(PACKAGE_ROOT, 'dist', 'test', 'make', 'keep-writing.js');
  const child = spawn(process.execPath, [program, dataFolder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: PGBIN ? { ...process.env, PGBIN } : process.env,
  });
  children.push(child);
  const written = new Set<string>();
  let rest = '';
  child.stdout.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines)
      if (line.startsWith('written ')) written.add(`account ${line.slice('written '.length)}`);
  });
  await until(() => written.size >= 20);
  return { child, written };
}

async function assertAllThere(opened: OpenDatabase, written: ReadonlySet<string>): Promise<void> {
  const actor = systemActor((await ensureOrganisation(opened.db, NAMES, now())).id);
  const held = new Set((await inTransaction(opened.db, actor, listAccounts)).map((a) => a.name));
  assert.deepEqual(
    [...written].filter((name) => !held.has(name)),
    [],
  );
  const verdict = await verifyJournal(readJournal(opened.db, actor));
  assert.equal(verdict.firstBroken, null);
  assert.equal(verdict.entries, held.size);
}

test('the first start makes the database, the next finds it, and the last to leave stops the server', async () => {
  const at = folder();
  const first = await open(at);
  assert.equal(first.about.how, 'made');
  assert.deepEqual(first.about.migrated.slice(0, 2), ['0001-house', '0002-count']);
  const { id } = await ensureOrganisation(first.db, NAMES, now());
  await first.close();
  assert.equal(pidOf(foldersOf(at)), null);
  const second = await open(at);
  assert.equal(second.about.how, 'started');
  assert.deepEqual(second.about.migrated, []);
  assert.equal((await ensureOrganisation(second.db, NAMES, now())).id, id);
  await second.close();
});

test('two starts at once on one folder: one serves, the other is refused and told who holds it', async () => {
  const at = folder();
  const both = await Promise.all(
    [1, 2].map(() => openDatabase({ dataFolder: at, purpose: 'serve', pgbin: PGBIN })),
  );
  const served = both.filter((o) => o.ok);
  const refused = both.filter((o) => !o.ok);
  assert.equal(served.length, 1);
  assert.deepEqual(refused[0]?.ok === false && refused[0].problems[0], {
    code: 'folder-in-use',
    params: { holder: String(process.pid), folder: at },
  });
  for (const o of served) if (o.ok) await o.value.close();
  assert.equal(pidOf(foldersOf(at)), null);
});

test('a verb works beside a server and leaves it running; and a server beside a verb', async () => {
  const at = folder();
  const server = await open(at);
  const verb = await open(at, 'verb');
  assert.equal(verb.about.how, 'attached');
  await verb.close();
  assert.equal((await ensureOrganisation(server.db, NAMES, now())).madeUp, true);
  await server.close();
  const verbFirst = await open(at, 'verb');
  const later = await open(at);
  await verbFirst.close();
  assert.equal((await ensureOrganisation(later.db, NAMES, now())).madeUp, true);
  await later.close();
  assert.equal(pidOf(foldersOf(at)), null);
});

test('what was acknowledged is there after the program is killed, and the server it left is attached to', async () => {
  const at = folder();
  const written = new Set<string>();
  for (const round of [1, 2, 3]) {
    const writer = await aWriter(at, round * 10_000);
    writer.child.kill('SIGKILL');
    await until(() => writer.child.signalCode !== null);
    for (const name of writer.written) written.add(name);
    const opened = await open(at);
    assert.equal(opened.about.how, 'attached');
    await assertAllThere(opened, written);
    await opened.close();
  }
});

test('a server killed while we serve is started again, and nothing acknowledged is lost', async () => {
  const at = folder();
  const writer = await aWriter(at, 1);
  for (const _round of [1, 2, 3]) {
    const pid = pidOf(foldersOf(at)) ?? assert.fail('no server');
    process.kill(pid, 'SIGKILL');
    await until(() => ![null, pid].includes(pidOf(foldersOf(at))));
    const before = writer.written.size;
    await until(() => writer.written.size >= before + 10);
  }
  const refused = await openDatabase({ dataFolder: at, purpose: 'serve', pgbin: PGBIN });
  assert.deepEqual(codes(refused), ['folder-in-use']);
  writer.child.kill('SIGKILL');
  await until(() => writer.child.signalCode !== null);
  const opened = await open(at);
  await assertAllThere(opened, writer.written);
  await opened.close();
});

test('program and server killed together: the next start recovers all that was acknowledged', async () => {
  const at = folder();
  const writer = await aWriter(at, 1);
  writer.child.kill('SIGKILL');
  process.kill(pidOf(foldersOf(at)) ?? assert.fail('no server'), 'SIGKILL');
  await until(() => writer.child.signalCode !== null);
  const opened = await open(at);
  assert.equal(opened.about.how, 'started');
  await assertAllThere(opened, writer.written);
  await opened.close();
});

test('a lock file whose process number now belongs to another program does not stop a start', async () => {
  const at = folder();
  await (await open(at)).close();
  const { database } = foldersOf(at);
  writeFileSync(path.join(database, 'postmaster.pid'), `${process.pid}\n${database}\n`, { mode: 0o644 });
  const opened = await open(at);
  assert.equal(opened.about.how, 'started');
  await opened.close();
});

test('settings that could lose what was acknowledged cannot be turned off in the folder', async () => {
  const at = folder();
  await (await open(at)).close();
  const unsafe = [
    'fsync = off',
    'full_page_writes = off',
    'synchronous_commit = off',
    "listen_addresses = '*'",
  ];
  appendFileSync(path.join(foldersOf(at).database, 'postgresql.conf'), `\n${unsafe.join('\n')}\n`);
  const opened = await open(at);
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'])
    assert.equal(await setting(opened, name), 'on');
  assert.equal(await setting(opened, 'listen_addresses'), '');
  await opened.close();
});

test('only the server’s own user can reach the socket and the data', async () => {
  const at = folder();
  const opened = await open(at);
  const { socket, database } = foldersOf(at);
  for (const private_ of [socket, database]) assert.equal(statSync(private_).mode & 0o077, 0);
  await opened.close();
});

test('Welsh letters fold to lower case and are ordered the same everywhere', async () => {
  const opened = await open(folder());
  const { rows } = await sql<{ v: string }>`select lower('TŶ ÂR ŴYN') as v`.execute(opened.db);
  assert.equal(rows[0]?.v, 'tŷ âr ŵyn');
  await opened.close();
});

test('a data folder with a long name has its socket elsewhere, and works', async () => {
  const at = path.join(folder(), 'a'.repeat(60), 'b'.repeat(60));
  folders.push(at);
  const opened = await open(at);
  assert.ok(foldersOf(at).socket.startsWith(os.tmpdir()));
  assert.equal((await ensureOrganisation(opened.db, NAMES, now())).madeUp, true);
  await opened.close();
});

test('a socket folder that somebody else could have put there is refused', async () => {
  const at = path.join(folder(), 'c'.repeat(60), 'd'.repeat(60));
  folders.push(at);
  const { socket } = foldersOf(at);
  symlinkSync(os.tmpdir(), socket);
  assert.deepEqual(codes(await openDatabase({ dataFolder: at, purpose: 'serve', pgbin: PGBIN })), [
    'socket-folder-not-ours',
  ]);
});

test('a folder made by another version of PostgreSQL is refused before anything touches it', async () => {
  const at = folder();
  await (await open(at)).close();
  const version = path.join(foldersOf(at).database, 'PG_VERSION');
  const held = readFileSync(version, 'utf8');
  writeFileSync(version, '14\n');
  assert.deepEqual(codes(await openDatabase({ dataFolder: at, purpose: 'serve', pgbin: PGBIN })), [
    'postgres-major-differs',
  ]);
  writeFileSync(version, held);
  await (await open(at)).close();
});

test('programs that are not PostgreSQL are refused in words', async () => {
  const opened = await openDatabase({ dataFolder: folder(), purpose: 'serve', pgbin: '/nowhere' });
  assert.deepEqual(codes(opened), ['postgres-binaries-broken']);
});

test('a start that fails says where the reason stands, and leaves nothing running', async () => {
  const at = folder();
  await (await open(at)).close();
  rmSync(path.join(foldersOf(at).database, 'global'), { recursive: true });
  const opened = await openDatabase({ dataFolder: at, purpose: 'serve', pgbin: PGBIN });
  assert.deepEqual(codes(opened), ['database-would-not-start']);
  assert.equal(existsSync(path.join(foldersOf(at).database, 'postmaster.pid')), false);
  assert.match(readFileSync(foldersOf(at).log, 'utf8'), /pg_control|could not/);
});

const isRoot = process.getuid?.() === 0;

test('root is never the server: it hands over, and where no other user can reach the folder it lays down its powers', {
  skip: !isRoot && 'not root',
}, async () => {
  const inside = folder();
  chmodSync(inside, 0o700);
  const at = path.join(inside, 'data');
  folders.push(at);
  const opened = await open(at);
  assert.equal((await ensureOrganisation(opened.db, NAMES, now())).madeUp, true);
  const pid = pidOf(foldersOf(at)) ?? assert.fail('no server');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  assert.match(status, /^CapEff:\s*0+$/m);
  await opened.close();
});
