/** What stands in the inbox of the whole product, story by story. */
import assert from 'node:assert/strict';
import { now } from '../../src/base/day.js';
import { ensureOrganisation, inTransaction, openDatabase, systemActor } from '../../src/db/index.js';
import { bringIn } from '../../src/desk/actions/bring-in.js';
import { openNarrative } from '../../src/desk/sealed.js';
import { keyringPlace, openKeyring } from '../../src/keys/index.js';

export interface Inside {
  /** How often each story stands in the inbox. */
  readonly times: ReadonlyMap<string, number>;
  readonly problems: number;
}

/** Looks into a product that is stopped: its journals are brought in first, as its next start would. */
export async function readInside(folder: string): Promise<Inside> {
  const opened = await openDatabase({ dataFolder: folder, purpose: 'verb' });
  const keys = openKeyring(keyringPlace(process.env, folder));
  assert.ok(opened.ok && keys.ok);
  const ring = keys.value;
  const names = { en: 'never made', cy: 'never made' };
  const { id: org } = await ensureOrganisation(opened.value.db, { name: names, madeUp: true }, now());
  const actor = { ...systemActor(org), clearance: 'sealed' } as const;
  // What was thanked for a moment before the end may still lie in the journal: the next start would bring it in.
  await bringIn(
    {
      db: opened.value.db,
      actor,
      keys: ring,
      dataFolder: folder,
      readText: () => ({ rulesVersion: 'none', risk: 'ordinary', signs: [] }),
    },
    now(),
  );
  const inside = await inTransaction(opened.value.db, actor, async (tx) => ({
    contacts: await tx.selectFrom('desk.contact').select(['org', 'id', 'narrative']).execute(),
    problems: await tx.selectFrom('desk.intake_problem').select('entry').execute(),
  }));
  await opened.value.close();
  const times = new Map<string, number>();
  for (const row of inside.contacts) {
    const text = openNarrative(ring, row, row.narrative)?.text ?? 'a contact that does not open';
    if (/of the battery|does not open/.test(text)) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return { times, problems: inside.problems.length };
}
