import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite } from '../../../../test/make/count-site.js';

const site = await countSite();

test('what was found by hand is on the page', async () => {
  const { text } = await ask(site, '/count/integrity');
  assert.match(text, /In 10 of the 22 force-years/);
  assert.match(text, /554[^.]*564/);
  assert.match(text, /565[^.]*566|566[^.]*565/);
  assert.match(text, /1,752/);
});

test('findings can be narrowed to a force, a measure and a test', async () => {
  const { text, html } = await ask(site, '/count/integrity?force=W15000002&code=flag-below-subset');
  assert.match(text, /1 finding in 843 figures/);
  assert.match(html, /<option value="W15000002" selected>/);
});

test('every figure a finding rests on opens its own page', async () => {
  const { html } = await ask(site, '/cy/count/integrity?code=parts-differ-from-total');
  const links = [...html.matchAll(/href="(\/cy\/count\/figures\/[^"]+)"/g)].map((m) => m[1] ?? '');
  assert.ok(links.length > 5);
  for (const link of new Set(links)) assert.equal((await ask(site, link)).status, 200, link);
});

test('a question is under what is worth asking, never under what cannot be right', async () => {
  const { html } = await ask(site, '/count/integrity?code=unexplained-jump');
  assert.match(html, /app-finding--question/);
  assert.doesNotMatch(html, /app-finding--error/);
});
