import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { withRounds } from '../../../../test/make/rounds-site.js';

const site = await aSite();
const { analyst, running } = await withRounds(site);
const priya = await signedIn(site, analyst);
const get = async (url: string) => site.server.inject({ url, headers: priya.headers });
const { round } = await running();
const path = `/count/rounds/${round.id}`;

test('the made-up round has every standing a newcomer should see', async () => {
  const { requests } = await running();
  assert.equal(requests.length, 45);
  const seen = new Set(requests.map((r) => r.standing.status));
  for (const status of [
    'due',
    'late',
    'very-late',
    'extended',
    'clarification',
    'to-read',
    'answered',
    'part-answered',
    'refused',
    'not-held',
    'elsewhere',
    'replaced',
    'withdrawn-by-body',
    'in-review',
    'review-late',
    'reviewed',
    'gone-postal',
    'delivery-failed',
    'withdrawn',
  ] as const)
    assert.ok(seen.has(status), `none is ${status}`);
});

test('every page of a round stands, in both languages', async () => {
  const { requests } = await running();
  const request = requests.find((r) => r.standing.status === 'refused')?.request.id ?? '';
  const clarify = requests.find((r) => r.standing.status === 'clarification')?.request.id ?? '';
  for (const at of [
    '/count/rounds',
    '/count/rounds/new',
    path,
    `${path}?show=late`,
    `${path}/chase`,
    `${path}/refusals`,
    `${path}/requests/${request}`,
    `${path}/requests/${request}/letter/internal-review`,
    `${path}/requests/${clarify}/letter/clarification`,
    `${path}/requests/${request}/letter/withdrawal`,
  ])
    for (const prefix of ['', '/cy']) {
      const answer = await get(prefix + at);
      assert.equal(answer.statusCode, 200, `${prefix}${at}: ${answer.body.slice(0, 200)}`);
      assert.doesNotMatch(answer.body, /undefined|\[object/);
    }
});

test('the list narrows to what is asked for, and says how many', async () => {
  const late = await get(`${path}?show=very-late`);
  const { requests } = await running();
  const n = requests.filter((r) => r.standing.status === 'very-late').length;
  assert.match(late.body, new RegExp(`${n} of 45 shown`));
});

test('late ones are reminded together after they were read, and not again within five working days', async () => {
  const page = await get(`${path}/chase`);
  const seen = [...page.body.matchAll(/name="seen" type="checkbox" value="([^"]+)"/g)].map((m) => m[1] ?? '');
  assert.ok(seen.length > 2);
  const [one = ''] = seen;
  const sent = await sendForm(site, `${path}/chase`, { fields: { seen: one }, by: priya });
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 300));
  const again = await get(`${path}/chase`);
  assert.doesNotMatch(again.body, new RegExp(`value="${one}"`));
  assert.match(again.body, /a reminder is waiting to go/);
  const none = await sendForm(site, `${path}/chase`, { by: priya });
  assert.equal(none.statusCode, 422);
});

test('a refusal is grouped with those in the same words, beside who answered', async () => {
  const { body } = await get(`${path}/refusals`);
  assert.match(body, /in the same words/);
  assert.match(body, /section 12/);
  assert.match(body, /Who answered the same question/);
});
