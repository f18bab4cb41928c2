/** A changed lexicon is tried in the browser before anybody accepts it, and nothing of a crime but its number is shown. */
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
import { shippedLexicon } from '../../preview-lexicon.js';
import { LEXICON } from './view.js';

const site = await aDeskSite();
const officer = await aPerson(site.fresh, 'Recorder', ['desk-officer']);
const registrar = await signedIn(site, await aPerson(site.fresh, 'Registrar', ['registrar']));
const doing = { actor: accountOf(officer), keys: site.desk.keys, now: site.clock.now };
const narrative = 'Suspect spoke to IP (13) via the grumblebox and asked her for images.';
const recorded = await inTransaction(site.fresh.db, officer, (tx) =>
  recordCrimes(tx, doing, { report: aReport(), crimes: [aCrime({ narrative })] }),
);
assert.ok(recorded.ok);
const [crime] = recorded.value.crimes;

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

test('rows are found by a word; for a recorder the page is not there', async () => {
  const found = await site.server.inject({ url: `${LEXICON}?find=snapchat`, headers: registrar.headers });
  assert.match(readText(found.body), /"id":"snapchat"/);
  const other = await signedIn(site, officer);
  assert.equal((await site.server.inject({ url: LEXICON, headers: other.headers })).statusCode, 404);
});
