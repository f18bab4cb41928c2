import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import { aContact, aKeyring, keepInJournal } from '../../../test/make/contact.js';
import { ONE_MORNING, freshDatabase } from '../../../test/make/database.js';
import { addMilliseconds } from '../../base/day.js';
import { inTransaction } from '../../db/index.js';
import { openAppender } from '../../intake/index.js';
import { seal } from '../../keys/index.js';
import { contactBytes } from '../../tell/index.js';
import { openIdentity, openNarrative } from '../sealed.js';
import { bringIn, clearOldJournals } from './bring-in.js';

const fresh = await freshDatabase();
const keys = aKeyring(fresh.dataFolder);
const actor = { ...fresh.system, clearance: 'sealed' } as const;
const by = {
  db: fresh.db,
  actor,
  keys,
  dataFolder: fresh.dataFolder,
  readText: (contact: { text: string }) => ({
    rulesVersion: 'test',
    risk: contact.text.includes('meet') ? ('high' as const) : ('ordinary' as const),
    signs: [],
  }),
};
const at = { dataFolder: fresh.dataFolder, keys };

const all = () =>
  inTransaction(fresh.db, actor, async (tx) => ({
    contacts: await tx.selectFrom('desk.contact').selectAll().orderBy('received_at').execute(),
    threads: await tx.selectFrom('desk.thread').selectAll().execute(),
    problems: await tx.selectFrom('desk.intake_problem').selectAll().execute(),
  }));

const first = aContact({ identity: { ...aContact().identity, name: 'A planted name' } });

test('what was kept in the journal comes into the inbox once, however often it was sent or brought in', async () => {
  await keepInJournal(at, [first, first, { ...first }]);
  await bringIn(by, ONE_MORNING);
  await keepInJournal(at, [first]);
  assert.deepEqual((await bringIn(by, ONE_MORNING)).threads, []);
  const { contacts, threads } = await all();
  assert.equal(contacts.length, 1);
  assert.equal(threads.length, 1);
});

test('what was told opens with its key, and neither the words nor the name stand in the table', async () => {
  const { contacts } = await all();
  const row = contacts[0];
  assert.ok(row);
  const place = { org: row.org, id: row.id };
  assert.equal(openNarrative(keys, place, row.narrative)?.text, first.text);
  assert.equal(openIdentity(keys, place, row.identity)?.name, 'A planted name');
  assert.throws(() => openNarrative(keys, place, row.identity));
  const dump = JSON.stringify(contacts, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  for (const planted of ['Snapchat', 'A planted name', first.externalId])
    assert.equal(dump.includes(planted), false, planted);
});

test('more from the same teller joins the thread, raises its risk and never lowers it', async () => {
  const later = addMilliseconds(ONE_MORNING, 60_000).toISOString();
  const more = (text: string) =>
    aContact({
      conversation: first.conversation,
      kind: 'addition',
      receivedAt: later,
      text,
      replySeed: first.replySeed,
    });
  await keepInJournal(at, [more('he wants to meet on Friday'), more('nothing new')]);
  await bringIn(by, ONE_MORNING);
  const { threads, contacts } = await all();
  assert.equal(contacts.length, 3);
  assert.equal(threads.length, 1);
  assert.equal(threads[0]?.risk, 'high');
  assert.equal(threads[0]?.first_touch_at.toISOString(), first.receivedAt);
  assert.equal(threads[0]?.waiting_since?.toISOString(), first.receivedAt);
});

test('a contact received earlier than the rest moves the recording clock back, never forward', async () => {
  const receivedAt = addMilliseconds(ONE_MORNING, -3_600_000).toISOString();
  await keepInJournal({ ...at, door: 'doors' }, [
    aContact({ conversation: first.conversation, kind: 'addition', receivedAt }),
  ]);
  await bringIn(by, ONE_MORNING);
  const { threads } = await all();
  assert.equal(threads.find(({ risk }) => risk === 'high')?.first_touch_at.toISOString(), receivedAt);
});

test('a box that does not open is kept for a person to look at, and the rest comes in', async () => {
  const appender = await openAppender({
    folder: path.join(fresh.dataFolder, 'doors', 'journal'),
    writer: 'doors',
  });
  await appender.append({ name: randomBytes(16).toString('hex'), box: randomBytes(500) });
  await appender.close();
  await keepInJournal({ ...at, door: 'doors' }, [aContact()]);
  const brought = await bringIn(by, ONE_MORNING);
  assert.equal(brought.problems, 1);
  assert.equal(brought.threads.length, 1);
  const { problems } = await all();
  assert.deepEqual(
    problems.map(({ problem }) => problem),
    ['does-not-open'],
  );
});

test('a repetition of what is in is not opened again; one that does not open hides none behind it', async () => {
  const before = await all();
  const contact = aContact();
  const garbage = { name: contact.id, box: randomBytes(500) };
  const good = { name: contact.id, box: seal(keys.publicKey, contactBytes(contact), 'contact') };
  const append = async (...entries: readonly { name: string; box: Buffer }[]): Promise<void> => {
    const appender = await openAppender({
      folder: path.join(fresh.dataFolder, 'doors', 'journal'),
      writer: 'doors',
    });
    for (const entry of entries) await appender.append(entry);
    await appender.close();
  };
  await append(garbage, good, good, garbage);
  assert.deepEqual(
    await bringIn(by, ONE_MORNING).then(({ threads, problems }) => [threads.length, problems]),
    [1, 1],
  );
  await append(good, garbage);
  assert.deepEqual(await bringIn(by, ONE_MORNING), { threads: [], problems: 0 });
  const later = await all();
  assert.equal(later.contacts.length, before.contacts.length + 1);
  assert.equal(later.problems.length, before.problems.length + 1);
});

test('two that bring in at the same time bring each contact in once', async () => {
  const before = (await all()).contacts.length;
  await keepInJournal(
    at,
    Array.from({ length: 30 }, () => aContact()),
  );
  await Promise.all([bringIn(by, ONE_MORNING), bringIn(by, ONE_MORNING), bringIn(by, ONE_MORNING)]);
  assert.equal((await all()).contacts.length, before + 30);
});

test('journals that are wholly in are cleared away, but each door’s newest two', async () => {
  assert.ok((await clearOldJournals(by)) > 0);
  assert.equal(await clearOldJournals(by), 0);
  const before = (await all()).contacts.length;
  await bringIn(by, ONE_MORNING);
  assert.equal((await all()).contacts.length, before);
});
