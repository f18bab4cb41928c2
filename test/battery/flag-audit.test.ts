/**
 * Fifteen years of every child sexual offence in England and Wales, audited from end to end: an extract of 1.5 million
 * records with planted truth is flagged, planned, drawn, coded and scored by the command, and the intervals hold the
 * truth. PLIMSOLL_AUDIT_RECORDS sets another number.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inPackage } from '../../src/base/package-root.js';
import { CsvRow } from '../../src/record/extract/csv-row.js';
import { familyOf, pssOf } from '../../bench/measure.js';
import { PLANTED_HEADING, plantedExtract } from '../make/planted-extract.js';

const RECORDS = Number(process.env['PLIMSOLL_AUDIT_RECORDS'] ?? 1_500_000);
const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-audit-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

interface Said {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  /** The most memory that the command and its threads held. **Units**: MB. */
  readonly peak: number;
}

function plimsoll(...args: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inPackage('bin', 'plimsoll.mjs'), ...args]);
    const [out, err]: [string[], string[]] = [[], []];
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, pssOf(familyOf(child.pid ?? 0, folder)))), 500);
    child.stdout.on('data', (d) => void out.push(String(d)));
    child.stderr.on('data', (d) => void err.push(String(d)));
    child.on('close', (exit) => {
      clearInterval(watch);
      resolve({ exit, out: out.join(''), err: err.join(''), peak: Math.round(peak / 1_048_576) });
    });
  });
}

interface Truth {
  online: number;
  missed: number;
  wrong: number;
}

/** Writes the extract and counts what is planted in it. Which records are online is worked out again when it is coded. */
async function plant(): Promise<Truth> {
  const file = createWriteStream(at('crimes.csv'));
  file.write(`${PLANTED_HEADING}\n`);
  const truth: Truth = { online: 0, missed: 0, wrong: 0 };
  let rows: string[] = [];
  for (const p of plantedExtract({ records: RECORDS, seed: 'battery' })) {
    if (p.truth === 'online') truth.online += 1;
    if (p.truth === 'online' && p.flag !== 'Y') truth.missed += 1;
    if (p.truth === 'not-online' && p.flag === 'Y') truth.wrong += 1;
    rows.push(p.row);
    if (rows.length < 10_000) continue;
    if (!file.write(`${rows.join('\n')}\n`))
      await new Promise<void>((go) => void file.once('drain', () => go()));
    rows = [];
  }
  await new Promise((done) => file.end(rows.length > 0 ? `${rows.join('\n')}\n` : '', () => done(null)));
  return truth;
}

/** Two who apply the guide and a third who settles: the planted truth, with a slip now and then. */
function code(): void {
  const rows = new CsvRow(readFileSync(at('sample.csv'), 'utf8'), ',');
  const drawn: [number: string, id: string][] = [];
  rows.move();
  while (rows.move()) drawn.push([rows.cell(0), rows.cell(1)]);
  const ids = new Set(drawn.map(([, id]) => id));
  const truth = new Map<string, string>();
  for (const p of plantedExtract({ records: RECORDS, seed: 'battery' }))
    if (ids.has(p.id)) truth.set(p.id, p.truth);
  const write = (name: string, slipOn: number): void =>
    writeFileSync(
      at(name),
      `number,coded\n${drawn
        .map(([n, id]) => {
          const right = truth.get(id) ?? 'unclear';
          const slips = slipOn > 0 && Number(n) % slipOn === 0;
          return `${n},${slips ? (right === 'online' ? 'not-online' : 'online') : right}`;
        })
        .join('\n')}\n`,
    );
  write('first.csv', 29);
  write('second.csv', 37);
  write('settled.csv', 0);
}

interface Interval {
  readonly estimate: number;
  readonly lo: number;
  readonly hi: number;
}

test(`an extract of ${RECORDS} records with planted truth is audited from end to end`, async (t) => {
  const truth = await plant();
  t.diagnostic(`${Math.round(statSync(at('crimes.csv')).size / 1_000_000)} MB planted`);
  const began = performance.now();
  const flag = await plimsoll('flag', at('crimes.csv'), '-o', at('flagged.csv'));
  const seconds = (performance.now() - began) / 1_000;
  assert.equal(flag.exit, 0, flag.err.slice(-2_000));
  t.diagnostic(
    `flagged in ${seconds.toFixed(0)} s, ${Math.round(RECORDS / seconds)} a second, ${flag.peak} MB at most`,
  );
  assert.ok(flag.peak < 900, `${flag.peak} MB`);

  const plan = await plimsoll(
    'audit',
    'plan',
    at('flagged.csv'),
    '--half-width',
    '0.015',
    '-o',
    at('plan.json'),
  );
  assert.equal(plan.exit, 0, plan.err);
  t.diagnostic(plan.err.split('\n')[0] ?? '');
  const draw = await plimsoll(
    ...['audit', 'draw', at('flagged.csv'), '--plan', at('plan.json'), '--seed', 'battery'].concat([
      '-o',
      at('sample.csv'),
      '--key',
      at('key.json'),
    ]),
  );
  assert.equal(draw.exit, 0, draw.err);
  assert.ok(Math.max(plan.peak, draw.peak) < 700, `${plan.peak} and ${draw.peak} MB`);
  t.diagnostic(`plan and draw held ${plan.peak} and ${draw.peak} MB at most`);
  code();
  const scored = await plimsoll(
    'audit',
    'score',
    at('first.csv'),
    at('second.csv'),
    at('settled.csv'),
    '--key',
    at('key.json'),
    '--json',
  );
  assert.equal(scored.exit, 0, scored.err);
  const { estimates } = (
    JSON.parse(scored.out) as {
      unclear_as_not: { estimates: { total: Interval; missed: Interval; wrongly_flagged: Interval } };
    }
  ).unclear_as_not;
  for (const [what, interval, true_] of [
    ['truly online', estimates.total, truth.online],
    ['without their flag', estimates.missed, truth.missed],
    ['wrongly flagged', estimates.wrongly_flagged, truth.wrong],
  ] as const) {
    t.diagnostic(`${what}: ${Math.round(interval.lo)} to ${Math.round(interval.hi)}; planted ${true_}`);
    assert.ok(interval.lo <= true_ && true_ <= interval.hi, what);
  }
});

test('100,000 mutated narratives are read without a fault, every span a place in the text', async () => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, [inPackage('dist', 'src', 'record', 'extract', 'fuzz.test.js')], {
    env: { ...env, PLIMSOLL_FUZZ: '100000' },
  });
  let out = '';
  child.stdout.on('data', (d) => (out += String(d)));
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  assert.match(out, /100000 mutated narratives/);
});
