/**
 * A round to 45 authorities in a browser: asked in four steps, every letter read, sent, acknowledged, clarified, late,
 * reminded together, refused, reviewed, withdrawn by the authority and by us. What carries letters is played by the test.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Day, dayInLondon, instant } from '../../src/base/day.js';
import { letterGone } from '../../src/count/actions/rounds/enter-event.js';
import { loadRounds } from '../../src/count/actions/rounds/load-round.js';
import { inTransaction } from '../../src/db/index.js';
import { aVisitor, browserPath, launch, mustBeSound, type Visitor } from '../make/browser.js';
import { aPerson } from '../make/database.js';
import { aListeningSite, signedIn, type Site } from '../make/site.js';

const skip = browserPath() === null ? 'no browser is installed' : false;
let browser: Browser | undefined;
after(() => browser?.close());

const clock = { now: instant('2026-09-01T09:00:00Z') };

test('a round to 45 authorities runs from the question to the last answer', { skip }, async () => {
  const site = await aListeningSite({ clock });
  const priya = await aPerson(site.fresh, 'Priya Nair', ['analyst']);
  browser = await launch();
  const desk = await aVisitor(browser);
  const { page } = desk;
  const at = async (day: Day): Promise<void> => {
    clock.now = instant(`${day}T09:00:00Z`);
    const { headers } = await signedIn(site, priya);
    const [name = '', value = ''] = (headers['cookie'] ?? '').split(/=(.*)/s);
    await desk.context.addCookies([{ name, value, url: site.config.origin }]);
  };
  const open = (path: string) => page.goto(site.config.origin + path);
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).click();
  };

  await at('2026-09-01');
  await open('/count/rounds/new');
  await page.getByLabel('What the round is called, in English').fill('Communication offences');
  await page.getByLabel('What the round is called, in Welsh').fill('Troseddau cyfathrebu');
  await page.locator('#part-1-measure').selectOption('sexual-communication-with-a-child');
  await page.locator('#part-1-codes').fill('71/17');
  await page.locator('#from').selectOption('2023');
  await page.locator('#to').selectOption('2025');
  await mustBeSound(desk);
  await press('Save and choose authorities');
  await page.getByRole('link', { name: /The whole United Kingdom/ }).click();
  await press('Save and look at what is held');
  await page.getByRole('button', { name: 'Go on to the letters' }).click();
  assert.match((await page.textContent('.app-letter')) ?? '', /Dear Metropolitan Police Service/);
  await mustBeSound(desk);
  await page.getByLabel('I have read the letters, and they may go').check();
  await press('Open the round and send 45 letters');
  const round = page.url();
  assert.match((await page.textContent('main')) ?? '', /1 letter waits to go/);

  await carryLetters(site);
  await page.reload();
  assert.equal(await page.locator('.govuk-tag', { hasText: 'Due' }).count(), 45);
  await inWelshToo(desk, round);

  await at('2026-09-08');
  await enter(desk, { round, authority: 'Cumbria', kind: 'Acknowledged', reference: 'FOI 12/26' });
  await enter(desk, { round, authority: 'Durham', kind: 'Clarification asked for', words: 'Which year?' });
  await page.getByRole('link', { name: 'an answer to their question' }).click();
  await page.getByLabel('The answer').fill('The year in which it was recorded.');
  await press('Show the letter');
  assert.match((await page.textContent('.app-letter')) ?? '', /> Which year\?[\s\S]*recorded/);
  await page.getByLabel('I have read it, and it may go').check();
  await press('Send it');
  await carryLetters(site);
  await enter(desk, { round, authority: 'Kent', kind: 'Answered' });
  await enter(desk, {
    round,
    authority: 'Surrey',
    kind: 'Refused',
    exemptions: '12',
    words: 'It would cost too much.',
  });
  await page.getByRole('link', { name: 'a request for a review' }).click();
  await page.getByLabel('I have read it, and it may go').check();
  await press('Send it');
  await carryLetters(site);
  await enter(desk, {
    round,
    authority: 'Kent',
    kind: 'Authority withdrew its answer',
    words: 'Counted twice.',
  });
  await enter(desk, { round, authority: 'Kent', kind: 'Authority replaced its answer' });

  await at('2026-10-06');
  await open(new URL(round).pathname);
  const text = (await page.textContent('main')) ?? '';
  for (const says of [/In review/, /Answer replaced/, /Late/]) assert.match(text, says);
  // The clarification began Durham's clock anew: it alone is not late yet.
  assert.match((await rowOf(desk, 'Durham')) ?? '', /Due/);
  await page.getByRole('button', { name: /Remind \d+ late ones/ }).click();
  await mustBeSound(desk);
  await press('Send those that are ticked');
  await carryLetters(site);
  await open(`${new URL(round).pathname}/chase`);
  assert.match((await page.textContent('main')) ?? '', /Nobody is to be reminded today/);
  await open(`${new URL(round).pathname}/refusals`);
  await mustBeSound(desk);
  desk.mustBeQuiet();
});

/** Plays the post: every letter that waits has gone today. */
async function carryLetters(site: Site): Promise<void> {
  const { db, system } = site.fresh;
  await inTransaction(db, system, async (tx) => {
    const on = dayInLondon(clock.now);
    for (const { requests } of await loadRounds(tx, clock.now))
      for (const letter of requests.flatMap((r) => r.waiting)) {
        const done = await letterGone(tx, system, { letter: letter.id, on }, clock.now);
        assert.ok(done.ok, JSON.stringify(done));
      }
  });
}

interface Entered {
  readonly round: string;
  readonly authority: string;
  readonly kind: string;
  readonly reference?: string;
  readonly exemptions?: string;
  readonly words?: string;
}

async function enter({ page }: Visitor, what: Entered): Promise<void> {
  await page.goto(what.round);
  await page.locator('main').getByRole('link', { name: what.authority, exact: true }).click();
  await page.locator('#kind').selectOption({ label: what.kind });
  await page.locator('#channel').selectOption('post');
  for (const field of ['reference', 'exemptions', 'words'] as const)
    await page.locator(`#${field}`).fill(what[field] ?? '');
  await page.getByRole('button', { name: 'Enter it' }).click();
  assert.match(
    (await page.textContent('.app-timeline')) ?? '',
    new RegExp(what.kind),
    `${what.authority}: ${what.kind}`,
  );
}

const rowOf = ({ page }: Visitor, authority: string): Promise<string | null> =>
  page.locator('tr', { has: page.getByRole('link', { name: authority, exact: true }) }).textContent();

async function inWelshToo(desk: Visitor, round: string): Promise<void> {
  const { origin, pathname } = new URL(round);
  await mustBeSound(desk);
  await desk.page.goto(`${origin}/cy${pathname}`);
  assert.equal(await desk.page.locator('.govuk-tag', { hasText: 'I ddod' }).count(), 45);
  await mustBeSound(desk);
}
