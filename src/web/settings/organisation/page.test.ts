import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { findOrganisationIn, inTransaction } from '../../../db/index.js';

const site = await aSite();
const { fresh } = site;
const admin = await signedIn(site, await aPerson(fresh, 'Administrator', ['org-admin']));
const registrar = await signedIn(site, await aPerson(fresh, 'Registrar', ['registrar']));

const PATH = '/settings/organisation';
const named = async () =>
  (await inTransaction(fresh.db, fresh.system, (tx) => findOrganisationIn(tx))).authority;
const choose = (force: string, by = admin) => sendForm(site, PATH, { by, fields: { force } });

test('an administrator says which force it is, and that it is none after all', async () => {
  assert.equal(await named(), null);
  assert.equal((await choose('W15000003')).statusCode, 303);
  assert.equal(await named(), 'W15000003');
  const page = await site.server.inject({ url: `/cy${PATH}`, headers: admin.headers });
  assert.match(page.body, /Heddlu Dychmygol: Heddlu De Cymru \(W15000003\)/);
  assert.equal((await choose('none')).statusCode, 303);
  assert.equal(await named(), null);
});

test('what is no force is asked again, and changes nothing', async () => {
  for (const wrong of ['', 'W92000004', 'W15000099', "x'; drop"]) {
    assert.equal((await choose(wrong)).statusCode, 422, wrong);
    assert.equal(await named(), null);
  }
});

test('for anybody else it is not there', async () => {
  assert.equal((await choose('W15000003', registrar)).statusCode, 404);
  assert.equal(await named(), null);
});
