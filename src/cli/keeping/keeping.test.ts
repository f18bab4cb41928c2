import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { freshDatabase } from '../../../test/make/database.js';
import {
  type Said,
  anInstallation,
  answerAndClose,
  called,
  plimsoll,
  tell,
  tellAndBringIn,
} from '../../../test/make/keeping.js';
import { scan } from '../../../test/make/scan.js';
import { now } from '../../base/day.js';
import { ensureOrganisation, inTransaction, openDatabase } from '../../db/index.js';
import { bringIn } from '../../desk/actions/bring-in.js';
import { openNarrative } from '../../desk/sealed.js';
import { listSealedContacts } from '../../desk/store/retention.js';
import { openKeyring } from '../../keys/index.js';

const MARK = 'zqxmark';
const here = await anInstallation();
const { root, keysFolder } = here;
const key = path.join(root, 'offline', 'backup-key.txt');
const backup = path.join(root, 'backup');
mkdirSync(path.dirname(key));
const idOf = (n: number): string => String(n).padStart(32, '0');

/** Three threads: one that will be destroyed after the backup, one held, one that is still in the journal. */
const [doomed = '', held = ''] = await tellAndBringIn(here, [
  { id: idOf(1), text: `${MARK} told one`, identity: called(`${MARK} name one`) },
  { id: idOf(2), text: `${MARK} told two`, identity: called(`${MARK} name two`) },
]);
await answerAndClose(here, doomed, { note: `${MARK} noted`, reply: `${MARK} replied` });
await answerAndClose(here, held, { note: `${MARK} noted`, reply: `${MARK} replied` });
await tell(here, [{ id: idOf(3), text: `${MARK} told three` }]);

const json = ({ out }: Said): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;
const codes = (said: Said): readonly unknown[] =>
  (json(said)['problems'] as readonly { code: string }[]).map(({ code }) => code);
const ok = (said: Said): Said => {
  assert.equal(said.exit, 0, `${said.out}\n${said.err}`);
  return said;
};
const drill = (folder: string, ...more: readonly string[]): Promise<Said> =>
  here.plimsoll(['restore', '--check', folder, '--key', key, '--json', ...more]);

test('without anybody who can open it no backup is made, and it says how', async () => {
  const refused = await here.plimsoll(['backup', backup, '--json']);
  assert.equal(refused.exit, 1);
  assert.deepEqual(codes(refused), ['recipient-missing']);
  assert.match(refused.err, /keys recipient make/);
  ok(await here.plimsoll(['keys', 'recipient', 'make', key]));
});

test('a backup is a new folder, made while the database runs, and nothing of it is left beside', async () => {
  const said = ok(await here.plimsoll(['backup', backup, '--json']));
  assert.deepEqual(readdirSync(backup).toSorted(), [
    'contents.sealed',
    'database.sealed',
    'files.sealed',
    'journals.sealed',
    'manifest.json',
  ]);
  assert.ok(Number(json(said)['rows']) > 10);
  assert.equal(Number(json(said)['files']) >= 3, true, 'two journals’ files and two boxes');
  assert.deepEqual(
    readdirSync(root).filter((name) => name.includes('.part')),
    [],
  );
  assert.deepEqual(codes(await here.plimsoll(['backup', backup, '--json'])), ['backup-folder-not-empty']);
  const inside = await here.plimsoll(['backup', path.join(here.dataFolder, 'b'), '--json']);
  assert.deepEqual(codes(inside), ['backup-inside']);
});

test('nothing that was told, noted or replied stands in the data folder or the backup, nor any key that opens it', () => {
  const keyFiles = [readFileSync(path.join(keysFolder, 'unlock.key')), readFileSync(key)];
  const secrets = [
    here.keys.purposeKey('backup manifest'),
    ...keyFiles,
    here.keys.recordKey('00000000-0000-0000-0000-000000000001', 'narrative'),
  ];
  for (const folder of [here.dataFolder, backup]) {
    const found = scan(folder, [MARK, ...secrets]);
    assert.ok(found.files > 4);
    assert.deepEqual(found.hits, []);
  }
  // The scanner finds what is there.
  const control = path.join(root, 'control');
  mkdirSync(control);
  writeFileSync(path.join(control, 'base64'), Buffer.from(`some ${MARK} text`).toString('base64'));
  writeFileSync(path.join(control, 'utf16'), Buffer.from(`some ${MARK} text`, 'utf16le'));
  assert.equal(scan(control, [MARK]).hits.length, 2);
});

test('the manifest says nothing of what or how much was told', () => {
  const manifest = JSON.parse(readFileSync(path.join(backup, 'manifest.json'), 'utf8')) as object;
  assert.deepEqual(Object.keys(manifest), [
    'format',
    'id',
    'product_version',
    'made_at',
    'recipient',
    'files',
    'proof',
  ]);
});

test('a drill restores elsewhere, opens every contact, says so, and leaves nothing', async () => {
  const before = readdirSync(root).toSorted();
  const said = json(ok(await drill(backup)));
  assert.equal(said['passed'], true);
  assert.deepEqual([said['contacts'], said['opened'], said['shredded'], said['unreadable']], [2, 2, 0, 0]);
  assert.deepEqual(readdirSync(root).toSorted(), before);
  const spoken = ok(await here.plimsoll(['restore', '--check', backup, '--key', key]));
  assert.match(spoken.out, /^PASS: /m);
});

test('a backup that is altered, cut short, forged, or for another key is not used, and it says which', async () => {
  const copy = path.join(root, 'altered');
  const alter = async (change: () => void): Promise<readonly unknown[]> => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(backup, copy, { recursive: true });
    change();
    const refused = await drill(copy);
    assert.equal(refused.exit, 1);
    return codes(refused);
  };
  const inside = (name: string): string => path.join(copy, name);
  const flip = (name: string): void => {
    const bytes = readFileSync(inside(name));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(inside(name), bytes);
  };
  for (const name of ['contents', 'database', 'files', 'journals'])
    assert.deepEqual(await alter(() => flip(`${name}.sealed`)), ['backup-altered'], name);
  assert.deepEqual(await alter(() => rmSync(inside('files.sealed'))), ['backup-altered']);
  assert.deepEqual(await alter(() => rmSync(inside('manifest.json'))), ['backup-not-there']);
  const redate = (): void => {
    const text = readFileSync(inside('manifest.json'), 'utf8');
    writeFileSync(inside('manifest.json'), text.replace(/"made_at": "\d{4}/, '"made_at": "2031'));
  };
  assert.deepEqual(await alter(redate), ['backup-unproved']);
  const other = path.join(root, 'offline', 'other.txt');
  ok(await plimsoll(['keys', 'create'], { PLIMSOLL_KEYS: path.join(root, 'other-keys') }));
  ok(await plimsoll(['keys', 'recipient', 'make', other], { PLIMSOLL_KEYS: path.join(root, 'other-keys') }));
  const wrongKey = await here.plimsoll(['restore', '--check', backup, '--key', other, '--json']);
  assert.deepEqual(codes(wrongKey), ['backup-for-another-key']);
  const wrongRing = await here.plimsoll(['restore', '--check', backup, '--key', key, '--json'], {
    PLIMSOLL_KEYS: path.join(root, 'other-keys'),
  });
  assert.deepEqual(codes(wrongRing), ['backup-unproved']);
});

test('what is due is listed and nothing changes; what is held is not destroyed; what is destroyed gets a certificate', async () => {
  const hold = ['shred', 'hold', held, '--because', 'Crown Court case', '--by'];
  assert.deepEqual(codes(await here.plimsoll([...hold, 'Nobody', '--json'])), ['account-not-there']);
  ok(await here.plimsoll([...hold, 'Mair']));
  assert.deepEqual(codes(await here.plimsoll([...hold, 'Mair', '--json'])), ['hold-there-already']);
  const early = json(ok(await here.plimsoll(['shred', '--json', '--on', '2024-03-30'])));
  assert.deepEqual(early['due'], []);
  const listed = json(ok(await here.plimsoll(['shred', '--json', '--on', '2024-04-01'])));
  assert.deepEqual(
    (listed['due'] as readonly { thread: string }[]).map((t) => t.thread),
    [doomed],
  );
  assert.deepEqual(
    (listed['held'] as readonly { thread: string }[]).map((t) => t.thread),
    [held],
  );
  const boxes = path.join(here.dataFolder, 'tell', 'boxes');
  assert.equal(readdirSync(boxes).length, 2);
  const done = json(ok(await here.plimsoll(['shred', '--yes', '--json', '--by', 'Mair'])));
  const certificate = done['certificate'] as {
    by: string;
    threads: readonly { thread: string; records: readonly string[]; keys_destroyed: number }[];
  };
  assert.equal(certificate.by, 'Mair');
  assert.deepEqual(
    certificate.threads.map((t) => [t.thread, t.records.length, t.keys_destroyed]),
    [[doomed, 3, 4]],
  );
  assert.equal(readdirSync(boxes).length, 1, 'the teller’s box of the destroyed thread is gone');
  const file = String(done['file']);
  for (const [lang, word] of [
    ['en', 'Certificate of destruction'],
    ['cy', 'Tystysgrif dinistrio'],
  ] as const)
    assert.match(readFileSync(file.replace(/json$/, `${lang}.txt`), 'utf8'), new RegExp(word));
  const again = json(ok(await here.plimsoll(['shred', '--yes', '--json'])));
  assert.equal(again['file'], null);
});

const contactsOf = async (folder: string, ring: string): Promise<ReadonlyMap<string, string | null>> => {
  const opened = await openDatabase({ dataFolder: folder, purpose: 'verb' });
  const keys = openKeyring({ folder: ring });
  assert.ok(opened.ok && keys.ok);
  try {
    const actor = here.by.actor;
    const { db } = opened.value;
    const again = await ensureOrganisation(db, { name: { en: 'x', cy: 'x' }, madeUp: false }, now());
    assert.equal(again.id, actor.org);
    await bringIn({ ...here.by, db, keys: keys.value, dataFolder: folder }, now());
    const most = { after: '00000000-0000-0000-0000-000000000000', most: 100 };
    const rows = await inTransaction(db, actor, (tx) => listSealedContacts(tx, most));
    return new Map(
      rows.map((row) => [row.id.slice(-1), openNarrative(keys.value, row, row.narrative)?.text ?? null]),
    );
  } finally {
    await opened.value.close();
  }
};

test('restored into an empty folder everything is there, and what was destroyed since stays destroyed', async () => {
  const drilled = json(ok(await drill(backup)));
  assert.deepEqual([drilled['opened'], drilled['shredded']], [1, 1]);
  await here.close();
  const fresh = path.join(root, 'fresh');
  const into = { PLIMSOLL_DATA: fresh };
  ok(await here.plimsoll(['restore', backup, '--key', key, '--json'], into));
  assert.deepEqual(
    await contactsOf(fresh, keysFolder),
    new Map([
      ['1', null],
      ['2', `${MARK} told two`],
      ['3', `${MARK} told three`],
    ]),
  );
  const verified = ok(await here.plimsoll(['journal', 'verify', '--json'], into));
  assert.equal(json(verified)['ok'], true);
  const full = await here.plimsoll(['restore', backup, '--key', key, '--json'], into);
  assert.deepEqual(codes(full), ['data-folder-not-empty']);
});

test('where the keyring too is an older copy, the certificate keeps what was destroyed from coming back', async () => {
  // As it would be: the ring was copied before the shredding, and its unlocking key comes from the custodians.
  const old = path.join(root, 'old-keys');
  const folder = path.join(root, 'twice');
  const second = await anInstallation();
  const [thread = ''] = await tellAndBringIn(second, [{ id: idOf(7), text: `${MARK} told seven` }]);
  await answerAndClose(second, thread, { note: 'n', reply: 'r' });
  await tell(second, [{ id: idOf(8) }]);
  const offline = path.join(root, 'offline', 'second.txt');
  ok(await second.plimsoll(['keys', 'recipient', 'make', offline]));
  ok(await second.plimsoll(['keys', 'copy', old]));
  assert.equal(existsSync(path.join(old, 'unlock.key')), false);
  const secondBackup = path.join(root, 'second-backup');
  ok(await second.plimsoll(['backup', secondBackup]));
  const shredded = json(ok(await second.plimsoll(['shred', '--yes', '--json'])));
  const shares = json(ok(await second.plimsoll(['keys', 'split', '--json'])))['shares'] as readonly string[];
  const stdin = `${shares[2]}\n${shares[0]}\n`;
  ok(await plimsoll(['keys', 'recover', '--json'], { PLIMSOLL_KEYS: old }, stdin));
  await second.close();
  ok(
    await plimsoll(['restore', secondBackup, '--key', offline, '--shredded', String(shredded['file'])], {
      PLIMSOLL_DATA: folder,
      PLIMSOLL_KEYS: old,
    }),
  );
  const opened = openKeyring({ folder: old });
  assert.ok(opened.ok);
  assert.equal(opened.value.isDestroyed('00000000-0000-0000-0000-000000000007'), true);
});

test('a restore that fails leaves the data folder as empty as it was', async () => {
  const taken = await freshDatabase();
  const folder = path.join(root, 'stays-empty');
  const refused = await here.plimsoll(['restore', backup, '--key', key, '--json'], {
    PLIMSOLL_DATA: folder,
    DATABASE_URL: taken.url,
    DATABASE_OWNER_URL: taken.ownerUrl,
  });
  assert.deepEqual(codes(refused), ['database-not-empty']);
  assert.deepEqual(readdirSync(folder), []);
});

test('a backup of the built-in database is restored onto a server', async () => {
  const fresh = await freshDatabase();
  const master = await fresh.master();
  const name = `${fresh.name}_empty`;
  await master.query(`create database ${name} owner plimsoll_owner`);
  try {
    const on = (url: string): string => url.replace(`/${fresh.name}?`, `/${name}?`);
    const folder = path.join(root, 'on-a-server');
    const server = {
      PLIMSOLL_DATA: folder,
      DATABASE_URL: on(fresh.url),
      DATABASE_OWNER_URL: on(fresh.ownerUrl),
    };
    const said = json(ok(await here.plimsoll(['restore', backup, '--key', key, '--json'], server)));
    assert.deepEqual([said['opened'], said['shredded']], [1, 1]);
    assert.equal(existsSync(path.join(folder, 'database')), false);
    ok(await here.plimsoll(['journal', 'verify', '--json'], server));
    const again = path.join(root, 'backup-of-a-server');
    ok(await here.plimsoll(['backup', again, '--json'], server));
    ok(await drill(again));
  } finally {
    await master.query(`drop database ${name} with (force)`);
  }
});

test('a start is refused while a restore is under way, and rotation while somebody serves', async () => {
  const folder = path.join(root, 'unfinished');
  mkdirSync(path.join(folder, 'restoring'), { recursive: true });
  const start = await here.plimsoll(['journal', 'verify'], { PLIMSOLL_DATA: folder });
  assert.equal(start.exit, 3);
  assert.match(start.err, /restore/i);
  const fresh = path.join(root, 'fresh');
  const serving = await openDatabase({ dataFolder: fresh, purpose: 'serve' });
  assert.ok(serving.ok);
  const refused = await here.plimsoll(['keys', 'rotate', '--json'], { PLIMSOLL_DATA: fresh });
  assert.deepEqual(codes(refused), ['folder-in-use']);
  await serving.value.close();
  const rotated = json(
    ok(await here.plimsoll(['keys', 'rotate', '--json', '--new-unlocking-key'], { PLIMSOLL_DATA: fresh })),
  );
  assert.deepEqual([rotated['pairs'], rotated['new_unlocking_key']], [2, true]);
  const status = json(ok(await here.plimsoll(['keys', 'status', '--json'])));
  assert.deepEqual([status['opens'], status['pairs']], [true, 2]);
});
