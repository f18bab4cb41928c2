import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { aPerson } from '../../test/make/database.js';
import { aSite, signedIn } from '../../test/make/site.js';
import { copiesKept, copyOf } from './copies.js';
import { copied, send } from './outcome.js';
import type { Page } from './page.js';

let made = 0;
let key = 'first';

const LONG = 'public words, '.repeat(200);

const page: Page = {
  name: 'open',
  path: '/open',
  who: 'anyone',
  audit: 'nothing-personal',
  public: true,
  get: () =>
    copied(key, () => {
      made++;
      return send('text/plain; charset=utf-8', `${LONG}${made}`);
    }),
};

const site = await aSite({
  pages: [
    page,
    { ...page, name: 'closed', path: '/closed', public: undefined as never },
    { ...page, name: 'short', path: '/short', get: () => copied('s', () => send('text/plain', 'short')) },
  ],
});
const get = (url: string, headers: Record<string, string> = {}) => site.server.inject({ url, headers });

describe('a public page', () => {
  test('is made once for a key, and again when the key changes', async () => {
    const before = made;
    const [a, b] = [await get('/open'), await get('/open')];
    assert.equal(made, before + 1);
    assert.equal(a.body, b.body);
    key = 'second';
    await get('/open');
    assert.equal(made, before + 2);
  });

  test('may be kept by anybody who asks every time whether it still stands, by its mark', async () => {
    const first = await get('/open');
    assert.equal(first.headers['cache-control'], 'public, no-cache');
    assert.match(String(first.headers['vary']), /cookie/);
    const etag = String(first.headers['etag']);
    const again = await get('/open', { 'if-none-match': etag });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
    assert.ok(again.headers['content-security-policy']);
  });

  test('is packed for whoever can unpack it, when that is worth it', async () => {
    const plain = await get('/open');
    const gzip = await get('/open', { 'accept-encoding': 'gzip' });
    const br = await get('/open', { 'accept-encoding': 'gzip, br' });
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(gunzipSync(gzip.rawPayload).toString(), plain.body);
    assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body);
    assert.equal((await get('/short', { 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
  });

  test('is one copy whatever query a stranger adds', async () => {
    const before = made;
    await get('/open?a=1');
    await get('/open?b=2');
    assert.equal(made, before);
  });

  test('is made anew, and never kept, for somebody signed in', async () => {
    const { headers } = await signedIn(site, await aPerson(site.fresh, 'A person'));
    const before = made;
    const answer = await site.server.inject({ url: '/open', headers });
    assert.equal(made, before + 1);
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  test('says that it is public, or gives no copy', async () => {
    assert.equal((await get('/closed')).statusCode, 500);
  });

  test('cannot be one that only some may read, or that changes something', async () => {
    await assert.rejects(aSite({ pages: [{ ...page, who: 'signed-in' }] }), /is public/);
    await assert.rejects(aSite({ pages: [{ ...page, post: () => send('text/plain', '') }] }), /is public/);
  });
});

test('the copies together stay under their limit, and the one not asked for longest goes first', () => {
  const copies = copiesKept(25);
  const ten = (): ReturnType<typeof copyOf> => copyOf({ type: 'text/plain', body: '0123456789' });
  copies.keep('a', ten());
  copies.keep('b', ten());
  copies.keep('b', ten());
  assert.ok(copies.find('a'));
  copies.keep('c', ten());
  assert.equal(copies.find('b'), null);
  assert.ok(copies.find('a') && copies.find('c'));
});
