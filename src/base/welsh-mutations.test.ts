import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mutatedForms, mutationsOf, radicalForms } from './welsh-mutations.js';

const CASES: readonly (readonly [word: string, forms: readonly string[], why: string])[] = [
  ['llun', ['lun'], 'soft: ei lun'],
  ['cath', ['gath', 'nghath', 'chath'], 'soft, nasal, aspirate'],
  ['gofyn', ['ofyn', 'ngofyn'], 'g goes'],
  ['rhywun', ['rywun'], 'rh becomes r, and not through the row of r'],
  ['ysgol', ['hysgol'], 'h after ei (her), ein and eu'],
  ['enw', ['henw'], 'ei henw hi'],
  ['wyneb', ['hwyneb'], 'w is a vowel'],
  ['chwaer', [], 'ch does not change'],
  ['ffôn', [], 'nor does ff'],
  ['siarad', [], 'nor does s'],
];
for (const [word, forms, why] of CASES)
  test(`${word}: ${why}`, () => {
    assert.deepEqual(mutationsOf(word), forms);
    assert.deepEqual(mutatedForms(word), [word, ...forms]);
  });

test('from every form the word is found again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CASES.map(([word]) => word)), (word) => {
      for (const form of mutationsOf(word)) assert.ok(radicalForms(form).includes(word), form);
    }),
  );
});
