import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { LANGS, type Lang } from '../../base/words.js';
import { HIDDEN_NUMBERS, aRelease, aReleaseNaming } from '../../../test/make/release.js';
import { type ReadWorkbook, readWorkbook } from '../reading/workbook/index.js';
import type { Release } from '../rules/release/release.js';
import { differences, releaseFilesOf, writeOds, writeXlsx } from './index.js';

const RUNS = process.env['PLIMSOLL_BATTERY'] ? 400 : 40;

const WRITERS = { ods: writeOds, xlsx: writeXlsx } as const;
type Kind = keyof typeof WRITERS;
const KINDS: readonly Kind[] = ['ods', 'xlsx'];

const both = KINDS.flatMap((kind) => LANGS.map((lang) => ({ kind, lang, write: WRITERS[kind] })));

async function readBack(bytes: Uint8Array): Promise<ReadWorkbook> {
  const read = await readWorkbook(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const textsOf = (book: ReadWorkbook, sheet: number): readonly (readonly (string | number)[])[] =>
  (book.sheets[sheet]?.rows ?? []).map((row) =>
    row.cells.map(({ value }) =>
      value.type === 'number' ? value.n : value.type === 'text' ? value.text : '?',
    ),
  );

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

for (const { kind, lang, write } of both)
  test(`${kind} in ${lang} reads back equal with the tables, in every cell`, async () => {
    assert.deepEqual(await differences(write(aRelease(), lang), aRelease(), lang), []);
  });

test('a number changed by one, a row lost or another language is a difference', async () => {
  const release = aRelease();
  const bytes = writeOds(release, 'en');
  const parts = unzipSync(bytes);
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
  const changed = (to: string) => zipSync({ ...parts, 'content.xml': strToU8(to) });
  const number = content.replace('office:value="8224"', 'office:value="8225"');
  const shorter = content.replace(
    /<table:table-row>(?:(?!<table:table-row>).)*8224.*?<\/table:table-row>/,
    '',
  );
  assert.notEqual(number, content);
  assert.notEqual(shorter, content);
  assert.deepEqual(await differences(changed(number), release, 'en'), ['Table_1: row 9']);
  assert.ok((await differences(changed(shorter), release, 'en')).includes('Table_1: rows'));
  assert.ok((await differences(bytes, release, 'cy')).includes('property language'));
});

test('the first table is printed with its shorthand in words and marks in columns of their own', async () => {
  const rows = textsOf(await readBack(writeOds(aRelease(), 'en')), 5);
  assert.deepEqual(rows.slice(0, 9), [
    ['Offences by police force and year [note 2]'],
    [
      'This worksheet contains one table. See [note 1], [note 2]. Shorthand is explained on the Notes worksheet.',
    ],
    ['Back to contents'],
    ['Police force', 'Police force: code', '2017/18', '2018/19', '2018/19: shorthand', '2019/20'],
    ['North Wales', 'W15000001', '4 or fewer', '[x]', 'none', 174],
    ['Gwent', 'W15000002', '[x]', 248, '[r]', 285],
    ['South Wales', 'W15000003', 322, 359, '[p] [b]', '[z]'],
    ['Dyfed-Powys [note 2]', 'W15000004', '[c]', '[c]', 'none', 507],
    ['Wales', 'W92000004', 544, 581, 'none', 8224],
  ]);
});

test('the Welsh file says the same in Welsh', async () => {
  const book = await readBack(writeXlsx(aRelease(), 'cy'));
  assert.deepEqual(
    book.sheets.map((s) => s.name),
    ['Clawr', 'Cynnwys', 'Nodiadau', 'Dull', 'Hanes', 'Tabl_1', 'Tabl_2', 'Tabl_3'],
  );
  assert.equal(book.properties.language, 'cy-GB');
  const rows = textsOf(book, 5);
  assert.equal(rows[0]?.[0], 'Troseddau yn ôl heddlu a blwyddyn [nodyn 2]');
  assert.deepEqual(rows[4]?.slice(0, 5), ['Gogledd Cymru', 'W15000001', '4 neu lai', '[x]', 'dim']);
});

test('the notes sheet explains the shorthand that is used and no other, and numbers one note once', async () => {
  const rows = textsOf(await readBack(writeOds(aRelease(), 'en')), 2).slice(3);
  assert.deepEqual(
    rows.map(([marker, , where]) => [marker, where]),
    [
      ['[note 1]', 'all'],
      ['[note 2]', 'Table_1, Table_2'],
      ['[note 3]', 'Table_2'],
      ['[c]', 'Table_1'],
      ['[x]', 'Table_1'],
      ['[z]', 'Table_1'],
      ['[low]', 'Table_2'],
      ['[b]', 'Table_1'],
      ['[p]', 'Table_1'],
      ['[r]', 'Table_1'],
    ],
  );
});

test('a hidden number is nowhere in any file, nor is where it came from', () => {
  const needles = [
    ...HIDDEN_NUMBERS.flatMap((n) => [String(n), n.toLocaleString('en-GB')]),
    'Kept back',
    'kept.example',
  ];
  let looked = 0;
  for (const file of releaseFilesOf(aRelease())) {
    const isZip = /\.(ods|xlsx)$/.test(file.ending);
    const parts = isZip ? partsOf(file.bytes) : { [file.ending]: strFromU8(file.bytes) };
    for (const [name, part] of Object.entries(parts)) {
      looked++;
      assert.deepEqual(
        needles.filter((n) => part.includes(n)),
        [],
        `${file.ending} ${name}`,
      );
    }
  }
  assert.ok(looked > 40);
});

test('why a cell is hidden changes no byte of any file', () => {
  const release = aRelease();
  const swapped: Release = {
    ...release,
    tables: release.tables.map((t) => ({
      ...t,
      cells: t.cells.map((c) =>
        c.hidden === null ? c : { ...c, hidden: 'secondary', value: { kind: 'exact', n: 3 } },
      ),
    })),
  };
  assert.deepEqual(
    releaseFilesOf(swapped).map((f) => Buffer.from(f.bytes).toString('base64')),
    releaseFilesOf(release).map((f) => Buffer.from(f.bytes).toString('base64')),
  );
});

test('the same release gives the same bytes, in whatever time zone', () => {
  const made = (zone: string): readonly string[] => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      return both.map(({ lang, write }) => Buffer.from(write(aRelease(), lang)).toString('base64'));
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  };
  assert.deepEqual(made('Pacific/Auckland'), made('America/Caracas'));
});

test('ods begins with its type, stored as it is, where a program that only looks will find it', () => {
  const bytes = Buffer.from(writeOds(aRelease(), 'en'));
  assert.equal(bytes.subarray(30, 38).toString(), 'mimetype');
  assert.equal(bytes.readUInt16LE(8), 0);
  assert.equal(bytes.subarray(38, 84).toString(), 'application/vnd.oasis.opendocument.spreadsheet');
});

test('tables are tagged: a header row in ods, a real table in xlsx', async () => {
  const ods = await readBack(writeOds(aRelease(), 'en'));
  assert.deepEqual(
    ods.sheets.map((s) => s.headerRows),
    [[], [3], [3], [], [3], [4], [4], [4]],
  );
  const xlsx = await readBack(writeXlsx(aRelease(), 'en'));
  assert.deepEqual(
    xlsx.sheets.flatMap((s) => s.tables.map((t) => t.name)),
    ['Contents_1', 'Notes_1', 'History_1', 'Table_1', 'Table_2', 'Table_3'],
  );
});

const TROUBLE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","a")',
  '  two  spaces  ',
  'a\tb',
  'first\nsecond',
  'nul\u0000 bell\u0007 half \ud800 end',
  '<b>&amp; "quoted" \'single\'</b>',
  '_x0041_ and _x000D_',
  ']]>',
  'Ŵy a Ŷd',
  '💠 \u202eright to left',
  '1e5',
  'TRUE',
  '2018-04-01',
];

for (const { kind, lang, write } of both)
  test(`${kind} in ${lang}: no name is ever a formula, a number, a date or broken XML`, async () => {
    const release = aReleaseNaming(TROUBLE);
    const bytes = write(release, lang);
    assert.deepEqual(await differences(bytes, release, lang), []);
    const parts = Object.values(partsOf(bytes)).join('\n');
    assert.doesNotMatch(parts, /table:formula|<f>|<f /);
  });

test('a blank name is written [x], for a cell is never blank', async () => {
  const rows = textsOf(await readBack(writeOds(aReleaseNaming(['', ' \n', '\u0007']), 'en')), 4);
  assert.deepEqual(
    rows.slice(4).map(([name]) => name),
    ['[x]', '[x]', '[x]'],
  );
});

test('two columns of one name are told apart', async () => {
  const release = aRelease();
  const table = release.tables[0];
  const [force, year] = table?.dimensions ?? [];
  assert.ok(table && force && year);
  const same = {
    ...year,
    categories: year.categories.map((c) => ({ ...c, name: { en: 'Year', cy: 'Blwyddyn' } })),
  };
  const one = { ...release, tables: [{ ...table, dimensions: [force, same] }] };
  const rows = textsOf(await readBack(writeXlsx(one, 'en')), 5);
  assert.deepEqual(rows[3], [
    'Police force',
    'Police force: code',
    'Year',
    'Year (2)',
    'Year (2): shorthand',
    'Year (3)',
  ]);
});

test('any names at all are read back as they were given, at the side and as headings', async () => {
  const names = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(names, names, fc.constantFrom<Lang>('en', 'cy'), async (down, across, lang) => {
      const release = aReleaseNaming(down, across);
      for (const kind of KINDS)
        assert.deepEqual(await differences(WRITERS[kind](release, lang), release, lang), [], kind);
    }),
    { numRuns: RUNS },
  );
});

test('headings that differ in case or spaces alone are told apart, as a table of Excel needs', async () => {
  const release = aReleaseNaming(['row'], ['a', 'A', ' a ', 'a\n', 'x'.repeat(300), 'x'.repeat(301)]);
  const headings = textsOf(await readBack(writeXlsx(release, 'en')), 4)[3] ?? [];
  const plain = headings.map((h) => String(h).toLowerCase());
  assert.equal(new Set(plain).size, 7);
  assert.ok(plain.every((h) => h.length <= 255 && h === h.trim()));
});

test('a table that lacks a combination, or has one twice, is not written at all', () => {
  const release = aRelease();
  const [table] = release.tables;
  const [first] = table?.cells ?? [];
  assert.ok(table && first);
  const of = (cells: typeof table.cells): Release => ({ ...release, tables: [{ ...table, cells }] });
  assert.throws(() => writeOds(of(table.cells.slice(1)), 'en'), /has no cell for W15000001/);
  assert.throws(() => writeXlsx(of([...table.cells, first]), 'en'), /has a cell twice/);
});
