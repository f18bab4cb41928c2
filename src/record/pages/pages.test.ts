/** Who sees what of a crime, and what a form says back: through the real server. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inTransaction, nameForce } from '../../db/index.js';
import { ask, readText } from '../../../test/make/count-site.js';
import { aPerson } from '../../../test/make/database.js';
import { aDeskSite } from '../../../test/make/desk-site.js';
import { aCrime, aReport } from '../../../test/make/record.js';
import { sendForm, signedIn, type SignedIn } from '../../../test/make/site.js';
import { accountOf } from '../../desk/index.js';
import { assignCrime } from '../actions/assign-crime.js';
import { recordCrimes } from '../actions/record-crimes.js';
import { findCrime, hasCrime } from '../store/crimes.js';

const site = await aDeskSite();
const { db } = site.fresh;
const now = site.clock.now;
const doing = (who: Awaited<ReturnType<typeof aPerson>>) => ({
  actor: accountOf(who),
  keys: site.desk.keys,
  now,
});

const officer = await aPerson(site.fresh, 'Recorder', ['desk-officer']);
const registrar = await aPerson(site.fresh, 'Registrar', ['registrar']);
const supervisor = await aPerson(site.fresh, 'Supervisor', ['supervisor']);
const nia = await aPerson(site.fresh, 'Nia', ['investigator']);
const other = await aPerson(site.fresh, 'Another investigator', ['investigator']);
const analyst = await aPerson(site.fresh, 'Analyst', ['analyst']);

async function recorded(over: Parameters<typeof aCrime>[0] = {}, report: Parameters<typeof aReport>[0] = {}) {
  const done = await inTransaction(db, officer, (tx) =>
    recordCrimes(tx, doing(officer), { report: aReport(report), crimes: [aCrime(over)] }),
  );
  assert.ok(done.ok);
  return done.value.crimes[0]?.id ?? '';
}

const as = async (who: Parameters<typeof signedIn>[1]): Promise<SignedIn> => signedIn(site, who);

async function shown(path: string, by: SignedIn): Promise<{ status: number; text: string; html: string }> {
  const answer = await site.server.inject({ url: path, headers: by.headers });
  return { status: answer.statusCode, text: readText(answer.body), html: answer.body };
}

test('nobody who is not signed in sees that there are crimes', async () => {
  const answer = await ask(site, '/record');
  assert.equal(answer.status, 303);
});

describe('what happened is for those the table names', () => {
  const words = /contacted by Snapchat and asked for images/;
  test('the registrar and a supervisor read it', async () => {
    const id = await recorded();
    for (const who of [registrar, supervisor])
      assert.match((await shown(`/record/crimes/${id}`, await as(who))).text, words);
  });
  test('whoever recorded it does not, nor the reason for its flag', async () => {
    const id = await recorded();
    const { text } = await shown(`/record/crimes/${id}`, await as(officer));
    assert.match(text, /sealed/);
    assert.doesNotMatch(text, words);
    assert.doesNotMatch(text, /contact by Snapchat/);
  });
  test('an investigator reads their own, and another’s not', async () => {
    const id = await recorded();
    const crime = await inTransaction(db, supervisor, (tx) => findCrime(tx, id));
    const given = await inTransaction(db, supervisor, (tx) =>
      assignCrime(tx, { ...doing(supervisor), crime: id, version: crime?.version ?? 0 }, nia.account ?? ''),
    );
    assert.ok(given.ok);
    assert.match((await shown(`/record/crimes/${id}`, await as(nia))).text, words);
    assert.doesNotMatch((await shown(`/record/crimes/${id}`, await as(other))).text, words);
    assert.equal((await shown(`/record/crimes/${id}/identity`, await as(other))).status, 404);
    assert.equal((await shown(`/record/crimes/${id}/identity`, await as(nia))).status, 200);
  });
  test('an analyst has no right that this page keeps to', async () => {
    const id = await recorded();
    assert.equal((await shown(`/record/crimes/${id}`, await as(analyst))).status, 404);
  });
});

describe('the form', () => {
  const facts = {
    step: 'facts',
    victims: '1',
    channel: 'officer',
    reporter: 'parent',
    'touched-day': '1',
    'touched-month': '10',
    'touched-year': '2026',
    'touched-time': '08:15',
    'v1-kind': 'victim',
    'v1-age': '13',
    'v1-sex': 'female',
    'suspect-age': '18-and-over',
    relationship: 'met-online',
    act: 'sexual-communication',
    means: 'messaging-app',
    service: 'snapchat',
    'committed-from-day': '30',
    'committed-from-month': '9',
    'committed-from-year': '2026',
    narrative: 'IP was contacted by Snapchat and asked for images.',
  };
  const decided = { 'v1-offence': 'sexual-communication', flag: 'yes', 'flag-why': 'Snapchat' };
  const send = async (fields: Readonly<Record<string, string>>) =>
    sendForm(site, '/record/key-in', { fields, by: await as(officer) });

  test('keyed without a thread it goes over the offence and the flag to a crime', async () => {
    const second = await send({ ...facts, do: 'next' });
    assert.equal(second.statusCode, 200);
    assert.match(readText(second.body), /Sexual communication with a child/);
    assert.doesNotMatch(second.body, /name="flag"[^>]*checked/);
    const done = await send({ ...facts, ...decided, do: 'record' });
    assert.equal(done.statusCode, 303);
    const id = String(done.headers.location).split('/').at(-1) ?? '';
    const crime = await inTransaction(db, registrar, (tx) => findCrime(tx, id));
    assert.deepEqual(
      [crime?.class, crime?.sub_class, crime?.flag, crime?.channel, crime?.first_touch_at.toISOString()],
      ['88A', '71/17', 'yes', 'officer', '2026-10-01T07:15:00.000Z'],
    );
  });

  test('services are chosen from a list, and their order is asked only where contact moved', async () => {
    const one = await send({ ...facts, do: 'next' });
    assert.doesNotMatch(one.body, /name="order-1"/);
    const moved = { ...facts, service: 'snapchat', 'service-other': 'Zorble, insta' };
    const three = await send({ ...moved, do: 'next' });
    assert.match(three.body, /name="order-3"/);
    const [, options = ''] = /name="order-1">(.*?)<\/select>/s.exec(three.body) ?? [];
    assert.deepEqual(
      [...options.matchAll(/value="([^"]*)"/g)].map((found) => found[1]),
      ['', 'snapchat', 'other: Zorble', 'instagram'],
    );
    assert.doesNotMatch(options, / selected/);
    const stored = async (order: Readonly<Record<string, string>>) => {
      const done = await send({ ...moved, ...order, ...decided, do: 'record' });
      assert.equal(done.statusCode, 303, readText(done.body));
      const path = String(done.headers.location);
      const crime = await inTransaction(db, registrar, (tx) => findCrime(tx, path.split('/').at(-1) ?? ''));
      return { platforms: crime?.platforms, text: (await shown(path, await as(registrar))).text };
    };
    const known = await stored({ 'order-1': 'other: Zorble', 'order-2': 'snapchat' });
    assert.deepEqual(known.platforms, ['other: Zorble', 'snapchat', 'instagram']);
    assert.match(known.text, /Zorble \(as said; not on the list\) → Snapchat → Instagram/);
    const unknown = await stored({});
    assert.match(unknown.text, /Snapchat, Zorble \(as said; not on the list\), Instagram/);
    const twice = await send({
      ...moved,
      ...decided,
      'order-1': 'snapchat',
      'order-2': 'snapchat',
      do: 'record',
    });
    assert.equal(twice.statusCode, 422);
    assert.match(readText(twice.body), /One service has two places/);
  });

  test('what is wrong is said beside what was typed, and in Welsh where it is read in Welsh', async () => {
    const answer = await sendForm(site, '/cy/record/key-in', {
      fields: {
        ...facts,
        'touched-time': '25:99',
        'committed-to-day': '29',
        'committed-to-month': '9',
        'committed-to-year': '2026',
        do: 'next',
      },
      by: await as(officer),
    });
    assert.equal(answer.statusCode, 422);
    const text = readText(answer.body);
    assert.match(text, /Nodwch amser fel 14:05/);
    assert.match(text, /Daw’r diwrnod olaf cyn y cyntaf/);
    assert.match(answer.body, /value="25:99"/);
  });

  test('an error of the edit rules stands in the way: sexual communication before it was law', async () => {
    const answer = await send({
      ...facts,
      ...decided,
      'committed-from-year': '2016',
      'v1-offence': 'by-hand',
      'v1-class': '71/17',
      do: 'record',
    });
    assert.equal(answer.statusCode, 422);
    assert.match(readText(answer.body), /Must be put right.*3 April 2017/);
  });

  test('a warning stands until somebody says why, and then their reason is kept', async () => {
    const no = { ...facts, ...decided, flag: 'no', 'flag-why': 'a mistake', do: 'record' };
    const asked = await send(no);
    assert.equal(asked.statusCode, 422);
    assert.match(readText(asked.body), /A platform is named, and the flag says not online/);
    const rules = [...asked.body.matchAll(/name="stand-(PR-\d+)"/g)].map((found) => found[1] ?? '');
    assert.deepEqual(rules, ['PR-088']);
    const done = await send({
      ...no,
      'stand-PR-088': 'The app is where it was told, not where it was done.',
    });
    assert.equal(done.statusCode, 303);
    const page = await shown(String(done.headers.location), await as(registrar));
    assert.match(page.text, /The app is where it was told/);
  });

  test('the same victim, suspect, class and days again is asked about before it is recorded', async () => {
    const named = { ...facts, 'v1-name': 'Given Name', suspect: 'kyle_07', 'committed-to-day': '30' };
    const days = { 'committed-to-month': '9', 'committed-to-year': '2026', 'committed-from-day': '20' };
    const first = await send({ ...named, ...days, ...decided, do: 'record' });
    assert.equal(first.statusCode, 303, readText(first.body));
    const again = { ...named, ...days, 'committed-from-day': '25', suspect: '@Kyle_07' };
    const seen = await send({ ...again, ...decided, do: 'next' });
    assert.equal(seen.statusCode, 200);
    const asked = await send({ ...again, ...decided, do: 'record' });
    assert.equal(asked.statusCode, 422);
    const rules = [...asked.body.matchAll(/name="stand-(PR-\d+)"/g)].map((found) => found[1]);
    assert.deepEqual(rules, ['PR-125']);
    assert.match(readText(asked.body), /Recorded before: 26\/\d{6}\./);
    const other = await send({ ...again, suspect: 'someone_else', ...decided, do: 'record' });
    assert.equal(other.statusCode, 303, readText(other.body));
    const stands = { 'stand-PR-125': 'Told again after a month without contact.' };
    const done = await send({ ...again, ...decided, ...stands, do: 'record' });
    assert.equal(done.statusCode, 303);
  });

  test('a crime says which force recorded it once the organisation has said which it is, and is not given to itself', async () => {
    const record = async () => {
      const done = await send({ ...facts, ...decided, do: 'record' });
      const id = String(done.headers.location).split('/').at(-1) ?? '';
      return inTransaction(db, registrar, (tx) => findCrime(tx, id));
    };
    const before = await record();
    assert.equal(before?.force, 'own');
    await inTransaction(db, site.fresh.system, (tx) => nameForce(tx, 'W15000002'));
    const after = await record();
    assert.equal(after?.force, 'W15000002');
    const asked = await send({ ...facts, do: 'next' });
    const [, choices = ''] = /name="owning"[^>]*>(.*?)<\/select>/s.exec(asked.body) ?? [];
    assert.match(choices, /W15000003/);
    assert.doesNotMatch(choices, /W15000002/);
    const fields = { force: 'W15000002', version: '1' };
    const given = await sendForm(site, `/record/crimes/${after?.id}/transfer`, {
      fields,
      by: await as(registrar),
    });
    assert.equal(given.statusCode, 422);
    assert.match(readText(given.body), /It is ours already/);
    // What was recorded before keeps its word, and reads as the force that is named now.
    assert.equal((await shown(`/record/crimes/${before?.id}`, await as(registrar))).status, 200);
    await inTransaction(db, site.fresh.system, (tx) => nameForce(tx, null));
  });

  test('two victims make two crimes, each with an offence of its own', async () => {
    const two = { ...facts, victims: '2', 'v2-kind': 'victim', 'v2-age': '9', 'v2-sex': 'male' };
    const missing = await send({ ...two, ...decided, do: 'record' });
    assert.equal(missing.statusCode, 422);
    const done = await send({ ...two, ...decided, 'v2-offence': 'sexual-communication', do: 'record' });
    assert.equal(done.statusCode, 303);
    const page = await shown(String(done.headers.location), await as(registrar));
    assert.match(page.text, /Other crimes of this report/);
  });

  test('what answers 422 leaves nothing behind', async () => {
    const count = () =>
      inTransaction(db, registrar, (tx) =>
        tx
          .selectFrom('record.report')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirst(),
      );
    const before = await count();
    await send({ ...facts, do: 'record' });
    assert.deepEqual(await count(), before);
    assert.ok(await inTransaction(db, registrar, hasCrime));
  });
});

describe('the list', () => {
  test('goes on by its key, so that no crime is left out and none comes twice', async () => {
    for (let n = 0; n < 55; n++) await recorded();
    const by = await as(registrar);
    const seen: string[] = [];
    for (let path: string | undefined = '/record'; path; ) {
      const { html } = await shown(path, by);
      seen.push(
        ...[...html.matchAll(/href="\/record\/crimes\/([0-9a-f-]{36})"/g)].map((found) => found[1] ?? ''),
      );
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    const all = await inTransaction(db, registrar, (tx) =>
      tx.selectFrom('record.crime').select('id').execute(),
    );
    assert.equal(seen.length, all.length);
    assert.equal(new Set(seen).size, all.length);
  });

  test('what is restricted is in no list and no count of those who are not named', async () => {
    const by = await as(registrar);
    const count = async () => /All (\d+)/.exec((await shown('/record', by)).text)?.[1];
    const before = await count();
    await recorded({}, { marking: 'restricted', named: [officer.account ?? ''] });
    assert.equal(await count(), before);
  });
});
