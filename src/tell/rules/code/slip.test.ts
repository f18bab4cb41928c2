import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LANGS } from '../../../base/words.js';
import { slipsBetween, wordsAt, wordsOneSlipFrom } from './slip.js';
import { WORD_LISTS } from './word-lists.js';

void test('slips are counted as fingers make them', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['otter', 'otter', 0, 'the same'],
    ['oter', 'otter', 1, 'a letter too few'],
    ['ottter', 'otter', 1, 'a letter too many'],
    ['ottar', 'otter', 1, 'a wrong letter'],
    ['otetr', 'otter', 1, 'two swapped'],
    ['elefant', 'elephant', 2, 'one wrong and one too few'],
    ['gath', 'cath', 1, 'a soft mutation'],
    ['zebra', 'otter', 3, 'no further than the limit'],
  ];
  for (const [typed, word, slips, why] of cases) assert.equal(slipsBetween(typed, word, 3), slips, why);
});

void test('the index finds the same words as looking at every one', () => {
  for (const lang of LANGS) {
    const { plain, slips } = WORD_LISTS[lang];
    const word = fc.constantFrom(...plain);
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('', 'a', 'e', 'l', 'r'), (w, at, letter) => {
        for (const typed of [
          w.slice(0, at) + letter + w.slice(at),
          w.slice(0, at) + letter + w.slice(at + 1),
        ])
          assert.deepEqual(wordsOneSlipFrom(typed, plain, slips), wordsAt(1, typed, plain));
      }),
      { numRuns: 60 },
    );
  }
});
