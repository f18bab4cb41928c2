import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../../test/make/count-site.js';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { type SignedIn, aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { readJournal } from '../../../db/index.js';
import { loadFigures, shippedBytes } from '../../index.js';

// No release is made up beside: the list of what is published stands as it is in an installation of one's own.
const site = await aSite({ config: { madeUp: false } });
const { db, system } = site.fresh;
await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, ONE_MORNING);
const analyst = await aPerson(site.fresh, 'Priya Nair', ['analyst']);
const priya = await signedIn(site, analyst);
const huw = await signedIn(site, await aPerson(site.fresh, 'Huw Tudor', ['publications']));
const both = await signedIn(site, await aPerson(site.fresh, 'Both At Once', ['analyst', 'publications']));

const open = async (path: string, by?: SignedIn) => {
  const answer = await site.server.inject(by ? { url: path, headers: by.headers } : path);
  return { status: answer.statusCode, html: answer.body, text: readText(answer.body) };
};

const SAID = {
  text: 'Police in Wales recorded 576 online child sexual offences in 2018/19.',
  'said-by': 'A Newspaper',
  'said-on': '2019-06-27',
  'said-at': 'https://newspaper.example/576',
} as const;
const keep = (fields: Readonly<Record<string, string>>, by = priya) =>
  sendForm(site, '/count/claims/keep', { fields, by });

let address = '';

test('a claim is kept by one person and published by another, with its review for search engines', async () => {
  const kept = await keep(SAID);
  assert.equal(kept.statusCode, 303, kept.body);
  const at = String(kept.headers.location);
  const id = at.split('/').at(-1) ?? '';
  address = `/figures/claims/${id}`;
  assert.equal((await open(address)).status, 404, 'nobody sees it before it is published');
  assert.match((await open('/count/claims/kept', priya)).text, /Kept, not published/);
  assert.match((await open(at, huw)).text, /Depends/);
  assert.equal((await sendForm(site, `${at}/publish`, { by: huw })).statusCode, 303);
  for (const [lang, said] of [
    ['', 'Said by A Newspaper on 27 June 2019.'],
    ['/cy', 'Dywedwyd gan A Newspaper ar 27 Mehefin 2019.'],
  ] as const) {
    const { status, text, html } = await open(`${lang}${address}`);
    assert.equal(status, 200);
    assert.ok(text.includes(said) && text.includes(SAID.text), text);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    const review = JSON.parse(json) as Record<string, { [key: string]: unknown }>;
    assert.equal(review['@type'], 'ClaimReview');
    assert.equal(review['claimReviewed'], SAID.text);
    assert.equal(review['url'], `http://localhost:3000${lang}${address}`);
    assert.equal(review['reviewRating']?.['ratingValue'], 3);
    assert.deepEqual(review['itemReviewed']?.['author'], { '@type': 'Organization', name: 'A Newspaper' });
  }
  assert.match((await open('/figures/claims')).html, new RegExp(`href="${address}"`));
  assert.match((await open('/cy/figures')).html, /href="\/cy\/figures\/claims"/);
});

test('as data it carries the claim, its working and its figures, and both reviews', async () => {
  const { html } = await open(`${address}.json`);
  const data = JSON.parse(html) as {
    text: string;
    claim: { verdict: string; working: readonly { text_cy: string }[]; figures: readonly object[] };
    claim_review: Readonly<Record<string, { readonly inLanguage: string }>>;
  };
  assert.equal(data.text, SAID.text);
  assert.equal(data.claim.verdict, 'depends');
  assert.ok(data.claim.figures.length > 0 && data.claim.figures.every((f) => !('index' in f)));
  assert.equal(data.claim_review['cy']?.inLanguage, 'cy');
});

test('what is missing is asked for in both languages, and of several claims one is chosen', async () => {
  const nothing = await keep({ text: '', 'said-by': '', 'said-on': '2199-01-01', 'said-at': 'there' });
  assert.equal(nothing.statusCode, 422);
  for (const field of ['text', 'said-by', 'said-on', 'said-at'])
    assert.match(nothing.body, new RegExp(`href="#${field}"`));
  const two = { ...SAID, text: `${SAID.text} Gwent recorded 229 of them.` };
  const asked = await keep(two);
  assert.equal(asked.statusCode, 422);
  assert.match(readText(asked.body), /Which of its claims\?/);
  assert.equal((await keep({ ...two, which: '2' })).statusCode, 303);
  const unjudged = await keep({ ...SAID, text: 'It rained all day.' });
  assert.match(readText(unjudged.body), /No figure held settles any claim/);
});

test('whoever kept a claim does not publish it, and the database refuses it too', async () => {
  const at = String((await keep(SAID, both)).headers.location);
  assert.match((await open(at, both)).text, /You kept it: somebody else must publish it/);
  const own = await sendForm(site, `${at}/publish`, { by: both });
  assert.equal(own.statusCode, 422);
  assert.equal((await sendForm(site, `${at}/publish`, { by: priya })).statusCode, 404);
  const master = await site.fresh.master();
  const alone =
    'update count.checked_claim set published_at = now(), published_by = kept_by where published_at is null';
  await assert.rejects(master.query(alone), /check/);
  await assert.rejects(master.query("update count.checked_claim set text = 'other'"), /never altered/);
  await assert.rejects(master.query('delete from count.checked_claim'), /not taken away/);
});

test('a withdrawn check says so at its address, and is no review any more', async () => {
  const at = address.replace('/figures/claims', '/count/claims/kept');
  const half = await sendForm(site, `${at}/withdraw`, {
    by: huw,
    fields: { 'reason-en': 'A figure was wrong.' },
  });
  assert.match(readText(half.body), /Give the reason in Welsh/);
  const fields = { 'reason-en': 'A figure was wrong.', 'reason-cy': 'Roedd ffigur yn anghywir.' };
  assert.equal((await sendForm(site, `${at}/withdraw`, { by: huw, fields })).statusCode, 303);
  const { status, text, html } = await open(`/cy${address}`);
  assert.equal(status, 200);
  assert.match(text, /Tynnwyd yn ôl ar 1 Hydref 2026\. Roedd ffigur yn anghywir\./);
  assert.doesNotMatch(html, /ClaimReview/);
});

test('every step is in the journal', async () => {
  const seen = new Set<string>();
  for await (const e of readJournal(db, system)) seen.add(`${e.event} ${e.account_name}`);
  for (const step of ['claim-kept Priya Nair', 'claim-published Huw Tudor', 'claim-withdrawn Huw Tudor'])
    assert.ok(seen.has(step), step);
});
