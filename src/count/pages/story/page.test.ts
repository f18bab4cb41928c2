import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite, linksOn, realFigures } from '../../../../test/make/count-site.js';
import { indexFigures } from '../../index.js';
import { storyOf } from './story.js';

const site = await countSite();

test('the story says at least 576 from three of four, that Dyfed-Powys did not answer, and that it had been the largest', async () => {
  const { status, text } = await ask(site, '/');
  assert.equal(status, 200);
  assert.match(text, /At least 576/);
  assert.match(text, /3 of the 4 police forces gave a figure: Gwent 229, South Wales 214, North Wales 133/);
  assert.match(text, /Dyfed-Powys did not answer/);
  assert.match(text, /In 2015\/16 it had recorded the most of any force there: 116/);
});

test('the rise stands on three bases with three verdicts', async () => {
  const { text } = await ask(site, '/');
  assert.match(
    text,
    /Against the 258 printed in June 2019, 576 is ×2\.23: more than double\. Which forces are in 258 was not printed/,
  );
  assert.match(
    text,
    /Against the 296 printed in June 2016, 576 is ×1\.95: not double\. Dyfed-Powys is in the one/,
  );
  assert.match(text, /180 became 576: ×3\.20, more than treble/);
});

test('the fall of Gwent is told beside the offence that should carry the flag', async () => {
  const { text } = await ask(site, '/');
  assert.match(text, /Then Gwent fell by 44 per cent/);
  assert.match(text, /was 128, down from 229/);
  assert.match(text, /from 26 to 144/);
});

test('the same story is told in Welsh, with Welsh names', async () => {
  const { text } = await ask(site, '/cy');
  assert.match(text, /O leiaf 576/);
  assert.match(text, /Rhoddodd 3 o’r 4 heddlu ffigur: Gwent 229, De Cymru 214, Gogledd Cymru 133/);
  assert.match(text, /Nid atebodd Dyfed-Powys/);
  assert.doesNotMatch(text, /\b(police|force|figures?)\b/i);
});

test('every number leads to a page that is there', async () => {
  const { html } = await ask(site, '/');
  const figures = linksOn(html).filter((l) => l.startsWith('/count/figures/'));
  assert.ok(figures.length >= 12, `${figures.length} links`);
  for (const link of figures) assert.equal((await ask(site, link)).status, 200, link);
});

test('no number of the story stands in the code: other figures tell another story', () => {
  const changed = realFigures().observations.map((o) =>
    o.authority === 'W15000002' && o.value.kind === 'exact' && o.value.n === 229
      ? { ...o, value: { kind: 'exact' as const, n: 329 } }
      : o,
  );
  const story = storyOf(indexFigures(changed));
  assert.equal(story?.top.total.interval.lo, 676);
  assert.deepEqual(story?.fall?.flagged, [329, 128]);
});

test('without the figures there is a first page and no story', async () => {
  const empty = await countSite(indexFigures([]));
  const { status, text } = await ask(empty, '/');
  assert.equal(status, 200);
  assert.doesNotMatch(text, /576|296|258/);
});
