import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite, readText } from '../../../../test/make/count-site.js';
import { FROM_HERE, sendForm } from '../../../../test/make/site.js';

const site = await countSite();
const TEXT =
  'Gwent Police logged 229 online-flagged sexual offences against children in 2018/19.\n\nThe Welsh total of 576 is more than double the 258 recorded in 2015/16.';

const send = async (fields: Record<string, string>, path = '/count/claims') => {
  const answer = await sendForm(site, path, { fields });
  return { status: answer.statusCode, html: answer.body, text: readText(answer.body) };
};

/** The article on the page, without the numbers put into it. */
const articleOf = (html: string): string =>
  (/<div class="app-article">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '')
    .replace(/<a class="app-claim__number[\s\S]*?<\/a>/g, '')
    .replace(/<\/?mark[^>]*>/g, '');

test('the text comes back as it was, with its claims marked in place', async () => {
  const { status, html } = await send({ text: TEXT, published: '2019-06-27' });
  assert.equal(status, 200);
  assert.equal(articleOf(html), TEXT);
  assert.match(html, /<mark class="app-claim app-claim--depends">/);
  assert.match(html, /<mark class="app-claim app-claim--holds">/);
});

test('more than double depends, is worked through on every base, and has wording that would hold in both languages', async () => {
  const { text, html } = await send({ text: TEXT, published: '2019-06-27' });
  assert.match(text, /2\.23/);
  assert.match(text, /1\.95/);
  assert.match(text, /3\.2\b/);
  assert.match(html, /<span lang="en">[^<]*180/);
  assert.match(html, /<span lang="cy">[^<]*180/);
});

test('what was typed cannot become markup', async () => {
  const { html } = await send({ text: `<script>alert(1)</script> ${TEXT}` });
  assert.doesNotMatch(html, /<script>alert/);
  assert.match(html, /&lt;script&gt;/);
});

test('an empty text and a day that is none are problems, and what was typed is kept', async () => {
  const empty = await send({ text: '  ' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /There is no text to check/);
  const badDay = await send({ text: TEXT, published: '2019-02-30' }, '/cy/count/claims');
  assert.equal(badDay.status, 422);
  assert.match(badDay.text, /Rhaid i’r diwrnod fod yn un go iawn/);
  assert.match(badDay.html, /<textarea[^>]*>\s*Gwent Police logged 229/);
});

test('a language that is not read gets a clear answer', async () => {
  const french =
    'La police a enregistré cinq cents infractions contre des enfants cette année, soit le double de la précédente.';
  const { status, text } = await send({ text: french.repeat(3) });
  assert.equal(status, 422);
  assert.match(text, /Only English and Welsh are read/);
});

test('switching language on a checked text keeps it checked, in the other language', async () => {
  const switched = await send(
    { text: TEXT, published: '2019-06-27', checked: 'yes', 'switch-language': 'cy' },
    '/cy/count/claims',
  );
  assert.equal(switched.status, 200);
  assert.equal(articleOf(switched.html), TEXT);
  assert.match(switched.text, /Geiriad a fyddai’n dal/);
});

test('a text file takes the place of what was typed', async () => {
  const boundary = 'b0undary';
  const part = (head: string, body: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const payload = `${part('name="text"', 'typed')}${part('name="file"; filename="a.txt"\r\nContent-Type: text/plain', TEXT)}--${boundary}--\r\n`;
  const answer = await site.server.inject({
    method: 'POST',
    url: '/count/claims',
    headers: { ...FROM_HERE, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
  assert.equal(answer.statusCode, 200);
  assert.equal(articleOf(answer.body), TEXT);
});

test('the example can be tried in both languages', async () => {
  for (const path of ['/count/claims', '/cy/count/claims']) {
    const { html } = await ask(site, `${path}?example=yes`);
    assert.match(html, /576/);
    assert.match(html, /value="2019-06-27"/);
  }
});

test('a text far longer than an article is not checked, is told so in both languages, and is kept', async () => {
  const text = `${TEXT} `.repeat(2000);
  for (const [path, told] of [
    ['/count/claims', /longer than 200,000 characters/],
    ['/cy/count/claims', /hwy na 200,000 o nodau/],
  ] as const) {
    const { status, text: said, html } = await send({ text }, path);
    assert.equal(status, 422);
    assert.match(said, told);
    assert.ok(html.includes(text.slice(0, 200)));
  }
});
