import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { PACKAGE_ROOT } from '../../base/package-root.js';
import { type Quote, findWords, nodeAt, textsOf, writeLiteral } from './literals.js';

type Pair = readonly [key: string, text: string];

const scanned = (source: string): readonly Pair[] =>
  textsOf(findWords(source)).map(({ path, text }) => [path.join('.'), text.value]);

const exported = (words: unknown, path: readonly string[] = []): readonly Pair[] => {
  if (typeof words === 'string') return [[path.join('.'), words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => exported(value, [...path, key]));
};

const files = readdirSync(join(PACKAGE_ROOT, 'src'), { recursive: true, withFileTypes: true })
  .map((entry) => relative(PACKAGE_ROOT, join(entry.parentPath, entry.name)))
  .filter((path) => /\.(en|cy)\.ts$/.test(path))
  .sort();

test('there are files of words to hold the scanner to', () => {
  assert.ok(files.length > 20);
});

for (const path of files)
  test(`the texts found in ${path} are those that it exports`, async () => {
    const url = pathToFileURL(join(PACKAGE_ROOT, 'dist', path.replace(/\.ts$/, '.js'))).href;
    const module = (await import(url)) as Record<string, unknown>;
    const words = Object.values(module).find((value) => typeof value === 'object');
    assert.deepEqual(scanned(readFileSync(join(PACKAGE_ROOT, path), 'utf8')), exported(words));
  });

const SOURCE = `import type { Copy } from './copy.en.js';
// const before = { not: 'this' }; it’s a comment with an apostrophe'
const LIMIT = [1, 2] as const;
/* { */
export const cy: Copy & { readonly a: () => string } = {
  bare: 'one', // 'no text'
  'quo-ted': "two's",
  \`back\`: 1,
  nested: { deep: { 7: 'seven' }, list: ['a', /* b */ 'c',] } as const,
  kept: 'as it is' as const,
  long:
    'on a line of its own',
  escaped: 'it\\'s \\u0175 \\u{1F600} \\x41 \\n\\t\\\\ joined\\
 up',
  tick: \`a "b" \\\`c\\\` {n}\`,
  sum: 'a' + 'b',
  filled: \`\${LIMIT[0]} of \${{ a: '}' }.a}\`,
  call: (n: number) => ({ x: 'no' }),
  method() { return { y: 'no' }; },
  ...LIMIT,
  last: 'end'
} satisfies Copy;
export const later = { not: 'this' };
`;

test('every way of writing a text is read, and what is computed is passed over', () => {
  assert.deepEqual(scanned(SOURCE), [
    ['bare', 'one'],
    ['quo-ted', "two's"],
    ['nested.deep.7', 'seven'],
    ['nested.list.0', 'a'],
    ['nested.list.1', 'c'],
    ['kept', 'as it is'],
    ['long', 'on a line of its own'],
    ['escaped', "it's ŵ 😀 A \n\t\\ joined up"],
    ['tick', 'a "b" `c` {n}'],
    ['last', 'end'],
  ]);
  assert.equal(nodeAt(findWords(SOURCE), ['sum'])?.kind, 'computed');
  assert.equal(nodeAt(findWords(SOURCE), ['nested', 'none']), undefined);
});

test('a file that does not compile is refused, and never read for ever', () => {
  for (const source of [
    'export const en = { a: ',
    "export const en = { a: 'b",
    "export const en = { a: ['b' }",
    'export const en = { ] }',
    'export const en = [1];',
    '',
  ])
    assert.throws(() => findWords(source), SyntaxError, source);
});

test('whatever is written as a literal reads back the same, here and by JavaScript', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom("'", '"', '`', '\\', '$', '{', '}', '\n', '\r', '\u2028', 'ŵ', '\0', '\ud800'),
      fc.string(),
    ),
  });
  const quotes = fc.constantFrom<Quote>("'", '"', '`');
  fc.assert(
    fc.property(text, quotes, (value, quote) => {
      const literal = writeLiteral(value, quote);
      assert.equal(runInNewContext(literal), value);
      assert.deepEqual(scanned(`const w = { a: ${literal} };`), [['a', value]]);
      assert.doesNotMatch(literal, /[\n\r\u2028\u2029]/);
    }),
  );
});
