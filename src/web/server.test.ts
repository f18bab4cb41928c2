import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aConfig, aPort, aSite, FROM_HERE, sendForm, signedIn } from '../../test/make/site.js';
import { aPerson } from '../../test/make/database.js';
import { connect } from 'node:net';
import { checkConfig } from './boot.js';
import { CONTENT_SECURITY_POLICY } from './headers.js';
import { goTo, notThere, send, show, showProblems } from './outcome.js';
import type { Page } from './page.js';

const TEMPLATE = 'web/errors/error.njk';
const viewOf = (title: string) => ({
  title,
  lines: [],
  reference: null,
  referenceLabel: '',
  way: { href: '/', text: 'start' },
});

const PAGES: readonly Page[] = [
  {
    name: 'open',
    path: '/open/:thing',
    who: 'anyone',
    audit: 'nothing-personal',
    get: ({ params, form, lang }) =>
      show(TEMPLATE, {
        ...viewOf(`${lang} ${params['thing']} ${form.get('typed') ?? 'nothing typed'}`),
        formId: 'f',
      }),
    post: ({ form }) =>
      form.get('typed') ? goTo('/open/done') : showProblems(TEMPLATE, viewOf('Type something')),
  },
  {
    name: 'upload',
    path: '/upload',
    who: 'anyone',
    audit: 'nothing-personal',
    accepts: 'upload',
    post: ({ files, form }) =>
      send(
        'text/plain; charset=utf-8',
        `${form.get('note')} ${files.map((f) => `${f.name}:${f.bytes.length}`).join()}`,
      ),
  },
  {
    name: 'saved',
    path: '/saved',
    who: 'anyone',
    audit: 'nothing-personal',
    get: () => send('text/csv', 'a,b', { filename: 'fig\r\nures "1".csv' }),
  },
  {
    name: 'away',
    path: '/away',
    who: 'anyone',
    audit: 'nothing-personal',
    get: () => goTo('//evil.example/'),
  },
  {
    name: 'breaks',
    path: '/breaks',
    who: 'anyone',
    audit: 'nothing-personal',
    get: () => {
      throw Object.assign(new Error('duplicate key (name)=(Someone Real)'), {
        code: '23505',
        constraint: 'account_pkey',
      });
    },
  },
  {
    name: 'crimes',
    path: '/crimes',
    who: { room: 'crimes', verb: 'list' },
    audit: { reads: 'crimes-listed' },
    get: () => show(TEMPLATE, viewOf('Crimes'), { subjects: [{ kind: 'crime', id: 'c-1' }] }),
  },
  {
    name: 'missing',
    path: '/missing',
    who: { room: 'crimes', verb: 'list' },
    audit: { reads: 'crimes-listed' },
    get: () => notThere(),
  },
  {
    name: 'keep',
    path: '/keep',
    who: { room: 'crimes', verb: 'list' },
    audit: { changes: 'crime-kept' },
    get: () => show(TEMPLATE, viewOf('Keep')),
    post: ({ form }) =>
      form.get('ok') ? goTo('/keep', [{ kind: 'crime', id: 'c-2' }]) : showProblems(TEMPLATE, viewOf('No')),
  },
  {
    name: 'reveal',
    path: '/reveal',
    who: { room: 'crimes', verb: 'list' },
    audit: { reads: 'identity-revealed' },
    fresh: true,
    get: () => show(TEMPLATE, viewOf('Reveal')),
  },
  {
    name: 'pretend',
    path: '/pretend',
    who: 'anyone',
    audit: 'nothing-personal',
    only: 'made-up',
    get: () => show(TEMPLATE, viewOf('Pretend')),
  },
];

// Made before the suites, so that it is closed after all of them.
const site = await aSite({ pages: PAGES });

describe('the server', () => {
  const get = (url: string, headers: Record<string, string> = {}) =>
    site.server.inject({ method: 'GET', url, headers });
  const journal = async () => {
    const master = await site.fresh.master();
    const { rows } = await master.query<{ event: string; subjects: unknown; account_name: string }>(
      'select event, subjects, account_name from journal.entry order by seq',
    );
    return rows;
  };

  test('every answer carries every header, whatever its status', async () => {
    const answers = [
      [200, await get('/open/a')],
      [200, await get('/health')],
      [303, await get('/crimes')],
      [400, await get('/%zz')],
      [401, await get('/crimes', { accept: 'application/json' })],
      [403, await site.server.inject({ method: 'POST', url: '/open/a' })],
      [404, await get('/nowhere')],
      [404, await get('/assets/0000/plimsoll.css')],
      [413, await sendForm(site, '/open/a', { fields: { typed: 'x'.repeat(1_100_000) } })],
      [
        415,
        await site.server.inject({
          method: 'POST',
          url: '/open/a',
          headers: { 'content-type': 'text/xml' },
          payload: '<a/>',
        }),
      ],
      [421, await get('/open/a', { host: 'evil.example' })],
      [422, await sendForm(site, '/open/a')],
      [500, await get('/breaks')],
    ] as const;
    for (const [status, answer] of answers) {
      assert.equal(answer.statusCode, status);
      assert.equal(answer.headers['content-security-policy'], CONTENT_SECURITY_POLICY);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.equal(answer.headers['referrer-policy'], 'no-referrer');
      assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin');
      assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin');
      assert.match(String(answer.headers['permissions-policy']), /camera=\(\)/);
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.equal(answer.headers['strict-transport-security'], undefined);
      assert.equal(answer.headers['server'] ?? answer.headers['x-powered-by'], undefined);
    }
  });

  test('the content policy has no exception', () => {
    assert.doesNotMatch(CONTENT_SECURITY_POLICY, /unsafe|data:|\*/);
    assert.equal(
      CONTENT_SECURITY_POLICY,
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
  });

  test('over https the browser is told to keep to it, and cookies are bound to this host', async () => {
    const secure = await aSite({
      pages: PAGES,
      config: { origin: 'https://plimsoll.example', loopback: false },
    });
    const answer = await secure.server.inject({ url: '/open/a', headers: { host: 'plimsoll.example' } });
    assert.equal(answer.headers['strict-transport-security'], 'max-age=63072000; includeSubDomains');
    const pretend = await secure.server.inject({ url: '/pretend', headers: { host: 'plimsoll.example' } });
    assert.equal(pretend.statusCode, 404);
  });

  test('an installation that others can reach must have an https address', () => {
    assert.throws(() => checkConfig(aConfig({ loopback: false })), /https/);
    checkConfig(aConfig({ loopback: false, origin: 'https://plimsoll.example' }));
  });

  test('a file of the site may be kept for ever, under a path that changes with its bytes', async () => {
    const page = await get('/open/a');
    const path = /href="(\/assets\/[0-9a-f]{16}\/plimsoll\.css)"/.exec(page.body)?.[1] ?? '';
    const css = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(css.statusCode, 200);
    assert.equal(css.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(css.headers['content-encoding'], 'br');
    assert.equal(css.headers['content-security-policy'], CONTENT_SECURITY_POLICY);
    assert.equal((await get(`${path}/../../../package.json`)).statusCode, 404);
  });

  test('what cannot even be read as a request is refused with the same headers', async () => {
    const port = await aPort();
    const own = await aSite({ pages: PAGES });
    await own.server.listen({ port, host: '127.0.0.1' });
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
      let text = '';
      socket.on('data', (bytes) => (text += bytes.toString()));
      socket.on('close', () => resolve(text));
    });
    assert.match(answer, /^HTTP\/1\.1 400 /);
    assert.match(answer, /content-security-policy: default-src 'none'/);
  });

  test('a page answers in English at its path and in Welsh at /cy and its path', async () => {
    assert.match((await get('/open/a')).body, /<html lang="en"[\s\S]*<h1[^>]*>en a nothing typed/);
    assert.match((await get('/cy/open/a')).body, /<html lang="cy"[\s\S]*<h1[^>]*>cy a nothing typed/);
    assert.match((await get('/cy/nowhere')).body, /<html lang="cy"[\s\S]*Ni chafwyd hyd i/);
  });

  test('a name in an address is printed as text, never as markup', async () => {
    const { body } = await get('/open/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    assert.doesNotMatch(body, /<script>alert/);
    assert.match(body, /&lt;script&gt;alert/);
  });

  test('a form from another site is refused, and so is one that does not say where it comes from', async () => {
    const from = async (headers: Record<string, string>) =>
      (
        await site.server.inject({
          method: 'POST',
          url: '/open/a',
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
          payload: 'typed=x',
        })
      ).statusCode;
    assert.equal(await from({ 'sec-fetch-site': 'same-origin' }), 303);
    assert.equal(await from({ origin: 'http://localhost:3000' }), 303);
    assert.equal(await from({}), 403);
    assert.equal(await from({ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }), 403);
    assert.equal(await from({ 'sec-fetch-site': 'same-site' }), 403);
    assert.equal(await from({ 'sec-fetch-site': 'none' }), 403);
    assert.equal(await from({ origin: 'http://localhost:3001' }), 403);
    assert.equal(await from({ origin: 'null' }), 403);
  });

  test('a form of somebody signed in must carry the token of their own session', async () => {
    const one = await signedIn(site, await aPerson(site.fresh, 'Gareth', ['registrar']));
    const other = await signedIn(site, await aPerson(site.fresh, 'Gwen', ['registrar']));
    const statusWith = async (token: string) =>
      (await sendForm(site, '/open/a', { fields: { typed: 'x' }, by: { ...one, token } })).statusCode;
    assert.equal(await statusWith(one.token), 303);
    assert.equal(await statusWith(other.token), 403);
    assert.equal(await statusWith(''), 403);
  });

  test('the language switch of a posted form changes nothing and keeps what was typed', async () => {
    const answer = await sendForm(site, '/cy/open/a', {
      fields: { typed: 'half a word', 'switch-language': 'cy' },
    });
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /<h1[^>]*>cy a half a word/);
  });

  test('the language switch of a form sent by GET is taken out of the address', async () => {
    const answer = await get('/cy/open/a?year=2018%2F19&switch-language=cy');
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, '/cy/open/a?year=2018%2F19');
  });

  test('a page with a form switches language by sending the form, one without by a link that keeps the query', async () => {
    assert.match(
      (await get('/open/a?x=1')).body,
      /<button[^>]* form="f" formaction="\/cy\/open\/a\?x=1" formnovalidate name="switch-language" value="cy" lang="cy"/,
    );
    const person = await signedIn(site, await aPerson(site.fresh, 'Glyn', ['registrar']));
    assert.match(
      (await get('/crimes?page=2', person.headers)).body,
      /<a [^>]*href="\/cy\/crimes\?page=2" hreflang="cy"/,
    );
  });

  test('a visitor is sent to sign in and comes back; a program is told so', async () => {
    const answer = await get('/cy/crimes?page=2');
    assert.equal(answer.headers.location, '/cy/sign-in?next=%2Fcrimes%3Fpage%3D2');
    const json = await get('/crimes', { accept: 'application/json' });
    assert.equal(json.statusCode, 401);
    assert.deepEqual(Object.keys(json.json<{ error: object }>().error), [
      'code',
      'message_en',
      'message_cy',
      'reference',
    ]);
  });

  test('to somebody signed in, not yours and not there look the same', async () => {
    const person = await signedIn(site, await aPerson(site.fresh, 'Carys', ['victim-support']));
    const denied = await get('/crimes', person.headers);
    assert.equal((await journal()).at(-1)?.event, 'denied');
    const absent = await get('/nowhere', person.headers);
    const text = (body: string) => body.replaceAll(/crimes|nowhere/g, '');
    assert.equal(denied.statusCode, 404);
    assert.equal(text(denied.body), text(absent.body));
  });

  test('what is read is in the journal before it is shown, with whose it was', async () => {
    const person = await signedIn(site, await aPerson(site.fresh, 'Gwyneth', ['registrar']));
    assert.equal((await get('/crimes', person.headers)).statusCode, 200);
    const last = (await journal()).at(-1);
    assert.deepEqual(last, {
      event: 'crimes-listed',
      subjects: [{ kind: 'crime', id: 'c-1' }],
      account_name: 'Gwyneth',
    });
  });

  test('a change is in the journal once; showing its form and sending it with problems are not', async () => {
    const person = await signedIn(site, await aPerson(site.fresh, 'Gwilym', ['registrar']));
    const before = (await journal()).length;
    await get('/keep', person.headers);
    await sendForm(site, '/keep', { by: person });
    assert.equal((await journal()).length, before);
    await sendForm(site, '/keep', { fields: { ok: 'yes' }, by: person });
    const after = await journal();
    assert.equal(after.length, before + 1);
    assert.equal(after.at(-1)?.event, 'crime-kept');
  });

  test('a page whose reading cannot be written down is not shown', async () => {
    const own = await aSite({ pages: PAGES });
    const person = await signedIn(own, await aPerson(own.fresh, 'Gwyn', ['registrar']));
    const master = await own.fresh.master();
    await master.query('revoke insert on journal.entry from plimsoll_app');
    const answer = await own.server.inject({ url: '/crimes', headers: person.headers });
    assert.equal(answer.statusCode, 503);
    assert.doesNotMatch(answer.body, /<h1[^>]*>Crimes/);
    assert.equal(own.logged.length, 1);
  });

  test('five minutes after signing in, a page that matters asks for the passkey again', async () => {
    const clock = { now: site.clock.now };
    const own = await aSite({ pages: PAGES, clock });
    const person = await signedIn(own, await aPerson(own.fresh, 'Gwenda', ['registrar']));
    const reveal = () => own.server.inject({ url: '/reveal', headers: person.headers });
    assert.equal((await reveal()).statusCode, 200);
    clock.now = new Date(clock.now.getTime() + 5 * 60_000);
    assert.equal((await reveal()).headers.location, '/sign-in/again?next=%2Freveal');
  });

  test('a failure shows a reference in the reader’s language; the log has the rest, without what was typed', async () => {
    const answer = await get('/cy/breaks');
    assert.equal(answer.statusCode, 500);
    const reference = /app-reference">([\w-]+)</.exec(answer.body)?.[1];
    const line = site.logged.find((l) => l.reference === reference);
    assert.equal(line?.code, '23505');
    assert.equal(line?.message, 'account_pkey');
    assert.doesNotMatch(JSON.stringify(site.logged), /Someone Real/);
    assert.doesNotMatch(answer.body, /Someone Real|duplicate/);
  });

  test('no page can be made to send people to another site', async () => {
    assert.equal((await get('/away')).statusCode, 500);
  });

  test('a file is saved under a name that cannot break its header', async () => {
    const { headers } = await get('/saved');
    assert.equal(headers['content-disposition'], 'attachment; filename="fig__ures _1_.csv"');
  });

  const upload = (bytes: Uint8Array, path = '/upload') => {
    const edge = 'edge';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="note"\r\n\r\nhello\r\n--${edge}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n`;
    return site.server.inject({
      method: 'POST',
      url: path,
      headers: { ...FROM_HERE, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
  };

  test('a text file is taken where a page asks for one, and nowhere else', async () => {
    assert.equal((await upload(Buffer.from('a,b\n1,2\n'))).body, 'hello a.csv:8');
    assert.equal((await upload(Buffer.from('a'), '/open/a')).statusCode, 415);
  });

  test('a picture or document is refused, and so is a file over 6 megabytes', async () => {
    assert.equal((await upload(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).statusCode, 415);
    assert.equal((await upload(Buffer.from('%PDF-1.7 text'))).statusCode, 415);
    assert.equal((await upload(Buffer.from('PK\u0003\u0004 a workbook\0', 'latin1'))).statusCode, 415);
    assert.equal((await upload(Buffer.alloc(6_100_000, 'a'))).statusCode, 413);
  });
});

describe('the server does not start', () => {
  const page = (over: Partial<Page>): Page => ({
    name: 'a',
    path: '/a',
    who: 'anyone',
    audit: 'nothing-personal',
    get: () => notThere(),
    ...over,
  });
  const starts = (...pages: readonly Page[]) => aSite({ pages });

  const faulty: readonly (readonly [why: string, pages: readonly Page[], says: RegExp])[] = [
    ['a page does not say who', [page({ who: undefined as never })], /who may open it/],
    ['a page does not say what is audited', [page({ audit: undefined as never })], /what is audited/],
    ['two pages have one path', [page({}), page({ name: 'b' })], /two pages have this path/],
    [
      'two parameters stand in one place',
      [page({ path: '/a/:x' }), page({ name: 'b', path: '/a/:y' })],
      /two pages have this path/,
    ],
    ['two pages have one name', [page({}), page({ path: '/b' })], /two pages have this name/],
    ['a template is missing', [page({ templates: ['web/no-such.njk'] })], /cannot be read/],
    [
      'a page answers nothing',
      [{ name: 'a', path: '/a', who: 'anyone', audit: 'nothing-personal' }],
      /answers nothing/,
    ],
    ['a path names a language', [page({ path: '/cy/a' })], /names a language/],
  ];
  for (const [why, pages, says] of faulty)
    test(`when ${why}`, async () => {
      await assert.rejects(starts(...pages), says);
    });
});
