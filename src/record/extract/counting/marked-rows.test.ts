/** Rows counted by vectors, beside the same rows read byte by byte, and beside csv-parse. PLIMSOLL_FUZZ sets how many. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { fileInput } from '../input.js';
import { unpacked } from './combination.js';
import { Taking } from './count-range.js';
import { countExtract } from './index.js';
import { COLUMN } from './tally.js';

const RUNS = Number(process.env['PLIMSOLL_FUZZ'] ?? 300);
const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-marked-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PERIODS = Array.from({ length: 512 }, (_, n) =>
  n >= 18 * 12 && n < 21 * 12 ? Math.floor(n / 12) - 18 : -1,
);
const { other, force, day, code, flag, age, cancelled } = COLUMN;

interface Asked {
  readonly columns: readonly number[];
  /** Bytes given at a time. */
  readonly pieces?: number;
  readonly isPlain: boolean;
  readonly withRows?: boolean;
}

/** Everything that comes of counting some bytes, in an order that does not hang on how they were counted. */
function counted(text: string, { columns, pieces = 1 << 16, isPlain, withRows = false }: Asked) {
  const rowKeys: number[] = [];
  const onRow = (key: number): void => void rowKeys.push(key);
  const how = { columns, delimiter: 44, periods: PERIODS, ...(withRows ? { onRow } : {}) };
  const taking = new Taking(how, { isPlain });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    const room = taking.room();
    const part = bytes.subarray(at, at + Math.min(pieces, room.length));
    room.set(part);
    at += part.length;
    taking.take(part.length, { until: Number.MAX_SAFE_INTEGER, isLast: false });
  }
  do taking.take(0, { until: Number.MAX_SAFE_INTEGER, isLast: true });
  while (taking.filled > 0);
  const all = taking.done();
  // Forces and offences are numbered as they are met, which hangs on what is looked at.
  const named = (key: number): string => {
    const at = unpacked(key);
    return [all.forces[at.force], at.period, all.codes[at.code], at.flag, at.age].join(' ');
  };
  const lines = Array.from(all.keys, (key, i) => `${named(key)}: ${all.counts[i]}`).toSorted();
  const { rows, cancelled: off, outside, leftOut, problems, problemCounts } = all;
  return {
    rows,
    off,
    outside,
    leftOut,
    problems,
    problemCounts,
    byRow: rowKeys.map((key) => (key < 0 ? '' : named(key))),
    // Where each row is told, its counts are kept by whoever is told.
    lines: withRows ? [] : lines,
  };
}

/** Pieces of which files are made that are hardly files. */
const SCRAPS = [
  ['"', '""', ',', ',', ',', '\n', '\n', '\r\n', ' ', '-', 'Y', 'n', '?', '71/17', '"86/02"', '\u0000'],
  ['2018-04-01', '2019-02-31', '2020-12-31T10:00', '01/05/2019', '1999-01-01', '2018-13-01', 'soon', 'ŵ'],
  ['never known before 16', 'said "so", and more', '"said, ""so""\nand more"', 'x'.repeat(70), '12', 'no'],
].flat();
const SCRAP = fc.constantFrom(...SCRAPS);
const SHAPES = [
  [other, force, day, code, flag, age, cancelled],
  [day, code],
  [cancelled, other, code, day, flag],
  [code, day, age],
];

test('whatever the bytes, rows counted by vectors are those that are read byte by byte', () => {
  fc.assert(
    fc.property(
      fc.array(SCRAP, { maxLength: 120 }),
      fc.constantFrom(...SHAPES),
      fc.integer({ min: 1, max: 200 }),
      fc.boolean(),
      (scraps, columns, pieces, withRows) => {
        const text = scraps.join('');
        assert.deepEqual(
          counted(text, { columns, pieces, withRows, isPlain: false }),
          counted(text, { columns, pieces, withRows, isPlain: true }),
        );
      },
    ),
    { numRuns: RUNS },
  );
});

const CELLS = {
  day: ['2018-04-01', '2019-12-31', '2020-06-15 10:00', '31/12/2018', '1 May 2019', '2017-01-01'],
  code: ['71/17', '86/02', '88A', '19C'],
  flag: ['Y', 'N', ''],
  cancelled: ['', '', '', '2020-12-30', '-'],
  said: ['', 'plain', 'with, a comma', 'with "quotes"', 'over\ntwo lines', '"', '\n\n', 'a'.repeat(400)],
} as const;
const ROW = fc.record({
  day: fc.constantFrom(...CELLS.day),
  code: fc.constantFrom(...CELLS.code),
  flag: fc.constantFrom(...CELLS.flag),
  cancelled: fc.constantFrom(...CELLS.cancelled),
  said: fc.constantFrom(...CELLS.said),
});
const HEADINGS = {
  day: 'recorded on',
  code: 'ho code',
  flag: 'cyber flag',
  cancelled: 'cancelled on',
  said: 'summary',
} as const;
type Field = keyof typeof HEADINGS;
const FIELDS = Object.keys(HEADINGS) as Field[];
const YEAR: Readonly<Record<string, number>> = { '31/12/2018': 2018, '1 May 2019': 2019 };

interface Written {
  readonly rows: readonly Readonly<Record<Field, string>>[];
  readonly order: readonly Field[];
  readonly ending: string;
  readonly delimiter: string;
  readonly mark: string;
  readonly isAllQuoted: boolean;
  readonly endsWithLine: boolean;
}

function csvOf({ rows, order, ending, delimiter, mark, isAllQuoted, endsWithLine }: Written): string {
  const cell = (text: string): string =>
    isAllQuoted || /["\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [
    order.map((f) => HEADINGS[f]).join(delimiter),
    ...rows.map((r) => order.map((f) => cell(r[f])).join(delimiter)),
  ];
  return mark + lines.join(ending) + (endsWithLine ? ending : '');
}

/** The same by csv-parse, and the plainest counting there is. */
function expected(text: string, { delimiter }: Written): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of parse(text, { bom: true, columns: true, delimiter }) as Record<string, string>[]) {
    const { 'recorded on': on = '', 'ho code': offence = '', 'cyber flag': said, 'cancelled on': off } = row;
    const year = YEAR[on] ?? Number(on.slice(0, 4));
    if (year < 2018 || (off !== '' && off !== '-')) continue;
    const key = `${year - 2018} ${offence} ${said === 'Y' ? 'yes' : said === 'N' ? 'no' : 'unset'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, n]) => `${key} ${n}`).toSorted();
}

test('a file is counted as csv-parse reads it, whatever its order, quotation, delimiter, line ending or mark', async () => {
  const file = path.join(folder, 'fuzzed.csv');
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        rows: fc.array(ROW, { minLength: 1, maxLength: 60 }),
        order: fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length }),
        ending: fc.constantFrom('\n', '\r\n'),
        delimiter: fc.constantFrom(',', ';', '\t', '|'),
        mark: fc.constantFrom('', '\ufeff'),
        isAllQuoted: fc.boolean(),
        endsWithLine: fc.boolean(),
      }),
      fc.boolean(),
      async (written, asStream) => {
        const text = csvOf(written);
        writeFileSync(file, text);
        const input = await fileInput(file);
        const periodOf = (year: number): number | null => (year >= 2018 && year <= 2020 ? year - 2018 : null);
        const done = await countExtract({ input, path: asStream ? null : file, map: {}, periodOf });
        await input.close();
        assert.ok(done.ok);
        const lines = done.value.lines.map((l) => `${l.period} ${l.code} ${l.flag} ${l.crimes}`);
        assert.deepEqual([lines.toSorted(), done.value.leftOut], [expected(text, written), 0]);
      },
    ),
    { numRuns: Math.ceil(RUNS / 4) },
  );
});

test('a row longer than the buffer, and one with more cells than there is room for, are counted like any other', () => {
  const columns = [day, code, other];
  const row = '2018-04-01,71/17,';
  const text = [
    `${row}"${'so, "" on\n'.repeat(60_000)}"`,
    `${row}${','.repeat(400_000)}`,
    `${row}short`,
    '',
  ].join('\n');
  const [quick, plain] = [false, true].map((isPlain) => counted(text, { columns, isPlain }));
  assert.deepEqual(quick, plain);
  assert.deepEqual([quick?.rows, quick?.leftOut], [3, 1]);
});

test('more combinations than there is room for at first, and more texts than are known, give the same counts', () => {
  const columns = [code, day, flag, force];
  const days = ['2018-01-02', '2019-01-02', '30/01/2020', '2016-01-01'];
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `${i % 1_900},${days[i % 4]},${'YN'[i % 2]},F${(i * 7) % 90}`,
  );
  const text = `${rows.join('\n')}\n`;
  const [quick, plain] = [false, true].map((isPlain) => counted(text, { columns, isPlain }));
  assert.deepEqual(quick, plain);
  assert.ok((quick?.lines.length ?? 0) > 1 << 13);
});
