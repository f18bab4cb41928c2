import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../../test/make/count-site.js';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { type SignedIn, aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { FIRST_RELEASE, findAppeared, listVersionsOf, loadFigures, shippedBytes } from '../../index.js';
import { inTransaction } from '../../../db/index.js';

const site = await aSite();
const { db, system } = site.fresh;
await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, ONE_MORNING);
const priya = await signedIn(site, await aPerson(site.fresh, 'Priya Nair', ['analyst']));
const huw = await signedIn(site, await aPerson(site.fresh, 'Huw Tudor', ['publications']));
const both = await signedIn(site, await aPerson(site.fresh, 'Both At Once', ['analyst', 'publications']));
const DESK = '/count/release-desk';
const at = `${DESK}/wales-one-year`;

const page = async (path: string, by: SignedIn) => {
  const answer = await site.server.inject({ url: path, headers: by.headers });
  return { status: answer.statusCode, html: answer.body, text: readText(answer.body) };
};

const FORM = {
  'title-en': 'Wales one year',
  'title-cy': 'Cymru, un flwyddyn',
  area: 'W92000004',
  measures: 'sexual-communication-with-a-child',
  from: '2021',
  to: '2021',
  'known-by': '2022-07-31',
} as const;

const send = (path: string, by: SignedIn, fields: Readonly<Record<string, string>> = {}) =>
  sendForm(site, path, { fields, by });

test('one drafts, checks and cannot approve; a second approves and publishes; it is out in both languages', async () => {
  assert.equal((await send(`${DESK}/new`, both, FORM)).headers.location, at);
  assert.match((await page(at, both)).text, /Version 1\.0, being worked on/);
  assert.match((await page(at, both)).text, /Not checked yet\./);
  assert.equal((await send(`${at}/check`, both)).statusCode, 303);
  const checked = await page(at, both);
  assert.match(checked.text, /Nothing stands in the way\./);
  assert.match(checked.text, /You drafted it: somebody else must approve it\./);
  assert.doesNotMatch(checked.html, /wales-one-year\/approve"/);
  const own = await send(`${at}/approve`, both);
  assert.equal(own.statusCode, 422);
  assert.match(own.body, /Somebody other than the one who drafted it must approve\./);

  assert.equal((await send(`${at}/approve`, huw)).statusCode, 303);
  assert.match((await page(at, huw)).text, /Approved by Huw Tudor on 1 October 2026/);
  const skipped = await send(`${at}/publish`, huw, { day: '2027-03-28', time: '01:30' });
  assert.equal(skipped.statusCode, 422);
  assert.match(skipped.body, /the clocks go forward and 01:30 does not happen/);
  assert.match(skipped.body, /value="2027-03-28"/);
  assert.equal((await send(`${at}/publish`, huw, { when: 'now' })).statusCode, 303);

  const slug = 'wales-one-year';
  const out = await inTransaction(db, system, (tx) => findAppeared(tx, { slug }, ONE_MORNING));
  assert.match(out?.content.headline.cy ?? '', /^O leiaf 326 –/);
  assert.match((await page(`/cy${at}`, huw)).text, /Fersiwn 1\.0, y ddiweddaraf sydd allan/);
  assert.equal((await send(`${at}/publish`, huw, { when: 'now' })).statusCode, 422);
});

test('what has been restated since is listed, and the next version says what moved and why', async () => {
  const text = (await page(at, priya)).text;
  assert.match(text, /Restated since it came out/);
  assert.match(text, /Dyfed-Powys, 2021\/22: 39 was used .* 36 was printed by Cardiff News Online/);
  const form = { ...FORM, from: '', to: '', 'known-by': '2026-09-30' };
  assert.equal((await send(`${at}/version`, priya, form)).statusCode, 303);
  const drafted = (await page(at, priya)).text;
  assert.match(drafted, /Version 2\.0, being worked on/);
  assert.match(drafted, /39 became 36\. Printed by Cardiff News Online \(November 2024\)\./);
  assert.match(drafted, /36 \[r\]/);
});

test('a version is sent back with a reason, and who reads it before is listed', async () => {
  await send(`${at}/check`, priya);
  await send(`${at}/readers`, huw, { name: 'A. Reader', post: 'Chief Constable' });
  assert.match((await page(at, huw)).text, /A\. Reader, Chief Constable, since 1 October 2026/);
  assert.equal((await send(`${at}/send-back`, huw, { why: 'the notes' })).statusCode, 303);
  assert.match((await page(at, huw)).text, /Not checked yet|Nothing stands in the way/);
  assert.equal((await send(`${at}/approve`, huw)).statusCode, 422);
});

test('a withdrawal asks for its reason in both languages, and the page then says it', async () => {
  const half = await send(`${at}/withdraw`, huw, { 'reason-en': 'One force sent the wrong year.' });
  assert.equal(half.statusCode, 422);
  assert.match(half.body, /Give the reason in Welsh\./);
  assert.match(half.body, /value="One force sent the wrong year\."/);
  const reason = { 'reason-en': 'The wrong year.', 'reason-cy': 'Y flwyddyn anghywir.' };
  assert.equal((await send(`${at}/withdraw`, huw, reason)).statusCode, 303);
  assert.match((await page(at, huw)).text, /Withdrawn on 1 October 2026: The wrong year\./);
});

test('a version waiting for its minute is not linked, is given another minute, or is taken back and decided anew', async () => {
  const slug = 'another-year';
  const other = `${DESK}/${slug}`;
  await send(`${DESK}/new`, priya, { ...FORM, 'title-en': 'Another year', 'title-cy': 'Blwyddyn arall' });
  await send(`${other}/check`, priya);
  await send(`${other}/approve`, huw);
  const bad = await send(`${other}/publish`, huw, { day: '2026-13-01', time: '09:30' });
  assert.match(bad.body, /href="#day"/);
  const late = await send(`${other}/publish`, huw, { day: '2026-10-25', time: '01:30' });
  assert.match(late.body, /href="#time"/, 'the day is right and the time is not');
  assert.equal((await send(`${other}/publish`, huw, { day: '2099-03-02', time: '09:30' })).statusCode, 303);
  const waiting = await page(other, huw);
  assert.match(waiting.text, /Version 1\.0, waiting for its minute/);
  assert.doesNotMatch(waiting.html, new RegExp(`href="/figures/${slug}"`));
  const appears = async () =>
    (await inTransaction(db, system, (tx) => listVersionsOf(tx, slug)))[0]?.appearsAt?.toISOString() ?? null;
  assert.equal((await send(`${other}/move`, huw, { day: '2099-07-01', time: '09:30' })).statusCode, 303);
  assert.equal(await appears(), '2099-07-01T08:30:00.000Z');
  assert.equal((await send(`${other}/move`, huw, { day: '2026-09-01', time: '09:30' })).statusCode, 422);
  assert.equal((await send(`${other}/take-back`, priya)).statusCode, 404);
  assert.equal((await send(`${other}/take-back`, huw)).statusCode, 303);
  assert.equal(await appears(), null);
  assert.equal(
    (await send(`${other}/publish`, huw, { when: 'now' })).statusCode,
    422,
    'two people are needed anew',
  );
  await send(`${other}/check`, priya);
  await send(`${other}/approve`, huw);
  assert.equal((await send(`${other}/publish`, huw, { when: 'now' })).statusCode, 303);
  const out = await page(other, huw);
  assert.match(out.html, new RegExp(`href="/figures/${slug}"`));
  const refused = await send(`${other}/take-back`, huw);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /Its minute has come/);
});

test('an analyst is offered no approval, and neither a researcher nor a visitor sees the desk', async () => {
  const eleri = await signedIn(site, await aPerson(site.fresh, 'Eleri Vaughan', ['researcher']));
  assert.equal((await page(at, eleri)).status, 404);
  assert.doesNotMatch((await page(at, priya)).html, /\/(approve|publish|withdraw)"/);
  assert.equal((await send(`${at}/publish`, priya, { when: 'now' })).statusCode, 404);
  assert.equal((await page(`${DESK}/${FIRST_RELEASE}`, priya)).status, 404);
});
