import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aRelease, aReleaseNaming } from '../../../test/make/release.js';
import { readCsvRows } from '../reading/read-csv.js';
import { publicCell } from '../rules/release/public-cell.js';
import type { Release } from '../rules/release/release.js';
import { checkCsvw, csvwMetadata, dataPackage, writeReleaseCsv } from './index.js';

type Row = Readonly<Record<string, string>>;

function rowsOf(release: Release): readonly Row[] {
  const [header = [], ...rows] = readCsvRows(writeReleaseCsv(release));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const check = (release: Release, csv = writeReleaseCsv(release)): readonly unknown[] =>
  checkCsvw(JSON.stringify(csvwMetadata(release)), (url) =>
    url === 'online-offences-wales.csv' ? csv : null,
  );

test('one row a cell, codes and both names, number and shorthand apart', () => {
  const rows = rowsOf(aRelease());
  assert.deepEqual(rows[0], {
    table_id: 'by-year',
    measure: 'online-flagged-child-sexual-offences',
    unit: 'recorded-crimes',
    police_force_code: 'W15000001',
    police_force_en: 'North Wales',
    police_force_cy: 'Gogledd Cymru',
    year_code: '2017-04-01/2018-04-01',
    year_en: '2017/18',
    year_cy: '2017/18',
    victim_age_code: '',
    victim_age_en: '',
    victim_age_cy: '',
    value: '',
    value_low: '0',
    value_high: '4',
    shorthand: '',
    status: 'given',
  });
  const shorthand = rows.slice(0, 15).map((r) => [r['value'], r['shorthand'], r['status']].join(' '));
  assert.deepEqual(shorthand.slice(1, 11), [
    ' x no-reply',
    '174  given',
    ' x refused',
    '248 r given',
    '285  given',
    '322  given',
    '359 p b given',
    ' z not-applicable',
    ' c confidential',
    ' c confidential',
  ]);
});

test('every cell of every table is read back equal', () => {
  const release = aRelease();
  const rows = rowsOf(release);
  const cells = release.tables.flatMap((t) => t.cells.map((c) => ({ table: t, shown: publicCell(c) })));
  assert.equal(rows.length, cells.length);
  cells.forEach(({ table, shown }, i) => {
    const row = rows[i] ?? {};
    assert.equal(row['table_id'], table.id);
    const codes = table.dimensions.map((d) => row[`${d.id.replaceAll('-', '_')}_code`]);
    assert.deepEqual(codes, shown.key);
    assert.equal(row['value'], shown.shown.kind === 'number' ? String(shown.shown.n) : '');
    assert.equal(row['status'], shown.status);
  });
});

test('a text that begins like a formula has an apostrophe before it and is otherwise as it was', () => {
  const names = ['=1+1', '+1', '-1', '@a', 'plain "quoted", and\nlines'];
  const rows = rowsOf(aReleaseNaming(names));
  assert.deepEqual(
    rows.map((r) => r['name_en']),
    ["'=1+1", "'+1", "'-1", "'@a", 'plain "quoted", and\nlines'],
  );
});

test('the description fits the file, by the check of the specification', () => {
  assert.deepEqual(check(aRelease()), []);
  assert.deepEqual(check(aReleaseNaming(['=1+1', 'a,b', '"', ' x '])), []);
});

test('the description tells of every column in English and in Welsh', () => {
  const { tableSchema } = csvwMetadata(aRelease()) as unknown as {
    tableSchema: { columns: { name: string; titles: Record<string, string> }[]; primaryKey: string[] };
  };
  for (const { name, titles } of tableSchema.columns) {
    assert.equal(titles['und'], name);
    assert.ok(titles['en'] && titles['cy'] && titles['en'] !== titles['cy'], name);
  }
  assert.deepEqual(tableSchema.primaryKey, ['table_id', 'police_force_code', 'year_code', 'victim_age_code']);
});

const FLAWS: readonly (readonly [why: string, change: (csv: string) => string, code: string])[] = [
  ['a heading is renamed', (csv) => csv.replace('table_id', 'table'), 'header'],
  ['a column is lost', (csv) => csv.replace(/,[^,\n]*$/gm, ''), 'header'],
  ['a row stands twice', (csv) => `${csv}${csv.split('\n')[4] ?? ''}\n`, 'primary-key'],
  ['a number becomes a word', (csv) => csv.replace('8224,8224,8224', 'many,8224,8224'), 'cell'],
  ['a number is below nought', (csv) => csv.replace('8224,8224,8224', '-1,8224,8224'), 'cell'],
  ['a shorthand is none of the key', (csv) => csv.replace('359,359,359,p b', '359,359,359,p q'), 'cell'],
  ['a status is missing', (csv) => csv.replace('8224,8224,8224,,given', '8224,8224,8224,,'), 'required'],
];

for (const [why, change, code] of FLAWS)
  test(`the check finds it when ${why}`, () => {
    const csv = writeReleaseCsv(aRelease());
    const changed = change(csv);
    assert.notEqual(changed, csv);
    const found = check(aRelease(), changed) as { severity: string; code: string }[];
    assert.ok(
      found.some((f) => f.severity === 'error' && f.code === code),
      JSON.stringify(found),
    );
  });

test('any names at all give a file that fits its description', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, (list) => {
      assert.deepEqual(check(aReleaseNaming(list)), []);
    }),
    { numRuns: process.env['PLIMSOLL_BATTERY'] ? 1000 : 100 },
  );
});

test('the data package names the file, its size, its hash and every column', () => {
  const release = aRelease();
  const csv = writeReleaseCsv(release);
  const [header = []] = readCsvRows(csv);
  const pack = dataPackage(release) as unknown as {
    resources: {
      path: string;
      bytes: number;
      schema: { fields: { name: string; title_cy: string }[]; primaryKey: string[] };
    }[];
  };
  const [resource] = pack.resources;
  assert.equal(resource?.path, 'online-offences-wales.csv');
  assert.equal(resource.bytes, Buffer.byteLength(csv));
  assert.deepEqual(
    resource.schema.fields.map((f) => f.name),
    header,
  );
  assert.ok(resource.schema.fields.every((f) => f.title_cy !== ''));
});
