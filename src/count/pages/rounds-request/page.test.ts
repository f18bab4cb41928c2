import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withRounds } from '../../../../test/make/rounds-site.js';
import { aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import type { RequestStatus } from '../../rules/round/standing.js';
import { readExemptions } from './entering.js';

const site = await aSite();
const { analyst, running } = await withRounds(site);
const priya = await signedIn(site, analyst);
const get = (url: string) => site.server.inject({ url, headers: priya.headers });
const { round } = await running();

async function aRequest(status: RequestStatus) {
  const found = (await running()).requests.find((r) => r.standing.status === status);
  assert.ok(found, `none is ${status}`);
  return { ...found, path: `/count/rounds/${round.id}/requests/${found.request.id}` };
}
const standing = async (id: string) =>
  (await running()).requests.find((r) => r.request.id === id)?.standing.status;

test('what came by telephone is entered with its day, and moves the request', async () => {
  const { request, path } = await aRequest('very-late');
  const enter = (fields: Readonly<Record<string, string>>) =>
    sendForm(site, `${path}/enter`, { fields: { day: '2026-10-01', ...fields }, by: priya });
  const nothing = await enter({});
  assert.equal(nothing.statusCode, 422);
  const refused = await enter({ kind: 'refused' });
  assert.match(refused.body, /Give the exemption/);
  const later = await enter({ kind: 'answered', day: '2027-01-01' });
  assert.match(later.body, /That day has not come yet/);
  const done = await enter({
    kind: 'refused',
    exemptions: '12, s40(2)',
    channel: 'phone',
    words: 'Too costly.',
  });
  assert.equal(done.statusCode, 303, done.body.slice(0, 300));
  assert.equal(await standing(request.id), 'refused');
  const page = await get(path);
  assert.match(page.body, /Refused under section 12, section 40\(2\) by telephone/);
  assert.match(page.body, /Too costly\./);
  assert.match((await get(`/cy${path}`)).body, /Gwrthodwyd o dan adran 12, adran 40\(2\) dros y ffôn/);
});

test('a review is asked for with its grounds, read and then sent; it counts when it has gone', async () => {
  const { request, path } = await aRequest('refused');
  const shown = await get(`${path}/letter/internal-review`);
  assert.match(shown.body, /Please review the handling/);
  const fields = { sent: 'yes', grounds: 'others-answered', more: '', do: 'send' };
  const unseen = await sendForm(site, `${path}/letter/internal-review`, { fields, by: priya });
  assert.equal(unseen.statusCode, 422);
  const sent = await sendForm(site, `${path}/letter/internal-review`, {
    fields: { ...fields, seen: 'yes' },
    by: priya,
  });
  assert.equal(sent.headers.location, path);
  assert.equal(await standing(request.id), 'refused');
  const page = await get(path);
  const [, letter = ''] = /name="letter" value="([^"]+)"/.exec(page.body) ?? [];
  const gone = await sendForm(site, `${path}/gone`, { fields: { letter, on: '2026-10-01' }, by: priya });
  assert.equal(gone.statusCode, 303, gone.body.slice(0, 300));
  assert.equal(await standing(request.id), 'in-review');
});

test('the clock is shown day by day with the holidays that moved it', async () => {
  const { path } = await aRequest('very-late');
  const { body } = await get(path);
  assert.match(body, /The clock, day by day/);
  assert.match(body, /Saturday/);
  assert.match(body, /holidays? moved the last day|No holiday fell into it/);
});

test('a request is readable in the shape of Alaveteli', async () => {
  const { path } = await aRequest('part-answered');
  const answer = await get(`${path}/request.json`);
  const read = answer.json<Record<string, unknown>>();
  assert.deepEqual(
    [read['described_state'], read['law_used'], read['awaiting_description'], read['prominence']],
    ['partially_successful', 'foi', false, 'normal'],
  );
  for (const key of [
    'id',
    'url_title',
    'title',
    'created_at',
    'updated_at',
    'display_status',
    'tags',
    'public_body',
    'info_request_events',
  ])
    assert.ok(key in read, key);
  const whole = (await get(`/count/rounds/${round.id}/round.json`)).json<{ requests: unknown[] }>();
  assert.equal(whole.requests.length, 45);
});

test('an address of another round, or of nothing, is not there', async () => {
  const { request } = await aRequest('due');
  const nowhere = '00000000-0000-0000-0000-000000000000';
  for (const url of [
    `/count/rounds/${nowhere}/requests/${request.id}`,
    `/count/rounds/${round.id}/requests/${nowhere}`,
    '/count/rounds/x',
  ])
    assert.equal((await get(url)).statusCode, 404);
});

test('exemptions are read as people write them', () => {
  for (const [text, read] of [
    ['12', ['foia-s12']],
    ['s40(2), s31(1)(a)', ['foia-s40(2)', 'foia-s31(1)(a)']],
    ['section 12 and section 40 (2)', ['foia-s12', 'foia-s40(2)']],
    ['adran 12 a 40(2)', ['foia-s12', 'foia-s40(2)']],
    ['', []],
  ] as const)
    assert.deepEqual(readExemptions(text, 'foia'), read, text);
  assert.deepEqual(readExemptions('38(1)(b)', 'foisa'), ['foisa-s38(1)(b)']);
});
