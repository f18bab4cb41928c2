import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { PACKAGE_ROOT } from '../../base/package-root.js';
import { writeCsv } from '../../count/index.js';
import type { Call, Exit } from '../verb.js';
import { copyVerbAt } from './copy-verb.js';

const made: string[] = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

const ERRORS = 'src/web/errors/copy';
const FIGURES = 'src/count/words/figures';
const CY = `${ERRORS}.cy.ts`;

/** A copy of some of the house's words; the real ones are never touched. */
function someWords(): string {
  const root = mkdtempSync(join(tmpdir(), 'plimsoll-copy-'));
  made.push(root);
  for (const file of [ERRORS, FIGURES].flatMap((name) => [`${name}.en.ts`, `${name}.cy.ts`])) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(PACKAGE_ROOT, file), join(root, file));
  }
  return root;
}

type Options = Readonly<Record<string, string | true>>;
interface Ran {
  readonly exit: Exit;
  readonly out: string;
  readonly err: string;
}

interface Use {
  readonly options?: Options;
  readonly stdin?: Uint8Array;
  readonly lang?: 'en' | 'cy';
}

async function run(root: string, operands: readonly string[], use: Use = {}): Promise<Ran> {
  const { options = {}, stdin = new Uint8Array(), lang = 'en' } = use;
  const said = { out: '', err: '' };
  const call: Call = {
    lang,
    json: options['json'] === true,
    operands,
    text: (name) => (typeof options[name] === 'string' ? options[name] : undefined),
    many: () => [],
    has: (name) => options[name] !== undefined,
    io: {
      out: (text) => void (said.out += `${text}\n`),
      err: (text) => void (said.err += `${text}\n`),
      isTerminal: false,
      stdin: async () => stdin,
    },
  };
  return { exit: await copyVerbAt(root).run(call), ...said };
}

type Row = Record<string, string>;

async function sheetOf(root: string, options: Options = {}): Promise<Row[]> {
  return parse((await run(root, ['export'], { options })).out, { columns: true, skip_empty_lines: true });
}

const HEADER = ['file', 'key', 'en', 'cy', 'status', 'reviewed_by', 'note'];
const csvOf = (rows: readonly Row[]): string =>
  writeCsv(
    HEADER,
    rows.map((row) => HEADER.map((column) => row[column] ?? '')),
  );

const take = (root: string, rows: readonly Row[], use: Use = {}): Promise<Ran> =>
  run(root, ['import', '-'], { ...use, stdin: Buffer.from(csvOf(rows)) });

const rowFor = (rows: readonly Row[], key: string): Row => {
  const row = rows.find((r) => r['key'] === key);
  assert.ok(row, key);
  return row;
};

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

test('every line of the house goes out, and comes back without a problem or a change', async () => {
  const { out } = await run(PACKAGE_ROOT, ['export']);
  const back = await run(PACKAGE_ROOT, ['import', '-'], {
    options: { 'dry-run': true },
    stdin: Buffer.from(out),
  });
  assert.deepEqual(back, { exit: 0, out: '', err: 'Nothing in the sheet differs from the words held.\n' });
});

test('Welsh that a translator changed is written where it stood, and only there', async () => {
  const root = someWords();
  const before = read(root, CY);
  const row = rowFor(await sheetOf(root), 'not-found.title');
  const taken = await take(root, [{ ...row, cy: "Dim tudalen o'r fath: \\ ŵ" }]);
  assert.equal(taken.exit, 0);
  assert.match(taken.out, /copy\.cy\.ts not-found\.title\n- Ni chafwyd hyd i’r dudalen\n\+ Dim tudalen/);
  assert.equal(
    read(root, CY),
    before.replace("'Ni chafwyd hyd i’r dudalen'", () => "'Dim tudalen o\\'r fath: \\\\ ŵ'"),
  );
  assert.equal(rowFor(await sheetOf(root), 'not-found.title')['cy'], "Dim tudalen o'r fath: \\ ŵ");
});

test('a plural form that Welsh did not have is offered, and may be left empty or filled', async () => {
  const root = someWords();
  const sheet = await sheetOf(root);
  const [few, many] = ['few', 'many'].map((f) =>
    rowFor(sheet, `finding.series-definition-changed.text.${f}`),
  );
  assert.ok(few && many);
  assert.deepEqual([few['status'], few['cy']], ['optional', '']);
  const taken = await take(root, [{ ...few, cy: 'Mae {n} cyfres ({period}): {names}.' }, many]);
  assert.equal(taken.exit, 0);
  const lines = read(root, `${FIGURES}.cy.ts`).split('\n');
  const at = lines.findIndex((line) => line.includes("few: 'Mae {n} cyfres ({period}): {names}.',"));
  assert.match(lines[at - 1] ?? '', /two:/);
  assert.match(lines[at + 1] ?? '', /other:/);
});

test('a dry run shows the change and writes nothing', async () => {
  const root = someWords();
  const before = read(root, CY);
  const row = rowFor(await sheetOf(root), 'start');
  const taken = await take(root, [{ ...row, cy: 'Cychwyn', reviewed_by: 'AB' }], {
    options: { 'dry-run': true },
  });
  assert.match(taken.out, /\+ Cychwyn/);
  assert.match(
    taken.err,
    /1 Welsh line would change\. Nothing was written\.\n1 line would be marked as reviewed/,
  );
  assert.equal(read(root, CY), before);
  assert.equal(
    (await sheetOf(root, { 'to-review': true })).some((r) => r['key'] === 'start'),
    true,
  );
});

test('a review holds for the wording reviewed, and ends when the Welsh or the English changes', async () => {
  const root = someWords();
  const start = async (): Promise<Row> => rowFor(await sheetOf(root), 'start');
  const toReview = async (): Promise<boolean> =>
    (await sheetOf(root, { 'to-review': true })).some((r) => r['key'] === 'start');
  assert.equal(await toReview(), true);

  const first = await take(root, [{ ...(await start()), reviewed_by: 'A. Cyfieithydd' }], {
    options: { on: '2026-11-20' },
  });
  assert.match(first.err, /1 line marked as reviewed/);
  assert.equal(await toReview(), false);
  assert.deepEqual(
    [(await start())['status'], (await start())['reviewed_by']],
    ['reviewed', 'A. Cyfieithydd'],
  );

  // The name still in the sheet speaks of the earlier wording.
  const changed = await take(root, [{ ...(await start()), cy: 'Yn ôl i’r dechrau' }]);
  assert.match(changed.err, /1 line changed after its review, and awaits review again/);
  assert.equal(await toReview(), true);
  assert.match(
    (await start())['note'] ?? '',
    /A\. Cyfieithydd reviewed this on 20 November 2026; the Welsh has changed/,
  );

  await take(root, [{ ...(await start()), reviewed_by: 'B' }], { options: { on: '2026-11-21' } });
  assert.equal(await toReview(), false);
  const english = join(root, `${ERRORS}.en.ts`);
  writeFileSync(english, readFileSync(english, 'utf8').replace('Go to the start page', 'Back to the start'));
  assert.match((await start())['note'] ?? '', /B reviewed this on 21 November 2026; the English has changed/);
  assert.equal(await toReview(), true);
});

const CHANGED: readonly (readonly [why: string, change: Row, column: string, code: string])[] = [
  ['a file that is not there', { file: 'src/x.cy.ts' }, 'file', 'unknown-file'],
  ['a key that is not there', { key: 'nothing' }, 'key', 'unknown-key'],
  ['no Welsh', { cy: '  ' }, 'cy', 'welsh-empty'],
  ['English that has changed since', { en: 'Not printed: {period}' }, 'en', 'english-changed'],
  ['Welsh that is the English', { cy: 'Nobody printed a figure' }, 'cy', 'welsh-is-english'],
  ['a placeholder that was lost', { cy: 'Ni phrintiwyd {period}.' }, 'cy', 'placeholders-missing'],
  ['a placeholder that was translated', { cy: '{cyfnod} {period} {range}' }, 'cy', 'placeholders-unknown'],
  ['a review by nobody', { status: 'reviewed' }, 'reviewed_by', 'reviewer-missing'],
];

for (const [why, change, column, code] of CHANGED)
  test(`a sheet with ${why} is refused whole, with the row and column`, async () => {
    const root = someWords();
    const sheet = await sheetOf(root);
    const key = code === 'welsh-is-english' ? 'not-found.title' : 'problem.residual.text';
    const good = { ...rowFor(sheet, 'start'), cy: 'Cychwyn' };
    const bad = { ...rowFor(sheet, key), ...change };
    if (code === 'welsh-is-english') bad['cy'] = bad['en'] ?? '';
    const refused = await take(root, [good, bad], { options: { json: true } });
    assert.equal(refused.exit, 1);
    const { problems } = JSON.parse(refused.out) as { problems: { code: string; where: unknown }[] };
    assert.deepEqual(
      problems.map((p) => [p.code, p.where]),
      [[code, { row: 3, column }]],
    );
    assert.equal(read(root, CY), readFileSync(join(PACKAGE_ROOT, CY), 'utf8'));
  });

test('problems are said in Welsh to whoever works in Welsh', async () => {
  const root = someWords();
  const row = rowFor(await sheetOf(root), 'start');
  const refused = await take(root, [{ ...row, cy: '' }, row], { lang: 'cy' });
  assert.equal(
    refused.err,
    'Ni newidiwyd dim. Cywirwch y llinellau hyn yn y daflen:\n' +
      '  rhes 2, colofn cy: Mae’r Gymraeg yn wag. Ysgrifennwch hi, neu dilëwch y rhes.\n' +
      '  rhes 3, colofn key: Mae’r llinell hon yn rhes 2 hefyd. Cadwch un.\n',
  );
});

test('a sheet that a spreadsheet saved with semicolons, a mark or as Windows-1252 is read', async () => {
  const row = rowFor(await sheetOf(someWords()), 'start');
  const semicolons = `file;key;en;cy\r\n${CY};start;"${row['en']}";"Cychwyn; â’r"\r\n`;
  const saved: readonly Buffer[] = [
    Buffer.from(`\uFEFF${semicolons}`),
    Buffer.from(semicolons.replaceAll(';', '\t').replace('Cychwyn\t', 'Cychwyn;')),
    iconv.encode(semicolons, 'windows-1252'),
    iconv.encode(semicolons, 'utf16le', { addBOM: true }),
  ];
  for (const stdin of saved) {
    const root = someWords();
    const taken = await run(root, ['import', '-'], { stdin });
    assert.deepEqual([taken.exit, taken.err.split('\n')[0]], [0, '1 Welsh line taken in.']);
    assert.match(read(root, CY), /start: 'Cychwyn; â’r',/);
  }
});

test('letters that a spreadsheet lost are seen, and never taken for a correction', async () => {
  const root = someWords();
  await take(root, [{ ...rowFor(await sheetOf(root), 'start'), cy: 'Mynd i’r tŷ' }]);
  const sheet = await sheetOf(root);
  for (const lost of ['Mynd i’r ty', 'Mynd i’r t?']) {
    const refused = await take(root, [{ ...rowFor(sheet, 'start'), cy: lost }]);
    assert.match(refused.err, /row 2, column cy: Letters such as ŵ and ŷ were lost/);
  }
  const corrected = await take(root, [
    { ...rowFor(sheet, 'start'), cy: 'Mynd i’r ty' },
    { ...rowFor(sheet, 'broken.title'), cy: 'Dŵr' },
  ]);
  assert.equal(corrected.exit, 0);
});

test('a sheet that is broken, cut or has lost a column says where', async () => {
  const root = someWords();
  const cases: readonly (readonly [string, RegExp])[] = [
    ['file,key,en,cy\n"a,b', /row 2: .*quotation mark/],
    ['file,key,en,cy\na,b,c\n', /row 2: .*3 cells/],
    ['file,key,en\na,b,c\n', /row 1, column cy: The column “cy” is missing/],
    ['file,key,en,cy\n', /no rows/],
    ['', /empty/],
  ];
  for (const [text, says] of cases) {
    const refused = await run(root, ['import', '-'], { stdin: Buffer.from(text) });
    assert.equal(refused.exit, 1);
    assert.match(refused.err, says);
  }
});

test('a Welsh line that is missing is counted, offered and put in', async () => {
  const root = someWords();
  writeFileSync(join(root, CY), read(root, CY).replace(/ {2}start: .*\n/, ''));
  const counted = await run(root, ['status'], { options: { json: true } });
  assert.equal(counted.exit, 1);
  assert.equal((JSON.parse(counted.out) as { all: { missing: number } }).all.missing, 1);
  const [row, ...rest] = await sheetOf(root, { missing: true });
  assert.ok(row);
  assert.deepEqual([row['key'], row['status'], rest.length], ['start', 'missing', 0]);
  assert.equal((await take(root, [{ ...row, cy: 'Cychwyn' }])).exit, 0);
  assert.match(read(root, CY), /\n {2}start: 'Cychwyn',\n\} satisfies/);
  assert.equal((await run(root, ['status'])).exit, 0);
});

test('text that a spreadsheet would run is escaped in the sheet, and comes back as it was', async () => {
  const root = someWords();
  const row = { ...rowFor(await sheetOf(root), 'start'), cy: '=CYCHWYN()' };
  assert.equal((await take(root, [row])).exit, 0);
  assert.match(read(root, CY), /start: '=CYCHWYN\(\)'/);
  assert.equal(rowFor(await sheetOf(root), 'start')['cy'], "'=CYCHWYN()");
});

test('a sheet in a file carries the mark that spreadsheets read UTF-8 by', async () => {
  const root = someWords();
  const file = join(root, 'sheet.csv');
  const { out, err } = await run(root, ['export'], { options: { output: file } });
  assert.deepEqual([out, readFileSync(file, 'utf8').slice(0, 5)], ['', '\uFEFFfile']);
  assert.match(err, /^\d+ lines written\.$/m);
  const back = await run(root, ['import', file]);
  assert.match(back.err, /Nothing in the sheet differs/);
});
