/**
 * Every page there is, opened by somebody who may open it, in both languages, on a telephone and on a desk: axe finds
 * nothing, the browser refuses nothing, and nothing stands out to the right.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { PAGES } from '../../src/app.js';
import type { Browser } from 'playwright-core';
import { now } from '../../src/base/day.js';
import {
  FIRST_RELEASE,
  draftRelease,
  editWords,
  houseOf,
  keepClaim,
  publishClaim,
} from '../../src/count/index.js';
import { realFigures } from '../make/count-site.js';
import { inTransaction, listAccounts } from '../../src/db/index.js';
import { cloneRound } from '../../src/count/actions/rounds/draft-round.js';
import { withRounds } from '../make/rounds-site.js';
import { takeMessage } from '../../src/count/actions/mail/take-message.js';
import { carrierFor } from '../../src/count/mail/carrier-for.js';
import { putSet } from '../../src/count/store/authority-sets.js';
import { listStray } from '../../src/count/store/messages.js';
import { listReceived } from '../../src/count/store/answers.js';
import { listReplies } from '../../src/count/store/replies.js';
import { type Crime, listCrimes } from '../../src/record/store/crimes.js';
import { STAFF_ROLES } from '../../src/web/access.js';
import type { Page } from '../../src/web/page.js';
import { aVisitor, browserPath, launch, mustBeSound, mustFit, type Visitor } from '../make/browser.js';
import { aPerson } from '../make/database.js';
import { aMadeUpAudit } from '../make/made-up-audit.js';
import { letter } from '../make/letters.js';
import { roundMail } from '../make/round-mail.js';
import { type MadeUpSite, aMadeUpSite } from '../make/made-up-site.js';
import { signedIn, type Site } from '../make/site.js';

/** A real address for each page that needs more than its path to be one. */
const EXAMPLES: Readonly<Record<string, string>> = {
  figure: '/count/figures/W15000002/online-flagged-child-sexual-offences/2018-04-01..2019-04-01',
  'confirm-figure':
    '/count/figures/W15000002/online-flagged-child-sexual-offences/2018-04-01..2019-04-01/confirm',
  force: '/count/forces/W15000002',
  'desk-channel': '/desk/channels/messenger',
  'desk-key-in': '/desk/key-in/phone',
  'release-desk': `/count/release-desk/${FIRST_RELEASE}`,
  'release-version': `/count/release-desk/${FIRST_RELEASE}/version`,
  'release-words': `/count/release-desk/${FIRST_RELEASE}/words`,
  'release-word': '/count/release-desk/words-being-written/words/headline',
  'public-release': `/figures/${FIRST_RELEASE}`,
  'public-release-version': `/figures/${FIRST_RELEASE}/1.0`,
};

/** Pages with no address that stands still: a one-time link, a way back from elsewhere, or going somewhere else. */
const ELSEWHERE = [
  'setup',
  'sign-in-organisation',
  'sign-in-organisation-back',
  'role-request',
  'passkey-remove',
  // Feeds, drawings and the values under a number: not pages of their own, and held by the journey of releases.
  'public-releases-atom',
  'public-releases-json',
  'public-release-chart',
  'public-release-values',
  // A line that stays open, and a form that only a reply by hand shows.
  'desk-live',
  'desk-carried-out',
  // A thread drawn by lot: there is none until one is drawn.
  'desk-finding',
  // Files of an audit that is signed.
  'flag-audit-report',
  'flag-audit-pdf',
  'flag-audit-corrections',
  'release-check',
  'release-approve',
  'release-send-back',
  'release-publish',
  'release-take-back',
  'release-move',
  'release-withdraw',
  // What is done to a reply; and a cell of one that was entered, held by the journey of replies.
  'reply-clean',
  'reply-send-back',
  'reply-enter',
  'reply-take-back',
  'reply-cell',
  // The lexicon as data, for the page that reads in the browser: held by the journey of that page.
  'record-lexicon-in-force',
  // What is done to a round or a request leads back to its page; JSON is no page.
  'round-add',
  'round-close',
  'round-clone',
  // What is done to a request that a force received, and what was published of its answer: none is published in a made-up
  // force; src/count/pages/disclosure-log/page.test.ts opens these, both languages and both widths, with axe.
  'answers-file',
  'answers-count',
  'answers-cost',
  'answers-sign',
  'answers-template',
  'answers-review',
  'answers-prepare',
  'answers-publish',
  'answers-withdraw',
  'disclosed-answer',
  'disclosed-file',
  'disclosed-count',
  'request-enter',
  'request-gone',
  'round-json',
  'request-json',
  'claim-publish',
  'claim-withdraw',
  'release-reader',
];

/** The same page is made narrow: a second opening would draw what was drawn. */
const DESK = { width: 1280, height: 900 };
const TELEPHONE = { width: 320, height: 640 };

async function aSignedInVisitor(browser: Browser, site: Site): Promise<Visitor> {
  const visitor = await aVisitor(browser, { width: DESK.width });
  const all = await aPerson(site.fresh, 'Everybody at once', STAFF_ROLES);
  const { headers } = await signedIn(site, all);
  const value = String(headers['cookie']).slice('s='.length);
  await visitor.context.addCookies([
    { name: 's', value, url: site.config.origin, sameSite: 'Strict', httpOnly: true },
  ]);
  return visitor;
}

const opened = PAGES.filter((page) => page.get && !ELSEWHERE.includes(page.name));

interface Stage {
  readonly site: Site;
  readonly desk: Visitor;
  readonly addressOf: (page: Page) => string;
}

/** A made-up force with its people and the published figures, and somebody who may open everything. */
async function staged(): Promise<Stage> {
  const browser = await launch();
  after(() => browser.close());
  const site = await aMadeUpSite();
  const { db, system } = site.fresh;
  const claim = await words(site);
  const thread = await aThread(site);
  const registrar = await aPerson(site.fresh, 'Rhian Registrar', ['registrar']);
  const audit = await aMadeUpAudit({ db, keys: site.desk.keys, now: site.clock.now }, registrar);
  const [someone] = await inTransaction(db, system, (tx) => listAccounts(tx));
  const crimes = await inTransaction(db, system, (tx) =>
    listCrimes(tx, { state: 'recorded' }, { after: null, most: 100 }),
  );
  const isOurs = (crime: Crime): boolean => crime.owning_force === null;
  const crime = crimes.find((one) => isOurs(one) && one.flag === 'yes');
  const late = crimes.find(
    (one) => one.recorded_at.getTime() - one.first_touch_at.getTime() > 25 * 3_600_000,
  );
  const replies = await inTransaction(db, system, listReplies);
  const round = await aRound(site);
  const stray = await aStrayMessage(site);
  const received = await inTransaction(db, system, listReceived);
  const drafted = received.find((r) => r.reference === '101/26')?.id ?? '';
  const replyIn = (state: string): string => replies.find((r) => r.state === state)?.id ?? '';
  const examples: Readonly<Record<string, string>> = {
    ...EXAMPLES,
    person: `/settings/people/${someone?.id}`,
    'reply-original': `/count/replies/${replyIn('quarantined')}/original`,
    reply: `/count/replies/${replyIn('quarantined')}`,
    'claim-kept': `/count/claims/kept/${claim}`,
    'public-claim': `/figures/claims/${claim}`,
    'stray-message': `/count/rounds/mail/${stray}`,
    // The number of another force is entered for one transfer.
    'record-receipt': `/record/crimes/${crime?.id}/receipt?transfer=${crime?.id}`,
    'record-lateness': `/record/crimes/${late?.id}/lateness`,
  };
  return {
    site,
    desk: await aSignedInVisitor(browser, site),
    addressOf: (page) =>
      (examples[page.name] ?? page.path)
        .replace('/count/answers/:id', `/count/answers/${drafted}`)
        .replace('/count/replies/:id', `/count/replies/${replyIn('waiting')}`)
        .replace(/^\/count\/rounds\/:round(?=\/(question|authorities|before|letters)$)/, round.draft)
        .replace('/count/rounds/:round/requests/:request', round.request)
        .replace('/letter/:kind', '/letter/internal-review')
        .replace('/count/rounds/:round', round.path)
        .replace('/desk/threads/:id', `/desk/threads/${thread}`)
        .replace('/record/audit/:id', `/record/audit/${audit}`)
        .replace('/record/from/:thread', `/record/from/${thread}`)
        .replace('/record/crimes/:id', `/record/crimes/${crime?.id}`),
  };
}

/** The made-up round that runs, a request of it that was refused, and a draft made from it. */
async function aRound(site: Site) {
  const { analyst, running } = await withRounds(site);
  const { round, requests } = await running();
  const path = `/count/rounds/${round.id}`;
  const refused = requests.find((r) => r.standing.status === 'refused')?.request.id;
  const draft = await inTransaction(site.fresh.db, analyst, (tx) =>
    cloneRound(tx, analyst, round.id, site.clock.now),
  );
  return {
    path,
    request: `${path}/requests/${refused}`,
    draft: `/count/rounds/${draft.ok ? draft.value : ''}`,
  };
}

/** A message that names no request of ours, and a set of authorities that somebody saved. */
async function aStrayMessage(site: MadeUpSite): Promise<string> {
  const { db, system, organisation } = site.fresh;
  const { keys } = site.desk;
  const priya = await aPerson(site.fresh, 'Priya of the post', ['analyst']);
  const kept = { org: organisation.id, by: priya.account ?? '', at: site.clock.now };
  const wales = ['W15000001', 'W15000002', 'W15000003', 'W15000004'];
  await inTransaction(db, priya, (tx) => putSet(tx, { name: 'Wales', authorities: wales }, kept));
  const found = carrierFor({ db, actor: system, name: organisation.name, madeUp: true, dataFolder: '.' });
  const carrier = found.ok && found.value ? found.value : assert.fail('no carrier');
  const { by, reader } = roundMail(site.fresh, { keys, carrier });
  const body = 'Dear Sir or Madam,\n\nWhich of your two questions do you mean?';
  const raw = Buffer.from(letter({ from: 'FOI <foi@elsewhere.example>', subject: 'Your question', body }));
  const { now: receivedAt } = site.clock;
  const came = { raw, receivedAt, tooLarge: null, reached: async () => undefined };
  assert.equal(await takeMessage(by, came, receivedAt), 'stray');
  await reader.close();
  const [stray] = await inTransaction(db, system, listStray);
  return stray?.id ?? assert.fail('no stray message');
}

/** A thread in which the rules saw something, so that everything a thread's page can show is shown. */
async function aThread(site: MadeUpSite): Promise<string> {
  const { desk } = site;
  const text = 'Mae dyn dw i ddim yn ei nabod isio cyfarfod fi heno. Dw i’n 12.';
  const [thread = ''] = await desk.in({ text, language: 'cy', offered: [{ kind: 'picture', bytes: null }] });
  return thread;
}

/** A draft whose headline says too much, so that everything a word's page can show is shown; and a published claim. */
async function words(site: Site): Promise<string> {
  const figures = realFigures();
  const priya = await aPerson(site.fresh, 'Priya again', ['analyst']);
  const huw = await aPerson(site.fresh, 'Huw again', ['publications']);
  return inTransaction(site.fresh.db, priya, async (tx) => {
    const selection = {
      title: { en: 'Words being written', cy: 'Geiriau wrthi’n cael eu hysgrifennu' },
      area: 'W92000004',
      tables: [{ measure: 'online-flagged-child-sexual-offences', from: 2015, to: 2018 }],
      knownBy: '2022-07-31',
    };
    const wanted = { figures, selection, slug: 'words-being-written', house: houseOf(site.config) };
    assert.ok((await draftRelease(tx, priya, wanted, now())).ok);
    const said = {
      en: 'Police in Wales recorded 576 online child sexual offences in 2018/19.',
      cy: 'Cofnododd heddluoedd Cymru 576 o droseddau rhyw ar-lein yn erbyn plant yn 2018/19.',
    };
    const written = { slug: 'words-being-written', place: 'headline', words: said };
    assert.ok((await editWords(tx, priya, written, now())).ok);
    const claim = {
      text: said.cy,
      saidBy: 'Papur newydd',
      saidOn: '2019-06-27',
      saidAt: 'https://papur.example/576',
      which: null,
    };
    const kept = await keepClaim(tx, priya, { wanted: claim, figures }, now());
    assert.ok(kept.ok && (await publishClaim(tx, huw, kept.value, now())).ok);
    return kept.value;
  });
}

const skip = browserPath() === null ? 'no browser is installed' : false;
const stage = skip ? null : await staged();

describe('every page is sound in both languages', { skip }, () => {
  for (const [i, page] of opened.entries())
    test(page.name, async () => {
      assert.ok(stage);
      const { site, desk, addressOf } = stage;
      for (const [at, prefix] of ['', '/cy'].entries()) {
        assert.doesNotMatch(addressOf(page), /:/, 'it needs an example of an address');
        const address = `${site.config.origin}${prefix}${addressOf(page)}`;
        const answer = await desk.page.goto(address);
        assert.equal(answer?.status(), 200, address);
        assert.equal(await desk.page.getAttribute('html', 'lang'), prefix === '' ? 'en' : 'cy');
        // One template makes both: axe is asked of one language, by turns, and what differs is asked of both.
        if ((i + at) % 2 === 0) await mustBeSound(desk);
        else desk.mustBeQuiet();
        await desk.page.setViewportSize(TELEPHONE);
        await mustFit(desk.page);
        await desk.page.setViewportSize(DESK);
      }
    });
});
