import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aQuestion } from '../../../../test/make/round.js';
import { inTransaction } from '../../../db/index.js';
import { enterEvent } from '../../actions/rounds/enter-event.js';
import { insertRequests, insertRound } from '../../store/rounds.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import {
  COMMUNICATION,
  GWENT,
  aHidingBook,
  aReader,
  aReplyBook,
  sendFiles,
} from '../../../../test/make/reply-desk.js';
import { SECRET } from '../../../../test/make/replies/hiding.js';
import { type SignedIn, sendForm } from '../../../../test/make/site.js';

const site = await aDeskSite();
const [mari, huw, sian] = await Promise.all([
  aReader(site, 'Mari Rees'),
  aReader(site, 'Huw Parry'),
  aReader(site, 'Siân Lloyd'),
]);
const dpo = await aReader(site, 'Dafydd Owen', ['dpo']);
const supervisor = await aReader(site, 'Bethan Ellis', ['supervisor']);

const get = (path: string, by?: SignedIn) =>
  site.server.inject({ url: path, ...(by ? { headers: by.headers } : {}) });
const post = (path: string, fields: Readonly<Record<string, string>>, by: SignedIn) =>
  sendForm(site, path, { fields, by });

/** The same bytes, added once and tried again. */
const TWICE = aReplyBook(['19', '37', '49']);

const FIELDS = { authority: GWENT, 'received-on': '2026-09-20', how: 'email' } as const;
const add = async (bytes: Uint8Array, name = 'gwent.xlsx', fields: Readonly<Record<string, string>> = {}) => {
  const answer = await sendFiles(site, '/count/replies/new', {
    fields: { ...FIELDS, ...fields },
    files: [{ name, bytes }],
    by: mari,
  });
  assert.equal(answer.statusCode, 303, answer.body);
  return String(answer.headers.location);
};

/** Reads a whole reply as one person: every value as read, but those given otherwise. */
async function readAll(
  at: string,
  by: SignedIn,
  otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
) {
  assert.equal((await post(`${at}/read`, { act: 'begin' }, by)).statusCode, 303);
  for (const candidate of ['kind', '0', '1', '2']) {
    const answer = await post(`${at}/read`, { candidate, decision: 'confirm', ...otherwise[candidate] }, by);
    assert.equal(answer.statusCode, 303, answer.body);
  }
  assert.equal((await post(`${at}/read`, { act: 'finish' }, by)).statusCode, 303);
}

/** The figures held are looked up again after a second. */
const seenAgain = (): Promise<void> => new Promise((done) => setTimeout(done, 1_100));

const CORRECTED = {
  decision: 'correct',
  measure: COMMUNICATION,
  period: '2018/19',
  value: '14',
  unit: 'recorded-crimes',
  by: '',
};

test('a reply that hides a sheet is put apart, and what it hides is said but not shown', async () => {
  const at = await add(aHidingBook());
  const page = await get(at, mari);
  assert.match(page.body, /It holds more than it shows/);
  assert.match(page.body, /a hidden sheet/);
  assert.match(page.body, /Sheet2/);
  assert.match(page.body, /72 hours/);
  assert.doesNotMatch(page.body, new RegExp(SECRET));
  assert.doesNotMatch(page.body, /987654/);
  assert.equal((await get(`${at}/read`, mari)).statusCode, 404);
  assert.equal((await post(`${at}/read`, { act: 'begin' }, mari)).statusCode, 404);
  assert.equal((await post(`${at}/clean`, {}, mari)).statusCode, 303);
  const clean = await get(at, mari);
  assert.match(clean.body, /Clean copy of gwent\.xlsx/);
  assert.match(clean.body, /kept sealed, opened by nobody/);
  assert.doesNotMatch(clean.body, /987654/);
  assert.match((await get(`${at}/read`, mari)).body, /Read it for yourself/);
});

test('the original is opened only by whoever decides about it, and only with a reason', async () => {
  const hiding = aHidingBook(['13', '31', '42']);
  const at = await add(hiding);
  assert.equal((await get(`${at}/original`, mari)).statusCode, 404);
  const page = await get(`${at}/original`, dpo);
  const file = /name="file" value="([0-9a-f-]+)"/.exec(page.body)?.[1] ?? '';
  assert.equal((await post(`${at}/original`, { file, why: ' ' }, dpo)).statusCode, 422);
  assert.equal((await post(`${at}/original`, { file, why: 'The force asked.' }, mari)).statusCode, 404);
  const sent = await post(`${at}/original`, { file, why: 'The force asked what was in it.' }, dpo);
  assert.equal(sent.statusCode, 200);
  assert.deepEqual(sent.rawPayload, Buffer.from(hiding));
  assert.match((await get(at, dpo)).body, /opened for Dafydd Owen/);
  // Whoever decides about originals does not read replies.
  assert.doesNotMatch((await get(at, dpo)).body, /Recorded offences/);
});

test('two read blind, a third settles, and the number opens its cell', async () => {
  const at = await add(aReplyBook(['14', '32', '43']));
  await readAll(at, mari);
  await post(`${at}/read`, { act: 'begin' }, huw);
  const blind = await get(`${at}/read`, huw);
  assert.match(blind.body, /0 of 4 decided/);
  assert.equal((await get(`${at}/settle`, sian)).body.includes('1 of 2 have'), true);
  await readAll(at, huw, { '0': { ...CORRECTED, period: '2016/17', value: '41' } });
  assert.match((await get(`${at}/settle`, mari)).body, /You read this reply yourself/);
  const refused = await post(`${at}/settle`, { candidate: '0', decision: 'confirm' }, mari);
  assert.equal(refused.statusCode, 422);
  assert.equal((await post(`${at}/enter`, {}, sian)).statusCode, 422);
  const difference = await get(`${at}/settle`, sian);
  assert.match(difference.body, /Nobody is told whose answer is whose/);
  assert.match(difference.body, /id="lit"/);
  assert.equal((await post(`${at}/settle`, { candidate: '0', decision: 'confirm' }, sian)).statusCode, 303);
  const agreed = await get(at, sian);
  assert.match(agreed.body, /the same on 3 of 4; Cohen’s kappa 0\.\d\d/);
  assert.equal((await post(`${at}/enter`, {}, sian)).statusCode, 303);
  const entered = await get(at, mari);
  assert.match(entered.body, /Values entered/);
  assert.match(entered.body, /sheet Table 1, cell B6/);
  await seenAgain();
  const figure = await get(`/count/figures/${GWENT}/${COMMUNICATION}/2018-04-01..2019-04-01`);
  const link = new RegExp(`href="(${at}/cell[^"]*)"`).exec(figure.body)?.[1] ?? '';
  assert.notEqual(link, '', figure.body);
  const cell = await get(link.replaceAll('&amp;', '&'));
  assert.match(cell.body, /cell B6/);
  assert.match(cell.body, />43</);
  assert.doesNotMatch(cell.body, />32</);
  assert.match((await get(`/cy${link.replaceAll('&amp;', '&')}`)).body, /dalen Table 1, cell B6/);
  const lit = await get(`${at}?at=${encodeURIComponent('Table 1!B6')}`, supervisor);
  assert.match(lit.body, /id="lit"[^>]*>43</);
});

test('what was taken back no longer counts, and stays', async () => {
  const at = await add(aReplyBook(['15', '33', '44']));
  await readAll(at, mari);
  await readAll(at, huw);
  assert.equal((await post(`${at}/enter`, {}, huw)).statusCode, 303);
  const address = `/count/figures/${GWENT}/${COMMUNICATION}/2018-04-01..2019-04-01`;
  await seenAgain();
  assert.match((await get(address)).body, />44</);
  assert.equal((await post(`${at}/take-back`, { why: '' }, mari)).statusCode, 422);
  const done = await post(
    `${at}/take-back`,
    { why: 'The force had counted one crime twice.', 'withdrawn-on': '2026-09-30' },
    mari,
  );
  assert.equal(done.statusCode, 303, done.body);
  await seenAgain();
  assert.doesNotMatch((await get(address)).body, />44</);
  const page = await get(at, mari);
  assert.match(page.body, /no longer count/);
  assert.match(page.body, /counted one crime twice/);
  assert.match((await get('/count/replies/taken-back', mari)).body, /Nothing used it/);
});

test('a reply that replaces another keeps both, each pointing at the other', async () => {
  const old = await add(aReplyBook(['16', '34', '45']));
  const id = old.split('/').at(-1) ?? '';
  const at = await add(aReplyBook(['16', '34', '46']), 'again.xlsx', {
    replaces: id,
    why: 'One month was missing.',
  });
  assert.match((await get(old, mari)).body, new RegExp(`Replaced by[\\s\\S]*${at}`));
  assert.match((await get(at, mari)).body, new RegExp(`It replaces[\\s\\S]*${old}`));
});

test('a refusal is entered as a refusal of everything that was asked, and never as nought', async () => {
  const answer = await sendFiles(site, '/count/replies/new', {
    fields: {
      ...FIELDS,
      authority: 'W15000004',
      how: 'post',
      typed:
        'Dyfed-Powys Police. Your request is refused under section 12 of the Freedom of Information Act: the cost of compliance would exceed the appropriate limit.',
      measures: COMMUNICATION,
      from: '2017',
      to: '2018',
    },
    files: [],
    by: mari,
  });
  const at = String(answer.headers.location);
  for (const by of [mari, huw]) {
    await post(`${at}/read`, { act: 'begin' }, by);
    assert.match((await get(`${at}/read`, by)).body, /It refuses \(foia-s12\)/);
    await post(`${at}/read`, { candidate: 'kind', decision: 'confirm' }, by);
    assert.equal((await post(`${at}/read`, { act: 'finish' }, by)).statusCode, 303);
  }
  assert.equal((await post(`${at}/enter`, {}, huw)).statusCode, 303);
  const page = await get(at, mari);
  assert.equal(page.body.match(/section 12|adran 12|refused/gi)?.length ? true : false, true);
  await seenAgain();
  const figure = await get(`/count/figures/W15000004/${COMMUNICATION}/2017-04-01..2018-04-01`);
  assert.equal(figure.statusCode, 200);
  assert.match(figure.body, /refused/i);
});

test('what a label meant is offered the next time, and fills nothing in by itself', async () => {
  const at = await add(aReplyBook(['17', '35', '47']));
  const images = { ...CORRECTED, measure: 'child-abuse-image-offences', period: '2016/17', value: '17' };
  for (const by of [mari, huw])
    await readAll(at, by, {
      '0': images,
      '1': { ...images, period: '2017/18', value: '35' },
      '2': { ...images, period: '2018/19', value: '47' },
    });
  assert.equal((await post(`${at}/enter`, {}, huw)).statusCode, 303);
  const next = await add(aReplyBook(['18', '36', '48']));
  await post(`${next}/read`, { act: 'begin' }, sian);
  const page = await get(`${next}/read?c=0`, sian);
  assert.match(page.body, /from this authority meant/);
  assert.match(page.body, new RegExp(`value="${COMMUNICATION}" selected`));
  const use = /href="([^"]*use=measure[^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.match((await get(use, sian)).body, /value="child-abuse-image-offences" selected/);
});

test('a cell that the reader missed can be added, and taken out again', async () => {
  const at = await add(TWICE);
  await post(`${at}/read`, { act: 'begin' }, mari);
  const spot = 'b0.0.0';
  const page = await get(`${at}/read?c=${spot}`, mari);
  assert.match(page.body, /A value that was missed/);
  const bad = await post(
    `${at}/read`,
    { candidate: spot, decision: 'correct', measure: '', period: 'x', value: '1' },
    mari,
  );
  assert.equal(bad.statusCode, 422);
  assert.match(bad.body, /Choose what is counted/);
  const good = await post(`${at}/read`, { ...CORRECTED, candidate: spot }, mari);
  assert.equal(good.statusCode, 303, good.body);
  assert.match((await get(`${at}/read`, mari)).body, /Added by you/);
});

test('what is wrong with a form or a file is said in both languages', async () => {
  const wrong = async (
    fields: Readonly<Record<string, string>>,
    files: readonly { name: string; bytes: Uint8Array }[],
    says: RegExp,
    cy = '',
  ) => {
    const answer = await sendFiles(site, `${cy}/count/replies/new`, {
      fields: { ...FIELDS, ...fields },
      files,
      by: mari,
    });
    assert.equal(answer.statusCode, 422, says.source);
    assert.match(answer.body, says);
  };
  await wrong({}, [], /Choose the file that came/);
  await wrong({ authority: '' }, [{ name: 'a.xlsx', bytes: aReplyBook() }], /Dewiswch yr awdurdod/, '/cy');
  await wrong({ 'received-on': '2027-01-01' }, [{ name: 'a.xlsx', bytes: aReplyBook() }], /not after today/);
  await wrong(
    {},
    [{ name: 'a.xlsx', bytes: Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]) }],
    /broken|none of the formats/,
  );
  await wrong(
    {},
    [{ name: 'a.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]) }],
    /none of the formats/,
  );
  await wrong({}, [{ name: 'gwent.xlsx', bytes: TWICE }], /here already/);
});

test('a reply to a request is of the authority that was asked, and the two lead to each other', async () => {
  const priya = await aPerson(site.fresh, 'Priya Nair', ['analyst']);
  const now = site.clock.now;
  const of = { org: priya.org, by: priya.account ?? '', at: now };
  const { round, request } = await inTransaction(site.fresh.db, priya, async (tx) => {
    const made = await insertRound(tx, { ...of, title: 'A round', question: aQuestion(), clonedFrom: null });
    const one = {
      round: made,
      authority: 'W15000001',
      law: 'foia',
      token: 'abcd1234',
      sendTo: null,
    } as const;
    const [id = ''] = await insertRequests(tx, [one], of);
    await enterEvent(tx, priya, { request: id, kind: 'sent', happenedOn: '2026-09-01' }, now);
    return { round: made, request: id };
  });
  assert.match(
    (await get(`/count/replies/new?request=${request}`, mari)).body,
    new RegExp(`value="${request}" selected`),
  );
  const at = await add(aReplyBook(['20', '38', '50']), 'north.xlsx', { request });
  const page = (await get(at, mari)).body;
  assert.match(page, /Reply from North Wales/);
  assert.match(page, new RegExp(`href="/count/rounds/${round}/requests/${request}"`));
  assert.match(
    (await get(`/count/rounds/${round}/requests/${request}`, mari)).body,
    new RegExp(`href="${at}"`),
  );
  const listed = (await get(`/count/replies?round=${round}`, mari)).body;
  assert.match(listed, /north\.xlsx/);
  assert.doesNotMatch(listed, /gwent\.xlsx/);
});
