import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FREE_TEXT_LIMIT, isTooLong, lengthOf } from './free-text.js';

void test('a text is measured in code points, and a line’s end is one however it is sent', () => {
  for (const [text, length] of [
    ['', 0],
    ['tŷ', 2],
    ['😀😀', 2],
    ['a\r\nb', 3],
    ['a\nb', 3],
  ] as const)
    assert.equal(lengthOf(text), length, text);
});

void test('twenty thousand may be written, and not one more', () => {
  assert.equal(isTooLong('😀'.repeat(FREE_TEXT_LIMIT)), false);
  assert.equal(isTooLong('😀'.repeat(FREE_TEXT_LIMIT + 1)), true);
});
