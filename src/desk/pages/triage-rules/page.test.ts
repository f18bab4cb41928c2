import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { sendForm, signedIn } from '../../../../test/make/site.js';
import { instant } from '../../../base/day.js';
import { inTransaction } from '../../../db/index.js';
import { triageExamples } from '../../actions/triage-examples.js';
import { holdTriageRules } from '../../held-rules.js';
import { readTextBy } from '../../read-text.js';
import { type TriageRules, triageRulesOn } from '../../rules/index.js';
import { aContact } from '../../../../test/make/contact.js';
import { lookedAt, onField, weightField } from './asked.js';

const site = await aDeskSite({ clock: { now: instant('2026-11-24T10:00:00Z') } });
const { fresh, desk, clock } = site;
const sue = await signedIn(site, await aPerson(fresh, 'Sue', ['supervisor']));
const published = triageRulesOn('2026-11-24');
const TEXT = 'He asked me to go on Snapchat instead and gave me presents.';
await desk.in({ text: TEXT });

/** The form as the page gives it, with some of it changed. */
function typed(rules: TriageRules, over: Readonly<Record<string, string | null>> = {}) {
  const fields: Record<string, string> = { do: 'try', since: '0' };
  for (const { id, weight, on, always } of rules.signs) {
    fields[weightField(id)] = String(weight);
    if (on && !always) fields[onField(id)] = 'on';
  }
  for (const [name, value] of Object.entries(over))
    if (value === null) delete fields[name];
    else fields[name] = value;
  return fields;
}

const send = (fields: Readonly<Record<string, string>>) =>
  sendForm(site, '/desk/triage-rules', { fields, by: sue });

test('the rules in force stand with their points, what each sign does, and what cannot be switched off', async () => {
  const { body } = await site.server.inject({ url: '/desk/triage-rules', headers: sue.headers });
  assert.match(body, /Version in force: 2026-11-24<\/strong>, as published/);
  assert.match(body, /By itself it makes the risk at least Now/);
  assert.match(body, /id="on-meeting"/);
  assert.doesNotMatch(body, /id="on-self-harm"/);
});

test('a change is tried on the examples and on what is in work before it can be saved', async () => {
  const answer = await send(typed(published, { [weightField('moving-apps')]: '100' }));
  assert.equal(answer.statusCode, 200);
  assert.ok(triageExamples().length > 600);
  assert.ok(answer.body.includes(`On ${triageExamples().length} invented texts`));
  assert.match(answer.body, /On 1 thread in work whose risk nobody has decided/);
  assert.match(answer.body, /1 would become graver, 0 less grave/);
  assert.match(answer.body.replace(/\s+/g, ' '), /Thread [0-9A-F]{8}<\/a>.{0,120}Raised.{0,120}High/);
  const unseen = await send(typed(published, { [onField('gifts')]: null, do: 'save', why: 'x' }));
  assert.equal(unseen.statusCode, 200);
  assert.match(unseen.body, /You changed something after looking/);
});

test('what may not be changed is refused and named; so are nonsense, nothing, and no reason', async () => {
  const cases: readonly (readonly [Readonly<Record<string, string | null>>, RegExp])[] = [
    [{ [weightField('self-harm')]: '10' }, /Self-harm or ending life: This sign is always on/],
    [{ [weightField('gifts')]: 'much' }, /whole number from 0 to 100/],
    [{}, /Nothing differs from what is in force/],
    [{ [onField('gifts')]: null, do: 'save', looked: 'gifts::false', why: ' ' }, /Write why/],
  ];
  for (const [over, says] of cases) {
    const answer = await send(typed(published, over));
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, says);
  }
});

test('a saved change is a new version that reads what comes in next; none is edited, and two cannot pass each other', async () => {
  const held = holdTriageRules({ db: fresh.db, actor: desk.by.actor, now: () => clock.now });
  await held.renew();
  const read = readTextBy(() => held.current());
  const before = read(aContact({ text: TEXT }));
  assert.equal(before.rulesVersion, '2026-11-24');
  const looked = lookedAt([{ sign: 'moving-apps', weight: 100 }]);
  const fields = typed(published, {
    [weightField('moving-apps')]: '100',
    do: 'save',
    looked,
    why: 'half of our cases begin so',
  });
  assert.equal((await send(fields)).statusCode, 303);
  await held.renew();
  const after = read(aContact({ text: TEXT }));
  assert.deepEqual([after.rulesVersion, after.risk], ['2026-11-24+1', 'high']);
  const { body } = await site.server.inject({ url: '/desk/triage-rules', headers: sue.headers });
  assert.match(body, /Version in force: 2026-11-24\+1/);
  assert.match(body, /by Sue: half of our cases begin so/);
  assert.match(body, /Published with \d+ points/);
  const passed = await send(
    typed(published, { [onField('gifts')]: null, do: 'save', looked: 'gifts::false', why: 'late' }),
  );
  assert.equal(passed.statusCode, 422);
  assert.match(passed.body, /Somebody made another version meanwhile/);
  const entries = await inTransaction(fresh.db, fresh.system, (tx) =>
    tx
      .selectFrom('journal.entry')
      .select(['why', 'subjects'])
      .where('event', '=', 'triage-rules-changed')
      .execute(),
  );
  assert.deepEqual(entries, [
    { why: 'half of our cases begin so', subjects: [{ kind: 'triage-rules', id: '2026-11-24+1' }] },
  ]);
});
