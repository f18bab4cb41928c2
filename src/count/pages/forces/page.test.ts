import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite } from '../../../../test/make/count-site.js';

const site = await countSite();

test('every force is listed under its nation or region, with its shape and its latest figure', async () => {
  const { text, html } = await ask(site, '/count/forces');
  assert.match(text, /Wales North Wales 133 in 2018\/19 Gwent 128 in 2019\/20/);
  assert.equal(html.match(/href="\/count\/forces\//g)?.length, 45);
  assert.match(html, /<title id="line-W15000002-title">Gwent: /);
});

test('the page says in Welsh that it is no league table', async () => {
  assert.match((await ask(site, '/cy/count/forces')).text, /nid tabl cynghrair yw eu cyfrifon/);
});
