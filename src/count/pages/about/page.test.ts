import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite } from '../../../../test/make/count-site.js';

const site = await countSite();

test('the page counts what is held, kind by kind, and says what each kind means', async () => {
  const { text } = await ask(site, '/count/about');
  assert.match(text, /843 figures, printed by \d+ publishers between 2015 and 2025/);
  assert.match(text, /exact count The page prints a number\. 79\d/);
  assert.match(text, /no reply The force was asked and gave no figure\. 11/);
});

test('the rules of the flag stand in order, in Welsh', async () => {
  const { text } = await ask(site, '/cy/count/about');
  assert.match(text, /1 Ebrill 2014[\s\S]*1 Ebrill 2015[\s\S]*1 Ebrill 2017[\s\S]*1 Ebrill 2024/);
});
