import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorTime } from '../../../../test/make/processor-time.js';
import { inTransaction, readJournal, verifyJournal } from '../../../db/index.js';
import { seedPeople } from '../../../web/people/seed.js';
import { ONE_MORNING, freshDatabase } from '../../../../test/make/database.js';
import { realFigures } from '../../../../test/make/count-site.js';
import { restatedUses } from '../../rules/release/restated-uses.js';
import { versionText } from '../../rules/release/release.js';
import { listVersionsOf } from '../../store/versions.js';
import { houseOf } from './prepare.js';
import { FIRST_RELEASE, seedReleases } from './seed-releases.js';

const fresh = await freshDatabase();
const { db, system, organisation } = fresh;
const house = houseOf({ origin: 'http://localhost:3000', organisation: organisation.name });
let asked = 0;
const figures = async () => {
  asked++;
  return realFigures();
};
const seeding = { org: organisation.id, house, figures };

test('without the made-up people nothing is made up', async () => {
  assert.equal(await seedReleases(db, seeding, ONE_MORNING), 0);
});

test('a made-up force has its first release in three versions, by two people, in the time of a blink', async () => {
  await seedPeople(db, organisation.id, ONE_MORNING);
  const took = processorTime();
  assert.equal(await seedReleases(db, seeding, ONE_MORNING), 3);
  assert.ok(took() < 2000, 'far above what it takes on a quiet machine');
  const versions = await inTransaction(db, system, (tx) => listVersionsOf(tx, FIRST_RELEASE));
  assert.deepEqual(
    versions.map((v) => [versionText(v.version), v.state, v.draftedBy?.name, v.approvedBy?.name]),
    ['2.0', '1.1', '1.0'].map((v) => [v, 'published', 'Priya Nair', 'Huw Tudor']),
  );
  const [last, middle, first] = versions.map((v) => v.content);
  assert.equal(
    first?.headline.en,
    'At least 576 child sexual offences recorded with the online flag in Wales in 2018/19.',
  );
  assert.match(first.caveat.en, /Dyfed-Powys did not answer\./);
  assert.match(
    middle?.history[0]?.changes.map((c) => c.en).join(' ') ?? '',
    /128 is new.*at least 566 is new/s,
  );
  assert.match(last?.history[0]?.changes[0]?.en ?? '', /Dyfed-Powys, 2021\/22 .*: 39 became 36/);
  assert.equal(last?.history.length, 3);
});

test('the version before shows what rests on the value that was restated, the total with it', async () => {
  const versions = await inTransaction(db, system, (tx) => listVersionsOf(tx, FIRST_RELEASE));
  const uses = versions.map((v) => restatedUses(v.content, realFigures()).map((u) => u.key[0]));
  assert.deepEqual(uses, [[], ['W15000004', 'W92000004'], []]);
});

test('a second start makes nothing and asks for no figures, and the journal is whole', async () => {
  const before = asked;
  assert.equal(await seedReleases(db, seeding, ONE_MORNING), 0);
  assert.equal(asked, before);
  const verdict = await verifyJournal(readJournal(db, system), {});
  assert.equal(verdict.ok, true);
  assert.deepEqual(verdict.clockBackwards, []);
});
