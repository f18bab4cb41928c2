import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite } from '../../../../test/make/count-site.js';

const site = await countSite();
const FLAGGED = 'online-flagged-child-sexual-offences';
const at = (authority: string, measure: string, period: string): string =>
  `/count/figures/${authority}/${measure}/${period}`;
const YEAR_2015 = '2015-04-01..2016-04-01';

test('both totals of 2015/16 stand side by side with who printed them and when', async () => {
  const { text, html } = await ask(site, at('W92000004', FLAGGED, YEAR_2015));
  assert.match(text, /Printed with 2 different values/);
  assert.match(text, /296 Public by June 2016 \(the day is not known\)/);
  assert.match(text, /258 Public by June 2019/);
  assert.match(html, /href="https:\/\/www\.southwalesargus\.co\.uk[^"]*" rel="noreferrer external"/);
});

test('the half year is named as one on its own page', async () => {
  const { text } = await ask(
    site,
    at('W15000004', 'sexual-communication-with-a-child', '2017-04-01..2018-04-01'),
  );
  assert.match(text, /covers only part of its period/);
  assert.match(text, /1 October 2017 to 2 April 2018/);
});

test('a year that nobody printed says that nothing is held, and why subtraction gives no figure', async () => {
  const { status, text } = await ask(site, at('W92000004', FLAGGED, '2016-04-01..2017-04-01'));
  assert.equal(status, 200);
  assert.match(text, /Nothing is held for this figure/);
  assert.match(text, /refused as a figure/);
});

test('what a test found about the figure stands on its page', async () => {
  const { text } = await ask(site, `/cy${at('W15000002', FLAGGED, '2019-04-01..2020-04-01')}`);
  assert.match(text, /Yr hyn a ganfu’r profion cywirdeb/);
  assert.match(text, /128[\s\S]*144/);
});

test('an authority, a measure or a period that does not exist is not there', async () => {
  for (const path of [
    at('W99', FLAGGED, YEAR_2015),
    at('W92000004', 'no-such-measure', YEAR_2015),
    at('W92000004', FLAGGED, '2015-04-01..2015-01-01'),
  ])
    assert.equal((await ask(site, path)).status, 404, path);
});
