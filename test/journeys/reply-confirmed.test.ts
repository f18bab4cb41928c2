/**
 * A reply from its file to the figure it becomes, with a real browser: a workbook that hides a sheet is put apart, a clean
 * copy is made, two people read it without seeing each other's answers, a third settles where they differ, and the number
 * opens the cell it came from. Every figure in it is made up.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Visitor, aVisitor, browserPath, launch, mustBeSound } from '../make/browser.js';
import { type DeskSite, aDeskSite } from '../make/desk-site.js';
import { COMMUNICATION, GWENT, aHidingBook, aReader } from '../make/reply-desk.js';

const skip = browserPath() === null ? 'no browser is installed' : false;

interface Story {
  readonly site: DeskSite;
  readonly mari: Visitor;
  readonly huw: Visitor;
  readonly sian: Visitor;
  readonly visitor: Visitor;
}

async function givenThreeAnalysts(browser: Browser): Promise<Story> {
  const site = await aDeskSite({ listening: true });
  const person = async (name: string): Promise<Visitor> => {
    const signed = await aReader(site, name);
    const visitor = await aVisitor(browser);
    const value = String(signed.headers['cookie']).replace(/^s=/, '');
    await visitor.context.addCookies([{ name: 's', value, url: site.config.origin }]);
    return visitor;
  };
  return {
    site,
    mari: await person('Mari Rees'),
    huw: await person('Huw Parry'),
    // Works without scripts, as every page must.
    sian: await person('Siân Lloyd'),
    visitor: await aVisitor(browser, { script: false }),
  };
}

const at = ({ page }: Visitor): string => new URL(page.url()).pathname;
const press = ({ page }: Visitor, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** Keys work once the page's script has come. */
async function pressKey({ page }: Visitor, key: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.keyboard.press(key);
}

/** The page in both languages is sound; it comes back to English. */
async function soundInBoth(visitor: Visitor, site: DeskSite): Promise<void> {
  const { page } = visitor;
  const here = page.url().replace(site.config.origin, '').replace(/#.*$/, '');
  await mustBeSound(visitor);
  await page.goto(`${site.config.origin}/cy${here}`);
  await mustBeSound(visitor);
  await page.goto(`${site.config.origin}${here}`);
}

async function whenAWorkbookThatHidesASheetComes({ site, mari }: Story): Promise<string> {
  const { page } = mari;
  await page.goto(`${site.config.origin}/count/replies`);
  await soundInBoth(mari, site);
  await page.getByRole('button', { name: 'Add a reply' }).click();
  await soundInBoth(mari, site);
  await page.getByLabel('Which authority replied?').selectOption({ label: 'Gwent' });
  await page.getByLabel('On which day did it come?').fill('2026-09-20');
  await page.getByLabel('by e-mail').check();
  await page.getByLabel('The file or files that came').setInputFiles({
    name: 'gwent.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(aHidingBook(['12', '30', '41'])),
  });
  await press(mari, 'Open it safely');
  await page.getByRole('heading', { name: 'It holds more than it shows' }).waitFor();
  assert.match(await page.content(), /a hidden sheet/);
  assert.doesNotMatch(await page.content(), /987654/);
  await soundInBoth(mari, site);
  return at(mari);
}

async function thenACleanCopyIsRead({ mari, site }: Story, reply: string): Promise<void> {
  await press(mari, 'Make a clean copy and read that');
  assert.equal(at(mari), reply);
  await mari.page.getByText('Clean copy of gwent.xlsx, made here').waitFor();
  await soundInBoth(mari, site);
}

/** One key a value, with what is said otherwise typed in. */
async function readsWithKeys(
  reader: Visitor,
  { site }: Story,
  reply: string,
  other: string | null,
): Promise<void> {
  const { page } = reader;
  await page.goto(`${site.config.origin}${reply}/read`);
  await press(reader, 'Begin');
  await page.getByRole('heading', { name: 'First: what kind of reply is it?' }).waitFor();
  await pressKey(reader, '1');
  for (const n of [1, 2, 3]) {
    await page.getByRole('heading', { name: `Value ${n} of 3` }).waitFor();
    if (n === 1) await soundInBoth(reader, site);
    if (n === 3 && other !== null) {
      await page.getByLabel('Value', { exact: true }).fill(other);
      await press(reader, /As given below/);
    } else await pressKey(reader, '1');
  }
  await press(reader, 'I have finished');
  await page.waitForURL((url) => url.pathname === reply);
}

async function thenAThirdSettles({ sian, mari, site }: Story, reply: string): Promise<void> {
  await mari.page.goto(`${site.config.origin}${reply}/settle`);
  await mari.page.getByText('You read this reply yourself.').waitFor();
  const { page } = sian;
  await page.goto(`${site.config.origin}${reply}`);
  await page.getByRole('button', { name: 'See where the readers differ' }).click();
  await page.getByText('1 difference left').waitFor();
  assert.equal(await page.locator('#lit').textContent(), '41');
  await soundInBoth(sian, site);
  const right = page.locator('.app-answer', { hasText: /^\s*(?:One|The other) answer\s*41 /i });
  await right.getByRole('button').click();
  await page.getByText('Every difference is settled.').waitFor();
  await page.getByRole('link', { name: 'The reply', exact: true }).click();
  await page.getByText(/the same on 3 of 4; Cohen’s kappa/).waitFor();
  await press(sian, 'Enter its values');
  await page.getByRole('heading', { name: 'Values entered' }).waitFor();
  await soundInBoth(sian, site);
}

async function thenTheFigureOpensItsCell({ visitor, sian, site }: Story, reply: string): Promise<void> {
  await new Promise((later) => setTimeout(later, 1_100));
  const { page } = visitor;
  const figure = `/count/figures/${GWENT}/${COMMUNICATION}/2018-04-01..2019-04-01`;
  await page.goto(`${site.config.origin}${figure}`);
  await page.getByRole('link', { name: 'Gwent: open the cell it came from' }).click();
  assert.equal(at(visitor), `${reply}/cell`);
  assert.equal(await page.locator('mark').textContent(), '41');
  assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /\b30\b/);
  await sian.page.goto(page.url());
  await soundInBoth(sian, site);
  await sian.page.getByRole('link', { name: 'Open the whole reply' }).click();
  assert.equal(await sian.page.locator('#lit').textContent(), '41');
}

test('a reply that hides a sheet becomes figures that open their cells', {
  skip,
  timeout: 240_000,
}, async () => {
  const browser = await launch();
  try {
    const story = await givenThreeAnalysts(browser);
    const reply = await whenAWorkbookThatHidesASheetComes(story);
    await thenACleanCopyIsRead(story, reply);
    await readsWithKeys(story.mari, story, reply, null);
    await readsWithKeys(story.huw, story, reply, '14');
    await thenAThirdSettles(story, reply);
    await thenTheFigureOpensItsCell(story, reply);
  } finally {
    await browser.close();
  }
});
