import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letter, multipart, part } from '../../../test/make/letters.js';
import { MOST_BYTES, filesOf, takeApart } from './take-apart.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

test('a message gives its words, its files and who wrote it, decoded', async () => {
  const { type, body } = multipart('mixed', [
    part('text/html; charset=utf-8', '<p>Gweler <b>ynghlwm</b></p><script>x()</script>'),
    part('application/vnd.oasis.opendocument.spreadsheet', 'AAAA', [
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="../../etc/ateb.ods"',
    ]),
    part('image/png', 'AAAA', ['Content-Transfer-Encoding: base64']),
  ]);
  const raw = bytes(
    letter({ id: '<a@b.example>', from: '=?utf-8?B?U2nDom4=?= <foi@b.example>', type, body }),
  );
  const apart = await takeApart(raw);
  assert.deepEqual(apart.from, { name: 'Siân', address: 'foi@b.example' });
  assert.match(apart.text, /Gweler ynghlwm/);
  assert.doesNotMatch(apart.text, /script|x\(\)/);
  assert.deepEqual(apart.attached, [
    { name: '.._.._etc_ateb.ods', type: 'application/vnd.oasis.opendocument.spreadsheet', size: 3 },
  ]);
  const [file] = await filesOf(raw);
  assert.deepEqual([file?.name, file?.bytes.length], ['.._.._etc_ateb.ods', 3]);
});

test('a header cannot end itself: what was folded or encoded into it stays on its line', async () => {
  const subject = '=?utf-8?B?UkU6DQpCY2M6IHhAZXZpbC5leGFtcGxl?=';
  const { subject: read } = await takeApart(bytes(letter({ subject, body: 'x' })));
  assert.doesNotMatch(read, /[\r\n]/);
  assert.match(read, /RE: Bcc: x@evil\.example/);
});

let tower = part('text/plain', 'bottom');
for (let level = 3000; level > 0; level--) {
  const { type, body } = multipart('mixed', [tower], `l${level}`);
  tower = part(type, body);
}
const HOSTILE: readonly (readonly [string, string])[] = [
  ['3,000 parts inside each other', `Subject: kept\r\nFrom: a@b.example\r\n${tower}`],
  [
    '100,000 parts beside each other',
    `Subject: kept\r\nFrom: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(100_000)}--b--`,
  ],
  ['40,000 headers', `Subject: kept\r\nFrom: a@b.example\r\n${'X-A: b\r\n'.repeat(40_000)}\r\nx`],
  ['a header of a megabyte', `Subject: kept\r\nFrom: a@b.example\r\nX-A: ${'a'.repeat(1_000_000)}\r\n\r\nx`],
  [
    '150,000 elements inside each other',
    `Subject: kept\r\nFrom: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(150_000)}x`,
  ],
  [
    'a charset that is none',
    'Subject: kept\r\nFrom: a@b.example\r\nContent-Type: text/plain; charset=x-none\r\n\r\n\u0000\u0001',
  ],
  [
    'no end of a boundary',
    'Subject: kept\r\nFrom: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n--b\r\n--b',
  ],
];
for (const [what, raw] of HOSTILE)
  test(`${what} end within ten seconds, and who wrote it is still known`, async () => {
    const apart = await takeApart(bytes(raw));
    assert.equal(apart.from?.address, 'a@b.example');
    assert.equal(apart.subject, 'kept');
    assert.equal((await takeApart(bytes(letter({ body: 'still here' })))).text.trim(), 'still here');
  });

test('what is larger than is taken is told by its headers alone', async () => {
  const raw = bytes(letter({ subject: 'Large', body: 'a\r\n'.repeat(MOST_BYTES / 3 + 1) }));
  const apart = await takeApart(raw);
  assert.deepEqual([apart.trouble, apart.subject, apart.text], ['too-large', 'Large', '']);
});
