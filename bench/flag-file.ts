/**
 * Narratives from file to file: JSON lines in, the same with the reader's answer out, and CSV beside it. Beside two
 * limits of the same run: parsing every line with JSON.parse and writing it out again, and copying the bytes. What
 * counts is records for each second of processor time, which neighbours on the machine cannot lengthen.
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
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { coresHere, csvCell, fileInput, flagFile } from '../src/record/extract/index.js';
import { plantedExtract } from '../test/make/planted-extract.js';
import { interleaved, type Report, spread } from './measure.js';

const ROUNDS = 5;
const RECORDS = Number(process.env['PLIMSOLL_BENCH_RECORDS'] ?? 200_000);
/** Letters in a narrative, as the workload says. */
const LETTERS = 400;

interface Run {
  /** Records a second by the clock, and by processor time over all threads. */
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

export async function flagFileReport(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-bench-'));
  const [lines, csv] = [path.join(folder, 'crimes.jsonl'), path.join(folder, 'crimes.csv')];
  writeFiles(lines, csv);
  try {
    const out = path.join(folder, 'out');
    const cores = coresHere();
    const runs = await interleaved<string, Run>(ROUNDS, {
      'copying the bytes': () => measured(() => pipeline(createReadStream(lines), createWriteStream(out))),
      'JSON.parse and JSON.stringify': () => measured(() => parsed(lines, out)),
      'JSON lines, one worker': () => measured(() => flag(lines, out, 1)),
      [`JSON lines, ${cores} workers`]: () => measured(() => flag(lines, out, cores)),
      'CSV, one worker': () => measured(() => flag(csv, out, 1)),
    });
    return report(runs, statSync(lines).size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFiles(lines: string, csv: string): void {
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
  writeFileSync(csv, `${rows.join('\n')}\n`);
}

async function flag(from: string, to: string, workers: number): Promise<void> {
  const input = await fileInput(from);
  const done = await flagFile({ input, map: {}, rules: null, out: { path: to }, workers });
  await input.close();
  if (!done.ok || done.value.records !== RECORDS || !existsSync(to))
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
  };
}

function report(runs: Readonly<Record<string, readonly Run[]>>, bytes: number): Report {
  const median = (name: string, of: (r: Run) => number): number => spread((runs[name] ?? []).map(of)).median;
  const k = (n: number): string => `${Math.round(n / 1_000)} k/s`;
  return {
    name: 'flag-file',
    about: `${RECORDS} records of ${LETTERS} letters (${Math.round(bytes / 1_000_000)} MB), file to file, medians of ${ROUNDS}`,
    header: ['', 'by the clock', 'by processor time', 'memory'],
    rows: Object.keys(runs).map((name) => [
      name,
      k(median(name, (r) => r.wall)),
      k(median(name, (r) => r.cpu)),
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
    ],
  };
}
