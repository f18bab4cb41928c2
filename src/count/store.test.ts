import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '../db/index.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../test/make/database.js';
import { confirmFigure } from './actions/confirm-figure.js';
import { loadFigures } from './actions/load-figures.js';
import { heldFigures } from './held.js';
import { shippedBytes, shippedFigures } from './reading/shipped.js';
import { listConfirmations, listObservations } from './store.js';

const fresh = await freshDatabase();
const { db, system } = fresh;
const file = { name: 'published-figures.csv', bytes: shippedBytes() };

test('every published figure comes back from the database as it went in', async () => {
  const loaded = await loadFigures(db, system, file, ONE_MORNING);
  assert.deepEqual(loaded.ok && loaded.value.rows, 843);
  const rows = await inTransaction(db, system, listObservations);
  assert.deepEqual(
    rows.map((r) => r.observation),
    shippedFigures(),
  );
});

test('the same file a second time loads nothing', async () => {
  const again = await loadFigures(db, system, file, ONE_MORNING);
  assert.deepEqual(again, { ok: true, value: { rows: 0, load: null } });
});

test('a file with one bad row loads none of its rows and names the row', async () => {
  const before = await inTransaction(db, system, listObservations);
  const bytes = Buffer.concat([
    Buffer.from(file.bytes),
    Buffer.from('W15000002,m,2018-04-01,2019-04-01,,exact,-4\n'),
  ]);
  const loaded = await loadFigures(db, system, { name: 'bad.csv', bytes }, ONE_MORNING);
  assert.equal(loaded.ok, false);
  assert.equal(!loaded.ok && loaded.problems[0]?.where?.row, 845);
  assert.equal((await inTransaction(db, system, listObservations)).length, before.length);
});

test('figures held are read once, and again only after something was loaded', async () => {
  const held = heldFigures();
  const first = await held(db, system);
  assert.equal(await held(db, system), first);
  const extra = Buffer.from(
    'authority,measure,from,to,value,known_on\nGwent,online-flagged-child-sexual-offences,2020-04-01,2021-04-01,<5,2026-01-01\n',
  );
  await loadFigures(db, system, { name: 'extra.csv', bytes: extra }, ONE_MORNING);
  const second = await held(db, system);
  assert.notEqual(second, first);
  assert.equal(second.figures.observations.length, first.figures.observations.length + 1);
});

test('a confirmation carries who and when, once a person', async () => {
  const mair = await aPerson(fresh, 'Mair Evans', ['analyst']);
  const held = await heldFigures()(db, system);
  const id = held.idOf(held.figures.observations[0] ?? assert.fail()) ?? assert.fail();
  for (const actor of [mair, mair])
    await inTransaction(db, actor, (tx) => confirmFigure(tx, actor, id, ONE_MORNING));
  const found = await inTransaction(db, mair, (tx) => listConfirmations(tx, [id]));
  assert.deepEqual(found.get(id), [{ account: mair.account, by: 'Mair Evans', at: ONE_MORNING }]);
  assert.deepEqual(await inTransaction(db, system, (tx) => confirmFigure(tx, system, id, ONE_MORNING)), {
    ok: false,
    problems: [{ code: 'not-signed-in' }],
  });
});
