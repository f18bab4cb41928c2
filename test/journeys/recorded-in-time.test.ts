/**
 * From a child's message to a recorded crime with its flag and the reason for it, inside the 24 hours: through the real
 * public door, the real desk and the real record room, by the keyboard alone.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Visitor, aVisitor, browserPath, launch, mustBeSound, mustFit } from '../make/browser.js';
import { type WholeDesk, aWholeDesk } from '../make/whole-desk.js';

const skip = browserPath() === null ? 'no browser is installed' : false;
const STORY =
  'im 12. a man on roblox asked me to move to snapchat and then he asked me for pictures. he said dont tell your mum';

interface Stage {
  readonly browser: Browser;
  readonly whole: WholeDesk;
  readonly officer: Visitor;
  readonly registrar: Visitor;
}

async function staged(): Promise<Stage> {
  const whole = await aWholeDesk({ settings: {} });
  const browser = await launch();
  after(() => browser.close());
  return {
    browser,
    whole,
    officer: await signedInAs('Siân Prosser', { browser, whole }),
    registrar: await signedInAs('Gareth Bevan', { browser, whole }),
  };
}

const stage = skip ? null : await staged();

function there(): Stage {
  assert.ok(stage);
  return stage;
}

/** Where the crime is, once it is recorded. */
let crime = '';
let thread = '';

describe('recorded in time', { skip, timeout: 300_000 }, () => {
  test('a child tells at the public door, and the officer has it before them with its clock running', async () => {
    await tellAsAChild(await aVisitor(there().browser, { width: 360 }));
    await there().whole.desk.nudge();
    const { page } = there().officer;
    await page.goto(`${there().whole.rooms}/desk`);
    // The script of the keys shows the line that names them when it has come.
    await page.locator('[data-keys]:not([hidden])').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/threads/);
    thread = new URL(page.url()).pathname;
    assert.match(await page.locator('main').innerText(), /Recording: 2[34] hours left/);
  });

  test('the keys of a thread are named on its page, do nothing once they are switched off, and can be had back', async () => {
    const { page } = there().officer;
    await page.waitForLoadState('networkidle');
    const keys = page.locator('[data-keys]');
    assert.match(await keys.innerText(), /^Keys: T takes, C records the crime\. Switch these keys off$/);
    await keys.getByRole('button').click();
    await page.keyboard.press('c');
    await page.waitForTimeout(300);
    assert.match(page.url(), /threads/);
    await page.reload({ waitUntil: 'networkidle' });
    assert.match(await keys.innerText(), /^Keys of one letter are off/);
    await mustBeSound(there().officer);
    await keys.getByRole('button').click();
    assert.match(await keys.innerText(), /^Keys: T takes/);
  });

  test('one key leads from the thread to the form, and what was told is in it already', async () => {
    const { page } = there().officer;
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('c');
    await page.waitForURL(/record\/from/);
    assert.equal(await page.inputValue('[name=v1-age]'), '12');
    assert.equal(await page.inputValue('[name=reporter]:checked'), 'victim');
    assert.ok(await page.isChecked('[name=service][value=snapchat]'));
    assert.match(await page.inputValue('[name=narrative]'), /asked me for pictures/);
    await mustBeSound(there().officer);
    await inWelsh(there().officer);
  });

  test('what is missing is asked once; what was left out is said, and nothing typed is lost', async () => {
    const { page } = there().officer;
    await choose(page, 'v1-sex', 'female');
    await choose(page, 'suspect-age', '18-and-over');
    await choose(page, 'relationship', 'met-online');
    await tick(page, 'act', 'sexual-communication');
    await tick(page, 'act', 'image-asked-for');
    await tabTo(page, '[name=narrative]');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await pressButton(page, 'next');
    assert.match(await page.title(), /^Error:/);
    await mustBeSound(there().officer);
    assert.equal(await page.inputValue('[name=suspect-age]:checked'), '18-and-over');
    await tabTo(page, '[name=narrative]');
    await page.keyboard.type(
      'IP aged 12 met a man on Roblox. He moved the contact to Snapchat and asked for images.',
    );
    await pressButton(page, 'next');
    await page.locator('#reader').waitFor();
  });

  test('offences that may fit stand with what is to be proved, the reader beside the question; neither has chosen', async () => {
    const { page } = there().officer;
    const text = await page.locator('main').innerText();
    assert.match(text, /Sexual communication with a child/);
    assert.match(text, /Sexual Offences Act 2003 s15A/);
    assert.match(text, /The reader says: online/);
    assert.match((await page.locator('.record-lit').allInnerTexts()).join(), /Roblox|Snapchat/);
    assert.equal(await page.locator('input[type=radio][name=flag]:checked').count(), 0);
    assert.equal(await page.locator('input[type=radio][name=v1-offence]:checked').count(), 0);
    await mustBeSound(there().officer);
    await inWelsh(there().officer);
  });

  test('without an answer nothing is recorded; with one there is a crime, inside the clock', async () => {
    const { page } = there().officer;
    await pressButton(page, 'record');
    assert.match(await page.locator('.govuk-error-summary').innerText(), /online, in full or in part/);
    await choose(page, 'v1-offence', 'sexual-communication');
    await choose(page, 'flag', 'no');
    await tabTo(page, '[name=flag-why]');
    await page.keyboard.type('Contact by Roblox and Snapchat.');
    await pressButton(page, 'record');
    const objections = await page.locator('.record-findings').allInnerTexts();
    assert.match(objections.join(), /A platform is named, and the flag says not online/);
    await mustBeSound(there().officer);
    await choose(page, 'flag', 'yes');
    await pressButton(page, 'record');
    await page.waitForURL(/record\/crimes/);
    crime = new URL(page.url()).pathname;
    const recorded = await page.locator('main').innerText();
    assert.match(recorded, /Recorded in (less than a minute|\d+ minutes?)/);
    assert.match(recorded, /88A · 71\/17 Sexual communication with a child/);
    assert.match(recorded, /Online/);
    await mustBeSound(there().officer);
    assert.doesNotMatch(recorded, /moved the contact/, 'what happened is not for whoever only records');
  });

  test('the thread names the crime, and its clock stands still', async () => {
    const { page } = there().officer;
    await page.goto(there().whole.rooms + thread);
    const text = await page.locator('main').innerText();
    assert.match(text, /Recorded crimes\s+\d\d\/000001/);
    assert.match(text, /Recording: met/);
    await page.getByRole('link', { name: /\d\d\/000001/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/record\?number/);
    assert.match(await page.locator('.record-list').innerText(), /000001/);
  });

  test('the registrar reads it, sees the flag with its reason and its words, in both languages', async () => {
    const { page } = there().registrar;
    for (const lang of ['', '/cy']) {
      await page.goto(there().whole.rooms + lang + crime);
      const text = await page.locator('main').innerText();
      assert.match(text, /He moved the contact to Snapchat/);
      assert.match(text, /Contact by Roblox and Snapchat\./);
      assert.match(text, /online-flag-2024/);
      await mustBeSound(there().registrar);
      await page.setViewportSize({ width: 320, height: 800 });
      await mustFit(page);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await page.goto(`${there().whole.rooms}/cy/record`);
    await mustBeSound(there().registrar);
    await page.goto(`${there().whole.rooms}/record/timeliness`);
    await mustBeSound(there().registrar);
    assert.match(await page.locator('main').innerText(), /Public door/);
  });

  test('nothing failed on the way', () => assert.deepEqual(there().whole.faults, []));
});

async function signedInAs(
  name: string,
  { browser, whole }: Pick<Stage, 'browser' | 'whole'>,
): Promise<Visitor> {
  const visitor = await aVisitor(browser);
  await visitor.page.goto(`${whole.rooms}/sign-in-as`);
  await visitor.page.getByRole('button', { name: new RegExp(name) }).click();
  return visitor;
}

/** The same page in Welsh and back: sound, and with everything that was typed. */
async function inWelsh(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const before = await typedIn(page);
  await page
    .getByRole('button', { name: 'Cymraeg' })
    .or(page.getByRole('link', { name: 'Cymraeg' }))
    .first()
    .press('Enter');
  await page.waitForURL(/\/cy\//);
  assert.equal(await page.getAttribute('html', 'lang'), 'cy');
  await mustBeSound(visitor);
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .first()
    .press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/cy/'));
  assert.deepEqual(await typedIn(page), before);
}

/** What the form would send, but for what belongs to the moment. */
async function typedIn(page: Page): Promise<readonly string[]> {
  const entries = await page.evaluate<readonly (readonly [string, string])[]>(
    '[...new FormData(document.getElementById("form"))]',
  );
  return entries
    .filter(([name]) => name !== 'form-token' && name !== 'version')
    .map(([name, value]) => `${name}=${value.replaceAll('\r\n', '\n')}`)
    .sort();
}

const MOST_TABS = 250;

/** Goes on by the Tab key until the focus is there: what cannot be reached so is not found. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < MOST_TABS; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
  }
  assert.fail(`the Tab key never reaches ${selector}`);
}

/** Chooses one of several: Tab goes to the group, the arrows within it. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  for (let n = 0; n < 20; n++) {
    const at = await page.evaluate<string>('document.activeElement.value');
    if (at === value) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  assert.equal(await page.inputValue(`[name="${name}"]:checked`), value);
}

async function tick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"][value="${value}"]`);
  await page.keyboard.press('Space');
}

async function pressButton(page: Page, act: string): Promise<void> {
  await tabTo(page, `button[name=do][value="${act}"]`);
  const shown = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await shown;
}

async function tellAsAChild(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto(`${there().whole.tell}/contact`);
  const steps: readonly (readonly [check: string | null, field: string | null, words: string])[] = [
    [null, null, ''],
    ['#danger-no', null, ''],
    ['#who-child', null, ''],
    ['#age-10-12', null, ''],
    ['#about-asked-for-picture', null, ''],
    [null, null, ''],
    [null, '#story', STORY],
    [null, '#app', 'roblox, snapchat'],
    [null, '#when', 'today'],
    ['#meet-no', null, ''],
    ['#contact-only-here', null, ''],
  ];
  for (const [check, field, words] of steps) {
    if (check) await page.check(check);
    if (field) await page.fill(field, words);
    await press(page, 'next');
  }
  await press(page, 'send');
  await page.locator('.door-code').waitFor();
}

async function press(page: Page, act: string): Promise<void> {
  await page.locator(`button[name=do][value="${act}"]:not(.door-default)`).first().click();
  await page.waitForLoadState('load');
}
