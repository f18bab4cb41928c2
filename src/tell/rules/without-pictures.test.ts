import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { PICTURE_MARK, withoutPictures } from './without-pictures.js';

const file = randomBytes(6000);
const base64 = file.toString('base64');
const inLines = (text: string, width: number, end: string): string =>
  text.replaceAll(new RegExp(`.{${width}}`, 'g'), (line) => line + end);

void test('a picture pasted as text is taken out and its place marked, however it was broken', () => {
  const ways: readonly (readonly [string, string])[] = [
    [base64, 'one line'],
    [file.toString('base64url'), 'the alphabet of addresses'],
    [file.toString('hex'), 'hexadecimal'],
    [inLines(base64, 76, '\r\n'), 'lines as in mail'],
    [inLines(base64, 24, '\n'), 'short lines'],
    [inLines(base64, 64, '\n> '), 'lines as in a quoted mail'],
    [inLines(base64, 60, '" +\n"'.replace(' +', ',')), 'lines as in a program'],
    [`data:image/png;base64,${base64}`, 'a data URL'],
    [`data:image/jpeg;base64,${base64.slice(0, 300)}`, 'a short data URL'],
    [`data:;base64,${base64.slice(0, 300)}`, 'a data URL without a kind'],
    [`DATA:image/svg+xml;charset=utf-8,%3Csvg%20xmlns=%22x%22/%3E`, 'a drawing written out'],
    [`data:image/png;base64,${inLines(base64, 76, '\n')}`, 'a data URL in lines'],
  ];
  for (const [way, why] of ways) {
    const { text, removed } = withoutPictures(`He sent this: ${way}\nand then he went.`);
    assert.equal(removed, 1, why);
    assert.match(text, /^He sent this: \[▨\][\s\S]*and then he went\.$/, why);
    assert.ok(text.length < 90, `${why}: ${text.length} characters are left`);
  }
});

void test('two pictures are two, and what stands between them is kept', () => {
  assert.deepEqual(withoutPictures(`a ${base64} then\n${base64} b`), {
    text: `a ${PICTURE_MARK} then\n${PICTURE_MARK} b`,
    removed: 2,
  });
});

void test('what a teller writes is left exactly as it was', () => {
  const honest = [
    'His name was xX_dragon_slayer_2011_Xx and the data: I do not have, sorry.',
    'https://example.org/a/very/long/address?with=many&parts=and&more=things&so=on#and-on '.repeat(3),
    `N${'o'.repeat(3000)} ${'ha'.repeat(2000)}`,
    "Dywedodd e 'paid â dweud', wedyn symud i Snapchat. ŵŷâ 😀",
    'My key is data:foo, I think',
  ];
  for (const text of honest) assert.deepEqual(withoutPictures(text), { text, removed: 0 });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1000 }), (text) => {
      fc.pre(!/data:/i.test(text));
      assert.deepEqual(withoutPictures(text), { text, removed: 0 });
    }),
  );
});

void test('a text made to be slow is not', () => {
  for (const text of [
    `${'a'.repeat(19)} `.repeat(2500),
    `${'A'.repeat(41)}\n`.repeat(2000),
    'data:'.repeat(20_000),
    `data:a/b${';a'.repeat(40_000)}`,
  ]) {
    const started = performance.now();
    withoutPictures(text);
    assert.ok(performance.now() - started < 500, text.slice(0, 20));
  }
});
