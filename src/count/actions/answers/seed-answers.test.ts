import assert from 'node:assert/strict';
import { test } from 'node:test';
import { now } from '../../../base/day.js';
import { inTransaction } from '../../../db/index.js';
import { seedRecord } from '../../../record/index.js';
import { seedPeople } from '../../../web/people/seed.js';
import { aKeyring } from '../../../../test/make/contact.js';
import { freshDatabase } from '../../../../test/make/database.js';
import { listAnswers, listReceived } from '../../store/answers.js';
import { earlierTables } from '../releases/take.js';
import { seedAnswers } from './seed-answers.js';

const fresh = await freshDatabase();
const { db, system, organisation } = fresh;
const seeding = { db, org: organisation.id, authority: 'W15000002' };

test('a made-up force has received two requests, one drafted and nothing signed; none is made up twice or without people', async () => {
  assert.equal(await seedAnswers(seeding, now()), 0);
  await seedPeople(db, organisation.id, now());
  const keys = aKeyring(fresh.dataFolder);
  await seedRecord({ db, actor: { ...system, clearance: 'sealed' }, keys }, now());
  assert.equal(await seedAnswers(seeding, now()), 2);
  assert.equal(await seedAnswers(seeding, now()), 0);
  const { requests, answers, earlier } = await inTransaction(db, system, async (tx) => ({
    requests: await listReceived(tx),
    answers: await listAnswers(tx),
    earlier: await earlierTables(tx),
  }));
  assert.deepEqual(
    requests.map((r) => r.reference),
    ['102/26', '101/26'],
  );
  assert.deepEqual(
    answers.map((a) => a.signed),
    [null],
  );
  // What nobody signed binds no later answer.
  assert.deepEqual(earlier, []);
});
