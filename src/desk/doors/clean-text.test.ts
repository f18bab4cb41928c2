import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { processorTime } from '../../../test/make/processor-time.js';
import fc from 'fast-check';
import { TAKEN_OUT, cleanLine, cleanText } from './clean-text.js';

const MARK = 'PLANTED-MARK-IN-A-PICTURE';
const picture = (bytes: number): Buffer =>
  Buffer.concat([randomBytes(bytes), Buffer.from(MARK.repeat(10)), randomBytes(bytes)]);
const lines = (text: string, length: number): string =>
  text.match(new RegExp(`.{1,${length}}`, 'g'))?.join('\r\n') ?? '';
const uuencoded = (bytes: Buffer): string => {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const row = bytes.subarray(at, at + 45);
    let text = String.fromCharCode(32 + row.length);
    for (let n = 0; n < row.length; n += 3) {
      const three = ((row[n] ?? 0) << 16) | ((row[n + 1] ?? 0) << 8) | (row[n + 2] ?? 0);
      for (const shift of [18, 12, 6, 0]) text += String.fromCharCode(32 + ((three >> shift) & 63));
    }
    rows.push(text);
  }
  return `begin 644 a.jpg\n${rows.join('\n')}\n\`\nend`;
};

const SHAPES: readonly (readonly [string, (bytes: Buffer) => string])[] = [
  ['base64', (b) => b.toString('base64')],
  ['base64 for addresses', (b) => b.toString('base64url')],
  ['base64 in lines of 76', (b) => lines(b.toString('base64'), 76)],
  ['base64 in quoted lines', (b) => lines(b.toString('base64'), 64).replace(/^/gm, '> ')],
  ['a data address', (b) => `data:image/png;base64,${b.toString('base64')}`],
  [
    'a data address in per cent',
    (b) => `data:image/svg+xml,${[...b].map((x) => `%${x.toString(16).padStart(2, '0')}`).join('')}`,
  ],
  ['hexadecimal', (b) => b.toString('hex')],
  ['hexadecimal with commas', (b) => [...b].map((x) => `0x${x.toString(16).padStart(2, '0')}`).join(', ')],
  ['uuencode', uuencoded],
];

for (const [name, write] of SHAPES)
  test(`a picture written out as ${name} is taken out, and the words around it stay`, () => {
    const written = write(picture(600));
    const { text, isFileTakenOut } = cleanText(`before it\n${written}\nafter it`);
    assert.ok(isFileTakenOut);
    assert.match(text, /^before it/);
    assert.match(text, /after it$/);
    assert.ok(text.length < 120, `${text.length} letters were left`);
    assert.ok(text.includes(TAKEN_OUT));
  });

const WORDS: readonly string[] = [
  'Mae rhywun wedi cysylltu â fi ar Snapchat ac wedi gofyn am luniau.',
  'https://www.instagram.com/someone/?hl=en&utm_source=a&next=%2Fdirect%2Finbox%2F so it says',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'line one\nline two\n\n- a list\n> what you wrote',
  `A${'A'.repeat(900)} NO NO ${'!'.repeat(400)}`,
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa no no no!!!!!!!!!!!!!!!!!!!!',
];
for (const words of WORDS)
  test(`“${words.slice(0, 30)}…” is left as it was`, () => {
    assert.deepEqual(cleanText(words), { text: words, isFileTakenOut: false, cutFrom: null });
  });

test('text is cut at 20,000 characters, and how long it was is told', () => {
  const { text, cutFrom } = cleanText('ab cd '.repeat(5000));
  assert.equal(text.length, 20_000);
  assert.equal(cutFrom, 29_999);
});

test('whatever comes, what is kept can be stored and sent: no half characters, no nought bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (written) => {
      const { text } = cleanText(`${written}\u0000\ud83d`);
      assert.ok(!text.includes('\u0000'));
      assert.equal(Buffer.from(text, 'utf8').toString('utf8'), text);
      assert.equal(cleanLine(written)?.includes('\n') ?? false, false);
    }),
  );
});

test('a megabyte made to be slow is cleaned in less than two seconds', () => {
  const hostile = [
    'data:'.repeat(200_000),
    `${'A'.repeat(255)} `.repeat(4000),
    '> '.repeat(500_000),
    `begin 644 x\n${'M'.repeat(900_000)}`,
    'A'.repeat(60).concat('\n').repeat(16_000),
  ];
  for (const text of hostile) {
    const took = processorTime();
    cleanText(text);
    assert.ok(took() < 2000, `${text.slice(0, 20)} took ${took()} ms`);
  }
});
