import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { withRounds } from '../../../../test/make/rounds-site.js';
import { aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { inTransaction } from '../../../db/index.js';
import { loadRounds } from '../../actions/rounds/load-round.js';

const site = await aSite();
const { analyst, running } = await withRounds(site);
const priya = await signedIn(site, analyst);
const get = (url: string) => site.server.inject({ url, headers: priya.headers });
const post = (path: string, body: URLSearchParams) => {
  body.set('form-token', priya.token);
  return site.server.inject({
    method: 'POST',
    url: path,
    headers: { ...priya.headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: body.toString(),
  });
};

const GOOD = {
  'title-en': 'Communication offences',
  'title-cy': 'Troseddau cyfathrebu',
  'part-1-measure': 'sexual-communication-with-a-child',
  'part-1-codes': '71/17',
  'part-1-by': 'victim-age',
  basis: 'financial',
  from: '2023',
  to: '2025',
  formats: 'xlsx',
  options: 'hedge',
  'applicant-name': 'Priya Nair',
} as const;

test('a question is asked in four steps, and every letter waits to go', async () => {
  const made = await post('/count/rounds/new', new URLSearchParams(GOOD));
  assert.equal(made.statusCode, 303, made.body.slice(0, 300));
  const path = (made.headers.location ?? '').replace('/authorities', '');
  const set = await get(`${path}/authorities?set=W92000004`);
  assert.match(set.body, /4 chosen/);
  const chosen = new URLSearchParams([
    ['sent', 'yes'],
    ['authorities', 'x-police-scotland'],
    ['authorities', 'W15000002'],
    ['set-name', 'Two of them'],
  ]);
  assert.equal((await post(`${path}/authorities`, chosen)).headers.location, `${path}/before`);
  const before = await get(`${path}/before`);
  assert.match(before.body, /Gwent/);
  assert.match(before.body, /Online child sexual offences, [^:]+: Answered/);
  const letters = await get(`${path}/letters?authority=x-police-scotland`);
  assert.match(letters.body, /Freedom of Information \(Scotland\) Act 2002/);
  assert.equal((await post(`${path}/letters`, new URLSearchParams())).statusCode, 422);
  const sent = await post(`${path}/letters`, new URLSearchParams({ seen: 'yes' }));
  assert.equal(sent.headers.location, path);
  const round = await get(path);
  assert.match(round.body, /1 letter waits to go/);
  const again = await get('/count/rounds/new');
  assert.equal(again.statusCode, 200);
  assert.match((await get(`${(await cloned()).path}/authorities`)).body, /Two of them/);
});

async function cloned() {
  const { round } = await running();
  const done = await sendForm(site, `/count/rounds/${round.id}/clone`, { by: priya });
  return { path: (done.headers.location ?? '').replace('/question', ''), round };
}

test('a round made from an earlier one shows what is said otherwise', async () => {
  const { path } = await cloned();
  assert.match((await get(`${path}/letters`)).body, /The wording is the same/);
  const changed = new URLSearchParams({ ...GOOD, 'part-1-definition-en': 'Only those under 13.' });
  assert.equal((await post(`${path}/question`, changed)).statusCode, 303);
  const { body } = await get(`${path}/letters`);
  assert.match(body, /<ins>[^<]*13\./);
  assert.match(body, /<del>/);
});

test('what is missing is said where it stands, with what was typed kept', async () => {
  const bad = new URLSearchParams({ ...GOOD, 'title-cy': '', from: '2025', to: '2023' });
  bad.delete('part-1-measure');
  const answer = await post('/count/rounds/new', bad);
  assert.equal(answer.statusCode, 422);
  for (const says of [
    /Give the title in Welsh\./,
    /Say what is to be counted\./,
    /must not be after the last/,
    /value="Communication offences"/,
  ])
    assert.match(answer.body, says);
  const welsh = await post('/cy/count/rounds/new', bad);
  assert.match(welsh.body, /Rhowch y teitl yn Gymraeg\./);
});

test('whoever may only look sees rounds and cannot ask', async () => {
  const rhys = await signedIn(site, await aPerson(site.fresh, 'Rhys Only Looks', ['publications']));
  assert.equal((await site.server.inject({ url: '/count/rounds', headers: rhys.headers })).statusCode, 200);
  assert.notEqual(
    (await site.server.inject({ url: '/count/rounds/new', headers: rhys.headers })).statusCode,
    200,
  );
  assert.notEqual((await site.server.inject({ url: '/count/rounds' })).statusCode, 200);
});

test('addresses are kept for every round after, and a slip is caught', async () => {
  const body = new URLSearchParams({ 'to-W15000002': 'foi@gwent' });
  const wrong = await post('/count/rounds/addresses', body);
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Gwent Police: that is no e-mail address/);
  const right = new URLSearchParams({ 'to-W15000002': 'requests@gwent.example' });
  assert.equal((await post('/count/rounds/addresses', right)).statusCode, 303);
  assert.match((await get('/count/rounds/addresses')).body, /requests@gwent\.example/);
});

test('a batch is brought in from its CSV', async () => {
  const file =
    'request_url,authority_name,number_of_replies,request_status\nhttps://s/request/a_1,Gwent Police,1,Refused\n';
  const boundary = 'x0x0x0';
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const payload = [
    field('form-token', priya.token),
    field('title-en', 'A batch'),
    field('title-cy', 'Swp'),
    field('sent-on', '2026-09-01'),
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="batch.csv"\r\nContent-Type: text/csv\r\n\r\n${file}\r\n--${boundary}--\r\n`,
  ].join('');
  const done = await site.server.inject({
    method: 'POST',
    url: '/count/rounds/import',
    headers: { ...priya.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
  assert.equal(done.statusCode, 200, done.body.slice(0, 400));
  assert.match(done.body, /1 request was brought in/);
  const rounds = await inTransaction(site.fresh.db, site.fresh.system, (tx) => loadRounds(tx, ONE_MORNING));
  const batch = rounds.find((r) => r.round.title === 'A batch');
  assert.equal(batch?.requests[0]?.standing.status, 'refused');
});
