import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { readText } from '../../../../test/make/count-site.js';
import { ONE_MORNING } from '../../../../test/make/database.js';
import { FROM_HERE, aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { readJournal } from '../../../db/index.js';
import { loadFigures, shippedBytes } from '../../index.js';

const site = await aSite();
const { db, system } = site.fresh;
await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, ONE_MORNING);
const figure = '/count/figures/W15000002/online-flagged-child-sexual-offences/2018-04-01..2019-04-01';
const priya = await signedIn(site, await aPerson(site.fresh, 'Priya Nair', ['analyst']));
const huw = await signedIn(site, await aPerson(site.fresh, 'Huw Tudor', ['publications']));

const page = async (path: string, headers: Readonly<Record<string, string>> = FROM_HERE) => {
  const answer = await site.server.inject({ url: path, headers });
  return { status: answer.statusCode, html: answer.body, text: readText(answer.body) };
};

test('an analyst confirms a figure against its page; the figure then says that somebody has, without the name', async () => {
  assert.match((await page(figure)).text, /Nobody has confirmed these/);
  const { html, text } = await page(`${figure}/confirm`, priya.headers);
  assert.match(text, /South Wales Argus[\s\S]*Confirmed by nobody yet/);
  const observation = /name="observation" value="([^"]+)"/.exec(html)?.[1] ?? assert.fail('no button');
  const sent = await sendForm(site, `${figure}/confirm`, { fields: { observation }, by: priya });
  assert.equal(sent.statusCode, 303);

  const shown = await page(figure);
  assert.match(shown.text, /1 person has confirmed this against its page, last on 1 October 2026\./);
  assert.doesNotMatch(shown.html, /Priya/);
  assert.match(
    (await page(`/cy${figure}/confirm`, priya.headers)).text,
    /Priya Nair ar 1 Hydref 2026[\s\S]*gennych chi/,
  );
});

test('the confirmation, and every look at who confirmed, is in the journal', async () => {
  const events: string[] = [];
  for await (const entry of readJournal(db, system)) events.push(entry.event);
  assert.equal(events.filter((e) => e === 'figure-confirmed').length, 1);
  assert.ok(events.filter((e) => e === 'confirmations-shown').length >= 2);
});

test('whoever may not confirm is told that there is no such page, and is offered no way to it', async () => {
  assert.equal((await page(`${figure}/confirm`, huw.headers)).status, 404);
  assert.doesNotMatch((await page(figure, huw.headers)).html, /\/confirm"/);
  assert.match((await page(figure, priya.headers)).html, /\/confirm"/);
});

test('a row that belongs to another figure cannot be confirmed here', async () => {
  const sent = await sendForm(site, `${figure}/confirm`, { fields: { observation: 'not-a-row' }, by: priya });
  assert.equal(sent.statusCode, 404);
});
