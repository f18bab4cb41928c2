import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { radicalForms } from '../../../base/welsh-mutations.js';
import { findWords, termsOf } from './find-words.js';

const found = (text: string, typed: string, mayBeWelsh = true): readonly string[] | null =>
  findWords([text], termsOf(typed), mayBeWelsh)?.[0]?.map(({ start, end }) => text.slice(start, end)) ?? null;

const CASES: readonly (readonly [
  text: string,
  typed: string,
  found: readonly string[] | null,
  why: string,
])[] = [
  ['Contacted by SNAPCHAT', 'snapchat', ['SNAPCHAT'], 'case'],
  ['He was in the café', 'cafe', ['café'], 'accents'],
  ['Gofynnodd am lun', 'llun', ['lun'], 'soft mutation'],
  ['fy nghyfrif i', 'cyfrif', ['nghyfrif'], 'nasal mutation'],
  ['cyfarfod â fo', 'gyfarfod', ['cyfarfod'], 'typed as mutated, stands in the radical'],
  ['the meeting is on Saturday', 'meet saturday', ['meeting', 'Saturday'], 'beginnings, every word'],
  ['the meeting is on Saturday', 'meet sunday', null, 'one word is not there'],
  ['some theatre', 'he', null, 'two letters are met whole or not at all'],
];

for (const [text, typed, expected, why] of CASES)
  test(`looking for “${typed}”: ${why}`, () => assert.deepEqual(found(text, typed), expected));

test('in a text that is English no word is taken for a mutation', () => {
  assert.deepEqual(found('a fan of music', 'man', true), ['fan']);
  assert.equal(found('a fan of music', 'man', false), null);
});

test('words may stand in different answers of one telling', () => {
  const terms = termsOf('snapchat saturday');
  assert.notEqual(findWords(['by Snapchat', 'on Saturday'], terms, false), null);
  assert.equal(findWords(['by Snapchat'], terms, false), null);
});

test('nothing typed finds nothing, and any text is borne', () => {
  assert.equal(found('anything', ' …'), null);
  assert.deepEqual(radicalForms('lun').includes('llun'), true);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, typed) => {
      for (const hits of findWords([text], termsOf(typed), true) ?? [])
        for (const { start, end } of hits) assert.ok(start >= 0 && start < end && end <= text.length);
    }),
  );
});
