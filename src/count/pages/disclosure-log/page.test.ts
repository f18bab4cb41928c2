import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { instant } from '../../../base/day.js';
import { aVisitor, launch, mustBeSound } from '../../../../test/make/browser.js';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { aCrime, aRecordRoom } from '../../../../test/make/record.js';
import { sendFiles } from '../../../../test/make/reply-desk.js';
import { aQuestion } from '../../../../test/make/round.js';
import { aListeningSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { ReplyReader } from '../../reading/replies/reply-reader.js';
import { roundTemplate } from '../../formats/round-template.js';

const browser = await launch();
const reader = new ReplyReader();
after(async () => {
  await browser.close();
  await reader.close();
});
const site = await aListeningSite({ clock: { now: ONE_MORNING } });
const room = await aRecordRoom(site.fresh);
const older = aCrime({
  victim: { kind: 'victim', age: 16, ageBand: '16-to-17', sex: 'male', name: null, bornOn: null },
});
await room.record([...Array.from({ length: 24 }, () => aCrime()), older, older, older]);
const analyst = await signedIn(site, await aPerson(site.fresh, 'Priya Nair', ['analyst']));
const publisher = await signedIn(site, await aPerson(site.fresh, 'Tom Rees', ['publications']));
const both = await signedIn(site, await aPerson(site.fresh, 'Sam Both', ['analyst', 'publications']));

/** Nobody who asks is called anything that stands in a page for another reason. */
const REQUESTER = 'Zephyrine Quillfeather';
const WORDING = `How many offences of sexual communication with a child did you record in 2026/27, by age?

Write to z.quill@example.org or 029 2012 3456.

Yours faithfully,
${REQUESTER}
CF10 3NP`;
const SECRETS = [/zephyrine/i, /quillfeather/i, /z\.quill/i, /2012 3456/, /CF10/];

const page = async (path: string, by?: typeof analyst) => {
  const answer = await site.server.inject(by ? { url: path, headers: by.headers } : path);
  return { status: answer.statusCode, body: answer.body, headers: answer.headers, raw: answer.rawPayload };
};

async function aSignedAnswer(reference: string): Promise<string> {
  const logged = await sendForm(site, '/count/answers/new', {
    fields: { reference, 'received-on': '2026-09-21', law: 'foia', requester: REQUESTER, wording: WORDING },
    by: analyst,
  });
  const path = String(logged.headers.location);
  const counted = await sendForm(site, `${path}/count`, {
    fields: {
      authority: 'W15000002',
      measures: 'sexual-communication-with-a-child',
      basis: 'financial',
      from: '2026',
      to: '2026',
      by: 'victim-age',
    },
    by: analyst,
  });
  assert.equal(counted.statusCode, 303, counted.body.slice(0, 400));
  assert.equal((await sendForm(site, `${path}/sign`, { by: publisher })).statusCode, 303);
  return path;
}

/** Everything in a page or file: of a zip each part, packed or not. */
const insides = (raw: Buffer): string =>
  raw.subarray(0, 2).toString('latin1') === 'PK'
    ? Object.values(unzipSync(raw))
        .map((part) => strFromU8(part))
        .join('\n')
    : raw.toString('utf8');

const WORDS = {
  'title-en': 'Sexual communication with a child, 2026/27, by age',
  'title-cy': 'Cyfathrebu rhywiol â phlentyn, 2026/27, yn ôl oed',
  asked: 'How many offences of sexual communication with a child did you record in 2026/27, by age?',
  language: 'en',
} as const;

const request = await aSignedAnswer('10/26');
const PUBLIC = '/disclosure-log/10-26';

test('a signed answer is downloaded from its page in every format, and what reads back is what was counted', async () => {
  const shown = await page(request, analyst);
  const files = [...shown.body.matchAll(/href="([^"]+\/files\/[^"]+)"/g)].map((m) => m[1] ?? '');
  assert.equal(files.length, 10);
  const read: string[] = [];
  for (const file of files) {
    const sent = await page(file, analyst);
    assert.equal(sent.status, 200, file);
    assert.match(String(sent.headers['content-disposition']), /attachment/);
    if (file.endsWith('.json')) continue;
    const reply = await reader.read(sent.raw, file.split('/').at(-1) ?? '');
    assert.deepEqual(
      reply.candidates.filter((c) => c.sure < 0.8),
      [],
      file,
    );
    read.push(JSON.stringify(reply.candidates.map((c) => [c.period, c.by, c.value])));
  }
  assert.equal(new Set(read).size, 1);
  assert.equal((await page(`${request}/files/answer-en.docx`, analyst)).status, 404);
});

test('what nobody has signed is not downloaded', async () => {
  const logged = await sendForm(site, '/count/answers/new', {
    fields: { reference: '11/26', 'received-on': '2026-09-21', law: 'foisa', requester: 'A', wording: 'B' },
    by: analyst,
  });
  const path = String(logged.headers.location);
  assert.equal((await page(`${path}/files/answer.csv`, analyst)).status, 404);
  // The limits of the other Act were never read in its Regulations, and the page says so.
  assert.match((await page(path, analyst)).body, /from memory and were not checked/);
  assert.doesNotMatch((await page(request, analyst)).body, /from memory and were not checked/);
});

test('the template that came with the request is filled in and read back sure; what it cannot say is said', async () => {
  const question = aQuestion({
    periods: [
      { from: '2026-04-01', to: '2027-04-01' },
      { from: '2020-04-01', to: '2021-04-01' },
    ],
  });
  const about = { question, authority: 'W15000002', law: 'foia', token: 'abcd1234' } as const;
  const { name, bytes } = roundTemplate(about, 'en', instant('2026-06-01T00:00:00Z'));
  const kept = await sendFiles(site, `${request}/template`, {
    fields: {},
    by: analyst,
    files: [{ name, bytes }],
  });
  assert.equal(kept.statusCode, 303, kept.body.slice(0, 400));
  const shown = (await page(request, analyst)).body.replaceAll(/\s+/g, ' ');
  assert.match(shown, /5 counts are filled in\. 5 places are left blank/);
  assert.match(shown, /2020-04-01\.\.2021-04-01 victim-age=0-12/);
  for (const lang of ['en', 'cy']) {
    const file = await page(`${request}/files/template-${lang}`, analyst);
    assert.equal(file.status, 200);
    const reply = await reader.read(file.raw, name);
    assert.equal(reply.candidates.length, 5);
    assert.deepEqual(
      reply.candidates.filter((c) => c.sure < 0.8),
      [],
    );
  }
  const none = await sendFiles(site, `${request}/template`, {
    fields: {},
    by: analyst,
    files: [{ name: 'x.txt', bytes: Buffer.from('Dear force, please answer.') }],
  });
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /No table to fill in/);
});

test('words that name whoever asked are taken out to begin with, and refused when they come back', async () => {
  const offered = (await page(request, analyst)).body;
  const asked = /<textarea[^>]*id="asked"[^>]*>([^<]*)</.exec(offered)?.[1] ?? '';
  assert.match(asked, /How many offences/);
  for (const secret of SECRETS) assert.doesNotMatch(asked, secret);
  const refused = await sendForm(site, `${request}/prepare`, {
    fields: { ...WORDS, asked: `${WORDS.asked} Zephyrine`, 'title-cy': '' },
    by: analyst,
  });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /still hold a part of the requester/);
  assert.match(refused.body, /title in both languages/);
});

test('one person prepares an answer and another publishes it, and until then nobody finds it', async () => {
  assert.equal((await sendForm(site, `${request}/prepare`, { fields: WORDS, by: both })).statusCode, 303);
  assert.equal((await page(PUBLIC)).status, 404);
  const own = await sendForm(site, `${request}/publish`, { by: both });
  assert.equal(own.statusCode, 422);
  assert.match(own.body, /somebody else must publish it/);
  assert.equal((await sendForm(site, `${request}/publish`, { by: analyst })).statusCode, 404);
  assert.equal((await sendForm(site, `${request}/publish`, { by: publisher })).statusCode, 303);
  const out = await page(PUBLIC);
  assert.equal(out.status, 200);
  assert.equal(out.headers['x-robots-tag'], undefined);
  assert.match((await page('/disclosure-log')).body, /Sexual communication with a child, 2026\/27, by age/);
  assert.match(
    (await page('/cy/disclosure-log')).body,
    /Log datgelu[^]*Cyfathrebu rhywiol â phlentyn, 2026\/27/,
  );
});

test('every count opens what it counts, and nothing that the public can reach says who asked or who signed', async () => {
  const seen = new Set<string>();
  const toSee = ['/disclosure-log', '/cy/disclosure-log'];
  let counts = 0;
  for (let at = toSee.pop(); at !== undefined; at = toSee.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const shown = await page(at);
    assert.equal(shown.status, 200, at);
    for (const secret of [...SECRETS, /Priya|Tom Rees|Sam Both/])
      assert.doesNotMatch(insides(shown.raw), secret, at);
    if (at.includes('/counts/')) {
      counts++;
      assert.match(shown.body, /W15000002 sexual-communication-with-a-child 2026-04-01\.\.2027-04-01/);
    }
    if (String(shown.headers['content-type']).startsWith('text/html'))
      for (const [, href = ''] of shown.body.matchAll(/href="((?:\/cy)?\/disclosure-log[^"]*)"/g))
        toSee.push(href);
  }
  assert.equal(counts, 2 * 5);
  assert.ok([...seen].some((at) => at.endsWith('answer-cy.xlsx')));
  assert.equal((await page(`${PUBLIC}/counts/6`)).status, 404);
  assert.equal((await page(`${PUBLIC}/files/kept.json`)).status, 404);
  const hidden = await page(`${PUBLIC}/counts/4`);
  assert.match(hidden.body, /Not shown, so that nobody can be identified/);
});

test('an internal review is entered when it is asked for and when it is answered', async () => {
  const enter = (fields: Readonly<Record<string, string>>) =>
    sendForm(site, `${request}/review`, { fields, by: analyst });
  const early = await enter({ kind: 'review-answered', 'review-on': '2026-10-01', outcome: 'upheld' });
  assert.match(early.body, /No review waits for an answer/);
  assert.equal((await enter({ kind: 'review-asked', 'review-on': '2026-10-01' })).statusCode, 303);
  const none = await enter({ kind: 'review-answered', 'review-on': '2026-10-01', outcome: '' });
  assert.match(none.body, /Say what the review came to/);
  const done = await enter({ kind: 'review-answered', 'review-on': '2026-10-01', outcome: 'part-upheld' });
  assert.equal(done.statusCode, 303);
  assert.match(
    (await page(request, analyst)).body,
    /1 October 2026: the review was answered: the answer stands in part/,
  );
});

test('every page is sound and fits, in both languages and at 320 and 1280 pixels', async () => {
  const shots = process.env['PLIMSOLL_SHOTS'];
  for (const width of [320, 1280]) {
    const visitor = await aVisitor(browser, { width });
    for (const lang of ['', '/cy'])
      for (const [name, at, by] of [
        ['request', request, analyst],
        ['log', '/disclosure-log', null],
        ['answer', PUBLIC, null],
        ['count', `${PUBLIC}/counts/2`, null],
      ] as const) {
        await visitor.context.setExtraHTTPHeaders(by ? { cookie: by.headers['cookie'] ?? '' } : {});
        await visitor.page.goto(`${site.config.origin}${lang}${at}`);
        await mustBeSound(visitor);
        const file = `${name}-${lang === '' ? 'en' : 'cy'}-${width}.png`;
        if (shots) await visitor.page.screenshot({ path: `${shots}/${file}`, fullPage: true });
      }
    await visitor.context.close();
  }
});

test('an answer that is withdrawn is not there any more, nor its files, for anybody', async () => {
  const none = await sendForm(site, `${request}/withdraw`, { fields: { reason: '' }, by: publisher });
  assert.equal(none.statusCode, 422);
  const done = await sendForm(site, `${request}/withdraw`, {
    fields: { reason: 'Counted wrongly' },
    by: publisher,
  });
  assert.equal(done.statusCode, 303);
  for (const at of [PUBLIC, `${PUBLIC}/files/answer.csv`, `${PUBLIC}/counts/1`])
    assert.equal((await page(at)).status, 404, at);
  assert.doesNotMatch((await page('/disclosure-log')).body, /2026\/27, by age/);
  assert.match((await page(request, analyst)).body, /Withdrawn on 1 October 2026: Counted wrongly/);
});
