import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { seeded } from '../../../../test/make/release-table.js';
import { fileInput } from '../input.js';
import { KeptColumns, countExtract, countKept } from './index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-count-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function counted(text: string | Buffer, { workers = 1, asStream = false } = {}) {
  const file = path.join(folder, 'extract.csv');
  writeFileSync(file, text);
  const input = await fileInput(file);
  const done = await countExtract({
    input,
    path: asStream ? null : file,
    map: {},
    periodOf: (year) => (year >= 2018 && year <= 2020 ? year - 2018 : null),
    workers,
  });
  await input.close();
  if (!done.ok) throw new Error(done.problems.map((p) => p.code).join());
  return done.value;
}

const HEAD = 'crime_id,summary,ho code,recorded on,cyber flag,victim age,cancelled on';
const short = (lines: Awaited<ReturnType<typeof counted>>['lines']): readonly string[] =>
  lines.map((l) => `${l.period} ${l.code} ${l.flag} ${l.victimAge} ${l.crimes}`).toSorted();

test('rows are counted by year, offence, flag and age, however they are written', async () => {
  const rows = [
    HEAD,
    '1,"contacted, on an app",71/17,2018-05-01,Y,12,',
    '2,"said ""hello""\nand more",071 / 17,01/06/2018,yes,9,',
    '3,,71/17,31 December 2018,Yes,under 13,',
    '4,,"86/02",2020-02-29 10:15,N,,-',
    '5,,88A,2017-12-31,N,14,',
    '6,,88A,2019-12-31,N,14,2020-01-04',
  ];
  const { lines, cancelled, outside, leftOut, rows: read } = await counted(rows.join('\r\n'));
  assert.deepEqual(short(lines), ['0 71/17 yes under-13 3', '2 86/02 no not-known 1']);
  assert.deepEqual([read, cancelled, outside, leftOut], [6, 1, 1, 0]);
});

test('a row that cannot be counted surely is left out and told by its number; an unknown flag counts as not set', async () => {
  const rows = [
    HEAD,
    '1,,71/17,soon,Y,12,',
    '2,,71/17',
    '',
    '3,,,2018-05-01,Y,12,',
    '4,,71/17,2018-05-01,perhaps,12,',
    '',
  ];
  const { lines, leftOut, problems } = await counted(rows.join('\n'));
  assert.deepEqual(short(lines), ['0 71/17 unset under-13 1']);
  assert.equal(leftOut, 3);
  assert.deepEqual(
    problems.map((p) => `${p.row} ${p.code}`),
    ['2 date-unreadable', '3 cells-missing', '5 code-unknown', '6 flag-unknown'],
  );
});

test('a quotation mark that is never closed takes one row with it, not the file', async () => {
  const rows = [
    HEAD,
    '1,"never closed,71/17,2018-05-01,Y,12,',
    '2,,71/17,2018-05-01,Y,12,',
    '3,,71/17,2018-05-01,Y,12,',
  ];
  const { lines, problems } = await counted(`${rows.join('\n')}\n`);
  assert.deepEqual(short(lines), ['0 71/17 yes under-13 2']);
  assert.deepEqual(
    problems.map((p) => `${p.row} ${p.code}`),
    ['2 quote-never-closed'],
  );
});

/** Narratives full of line endings and of rows that look like rows. */
function trap(rows: number): { readonly text: string; readonly expected: ReadonlyMap<string, number> } {
  const random = seeded(7);
  const expected = new Map<string, number>();
  const out = [HEAD];
  for (let i = 0; i < rows; i++) {
    const [code, year] = [
      ['71/17', '86/02', '88A'][Math.floor(random() * 3)],
      2018 + Math.floor(random() * 3),
    ];
    const said =
      random() < 0.5
        ? `"said\n${i},,71/17,2019-05-01,Y,12,\n\n""quoted""` + ', and more\n'.repeat(20) + '"'
        : 'plain';
    out.push(`${i},${said},${code},${year}-05-01,Y,12,`);
    const key = `${year - 2018} ${code}`;
    expected.set(key, (expected.get(key) ?? 0) + 1);
  }
  return { text: `${out.join('\n')}\n`, expected };
}

test('counted in stretches side by side or as a stream, a file of narratives that look like rows gives the same counts', async () => {
  const { text, expected } = trap(40_000);
  for (const how of [{ workers: 1 }, { workers: 3 }, { workers: 5 }, { asStream: true }]) {
    const { lines, leftOut } = await counted(text, how);
    assert.equal(leftOut, 0);
    const found = Object.fromEntries(lines.map((l) => [`${l.period} ${l.code}`, l.crimes]));
    assert.deepEqual(found, Object.fromEntries(expected));
  }
});

const COLUMNS = path.join(folder, 'kept.columns');

/** What the columns answer, and the columns themselves: made of a file of traps when they are not there. */
async function keptOf(rows: number) {
  const { text } = trap(rows);
  const file = path.join(folder, 'kept.csv');
  writeFileSync(file, text);
  const once = async (without: readonly 'victim_age'[] = []): Promise<readonly string[]> => {
    const input = await fileInput(file);
    const periodOf = (year: number): number => year - 2018;
    const done = await countKept({ input, path: file, map: {}, periodOf, workers: 1, without }, COLUMNS);
    await input.close();
    if (!done.ok) throw new Error('not counted');
    return short(done.value.lines);
  };
  const open = () => {
    const kept = KeptColumns.open(COLUMNS, beside().of);
    assert.ok(kept);
    return kept;
  };
  return { once, open };
}

interface Beside {
  readonly of: string;
  readonly isChanging: boolean;
}
const beside = (): Beside => JSON.parse(readFileSync(`${COLUMNS}.json`, 'utf8')) as Beside;

test('columns kept after the first read give the same counts, and a changed row changes two of them', async () => {
  const { once, open } = await keptOf(3_000);
  const first = await once();
  assert.deepEqual(await once(), first);
  const kept = open();
  const total = (): number =>
    kept
      .counted()
      .counts.slice(1)
      .reduce((n, crimes) => n + crimes, 0);
  const before = kept.partsOf(7);
  assert.ok(before);
  kept.change(7, null);
  assert.equal(total(), 2_999);
  kept.change(7, before);
  assert.equal(total(), 3_000);
  kept.close();
  assert.deepEqual(await once(), first);
  const withoutAge = await once(['victim_age']);
  assert.ok(withoutAge.every((line) => line.includes('not-known')));
});

test('the counts kept beside the rows are those of the rows, whatever was changed', async () => {
  const { once, open } = await keptOf(2_000);
  await once();
  const random = seeded(11);
  const kept = open();
  for (let i = 0; i < 3_000; i++) {
    const row = Math.floor(random() * kept.rows);
    const [code, flag, age] = [Math.floor(random() * 3), Math.floor(random() * 3), Math.floor(random() * 5)];
    kept.change(
      row,
      random() < 0.2 ? null : { force: 0, period: 216 + Math.floor(random() * 60), code, flag, age },
    );
  }
  assert.deepEqual(kept.counted().counts, kept.recount());
  const after = kept.counted();
  kept.close();
  const again = open();
  assert.deepEqual(again.counted(), after);
  again.close();
});

test('a run that ended while it changed rows leaves columns whose counts are made again, or that are read anew', async () => {
  const { once, open } = await keptOf(500);
  const first = await once();
  const kept = open();
  kept.change(3, null);
  // As a run leaves it that was ended: the row is changed and its counts are not, and nothing was closed.
  assert.equal(beside().isChanging, true);
  const counts = readFileSync(`${COLUMNS}.counts`);
  counts.writeInt32LE(7_777, 4);
  writeFileSync(`${COLUMNS}.counts`, counts);
  const mended = open();
  assert.deepEqual(mended.counted().counts, mended.recount());
  assert.equal(mended.partsOf(3), null);
  mended.close();
  assert.equal(beside().isChanging, false);
  writeFileSync(`${COLUMNS}.json`, JSON.stringify({ ...beside(), isChanging: true }));
  const rows = readFileSync(COLUMNS);
  rows.writeInt32LE(1_000_000, 0);
  writeFileSync(COLUMNS, rows);
  assert.equal(KeptColumns.open(COLUMNS, beside().of), null);
  assert.deepEqual(await once(), first);
});
