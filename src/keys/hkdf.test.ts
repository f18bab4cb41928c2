import assert from 'node:assert/strict';
import { hkdfSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { hkdf } from './hkdf.js';

test('a key is the one that the standard’s own function gives', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1 }),
      // None at all is a salt too.
      fc.uint8Array(),
      fc.string(),
      (secret, salt, purpose) => {
        assert.deepEqual(
          hkdf(secret, salt, purpose),
          Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32)),
        );
      },
    ),
  );
});
