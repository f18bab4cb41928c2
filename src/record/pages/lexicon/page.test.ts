/** A changed lexicon is tried before it is accepted, nothing of a crime but its number is shown, and what was seen is put in force. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../../test/make/count-site.js';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { aCrime, aReport } from '../../../../test/make/record.js';
import { FROM_HERE, sendForm, signedIn } from '../../../../test/make/site.js';
import { inTransaction } from '../../../db/index.js';
import { accountOf } from '../../../desk/index.js';
import { recordCrimes } from '../../actions/record-crimes.js';
import { drawSample } from '../../actions/audit/draw.js';
import { importExtract } from '../../actions/audit/import-extract.js';
import { streamInput } from '../../extract/index.js';
import { shippedLexicon } from '../../preview-lexicon.js';
import { FLAG_READER_VERSION } from '../../rules/flag/index.js';
import { LEXICON } from './view.js';

const site = await aDeskSite();
const officer = await aPerson(site.fresh, 'Recorder', ['desk-officer']);
const registrarActor = await aPerson(site.fresh, 'Registrar', ['registrar']);
const registrar = await signedIn(site, registrarActor);
const doing = { actor: accountOf(officer), keys: site.desk.keys, now: site.clock.now };
const narrative = 'Suspect spoke to IP (13) via the grumblebox and asked her for images.';
const recorded = await inTransaction(site.fresh.db, officer, (tx) =>
  recordCrimes(tx, doing, { report: aReport(), crimes: [aCrime({ narrative })] }),
);
assert.ok(recorded.ok);
const [crime] = recorded.value.crimes;
let begun = '';

const model = shippedLexicon().find(({ id }) => id === 'snapchat');
const row = JSON.stringify({ ...model, id: 'grumblebox', platform: 'grumblebox', terms: 'grumblebox' });
const send = (fields: Readonly<Record<string, string>>, by = registrar) =>
  sendForm(site, LEXICON, { fields, by });

test('a new service alters the crime that names it, which is shown by number alone', async () => {
  const answer = await send({ rows: row });
  assert.equal(answer.statusCode, 200, readText(answer.body));
  const text = readText(answer.body);
  assert.match(text, /Your own crimes 1 of 1 would be read otherwise/);
  assert.match(text, new RegExp(crime?.number ?? '-'));
  assert.doesNotMatch(text, /asked her for images/);
  const welsh = await sendForm(site, `/cy${LEXICON}`, { fields: { rows: row }, by: registrar });
  assert.match(readText(welsh.body), /Eich troseddau eich hun Byddai 1 o 1/);
});

test('a whole lexicon comes as a file, and the one in use alters nothing', async () => {
  const edge = 'the-edge';
  const body = `--${edge}\r\nContent-Disposition: form-data; name="form-token"\r\n\r\n${registrar.token}\r\n--${edge}\r\nContent-Disposition: form-data; name="file"; filename="l.json"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(shippedLexicon())}\r\n--${edge}--\r\n`;
  const answer = await site.server.inject({
    method: 'POST',
    url: LEXICON,
    payload: body,
    headers: {
      ...registrar.headers,
      ...FROM_HERE,
      'content-type': `multipart/form-data; boundary=${edge}`,
    },
  });
  assert.equal(answer.statusCode, 200, readText(answer.body).slice(0, 400));
  assert.match(readText(answer.body), /Your own crimes 0 of 1 would be read otherwise/);
});

test('what is no row, and what the reader cannot use, is said', async () => {
  for (const [rows, said] of [
    ['', /Type the rows that change/],
    ['[{"id": 1}]', /no row of a lexicon \(1\)/],
    ['{"id": ', /no row of a lexicon/],
    [JSON.stringify({ ...model, tags: 'NOBODY' }), /cannot use it/],
  ] as const) {
    const answer = await send({ rows });
    assert.equal(answer.statusCode, 422, rows);
    assert.match(readText(answer.body), said);
  }
});

const fieldOf = (body: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const readerSays = async (by = registrar) =>
  readText(
    (
      await sendForm(site, '/record/flag-reader', {
        fields: { narrative, code: '71/17', rules: 'by-day' },
        by,
      })
    ).body,
  );

test('what was looked at is put in force with why, and is what the reader then reads by', async () => {
  assert.match(await readerSays(), /A person must look/);
  const tried = await send({ rows: row });
  const seen = { seen: fieldOf(tried.body, 'seen'), looked: fieldOf(tried.body, 'looked'), do: 'accept' };
  assert.equal((JSON.parse(seen.seen) as readonly unknown[]).length, 1);
  const unsaid = await send({ ...seen, why: ' ' });
  assert.equal(unsaid.statusCode, 422);
  assert.match(readText(unsaid.body), /Say why the change is right/);
  // Another change than the one looked at is tried and not accepted.
  const other = JSON.stringify([{ ...model, id: 'murmur', platform: 'murmur', terms: 'murmur' }]);
  assert.equal((await send({ ...seen, seen: other, why: 'not seen' })).statusCode, 200);
  assert.match(
    readText((await site.server.inject({ url: LEXICON, headers: registrar.headers })).body),
    /None yet/,
  );

  assert.equal((await send({ ...seen, why: 'Pupils here use it' })).statusCode, 303);
  const page = readText((await site.server.inject({ url: LEXICON, headers: registrar.headers })).body);
  assert.match(page, /Your own version 1 is in force/);
  assert.match(page, /Version 1, .*Registrar: Pupils here use it/);
  assert.match(await readerSays(), /grumblebox/);
  assert.doesNotMatch(await readerSays(), /A person must look/);
  // Whoever looked before is told that what they saw is no longer what would change.
  assert.equal((await send({ ...seen, why: 'once more' })).statusCode, 200);
  const said = await inTransaction(site.fresh.db, site.fresh.system, (tx) =>
    tx
      .selectFrom('journal.entry')
      .select(['why', 'subjects'])
      .where('event', '=', 'flag-lexicon-accepted')
      .execute(),
  );
  assert.deepEqual(said, [{ why: 'Pupils here use it', subjects: [{ kind: 'flag-lexicon', id: '1' }] }]);
});

test('the page that reads in the browser is given the rows in force, and only then', async () => {
  const page = await site.server.inject({ url: '/record/flag-reader', headers: registrar.headers });
  const [, address] = /data-lexicon="([^"]+)"/.exec(page.body) ?? [];
  assert.equal(address, `${LEXICON}/in-force.json?version=1`);
  const rows = (await site.server.inject({ url: address ?? '', headers: registrar.headers })).json<
    readonly { readonly id: string }[]
  >();
  assert.equal(rows.length, shippedLexicon().length + 1);
  assert.ok(rows.some(({ id }) => id === 'grumblebox'));
});

const extract = () =>
  streamInput(
    (async function* () {
      const record =
        '2025-05-01,71/17,"Suspect spoke to IP (13) via the grumblebox and asked her for images."';
      yield Buffer.from(`crime_id,date_recorded,offence_code,narrative\n${'x1,'}${record}\nx2,${record}\n`);
    })(),
  );
const auditing = { actor: accountOf(registrarActor), keys: site.desk.keys, now: site.clock.now };

test('an audit reads by the lexicon in force', async () => {
  const made = await inTransaction(site.fresh.db, registrarActor, async (tx) =>
    importExtract(tx, auditing, {
      name: 'Own words',
      authority: 'W15000002',
      rules: null,
      map: {},
      input: await extract(),
      workers: 0,
    }),
  );
  assert.ok(made.ok, JSON.stringify(made));
  const { tallied } = made.value;
  assert.notEqual(tallied.version, FLAG_READER_VERSION);
  assert.deepEqual(
    tallied.lines.map(({ reader, records }) => [reader, records]),
    [['yes', 2]],
  );
  begun = made.value.audit;
});

test('the shipped lexicon is put back as a version of its own', async () => {
  const tried = await send({ do: 'back' });
  assert.equal(tried.statusCode, 200);
  assert.match(readText(tried.body), /Your own crimes 1 of 1 would be read otherwise/);
  const fields = { seen: fieldOf(tried.body, 'seen'), looked: fieldOf(tried.body, 'looked'), do: 'accept' };
  assert.equal((await send({ ...fields, why: 'It was a joke' })).statusCode, 303);
  assert.match(await readerSays(), /A person must look/);
  const page = await site.server.inject({ url: LEXICON, headers: registrar.headers });
  assert.match(readText(page.body), /The lexicon that came with the product is in force/);
  assert.match(readText(page.body), /Version 2, .*It was a joke.*Version 1/s);
});

test('an audit begun under another lexicon is not drawn from under this one', async () => {
  const drawn = await inTransaction(site.fresh.db, registrarActor, async (tx) =>
    drawSample(tx, auditing, {
      audit: begun,
      input: await extract(),
      halfWidth: 0.1,
      seed: 'own',
      workers: 0,
    }),
  );
  assert.deepEqual(drawn, { ok: false, problems: [{ code: 'reader-changed' }] });
});

test('rows are found by a word; for a recorder the page is not there', async () => {
  const found = await site.server.inject({ url: `${LEXICON}?find=snapchat`, headers: registrar.headers });
  assert.match(readText(found.body), /"id":"snapchat"/);
  const other = await signedIn(site, officer);
  assert.equal((await site.server.inject({ url: LEXICON, headers: other.headers })).statusCode, 404);
});
