import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syllablesOf } from './syllables.js';

const COUNTED: Readonly<Record<number, string>> = {
  1: 'a the you who asked told helped phone game screen made time like friend school changed worked through boats',
  2: 'happen mother tablet promise wanted waited secret table little people hoping going baby message ages using reading able going safety quiet police',
  3: 'remember important somebody happening computer another understand video family suddenly decided telephone difficult idea radio',
  4: 'information conversation everybody immediate community authority communicate',
  5: 'immediately confidentially opportunity communication investigation',
};

void test('syllables are counted as they are spoken', () => {
  const wrong: string[] = [];
  let words = 0;
  for (const [count, list] of Object.entries(COUNTED))
    for (const word of list.split(' ')) {
      words++;
      if (syllablesOf(word) !== Number(count)) wrong.push(`${word}: ${syllablesOf(word)}, not ${count}`);
    }
  assert.ok(words > 60);
  assert.deepEqual(wrong, []);
});

void test('figures, letters alone and what a possessive adds are no syllables more', () => {
  for (const [word, count] of [
    ['999', 1],
    ['x', 1],
    ['I', 1],
    ["child's", 1],
    ['don’t', 1],
  ] as const)
    assert.equal(syllablesOf(word), count, word);
});
