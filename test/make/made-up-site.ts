/** What somebody who has just started the product has: a made-up force with its people, the figures and its releases. */
import { now } from '../../src/base/day.js';
import {
  ReplyReader,
  houseOf,
  loadFigures,
  seedAnswers,
  seedReleases,
  seedReplies,
  shippedBytes,
} from '../../src/count/index.js';
import { seedRecord } from '../../src/record/index.js';
import { seedPeople } from '../../src/web/people/seed.js';
import { realFigures } from './count-site.js';
import type { Desk } from './desk.js';
import { aDeskSite } from './desk-site.js';
import type { Site } from './site.js';

/** By the real clock, as a browser's is. */
const clock = {
  get now() {
    return now();
  },
};

export interface MadeUpSite extends Site {
  readonly desk: Desk;
}

export async function aMadeUpSite(): Promise<MadeUpSite> {
  const site = await aDeskSite({ clock, listening: true });
  const { db, system, organisation } = site.fresh;
  await seedPeople(db, organisation.id, now());
  await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, now());
  const seeding = { org: organisation.id, house: houseOf(site.config), figures: async () => realFigures() };
  await seedReleases(db, seeding, now());
  await seedRecord({ db, actor: { ...system, clearance: 'sealed' }, keys: site.desk.keys }, now());
  const reader = new ReplyReader();
  const open = (files: Parameters<ReplyReader['open']>[0]) => reader.open(files);
  await seedReplies({ db, org: organisation.id, keys: site.desk.keys, open }, now());
  await reader.close();
  await seedAnswers({ db, org: organisation.id, authority: 'W15000002' }, now());
  return site;
}
