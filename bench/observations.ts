/** A million observations: reading them beside csv-parse alone; then a total and a comparison over all 45 forces. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Report, type Spread, cellsOf, interleaved, megabytes, spread } from './measure.js';
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

/** **Ratios**: reading ÷ csv-parse ≤ 3; a question ÷ 50 ms ≤ 1; a row’s cost at 1,000,000 ÷ at 250,000 ≤ 1.25. */
export async function observations(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    return await measured(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of 20 measures; the first is asked while the rules are still being compiled. */
interface Questions {
  readonly first: Spread;
  readonly later: Spread;
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
  const asked = (pick: (r: Once) => readonly number[]): Questions => ({
    first: spread(found.read.map((r) => pick(r)[0] ?? Number.NaN)),
    later: spread(found.read.flatMap((r) => pick(r).slice(1))),
  });
  const [totals, comparisons] = [asked((r) => r.totals), asked((r) => r.comparisons)];
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
      ['a total, 45 forces', ...cellsOf(totals.later), ''],
      ['  the first of a process', ...cellsOf(totals.first), ''],
      ['a comparison, 45 forces', ...cellsOf(comparisons.later), ''],
      ['  the first of a process', ...cellsOf(comparisons.first), ''],
    ],
    ratios: [
      {
        of: 'reading ÷ csv-parse (the quicker)',
        ratio: ms(found.read).median / alone,
        target: MOST_TIMES_CSV_PARSE,
      },
      { of: 'a total ÷ 50 ms', ratio: totals.later.median / QUESTION_LIMIT_MS, target: 1 },
      { of: 'a comparison ÷ 50 ms', ratio: comparisons.later.median / QUESTION_LIMIT_MS, target: 1 },
      {
        of: 'cost of a row, 1,000,000 ÷ 250,000',
        ratio: ms(found.read).median / ROWS / (ms(found.quarter).median / FEWER),
        target: LINEAR_WITHIN,
      },
    ],
  };
}
