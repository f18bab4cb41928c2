import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { inTransaction, readJournal } from '../../../db/index.js';
import { listSets, putSet } from '../../store/authority-sets.js';

const site = await aSite();
const mari = await aPerson(site.fresh, 'Mari Rees', ['analyst']);
const by = await signedIn(site, mari);
const PATH = '/count/rounds/sets';
const { db, system } = site.fresh;
const sets = () => inTransaction(db, system, listSets);
const kept = { org: mari.org, by: mari.account ?? '', at: ONE_MORNING };
await inTransaction(db, mari, async (tx) => {
  await putSet(tx, { name: 'The four of Wales', authorities: ['W15000001', 'W15000002'] }, kept);
  await putSet(tx, { name: 'Two', authorities: ['W15000003', 'W15000004'] }, kept);
});
const idOf = async (name: string): Promise<string> =>
  (await sets()).find((s) => s.name === name)?.id ?? assert.fail(name);
const page = async (lang = '') =>
  (await site.server.inject({ url: `${lang}${PATH}`, headers: by.headers })).body;

test('each set says who is in it, in both languages', async () => {
  assert.match(await page(), /The four of Wales[\s\S]*2 authorities[\s\S]*North Wales, Gwent/);
  assert.match(await page('/cy'), /2 awdurdod[\s\S]*Gogledd Cymru, Gwent/);
});

test('a set gets another name; none, and that of another, are refused where they were typed', async () => {
  const id = await idOf('The four of Wales');
  const rename = (name: string) =>
    sendForm(site, PATH, { fields: { set: id, [`name-${id}`]: name, do: 'rename' }, by });
  const empty = await rename(' ');
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, new RegExp(`href="#name-${id}"`));
  assert.match((await rename('Two')).body, /A set of that name is there already/);
  assert.equal((await rename('Two of Wales')).statusCode, 303);
  assert.deepEqual((await sets()).map((s) => s.name), ['Two', 'Two of Wales']);
});

test('a set that is taken away is gone, once, and the journal says who did it', async () => {
  const id = await idOf('Two');
  const remove = () => sendForm(site, PATH, { fields: { set: id, do: 'remove' }, by });
  assert.equal((await remove()).headers.location, PATH);
  assert.equal((await remove()).headers.location, PATH);
  assert.deepEqual((await sets()).map((s) => s.name), ['Two of Wales']);
  const events: string[] = [];
  for await (const { event } of readJournal(db, system)) events.push(event);
  assert.deepEqual(
    events.filter((e) => e.startsWith('authority-set')),
    ['authority-set-renamed', 'authority-set-removed'],
  );
});

test('whoever only looks at rounds changes no set', async () => {
  const rhys = await signedIn(site, await aPerson(site.fresh, 'Rhys Only Looks', ['publications']));
  assert.notEqual((await site.server.inject({ url: PATH, headers: rhys.headers })).statusCode, 200);
});
