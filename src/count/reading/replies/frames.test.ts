import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Frames, framed } from './frames.js';

void test('byte strings come out as they went in, however they were cut on the way', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (given, cut) => {
        const all = Buffer.concat(framed(...given));
        const frames = new Frames();
        const found: Uint8Array[] = [];
        for (let at = 0; at < all.length; at += cut)
          found.push(...frames.take(all.subarray(at, at + cut)).map((b) => Uint8Array.from(b)));
        assert.deepEqual(found, given);
      },
    ),
  );
});
