/**
 * The second half of T5: 200 contacts, each delivered up to 46 times, shuffled over the journals of both doors, are
 * brought in by three at once whose connections to the database are ended at random. Each is in the inbox exactly once.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { bringIn } from '../../src/desk/actions/bring-in.js';
import { openNarrative } from '../../src/desk/sealed.js';
import { inTransaction } from '../../src/db/index.js';
import { aContact, keepInJournal } from '../make/contact.js';
import { ONE_MORNING, freshDatabase } from '../make/database.js';
import { aDesk } from '../make/desk.js';
import { shuffled } from '../make/meta-platform.js';
import { printFigures } from '../make/teller.js';

const CONTACTS = 200;
const MOST_DELIVERIES = 46;
const JOURNALS = 8;
const ABORTS = 60;

const fresh = await freshDatabase();
const desk = aDesk(fresh);
const master = await fresh.master();

/** Ends every connection that is in the middle of a transaction, as a crash of the product would. */
async function abortSome(): Promise<number> {
  const { rows } = await master.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid) as ended from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
  );
  return rows.length;
}

test('200 contacts delivered up to 46 times are brought in once, by three at once that are cut off again and again', async () => {
  const contacts = Array.from({ length: CONTACTS }, (_, n) =>
    // As a platform delivers: there is no code, whose slow key would be worked out for each delivery.
    aContact({ text: `contact ${n}`, channel: 'messenger', replySeed: null }),
  );
  const deliveries = shuffled(
    contacts.flatMap((contact) => Array.from({ length: randomInt(1, MOST_DELIVERIES + 1) }, () => contact)),
  );
  const size = Math.ceil(deliveries.length / JOURNALS);
  for (let at = 0; at < JOURNALS; at++)
    await keepInJournal(
      { dataFolder: fresh.dataFolder, keys: desk.keys, door: at % 2 === 0 ? 'tell' : 'doors' },
      deliveries.slice(at * size, (at + 1) * size),
    );
  let [aborted, failedRounds, isOver] = [0, 0, false];
  const cutting = (async () => {
    for (let n = 0; n < ABORTS && !isOver; n++) {
      await pause(randomInt(5, 60));
      aborted += await abortSome();
    }
  })();
  const bringer = async (): Promise<void> => {
    for (;;)
      try {
        await bringIn(desk.by, ONE_MORNING);
        return;
      } catch {
        failedRounds++;
      }
  };
  await Promise.all([bringer(), bringer(), bringer()]);
  isOver = true;
  await cutting;
  const rows = await inTransaction(fresh.db, desk.by.actor, (tx) =>
    tx.selectFrom('desk.contact').select(['org', 'id', 'narrative']).execute(),
  );
  const texts = rows.map((row) => openNarrative(desk.keys, row, row.narrative)?.text ?? '');
  const figures = {
    contacts: CONTACTS,
    deliveries: deliveries.length,
    cutOff: aborted,
    failedRounds,
    inTheInbox: rows.length,
    missing: contacts.filter(({ text }) => !texts.includes(text)).length,
    doubled: rows.length - new Set(texts).size,
  };
  printFigures('T5 inbox', figures);
  assert.ok(aborted > 0);
  assert.equal(rows.length, CONTACTS);
  assert.equal(figures.missing + figures.doubled, 0);
});
