/**
 * A whole round with a real browser: one question to 45 authorities, acknowledged, clarified, late, chased, refused,
 * reviewed, answered in every format, one answer taken back and replaced, one made in this very installation from crimes
 * recorded in it; read by two people each, entered, and published
 * as a release whose every number opens the cell it came from. Every figure and every answer is made up.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { authorityByCode } from '../../src/base/authorities.js';
import { dayInLondon, instant } from '../../src/base/day.js';
import { financialYear } from '../../src/base/period.js';
import { offerReplies } from '../../src/count/actions/mail/offer-replies.js';
import { readMailbox } from '../../src/count/actions/mail/read-mailbox.js';
import { sendLetters } from '../../src/count/actions/mail/send-letters.js';
import {
  decideCandidate,
  finishReading,
  type ReplyAtHand,
  replyAtHand,
  takeReplySeat,
} from '../../src/count/actions/replies/read-reply.js';
import { blocksOf, otherFigures, pieceAt, spotName } from '../../src/count/rules/confirming/places.js';
import { type Decided, KIND } from '../../src/count/rules/confirming/said.js';
import { SURE } from '../../src/count/rules/replies/candidate.js';
import type { MailFile } from '../../src/count/mail/made-up/write-mail.js';
import { setOf } from '../../src/count/rules/round/authority-sets.js';
import { listObservations } from '../../src/count/store.js';
import { putAddresses } from '../../src/count/store/letters.js';
import { type Actor, inTransaction } from '../../src/db/index.js';
import { aFigureReply, type Answering, answeringAuthorities, inFormat } from '../make/answering.js';
import { aVisitor, browserPath, launch, mustBeSound, type Visitor } from '../make/browser.js';
import { aPerson } from '../make/database.js';
import { type DeskSite, aDeskSite } from '../make/desk-site.js';
import { type RoundMailMaker, roundMail } from '../make/round-mail.js';
import { MADE_FORMATS } from '../make/replies/write-reply.js';
import { aCrime, aRecordRoom } from '../make/record.js';
import { signedIn } from '../make/site.js';

const skip = browserPath() === null ? 'no browser is installed' : false;

const [NORTH, GWENT, SOUTH, DYFED] = ['W15000001', 'W15000002', 'W15000003', 'W15000004'] as const;
const ASKED_ON = instant('2026-10-01T09:00:00.000Z');
const COMMUNICATION = 'sexual-communication-with-a-child';
const EVERYBODY = setOf('K02000001', '2026-10-01');

interface Person {
  readonly visitor: Visitor;
  readonly actor: Actor;
}

interface Story {
  readonly browser: Browser;
  readonly site: DeskSite;
  readonly far: Answering;
  readonly mail: RoundMailMaker;
  readonly mari: Person;
  readonly huw: Person;
  readonly sian: Person;
  readonly officer: Person;
}

/** A page of ours that takes so long is a fault. */
async function patient(browser: Browser): Promise<Visitor> {
  const visitor = await aVisitor(browser);
  visitor.page.setDefaultTimeout(15_000);
  return visitor;
}

async function givenACharity(browser: Browser): Promise<Story> {
  const clock = { now: ASKED_ON };
  const site = await aDeskSite({ listening: true, clock });
  const far = answeringAuthorities();
  const mail = roundMail(site.fresh, { keys: site.desk.keys, carrier: far.carrier });
  after(() => mail.reader.close());
  const person = async (name: string, roles: readonly string[]): Promise<Person> => ({
    visitor: await patient(browser),
    actor: await aPerson(site.fresh, name, roles),
  });
  const story = {
    browser,
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
  await offerReplies(mail.by, now);
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
  assert.match(
    await page.innerText('main'),
    /Freedom of Information Act 2000|Ddeddf Rhyddid Gwybodaeth 2000/,
  );
  await soundInBoth(story, mari);
  await press(mari, /Open the round and send 45 letters/);
  assert.match(await page.innerText('main'), /Tick|read/i, 'nothing goes that nobody has said they read');
  await page.check('#seen');
  await press(mari, /Open the round and send 45 letters/);
  await page.waitForURL(/\/count\/rounds\/[0-9a-f-]{36}$/);
  await theMailRuns(story);
  assert.equal(far.letters.length, 45);
  assert.equal(
    new Set(far.letters.map((l) => l.replyTo)).size,
    45,
    'each is answered to an address of its own',
  );
  return at(mari);
}

/** A request's page, by its authority. */
async function requestOf(story: Story, round: string, authority: string): Promise<string> {
  const { mari } = story;
  await go(story, mari, round);
  const name = authorityByCode(authority)?.name.en ?? '';
  const href = await mari.visitor.page.getByRole('link', { name, exact: true }).getAttribute('href');
  assert.ok(href, name);
  return href;
}

async function whenTheyAcknowledge(story: Story): Promise<void> {
  await onDay(story, '2026-10-02');
  for (const code of EVERYBODY)
    story.far.writes(
      code,
      {
        text:
          code === DYFED
            ? 'Dear applicant,\n\nWe need clarification before we can proceed: please could you clarify whether you want offences by the date recorded or by the date they happened?\n\nInformation Access'
            : `Dear applicant,\n\nThank you for your request for information, which has been received and logged. Our reference: FOI ${EVERYBODY.indexOf(code) + 1000}/26. We will respond within 20 working days.\n\nInformation Access`,
      },
      story.site.clock.now,
    );
  await theMailRuns(story);
}

async function thenOneAsksBackAndIsAnswered(story: Story, round: string): Promise<void> {
  const { mari, far } = story;
  const { page } = mari.visitor;
  await onDay(story, '2026-10-06');
  const request = await requestOf(story, round, DYFED);
  await go(story, mari, request);
  await soundInBoth(story, mari);
  await page.selectOption('[name="kind"]', 'clarification-asked');
  await page.fill('[name="day"]', '2026-10-02');
  await page.fill('textarea[name="words"]', 'By the date recorded or by the date they happened?');
  await press(mari, 'Enter it');
  assert.match(await page.innerText('main'), /The clock is stopped since/);
  await page.getByRole('link', { name: 'an answer to their question' }).click();
  await page.fill('textarea[name="answer"]', 'By the date on which the crime was recorded.');
  await press(mari, 'Show the letter');
  await mustBeSound(mari.visitor);
  await page.check('#seen');
  await press(mari, 'Send it');
  await theMailRuns(story);
  assert.equal(far.letters.at(-1)?.kind, 'clarification');
  // Day 0 is 6 October: the clock begins again.
  assert.match(await go(story, mari, request), /Last day for the answer\s+3 November 2026/);
}

/** Who answers, in which format, and what each counted. Large, so that nothing has to be hidden. */
const ANSWERING = EVERYBODY.filter((c) => c !== NORTH && c !== DYFED)
  .filter((c) => c === GWENT || c === SOUTH || c.startsWith('E'))
  .toSorted((a, b) => Number(b.startsWith('W')) - Number(a.startsWith('W')))
  .slice(0, MADE_FORMATS.length);
/** Read on the pages themselves, value by value; the others by the same actions. */
const IN_BROWSER: readonly string[] = [...ANSWERING.slice(0, 4), NORTH];
type Counts = readonly (readonly [year: string, n: number])[];
const countsOf = (code: string): Counts => {
  const i = ANSWERING.indexOf(code);
  return [
    ['2024/25', 210 + 7 * i],
    ['2025/26', 260 + 11 * i],
  ];
};
const fullName = (code: string): string => authorityByCode(code)?.full.en ?? code;

async function whenAnswersComeInEveryFormat(story: Story): Promise<void> {
  await onDay(story, '2026-10-20');
  for (const [i, code] of ANSWERING.entries()) {
    const format = MADE_FORMATS[i];
    assert.ok(format);
    const what = await inFormat(aFigureReply(fullName(code), countsOf(code)), format);
    story.far.writes(code, what, story.site.clock.now);
  }
  story.far.writes(
    NORTH,
    {
      text: 'Dear applicant,\n\nYour request is refused under section 12 of the Freedom of Information Act 2000. To find what you ask for, every record would have to be read, and the cost of compliance would exceed the appropriate limit of 18 hours.\n\nYou may ask for an internal review.',
    },
    story.site.clock.now,
  );
  await theMailRuns(story);
}

/** What came by itself stands at its request, taken in already. **Shape**: the reply's address. */
async function takenIn(story: Story, round: string, code: string): Promise<string> {
  const { mari } = story;
  const { page } = mari.visitor;
  await go(story, mari, await requestOf(story, round, code));
  await page.getByRole('link', { name: 'read what came' }).last().click();
  await page.waitForURL(/\/count\/replies\/[0-9a-f-]{36}$/);
  return at(mari);
}

/** Somebody reads a whole reply, and finds that everything stands as it was read. */
async function reads(story: Story, reader: Person, reply: string): Promise<void> {
  const { page } = reader.visitor;
  await go(story, reader, `${reply}/read`);
  await press(reader, 'Begin');
  for (let n = 0; n < 30 && (await page.getByRole('button', { name: 'I have finished' }).count()) === 0; n++)
    await press(reader, /^As read/);
  await press(reader, 'I have finished');
  await page.waitForURL((url) => url.pathname === reply);
}

/** Of text with a cell on each line nothing is read: people say what each figure is, where it stands. */
function missedIn(hand: ReplyAtHand, counts: Counts): readonly (readonly [string, Decided])[] {
  const { files, read } = hand.opened;
  if (read.candidates.length > 0 || read.kind.kind !== 'none') return [];
  const blocks = blocksOf(files);
  const missed = otherFigures(blocks, []).flatMap((spot): readonly (readonly [string, Decided])[] => {
    const known = counts.find(([, n]) => String(n) === pieceAt(blocks, spot)?.text);
    if (!known) return [];
    const [period, n] = [financialYear(Number(known[0].slice(0, 4))), known[1]];
    const value = { kind: 'exact', n } as const;
    const said = { measure: COMMUNICATION, period, by: {}, unit: 'recorded-crimes', value } as const;
    return [[spotName(spot), { decision: 'correct', said }]];
  });
  return [[KIND, { decision: 'correct', said: { kind: 'figures', exemptions: [] } }], ...missed];
}

/** The same without a browser: a page for each value of fifteen replies, twice, would tell nothing new. */
async function readsAtOnce({ site }: Story, { actor }: Person, reply: string, counts: Counts): Promise<void> {
  const id = reply.split('/').at(-1) ?? '';
  const doing = {
    actor: { ...actor, account: actor.account ?? '' },
    keys: site.desk.keys,
    now: site.clock.now,
  };
  await inTransaction(site.fresh.db, actor, async (tx) => {
    assert.ok((await takeReplySeat(tx, doing, id)).ok);
    const hand = await replyAtHand(tx, doing, id);
    assert.ok(hand);
    const candidates = [KIND, ...hand.opened.read.candidates.keys()].map(String);
    const missed = new Map(missedIn(hand, counts));
    for (const candidate of new Set([...candidates, ...missed.keys()])) {
      const decided = missed.get(candidate) ?? ({ decision: 'confirm', said: null } as const);
      const done = await decideCandidate(tx, doing, { reply: id, candidate, decided });
      assert.ok(done.ok, JSON.stringify(done));
    }
    assert.ok((await finishReading(tx, doing, id)).ok);
  });
}

async function entered(story: Story, reply: string): Promise<string> {
  const { sian } = story;
  await go(story, sian, reply);
  await press(sian, 'Enter its values');
  return sian.visitor.page.innerText('main');
}

/** What is held of a reply is just what it counted, each year by itself. */
async function mustHold({ site }: Story, reply: string, counts: Counts): Promise<void> {
  const all = await inTransaction(site.fresh.db, site.fresh.system, listObservations);
  const held = all.map((o) => o.observation).filter((o) => o.source.address === reply);
  const said = held.map((o) => [o.from.slice(0, 4), o.value.kind === 'exact' ? o.value.n : o.value.kind]);
  assert.deepEqual(
    said.toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    counts.map(([year, n]) => [year.slice(0, 4), n]),
    reply,
  );
}

async function thenEachIsReadByTwo(story: Story, round: string): Promise<Map<string, string>> {
  const replies = new Map<string, string>();
  for (const code of [...ANSWERING, NORTH]) {
    const reply = await takenIn(story, round, code);
    replies.set(code, reply);
    for (const reader of [story.mari, story.huw])
      await (IN_BROWSER.includes(code)
        ? reads(story, reader, reply)
        : readsAtOnce(story, reader, reply, countsOf(code)));
    await entered(story, reply);
    if (code !== NORTH) await mustHold(story, reply, countsOf(code));
  }
  return replies;
}

async function thenTheSilentAreRemindedTogether(story: Story, round: string): Promise<void> {
  const { mari, far } = story;
  const { page } = mari.visitor;
  await onDay(story, '2026-11-05');
  const silent = 45 - ANSWERING.length - 1;
  const said = await go(story, mari, round);
  assert.match(said, new RegExp(`Remind ${silent} late ones`));
  await soundInBoth(story, mari);
  await page.getByRole('button', { name: /^Remind/ }).click();
  await mustBeSound(mari.visitor);
  const before = far.letters.length;
  await press(mari, 'Send those that are ticked');
  await theMailRuns(story);
  assert.equal(far.letters.length - before, silent);
  assert.ok(far.letters.slice(before).every((l) => l.kind === 'chaser'));
  assert.match(await go(story, mari, `${round}/chase`), /Nobody is to be reminded today/);
}

async function thenTheRefusalIsReviewed(story: Story, round: string): Promise<void> {
  const { mari, far } = story;
  const { page } = mari.visitor;
  const refusals = await go(story, mari, `${round}/refusals`);
  assert.match(refusals, /North Wales/);
  assert.match(refusals, /section 12|foia-s12|s12/i);
  await soundInBoth(story, mari);
  await page
    .getByRole('link', { name: /request for a review/ })
    .first()
    .click();
  await page.check('#seen');
  await press(mari, 'Send it');
  await theMailRuns(story);
  assert.equal(far.letters.at(-1)?.kind, 'internal-review');
  const request = await requestOf(story, round, NORTH);
  await go(story, mari, request);
  await page.selectOption('[name="kind"]', 'review-answered');
  await page.fill('[name="day"]', '2026-11-05');
  await page.selectOption('[name="outcome"]', 'upheld');
  await press(mari, 'Enter it');
  assert.match(await go(story, mari, request), /review/i);
}

async function thenOneIsReplaced(story: Story, old: string): Promise<string> {
  const { mari, huw } = story;
  const { page } = mari.visitor;
  await onDay(story, '2026-11-06');
  await go(story, mari, old);
  await page.getByText('The authority takes it back').click();
  await page.getByRole('link', { name: 'Add the reply that replaces it' }).click();
  const { file } = await inFormat(aFigureReply(fullName(GWENT), REPLACED), 'ods');
  assert.ok(file);
  await page.fill('[name="received-on"]', '2026-11-06');
  await page.getByLabel('by e-mail').check();
  await page.fill('[name="why"]', 'One month had been left out.');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(file.bytes) });
  await press(mari, 'Open it safely');
  await page.waitForURL(
    (url) => /\/count\/replies\/[0-9a-f-]{36}$/.test(url.pathname) && url.pathname !== old,
  );
  const reply = at(mari);
  for (const reader of [mari, huw]) await reads(story, reader, reply);
  await entered(story, reply);
  await mustHold(story, reply, REPLACED);
  assert.match(await go(story, mari, old), /One month had been left out/);
  return reply;
}

const REPLACED: Counts = [
  ['2024/25', 221],
  ['2025/26', 275],
];

/** What the force recorded in each year: twenty-four, then thirty-one. */
const OWN: Counts = [
  ['2024/25', 24],
  ['2025/26', 31],
];

/**
 * One of the forces that were asked is this very installation: the round's letter arrives as a request received, is answered
 * from the crimes recorded here, signed by somebody else, and goes back with its files.
 */
async function whenOneForceAnswersFromItsOwnRecords(story: Story): Promise<void> {
  const { site, mari, officer, far } = story;
  const { page } = mari.visitor;
  const room = await aRecordRoom(site.fresh);
  for (const [year, n] of OWN) {
    const on = instant(`${year.slice(0, 4)}-09-10T10:00:00.000Z`);
    const crime = aCrime({ committedFrom: dayInLondon(on), committedTo: dayInLondon(on) });
    await room.record(
      Array.from({ length: n }, () => crime),
      { firstTouchAt: on },
      on,
    );
  }
  const letter = far.letters.find((l) => l.authority === DYFED && l.kind === 'request');
  const [template] = letter?.files ?? [];
  assert.ok(letter && template);

  await go(story, mari, '/count/answers/new');
  await page.fill('[name="reference"]', 'FOI 7/26');
  await page.fill('[name="received-on"]', '2026-10-06');
  await page.fill('[name="requester"]', 'Mari Rees, Made-up Charity');
  await page.fill('[name="wording"]', letter.text);
  await press(mari, 'Log the request');
  assert.match(await page.innerText('main'), /An answer is due by 3 November 2026/);
  const buffer = Buffer.from(template.bytes);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: template.name, mimeType: template.mediaType, buffer });
  await press(mari, 'Keep the template');
  await page.selectOption('[name="authority"]', DYFED);
  await page.check('input[value="sexual-communication-with-a-child"]');
  await page.fill('[name="from"]', '2024');
  await page.fill('[name="to"]', '2025');
  await press(mari, /^Count/);
  assert.match(await page.innerText('main'), /\b24\b[\s\S]*\b31\b/);
  await soundInBoth(story, mari);
  const request = at(mari);
  assert.equal(
    await page.getByRole('button', { name: 'Sign', exact: true }).count(),
    0,
    'not by whoever drafted it',
  );
  await go(story, officer, request);
  await officer.visitor.page.getByRole('button', { name: 'Sign', exact: true }).click();
  assert.match(await officer.visitor.page.innerText('main'), /Signed by Owain Pugh/);
  await go(story, mari, request);
  const file = async (name: string): Promise<MailFile> => {
    const answer = await page.request.get(`${site.config.origin}${request}/files/${name}`);
    assert.equal(answer.status(), 200, name);
    const said = answer.headers()['content-disposition'] ?? '';
    const given = /filename="([^"]+)"/.exec(said)?.[1] ?? name;
    return { name: given, type: 'application/octet-stream', bytes: await answer.body() };
  };
  const files = {
    file: await file('template-en'),
    also: [await file('letter-en.docx'), await file('letter-cy.docx')],
  };
  const text = 'Dear applicant,\n\nPlease find our answer attached.\n\nInformation Access';
  far.writes(DYFED, { text, ...files }, site.clock.now);
  await theMailRuns(story);
}

/** It reads back without a correction: every value sure, and confirmed as it was read by both. */
async function thenItReadsBackWithoutACorrection(story: Story, round: string): Promise<string> {
  const { site, mari, huw } = story;
  const reply = await takenIn(story, round, DYFED);
  const id = reply.split('/').at(-1) ?? '';
  const hand = await inTransaction(site.fresh.db, mari.actor, (tx) =>
    replyAtHand(tx, { actor: mari.actor, keys: site.desk.keys }, id),
  );
  const { kind, candidates } = hand?.opened.read ?? assert.fail('nothing was read');
  // In part: the records of this installation do not reach back over all of the years asked about, and the answer says so.
  assert.deepEqual([kind.kind, candidates.length], ['partial', OWN.length]);
  assert.deepEqual(
    candidates.filter((c) => c.sure < SURE),
    [],
  );
  for (const reader of [mari, huw]) await reads(story, reader, reply);
  await entered(story, reply);
  await mustHold(story, reply, OWN);
  return reply;
}

async function thenItIsPublished(story: Story): Promise<string> {
  const { mari, officer } = story;
  const { page } = mari.visitor;
  await onDay(story, '2026-11-09');
  await go(story, mari, '/count/release-desk/new');
  await page.fill('#title-en', 'Communication offences by force');
  await page.fill('#title-cy', 'Troseddau cyfathrebu fesul heddlu');
  await page.selectOption('#area', 'W92000004');
  await page.check('input[value="sexual-communication-with-a-child"]');
  await page.selectOption('#from', '2024');
  await page.selectOption('#to', '2025');
  await page.fill('#known-by', '2026-11-08');
  await press(mari, 'Draft it');
  await press(mari, 'Check it and attack it');
  assert.match(await page.innerText('main'), /Nothing stands in the way\./);
  await go(story, officer, at(mari));
  await press(officer, 'Approve it');
  await press(officer, 'Publish now');
  await officer.visitor.page.getByRole('link', { name: 'The public’s page' }).click();
  return at(officer);
}

/** What links say, and where they lead. */
const linksIn = ({ page }: Visitor, selector: string): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((a) => [a.textContent, a.href])`,
  );

/** Every number of the table, from the public's page to the words of the letter or the cell of the sheet. */
async function thenEveryNumberOpensItsCell(
  story: Story,
  release: string,
  replies: ReadonlyMap<string, string>,
): Promise<void> {
  const { site } = story;
  const reader = await patient(story.browser);
  const { page } = reader;
  await page.goto(`${site.config.origin}${release}`);
  await mustBeSound(reader);
  const numbers = await linksIn(reader, 'td.app-number a.govuk-link');
  const opened = new Set<string>();
  for (const [number, href] of numbers) {
    await page.goto(href);
    const cells = await linksIn(reader, 'main a[href*="/cell?at="]');
    assert.ok(cells.length > 0, `${number} opens no cell: ${href}`);
    for (const [, cell] of cells) {
      await page.goto(cell);
      opened.add(
        `${new URL(cell).pathname.replace(/\/cell$/, '')} ${await page.locator('mark').first().textContent()}`,
      );
    }
  }
  const wanted = [
    ...REPLACED.map(([, n]) => `${replies.get(GWENT)} ${n}`),
    ...countsOf(SOUTH).map(([, n]) => `${replies.get(SOUTH)} ${n}`),
    ...OWN.map(([, n]) => `${replies.get(DYFED)} ${n}`),
  ];
  for (const one of wanted) assert.ok(opened.has(one), `${one} was not opened; ${[...opened].join(', ')}`);
  await mustBeSound(reader);
}

test('a round of 45 is asked, answered, read and published', { skip, timeout: 400_000 }, async () => {
  const browser = await launch();
  after(() => browser.close());
  const story = await givenACharity(browser);
  await onDay(story, '2026-10-01');
  const round = await whenAQuestionIsAskedOfAll(story);
  await whenTheyAcknowledge(story);
  await thenOneAsksBackAndIsAnswered(story, round);
  await whenAnswersComeInEveryFormat(story);
  const replies = await thenEachIsReadByTwo(story, round);
  await thenTheSilentAreRemindedTogether(story, round);
  await thenTheRefusalIsReviewed(story, round);
  await whenOneForceAnswersFromItsOwnRecords(story);
  replies.set(DYFED, await thenItReadsBackWithoutACorrection(story, round));
  replies.set(GWENT, await thenOneIsReplaced(story, replies.get(GWENT) ?? ''));
  const release = await thenItIsPublished(story);
  await thenEveryNumberOpensItsCell(story, release, replies);
});
