import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { flagEngine } from './index.js';
import { readText } from './read-text.js';
import { surfaceOf, wordTableOf } from './word-table.js';

const { notes } = flagEngine();
const { spellings, words } = notes.table;

void test('every spelling of the lexicon leads to its own surface', () => {
  spellings.forEach((word, surface) => {
    if (surface > 0) assert.equal(surfaceOf(words, word), surface, word);
  });
});

void test('a slip leads to the word it was, and a word that is spelt right is nobody’s slip', () => {
  const table = wordTableOf(['', 'message', 'mesage', 'cat']);
  const surfaces = (text: string): number[] => {
    readText(text, { table: { ...notes.table, words: table }, specials: notes.specials }, notes.s);
    return Array.from(notes.s.surface.subarray(0, notes.s.wordCount));
  };
  assert.deepEqual(surfaces('mesasge, messsage; Mesage cat ct'), [1, 1, 2, 3, 0]);
});

void test('words stand where the text has them, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      readText(text, notes, notes.s);
      let last = 0;
      for (let w = 0; w < notes.s.wordCount; w++) {
        const [from, to] = [notes.s.wordStart[w] ?? -1, notes.s.wordEnd[w] ?? -1];
        assert.ok(last <= from && from < to && to <= text.length);
        last = to;
      }
    }),
  );
});

void test('ten million letters take their time and no more, lone surrogates among them', () => {
  const text = 'she got a snap \ud83d from him. '.repeat(350_000);
  const began = process.cpuUsage();
  readText(text, notes, notes.s);
  const { user, system } = process.cpuUsage(began);
  assert.equal(notes.s.wordCount, 6 * 350_000);
  assert.ok((user + system) / 1_000_000 < 5);
  readText('snap', notes, notes.s);
  assert.equal(notes.s.wordCount, 1);
});
