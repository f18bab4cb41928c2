import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { run } from '../command.js';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));

interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

async function plimsoll(args: readonly string[], stdin: Uint8Array = new Uint8Array()): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const line = (into: string[]) => (text: string) => void into.push(text.endsWith('\n') ? text : `${text}\n`);
  const io = { out: line(out), err: line(err), isTerminal: false, stdin: async () => stdin };
  const exit = await run(args, io, {});
  return { exit, out: out.join(''), err: err.join('') };
}

interface Problem {
  readonly code: string;
  readonly severity: string;
  readonly message_en: string;
  readonly message_cy: string;
  readonly where: {
    readonly file: string;
    readonly row: number;
    readonly column: string;
    readonly crime: string;
  };
}
interface Checked {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly rows: number;
  readonly checked: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rules: readonly { readonly code: string; readonly found: number; readonly not_run_on: number }[];
  readonly not_run: readonly { readonly code: string; readonly lacks: readonly string[] }[];
}

let files = 0;
function fileOf(bytes: string | Uint8Array, ending = 'csv'): string {
  const path = join(folder, `extract-${(files += 1)}.${ending}`);
  writeFileSync(path, bytes);
  return path;
}

async function check(
  bytes: string | Uint8Array,
  args: readonly string[] = [],
  ending = 'csv',
): Promise<Checked> {
  const said = await plimsoll([
    'rules',
    'check',
    fileOf(bytes, ending),
    '--on',
    '2025-10-01',
    '--json',
    ...args,
  ]);
  const json = JSON.parse(said.out) as Checked;
  assert.equal(said.exit, json.problems.length > 0 ? 1 : 0);
  return json;
}

const HEAD = 'Crime No,HO Code,Offence,Committed From,Recorded Date,First Contact,Victim Age,Cyber Flag,MO';
const GOOD =
  '1,71/17,Sexual communication with a child,2025-03-01,2025-03-02 10:00,2025-03-02 09:00,13,Y,Contacted IP by Snapchat and asked for images';
const csv = (...rows: readonly string[]): string => `${[HEAD, ...rows].join('\n')}\n`;
const row = (id: string, cells: Readonly<Record<number, string>> = {}): string =>
  GOOD.split(',')
    .map((cell, i) => cells[i] ?? (i === 0 ? id : i === 8 ? `${cell}, log ${id}` : cell))
    .map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
    .join(',');

const codesAt = (checked: Checked, at: number): readonly string[] =>
  checked.problems.filter((p) => p.where.row === at).map((p) => p.code);

test('a good extract is done with nothing found, and says which rules were not run', async () => {
  const checked = await check(csv(row('1'), row('2')));
  assert.deepEqual([checked.problems, checked.rows, checked.checked], [[], 2, 2]);
  assert.ok(checked.not_run.some((n) => n.code === 'PR-134' && n.lacks.includes('cancel_code')));
  assert.ok(!checked.rules.some((r) => r.code === 'PR-134'));
});

test('a problem has its code, both sentences and the place a person can open', async () => {
  const { problems } = await check(
    csv(row('1'), row('2', { 3: '2017-04-02', 4: '2017-04-03 10:00', 5: '2017-04-03 09:00' })),
  );
  const [problem] = problems;
  assert.deepEqual([problem?.code, problem?.severity], ['PR-001', 'error']);
  assert.match(problem?.message_en ?? '', /3 April 2017/);
  assert.match(problem?.message_cy ?? '', /3 Ebrill 2017/);
  assert.equal(problem?.where.row, 3);
  assert.deepEqual([problem?.where.column, problem?.where.crime], ['Committed From', '2']);
});

test('three styles of dates are read, and each row that leaves the first is said', async () => {
  const checked = await check(
    csv(row('1'), row('2', { 3: '01/03/2025' }), row('3', { 3: '1 Mar 2025' }), row('4')),
  );
  assert.deepEqual(
    [2, 3, 4, 5].map((at) => codesAt(checked, at)),
    [[], ['date-style-differs'], ['date-style-differs'], []],
  );
});

test('every row with something wrong is said, and the others are checked all the same', async () => {
  const checked = await check(
    csv(
      row('1'),
      '2,86/02',
      row('3', { 1: 'zzz!' }),
      row('1', { 8: 'A telling of its own, by Instagram, of a request for images' }),
      row('5', { 3: '31/02/2025' }),
      row('6', { 8: '=HYPERLINK(1)' }),
      row('7', { 6: 'eleven' }),
      row('8', { 7: 'maybe' }),
      row('9', { 8: 'Contacted\u0007 IP by Snapchat and asked for images' }),
      `${row('10')},more`,
      row('11', { 3: '2017-04-02', 4: '2017-04-03 10:00', 5: '2017-04-03 09:00' }),
    ),
  );
  assert.deepEqual(codesAt(checked, 3), ['cells-missing']);
  assert.ok(codesAt(checked, 4).includes('PR-100'));
  assert.deepEqual(codesAt(checked, 5), ['PR-120']);
  assert.deepEqual(codesAt(checked, 6), ['date-no-such-day']);
  assert.ok(codesAt(checked, 7).includes('formula-cell'));
  assert.deepEqual(codesAt(checked, 8), ['number-unreadable']);
  assert.deepEqual(codesAt(checked, 9), ['word-unknown']);
  assert.deepEqual(codesAt(checked, 10), ['control-characters']);
  assert.deepEqual(codesAt(checked, 11), ['cells-too-many']);
  assert.deepEqual(codesAt(checked, 12), ['PR-001']);
  assert.deepEqual([checked.rows, checked.checked], [11, 9]);
});

test('a quotation mark that nobody closed does not swallow the rows after it', async () => {
  const open = '2,71/17,"never closed,2025-03-01,x,y,13,Y,z';
  const bare = { 8: 'Contacted IP by Snapchat and asked for images' };
  const alone = await check(csv(row('1', bare), open, row('3', bare), row('4', { ...bare, 6: '16' })));
  assert.ok(codesAt(alone, 3).includes('quote-never-closed'));
  assert.ok(codesAt(alone, 5).includes('PR-043'));
  assert.equal(alone.rows, 4);
});

test('a quotation mark that another row closes spoils the rows between, which is said, and no others', async () => {
  const open = '2,71/17,"never closed,2025-03-01,x,y,13,Y,z';
  const checked = await check(csv(row('1'), open, row('3'), row('4', { 6: '16' }), row('5', { 6: '16' })));
  assert.ok(checked.problems.some((p) => p.where.row === 3 && p.code.startsWith('cells-')));
  assert.equal(checked.problems.filter((p) => p.code === 'PR-043').length, 2);
});

test('a file cut off in a row says so, and keeps what came before', async () => {
  const whole = csv(row('1'), row('2', { 6: '16' }), row('3'));
  const checked = await check(whole.slice(0, -70));
  assert.ok(codesAt(checked, 3).includes('PR-043'));
  assert.ok(codesAt(checked, 4).length > 0);
});

test('rows in another encoding than the rest are said, and read', async () => {
  const text = csv(row('1', { 8: 'Cysylltwyd â’r plentyn drwy Snapchat a gofyn am luniau' }));
  const latin = Buffer.from(`${row('2', { 6: '16' }).replace('asked', 'ask\u00e9d')}\n`, 'latin1');
  const checked = await check(Buffer.concat([Buffer.from(text), latin]));
  assert.deepEqual(codesAt(checked, 2), []);
  assert.deepEqual(codesAt(checked, 3), ['encoding-other', 'PR-043']);
});

test('UTF-16, semicolons and JSON lines are read as well', async () => {
  const table = csv(row('1', { 6: '16' })).replaceAll(',', ';');
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(table.replace('images; log', 'images, log'), 'utf16le'),
  ]);
  assert.deepEqual(codesAt(await check(utf16), 2), ['PR-043']);
  const record = {
    crime_id: '1',
    offence_code: '71/17',
    victim_age: 16,
    narrative: 'Contacted IP by Snapchat',
  };
  const lines = `${JSON.stringify(record)}\nnot json\n{"crime_id":"2","offence_code":"71/17","victim_age":13,"narrative":"half \\ud800 of a letter, by Snapchat"}\n`;
  const checked = await check(lines, [], 'jsonl');
  assert.deepEqual(
    [1, 2, 3].map((at) => codesAt(checked, at)),
    [['PR-043'], ['row-unreadable'], ['text-damaged']],
  );
});

const sheetCell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const inside = rows.map((cells, i) => `<row r="${i + 1}">${cells.map(sheetCell).join('')}</row>`).join('');
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="/book/main.xml"/></Relationships>`,
    'book/main.xml': `<workbook xmlns:r="${RELATION}"><sheets><sheet name="Crimes" sheetId="1" r:id="r7"/></sheets></workbook>`,
    'book/_rels/main.xml.rels': `<Relationships><Relationship Id="r7" Type="${RELATION}/worksheet" Target="pages/first.xml"/></Relationships>`,
    'book/pages/first.xml': `<worksheet><sheetData>${inside}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

test('a workbook is read, with the numbers of its own rows', async () => {
  const cells = [HEAD.split(','), GOOD.split(','), GOOD.split(',').with(0, '2').with(6, '16')];
  const checked = await check(workbook(cells), [], 'xlsx');
  assert.ok(codesAt(checked, 3).includes('PR-043'));
  assert.equal(checked.rows, 2);
});

test('headings that are not known are given by hand, and what is given wrong is wrong use or said', async () => {
  const strange = csv(row('1', { 6: '16' })).replace('Victim Age', 'Col 7');
  assert.ok((await check(strange)).not_run.some((n) => n.code === 'PR-043'));
  assert.deepEqual(codesAt(await check(strange, ['--map', 'victim_age=col 7']), 2), ['PR-043']);
  const path = fileOf(strange);
  assert.equal((await plimsoll(['rules', 'check', path, '--map', 'victim_age'])).exit, 2);
  const said = await plimsoll(['rules', 'check', path, '--map', 'victim_age=Col 8']);
  assert.equal(said.exit, 1);
  assert.match(said.err, /“Col 8” is not a heading/);
});

test('the file of problems holds every one, is safe to open, and repeats nothing of a crime but its number', async () => {
  const path = join(folder, 'problems.csv');
  const extract = fileOf(csv(row('=1+1', { 6: '16' }), row('2\u001b[31m', { 6: '17' })));
  const said = await plimsoll(['rules', 'check', extract, '--problems', path]);
  assert.equal(said.exit, 1);
  const text = readFileSync(path, 'utf8');
  const rows = parse(text, { columns: true }) as Readonly<Record<string, string>>[];
  assert.deepEqual(
    rows.filter((r) => r['code'] === 'PR-043').map((r) => r['crime']),
    ["'=1+1", '2[31m'],
  );
  assert.ok(!rows.some((r) => Object.values(r).some((cell) => /^[=+@-]/.test(cell))));
  for (const output of [text, said.out, said.err]) {
    assert.doesNotMatch(output, /Snapchat|asked for images/);
    assert.ok(!output.includes('\u001b'));
  }
  assert.ok(!existsSync(`${path}.part`));
});

test('a file in which no row can be named is not read, and no file of problems is left', async () => {
  const path = join(folder, 'absent.csv');
  const said = await plimsoll(['rules', 'check', fileOf('a,b\n1,2\n'), '--problems', path]);
  assert.equal(said.exit, 1);
  assert.match(said.err, /crime/);
  const none = await plimsoll(['rules', 'check', join(folder, 'none.csv'), '--problems', path]);
  assert.equal(none.exit, 2);
  assert.ok(!existsSync(path) && !existsSync(`${path}.part`));
  const json = JSON.parse(
    (await plimsoll(['rules', 'check', fileOf('a,b\n1,2\n'), '--json'])).out,
  ) as Checked;
  assert.deepEqual(
    json.problems.map((p) => p.code),
    ['no-crime-id'],
  );
});

test('only errors, or only one rule, when that is asked', async () => {
  const bad = csv(row('1', { 6: '16', 7: '' }));
  const severities = new Set((await check(bad, ['--severity', 'error'])).problems.map((p) => p.severity));
  assert.deepEqual([...severities], ['error']);
  assert.deepEqual(
    (await check(bad, ['--rule', 'pr-080'])).problems.map((p) => p.code),
    ['PR-080'],
  );
  assert.equal((await plimsoll(['rules', 'check', 'x', '--rule', 'PR-999'])).exit, 2);
  assert.equal((await plimsoll(['rules', 'check', 'x', '--severity', 'grave'])).exit, 2);
});

test('the words of a check are in Welsh when Welsh is asked', async () => {
  const said = await plimsoll(['rules', 'check', fileOf(csv(row('1', { 6: '16' }))), '--lang', 'cy']);
  assert.match(said.out, /Dioddefwr 16 oed neu’n hŷn/);
  assert.match(said.out, /Nid ydynt wedi pasio/);
});

test('standard input is read, and a file that is not there or no file at all is wrong use', async () => {
  const said = await plimsoll(['rules', 'check', '-', '--json'], Buffer.from(csv(row('1', { 6: '16' }))));
  assert.equal((JSON.parse(said.out) as Checked).problems[0]?.where.file, '-');
  for (const args of [
    ['rules', 'check', join(folder, 'none.csv')],
    ['rules', 'check'],
    ['rules', 'mend'],
  ])
    assert.equal((await plimsoll(args)).exit, 2);
});

test('the register is printed as it was on a day', async () => {
  const on = async (day: string): Promise<readonly { readonly code: string }[]> =>
    (
      JSON.parse((await plimsoll(['rules', 'list', '--on', day, '--json'])).out) as {
        rules: { code: string }[];
      }
    ).rules;
  const has = (rules: readonly { readonly code: string }[], code: string): boolean =>
    rules.some((r) => r.code === code);
  const [before, after] = [await on('2015-03-31'), await on('2015-04-01')];
  assert.deepEqual([has(before, 'PR-032'), has(before, 'PR-030')], [true, false]);
  assert.deepEqual([has(after, 'PR-032'), has(after, 'PR-030')], [false, true]);
  const words = await plimsoll(['rules', 'list', '--lang', 'cy', '--on', '2025-01-01']);
  assert.match(words.out, /mewn grym ar 1 Ionawr 2025/);
});

test('whatever bytes a file holds, the check ends and its JSON can be read', async () => {
  const good = Buffer.from(csv(row('1'), row('2'), row('3')));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.nat(good.length),
      async (edits, cut) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of edits) bytes[at] = value;
        const said = await plimsoll(['rules', 'check', '-', '--json'], bytes.subarray(0, cut));
        assert.ok(said.exit === 0 || said.exit === 1, said.err);
        JSON.parse(said.out);
      },
    ),
    { numRuns: 300 },
  );
});
