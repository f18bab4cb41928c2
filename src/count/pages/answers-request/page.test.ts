import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aVisitor, launch, mustBeSound } from '../../../../test/make/browser.js';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { aCrime, aRecordRoom } from '../../../../test/make/record.js';
import { aListeningSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { inTransaction } from '../../../db/index.js';
import { earlierTables } from '../../actions/releases/take.js';

const browser = await launch();
after(() => browser.close());
const site = await aListeningSite({ clock: { now: ONE_MORNING } });
const room = await aRecordRoom(site.fresh);
const older = aCrime({
  victim: { kind: 'victim', age: 16, ageBand: '16-to-17', sex: 'male', name: null, bornOn: null },
});
const images = aCrime({
  classified: {
    class: '86',
    subClass: '86/02',
    offence: 'indecent-images-make',
    isAttempt: false,
    ruleVersion: null,
    why: null,
  },
  victim: { kind: 'state', age: null, ageBand: null, sex: 'not-known', name: null, bornOn: null },
});
await room.record(Array.from({ length: 24 }, () => aCrime()));
await room.record([older, older, older, ...Array.from({ length: 12 }, () => images)]);
const analyst = await signedIn(site, await aPerson(site.fresh, 'Priya Nair', ['analyst']));
const publisher = await signedIn(site, await aPerson(site.fresh, 'Tom Rees', ['publications']));
const both = await signedIn(site, await aPerson(site.fresh, 'Sam Both', ['analyst', 'publications']));

const WORDING =
  'Please tell me how many offences of sexual communication with a child you recorded in the financial year 2026/27, by the age of the victim and by platform.';

async function logged(reference: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await sendForm(site, '/count/answers/new', {
    fields: {
      reference,
      'received-on': '2026-09-20',
      law: 'foia',
      requester: 'A. Morgan',
      wording: WORDING,
      ...fields,
    },
    by: analyst,
  });
  assert.equal(answer.statusCode, 303, answer.body.slice(0, 300));
  return String(answer.headers.location);
}

const QUESTION = {
  authority: 'W15000002',
  measures: 'sexual-communication-with-a-child',
  basis: 'financial',
  from: '2026',
  to: '2026',
  by: 'victim-age',
} as const;

const shown = async (path: string, by = analyst): Promise<string> =>
  (await site.server.inject({ url: path, headers: by.headers })).body.replaceAll(/\s+/g, ' ');

test('a request is logged with the law’s clock: 20 September 2026 is a Sunday, and the answer is due on 16 October', async () => {
  const path = await logged('1/26');
  const page = await shown(path);
  assert.match(page, /Received on 20 September 2026\. An answer is due by 16 October 2026/);
  assert.match(await shown(`/cy${path}`), /Rhaid ateb erbyn 16 Hydref 2026/);
  const wrong = await sendForm(site, '/count/answers/new', {
    fields: { reference: '1/26', 'received-on': '2027-01-01' },
    by: analyst,
  });
  assert.equal(wrong.statusCode, 422);
  for (const says of ['Give the day received', 'Say who asks', 'word for word'])
    assert.ok(wrong.body.includes(says), says);
});

test('it is counted from the records: a small number is hidden with another, and no page holds what is behind it', async () => {
  const path = await logged('2/26');
  const counted = await sendForm(site, `${path}/count`, { fields: QUESTION, by: analyst });
  assert.equal(counted.headers.location, path);
  const page = await shown(path);
  assert.match(page, /none could be worked out|could not be worked out/);
  assert.match(page, />27</);
  assert.ok((page.match(/\[c\]/g) ?? []).length >= 3);
  assert.doesNotMatch(page, />3</);
  assert.doesNotMatch(page, />24</);
  const letter = await shown(`/cy${path}/letter`);
  assert.match(letter, /Heb ei lofnodi eto/);
  assert.match(letter, /adran 40\(2\)/);
});

test('a request like an earlier one shows it, and how it was answered', async () => {
  const page = await shown(await logged('3/26', { requester: 'B. Evans', 'received-on': '2026-09-28' }));
  assert.match(page, /2\/26 asked in nearly the same words: Drafted by Priya Nair/);
});

test('who drafted does not sign; who signs makes it part of what the next answer is attacked with', async () => {
  const path = await logged('4/26');
  await sendForm(site, `${path}/count`, {
    fields: { ...QUESTION, measures: 'child-abuse-image-offences' },
    by: both,
  });
  const own = await sendForm(site, `${path}/sign`, { by: both });
  assert.equal(own.statusCode, 422);
  assert.match(own.body, /somebody else must sign it/);
  assert.equal((await sendForm(site, `${path}/sign`, { by: analyst })).statusCode, 404);
  const before = await inTransaction(site.fresh.db, site.fresh.system, earlierTables);
  assert.equal((await sendForm(site, `${path}/sign`, { by: publisher })).headers.location, path);
  const now = await inTransaction(site.fresh.db, site.fresh.system, earlierTables);
  assert.equal(now.length, before.length + 1);
  assert.match(await shown(path), /Signed by Tom Rees/);
  assert.match((await sendForm(site, `${path}/sign`, { by: publisher })).body, /has been signed/);
});

test('the worksheet shows its arithmetic against eighteen hours, and who asked before', async () => {
  const path = await logged('5/26');
  const cost = { activity: 'extracting', records: '3715', minutes: '3' };
  assert.equal((await sendForm(site, `${path}/cost`, { fields: cost, by: analyst })).statusCode, 303);
  const page = await shown(path);
  assert.match(page, /3,715 × 3 minutes = 185\.75 hours/);
  assert.match(
    page,
    /185\.75 hours × £25 = £4,643\.75\. The limit is £450, or 18 hours: this is over the limit/,
  );
  assert.match(page, /The same person asked for .*1\/26/);
  const none = await sendForm(site, `${path}/cost`, {
    fields: { ...cost, activity: 'redacting' },
    by: analyst,
  });
  assert.equal(none.statusCode, 422);
});

test('a question without an answer is sent back with what is wrong', async () => {
  const path = await logged('6/26');
  for (const [fields, says] of [
    [{ measures: '' }, /no measure/],
    [{ from: '2030' }, /years must be/],
    [{ from: '2010', to: '2011' }, /nothing can be said/],
  ] as const) {
    const back = await sendForm(site, `${path}/count`, { fields: { ...QUESTION, ...fields }, by: analyst });
    assert.equal(back.statusCode, 422);
    assert.match(back.body, says);
  }
});

test('every page of a request is sound and fits, in both languages and at 320 and 1280 pixels', async () => {
  const path = await logged('7/26', { requester: 'C. Hughes' });
  await sendForm(site, `${path}/count`, {
    fields: { ...QUESTION, by: 'platform' },
    by: analyst,
  });
  await sendForm(site, `${path}/cost`, {
    fields: { activity: 'locating', records: '40', minutes: '5' },
    by: analyst,
  });
  const shots = process.env['PLIMSOLL_SHOTS'];
  for (const width of [320, 1280]) {
    const visitor = await aVisitor(browser, { width });
    const cookie = analyst.headers['cookie'] ?? '';
    await visitor.context.setExtraHTTPHeaders({ cookie });
    for (const lang of ['', '/cy'])
      for (const at of ['/count/answers', '/count/answers/new', path, `${path}/letter`]) {
        await visitor.page.goto(`${site.config.origin}${lang}${at}`);
        await mustBeSound(visitor);
        const name = `${at.split('/').at(-1)?.slice(0, 8)}-${lang === '' ? 'en' : 'cy'}-${width}.png`;
        if (shots) await visitor.page.screenshot({ path: `${shots}/${name}`, fullPage: true });
      }
    await visitor.context.close();
  }
});
