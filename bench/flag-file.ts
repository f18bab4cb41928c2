/**
 * Narratives from file to file: JSON lines in, the same with the reader's answer out, and CSV beside it. Beside two
 * limits of the same run: parsing every line with JSON.parse and writing it out again, and copying the bytes. What
 * counts is records for each second of processor time, which neighbours on the machine cannot lengthen; whether a second
 * worker costs more of it than one; and what it costs to begin.
 */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { coresHere, csvCell, fileInput, flagFile } from '../src/record/extract/index.js';
import { plantedExtract } from '../test/make/planted-extract.js';
import { interleaved, type Report, spread } from './measure.js';

const ROUNDS = 5;
const RECORDS = Number(process.env['PLIMSOLL_BENCH_RECORDS'] ?? 400_000);
/** So few that what is measured is the beginning: workers, tables, and code that is not compiled yet. */
const FEW = 100;
/** Letters in a narrative, as the workload says. */
const LETTERS = 400;

interface Run {
  /** Records a second by the clock, and by processor time over all threads. */
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  /** Processor time of the whole run. **Units**: milliseconds. */
  readonly spent: number;
}

export async function flagFileReport(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-bench-'));
  const [lines, csv, few] = ['crimes.jsonl', 'crimes.csv', 'few.jsonl'].map((f) => path.join(folder, f)) as [
    string,
    string,
    string,
  ];
  writeFiles(lines, csv, few);
  try {
    const out = path.join(folder, 'out');
    const cores = coresHere();
    const runs = await interleaved<string, Run>(ROUNDS, {
      'copying the bytes': () => measured(() => pipeline(createReadStream(lines), createWriteStream(out))),
      'JSON.parse and JSON.stringify': () => measured(() => parsed(lines, out)),
      'JSON lines, one worker': () => measured(() => flag(lines, out, 1)),
      [`JSON lines, ${cores} workers`]: () => measured(() => flag(lines, out, cores)),
      'CSV, one worker': () => measured(() => flag(csv, out, 1)),
      [BEGINNING]: () => measured(() => flag(few, out, 1, FEW)),
    });
    return report(runs, statSync(lines).size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const BEGINNING = `JSON lines, one worker, ${FEW} records`;

function writeFiles(lines: string, csv: string, few: string): void {
  const [json, rows]: [string[], string[]] = [
    [],
    ['crime_id,offence_code,recorded_at,online_flag,narrative'],
  ];
  for (const { id, narrative, flag } of plantedExtract({ records: RECORDS, seed: 'bench' })) {
    const text = `${narrative} ${narrative} ${narrative} ${narrative} ${narrative}`
      .padEnd(LETTERS, ' .')
      .slice(0, LETTERS);
    json.push(
      JSON.stringify({
        id,
        offence_code: '71/17',
        recorded_on: '2024-05-01',
        online_flag: flag,
        narrative: text,
      }),
    );
    rows.push(`${id},71/17,2024-05-01,${flag},${csvCell(text)}`);
  }
  writeFileSync(lines, `${json.join('\n')}\n`);
  writeFileSync(few, `${json.slice(0, FEW).join('\n')}\n`);
  writeFileSync(csv, `${rows.join('\n')}\n`);
}

async function flag(from: string, to: string, workers: number, records = RECORDS): Promise<void> {
  const input = await fileInput(from);
  const done = await flagFile({ input, map: {}, rules: null, out: { path: to }, workers });
  await input.close();
  if (!done.ok || done.value.records !== records || !existsSync(to))
    throw new Error('not every record came out');
}

async function parsed(from: string, to: string): Promise<void> {
  const out = createWriteStream(to);
  let held: string[] = [];
  for await (const line of createInterface({ input: createReadStream(from) })) {
    held.push(JSON.stringify({ ...(JSON.parse(line) as object), online: 'no' }));
    if (held.length < 2_000) continue;
    out.write(`${held.join('\n')}\n`);
    held = [];
  }
  await new Promise<void>((resolve) => void out.end(`${held.join('\n')}\n`, resolve));
}

async function measured(work: () => Promise<unknown>): Promise<Run> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    wall: RECORDS / ((performance.now() - began) / 1_000),
    cpu: RECORDS / ((user + system) / 1_000_000),
    memory: process.memoryUsage().rss,
    spent: (user + system) / 1_000,
  };
}

function report(runs: Readonly<Record<string, readonly Run[]>>, bytes: number): Report {
  const median = (name: string, of: (r: Run) => number): number => spread((runs[name] ?? []).map(of)).median;
  const k = (n: number): string => `${Math.round(n / 1_000)} k/s`;
  return {
    name: 'flag-file',
    about:
      `${RECORDS} records of ${LETTERS} letters (${Math.round(bytes / 1_000_000)} MB), file to file, medians of ` +
      `${ROUNDS}; load average ${loadavg()
        .map((l) => l.toFixed(1))
        .join(', ')}`,
    header: ['', 'by the clock', 'by processor time', 'processor time in all', 'memory'],
    rows: Object.keys(runs).map((name) => [
      name,
      name === BEGINNING ? '' : k(median(name, (r) => r.wall)),
      name === BEGINNING ? '' : k(median(name, (r) => r.cpu)),
      `${Math.round(median(name, (r) => r.spent))} ms`,
      `${Math.round(median(name, (r) => r.memory) / 1_048_576)} MB`,
    ]),
    ratios: [
      {
        of: 'processor time for a record, against 200,000 a second a core',
        ratio: 200_000 / median('JSON lines, one worker', (r) => r.cpu),
        target: 1,
      },
      {
        of: 'processor time for a record, against JSON.parse and JSON.stringify alone',
        ratio:
          median('JSON.parse and JSON.stringify', (r) => r.cpu) /
          median('JSON lines, one worker', (r) => r.cpu),
        target: 3,
      },
      {
        of: `processor time for a record with ${coresHere()} workers, against one`,
        ratio:
          median('JSON lines, one worker', (r) => r.cpu) /
          median(`JSON lines, ${coresHere()} workers`, (r) => r.cpu),
        target: 1.1,
      },
    ],
  };
}
