import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from '../../../../test/make/count-site.js';
import { aSite } from '../../../../test/make/site.js';
import { walesRelease } from '../../../../test/make/wales-release.js';
import { publicPages, type ReleasesHeld, releasesInMemory } from '../public-release/index.js';

const WALES = walesRelease();

/** What is out, and whether the first release is being made: both change as they do at a first start. */
const state = { isBeingMade: true, held: releasesInMemory([]) };

const held: ReleasesHeld = {
  list: (a) => state.held.list(a),
  find: (a, slug, version) => state.held.find(a, slug, version),
  isBeingMade: async (_, slug = WALES.slug) => state.isBeingMade && slug === WALES.slug,
};

const site = await aSite({ pages: publicPages(held) });

const ADDRESSES = ['/figures', `/figures/${WALES.slug}`, `/figures/${WALES.slug}/1.0`];
const FILES = ['/figures.atom', '/figures.json', `/figures/${WALES.slug}.csv`];

test('while the first figures are being made their pages say so, in both languages, and that they will be there', async () => {
  for (const address of ADDRESSES) {
    const [en, cy] = [await ask(site, address), await ask(site, `/cy${address}`)];
    assert.deepEqual([en.status, cy.status], [503, 503]);
    assert.match(en.text, /^The first figures are being made .* Load the page again/);
    assert.match(cy.text, /^Mae’r ffigurau cyntaf wrthi’n cael eu gwneud .* Llwytho’r dudalen eto/);
  }
});

test('programs are told when to come back, and nobody keeps the answer', async () => {
  for (const url of [...ADDRESSES, ...FILES]) {
    const { statusCode, headers } = await site.server.inject({ url });
    assert.deepEqual([statusCode, headers['retry-after'], headers['cache-control']], [503, '5', 'no-store']);
  }
});

test('what is not being made is not there', async () => {
  assert.equal((await ask(site, '/figures/another')).status, 404);
});

test('the pages are there as soon as the figures are', async () => {
  state.held = releasesInMemory([WALES]);
  state.isBeingMade = false;
  for (const url of [...ADDRESSES, ...FILES])
    assert.equal((await site.server.inject({ url })).statusCode, 200, url);
});

test('where nothing is made and nothing is held, nothing has been published yet', async () => {
  state.held = releasesInMemory([]);
  const { status, text } = await ask(site, '/figures');
  assert.equal(status, 200);
  assert.match(text, /Nothing has been published yet\./);
});
