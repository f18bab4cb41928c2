import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHIPPED_READER, flagReaderOver } from '../rules/flag/index.js';
import { namedBy, unknownWords } from './unknown-words.js';

const wordsOf = (text: string, reader = SHIPPED_READER): readonly string[] => [
  ...unknownWords(text, reader.read(text, { offenceCode: '71/17' }), namedBy(reader)),
];

test('a word that stands where a service would and that nobody has a name for is listed', () => {
  assert.deepEqual(wordsOf('Suspect contacted IP on Zorble and asked for images.'), ['zorble']);
});

/** Narrative, and why nothing in it is listed. */
const NOTHING_NEW: readonly (readonly [string, string])[] = [
  [
    'IP saw the appeal on Instagram and rang 101.',
    'the reader knows it, though it had no part in the offence',
  ],
  ['Reported via Snapchat. Assaulted at home by a relative.', 'nor had this one'],
  ['Assaulted on Saturdays by a relative at home.', 'a day'],
  ['Referral came through NCMEC.', 'who referred it'],
  ['Asked for images on Snapchatt.', 'a slip of the hand'],
];
for (const [text, why] of NOTHING_NEW)
  test(`"${text}" has no new service: ${why}`, () => assert.deepEqual(wordsOf(text), []));

test('what an organisation’s own lexicon names is new no more', () => {
  const row = { guide: 'O1', from: null, to: null, source: 'the registrar' };
  const own = flagReaderOver([{ ...row, id: 'own', tags: 'PLAT', platform: 'zorble', terms: 'zorble' }]);
  assert.deepEqual(wordsOf('IP was asked over Zorble for images.', own), []);
});
