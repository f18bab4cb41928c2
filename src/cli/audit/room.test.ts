import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { aPerson, freshDatabase } from '../../../test/make/database.js';
import { PLANTED_HEADING, plantedExtract } from '../../../test/make/planted-extract.js';
import { xlsxBook } from '../../../test/make/workbook.js';
import { now } from '../../base/day.js';
import { inTransaction } from '../../db/index.js';
import { createKeyring, keyringPlace } from '../../keys/index.js';
import { run } from '../command.js';

const fresh = await freshDatabase();
const { db, system } = fresh;
process.env['DATABASE_URL'] = fresh.url;
process.env['DATABASE_OWNER_URL'] = fresh.ownerUrl;
process.env['PLIMSOLL_DATA'] = fresh.dataFolder;

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-audit-room-'));
const at = (name: string): string => join(folder, name);
const planted = [...plantedExtract({ records: 900, seed: 'room' })];
const rows = [PLANTED_HEADING, ...planted.map((p) => p.row)];
writeFileSync(at('crimes.csv'), `${rows.join('\n')}\n`);
writeFileSync(at('other.csv'), `${rows.slice(0, -1).join('\n')}\n`);
writeFileSync(at('crimes.xlsx'), xlsxBook({ Crimes: rows.map((row) => row.replaceAll('"', '').split(',')) }));

const rhian = await aPerson(fresh, 'Rhian Registrar', ['registrar']);
await aPerson(fresh, 'Dai Desk', ['desk-officer']);
await aPerson(fresh, 'Sue Supervisor', ['supervisor']);

async function plimsoll(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  return { exit: await run(args, io, {}), out: out.join('\n'), err: err.join('\n') };
}

const IMPORT = ['--name', 'April to June', '--force', 'Gwent', '--as', 'Rhian Registrar'] as const;
const auditsHeld = () =>
  inTransaction(db, system, (tx) =>
    tx.selectFrom('record.audit').selectAll().orderBy('imported_at').execute(),
  );

test('without the keys of the room nothing is counted', async () => {
  const said = await plimsoll('audit', 'import', at('crimes.csv'), ...IMPORT);
  assert.equal(said.exit, 3, said.err);
  assert.equal((await auditsHeld()).length, 0);
  assert.ok(createKeyring(keyringPlace(process.env, fresh.dataFolder), now()).ok);
});

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a file', ['audit', 'import'], /Give a FILE/],
  ['a name', ['audit', 'import', at('crimes.csv'), '--force', 'Gwent', '--as', 'x'], /--name is needed/],
  [
    'a force that is one',
    ['audit', 'import', at('crimes.csv'), '--name', 'x', '--force', 'Atlantis'],
    /Atlantis/,
  ],
  [
    'somebody known',
    ['audit', 'import', at('crimes.csv'), ...IMPORT.slice(0, 4), '--as', 'Nobody'],
    /Nobody/,
  ],
  [
    'a registrar',
    ['audit', 'import', at('crimes.csv'), ...IMPORT.slice(0, 4), '--as', 'Dai Desk'],
    /Dai Desk/,
  ],
  [
    'an audit',
    ['audit', 'sample', at('crimes.csv'), '--seed', 'a', '--as', 'Rhian Registrar'],
    /--audit is needed/,
  ],
  [
    'a seed',
    ['audit', 'sample', at('crimes.csv'), '--audit', 'a', '--as', 'Rhian Registrar'],
    /--seed is needed/,
  ],
  ['an audit to suggest for', ['audit', 'suggest', at('crimes.csv'), '--as', 'x'], /--audit is needed/],
];
for (const [what, args, told] of WRONG)
  test(`a step in the room needs ${what}`, async () => {
    const said = await plimsoll(...args);
    assert.equal(said.exit, 2, said.err);
    assert.match(said.err, told);
    assert.equal((await auditsHeld()).length, 0);
  });

let audit = '';

test('import counts an extract into the room and says which audit it is', async () => {
  const said = await plimsoll('audit', 'import', at('crimes.csv'), ...IMPORT);
  assert.equal(said.exit, 0, said.err);
  const [held] = await auditsHeld();
  assert.ok(held);
  audit = held.id;
  assert.ok(said.out.includes(audit) && said.out.includes('900'), said.out);
  assert.deepEqual([held.name, held.authority, held.records], ['April to June', 'W15000002', 900]);
});

test('import says in Welsh what it counted, of a workbook as well', async () => {
  const args = ['--name', 'Llyfr gwaith', '--force', 'Gwent', '--as', 'Rhian Registrar', '--lang', 'cy'];
  const said = await plimsoll('audit', 'import', at('crimes.xlsx'), ...args);
  assert.equal(said.exit, 0, said.err);
  assert.match(said.out, /Llyfr gwaith/);
  assert.deepEqual(
    (await auditsHeld()).map((a) => a.records),
    [900, 900],
  );
});

const sample = (file: string, ...more: readonly string[]) =>
  plimsoll(
    'audit',
    'sample',
    at(file),
    '--audit',
    audit,
    '--seed',
    'room-1',
    '--as',
    'Rhian Registrar',
    ...more,
  );

test('sample refuses another file and a half-width that is none, and draws nothing then', async () => {
  const other = await sample('other.csv');
  assert.equal(other.exit, 1);
  assert.match(other.err, /not the file/i);
  assert.equal((await sample('crimes.csv', '--half-width', '2')).exit, 1);
  assert.equal((await auditsHeld())[0]?.drawn_at, null);
});

test('sample draws by the seed, once, in the name of the registrar', async () => {
  const said = await sample('crimes.csv', '--half-width', '0.08');
  assert.equal(said.exit, 0, said.err);
  assert.match(said.out, /room-1/);
  const drawn = await inTransaction(db, system, (tx) =>
    tx.selectFrom('record.audit_record').select(['place', 'crime']).where('audit', '=', audit).execute(),
  );
  assert.ok(drawn.length > 50 && said.out.includes(String(drawn.length)), said.out);
  const again = await sample('crimes.csv');
  assert.equal(again.exit, 1);
  const entries = await inTransaction(db, system, (tx) =>
    tx
      .selectFrom('journal.entry')
      .select(['event', 'account_name'])
      .where('event', 'like', 'audit-%')
      .execute(),
  );
  assert.deepEqual(
    entries.map((e) => [e.event, e.account_name]),
    [['audit-sample-drawn', 'Rhian Registrar (plimsoll audit)']],
  );
});

test('suggest waits for the signature', async () => {
  const args = ['audit', 'suggest', at('crimes.csv'), '--audit', audit, '--as', 'Rhian Registrar'];
  const early = await plimsoll(...args);
  assert.equal(early.exit, 1, early.out);
  assert.match(early.err, /sign/i);
  await inTransaction(db, system, (tx) =>
    tx
      .updateTable('record.audit')
      .set({ signed_at: now(), signed_by: rhian.account, signed_result: '{}' })
      .where('id', '=', audit)
      .execute(),
  );
  const done = await plimsoll(...args);
  assert.equal(done.exit, 0, done.err);
  const waiting = await inTransaction(db, system, (tx) =>
    tx.selectFrom('record.audit_record').select('id').where('purpose', '=', 'review').execute(),
  );
  assert.equal(waiting.length, 200);
  assert.match(done.out, /200/);
});
