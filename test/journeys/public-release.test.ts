/**
 * A reader with a browser comes upon a release: what they see, what they can take away, and that nothing is refused by
 * the browser: with and without script, on a telephone, in the dark and on paper.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { publicPages, releasesInMemory } from '../../src/count/pages/public-release/index.js';
import { aVisitor, browserPath, launch, mustBeSound, mustFit, type Visitor } from '../make/browser.js';
import { aRelease } from '../make/release.js';
import { aListeningSite, type Site } from '../make/site.js';
import { tableOf, walesRelease, walesRestated } from '../make/wales-release.js';

const WITHDRAWN = aRelease({
  slug: 'withdrawn',
  withdrawn: { on: '2026-11-25', reason: { en: 'A wrong file.', cy: 'Ffeil anghywir.' } },
});
const KINGDOM = walesRelease({ slug: 'kingdom', tables: [tableOf('K02000001', [2017, 2018, 2019])] });

const WALES = '/figures/online-child-sexual-offences-wales';
const PAGES = [
  '/figures',
  WALES,
  `${WALES}/1.0`,
  '/figures/online-offences-wales',
  '/figures/kingdom',
  '/figures/withdrawn',
  `${WALES}/2.0/values/flagged/${encodeURIComponent('W92000004~2018-04-01..2019-04-01')}`,
];

const skip = browserPath() === null ? 'no browser is installed' : false;

interface Stage {
  readonly browser: Browser;
  readonly site: Site;
}

async function staged(): Promise<Stage> {
  const browser = await launch();
  after(() => browser.close());
  const held = releasesInMemory([walesRelease(), walesRestated(), aRelease(), WITHDRAWN, KINGDOM]);
  return { browser, site: await aListeningSite({ pages: publicPages(held) }) };
}

const stage = skip ? null : await staged();

async function open(visitor: Visitor, path: string): Promise<void> {
  const answer = await visitor.page.goto(`${stage?.site.config.origin}${path}`);
  assert.equal(answer?.status(), 200, path);
}

describe('the public pages of releases', { skip }, () => {
  for (const [how, options] of [
    ['on a desk', { width: 1280 }],
    ['on a telephone', { width: 320 }],
    ['without script', { width: 768, script: false }],
  ] as const)
    test(`are sound in both languages ${how}`, async () => {
      assert.ok(stage);
      const visitor = await aVisitor(stage.browser, options);
      for (const path of PAGES)
        for (const lang of ['', '/cy']) {
          await open(visitor, lang + path);
          if ('script' in options) {
            visitor.mustBeQuiet();
            await mustFit(visitor.page);
          } else await mustBeSound(visitor);
        }
      await visitor.context.close();
    });

  test('are sound in the dark, with words that stand out from their ground', async () => {
    assert.ok(stage);
    const visitor = await aVisitor(stage.browser);
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    for (const path of PAGES) {
      await open(visitor, path);
      await mustBeSound(visitor);
    }
    const ground = await visitor.page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    assert.equal(ground, 'rgb(13, 23, 25)');
    await visitor.context.close();
  });

  test('print with their charts, and without what only a screen can use', async () => {
    assert.ok(stage);
    const visitor = await aVisitor(stage.browser, { width: 500 });
    await open(visitor, WALES);
    await visitor.page.emulateMedia({ media: 'print' });
    assert.equal(await visitor.page.locator('.app-chart--wide').first().isVisible(), true);
    assert.equal(await visitor.page.locator('.app-chart--narrow').first().isVisible(), false);
    assert.equal(await visitor.page.locator('.app-release__contents').isVisible(), false);
    assert.equal(await visitor.page.locator('.app-release__headline').isVisible(), true);
    // As wide as a sheet of A4: the numbers stay on the paper.
    await visitor.page.setViewportSize({ width: 760, height: 1000 });
    await mustFit(visitor.page);
    await visitor.context.close();
  });

  test('say on the first screen of a telephone the figure and what to keep in mind', async () => {
    assert.ok(stage);
    const visitor = await aVisitor(stage.browser, { width: 320 });
    await open(visitor, WALES);
    const caveat = await visitor.page.locator('.app-release__caveat').boundingBox();
    assert.ok(caveat && caveat.y < 900, `the caveat begins at ${caveat?.y}`);
    await visitor.context.close();
  });

  test('lead from a number to where it was printed, and let a reader take away a table and a picture', async () => {
    assert.ok(stage);
    const visitor = await aVisitor(stage.browser);
    const { page } = visitor;
    await open(visitor, WALES);
    await page.getByRole('link', { name: '229', exact: true }).click();
    await page.getByRole('heading', { name: 'What is under 229' }).waitFor();
    await open(visitor, WALES);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^CSV, one row/ }).click(),
    ]);
    assert.equal(csv.suggestedFilename(), 'online-child-sexual-offences-wales-2.0.csv');
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /SVG.*Where/ }).click(),
    ]);
    assert.match(readFileSync(await svg.path(), 'utf8'), /^<\?xml[\s\S]*<\/svg>\n$/);
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /PNG.*Rate in each/ }).click(),
    ]);
    assert.equal(png.suggestedFilename(), 'online-child-sexual-offences-wales-2.0-flagged-rates-en.png');
    assert.equal(readFileSync(await png.path()).toString('latin1', 1, 4), 'PNG');
    visitor.mustBeQuiet();
    await visitor.context.close();
  });

  test('keep every chart, its words with it, inside its drawing, at every width', async () => {
    assert.ok(stage);
    for (const width of [320, 768, 1280]) {
      const visitor = await aVisitor(stage.browser, { width });
      for (const path of PAGES.flatMap((p) => [p, `/cy${p}`])) {
        await open(visitor, path);
        assert.deepEqual(await visitor.page.evaluate<string[]>(WORDS_OUTSIDE), [], `${path} at ${width}`);
      }
      await visitor.context.close();
    }
  });
});

/** Words of a shown chart that stand out of it to a side by more than two pixels. */
const WORDS_OUTSIDE = `[...document.querySelectorAll('svg.app-chart')].flatMap((svg) => {
  const box = svg.getBoundingClientRect();
  if (box.width === 0) return [];
  return [...svg.querySelectorAll('text')].filter((text) => {
    const t = text.getBoundingClientRect();
    return t.left < box.left - 2 || t.right > box.right + 2 || t.bottom > box.bottom + 2 || t.top < box.top - 2;
  }).map((text) => svg.querySelector('title').textContent + ': ' + text.textContent);
})`;
