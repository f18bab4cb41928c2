/**
 * A child at the public door with a browser: from the first page to a code and back to an answer, in English and Welsh,
 * on a telephone and on a desk, with and without script; leaving in a hurry; and what the browser is left with.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { aVisitor, browserPath, launch, mustBeSound, mustFit, type Visitor } from '../make/browser.js';
import { type Door, aDoor, toldIn } from '../make/door.js';

const skip = browserPath() === null ? 'no browser is installed' : false;
const OUTSIDE = 'https://www.bbc.co.uk/weather';

interface Stage {
  readonly browser: Browser;
  readonly door: Door;
  readonly origin: string;
}

async function aListeningDoor(
  options: Parameters<typeof aDoor>[0] = {},
): Promise<{ door: Door; origin: string }> {
  const door = await aDoor(options);
  const origin = (await door.tell.server.listen({ port: 0, host: '127.0.0.1' })).replace(
    '127.0.0.1',
    'localhost',
  );
  return { door, origin };
}

async function staged(): Promise<Stage> {
  const browser = await launch();
  const { door, origin } = await aListeningDoor();
  after(async () => {
    await browser.close();
    await door.close();
  });
  return { browser, door, origin };
}

const stage = skip ? null : await staged();

/** Somebody who sees no network but the door's: the outside page is a stand-in. */
async function aTeller(
  options: { readonly width?: number; readonly script?: boolean } = {},
): Promise<Visitor> {
  assert.ok(stage);
  const visitor = await aVisitor(stage.browser, options);
  await visitor.context.route(`${OUTSIDE}**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!DOCTYPE html><html lang="en"><title>Weather</title><h1>Weather</h1>',
    }),
  );
  return visitor;
}

const button = (page: Page, act: string) =>
  page.locator(`button[name=do][value="${act}"]:not(.door-default)`).first();

async function press(page: Page, act: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button(page, act).click()]);
}

const heading = (page: Page): Promise<string> => page.locator('h1').first().innerText();

interface Way {
  readonly path: string;
  readonly look: (page: Page) => Promise<void>;
}

/** From the first page to the code. */
async function tellAll(page: Page, { path, look }: Way): Promise<string> {
  await page.goto(`${stage?.origin}${path}`);
  await look(page);
  const steps: readonly (readonly [check: string | null, fill: readonly (readonly [string, string])[]])[] = [
    [null, []],
    ['#danger-not-sure', []],
    [null, []],
    ['#who-child', []],
    ['#age-10-12', []],
    ['#about-asked-for-picture', []],
    [null, []],
    [null, [['#story', 'A person I do not know asked me for a picture.']]],
    [
      null,
      [
        ['#app', 'Snapchat'],
        ['#username', 'fox_1999'],
      ],
    ],
    [null, [['#when', 'last night']]],
    ['#meet-not-sure', []],
    ['#contact-phone', []],
    [
      null,
      [
        ['#address', '07700 900123'],
        ['#never', 'no voicemail'],
      ],
    ],
  ];
  for (const [check, fills] of steps) {
    if (check) await page.check(check);
    for (const [field, words] of fills) await page.fill(field, words);
    await look(page);
    await press(page, 'next');
  }
  await look(page);
  await press(page, 'send');
  await look(page);
  return (await page.locator('.door-code li').allInnerTexts()).map((text) => text.trim()).join(' ');
}

async function typeBack(page: Page, code: string, look: Way['look']): Promise<void> {
  await press(page, 'kept');
  await look(page);
  await page.fill('#code', code.split(' ').slice(1).join(' '));
  await press(page, 'check');
  await look(page);
  await page.fill('#code', code.toUpperCase());
  await press(page, 'check');
  await look(page);
}

async function comeBack(page: Page, code: string, { path, look }: Way): Promise<void> {
  await page.goto(`${stage?.origin}${path}`);
  await press(page, 'have-code');
  await look(page);
  await page.fill('#code', code);
  await press(page, 'open');
  await look(page);
}

describe('somebody who tells', { skip }, () => {
  for (const [how, options, path] of [
    ['in Welsh on a telephone', { width: 320 }, '/cy/contact'],
    ['in English on a telephone', { width: 390 }, '/contact'],
    ['in English at a desk', { width: 1280 }, '/contact'],
    ['in Welsh without script', { width: 320, script: false }, '/cy/contact'],
  ] as const)
    test(`${how} goes from the first page to a code, and comes back to an answer`, async () => {
      assert.ok(stage);
      const visitor = await aTeller(options);
      const { page } = visitor;
      const script = !('script' in options);
      const look = async (): Promise<void> => {
        if (script) await mustBeSound(visitor);
        else {
          visitor.mustBeQuiet();
          await mustFit(page);
        }
      };
      const code = await tellAll(page, { path, look });
      assert.equal(code.split(' ').length, 8);
      assert.equal((await page.content()).includes('asked me for a picture'), false);
      await typeBack(page, code, look);
      const contact = stage.door.told().at(-1);
      assert.ok(contact);
      assert.equal(contact.language, path === '/cy/contact' ? 'cy' : 'en');
      await comeBack(page, code, { path, look });
      await stage.door.reply(contact, [
        {
          id: 'r1',
          at: '2026-11-24T10:00:00.000Z',
          language: contact.language ?? 'en',
          text: 'Diolch. Thank you.',
        },
      ]);
      await press(page, 'more');
      await look();
      await page.fill('#more', 'They wrote again.');
      await press(page, 'send');
      await look();
      assert.match(await page.locator('.door-reply').innerText(), /Diolch\. Thank you\./);
      await press(page, 'take-back');
      await look();
      await press(page, 'back');
      await press(page, 'clear');
      await look();
      assert.equal(new URL(page.url()).pathname, path);
      await visitor.context.close();
    });

  test('switches language in the middle, and what was half written is still there', async () => {
    const visitor = await aTeller({ width: 390 });
    const { page } = visitor;
    await page.goto(`${stage?.origin}/contact`);
    await press(page, 'next');
    await page.check('#danger-no');
    await press(page, 'language');
    assert.equal(await heading(page), 'Oes rhywun mewn perygl nawr?');
    assert.equal(await page.isChecked('#danger-no'), true);
    assert.equal(await page.title(), 'Cysylltu â ni – cam 1 o 10');
    await visitor.context.close();
  });

  test('presses Enter and goes on, and does not switch language by it', async () => {
    const visitor = await aTeller();
    const { page } = visitor;
    await page.goto(`${stage?.origin}/contact`);
    await press(page, 'next');
    await page.check('#danger-no');
    await Promise.all([page.waitForEvent('load'), page.locator('#danger-no').press('Enter')]);
    assert.equal(await heading(page), 'Who are you?');
    await visitor.context.close();
  });
});

/** Says on the console how long it took from the key or the click until nothing was shown. */
const WATCH = `
  let pressed = 0;
  for (const kind of ['click', 'keyup']) addEventListener(kind, () => (pressed = performance.now()), true);
  new MutationObserver(() => {
    if (document.body && getComputedStyle(document.body).display === 'none')
      console.log('blank after ' + (performance.now() - pressed));
  }).observe(document, { subtree: true, attributes: true, childList: true });
`;

const blankAfter = (page: Page): Promise<number> =>
  new Promise((resolve) => {
    page.on('console', (message) => {
      const ms = /^blank after ([\d.]+)$/.exec(message.text())?.[1];
      if (ms !== undefined) resolve(Number(ms));
    });
  });

describe('somebody who must leave at once', { skip }, () => {
  async function inTheMiddle(visitor: Visitor): Promise<Page> {
    const { page } = visitor;
    await page.addInitScript(WATCH);
    await page.goto('about:blank');
    await page.goto(`${stage?.origin}/contact`);
    await press(page, 'next');
    await page.check('#danger-no');
    await press(page, 'next');
    await page.check('#who-child');
    await press(page, 'next');
    return page;
  }

  test('finds the way out first with the Tab key', async () => {
    const visitor = await aTeller();
    const page = await inTheMiddle(visitor);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate<string>('document.activeElement.className'), 'door-exit');
    await visitor.context.close();
  });

  for (const [how, go] of [
    ['by the button', (page: Page) => page.locator('.door-exit').click()],
    [
      'by three presses of Shift',
      async (page: Page) => {
        for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
      },
    ],
  ] as const)
    test(`sees the page go blank at once ${how}, and Back shows nothing of it`, async () => {
      const visitor = await aTeller();
      const page = await inTheMiddle(visitor);
      const blank = blankAfter(page);
      await go(page);
      const ms = await blank;
      assert.ok(ms < 300, `blank after ${ms} ms`);
      await page.waitForURL(`${OUTSIDE}**`);
      // Every form that was sent on the way is sent again by Back: none of them shows a question any more.
      for (let i = 0; i < 2; i++) {
        await page.goBack({ waitUntil: 'commit' }).catch(() => null);
        await page.waitForTimeout(300);
        const left = await page.content();
        for (const words of ['danger right now', 'Who are you?', 'I am under 18', 'How old are you?'])
          assert.equal(left.includes(words), false, words);
      }
      await visitor.context.close();
    });

  test('is not thrown out by Escape, by Shift in writing, or by three presses far apart', async () => {
    const visitor = await aTeller();
    const page = await inTheMiddle(visitor);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+A');
    assert.equal(await heading(page), 'How old are you?');
    await visitor.context.close();
  });

  test('leaves by a plain link where no script runs', async () => {
    const visitor = await aTeller({ script: false });
    const page = await inTheMiddle(visitor);
    // A redirect is followed by the browser itself, past the stand-in: the door's answer is what is looked at.
    await page.route('**/away', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>away</h1>' }),
    );
    await page.locator('.door-exit').click();
    assert.equal(await heading(page), 'away');
    await visitor.context.close();
  });
});

describe('the browser afterwards', { skip }, () => {
  test('holds no cookie and nothing stored, asked nobody but the door, and has been at one address with plain titles', async () => {
    const visitor = await aTeller({ width: 390 });
    const { page, context } = visitor;
    const asked = new Set<string>();
    const titles = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    const addresses = new Set<string>();
    const look = async (p: Page): Promise<void> => {
      titles.add(await p.title());
      addresses.add(p.url());
    };
    await tellAll(page, { path: '/contact', look });
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate<number>('localStorage.length + sessionStorage.length'), 0);
    assert.deepEqual(await page.evaluate('indexedDB.databases()'), []);
    assert.deepEqual(await page.evaluate('caches.keys()'), []);
    assert.deepEqual([...asked], [stage?.origin]);
    assert.deepEqual([...addresses], [`${stage?.origin}/contact`]);
    for (const title of titles) assert.match(title, /^Contact us( – step \d+ of 10)?$/);
    await context.close();
  });

  test('has been sent no more than 35 kB on its first visit, and can be used before the script has come', async () => {
    const visitor = await aTeller({ width: 320 });
    const { page, context } = visitor;
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    let bytes = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    // The script never comes: everything must work all the same.
    await page.route('**/door.js', (route) => route.abort());
    await page.goto(`${stage?.origin}/contact`);
    await press(page, 'next');
    assert.equal(await heading(page), 'Is anyone in danger right now?');
    assert.ok(bytes > 5000 && bytes < 35_000, `${bytes} bytes for two pages`);
    await context.close();
  });

  test('shows each page within a few seconds at 3 kB a second', async () => {
    const visitor = await aTeller({ width: 320 });
    const { page, context } = visitor;
    await page.goto(`${stage?.origin}/contact`);
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 300,
      downloadThroughput: 3000,
      uploadThroughput: 3000,
    });
    const started = performance.now();
    await press(page, 'next');
    assert.equal(await heading(page), 'Is anyone in danger right now?');
    assert.ok(performance.now() - started < 8000);
    await context.close();
  });
});

/** The browser may have asked for the icon while nobody served: that is no complaint about the page. */
const refusedMeanwhile =
  ({ mustBeQuiet }: Visitor) =>
  (): void => {
    try {
      mustBeQuiet();
    } catch (error) {
      assert.match(String(error), /ERR_CONNECTION_REFUSED/);
    }
  };

describe('a door that is stopped and started', { skip }, () => {
  test('gives the report that was under way the same code, and says truly when it could not keep it', async () => {
    assert.ok(stage);
    const first = await aListeningDoor();
    const visitor = await aTeller({ width: 390 });
    const { page } = visitor;
    const port = Number(new URL(first.origin).port);
    await page.goto(`${first.origin}/contact`);
    await page.evaluate('0');
    await tellAllAt(page, first.origin);
    await first.door.tell.close();
    // The disk is full when it starts again.
    const full = await aDoor({
      dataFolder: first.door.folder,
      pair: first.door.pair,
      leastFree: Number.MAX_SAFE_INTEGER,
    });
    await full.tell.server.listen({ port, host: '127.0.0.1' });
    await press(page, 'send');
    assert.equal(await heading(page), 'It was NOT saved');
    assert.match(await page.locator('main').innerText(), /999[\s\S]*101[\s\S]*0800 1111/);
    await mustBeSound({ ...visitor, mustBeQuiet: refusedMeanwhile(visitor) });
    await full.tell.close();
    const mended = await aDoor({ dataFolder: first.door.folder, pair: first.door.pair });
    await mended.tell.server.listen({ port, host: '127.0.0.1' });
    await press(page, 'send');
    const code = await page.locator('.door-code').innerText();
    await mended.tell.close();
    const again = await aDoor({ dataFolder: first.door.folder, pair: first.door.pair });
    await again.tell.server.listen({ port, host: '127.0.0.1' });
    await page.reload();
    assert.equal(await page.locator('.door-code').innerText(), code);
    const told = toldIn(first.door.folder, first.door.pair);
    assert.equal(new Set(told.map(({ id }) => id)).size, 1);
    await again.tell.close();
    await visitor.context.close();
  });

  async function tellAllAt(page: Page, origin: string): Promise<void> {
    await page.goto(`${origin}/contact`);
    await press(page, 'next');
    for (const check of ['#danger-no', '#who-someone-else', '#age-not-said', '#about-something-else']) {
      await page.check(check);
      await press(page, 'next');
    }
    await page.fill('#story', 'I saw something that worries me.');
    await press(page, 'next');
    await press(page, 'next');
    await press(page, 'next');
    await page.check('#meet-no');
    await press(page, 'next');
    await page.check('#contact-none');
    await press(page, 'next');
  }
});
