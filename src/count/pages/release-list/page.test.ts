import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, realFigures } from '../../../../test/make/count-site.js';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { type SignedIn, aSite, signedIn } from '../../../../test/make/site.js';
import { seedPeople } from '../../../web/people/seed.js';
import { houseOf, loadFigures, seedReleases, shippedBytes } from '../../index.js';

const site = await aSite();
const { organisation } = site.fresh;
const regulator = await signedIn(site, await aPerson(site.fresh, 'Margaret Okafor', ['regulator']));
const analyst = await signedIn(site, await aPerson(site.fresh, 'Another Analyst', ['analyst']));

const list = async (by: SignedIn, prefix = '') => {
  const answer = await site.server.inject({ url: `${prefix}/count/release-desk`, headers: by.headers });
  assert.equal(answer.statusCode, 200);
  return { html: answer.body, text: readText(answer.body) };
};

test('an empty desk says so, and offers a draft to whoever may make one', async () => {
  assert.match((await list(regulator)).text, /There is no release yet\./);
  assert.doesNotMatch((await list(regulator)).html, /release-desk\/new/);
  assert.match((await list(analyst)).html, /release-desk\/new/);
});

test('the list says of each release what is out and what is being worked on, in both languages', async () => {
  const fresh = await aSite();
  const made = fresh.fresh;
  await seedPeople(made.db, made.organisation.id, ONE_MORNING);
  await loadFigures(made.db, made.system, { name: 'f.csv', bytes: shippedBytes() }, ONE_MORNING);
  const house = houseOf({ origin: 'http://localhost:3000', organisation: organisation.name });
  const seeding = { org: made.organisation.id, house, figures: async () => realFigures() };
  await seedReleases(made.db, seeding, ONE_MORNING);
  const by = await signedIn(fresh, await aPerson(made, 'Looker', ['regulator']));
  const shown = async (prefix: string) =>
    readText((await fresh.server.inject({ url: `${prefix}/count/release-desk`, headers: by.headers })).body);
  assert.match(
    await shown(''),
    /recorded in Wales, 2015\/16 to 2021\/22 2\.0, out since 1 October 2026.* nothing/,
  );
  assert.match(
    await shown('/cy'),
    /a gofnodwyd yng Nghymru, 2015\/16 i 2021\/22 2\.0, allan ers 1 Hydref 2026.* dim/,
  );
});
