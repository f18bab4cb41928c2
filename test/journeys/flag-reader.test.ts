/** A pasted narrative is read: with a script in the browser, and nothing is sent; without one by the server, and nothing is kept. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { now } from '../../src/base/day.js';
import { inTransaction, listJournal } from '../../src/db/index.js';
import { type Visitor, aVisitor, browserPath, launch, mustBeSound } from '../make/browser.js';
import { aPerson } from '../make/database.js';
import { aDeskSite } from '../make/desk-site.js';
import { type Site, signedIn } from '../make/site.js';

const skip = browserPath() === null ? 'no browser is installed' : false;
/** By the real clock, as a browser's is. */
const clock = {
  get now() {
    return now();
  },
};
const NARRATIVE = 'Suspect added IP (13) on Snapchat and asked for images. QUAVERTHORPE';

interface Stage {
  readonly site: Site;
  readonly browser: Browser;
  recorder(options: Looks): Promise<Visitor>;
  registrar(options: Looks): Promise<Visitor>;
}

interface Looks {
  readonly script: boolean;
  readonly width: number;
}

async function staged(): Promise<Stage> {
  const site = await aDeskSite({ clock, listening: true });
  const browser = await launch();
  after(() => browser.close());
  const recorder = await aPerson(site.fresh, 'Recorder', ['desk-officer']);
  const registrar = await aPerson(site.fresh, 'Registrar', ['registrar']);
  const arrives = async (person: typeof recorder, options: Looks): Promise<Visitor> => {
    const visitor = await aVisitor(browser, options);
    const { headers } = await signedIn(site, person);
    const value = String(headers['cookie']).slice('s='.length);
    await visitor.context.addCookies([
      { name: 's', value, url: site.config.origin, sameSite: 'Strict', httpOnly: true },
    ]);
    return visitor;
  };
  return {
    site,
    browser,
    recorder: (options) => arrives(recorder, options),
    registrar: (options) => arrives(registrar, options),
  };
}

const stage = skip ? null : await staged();

function there(): Stage {
  assert.ok(stage);
  return stage;
}

describe('a pasted narrative', { skip, timeout: 120_000 }, () => {
  test('pressed before the reader has come, the button is answered when it is there', async () => {
    const { page } = await there().recorder({ script: true, width: 320 });
    let come = (): void => {};
    const coming = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/flag-reader/answer.js', async (route) => {
      await coming;
      await route.continue();
    });
    await page.goto(`${there().site.config.origin}/cy/record/flag-reader`);
    await page.locator('[data-where-is=waits]').waitFor();
    await page.locator('#narrative').fill(NARRATIVE);
    await page.locator('#reader-form button').click();
    assert.equal(await page.locator('[data-result]').isVisible(), false);
    come();
    await page.locator('[data-result] mark').first().waitFor();
    assert.match(await page.locator('[data-result]').innerText(), /Ie: /);
  });

  for (const lang of ['en', 'cy'] as const)
    test(`with a script is read in the browser by the keyboard, and leaves it by no request (${lang})`, async () => {
      const visitor = await there().recorder({ script: true, width: 390 });
      const { page } = visitor;
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
      await page.goto(`${there().site.config.origin}${lang === 'cy' ? '/cy' : ''}/record/flag-reader`);
      await page.locator('[data-where-is=stays]').waitFor();
      await page.locator('#narrative').focus();
      await page.keyboard.insertText(NARRATIVE);
      await page.keyboard.press('Control+Enter');
      const result = page.locator('[data-result]');
      await result.waitFor();
      assert.match(await result.innerText(), lang === 'cy' ? /Ie: / : /Yes: committed online/);
      assert.match(await result.locator('mark').first().innerText(), /Snapchat/);
      assert.match(
        await result.innerText(),
        lang === 'cy' ? /ac ar-lein yr oedd/ : /this was how the offence was done/,
      );
      assert.equal(await page.locator(':focus').getAttribute('id'), 'result');
      await mustBeSound(visitor);
      await page.locator('.app-header__language').click();
      await page.waitForURL(/flag-reader/);
      assert.deepEqual(
        sent.filter((one) => one.includes('QUAVERTHORPE')),
        [],
      );
      visitor.mustBeQuiet();
    });

  test('without a script is sent to the server and read by the same code; the journal has that it was used, and no word', async () => {
    const visitor = await there().recorder({ script: false, width: 1280 });
    const { page } = visitor;
    await page.goto(`${there().site.config.origin}/record/flag-reader`);
    assert.match(await page.locator('[data-where]').innerText(), /is sent to this force’s own server/);
    await page.locator('#narrative').fill(NARRATIVE);
    await page.locator('#reader-form button').click();
    assert.match(await page.locator('[data-result]').innerText(), /Yes: committed online/);
    assert.equal(await page.locator('#narrative').inputValue(), NARRATIVE);
    const { db, system } = there().site.fresh;
    const rows = await inTransaction(db, { ...system, clearance: 'sealed' }, (tx) =>
      listJournal(tx, { limit: 50 }),
    );
    assert.ok(rows.some(({ event }) => event === 'flag-reader-used'));
    assert.ok(!JSON.stringify(rows).includes('QUAVERTHORPE'));
  });

  test('says what is missing, in the browser as on the server', async () => {
    for (const script of [true, false]) {
      const { page } = await there().recorder({ script, width: 1280 });
      await page.goto(`${there().site.config.origin}/record/flag-reader`);
      if (script) await page.locator('[data-where-is=stays]').waitFor();
      await page.locator('#recorded-day').fill('31');
      await page.locator('#recorded-month').fill('2');
      await page.locator('#recorded-year').fill('2019');
      await page.locator('#reader-form button').click();
      const said = await page.locator('#reader-form').innerText();
      assert.match(said, /Paste what happened/);
      assert.match(said, /Enter a real day/);
    }
  });

  test('a registrar puts a word in force, and a recorder’s browser reads by it without sending anything', async () => {
    const { origin } = there().site.config;
    const said = 'Suspect spoke to IP (13) via the grumblebox and asked her for images.';
    const recorder = await there().recorder({ script: true, width: 390 });
    const asks = async (): Promise<string> => {
      await recorder.page.goto(`${origin}/cy/record/flag-reader`);
      await recorder.page.locator('[data-where-is=stays]').waitFor();
      await recorder.page.locator('#narrative').fill(said);
      await recorder.page.locator('#reader-form button').click();
      await recorder.page.locator('[data-result]').waitFor();
      return recorder.page.locator('[data-result]').innerText();
    };
    assert.match(await asks(), /Rhaid i berson edrych/);

    const registrar = await there().registrar({ script: true, width: 1280 });
    const { page } = registrar;
    await page.goto(`${origin}/record/flag-reader/lexicon?find=snapchat`);
    const found = JSON.parse(await page.locator('ul li code').first().innerText()) as object;
    const row = { ...found, id: 'grumblebox', platform: 'grumblebox', terms: 'grumblebox' };
    await page.locator('#rows').fill(JSON.stringify(row));
    await page.getByRole('button', { name: 'See what it would alter' }).click();
    await page.getByText('0 of 0 would be read otherwise').waitFor();
    await mustBeSound(registrar);
    await page.locator('#why').fill('Pupils at two schools use it');
    await page.getByRole('button', { name: 'Accept the change' }).click();
    await page.getByText('Your own version 1 is in force.').waitFor();
    await mustBeSound(registrar);

    const posted: string[] = [];
    recorder.page.on('request', (request) => posted.push(`${request.method()} ${request.postData() ?? ''}`));
    assert.match(await asks(), /grumblebox/);
    assert.deepEqual(
      posted.filter((one) => one.includes('grumblebox') || one.startsWith('POST')),
      [],
    );
    recorder.mustBeQuiet();
    registrar.mustBeQuiet();
  });
});
