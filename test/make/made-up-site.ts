/** What somebody who has just started the product has: a made-up force with its people, the figures and its releases. */
import { now } from '../../src/base/day.js';
import { houseOf, loadFigures, seedReleases, shippedBytes } from '../../src/count/index.js';
import { seedPeople } from '../../src/web/people/seed.js';
import { realFigures } from './count-site.js';
import { aListeningSite, type Site } from './site.js';

/** By the real clock, as a browser's is. */
const clock = {
  get now() {
    return now();
  },
};

export async function aMadeUpSite(): Promise<Site> {
  const site = await aListeningSite({ clock });
  const { db, system, organisation } = site.fresh;
  await seedPeople(db, organisation.id, now());
  await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, now());
  const seeding = { org: organisation.id, house: houseOf(site.config), figures: async () => realFigures() };
  await seedReleases(db, seeding, now());
  return site;
}
