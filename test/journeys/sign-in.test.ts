/** Signing in, from the first administrator's link to signing out, with a real browser and a virtual passkey. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, CDPSession } from 'playwright-core';
import { now } from '../../src/base/day.js';
import { seedPeople } from '../../src/web/people/seed.js';
import { firstAdministratorLink } from '../../src/web/sign-in/setup/link.js';
import { aVisitor, browserPath, launch, mustBeSound, type Visitor } from '../make/browser.js';
import { aListeningSite, type Site } from '../make/site.js';

const skip = browserPath() === null ? 'no browser is installed' : false;
const clock = {
  get now() {
    return now();
  },
};
let browser: Browser;
if (!skip) {
  browser = await launch();
  after(() => browser.close());
}

interface Journey {
  readonly site: Site;
  readonly visitor: Visitor;
  readonly open: (path: string) => Promise<void>;
}

async function begin(
  site: Site,
  options: { readonly script?: boolean; readonly width?: number } = {},
): Promise<Journey> {
  const visitor = await aVisitor(browser, options);
  const open = async (path: string): Promise<void> =>
    void (await visitor.page.goto(site.config.origin + path));
  return { site, visitor, open };
}

/** A security key in the browser's pocket, whose owner touches it and is verified. */
async function withKey({
  visitor,
}: Journey): Promise<{ readonly cdp: CDPSession; readonly kept: () => Promise<number> }> {
  const cdp = await visitor.context.newCDPSession(visitor.page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await addKey(cdp, 'internal');
  const kept = async () =>
    (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
  return { cdp, kept };
}

const addKey = (cdp: CDPSession, transport: 'internal' | 'usb') =>
  cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

test('the first administrator sets up, signs out, signs in again and adds a second passkey', {
  skip,
}, async () => {
  const site = await aListeningSite({ clock, config: { madeUp: false } });
  const journey = await begin(site);
  const { page } = journey.visitor;
  const link = (await firstAdministratorLink(site.fresh.db, site.fresh.organisation.id, now())) ?? '';
  const { cdp, kept } = await withKey(journey);

  await journey.open(link);
  await mustBeSound(journey.visitor);
  await page.fill('#name', 'Rhian Morgan');
  await page.click('text=Cymraeg');
  assert.equal(await page.inputValue('#name'), 'Rhian Morgan', 'the language switch keeps what was typed');
  assert.equal(await page.getAttribute('html', 'lang'), 'cy');
  await mustBeSound(journey.visitor);

  await page.click('#passkey .govuk-button');
  await page.waitForSelector('.govuk-error-summary');
  assert.match(await page.title(), /^Gwall: /);
  assert.equal(await kept(), 0, 'no passkey is left on the device by a form that was sent back');
  await mustBeSound(journey.visitor);

  await page.fill('#label', 'allwedd las');
  await page.click('#passkey .govuk-button');
  await page.waitForURL('**/cy/account');
  await mustBeSound(journey.visitor);
  await page.click('text=English');
  await page.waitForURL(/\/account$/);
  assert.match(await page.innerText('main'), /Rhian Morgan[\s\S]*Administrator[\s\S]*allwedd las/);
  await mustBeSound(journey.visitor);

  await journey.open(link);
  assert.equal(await page.innerText('h1'), 'Page not found', 'the link works once');

  await page.click('text=Sign out');
  await page.waitForSelector('text=You are signed out');
  await mustBeSound(journey.visitor);
  await journey.open('/account');
  assert.match(page.url(), /\/sign-in\?next=%2Faccount$/);
  await mustBeSound(journey.visitor);
  await page.click('#passkey .govuk-button');
  await page.waitForURL(/\/account$/);

  await addKey(cdp, 'usb');
  await page.click('text=Add a passkey');
  await mustBeSound(journey.visitor);
  await page.fill('#label', 'spare');
  await page.click('#passkey .govuk-button');
  await page.waitForURL(/\/account$/);
  assert.match(await page.innerText('main'), /spare/);
  journey.visitor.mustBeQuiet();
});

test('a passkey that this installation does not know is told so, in words', { skip }, async () => {
  const site = await aListeningSite({ clock });
  const journey = await begin(site);
  await withKey(journey);
  await journey.open('/cy/sign-in');
  await journey.visitor.page.click('#passkey .govuk-button');
  await journey.visitor.page.waitForSelector('[data-passkey-problem="refused"]:not([hidden])');
  await mustBeSound(journey.visitor);
});

test('a newcomer signs in as somebody made up with one press, with script off, and is told so on every page', {
  skip,
}, async () => {
  const site = await aListeningSite({ clock });
  await seedPeople(site.fresh.db, site.fresh.organisation.id, now());
  for (const [path, told, button] of [
    ['/sign-in-as', /signed in as a made-up person: Priya Nair/, 'Sign in as Priya Nair'],
    ['/cy/sign-in-as', /wedi mewngofnodi fel rhywun dychmygol: Priya Nair/, 'Mewngofnodi fel Priya Nair'],
  ] as const) {
    const journey = await begin(site, { script: false, width: 320 });
    const { page } = journey.visitor;
    await journey.open(path);
    assert.equal(await page.locator('.app-card').count(), 14);
    await page.getByRole('button', { name: button }).click();
    await journey.open(path.replace('sign-in-as', 'account'));
    assert.match(await page.innerText('.app-made-up'), told);
    await journey.visitor.context.close();
  }
});

test('the pages of signing in are sound in both languages, on a telephone too', { skip }, async () => {
  const site = await aListeningSite({ clock });
  await seedPeople(site.fresh.db, site.fresh.organisation.id, now());
  for (const width of [320, 1280]) {
    const journey = await begin(site, { width });
    for (const path of ['/sign-in', '/sign-in-as', '/sign-out', '/accessibility', '/nowhere'])
      for (const lang of ['', '/cy']) {
        await journey.open(lang + path);
        await mustBeSound(journey.visitor);
      }
    await journey.visitor.context.close();
  }
});
