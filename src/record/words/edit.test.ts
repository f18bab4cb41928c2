import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDIT_RULES } from '../rules/edit/index.js';
import { EDIT_WORDS, sayRule } from './edit.js';

test('every rule has one sentence in each language, and no sentence is without a rule', () => {
  const codes = EDIT_RULES.map((r) => r.code);
  for (const lang of ['en', 'cy'] as const) assert.deepEqual(Object.keys(EDIT_WORDS[lang].rule), codes);
});

test('no sentence of a rule needs anything filled in, and each ends as a sentence', () => {
  for (const { code } of EDIT_RULES)
    for (const lang of ['en', 'cy'] as const) {
      assert.match(sayRule(code, lang), /^\p{Lu}.*[.?]$/u);
      assert.doesNotMatch(sayRule(code, lang), /[{}]/);
    }
});

test('no two rules say the same', () => {
  for (const lang of ['en', 'cy'] as const)
    assert.equal(new Set(EDIT_RULES.map((r) => sayRule(r.code, lang))).size, EDIT_RULES.length);
});
