/** From the story of one number down to its source, and back up through a checked article; every page sound in both languages. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aVisitor, browserPath, launch, mustBeSound, mustFit } from '../make/browser.js';
import { listeningCountSite } from '../make/count-site.js';

const skip = browserPath() === null ? 'no browser is installed' : false;
const site = await listeningCountSite();
const { origin } = site.config;
const browser = skip ? null : await launch();
after(() => browser?.close());

function someone(options: { readonly width?: number; readonly script?: boolean } = {}) {
  if (!browser) throw new Error('no browser');
  return aVisitor(browser, options);
}

/** Pages as they look with other questions; each page as it opens is held to the same in every-page.test.ts. */
const VARIANTS = [
  '/count/figures?area=K02000001&measure=sexual-communication-with-a-child',
  '/count/figures?as=rate&matched=yes&from=2018&to=2018',
  '/count/figures?known-by=never&area=narnia',
  '/count/figures/W15000004/sexual-communication-with-a-child/2017-04-01..2018-04-01',
  '/count/figures/W92000004/online-flagged-child-sexual-offences/2016-04-01..2017-04-01',
  '/count/forces/E23000003',
  '/count/compare?areas=K02000001&measure=sexual-communication-with-a-child&base=2017/18&with=2023/24',
  '/count/compare?areas=narnia',
  '/count/claims?example=yes',
  '/count/integrity?code=part-period-as-year',
];
const inBoth = VARIANTS.flatMap((path) => ['', '/cy'].map((prefix) => origin + prefix + path));

test('pages of the room are sound in both languages, whatever is asked of them', { skip }, async () => {
  const visitor = await someone();
  for (const address of inBoth) {
    await visitor.page.goto(address);
    await mustBeSound(visitor);
  }
});

test('none of them is wider than a telephone', { skip }, async () => {
  const visitor = await someone({ width: 320 });
  for (const address of inBoth) {
    await visitor.page.goto(address);
    visitor.mustBeQuiet();
    await mustFit(visitor.page);
  }
});

test('a reader follows 258 from the story to the page that printed it, without script', {
  skip,
}, async () => {
  const visitor = await someone({ script: false });
  const { page } = visitor;
  await page.goto(`${origin}/`);
  await page.click('.app-story a:text-is("258")');
  await page.waitForURL('**/count/figures/W92000004/**');
  assert.match(await page.innerText('main'), /296[\s\S]*BBC News[\s\S]*258[\s\S]*South Wales Argus/);
  assert.equal(await page.getAttribute('a:has-text("South Wales Argus")', 'rel'), 'noreferrer external');
});

test('a press officer checks a draft, reads why a claim depends, and goes on in Welsh with the text kept', {
  skip,
}, async () => {
  const visitor = await someone();
  const { page } = visitor;
  await page.goto(`${origin}/count/claims`);
  await page.fill(
    '#text',
    'Online-flagged sexual offences against children in Wales reached 576 in 2018/19, more than double the 258 recorded in 2015/16.',
  );
  await page.fill('#published', '2019-06-27');
  await page.click('main form button');
  await page.waitForSelector('.app-article');
  await page.click('.app-claim__number--depends');
  assert.match(page.url(), /#claim-\d+$/);
  await mustBeSound(visitor);
  await page.click('.app-header__language');
  await page.waitForSelector('html[lang="cy"] .app-article');
  assert.match(await page.inputValue('#text'), /more than double the 258/);
  await mustBeSound(visitor);
});

test('an analyst asks what was known in January 2017, and the matrix forgets what came later', {
  skip,
}, async () => {
  const { page } = await someone();
  await page.goto(`${origin}/count/figures`);
  assert.match(await page.innerText('.app-matrix'), /at least 576/);
  await page.fill('#known-by', '2017-01-01');
  await page.click('main form button');
  await page.waitForURL('**known-by=2017-01-01**');
  const matrix = await page.innerText('.app-matrix');
  assert.match(matrix, /296/);
  assert.doesNotMatch(matrix, /576/);
});
