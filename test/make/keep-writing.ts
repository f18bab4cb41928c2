/**
 * A program for tests that kill: opens a data folder as a server does and writes accounts with their journal entries,
 * one transaction each, saying the number of each only once the database has acknowledged it. Runs until killed.
 */
import { now } from '../../src/base/day.js';
import {
  ensureOrganisation,
  inTransaction,
  insertAccount,
  openDatabase,
  systemActor,
  writeJournal,
} from '../../src/db/index.js';

const [dataFolder = '', from = '1'] = process.argv.slice(2);
const opened = await openDatabase({ dataFolder, purpose: 'serve', pgbin: process.env['PGBIN'] });
if (!opened.ok) {
  process.stdout.write(`refused ${JSON.stringify(opened.problems)}\n`);
  process.exit(1);
}
const { db } = opened.value;
const names = { en: 'Made-up Police', cy: 'Heddlu Dychmygol' };
const actor = systemActor((await ensureOrganisation(db, { name: names, madeUp: true }, now())).id);
process.stdout.write(`serving ${process.pid}\n`);

async function write(n: number): Promise<void> {
  await inTransaction(db, actor, async (tx) => {
    await insertAccount(tx, actor, { name: `account ${n}` }, now());
    await writeJournal(tx, actor, { room: 'settings', event: 'account-made' }, now());
  });
}

for (let n = Number(from); ; n++) {
  try {
    await write(n);
    process.stdout.write(`written ${n}\n`);
  } catch {
    // The database was killed under us. What was not acknowledged is nobody's promise: go on with the next.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
