import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite, realFigures } from '../../../../test/make/count-site.js';
import { authorityByCode } from '../../../base/authorities.js';
import { gridOf } from './grid.js';

const site = await countSite();
const UK = '/count/figures?area=K02000001&measure=sexual-communication-with-a-child';

test('the Welsh matrix says at least 576 with its coverage, and both totals printed for 2015/16', async () => {
  const { text } = await ask(site, '/count/figures');
  assert.match(text, /at least 576 3 of 4/);
  assert.match(text, /296; 258/);
  assert.match(text, /no reply/);
});

test('a kind of value is told by its class, its mark and its word', async () => {
  const { html } = await ask(site, '/count/figures');
  assert.match(html, /app-cell--no-reply"><a [^>]*><svg [^>]*><use href="#m-no-reply"\/><\/svg>no reply/);
  assert.match(html, /app-cell--nothing-held/);
});

test('a part of a year, a restated value and an open range are marked as such', async () => {
  const { html } = await ask(site, UK);
  assert.match(html, /app-cell--exact app-cell--part"><a [^>]*>19<small>part year/);
  assert.match(html, /36<span class="app-cell__restated"><\/span><small>restated/);
  assert.match(html, /app-cell--range"><a [^>]*>at least 201/);
});

test('what was known by a day is what is shown for that day', async () => {
  const { text } = await ask(site, '/count/figures?known-by=2017-01-01');
  assert.match(text, /as known on 1 January 2017/);
  assert.match(text, /296 4 of 4/);
  assert.doesNotMatch(text, /576/);
});

test('matched only leaves out the force that did not answer, and says so', async () => {
  const { text } = await ask(site, '/count/figures?matched=yes&from=2018&to=2018');
  assert.match(text, /1 force is left out/);
  assert.match(text, /576 3 of 3/);
  const none = await ask(site, '/count/figures?matched=yes');
  assert.match(none.text, /No force answered in every one of these years/);
});

test('what cannot be read is a problem beside its field, in either language', async () => {
  const { status, text, html } = await ask(
    site,
    '/cy/count/figures?known-by=2019-02-30&area=narnia&from=2019&to=2015',
  );
  assert.equal(status, 422);
  assert.match(text, /Rhaid i “Yn hysbys erbyn” fod yn ddiwrnod go iawn/);
  assert.match(text, /Dewiswch wlad neu ranbarth o’r rhestr/);
  assert.match(html, /href="#known-by"/);
});

test('a name in Welsh chooses an area too', async () => {
  assert.match((await ask(site, '/count/figures?area=cymru')).text, /recorded with the online flag, Wales/);
});

test('each column total is the sum of what stands above it', () => {
  const area = authorityByCode('K02000001');
  assert.ok(area);
  const wanted = { area, knownBy: undefined, from: undefined, to: undefined, matchedOnly: false };
  const grid = gridOf(realFigures(), { ...wanted, measure: 'sexual-communication-with-a-child' });
  grid.years.forEach((_, i) => {
    const least = grid.groups
      .flatMap((g) => g.rows)
      .reduce((n, r) => n + (r.cells[i]?.part.interval.lo ?? 0), 0);
    assert.equal(grid.totals[i]?.interval.lo, least);
  });
});

test('a rate says of which year’s people it is, and a total stays a count', async () => {
  const { text } = await ask(site, '/count/figures?as=rate');
  assert.match(text, /3\.\d\d 229; people of 20(11|21)/);
  assert.match(text, /at least 576 3 of 4/);
  assert.match(text, /The number of children by force is not held/);
});
