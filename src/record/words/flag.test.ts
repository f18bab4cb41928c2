/** Everything the flag reader can answer has its words in both languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inPackage, readReference } from '../../base/package-root.js';
import { FLAG_RULE_BOOKS, readFlag } from '../rules/flag/index.js';
import { FLAG_WORDS, sayFlagRule, sayReading, sayWhyLit } from './flag.js';

const RULES =
  readReference<readonly { readonly id: string; readonly answer: string }[]>('flag-reader/rules.json');

test('every rule of the guide that gives an answer has a sentence, and so has the tick-box', () => {
  const named = RULES.filter(({ id, answer }) => answer !== '' || id === 'G6').map(({ id }) => id);
  assert.ok(named.length > 40);
  for (const lang of ['en', 'cy'] as const) {
    assert.deepEqual(
      named.filter((id) => sayFlagRule(id, lang) === ''),
      [],
    );
    assert.deepEqual(Object.keys(FLAG_WORDS[lang].rules).toSorted(), named.toSorted());
  }
});

test('every reason for which a place is lit has its words', () => {
  const codes = ['conclude', 'silence'].flatMap((file) =>
    [
      ...readFileSync(inPackage(`src/record/rules/flag/${file}.ts`), 'utf8').matchAll(
        /\bwhy\([^;]*?, '([a-z-]+)'\)/g,
      ),
    ].map(([, code = '']) => code),
  );
  assert.ok(new Set(codes).size >= 14);
  for (const lang of ['en', 'cy'] as const)
    assert.deepEqual(
      codes.filter((code) => sayWhyLit(code, lang) === code),
      [],
    );
});

test('a reading is said with its rule in both languages and the book it went by', () => {
  const reading = readFlag('Suspect added IP (13) on Snapchat and asked for images.', {
    offenceCode: '71/17',
  });
  for (const book of FLAG_RULE_BOOKS) {
    const said = sayReading(reading, book, 'en');
    assert.equal(said.guide, FLAG_WORDS.en.rules.O1);
    assert.equal(said.guideOther, FLAG_WORDS.cy.rules.O1);
    assert.equal(said.book, FLAG_WORDS.en.book[book]);
    assert.deepEqual(said.platforms, ['Snapchat']);
  }
});
