import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aKeyring } from '../../../../test/make/contact.js';
import { readText } from '../../../../test/make/count-site.js';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../../test/make/database.js';
import { letter } from '../../../../test/make/letters.js';
import { aLetter, anOpenRound, happened, roundMail } from '../../../../test/make/round-mail.js';
import { aConfig, sendForm, signedIn } from '../../../../test/make/site.js';
import { app } from '../../../app.js';
import { addMilliseconds } from '../../../base/day.js';
import { inTransaction, readJournal } from '../../../db/index.js';
import { readMailbox } from '../../actions/mail/read-mailbox.js';
import { sendLetters } from '../../actions/mail/send-letters.js';
import { takeMessage } from '../../actions/mail/take-message.js';
import { carrierFor } from '../../mail/carrier-for.js';
import { listStray } from '../../store/messages.js';

const fresh = await freshDatabase();
const { db, system, organisation, dataFolder } = fresh;
const keys = aKeyring(dataFolder);
const priya = await aPerson(fresh, 'Priya Nair', ['analyst']);
const huw = await aPerson(fresh, 'Huw Tudor', ['publications']);
const config = aConfig({ dataFolder });
const clock = { now: ONE_MORNING };
const server = await app({
  db,
  org: organisation.id,
  config,
  keys,
  now: () => clock.now,
  log: () => undefined,
});
const site = { server, fresh, config, logged: [], clock };
const found = carrierFor({ db, actor: system, name: organisation.name, madeUp: true, dataFolder });
const carrier = found.ok && found.value ? found.value : assert.fail('no carrier');
const mail = roundMail(fresh, { keys, carrier });
after(() => Promise.all([server.close(), mail.reader.close()]));
const { round, requests } = await anOpenRound(fresh, priya, [
  { authority: 'W15000002', token: 'gwentreq1', sendTo: 'foi@gwent.police.test' },
]);
const request = requests.get('W15000002') ?? '';
await aLetter(fresh, priya, { request });
const [analyst, press] = [await signedIn(site, priya), await signedIn(site, huw)];

const page = async (path: string, by: { readonly headers: Readonly<Record<string, string>> }) => {
  const answer = await server.inject({ url: path, headers: by.headers });
  return { status: answer.statusCode, html: answer.body, text: readText(answer.body) };
};
const came = (about: Parameters<typeof letter>[0]) =>
  takeMessage(
    mail.by,
    {
      raw: Buffer.from(letter(about)),
      receivedAt: ONE_MORNING,
      tooLarge: null,
      reached: async () => undefined,
    },
    ONE_MORNING,
  );
const strays = () => inTransaction(db, system, listStray);

test('the page says how the account stands, what waits, went and came, in both languages', async () => {
  const before = await page('/count/rounds/mail', analyst);
  assert.match(before.text, /made up: its letters go nowhere/);
  assert.match(before.text, /has not been read yet/);
  assert.match(before.text, /Nothing has gone or come/);
  await sendLetters(mail.by, { now: () => ONE_MORNING });
  clock.now = addMilliseconds(ONE_MORNING, 120_000);
  await readMailbox(mail.by, { now: () => clock.now });
  const { text } = await page('/count/rounds/mail', analyst);
  assert.match(text, /1 letter went/);
  assert.match(text, /Last read/);
  assert.match((await page('/cy/count/rounds/mail', analyst)).text, /Aeth 1 llythyr[\s\S]*Mae pob neges/);
});

test('a stray message is shown as words, never as it was drawn, with who probably sent it chosen', async () => {
  const html =
    '<p>Which years?</p><script>steal()</script><img src="http://127.0.0.1/x.png"><form action="http://evil.example">';
  assert.equal(
    await came({ from: 'FOI <x@gwent.police.test>', subject: '<b>Hello</b>', type: 'text/html', body: html }),
    'stray',
  );
  const [stray] = await strays();
  const list = await page('/count/rounds/mail', analyst);
  assert.match(list.html, /&lt;b&gt;Hello/);
  assert.match(list.text, /Perhaps Gwent/);
  const one = await page(`/count/rounds/mail/${stray?.id}`, analyst);
  assert.match(one.text, /Which years\?/);
  assert.doesNotMatch(one.html, /steal\(\)|127\.0\.0\.1|evil\.example/);
  assert.match(one.html, new RegExp(`value="${request}" selected`));
});

test('whoever only looks may not place it, nor see what it says', async () => {
  const [stray] = await strays();
  assert.equal((await page(`/count/rounds/mail/${stray?.id}`, press)).status, 404);
  assert.doesNotMatch((await page('/count/rounds/mail', press)).html, new RegExp(stray?.id ?? '-'));
});

test('nothing chosen is asked again; placed, it stands at its request as what it is, and the journal says who', async () => {
  const [stray] = await strays();
  const path = `/count/rounds/mail/${stray?.id}`;
  const again = await sendForm(site, path, { fields: { do: 'place', request: '' }, by: analyst });
  assert.equal(again.statusCode, 422);
  const sent = await sendForm(site, path, { fields: { do: 'place', request }, by: analyst });
  assert.equal(sent.headers.location, `/count/rounds/${round}/requests/${request}`);
  assert.equal((await happened(fresh, request)).at(-1), 'reply-received');
  assert.deepEqual(await strays(), []);
  assert.equal((await page(path, analyst)).status, 404);
  const events: string[] = [];
  for await (const { event } of readJournal(db, system)) events.push(event);
  assert.ok(events.includes('message-placed'));
  assert.ok(events.includes('message-shown'));
});

test('what belongs to no request is put aside, and is not shown again', async () => {
  await came({ from: 'x@shop.example', subject: 'Buy', body: 'Paper' });
  const [stray] = await strays();
  const sent = await sendForm(site, `/count/rounds/mail/${stray?.id}`, {
    fields: { do: 'aside' },
    by: analyst,
  });
  assert.equal(sent.headers.location, '/count/rounds/mail');
  assert.deepEqual(await strays(), []);
});
