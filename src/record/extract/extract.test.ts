import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvRow, csvCell } from './csv-row.js';
import { type Block, cutRows } from './cut-rows.js';
import { type FlaggedFile, fileInput, flagFile, readDay, readFlagCell, streamInput } from './index.js';
import type { RowProblem } from '../rules/row-problem.js';
import { SeenIds } from './seen-ids.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-extract-'));
let made = 0;
const place = (name: string): string => join(folder, `${++made}-${name}`);

interface Flagged {
  readonly out: string;
  readonly problems: readonly RowProblem[];
  readonly file: FlaggedFile;
}

async function flagged(bytes: string | Uint8Array, name = 'in.csv', workers = 1): Promise<Flagged> {
  const [from, to] = [place(name), place('out')];
  writeFileSync(from, bytes);
  const problems: RowProblem[] = [];
  const input = await fileInput(from);
  const done = await flagFile({
    input,
    map: {},
    rules: null,
    out: { path: to },
    workers,
    onProblem: (p) => problems.push(p),
  });
  await input.close();
  assert.ok(done.ok, JSON.stringify(done));
  return { out: readFileSync(to, 'utf8'), problems, file: done.value };
}

const codes = (f: Flagged): readonly string[] => f.problems.map((p) => `${p.row} ${p.code}`);

/** The rows of CSV text, cell by cell. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const row = new CsvRow(text, ',');
  const rows: string[][] = [];
  while (row.move()) rows.push(Array.from({ length: row.cells }, (_, i) => row.cell(i)));
  return rows;
}

const HEADING = 'crime_id,offence_code,recorded_at,online_flag,narrative';
const GOOD = 'c1,71/17,2024-05-01,N,"Contacted IP by Snapchat, asked for images"';

test('each record comes out as it went in, with the answer after it', async () => {
  const f = await flagged(`${HEADING}\r\n${GOOD}\r\n`);
  const [heading, row] = rowsIn(f.out);
  assert.deepEqual(heading?.slice(-6), ['online', 'probability', 'rule', 'spans', 'platforms', 'pathway']);
  assert.ok(f.out.includes(`\r\n${GOOD},yes,`));
  assert.equal(row?.length, 11);
  assert.ok(Array.isArray(JSON.parse(row?.[8] ?? '')));
  assert.deepEqual(f.problems, []);
  assert.deepEqual(f.file.strata, { 'no/yes': 1 });
});

test('JSON lines keep every letter of the record, and gain the answer', async () => {
  const line = '{"id": "c1",  "narrative":"Asked for images on Snapchat \\ud83d\\ude00","x":{"y":[1]} }';
  const f = await flagged(`${line}\n`, 'in.jsonl');
  assert.ok(
    f.out.startsWith(
      '{"id": "c1",  "narrative":"Asked for images on Snapchat \\ud83d\\ude00","x":{"y":[1]},"online":"yes",',
    ),
  );
  assert.equal((JSON.parse(f.out) as { pathway: string }).pathway, 'online_only');
});

const SHAPES = [
  ['Occurrence Number,Stat Class,Recorded Time,Qualifier Cyber,Occurrence Summary', 'niche'],
  ['Investigation Ref,HO Code,Inv Recorded Date,Marker Cyber,Investigation Summary', 'connect'],
  ['Athena Ref,Classification Code,Crime Created Datetime,Keyword Cyber,Crime Narrative', 'athena'],
  ['Rhif Trosedd;Cod Trosedd;Dyddiad Cofnodi;Nod Ar-lein;Crynodeb', 'plain'],
] as const;
for (const [heading, shape] of SHAPES)
  test(`the columns of a file in the shape of ${shape} are known: ${heading}`, async () => {
    const d = heading.includes(';') ? ';' : ',';
    const f = await flagged(
      `${heading}\n${['c1', '71/17', '01/05/2024 09:30', 'N', 'on Snapchat'].join(d)}\n`,
    );
    assert.equal(f.file.layout.shape, shape);
    assert.deepEqual([f.file.strata, f.problems], [{ 'no/yes': 1 }, []]);
  });

// What goes wrong with a row, and what is said of it. The row is in the output all the same.
const BAD: readonly (readonly [what: string, rows: string, said: readonly string[]])[] = [
  ['a cell is missing', 'c1,71/17,2024-05-01,N', ['2 cells-missing']],
  [
    'a comma stands bare in the narrative',
    'c1,71/17,2024-05-01,N,on Snapchat, then Kik',
    ['2 cells-too-many'],
  ],
  ['the code is not known', 'c1,999Z,2024-05-01,N,on Snapchat', ['2 code-unknown']],
  ['the date is none', 'c1,71/17,31/02/2024,N,on Snapchat', ['2 date-unreadable']],
  ['the flag is a word not known', 'c1,71/17,2024-05-01,perhaps,on Snapchat', ['2 flag-unknown']],
  ['there is no narrative', 'c1,71/17,2024-05-01,N,', ['2 narrative-missing']],
  ['there is no id', ',71/17,2024-05-01,N,on Snapchat', ['2 id-missing']],
  ['an id comes twice', `${GOOD}\n${GOOD}`, ['3 id-doubled']],
  [
    'a control character stands in the text',
    'c1,71/17,2024-05-01,N,on \u0007Snapchat',
    ['2 control-characters'],
  ],
  [
    'a spreadsheet would run a cell',
    'c1,71/17,2024-05-01,N,"=HYPERLINK(""x"") on Snapchat"',
    ['2 formula-cell'],
  ],
  ['the file is cut off in a narrative', `${GOOD}\nc2,71/17,2024-05-01,N,"on Sna`, ['3 file-cut-off']],
];
for (const [what, rows, said] of BAD)
  test(`where ${what}, the row is named and kept`, async () => {
    const f = await flagged(`${HEADING}\n${rows}\n`.replace(/"on Sna\n$/, '"on Sna'));
    assert.deepEqual(codes(f), said);
    const read = rowsIn(f.out);
    assert.equal(read.length, 1 + rows.split('\n').length);
    for (const row of read) assert.ok(row.length >= 11);
  });

test('a row that is no record goes to a person, and its letters are kept', async () => {
  const f = await flagged(
    '{"id":"c1","narrative":"Asked for images on Snapchat"}\nnot "a record\n[1]\n',
    'in.jsonl',
  );
  assert.deepEqual(codes(f), ['2 row-unreadable', '3 row-unreadable']);
  const rows = f.out
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l) as Record<string, unknown>);
  assert.equal(rows[1]?.['unread'], 'not "a record');
  assert.deepEqual(
    rows.map((r) => r['online']),
    ['yes', 'person', 'person'],
  );
});

test('a file in two encodings is read row by row, and the rows in the other one are named', async () => {
  const f = await flagged(
    Buffer.concat([
      Buffer.from(`${HEADING}\nc1,71/17,2024-05-01,N,cysylltodd â’r plentyn ar Snapchat\n`),
      Buffer.from('c2,71/17,2024-05-01,N,cysylltodd \u00e2 hi ar Snapchat\n', 'latin1'),
    ]),
  );
  assert.deepEqual(codes(f), ['3 encoding-other']);
  assert.ok(f.out.includes('c2,71/17,2024-05-01,N,cysylltodd â hi ar Snapchat,yes'));
});

test('UTF-16 with its mark is read', async () => {
  const f = await flagged(Buffer.from(`\ufeff${HEADING}\n${GOOD}\n`, 'utf16le'));
  assert.deepEqual([f.file.records, f.problems], [1, []]);
});

test('a quotation mark that nobody closed takes its own line only', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `c${i},71/17,2024-05-01,N,on Snapchat`);
  rows[100] = 'c100,71/17,2024-05-01,N,"on Snapchat';
  const f = await flagged(`${HEADING}\n${rows.join('\n')}\n`);
  assert.deepEqual(codes(f), ['102 quote-never-closed']);
  assert.equal(rowsIn(f.out).length, 301);
});

test('a narrative of ten million letters is read, whole', async () => {
  const long = 'Officer attended. '.repeat(560_000);
  const f = await flagged(
    `${HEADING}\nc1,71/17,2024-05-01,N,"${long} on Snapchat"\n${GOOD.replace('c1', 'c2')}\n`,
  );
  assert.deepEqual([f.file.records, f.problems], [2, []]);
  assert.ok(f.out.length > long.length);
});

test('names that are ours already are kept beside ours', async () => {
  const f = await flagged(
    '{"id":"c1","narrative":"Asked for images on Snapchat","online":"n","rule":7}\n',
    'in.jsonl',
  );
  const record = JSON.parse(f.out) as Record<string, unknown>;
  assert.deepEqual([record['online_before'], record['rule_before'], record['online']], ['n', 7, 'yes']);
});

const many = (n: number): string =>
  `${HEADING}\n${Array.from({ length: n }, (_, i) => `c${i},71/17,${i % 2 ? '2024-05-01' : '1 May 2019'},${i % 3 ? 'N' : 'Y'},"row ${i}: ${i % 5 ? 'spoke in the park' : 'on Snapchat'}, ""quoted""\nsecond line ${'x'.repeat(i % 700)}"`).join('\n')}\n`;

test('the output is the same, byte for byte, whatever the number of workers', async () => {
  const text = many(9_000);
  const [one, three] = [await flagged(text, 'a.csv', 1), await flagged(text, 'a.csv', 3)];
  assert.equal(one.out, three.out);
  assert.deepEqual(one.problems, three.problems);
  assert.equal(rowsIn(one.out).length, 9_001);
});

test('a run that was stopped leaves no output, and the next one goes on from where it stood', async () => {
  const [from, to] = [place('in.csv'), place('out.csv')];
  // Enough for one note of where the run stands.
  const text = `${HEADING}\n${Array.from({ length: 90_000 }, (_, i) => `c${i},71/17,2024-05-01,N,on Snapchat ${'x'.repeat(800)}`).join('\n')}\nc5,71/17,2024-05-01,N,on Snapchat\n`;
  writeFileSync(from, text);
  const run = async (stopAt: number): Promise<FlaggedFile | null> => {
    const input = await fileInput(from);
    try {
      const done = await flagFile({
        input,
        map: {},
        rules: null,
        out: { path: to },
        workers: 1,
        onProgress: (upTo) => {
          if (upTo > stopAt) throw new Error('stopped');
        },
      });
      return done.ok ? done.value : null;
    } catch {
      return null;
    } finally {
      await input.close();
    }
  };
  assert.equal(await run(70 * 1024 * 1024), null);
  assert.equal(existsSync(to), false);
  const done = await run(Number.POSITIVE_INFINITY);
  assert.ok(done && done.resumedAt > 0 && done.records === 90_001);
  assert.deepEqual(done.problems, { 'id-doubled': 1 });
  assert.equal(existsSync(`${to}.part`), false);
  const whole = await flagged(text, 'whole.csv');
  assert.ok(readFileSync(to, 'utf8') === whole.out);
});

test('blocks of any size hold every byte once, and each ends where a row does', async () => {
  const cell = fc
    .array(fc.constantFrom('a', ',', '"', '\n', 'é', ' ', 'x'), { maxLength: 8 })
    .map((l) => l.join(''));
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (rows, size) => {
      const text =
        rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n') +
        (rows.length > 0 ? '\n' : '');
      const bytes = Buffer.from(text);
      const chunks = async function* (): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      const blocks: Block[] = [];
      for await (const block of cutRows(chunks(), { delimiter: 44, cells: 3, from: 0 })) blocks.push(block);
      assert.equal(Buffer.concat(blocks.map((b) => b.bytes)).toString(), text);
      assert.deepEqual(
        blocks.flatMap((b) => rowsIn(b.bytes.toString())),
        rows,
      );
      assert.ok(blocks.every((b) => b.state === 'whole'));
    }),
  );
});

test('a cell written is the cell read', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (a, b) => {
      const clean = (t: string): string => t.replaceAll('\r', '');
      assert.deepEqual(rowsIn(`${csvCell(clean(a))},${csvCell(clean(b))}\n`), [[clean(a), clean(b)]]);
    }),
  );
});

test('days are read in three styles, in both languages, the day before the month', () => {
  for (const [text, day] of [
    ['2024-04-01', '2024-04-01'],
    ['2024-04-01T09:30:00', '2024-04-01'],
    ['01/04/2024', '2024-04-01'],
    ['1/4/24 09:30', '2024-04-01'],
    ['1 April 2024', '2024-04-01'],
    ['01-Apr-2024', '2024-04-01'],
    ['1 Ebrill 2024', '2024-04-01'],
    ['04/31/2024', null],
    ['2023-02-29', null],
    ['yesterday', null],
  ] as const)
    assert.equal(readDay(text), day, text);
});

test('the words of a flag are known; others are said', () => {
  assert.deepEqual(['Y', ' yes ', 'N', '', 'NULL', 'Nac oes', 'perhaps'].map(readFlagCell), [
    'yes',
    'yes',
    'no',
    'unset',
    'unset',
    'no',
    null,
  ]);
});

test('ids beyond what can be held are not compared, and that is known', () => {
  const seen = new SeenIds(2);
  assert.deepEqual(
    [seen.see(1), seen.see(2), seen.see(3), seen.see(3), seen.see(1)],
    [false, false, false, false, true],
  );
  assert.ok(seen.isFull);
});

test('a stream is flagged as a file is', async () => {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (const letter of `${HEADING}\n${GOOD}\n`) yield Buffer.from(letter);
  };
  const parts: Buffer[] = [];
  const done = await flagFile({
    input: await streamInput(chunks()),
    map: {},
    rules: '2015',
    out: { write: async (bytes) => void parts.push(Buffer.from(bytes)) },
    workers: 1,
  });
  assert.ok(done.ok);
  assert.equal(Buffer.concat(parts).toString(), (await flagged(`${HEADING}\n${GOOD}\n`)).out);
});

test('a file without a narrative, or empty, is refused and nothing is written', async () => {
  for (const [text, code] of [
    ['', 'file-empty'],
    ['crime_id,colour\n1,red\n', 'no-narrative'],
    ['{"id":', 'first-line-unreadable'],
    ['\u0000\u0001\u0002', 'file-not-text'],
  ] as const) {
    const [from, to] = [place('in'), place('out')];
    writeFileSync(from, text);
    const input = await fileInput(from);
    const done = await flagFile({ input, map: {}, rules: null, out: { path: to } });
    await input.close();
    assert.equal(done.ok ? '' : done.problems[0]?.code, code);
    assert.equal(existsSync(`${to}.part`), false);
  }
});

test('JSON lines whose first narrative is ten megabytes are read, from a file and from a stream', async () => {
  const long = {
    crime_id: 'c1',
    narrative: 'Spoke to IP at the gate. '.repeat(420_000),
    offence_code: '71/17',
  };
  const short = { crime_id: 'c2', narrative: 'Asked for images on Snapchat.', offence_code: '71/17' };
  const text = `${JSON.stringify(long)}\n${JSON.stringify(short)}\n`;
  const f = await flagged(text, 'in.jsonl');
  assert.equal(f.file.records, 2);
  assert.deepEqual(codes(f), []);
  const parts: Buffer[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < text.length; at += 1 << 20) yield Buffer.from(text.slice(at, at + (1 << 20)));
  }
  const done = await flagFile({
    input: await streamInput(chunks()),
    map: {},
    rules: null,
    out: { write: async (bytes) => void parts.push(Buffer.from(bytes)) },
    workers: 1,
  });
  assert.ok(done.ok);
  assert.equal(Buffer.concat(parts).toString(), f.out);
});

test('days are read in three styles, and what is no day is named by its row', async () => {
  const days = ['2025-05-01', '01/05/2025', '1 May 2025', '1 Mai 2025', '05/31/2025', '45778', '31/02/2025'];
  const rows = days.map((day, n) => `c${n},71/17,${day},N,Asked for images on Snapchat`);
  const f = await flagged(`crime number,offence code,recorded,online flag,narrative\n${rows.join('\n')}\n`);
  assert.deepEqual(codes(f), ['6 date-unreadable', '7 date-unreadable', '8 date-unreadable']);
  assert.equal(rowsIn(f.out).length, days.length + 1);
});
