/** The door's small server as a socket sees it: what no browser sends gets a plain answer, and the next one is served. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, describe, test } from 'node:test';
import { aDoor } from '../../../test/make/door.js';

const door = await aDoor();
const address = new URL(await door.tell.server.listen({ port: 0, host: '127.0.0.1' }));
after(() => door.close());

const HOST = 'Host: localhost\r\n';
const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n';
const LAST = `GET /health HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`;

/** All that comes back until the line is closed. */
const said = (sent: string): Promise<string> =>
  new Promise((resolve) => {
    const line = connect(Number(address.port), address.hostname);
    let heard = '';
    line.on('data', (part) => {
      heard += part.toString('utf8');
    });
    line.on('error', () => undefined);
    line.on('close', () => resolve(heard));
    line.write(sent);
  });
const statuses = (heard: string): readonly number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

describe('the door', () => {
  test('answers requests sent in one go in their order, on one line', async () => {
    const heard = await said(
      `POST /contact HTTP/1.1\r\n${HOST}${FORM}Content-Length: 7\r\n\r\ndo=helpGET / HTTP/1.1\r\n${HOST}\r\nGET /cy/contact HTTP/1.1\r\n${HOST}\r\n${LAST}`,
    );
    assert.deepEqual(statuses(heard), [200, 303, 200, 200]);
    assert.ok(heard.indexOf('lang="en"') < heard.indexOf('lang="cy"'));
    assert.match(heard, /ready\n$/);
  });

  test('gives HEAD the head that GET has, and nothing after it', async () => {
    const heard = await said(`HEAD /contact HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`);
    assert.deepEqual(statuses(heard), [200]);
    assert.match(heard, /content-length: \d{4}\r\n/);
    assert.match(heard, /\r\n\r\n$/);
  });

  test('refuses a length told in two ways, and does not take what follows for a request', async () => {
    const smuggled = `0\r\n\r\nGET /away HTTP/1.1\r\n${HOST}\r\n`;
    const both = `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`;
    assert.deepEqual(
      statuses(await said(`POST /contact HTTP/1.1\r\n${HOST}${FORM}${both}\r\n${smuggled}`)),
      [400],
    );
  });

  test('answers what is no HTTP, a head without end and a request without a host, and goes on', async () => {
    for (const sent of [
      '\x16\x03\x01\x02\r\n\r\n',
      `GET /contact HTTP/1.1\r\n${HOST}X: ${'a'.repeat(40_000)}\r\n\r\n`,
      'GET /contact HTTP/1.1\r\n\r\n',
      `FOO /contact HTTP/1.1\r\n${HOST}\r\n`,
    ])
      assert.deepEqual(statuses(await said(sent)), [400]);
    assert.deepEqual(statuses(await said(LAST)), [200]);
  });

  test('lets nothing in an address or a header become a header of its answer', async () => {
    const odd = `GET /%0d%0aSet-Cookie:%20a=b?%0d%0aX:y HTTP/1.1\r\n${HOST}Accept-Language: cy%0d%0aX: y\r\n\r\n`;
    const heard = await said(`${odd}${LAST}`);
    assert.deepEqual(statuses(heard), [404, 200]);
    assert.equal(/set-cookie|^x:/im.test(heard), false);
  });

  test('says which methods there are to every other one, and reads none of what they bring', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
      const heard = await said(`${method} /contact HTTP/1.1\r\n${HOST}Content-Length: 5\r\n\r\nhello${LAST}`);
      assert.deepEqual(statuses(heard), [405, 200], method);
      assert.match(heard, /allow: GET, HEAD, POST/);
      assert.equal(heard.includes('hello'), false);
    }
  });

  test('leaves off at what is too long, whether its length was told or not, also on the way out', async () => {
    const chunk = `fff0\r\n${'a'.repeat(0xff_f0)}\r\n`;
    const told = `POST /contact HTTP/1.1\r\n${HOST}${FORM}Content-Length: 400001\r\n\r\n`;
    const untold = `POST /contact HTTP/1.1\r\n${HOST}${FORM}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(7)}`;
    const leaving = `POST /away HTTP/1.1\r\n${HOST}${FORM}Content-Length: 201\r\n\r\n`;
    for (const sent of [told, untold, leaving]) {
      const heard = await said(sent);
      assert.deepEqual(statuses(heard), [413]);
      assert.match(heard, /connection: close/);
    }
  });

  test('takes odd fields and broken escapes for words, never for an error', async () => {
    const body = '__proto__=1&constructor=2&=%&%=%ff%C0&s=%00&do=%0';
    const sent = `POST /contact HTTP/1.1\r\n${HOST}${FORM}Content-Length: ${body.length}\r\n\r\n${body}`;
    assert.deepEqual(statuses(await said(`${sent}${LAST}`)), [200, 200]);
  });
});
