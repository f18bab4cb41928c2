/** A million observations: reading them beside csv-parse alone; then a total and a comparison over all 45 forces. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Report, cellsOf, interleaved, megabytes, spread } from './measure.js';
import type { Once } from './observations-once.js';
import { writeSyntheticCsv } from './synthetic-observations.js';

const ROUNDS = 5;
const ROWS = 1_000_000;
const FEWER = 250_000;
const MOST_TIMES_CSV_PARSE = 3;
const QUESTION_LIMIT_MS = 50;
/** A row among a million may cost so much of what one among a quarter of a million costs. */
const LINEAR_WITHIN = 1.25;

const PROGRAM = fileURLToPath(new URL('observations-once.js', import.meta.url));

function once(what: 'read' | 'parse' | 'whole', file: string): Once {
  const done = spawnSync(process.execPath, [PROGRAM, what, file], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Once;
}

/** **Ratios**: reading ÷ csv-parse ≤ 3; slowest question ÷ 50 ms ≤ 1; a row’s cost at 1,000,000 ÷ at 250,000 ≤ 1.25. */
export async function observations(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    return await measured(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(folder: string): Promise<Report> {
  const [large, small] = [join(folder, 'million.csv'), join(folder, 'quarter.csv')];
  writeSyntheticCsv(large, ROWS);
  writeSyntheticCsv(small, FEWER);
  const found = await interleaved(ROUNDS, {
    parse: () => once('parse', large),
    read: () => once('read', large),
    whole: () => once('whole', large),
    quarter: () => once('read', small),
  });
  const ms = (runs: readonly Once[]) => spread(runs.map((r) => r.ms));
  const peak = (runs: readonly Once[]): string => megabytes(spread(runs.map((r) => r.peak)).median);
  const [totals, comparisons] = [
    spread(found.read.map((r) => Math.max(...r.totals))),
    spread(found.read.map((r) => Math.max(...r.comparisons))),
  ];
  const alone = Math.min(ms(found.parse).median, ms(found.whole).median);
  return {
    name: 'observations',
    about: `${ROWS.toLocaleString('en-GB')} observations, ${megabytes(statSync(large).size)} of CSV, ${ROUNDS} rounds, a process each, processor time`,
    header: ['', 'median', 'min', 'max', 'peak memory'],
    rows: [
      ['csv-parse alone, rows let go', ...cellsOf(ms(found.parse)), peak(found.parse)],
      ['csv-parse alone, rows kept', ...cellsOf(ms(found.whole)), peak(found.whole)],
      ['read, checked and indexed', ...cellsOf(ms(found.read)), peak(found.read)],
      [`the same of ${FEWER.toLocaleString('en-GB')}`, ...cellsOf(ms(found.quarter)), peak(found.quarter)],
      ['slowest total of 20, 45 forces', ...cellsOf(totals), ''],
      ['slowest comparison of 20, 45 forces', ...cellsOf(comparisons), ''],
    ],
    ratios: [
      {
        of: 'reading ÷ csv-parse (the quicker)',
        ratio: ms(found.read).median / alone,
        target: MOST_TIMES_CSV_PARSE,
      },
      { of: 'slowest total ÷ 50 ms', ratio: totals.median / QUESTION_LIMIT_MS, target: 1 },
      { of: 'slowest comparison ÷ 50 ms', ratio: comparisons.median / QUESTION_LIMIT_MS, target: 1 },
      {
        of: 'cost of a row, 1,000,000 ÷ 250,000',
        ratio: ms(found.read).median / ROWS / (ms(found.quarter).median / FEWER),
        target: LINEAR_WITHIN,
      },
    ],
  };
}
