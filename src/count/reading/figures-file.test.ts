import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { anObservation } from '../../../test/make/observation.js';
import { LANGS } from '../../base/words.js';
import { sayFileProblem } from '../words/say-file-problem.js';
import { type FileProblem, readFiguresFile } from './figures-file.js';
import { shippedFigures } from './shipped.js';
import { writeCsv, writeFiguresCsv } from './write-csv.js';

const HEAD = 'authority,measure,from,to,value,known_on';
const GOOD = 'Gwent,online-flagged-child-sexual-offences,2018-04-01,2019-04-01,229,2019-06-27';
const file = (...rows: readonly string[]): Buffer => Buffer.from(`${[HEAD, ...rows].join('\n')}\n`);

const problemsOf = (bytes: Uint8Array): readonly string[] => {
  const read = readFiguresFile(bytes, 'my.csv');
  return read.ok
    ? []
    : read.problems.map((p) => `${p.where?.row ?? '-'}/${p.where?.column ?? '-'} ${p.code}`);
};

// What people send, and what they are told: row and column as a spreadsheet shows them.
const BAD: readonly (readonly [why: string, bytes: Uint8Array, told: readonly string[]])[] = [
  [
    'a wrong column',
    Buffer.from(`force,measure,from,to,value,known_on\n${GOOD}\n`),
    ['1/authority column-missing'],
  ],
  ['no known header', Buffer.from('a,b,c\n1,2,3\n'), ['1/- layout-unknown']],
  ['a bad date', file(GOOD.replace('2019-04-01', '31/03/2019')), ['2/to date-unreadable']],
  ['29 February 2019', file(GOOD.replace('2019-06-27', '2019-02-29')), ['2/known_on date-unreadable']],
  ['a period backwards', file(GOOD.replace('2018-04-01', '2020-04-01')), ['2/to period-backwards']],
  ['an unknown force', file(GOOD.replace('Gwent', 'Gwentshire')), ['2/authority unknown-authority']],
  ['a blank value', file(GOOD.replace('229', '')), ['2/value value-unreadable']],
  ['a negative count', file(GOOD.replace('229', '-4')), ['2/value value-negative']],
  ['a formula', file(GOOD.replace('229', '=SUM(A1:A3)')), ['2/value formula-in-cell']],
  ['too few cells', file('Gwent,x,2018-04-01'), ['2/- row-length']],
  ['an open quotation mark', file('"Gwent,x,2018-04-01'), ['2/- csv-broken']],
  [
    'two bad rows of three',
    file(GOOD, GOOD.replace('229', '-1'), GOOD.replace('Gwent', 'Nowhere')),
    ['3/value value-negative', '4/authority unknown-authority'],
  ],
  ['an empty file', Buffer.alloc(0), ['-/- file-empty']],
  ['only a header', file(), ['-/- no-rows']],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), ['1/- file-binary']],
  ['broken JSON', Buffer.from('[{"authority": '), ['-/- json-broken']],
];
for (const [why, bytes, told] of BAD)
  test(`${why} is told as ${told.join(', ')}, and nothing is read`, () => {
    assert.deepEqual(problemsOf(bytes), told);
  });

test('a value that is both a range and exact is told', () => {
  const head = 'authority,measure,from,to,value.kind,value.n,value.lo,value.hi,known_on';
  const row = 'Gwent,online-flagged-child-sexual-offences,2018-04-01,2019-04-01,exact,229,1,4,2019-06-27';
  assert.ok(
    problemsOf(Buffer.from(`${head}\n${row}\n`)).some((p) => p.endsWith('value-both-range-and-exact')),
  );
});

test('periods of one source that overlap without one holding the other are told', () => {
  const later = GOOD.replace('2018-04-01', '2018-10-01').replace('2019-04-01', '2019-10-01');
  assert.deepEqual(problemsOf(file(GOOD, later)), ['3/from periods-overlap']);
});

test('a file in two encodings is told by the first row that is not in the other’s', () => {
  const mixed = Buffer.concat([
    file(GOOD),
    Buffer.from('Heddlu Dyfed-Powys – â,'),
    iconv.encode('\nâ é,', 'windows-1252'),
  ]);
  assert.deepEqual(problemsOf(mixed), ['4/- encoding-mixed']);
});

test('Windows-1252 and UTF-16 are read as what they are', () => {
  const row = `${GOOD},Heddlu’r De – nodyn â tho bach`;
  const text = `${HEAD},note\n${row}\n`;
  for (const encoded of [
    iconv.encode(text, 'windows-1252'),
    iconv.encode(text, 'utf16', { addBOM: true }),
    iconv.encode(text, 'utf8', { addBOM: true }),
  ]) {
    const read = readFiguresFile(encoded, 'my.csv');
    assert.equal(read.ok && read.value[0]?.note, 'Heddlu’r De – nodyn â tho bach');
  }
});

test('a line of 100 MB is refused without being parsed', () => {
  const began = process.memoryUsage().rss;
  assert.deepEqual(problemsOf(Buffer.alloc(100_000_000, 'a')), ['1/- line-too-long']);
  assert.ok(process.memoryUsage().rss - began < 400_000_000);
});

test('a thousand problems are reported as the first hundred and a word that there are more', () => {
  const many = problemsOf(file(...Array.from({ length: 1000 }, () => GOOD.replace('229', 'x'))));
  assert.equal(many.length, 101);
  assert.equal(many.at(-1), '-/- too-many-problems');
});

test('what is written is read back the same, and no cell of it can be run', () => {
  const odd = ['=1+1', '+44', '-3 %', '@force', '\tx', 'a,"b"\nc', "'quoted'"];
  const observations = odd.map((note) => anObservation({ note }));
  const text = writeFiguresCsv(observations);
  assert.doesNotMatch(text, /(^|,)"?[=+\-@\t]/m);
  const read = readFiguresFile(Buffer.from(text), 'my.csv');
  assert.deepEqual(read.ok && read.value.map((o) => o.note), odd);
});

test('every published figure survives being written and read', () => {
  const all = shippedFigures();
  const read = readFiguresFile(Buffer.from(writeFiguresCsv(all)), 'again.csv');
  assert.deepEqual(read.ok && read.value, all);
});

test('JSON as contracts write it reads as CSV does', () => {
  const all = shippedFigures().slice(0, 50);
  const asList = readFiguresFile(Buffer.from(JSON.stringify(all)), 'f.json');
  const asLines = readFiguresFile(Buffer.from(all.map((o) => JSON.stringify(o)).join('\n')), 'f.jsonl');
  assert.deepEqual(asList.ok && asList.value, all);
  assert.deepEqual(asLines.ok && asLines.value, all);
});

test('any bytes at all are read or refused, never thrown at, and every refusal has words in both languages', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string().map((s) => file(s)),
      ),
      (bytes) => {
        const read = readFiguresFile(bytes, 'f');
        if (!read.ok)
          for (const p of read.problems)
            for (const lang of LANGS) assert.ok(sayFileProblem(p, lang).length > 5);
      },
    ),
    { numRuns: process.env['PLIMSOLL_BATTERY'] ? 20_000 : 500 },
  );
});

test('a table for people escapes formulas too', () => {
  const codes: readonly FileProblem[] = ['formula-in-cell'];
  assert.equal(writeCsv(['a'], [['=cmd()'], [codes.length]]), "a\n'=cmd()\n1\n");
});
