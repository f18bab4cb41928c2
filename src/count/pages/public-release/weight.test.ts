/** What a reader's browser fetches to see a release with its charts, as the whole site sends it: performance.md, W5. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realFigures } from '../../../../test/make/count-site.js';
import { ONE_MORNING } from '../../../../test/make/database.js';
import { aSite, type Site } from '../../../../test/make/site.js';
import { tableOf, walesRelease } from '../../../../test/make/wales-release.js';
import { seedPeople } from '../../../web/people/seed.js';
import { houseOf } from '../../actions/releases/prepare.js';
import { FIRST_RELEASE, seedReleases } from '../../actions/releases/seed-releases.js';
import { publicPages, releasesInMemory } from './index.js';

const LIMIT = 60_000;
const ASSET = /<(?:link rel="(?:icon|stylesheet)" href|script type="module" src)="([^"]+)"/g;

async function weightOf(site: Site, path: string, packing: 'br' | 'gzip'): Promise<number> {
  const sent = async (url: string): Promise<number> => {
    const answer = await site.server.inject({ url, headers: { 'accept-encoding': packing } });
    assert.equal(answer.statusCode, 200, url);
    return answer.rawPayload.length;
  };
  const { body } = await site.server.inject({ url: path });
  assert.match(body, /app-chart__funnel/);
  const assets = [...body.matchAll(ASSET)].map((m) => m[1] ?? '');
  assert.ok(assets.length >= 3, assets.join());
  let bytes = 0;
  for (const url of [path, ...assets]) bytes += await sent(url);
  return bytes;
}

test('the first release weighs at most 60 kB with its charts, its style sheet and everything, however it is packed', async () => {
  const site = await aSite();
  const { db, organisation } = site.fresh;
  await seedPeople(db, organisation.id, ONE_MORNING);
  const seeding = { org: organisation.id, house: houseOf(site.config), figures: async () => realFigures() };
  await seedReleases(db, seeding, ONE_MORNING);
  for (const lang of ['', '/cy'])
    for (const packing of ['br', 'gzip'] as const) {
      const bytes = await weightOf(site, `${lang}/figures/${FIRST_RELEASE}`, packing);
      assert.ok(bytes <= LIMIT, `${lang} ${packing}: ${bytes}`);
    }
});

test('so does a release of every force of the kingdom', async () => {
  const kingdom = walesRelease({ slug: 'kingdom', tables: [tableOf('K02000001', [2017, 2018, 2019])] });
  const site = await aSite({ pages: publicPages(releasesInMemory([kingdom])) });
  for (const packing of ['br', 'gzip'] as const) {
    const bytes = await weightOf(site, '/figures/kingdom', packing);
    assert.ok(bytes <= LIMIT, `${packing}: ${bytes}`);
  }
});
