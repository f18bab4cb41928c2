import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { flagEngine } from './index.js';
import { textReader } from './read-text.js';
import { SCAN } from './scan.js';
import { specialsOf } from './specials.js';
import { surfaceOf, wordTableOf } from './word-table.js';

const { table } = flagEngine();
const { spellings, words } = table;
const readText = textReader(table, specialsOf(table));

void test('every spelling of the lexicon leads to its own surface', () => {
  spellings.forEach((word, surface) => {
    if (surface > 0) assert.equal(surfaceOf(words, word), surface, word);
  });
});

void test('a slip leads to the word it was, and a word that is spelt right is nobody’s slip', () => {
  const few = wordTableOf(['', 'message', 'mesage', 'cat']);
  const read = textReader({ ...table, words: few }, specialsOf(table));
  const surfaces = (text: string): number[] => {
    read(text);
    return Array.from(SCAN.surface.subarray(0, SCAN.wordCount));
  };
  assert.deepEqual(surfaces('mesasge, messsage; Mesage cat ct'), [1, 1, 2, 3, 0]);
});

void test('words stand where the text has them, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      readText(text);
      let last = 0;
      for (let w = 0; w < SCAN.wordCount; w++) {
        const [from, to] = [SCAN.wordStart[w] ?? -1, SCAN.wordEnd[w] ?? -1];
        assert.ok(last <= from && from < to && to <= text.length);
        last = to;
      }
    }),
  );
});

void test('ten million letters take their time and no more, lone surrogates among them', () => {
  const text = 'she got a snap \ud83d from him. '.repeat(350_000);
  const began = process.cpuUsage();
  readText(text);
  const { user, system } = process.cpuUsage(began);
  assert.equal(SCAN.wordCount, 6 * 350_000);
  assert.ok((user + system) / 1_000_000 < 5);
  readText('snap');
  assert.equal(SCAN.wordCount, 1);
});
