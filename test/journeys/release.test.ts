/**
 * A release from its first draft to its withdrawal, with a real browser: refused while a hidden count can be worked
 * out, mended, approved by a second person, out in both languages at one minute, read back from every file, restated,
 * withdrawn. Every figure in it is made up.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { instant } from '../../src/base/day.js';
import { findAppeared, loadFigures, shippedBytes } from '../../src/count/index.js';
import { differences, releaseJson, writeReleaseCsv } from '../../src/count/formats/index.js';
import { LIMITS } from '../../src/count/reading/workbook/index.js';
import { openZip } from '../../src/count/reading/workbook/zip-entries.js';
import type { Release } from '../../src/count/rules/release/release.js';
import { inTransaction, listAccounts } from '../../src/db/index.js';
import { seedPeople } from '../../src/web/people/seed.js';
import { aVisitor, browserPath, launch, mustBeSound, type Visitor } from '../make/browser.js';
import { ONE_MORNING } from '../make/database.js';
import { aListeningSite, sendForm, signedIn, type SignedIn, type Site } from '../make/site.js';

const skip = browserPath() === null ? 'no browser is installed' : false;

const [NORTH, GWENT, SOUTH, DYFED] = ['W15000001', 'W15000002', 'W15000003', 'W15000004'] as const;
const HEAD =
  'authority,measure,from,to,value.kind,value.n,unit,known_on,known_precision,source.publisher,source.address,source.at.line,as_written,words';

interface MadeUp {
  readonly at: string;
  readonly n: number;
  readonly known: string;
}

const fileOf = (all: readonly MadeUp[]): Uint8Array =>
  Buffer.from(
    `${[
      HEAD,
      ...all.map(({ at, n, known }) =>
        [
          `${at},sexual-communication-with-a-child,2025-04-01,2026-04-01,exact,${n},recorded-crimes,${known},day`,
          `Made-up Gazette,https://made-up.example/${at}-${known},2,${n},A made-up figure of ${n}`,
        ].join(','),
      ),
    ].join('\n')}\n`,
  );

/** North Wales has so few that it is hidden, and with it whatever would tell; Dyfed-Powys is printed anew in September. */
const FIRST = fileOf([
  { at: NORTH, n: 3, known: '2026-08-10' },
  { at: GWENT, n: 4173, known: '2026-08-10' },
  { at: SOUTH, n: 9241, known: '2026-08-10' },
  { at: DYFED, n: 5317, known: '2026-08-10' },
  { at: DYFED, n: 3862, known: '2026-09-05' },
]);
const RESTATED = fileOf([{ at: SOUTH, n: 9468, known: '2026-09-20' }]);
/** What no byte may say: the hidden counts as numbers and in words, and the pages that printed them. */
const SECRETS = /5,?317|3,?862|made-up figure of 3\b|W15000001-2026|W15000004-2026/;

const THIS = 'messages-recorded-in-wales';
const OTHER = 'messages-as-known-in-september';
const desk = (slug: string): string => `/count/release-desk/${slug}`;

/** Written by hand in place of the composed headline. */
const SAID = {
  en: 'South Wales recorded 9,241 crimes of sexual communication with a child in 2025/26.',
  cy: 'Cofnododd De Cymru 9,241 o droseddau cyfathrebu rhywiol â phlentyn yn 2025/26.',
} as const;

interface Person {
  readonly visitor: Visitor;
  readonly signed: SignedIn;
}

interface Story {
  readonly site: Site;
  readonly analyst: Person;
  readonly officer: Person;
  readonly reader: Visitor;
}

async function givenAForceWithFigures(browser: Browser): Promise<Story> {
  const site = await aListeningSite({ clock: { now: ONE_MORNING } });
  const { db, system, organisation } = site.fresh;
  await seedPeople(db, organisation.id, ONE_MORNING);
  await load(site, 'published-figures.csv', shippedBytes());
  await load(site, 'first.csv', FIRST);
  const accounts = await inTransaction(db, system, (tx) => listAccounts(tx));
  const person = async (role: string): Promise<Person> => {
    const found = accounts.find((a) => a.roles.includes(role));
    assert.ok(found);
    const { id, name, roles } = found;
    const signed = await signedIn(site, {
      org: organisation.id,
      account: id,
      name,
      roles,
      session: null,
    });
    const visitor = await aVisitor(browser);
    const value = String(signed.headers['cookie']).slice('s='.length);
    await visitor.context.addCookies([
      { name: 's', value, url: site.config.origin, sameSite: 'Strict', httpOnly: true },
    ]);
    return { visitor, signed };
  };
  return {
    site,
    analyst: await person('analyst'),
    officer: await person('publications'),
    reader: await aVisitor(browser),
  };
}

async function load(site: Site, name: string, bytes: Uint8Array): Promise<void> {
  const { db, system } = site.fresh;
  const done = await loadFigures(db, system, { name, bytes }, site.clock.now);
  assert.ok(done.ok, JSON.stringify(done));
}

test('a release fails the attack, is mended, goes out in both languages, is restated and withdrawn', {
  skip,
}, async () => {
  const browser = await launch();
  after(() => browser.close());
  const story = await givenAForceWithFigures(browser);
  const { site, analyst, officer, reader } = story;
  // A public page may be kept by a browser for a while; these visitors come for the first time, each time.
  const fresh = await reader.context.newCDPSession(reader.page);
  await fresh.send('Network.enable');
  await fresh.send('Network.setCacheDisabled', { cacheDisabled: true });
  const status = async (path: string): Promise<number | undefined> =>
    (await reader.page.goto(site.config.origin + path))?.status();

  const see = async ({ visitor: { page } }: Person, path: string): Promise<string> => {
    await page.goto(site.config.origin + path);
    return page.innerText('main');
  };
  const press = async ({ visitor: { page } }: Person, name: string): Promise<string> => {
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
    return page.innerText('main');
  };
  const bothSound = async (visitor: Visitor, path: string): Promise<void> => {
    for (const lang of ['/cy', '']) {
      await visitor.page.goto(site.config.origin + lang + path);
      await mustBeSound(visitor);
    }
  };

  const draft = async (en: string, cy: string, knownBy: string): Promise<void> => {
    const { page } = analyst.visitor;
    await bothSound(analyst.visitor, '/count/release-desk/new');
    await page.fill('#title-en', en);
    await page.fill('#title-cy', cy);
    await page.check('input[value="sexual-communication-with-a-child"]');
    await page.selectOption('#from', '2025');
    await page.selectOption('#to', '2025');
    await page.fill('#known-by', knownBy);
    assert.match(await press(analyst, 'Draft it'), /Version 1\.0, being worked on/);
  };
  const check = async (slug: string): Promise<string> => {
    await see(analyst, desk(slug));
    return press(analyst, 'Check it and attack it');
  };
  const approve = async (slug: string): Promise<void> => {
    await see(officer, desk(slug));
    assert.match(await press(officer, 'Approve it'), /Approved by Huw Tudor/);
  };

  async function thenTheCheckSaysWhatIsHiddenAndWhy(): Promise<void> {
    const found = await check(THIS);
    assert.match(found, /Nothing stands in the way\./);
    assert.match(found, /2 counts that are not printed were attacked/);
    assert.match(found, /North Wales, 2025\/26: fewer than five\./);
    assert.match(found, /Gwent, 2025\/26: to protect North Wales, 2025\/26\. The cheapest of \d+ ways/);
    await bothSound(analyst.visitor, desk(THIS));
  }

  const HEADLINE = `${desk(THIS)}/words/headline`;
  const write = async (en: string, cy: string): Promise<string> => {
    const { page } = analyst.visitor;
    await page.fill('#text-en', en);
    await page.fill('#text-cy', cy);
    return press(analyst, 'Keep and check');
  };

  async function whenTheHeadlineIsWrittenTooStrongly(): Promise<void> {
    await bothSound(analyst.visitor, `${desk(THIS)}/words`);
    await bothSound(analyst.visitor, HEADLINE);
    const told = await write(
      'Wales recorded 18,730 of these crimes in 2025/26, and North Wales only three.',
      'Cofnododd Cymru 18,730 o’r troseddau hyn yn 2025/26, a Gogledd Cymru dair yn unig.',
    );
    assert.match(told, /in English: “three” states a count that is hidden \(North Wales, 2025\/26/);
    assert.match(told, /in Welsh: “dair” states a count that is hidden/);
    await bothSound(analyst.visitor, HEADLINE);
    const failing = await write(
      'South Wales recorded 9,999 crimes of sexual communication with a child in 2025/26.',
      'Cofnododd De Cymru 9,999 o droseddau cyfathrebu rhywiol â phlentyn yn 2025/26.',
    );
    assert.match(failing, /does not hold against the tables/);
    assert.match(failing, /This would hold: “9,241/);
    assert.equal(
      await analyst.visitor.page.locator('mark.app-claim--fails').count(),
      2,
      'one in each language',
    );
    assert.match(await check(THIS), /What stands in the way/);
    assert.equal(await analyst.visitor.page.getByText('Nothing stands in the way.').count(), 0);
  }

  async function thenItIsPutRight(): Promise<void> {
    await see(analyst, HEADLINE);
    assert.match(await write(SAID.en, SAID.cy), /Nothing stands in the way of these words\./);
    await bothSound(analyst.visitor, HEADLINE);
    await thenTheCheckSaysWhatIsHiddenAndWhy();
    assert.match(await see(analyst, desk(THIS)), /Words written by hand in 1 place/);
  }

  async function thenTheAnalystCannotApprove(): Promise<void> {
    assert.equal(await analyst.visitor.page.getByRole('button', { name: 'Approve it' }).count(), 0);
    const refused = await sendForm(site, `${desk(THIS)}/approve`, { by: analyst.signed });
    assert.equal(refused.statusCode, 404);
  }

  async function whenAnotherReleaseOfTheSameGoesOut(): Promise<void> {
    await draft('Messages as known in September', 'Negeseuon fel y’u gwyddys ym mis Medi', '2026-09-15');
    assert.match(await check(OTHER), /Dyfed-Powys, 2025\/26: to protect North Wales/);
    await approve(OTHER);
    assert.match(await press(officer, 'Publish now'), /Version 1\.0, the newest that is out/);
    await officer.visitor.page.getByRole('link', { name: 'The public’s page' }).click();
    await officer.visitor.page.waitForURL(`**/figures/${OTHER}`);
  }

  async function thenTheFirstIsRefusedAndMended(): Promise<void> {
    await approve(THIS);
    const { page } = officer.visitor;
    await press(officer, 'Publish now');
    assert.equal(await page.locator('.govuk-error-summary').count(), 1, 'it is given away by the other');
    await mustBeSound(officer.visitor);
    await page.fill('#why', 'It can be worked out from the other release.');
    await press(officer, 'Send it back');
    const broken = await check(THIS);
    assert.match(broken, /hidden counts can be worked out\. This cannot be published\./);
    assert.match(
      broken,
      /North Wales, 2025\/26.*it must be exactly 3\. Shown by the sums of Wales, 2025\/26/,
    );
    await bothSound(analyst.visitor, desk(THIS));
    await analyst.visitor.page.getByRole('button', { name: 'Build it anew' }).click();
    await analyst.visitor.page.waitForURL(`**${desk(THIS)}/version`);
    await analyst.visitor.page.fill('#known-by', '2026-08-31');
    await press(analyst, 'Draft it');
    assert.match(await check(THIS), /Nothing stands in the way\./);
  }

  async function thenItAppearsInBothLanguagesAtTheMinute(): Promise<void> {
    await approve(THIS);
    const { page } = officer.visitor;
    await page.fill('#day', '2026-10-01');
    await page.fill('#time', '10:05');
    assert.match(await press(officer, 'Publish at this time'), /appears on 1 October 2026/);
    const addresses = [`/figures/${THIS}`, `/cy/figures/${THIS}`, `/figures/${THIS}.csv`];
    site.clock.now = instant('2026-10-01T09:04:59.999Z');
    for (const address of addresses.slice(0, 2)) assert.equal(await status(address), 404, address);
    site.clock.now = instant('2026-10-01T09:05:00.000Z');
    for (const [i, address] of addresses.slice(0, 2).entries()) {
      assert.equal(await status(address), 200, address);
      const said = i === 0 ? SAID.en : SAID.cy;
      assert.equal((await reader.page.innerText('h1')).replace(/\s+/g, ' '), said);
      await mustBeSound(reader);
    }
  }

  const released = async (): Promise<Release> => {
    const { db, system } = site.fresh;
    const out = await inTransaction(db, system, (tx) => findAppeared(tx, { slug: THIS }, site.clock.now));
    assert.ok(out);
    return out.content;
  };
  const download = async (lang: '' | '/cy', ending: string): Promise<Buffer> => {
    const { page } = reader;
    await page.goto(`${site.config.origin}${lang}/figures/${THIS}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[href^="/figures/${THIS}"][href$="${ending}"]`).first().click(),
    ]);
    return readFileSync(await file.path());
  };

  async function thenEveryFileReadsBackEqualAndTellsNothing(version: string): Promise<void> {
    const release = await released();
    const csv = (await download('', `${version}.csv`)).toString();
    assert.equal(csv, writeReleaseCsv(release));
    assert.equal(parse(csv, { columns: true, bom: true }).length, 5);
    const json = (await download('', `${version}.json`)).toString();
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(releaseJson(release))));
    const texts = [csv, json];
    for (const kind of ['ods', 'xlsx'])
      for (const lang of ['en', 'cy'] as const) {
        const [prefix, tail] = lang === 'en' ? (['', ''] as const) : (['/cy', '-cy'] as const);
        const bytes = await download(prefix, `${version}${tail}.${kind}`);
        assert.deepEqual(await differences(bytes, release, lang), []);
        texts.push(await unzipped(bytes));
      }
    for (const address of [`/figures/${THIS}`, `/cy/figures/${THIS}`, `/figures/${OTHER}`]) {
      await status(address);
      texts.push(await reader.page.content());
    }
    for (const said of texts) assert.doesNotMatch(said, SECRETS);
  }

  async function whenAForceRestatesItsFigure(): Promise<void> {
    await load(site, 'restated.csv', RESTATED);
    const until = performance.now() + 5000;
    let shown = '';
    while (!shown.includes('9,468') && performance.now() < until) shown = await see(analyst, desk(THIS));
    assert.match(shown, /South Wales, 2025\/26: 9,241 was used .* 9,468 was printed by Made-up Gazette/);
    await analyst.visitor.page.getByRole('button', { name: 'Draft a new version' }).click();
    await analyst.visitor.page.waitForURL(`**${desk(THIS)}/version`);
    await mustBeSound(analyst.visitor);
    assert.match(await press(analyst, 'Draft it'), /Version 2\.0, being worked on/);
    assert.match(await check(THIS), /Nothing stands in the way\./);
    await approve(THIS);
    assert.match(await press(officer, 'Publish now'), /Version 2\.0, the newest that is out/);
  }

  async function thenTheChangeIsListedWithBothValues(): Promise<void> {
    for (const [lang, change] of [
      ['', /South Wales, 2025\/26 .*: 9,241 became 9,468\. Printed by Made-up Gazette/],
      ['/cy', /De Cymru, 2025\/26 .*: aeth 9,241 yn 9,468\. Argraffwyd gan Made-up Gazette/],
    ] as const) {
      assert.equal(await status(`${lang}/figures/${THIS}`), 200);
      assert.match(await reader.page.innerText('main'), /2\.0/);
      assert.match((await reader.page.textContent('main')) ?? '', change);
      await mustBeSound(reader);
    }
    assert.equal(await status(`/figures/${THIS}/1.0`), 200, 'what was said before stays');
  }

  async function thenItIsWithdrawnAndItsAddressSaysSo(): Promise<void> {
    await see(officer, desk(THIS));
    await officer.visitor.page.fill('#reason-en', 'One force sent the wrong year.');
    await officer.visitor.page.fill('#reason-cy', 'Anfonodd un heddlu’r flwyddyn anghywir.');
    await press(officer, 'Withdraw this version');
    await bothSound(officer.visitor, desk(THIS));
    for (const [lang, said] of [
      ['', 'Withdrawn on 1 October 2026. One force sent the wrong year.'],
      ['/cy', 'Anfonodd un heddlu’r flwyddyn anghywir.'],
    ] as const) {
      assert.equal(await status(`${lang}/figures/${THIS}`), 200);
      assert.ok((await reader.page.innerText('main')).includes(said), said);
      await mustBeSound(reader);
    }
  }

  await draft('Messages recorded in Wales', 'Negeseuon a gofnodwyd yng Nghymru', '2026-08-31');
  await whenTheHeadlineIsWrittenTooStrongly();
  await thenItIsPutRight();
  await thenTheAnalystCannotApprove();
  await whenAnotherReleaseOfTheSameGoesOut();
  await thenTheFirstIsRefusedAndMended();
  await thenItAppearsInBothLanguagesAtTheMinute();
  await thenEveryFileReadsBackEqualAndTellsNothing('1.0');
  await whenAForceRestatesItsFigure();
  await thenTheChangeIsListedWithBothValues();
  await thenEveryFileReadsBackEqualAndTellsNothing('2.0');
  await thenItIsWithdrawnAndItsAddressSaysSo();
});

/** Everything in a workbook, hidden or not, as text. */
async function unzipped(bytes: Uint8Array): Promise<string> {
  const zip = await openZip(bytes, LIMITS);
  const parts: string[] = [];
  for (const name of zip.names) {
    const entry = await zip.open(name);
    if (entry)
      parts.push(entry instanceof Uint8Array ? Buffer.from(entry).toString('utf8') : await text(entry));
  }
  return parts.join('\n');
}
