import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CsvRow } from '../../record/extract/csv-row.js';
import { PLANTED_HEADING, type Planted, plantedExtract } from '../../../test/make/planted-extract.js';
import { run } from '../command.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-audit-'));
const at = (name: string): string => join(folder, name);

interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

async function plimsoll(...args: readonly string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new TextEncoder().encode(`${PLANTED_HEADING}\n`),
  };
  return { exit: await run(args, io, {}), out: out.join('\n'), err: err.join('\n') };
}

const planted: readonly Planted[] = [...plantedExtract({ records: 6_000, seed: 'small' })];
writeFileSync(at('crimes.csv'), `${[PLANTED_HEADING, ...planted.map((p) => p.row)].join('\n')}\n`);
const truthOf = new Map(planted.map((p) => [p.id, p.truth]));

function rowsOf(path: string): readonly (readonly string[])[] {
  const row = new CsvRow(readFileSync(path, 'utf8'), ',');
  const rows: string[][] = [];
  while (row.move()) rows.push(Array.from({ length: row.cells }, (_, i) => row.cell(i)));
  return rows;
}

/** A coder who applies the guide: the planted truth, and now and then a slip. */
function code(name: string, slip: (n: number) => boolean, only?: (n: number) => boolean): void {
  const [heading = [], ...rows] = rowsOf(at('sample.csv'));
  const lines = rows.map((r) => {
    const n = Number(r[0]);
    const truth = truthOf.get(r[1] ?? '') ?? 'unclear';
    const coded = slip(n) ? (truth === 'online' ? 'not-online' : 'online') : truth;
    return [r[0], r[1], only && !only(n) ? '' : coded].join(',');
  });
  writeFileSync(at(name), [[heading[0], heading[1], 'coded'].join(','), ...lines, ''].join('\r\n'));
}

interface Interval {
  readonly estimate: number;
  readonly lo: number;
  readonly hi: number;
}

test('an extract whose truth is planted is audited from end to end, and the intervals hold the truth', async () => {
  const flag = await plimsoll('flag', at('crimes.csv'), '-o', at('flagged.csv'), '--workers', '1');
  assert.equal(flag.exit, 0, flag.err);
  assert.match(flag.err, /^6,000 records: /);

  const plan = await plimsoll(
    'audit',
    'plan',
    at('flagged.csv'),
    '--half-width',
    '0.02',
    '-o',
    at('plan.json'),
  );
  assert.equal(plan.exit, 0, plan.err);
  assert.match(plan.err, /Read [\d,]+ of 6,000 records for 2 points either way/);

  const draw = await plimsoll(
    'audit',
    'draw',
    at('flagged.csv'),
    '--plan',
    at('plan.json'),
    '--seed',
    '2026-q3',
    '-o',
    at('sample.csv'),
    '--key',
    at('key.json'),
  );
  assert.equal(draw.exit, 0, draw.err);
  assert.deepEqual(rowsOf(at('sample.csv'))[0], [
    'number',
    'crime_id',
    'offence_code',
    'recorded_on',
    'narrative',
    'coded',
    'note',
  ]);

  code('first.csv', (n) => n % 17 === 0);
  code('second.csv', (n) => n % 23 === 0);
  code(
    'settled.csv',
    () => false,
    (n) => n % 17 === 0 || n % 23 === 0,
  );
  const unsettled = await plimsoll(
    'audit',
    'score',
    at('first.csv'),
    at('second.csv'),
    '--key',
    at('key.json'),
  );
  assert.equal(unsettled.exit, 1);
  assert.match(unsettled.err, /number 17: has no code that both agree on/);

  const score = await plimsoll(
    'audit',
    'score',
    at('first.csv'),
    at('second.csv'),
    at('settled.csv'),
    '--key',
    at('key.json'),
    '--json',
  );
  assert.equal(score.exit, 0, score.err);
  const said = JSON.parse(score.out) as {
    agreement: { kappa: Interval };
    unclear_as_not: {
      estimates: { total: Interval; missed: Interval; recall: Interval; wrongly_flagged: Interval };
      months: { key: string; total: Interval }[];
      assisted: Interval;
    };
  };
  const count = (which: (p: Planted) => boolean): number => planted.filter(which).length;
  const online = count((p) => p.truth === 'online');
  const flagged = count((p) => p.truth === 'online' && p.flag === 'Y');
  const { estimates, assisted, months } = said.unclear_as_not;
  const holds = (i: Interval, truth: number): void =>
    assert.ok(i.lo <= truth && truth <= i.hi, `${JSON.stringify(i)} does not hold ${truth}`);
  holds(estimates.total, online);
  holds(estimates.missed, online - flagged);
  holds(estimates.recall, flagged / online);
  holds(
    estimates.wrongly_flagged,
    count((p) => p.truth === 'not-online' && p.flag === 'Y'),
  );
  holds(assisted, online / planted.length);
  assert.equal(months.length, 24);
  assert.ok(said.agreement.kappa.estimate > 0.7 && said.agreement.kappa.estimate < 0.95);
});

test('the score is said in words, in both languages, with its warning', async () => {
  const args = [
    'audit',
    'score',
    at('first.csv'),
    at('second.csv'),
    at('settled.csv'),
    '--key',
    at('key.json'),
  ];
  assert.match(
    (await plimsoll(...args)).out,
    /Crimes that lack the flag: [\d,]+ \([\d,]+ to [\d,]+\)[\s\S]*another force or year/,
  );
  assert.match(
    (await plimsoll(...args, '--lang', 'cy')).out,
    /Troseddau heb y nod: [\s\S]*heddlu neu flwyddyn arall/,
  );
});

test('the same seed draws the same sample, another seed another', async () => {
  const draw = async (seed: string): Promise<string> => {
    await plimsoll(
      'audit',
      'draw',
      at('flagged.csv'),
      '--plan',
      at('plan.json'),
      '--seed',
      seed,
      '-o',
      at('again.csv'),
      '--key',
      at('again.json'),
    );
    return readFileSync(at('again.csv'), 'utf8');
  };
  assert.equal(await draw('2026-q3'), readFileSync(at('sample.csv'), 'utf8'));
  assert.notEqual(await draw('2026-q4'), readFileSync(at('sample.csv'), 'utf8'));
});

test('nothing that coders see says what the flag or the reader said', () => {
  const sample = readFileSync(at('sample.csv'), 'utf8');
  for (const given of ['online_flag', 'stratum', 'probability', 'no/yes', 'yes/no'])
    assert.ok(!sample.includes(given), given);
});

const WRONG: readonly (readonly [args: readonly string[], told: RegExp])[] = [
  [['audit'], /plan, draw, score, import, sample or suggest/],
  [['audit', 'plan'], /Give a FILE/],
  [['audit', 'plan', at('crimes.csv')], /no column “online”/],
  [['audit', 'plan', at('flagged.csv'), '--half-width', '2'], /not a half-width/],
  [['audit', 'draw', at('flagged.csv')], /--plan is needed/],
  [['audit', 'score', at('first.csv'), '--key', at('plan.json')], /not the key of a draw/],
  [['flag'], /Give a FILE/],
  [['flag', at('crimes.csv'), '--rules', '2020'], /not a rule-book/],
  [['flag', at('crimes.csv'), '-o', at('crimes.csv')], /the file that is read/],
  [['flag', at('no-such.csv')], /no file/],
];
for (const [args, told] of WRONG)
  test(`plimsoll ${args.map((a) => a.replace(`${folder}/`, '')).join(' ')} is wrong use`, async () => {
    const said = await plimsoll(...args);
    assert.equal(said.exit, 2);
    assert.match(said.err, told);
  });

test('a file in which something is wrong exits with 1, and every row of it is in the file asked for', async () => {
  writeFileSync(
    at('bad.csv'),
    `${PLANTED_HEADING}\n${Array.from({ length: 30 }, (_, i) => `c${i},999,2024-13-01,N,PC1,N,on Snapchat`).join('\n')}\n`,
  );
  const said = await plimsoll(
    'flag',
    at('bad.csv'),
    '-o',
    at('bad-out.csv'),
    '--problems',
    at('problems.csv'),
    '--workers',
    '1',
  );
  assert.equal(said.exit, 1);
  assert.match(said.err, /bad.csv, row 2, offence_code: The offence code is not one we know/);
  assert.match(said.err, /and 40 more problems/);
  assert.equal(rowsOf(at('problems.csv')).length, 61);
  assert.equal(rowsOf(at('bad-out.csv')).length, 31);
});

test('a file that cannot be read leaves no output, and says why', async () => {
  writeFileSync(at('none.csv'), 'crime_id,colour\n1,red\n');
  const said = await plimsoll('flag', at('none.csv'), '-o', at('none-out.csv'));
  assert.deepEqual([said.exit, existsSync(at('none-out.csv'))], [1, false]);
  assert.match(said.err, /No column was known as the narrative/);
});

test('records are read from standard input and written to standard output', async () => {
  const said = await plimsoll('flag', '-', '--workers', '1');
  assert.equal(said.exit, 0);
  assert.equal(said.out.trim(), `${PLANTED_HEADING},online,probability,rule,spans,platforms,pathway`);
});

test('a flagged file that was damaged since is planned all the same, and each damaged row is named', async () => {
  const whole = readFileSync(at('flagged.csv'));
  const lines = whole.subarray(0, 40_000);
  writeFileSync(at('damaged.csv'), lines.subarray(0, lines.lastIndexOf(10) + 40));
  const plan = await plimsoll('audit', 'plan', at('damaged.csv'), '-o', at('damaged.json'));
  assert.equal(plan.exit, 1);
  const last = lines.toString('utf8').split('\n').length;
  assert.match(plan.err, new RegExp(`damaged\\.csv, row ${last}: The (row has fewer cells|file is cut off)`));
  const { population } = JSON.parse(readFileSync(at('damaged.json'), 'utf8')) as {
    readonly population: { readonly strata: readonly { readonly records: number }[] };
  };
  assert.equal(
    population.strata.reduce((n, s) => n + s.records, 0),
    last - 1,
  );
});
