import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { hmac } from './hmac.js';

test('the second of RFC 4231’s vectors comes out', () => {
  assert.equal(
    hmac(Buffer.from('Jefe'), 'what do ya want ', 'for nothing?').toString('hex'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('every length of key, and messages of any parts, give what Node’s own gives', () => {
  for (let length = 0; length <= 140; length++) {
    const key = Buffer.alloc(length, length + 1);
    assert.deepEqual(hmac(key, 'x'), createHmac('sha256', key).update('x').digest());
  }
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.array(part, { maxLength: 6 }), (key, parts) => {
      const theirs = createHmac('sha256', key);
      for (const one of parts) theirs.update(one);
      assert.deepEqual(hmac(key, ...parts), theirs.digest());
    }),
  );
});

test('a message longer than the place kept for short ones gives the same, and leaves the next one right', () => {
  for (const length of [16_383, 16_384, 16_385, 500_000, 3]) {
    const message = 'ŵ'.repeat(length);
    assert.deepEqual(hmac(Buffer.from('k'), message), createHmac('sha256', 'k').update(message).digest());
  }
});
