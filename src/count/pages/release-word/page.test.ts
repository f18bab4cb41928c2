import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../../test/make/count-site.js';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { type SignedIn, aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { findAppeared, listVersionsOf, loadFigures, shippedBytes } from '../../index.js';
import { inTransaction, readJournal } from '../../../db/index.js';

const site = await aSite();
const { db, system } = site.fresh;
await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, ONE_MORNING);
const priya = await signedIn(site, await aPerson(site.fresh, 'Priya Nair', ['analyst']));
const huw = await signedIn(site, await aPerson(site.fresh, 'Huw Tudor', ['publications']));
const SLUG = 'wales-flagged';
const desk = `/count/release-desk/${SLUG}`;
const word = (place: string): string => `${desk}/words/${place}`;

const page = async (path: string, by: SignedIn) => {
  const answer = await site.server.inject({ url: path, headers: by.headers });
  return { status: answer.statusCode, html: answer.body, text: readText(answer.body) };
};
const send = (path: string, by: SignedIn, fields: Readonly<Record<string, string>> = {}) =>
  sendForm(site, path, { fields, by });
const write = (place: string, en: string, cy: string, by = priya) =>
  send(word(place), by, { act: 'keep', 'text-en': en, 'text-cy': cy });

const FORM = {
  'title-en': 'Wales flagged',
  'title-cy': 'Cymru â’r nod',
  area: 'W92000004',
  measures: 'online-flagged-child-sexual-offences',
  from: '2015',
  to: '2018',
  'known-by': '2022-07-31',
} as const;

const TRUE = {
  en: 'Police in Wales recorded at least 576 online child sexual offences in 2018/19.',
  cy: 'Cofnododd heddluoedd Cymru o leiaf 576 o droseddau rhyw ar-lein yn erbyn plant yn 2018/19.',
} as const;

const state = async () => (await inTransaction(db, system, (tx) => listVersionsOf(tx, SLUG)))[0]?.state;

test('a sentence stronger than the tables is shown lit with wording that would hold, and stops the check', async () => {
  await send('/count/release-desk/new', priya, FORM);
  const list = await page(`${desk}/words`, priya);
  assert.match(list.text, /At least 576 child sexual offences/);
  assert.match(list.text, /Table 1, map: alternative text/);
  const before = await page(word('headline'), priya);
  assert.match(before.text, /As it is composed At least 576/);
  const done = await write('headline', TRUE.en.replace('at least ', ''), TRUE.cy.replace('o leiaf ', ''));
  assert.equal(done.headers.location, word('headline'));
  const said = await page(word('headline'), priya);
  assert.match(said.text, /says more than the tables do\. This would hold: “At least 576 –/);
  assert.match(said.html, /<mark class="app-claim app-claim--depends">/);
  assert.match((await page(`/cy${word('headline')}`, priya)).text, /yn dweud mwy nag y mae’r tablau/);
  await send(`${desk}/check`, priya);
  assert.equal(await state(), 'draft');
  assert.match((await page(desk, priya)).text, /Headline, in Welsh: .* says more than the tables do/);
});

test('put right in both languages it is approved by somebody else, goes out, and the public reads it', async () => {
  await write('headline', TRUE.en, TRUE.cy);
  assert.match((await page(word('headline'), priya)).text, /Nothing stands in the way of these words\./);
  await write(
    'chart.table-1-online-flagged-child-sexual-offences-map.title',
    'The map of Wales',
    'Map Cymru',
  );
  await write(
    'chart.table-1-online-flagged-child-sexual-offences-map.desc',
    'The four forces of Wales in their places.',
    'Pedwar heddlu Cymru yn eu lleoedd.',
  );
  await send(`${desk}/check`, priya);
  assert.equal(await state(), 'checked', (await page(desk, priya)).text);
  assert.equal((await send(`${desk}/approve`, huw)).statusCode, 303);
  assert.equal((await send(`${desk}/publish`, huw, { when: 'now' })).statusCode, 303);
  const out = await inTransaction(db, system, (tx) => findAppeared(tx, { slug: SLUG }, ONE_MORNING));
  assert.deepEqual(out?.content.headline, TRUE);
  for (const [path, words] of [
    [`/figures/${SLUG}`, [TRUE.en, 'The map of Wales', 'The four forces of Wales in their places.']],
    [`/cy/figures/${SLUG}`, [TRUE.cy, 'Map Cymru', 'Pedwar heddlu Cymru yn eu lleoedd.']],
  ] as const) {
    const { text, html } = await page(path, huw);
    for (const said of words) assert.ok(text.includes(said) || html.includes(said), said);
  }
  const history = (await page(`${desk}/words`, huw)).text;
  assert.match(history, /Headline: written by Priya Nair on 1 October 2026/);
  assert.match(history, /This version is out\. Its words are never altered\./);
  assert.equal((await write('headline', 'More.', 'Mwy.')).statusCode, 404);
});

test('the next version takes over what still stands, and a sentence that its tables make false is caught', async () => {
  const next = { ...FORM, from: '2015', to: '2019' };
  assert.equal((await send(`${desk}/version`, priya, next)).statusCode, 303);
  const [version] = await inTransaction(db, system, (tx) => listVersionsOf(tx, SLUG));
  assert.ok(version && !version.edits.some((e) => e.place === 'headline'), 'another year stands at the head');
  await write(
    'headline',
    'In 2019/20 Gwent recorded 128 online child sexual offences.',
    'Yn 2019/20 cofnododd Gwent 128 o droseddau rhyw ar-lein yn erbyn plant.',
  );
  await send(`${desk}/check`, priya);
  assert.equal(await state(), 'checked', (await page(desk, priya)).text);
  assert.equal((await send(`${desk}/version`, priya, { ...next, 'known-by': '2019-12-31' })).statusCode, 303);
  await send(`${desk}/check`, priya);
  assert.equal(await state(), 'draft');
  const text = (await page(desk, priya)).text;
  assert.match(text, /something else is composed here since these words were written/);
});

test('one language written and the other left is refused; going back to the composed words ends it', async () => {
  const composed = (await inTransaction(db, system, (tx) => listVersionsOf(tx, SLUG)))[0]?.composed.headline;
  assert.ok(composed);
  await write('headline', 'Read this first.', composed.cy);
  assert.match((await page(word('headline'), priya)).text, /Welsh was left as it was composed/);
  assert.equal((await send(word('headline'), priya, { act: 'take-back' })).statusCode, 303);
  const { text } = await page(word('headline'), priya);
  assert.doesNotMatch(text, /What stands in the way|Go back to the composed words/);
  await write('caveat', '', '');
  await send(`${desk}/check`, priya);
  assert.match((await page(desk, priya)).text, /Caveat: nothing stands there in English/);
  await send(word('caveat'), priya, { act: 'take-back' });
  await write('notes.1', 'A pupil of Cwmtawe Community School.', 'Disgybl o Ysgol Gyfun Cwmtawe.');
  await send(`${desk}/check`, priya);
  assert.match((await page(desk, priya)).text, /Note 1: .* seems to name a school/);
  await send(word('notes.1'), priya, { act: 'take-back' });
});

test('whoever wrote words of a version does not approve it, and the database refuses it too', async () => {
  const both = await aPerson(site.fresh, 'Both At Once', ['analyst', 'publications']);
  const signed = await signedIn(site, both);
  await write('notes.1', 'Read the notes.', 'Darllenwch y nodiadau.', signed);
  await send(`${desk}/check`, priya);
  assert.equal(await state(), 'checked', (await page(desk, priya)).text);
  assert.match(
    (await page(desk, signed)).text,
    /You wrote some of its words: somebody else must approve it\./,
  );
  const refused = await send(`${desk}/approve`, signed);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /You wrote some of its words by hand/);
  const master = await site.fresh.master();
  const insert =
    "insert into count.release_approval select org, id, drafted_by, $1, now() from count.release_version where state = 'checked'";
  await assert.rejects(master.query(insert, [both.account]), /approves words of their own/);
  const edit =
    "insert into count.release_edit (org, version, place, text_en, text_cy, composed_en, composed_cy, edited_at) select org, id, 'headline', 'a', 'b', 'c', 'd', now() from count.release_version where state = 'published'";
  await assert.rejects(master.query(edit), /only in a draft/);
});

test('every writing is in the journal, with whoever did it', async () => {
  const seen: string[] = [];
  for await (const e of readJournal(db, system))
    if (e.event.startsWith('release-words')) seen.push(`${e.event} ${e.account_name} ${e.why ?? ''}`);
  assert.ok(seen.includes('release-words-written Priya Nair headline'));
  assert.ok(seen.includes('release-words-taken-back Priya Nair caveat'));
  assert.equal((await page(word('nowhere'), priya)).status, 404);
  assert.equal((await page(word('headline'), huw)).status, 404, 'only whoever drafts writes');
});
