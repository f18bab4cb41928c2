import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PLANTED_HEADING, plantedExtract } from '../../../test/make/planted-extract.js';
import { cellXml, odsBook, rowsXml, xlsxBook } from '../../../test/make/workbook.js';
import { sheetReader } from '../../count/index.js';
import { CsvRow } from '../../record/extract/csv-row.js';
import { extractFile } from '../../record/extract/index.js';
import { run } from '../command.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-sheets-'));
const at = (name: string): string => join(folder, name);

async function plimsoll(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  return { exit: await run(args, io, {}), out: out.join('\n'), err: err.join('\n') };
}

const csvRows = (text: string): readonly (readonly string[])[] => {
  const row = new CsvRow(text, ',');
  const rows: string[][] = [];
  while (row.move()) rows.push(Array.from({ length: row.cells }, (_, i) => row.cell(i)));
  return rows;
};

const planted = [...plantedExtract({ records: 1_500, seed: 'sheets' })].map((p) => p.row);
const TEXT = `${[PLANTED_HEADING, ...planted].join('\n')}\n`;
writeFileSync(at('crimes.csv'), TEXT);
writeFileSync(at('crimes.xlsx'), xlsxBook({ Notes: [], Crimes: csvRows(TEXT), Other: [['a'], ['b']] }));
writeFileSync(at('crimes.ods'), odsBook('Crimes', csvRows(TEXT)));

const flaggedOf = async (name: string, ...more: readonly string[]) => {
  const said = await plimsoll('flag', at(name), '-o', at(`${name}.out`), '--workers', '1', ...more);
  return {
    ...said,
    rows: existsSync(at(`${name}.out`)) ? csvRows(readFileSync(at(`${name}.out`), 'utf8')) : [],
  };
};

test('a workbook is flagged as its rows would be in CSV: the first sheet that has anything in it', async () => {
  const csv = await flaggedOf('crimes.csv');
  assert.equal(csv.exit, 0, csv.err);
  assert.equal(csv.rows.length, 1_501);
  for (const name of ['crimes.xlsx', 'crimes.ods']) {
    const book = await flaggedOf(name);
    assert.equal(book.exit, 0, book.err);
    assert.deepEqual(book.rows, csv.rows);
  }
});

test('a named sheet is read, and one that is not there is told with those that are', async () => {
  writeFileSync(at('named.xlsx'), xlsxBook({ Other: [['a']], Crimes: csvRows(TEXT) }));
  assert.equal((await flaggedOf('named.xlsx', '--sheet', 'Crimes')).exit, 0);
  const wrong = await plimsoll('flag', at('named.xlsx'), '--sheet', 'Crime');
  assert.equal(wrong.exit, 2);
  assert.match(wrong.err, /no sheet “Crime”. It has: Other, Crimes/);
  const welsh = await plimsoll('flag', at('named.xlsx'), '--sheet', 'Crime', '--lang', 'cy');
  assert.match(welsh.err, /Nid oes taflen “Crime”/);
});

test('days, numbers and short rows are what the spreadsheet shows, and rows keep its numbers', async () => {
  const sheet = [
    `<row r="1">${['crime_id', 'recorded_at', 'online_flag', 'narrative'].map(cellXml).join('')}</row>`,
    `<row r="2"><c r="A2"><v>17</v></c><c r="B2" t="d"><v>2024-05-01</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="inlineStr"><is><t>Contacted IP by Snapchat, "twice"\nand again</t></is></c></row>`,
    `<row r="4"><c r="A4" t="inlineStr"><is><t>18</t></is></c></row>`,
    `<row r="5"><c r="A5" t="inlineStr"><is><t>19</t></is></c><c r="C5" t="inlineStr"><is><t>perhaps</t></is></c><c r="D5" t="inlineStr"><is><t>on Snapchat</t></is></c></row>`,
  ].join('');
  writeFileSync(at('short.xlsx'), xlsxBook({ One: sheet }));
  const { rows, err } = await flaggedOf('short.xlsx');
  assert.deepEqual(rows[1]?.slice(0, 5), [
    '17',
    '2024-05-01',
    'yes',
    'Contacted IP by Snapchat, "twice"\nand again',
    'yes',
  ]);
  assert.equal(rows.at(-1)?.[0], '19');
  assert.match(err, /short.xlsx, row 4, narrative: /);
  assert.match(err, /short.xlsx, row 5, online_flag: /);
});

test('an audit is planned and drawn from a flagged file that came back as a workbook', async () => {
  const { rows } = await flaggedOf('crimes.csv');
  writeFileSync(at('flagged.xlsx'), xlsxBook({ Flagged: rows }));
  const plan = await plimsoll(
    'audit',
    'plan',
    at('flagged.xlsx'),
    '--half-width',
    '0.05',
    '-o',
    at('plan.json'),
  );
  assert.equal(plan.exit, 0, plan.err);
  const args = ['audit', 'draw', at('flagged.xlsx'), '--plan', at('plan.json'), '--seed', 'sheets'];
  const draw = await plimsoll(...args, '-o', at('sample.csv'), '--key', at('key.json'));
  assert.equal(draw.exit, 0, draw.err);
  assert.ok(csvRows(readFileSync(at('sample.csv'), 'utf8')).length > 50);
});

test('a workbook that is broken, or past what may be held, is refused whole', async () => {
  const whole = readFileSync(at('crimes.xlsx'));
  writeFileSync(at('broken.xlsx'), whole.subarray(0, whole.length >> 1));
  const cut = await flaggedOf('broken.xlsx');
  assert.deepEqual([cut.exit, cut.rows.length], [1, 0]);
  assert.match(cut.err, /The workbook cannot be read/);
  writeFileSync(at('bomb.xlsx'), xlsxBook({ One: `<row r="1">${cellXml(' '.repeat(30_000_000))}</row>` }));
  const bomb = await flaggedOf('bomb.xlsx');
  assert.deepEqual([bomb.exit, bomb.rows.length], [1, 0]);
  assert.match(bomb.err, /larger than can be read here/);
  const unclosed = `${rowsXml([
    ['crime_id', 'narrative'],
    ['1', 'on Snapchat'],
  ])}<row r="3">`;
  writeFileSync(at('unclosed.xlsx'), xlsxBook({ One: unclosed }));
  assert.equal((await flaggedOf('unclosed.xlsx')).exit, 1);
});

test('whoever stops reading early stops the walk, and the walk never runs ahead of whoever reads', async () => {
  const long = Array.from({ length: 40_000 }, (_, i) => [
    String(i),
    `Contacted IP by Snapchat ${i} ${Math.sin(i)}`,
  ]);
  writeFileSync(at('long.xlsx'), xlsxBook({ One: [['crime_id', 'narrative'], ...long] }));
  const rows = await sheetReader('command')({ bytes: readFileSync(at('long.xlsx')), sheet: null });
  assert.ok(rows.ok);
  const sizes: number[] = [];
  for await (const batch of rows.value) {
    sizes.push(batch.length);
    if (sizes.length === 2) break;
  }
  assert.equal(sizes.length, 2);
  assert.ok(
    sizes.every((n) => n < 25_000),
    String(sizes),
  );
  const all = await extractFile(at('long.xlsx'), { reader: sheetReader('command'), sheet: null });
  assert.ok(all.ok);
  let lines = 0;
  for await (const chunk of all.value.from(0))
    lines += Buffer.from(chunk).toString('latin1').split('\n').length - 1;
  assert.equal(lines, 40_001);
});
