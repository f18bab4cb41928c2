/** A program that is not ours opens the files and finds in them what we wrote. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS } from '../../base/words.js';
import { type Files, convert, libreOffice } from '../../../test/make/libreoffice.js';
import { aRelease, aReleaseNaming } from '../../../test/make/release.js';
import { readCsvRows } from '../reading/read-csv.js';
import { readWorkbook } from '../reading/workbook/index.js';
import { writeOds, writeXlsx } from './index.js';
import { releaseWorkbook } from './release-workbook.js';
import { type Sheet, eachRow, tableRows } from './workbook.js';

const skip = libreOffice() === null ? 'LibreOffice is not installed' : false;

/** Every sheet to a file of its own, in UTF-8, numbers as they are and not as they are shown. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const FORMULAS = aReleaseNaming([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","a")',
  '1e5',
  'TRUE',
]);
const RELEASES = { full: aRelease(), formulas: FORMULAS } as const;

const all = Object.entries(RELEASES).flatMap(([name, release]) =>
  LANGS.map((lang) => ({ name: `${name}-${lang}`, release, lang })),
);

const written = (sheet: Sheet): readonly (readonly string[])[] => [
  ...sheet.lines.map((line) => [line.text]),
  ...(sheet.table === null
    ? []
    : [
        sheet.table.header,
        ...Array.from(eachRow(sheet.table.rows), (row) =>
          row.map((c) => (c.kind === 'number' ? String(c.n) : c.text)),
        ),
      ]),
];

/** A sheet's own rows: LibreOffice fills shorter ones up with nothing. */
const trimmed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row) => row.slice(0, row.findLastIndex((c) => c !== '') + 1));

for (const [ending, write] of [
  ['ods', writeOds],
  ['xlsx', writeXlsx],
] as const)
  test(`LibreOffice reads every sheet of our ${ending} as it was written, in both languages`, {
    skip,
  }, () => {
    const files: Files = Object.fromEntries(
      all.map((a) => [`${a.name}.${ending}`, write(a.release, a.lang)]),
    );
    const csv = convert(files, TO_CSV);
    let sheets = 0;
    for (const { name, release, lang } of all)
      for (const sheet of releaseWorkbook(release, lang).sheets) {
        const text = Buffer.from(csv[`${name}-${sheet.name}.csv`] ?? []).toString('utf8');
        assert.deepEqual(trimmed(readCsvRows(text)), trimmed(written(sheet)), `${name} ${sheet.name}`);
        sheets++;
      }
    assert.equal(Object.keys(csv).length, sheets);
  });

test('LibreOffice keeps the tables, title, author and language of our ods when it saves it as xlsx', {
  skip,
}, async () => {
  const saved = convert({ 'a.ods': writeOds(aRelease(), 'cy') }, 'xlsx');
  const read = await readWorkbook(saved['a.xlsx'] ?? new Uint8Array());
  assert.ok(read.ok, JSON.stringify(read));
  const book = releaseWorkbook(aRelease(), 'cy');
  const { properties, sheets } = read.value;
  assert.deepEqual(properties, { title: book.title, creator: book.creator, language: 'cy-GB' });
  assert.deepEqual(
    sheets.map((s) => s.tables),
    book.sheets.map((s) => {
      if (s.table === null) return [];
      const { first, last } = tableRows(s, s.table);
      return [
        { name: s.table.name, range: { top: first, left: 1, bottom: last, right: s.table.header.length } },
      ];
    }),
  );
});

test('LibreOffice keeps headings, header rows and tables of our ods when it saves it again', {
  skip,
}, async () => {
  const saved = convert({ 'a.ods': writeOds(aRelease(), 'en') }, 'ods');
  const read = await readWorkbook(saved['a.ods'] ?? new Uint8Array());
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(
    read.value.sheets.map((s) => [s.headerRows, s.tables.map((t) => t.name)]),
    [
      [[], []],
      [[3], ['Contents_1']],
      [[3], ['Notes_1']],
      [[], []],
      [[3], ['History_1']],
      [[4], ['Table_1']],
      [[4], ['Table_2']],
      [[4], ['Table_3']],
    ],
  );
});
