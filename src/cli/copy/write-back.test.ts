import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findWords, textsOf } from './literals.js';
import { withText } from './write-back.js';

const CY = `export const cy: Copy = {
  // a word about it
  title: 'Teitl',
  "dwbl": "Dau",
  read: { one: 'Un {n}.', other: '{n} o rai.' },
  long: {
    one:
      'Un hir {n}.',
    other: 'Llawer {n}.',
  },
  list: ['a', 'b'],
  sum: 'a' + 'b',
};
`;

const CASES: readonly (readonly [why: string, path: string, to: string, before: string, after: string])[] = [
  ['a text keeps its quotes', 'title', 'Y “teitl”', "'Teitl'", "'Y “teitl”'"],
  ['an apostrophe is escaped in single quotes', 'title', "it's", "'Teitl'", "'it\\'s'"],
  ['double quotes stay double', 'dwbl', 'Dau "beth"', '"Dau"', '"Dau \\"beth\\""'],
  [
    'a form that is new goes in its order, on the same line',
    'read.two',
    'Dau.',
    "other: '{n} o",
    "two: 'Dau.', other: '{n} o",
  ],
  ['a form before the first', 'read.zero', 'Dim.', "{ one: 'Un {n}", "{ zero: 'Dim.', one: 'Un {n}"],
  [
    'a form on a line of its own',
    'long.few',
    'Tri.',
    "    other: 'Llawer",
    "    few: 'Tri.',\n    other: 'Llawer",
  ],
  ['a list grows at its end', 'list.2', 'c', "'a', 'b'", "'a', 'b', 'c'"],
  [
    'a key that is missing goes to the end',
    'new-key',
    'N',
    "  sum: 'a' + 'b',",
    "  sum: 'a' + 'b',\n  'new-key': 'N',",
  ],
  ['a group that is missing is made', 'g.h', 'H', "  sum: 'a' + 'b',", "  sum: 'a' + 'b',\n  g: { h: 'H' },"],
];

for (const [why, path, to, before, after] of CASES)
  test(`writing back: ${why}, and nothing else changes`, () => {
    assert.equal(
      withText(CY, path.split('.'), to),
      CY.replace(before, () => after),
    );
  });

test('a text goes into an object that is empty', () => {
  assert.equal(withText('const cy = {};', ['a'], 'A'), "const cy = { a: 'A' };");
});

test('what the program works out is never written over', () => {
  assert.throws(() => withText(CY, ['sum'], 'x'), /no place for sum/);
  assert.throws(() => withText(CY, ['title', 'deeper'], 'x'), /no place for title.deeper/);
});

test('any text at any key reads back, and every other text stays', () => {
  const all = textsOf(findWords(CY));
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.string({ unit: 'binary' }), ({ path }, to) => {
      const after = textsOf(findWords(withText(CY, path, to)));
      const expected = all.map((t) => (t.path.join('.') === path.join('.') ? to : t.text.value));
      assert.deepEqual(
        after.map((t) => t.text.value),
        expected,
      );
    }),
  );
});
