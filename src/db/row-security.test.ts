import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { ONE_MORNING, aPerson, freshDatabase } from '../../test/make/database.js';
import { inTransaction, insertAccount, listAccounts, systemActor } from './index.js';
import { openPool } from './pool.js';

const fresh = await freshDatabase();
const { db, system } = fresh;

const otherOrg = randomUUID();
const master = await fresh.master();
await master.query(
  `insert into house.organisation (id, name_en, name_cy, made_up, created_at) values ($1, 'Other', 'Arall', true, now())`,
  [otherOrg],
);

test('without a transaction of somebody, no table shows a row', async () => {
  await aPerson(fresh, 'Carys');
  assert.deepEqual(await db.selectFrom('house.account').selectAll().execute(), []);
  assert.deepEqual(await db.selectFrom('house.organisation').selectAll().execute(), []);
});

test('nothing of one person is left on the connection for the next', async () => {
  await inTransaction(db, system, (tx) => listAccounts(tx));
  const held = await Promise.all(
    Array.from({ length: 5 }, () => db.selectFrom('house.account').select('id').execute()),
  );
  assert.deepEqual(held.flat(), []);
});

test('one organisation does not see the accounts of another', async () => {
  await inTransaction(db, systemActor(otherOrg), (tx) =>
    insertAccount(tx, systemActor(otherOrg), { name: 'Elsewhere' }, ONE_MORNING),
  );
  const seen = await inTransaction(db, system, (tx) => listAccounts(tx));
  assert.equal(
    seen.some((a) => a.name === 'Elsewhere'),
    false,
  );
});

test('a row for another organisation is refused', async () => {
  await assert.rejects(
    inTransaction(db, system, (tx) =>
      insertAccount(tx, systemActor(otherOrg), { name: 'Smuggled' }, ONE_MORNING),
    ),
    /row-level security/,
  );
});

test('an actor’s name or organisation cannot end the sentence that sets it', async () => {
  const nasty = { ...system, org: `'; select set_config('app.org', '${otherOrg}', true); --` };
  await assert.rejects(
    inTransaction(db, nasty, (tx) => listAccounts(tx)),
    /invalid input syntax for type uuid/,
  );
});

test('work that fails leaves nothing behind', async () => {
  const boom = inTransaction(db, system, async (tx) => {
    await insertAccount(tx, system, { name: 'Half Done' }, ONE_MORNING);
    throw new Error('changed my mind');
  });
  await assert.rejects(boom, /changed my mind/);
  const seen = await inTransaction(db, system, (tx) => listAccounts(tx));
  assert.equal(
    seen.some((a) => a.name === 'Half Done'),
    false,
  );
});

test('every table of ours has row-level security, for its owner too, and a policy', async () => {
  const { rows } = await master.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'migration')
       and (not c.relrowsecurity or not c.relforcerowsecurity
            or not exists (select from pg_policy p where p.polrelid = c.oid))`,
  );
  assert.deepEqual(rows, []);
});

test('every key of a table carries its organisation, so that a collision tells nothing of another’s rows', async () => {
  const { rows } = await master.query<{ name: string }>(
    `select i.indexrelid::regclass::text as name from pg_index i
     join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where i.indisunique and n.nspname in ('house', 'journal', 'count') and c.relname <> 'organisation'
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org' and a.attnum = any (i.indkey))`,
  );
  assert.deepEqual(rows, []);
});

test('the product’s login can neither make a table nor read who migrated what into being but their names', async () => {
  const pool = openPool({ connectionString: fresh.url }, 'plimsoll test');
  try {
    await assert.rejects(pool.query('create table house.mine (id int)'), /permission denied/);
    await assert.rejects(pool.query('create schema mine'), /permission denied/);
    await assert.rejects(
      pool.query(`insert into migration.done values ('9999-x', 'now')`),
      /permission denied/,
    );
    assert.ok((await pool.query('select name from migration.done')).rowCount);
  } finally {
    await pool.end();
  }
});
