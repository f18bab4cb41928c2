import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite } from '../../../../test/make/count-site.js';

const site = await countSite();

test('the three ratios of the story stand on one page, each with its basis', async () => {
  const { text } = await ask(site, '/count/compare');
  assert.match(text, /×1\.95 \+95%/);
  assert.match(text, /×2\.23 \+123%/);
  assert.match(text, /×3\.20 \+220%/);
  assert.match(text, /Which forces are in it is not printed/);
  assert.match(text, /2\.70 to 3\.80/);
});

test('what stands in the way is said', async () => {
  const { text } = await ask(site, '/count/compare');
  for (const title of [
    'Different forces at the two ends',
    'Coverage not stated',
    'Restated',
    'Definition changed',
  ])
    assert.match(text, new RegExp(title));
});

test('a fall is a fall, in Welsh too, for forces named in Welsh', async () => {
  const { text } = await ask(site, '/cy/count/compare?areas=Gwent&base=2018/19&with=2019/20');
  assert.match(text, /−44%/);
  assert.match(text, /Gwent: 2018\/19 i 2019\/20/);
});

test('several forces may be named, and stay chosen', async () => {
  const { html } = await ask(site, '/count/compare?areas=gwent,de%20cymru&base=2015/16&with=2018/19');
  assert.match(html, /<option value="W15000002,W15000003" selected>Gwent, South Wales/);
});

test('a missing force is a mark and a word among the bars, never a bar of nought', async () => {
  const { html } = await ask(site, '/count/compare');
  assert.match(html, /app-mark--no-reply[\s\S]{0,600}>no reply</);
});

test('a period or an area that cannot be read is a problem, and the page still opens', async () => {
  const { status, text } = await ask(site, '/count/compare?areas=narnia&base=yesterday');
  assert.equal(status, 422);
  assert.match(text, /Choose a nation, region or force/);
  assert.match(text, /Choose both years from the list/);
});
