/**
 * Every page, in both languages, on a phone and on a desk: it answers, it is strict about what its template needs, the
 * browser refuses nothing, axe finds nothing, and nothing stands out to the right.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PAGES } from '../../src/app.js';
import { now } from '../../src/base/day.js';
import { LANGS } from '../../src/base/words.js';
import { loadFigures, shippedBytes } from '../../src/count/index.js';
import { type Actor, inTransaction, listAccounts } from '../../src/db/index.js';
import { type Role, STAFF_ROLES, mayOpen } from '../../src/web/access.js';
import { addressOf } from '../../src/web/layout/layout.js';
import type { Page } from '../../src/web/page.js';
import { seedPeople } from '../../src/web/people/seed.js';
import { aVisitor, browserPath, launch, mustBeSound } from '../make/browser.js';
import { aListeningSite, signedIn } from '../make/site.js';

const skip = browserPath() === null && 'no browser is installed';

const FLAGGED = 'online-flagged-child-sexual-offences';

/** One example of each address that has a part of its own. A new page with one must be given an example here. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/count/figures/:authority/:measure/:period': `/count/figures/W92000004/${FLAGGED}/2015-04-01..2016-04-01`,
  '/count/forces/:authority': '/count/forces/W15000002',
};

/** Pages that answer only to a link or a state that a journey of their own makes; their journeys hold them to axe. */
const ELSEWHERE = /^\/(setup|sign-in\/organisation|account\/|settings\/people\/:|sign-in\/again)/;

if (skip) test('every page is sound', { skip }, () => {});
else {
  const clock = {
    get now() {
      return now();
    },
  };
  const site = await aListeningSite({ clock });
  const { db, system } = site.fresh;
  await seedPeople(db, site.fresh.organisation.id, now());
  await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, now());
  const people = await inTransaction(db, system, (tx) => listAccounts(tx));
  const browser = await launch();
  after(() => browser.close());

  const actorOf = (role: Role): Actor => {
    const account = people.find((p) => p.roles.includes(role)) ?? assert.fail(`nobody is ${role}`);
    return { org: site.fresh.organisation.id, account: account.id, name: account.name, roles: account.roles, session: null };
  };

  /** Somebody who may open the page; null for a page that anybody may. */
  const whoOpens = (page: Page): Actor | null => {
    if (page.who === 'anyone') return null;
    const role = STAFF_ROLES.find((r) => mayOpen({ account: r, roles: [r] }, page.who));
    return actorOf(role ?? assert.fail(`nobody may open ${page.path}`));
  };

  for (const page of PAGES.filter((p) => p.get && !ELSEWHERE.test(p.path)))
    test(`${page.path} is sound in both languages, on a phone and on a desk`, async () => {
      const path = page.path.includes(':') ? EXAMPLES[page.path] : page.path;
      assert.ok(path, `give an example of ${page.path} in EXAMPLES`);
      const who = whoOpens(page);
      for (const width of [320, 1280]) {
        const visitor = await aVisitor(browser, { width });
        if (who) {
          const cookie = (await signedIn(site, who)).headers['cookie']?.slice(2) ?? '';
          await visitor.context.addCookies([{ name: 's', value: cookie, url: site.config.origin }]);
        }
        for (const lang of LANGS) {
          const answer = await visitor.page.goto(site.config.origin + addressOf(lang, path));
          assert.equal(answer?.status(), 200, `${path} in ${lang}`);
          assert.equal(await visitor.page.getAttribute('html', 'lang'), lang);
          await mustBeSound(visitor);
        }
        await visitor.context.close();
      }
    });
}
