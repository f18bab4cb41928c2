/** The made-up people of a made-up installation: every role that an account can hold. */
import {
  countAccounts,
  type Database,
  inTransaction,
  insertAccount,
  systemActor,
  writeJournal,
} from '../../db/index.js';
import type { Role } from '../access.js';

/** Names made up for this purpose; nobody is meant by them. */
const PEOPLE: readonly (readonly [Role, string])[] = [
  ['desk-officer', 'Siân Prosser'],
  ['registrar', 'Gareth Bevan'],
  ['investigator', 'Nia Rowlands'],
  ['supervisor', 'David Harries'],
  // A flag audit is coded by two and settled by a third.
  ['supervisor', 'Angharad Rees'],
  ['victim-support', 'Carys Lloyd'],
  ['schools-liaison', 'Owain Pugh'],
  ['analyst', 'Priya Nair'],
  ['publications', 'Huw Tudor'],
  ['researcher', 'Eleri Vaughan'],
  ['regulator', 'Margaret Okafor'],
  ['org-admin', 'Rhodri Maddocks'],
  ['dpo', 'Bethan Ellis'],
  ['host-operator', 'Tom Ashworth'],
];

/**
 * Makes up the people of an installation that has none.
 * **Shape**: how many were made; none when anybody is there already.
 */
export async function seedPeople(db: Database, org: string, now: Date): Promise<number> {
  const by = systemActor(org);
  return inTransaction(db, by, async (tx) => {
    if ((await countAccounts(tx)) > 0) return 0;
    const subjects = [];
    for (const [role, name] of PEOPLE)
      subjects.push({ kind: 'account', id: await insertAccount(tx, by, { name, roles: [role] }, now) });
    await writeJournal(tx, by, { event: 'people-made-up', room: 'settings', subjects }, now);
    return subjects.length;
  });
}
