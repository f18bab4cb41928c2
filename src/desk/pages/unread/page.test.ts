import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { sendForm, signedIn } from '../../../../test/make/site.js';
import { inTransaction } from '../../../db/index.js';
import { insertIntakeProblem } from '../../store/intake.js';
import { ONE_MORNING } from '../../../../test/make/database.js';

const site = await aDeskSite();
const { fresh, desk } = site;
const ann = await signedIn(site, await aPerson(fresh, 'Ann', ['desk-officer']));
const reg = await signedIn(site, await aPerson(fresh, 'Reg', ['registrar']));
const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
await inTransaction(fresh.db, desk.by.actor, async (tx) => {
  for (const [entry, problem] of [
    [first, 'does-not-open'],
    [second, 'damaged'],
  ] as const)
    await insertIntakeProblem(tx, {
      org: fresh.organisation.id,
      journal: 'tell/2026-10-01-a.intake',
      entry,
      problem,
      box: Buffer.alloc(80),
      at: ONE_MORNING,
    });
});

const look = async (by = ann): Promise<string> =>
  (await site.server.inject({ url: '/desk/unread', headers: by.headers })).body;

test('what could not be read is named with what it means, and nobody is offered to delete it', async () => {
  const body = await look();
  assert.match(body, /AAAAAAAA, by the public door/);
  assert.match(body, /sealed with a key that this installation does not have/);
  assert.doesNotMatch(body, /[Dd]elete/);
});

test('a registrar sees it and is not asked to settle it', async () => {
  const body = await look(reg);
  assert.match(body, /BBBBBBBB/);
  assert.doesNotMatch(body, /<form id="settle"/);
});

test('settling needs a choice and a reason, and keeps both in the journal and the row in the table', async () => {
  const settle = (fields: Readonly<Record<string, string>>) =>
    sendForm(site, '/desk/unread/settle', { fields, by: ann });
  const none = await settle({});
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /Choose what you have seen to/);
  assert.match(none.body, /Write what was found/);
  assert.equal(
    (await settle({ entry: first, reason: 'read after the keyring was restored' })).statusCode,
    303,
  );
  const body = await look();
  assert.match(body, /AAAAAAAA, it does not open: settled .* by Ann/);
  assert.match(body, /value="b{32}"/);
  assert.doesNotMatch(body, /value="a{32}"/);
  const [kept, written] = await inTransaction(fresh.db, fresh.system, async (tx) => [
    await tx.selectFrom('desk.intake_problem').select(['entry', 'box']).where('entry', '=', first).execute(),
    await tx
      .selectFrom('journal.entry')
      .select(['why', 'subjects'])
      .where('event', '=', 'intake-settled')
      .execute(),
  ]);
  assert.equal(kept[0]?.box.length, 80);
  assert.deepEqual(written, [
    { why: 'read after the keyring was restored', subjects: [{ kind: 'intake-entry', id: first }] },
  ]);
  const again = await settle({ entry: first, reason: 'twice' });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /settled this already/);
});
