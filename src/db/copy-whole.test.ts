import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type pg from 'pg';
import { addMilliseconds } from '../base/day.js';
import { aDesk } from '../../test/make/desk.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../test/make/database.js';
import { markThread } from '../desk/actions/mark.js';
import { beginCopyIn } from './copy-in.js';
import { takeSnapshot } from './copy-out.js';
import { inTransaction, migrationNames, writeJournal } from './index.js';
import { oneClient } from './pool.js';

const from = await freshDatabase();
const into = await freshDatabase();
const desk = aDesk(from);
const mair = await aPerson(from, 'Mair ap "Ifan", (Môn)\\', ['supervisor']);
const [first = ''] = await desk.in({ text: 'one' }, { text: 'two' });
await inTransaction(from.db, { ...mair, clearance: 'sealed' }, async (tx) => {
  const marked = await markThread(tx, await desk.doing(mair, first), {
    marking: 'sealed',
    named: [],
    reason: 'court',
  });
  assert.ok(marked.ok);
  const odd = 'a "reason", with (marks), \\ and\na line';
  for (let n = 0; n < 3; n++)
    await writeJournal(
      tx,
      mair,
      { room: 'inbox', event: 'thread.noted', why: odd },
      addMilliseconds(ONE_MORNING, n),
    );
});

/** Words of a release written by hand: the one table whose rows the database numbers. */
const EDITS = 3;
{
  const master = await from.master();
  const { org } = mair;
  await master.query(`insert into count.release (org, id, slug, created_at) values ($1, $1, 'one', now())`, [
    org,
  ]);
  await master.query(
    `insert into count.release_version (org, id, release, major, minor, state, selection, content, drafted_by, drafted_at)
     values ($1, $1, $1, 1, 0, 'draft', '{}', '{}', $2, now())`,
    [org, mair.account],
  );
  for (let n = 0; n < EDITS; n++)
    await master.query(
      `insert into count.release_edit (org, version, place, composed_en, composed_cy, edited_by, edited_at)
       values ($1, $1, 'title', 'a', 'b', $2, now())`,
      [org, mair.account],
    );
}

const owners: pg.Client[] = [];
async function ownerOf(url: string): Promise<pg.Client> {
  const owner = oneClient({ connectionString: url }, 'plimsoll test owner');
  await owner.connect();
  owners.push(owner);
  return owner;
}
after(() => Promise.all(owners.map((owner) => owner.end())));

const TABLES = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migration') order by 1`;
const SHAPE = `select
  (select json_agg(x order by x) from (select conrelid::regclass || conname || condeferrable || condeferred || pg_get_constraintdef(oid) as x
    from pg_constraint where connamespace::regnamespace::text in ('house', 'journal', 'count', 'desk', 'record')) a) as constraints,
  (select json_agg(x order by x) from (select tgrelid::regclass || tgname || tgenabled::text || tgdeferrable as x
    from pg_trigger where not tgisinternal) a) as triggers,
  (select json_agg(x order by x) from (select oid::regclass::text || relrowsecurity || relforcerowsecurity as x
    from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('house', 'journal', 'count', 'desk', 'record')) a) as walls`;
const shapeOf = async (client: pg.Client) => (await client.query(SHAPE)).rows[0];
const rowsOf = async (client: pg.Client, table: string): Promise<readonly string[]> =>
  (await client.query<{ line: string }>(`select t::text as line from ${table} t order by 1`)).rows.map(
    (r) => r.line,
  );

test('every row of every table is in the copy, marked ones too, but for who is signed in', async () => {
  const master = await from.master();
  const snapshot = await takeSnapshot(await ownerOf(from.ownerUrl));
  assert.ok(snapshot);
  const tables = (await master.query<{ name: string }>(TABLES)).rows.map((r) => r.name);
  const left = tables.filter((table) => !snapshot.tables.includes(table));
  assert.deepEqual(left, ['house.session', 'house.sign_in_attempt']);
  let rows = 0;
  for (const table of snapshot.tables) {
    const copied: string[] = [];
    for await (const some of snapshot.rows(table)) copied.push(...some);
    assert.deepEqual(copied.toSorted(), (await rowsOf(master, table)).toSorted(), table);
    rows += copied.length;
  }
  await snapshot.end();
  assert.ok(rows > 20, `${rows} rows`);
  assert.deepEqual(snapshot.migrations, migrationNames());
});

test('no table has what a copy of its rows would lose: a column that is worked out, or a number from elsewhere', async () => {
  const { rows } = await (await from.master()).query(
    `select attrelid::regclass, attname from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('house', 'journal', 'count', 'desk', 'record')
       and attgenerated <> ''
     union all select s.oid::regclass, s.relname from pg_class s where s.relkind = 'S'
       and s.relnamespace::regnamespace::text in ('house', 'journal', 'count', 'desk', 'record')
       and not exists (select from pg_depend d where d.objid = s.oid and d.deptype = 'i')`,
  );
  assert.deepEqual(rows, []);
});

test('put back it is the same, row for row, with every wall, trigger and foreign key as it was', async () => {
  const target = await into.master();
  await target.query(`set session_replication_role = replica`);
  for (const schema of ['house.organisation', 'journal.head']) await target.query(`delete from ${schema}`);
  const before = await shapeOf(target);
  const snapshot = await takeSnapshot(await ownerOf(from.ownerUrl));
  const copy = await beginCopyIn(await ownerOf(into.ownerUrl));
  assert.ok(snapshot && copy);
  for (const table of snapshot.tables)
    for await (const lines of snapshot.rows(table)) await copy.add(table, lines);
  const { counts, journal } = await copy.look(snapshot.head);
  assert.equal(journal.ok, true);
  assert.ok((counts.get('journal.entry') ?? 0) > 3);
  await copy.keep();
  await snapshot.end();
  const master = await from.master();
  for (const table of snapshot.tables)
    assert.deepEqual(await rowsOf(target, table), await rowsOf(master, table), table);
  const next = await target.query<{ n: number }>(
    `select nextval(pg_get_serial_sequence('count.release_edit', 'id')) as n`,
  );
  assert.equal(next.rows[0]?.n, EDITS + 1);
  assert.deepEqual(await shapeOf(target), before);
  assert.equal(await beginCopyIn(await ownerOf(into.ownerUrl)), null);
});
