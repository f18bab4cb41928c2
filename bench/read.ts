/**
 * The reader of replies over workbooks, beside what a person would open them with: SheetJS always; exceljs from the
 * folder that `--peers=FOLDER` names; openpyxl and pandas when the machine has them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReplyReader } from '../src/count/index.js';
import { type Report, interleaved, megabytes, quantile } from './measure.js';
import { LONG, SMALL_FILES, writeReadFiles } from './read-files.js';
import type { ReadOnce } from './read-once.js';

const ROUNDS = 3;
const ONCE = fileURLToPath(new URL('read-once.js', import.meta.url));
const PYTHON = fileURLToPath(new URL('../../bench/read-openpyxl.py', import.meta.url));

/** Limits of performance.md, W3 and W3b. */
const [OF_SHEETJS, OF_SHEETJS_ODS, OF_SHEETJS_LONG] = [0.2, 0.35, 0.35];
const [MOST_MEMORY, MOST_BOMB] = [100_000_000, 100];

const peers = process.argv.find((a) => a.startsWith('--peers='))?.slice('--peers='.length);

const once = (contender: string, folder: string): ReadOnce =>
  JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=4096', ONCE, contender, folder, peers ?? ''], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as ReadOnce;

const hasPython = (module: string): boolean => {
  try {
    execFileSync('python3', ['-c', `import ${module}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const inPython = (contender: string, folder: string): ReadOnce =>
  JSON.parse(execFileSync('python3', [PYTHON, contender, folder], { encoding: 'utf8' })) as ReadOnce;

/** What is slow is run once: it is a row to look at, not a ratio. */
function slowOnes(folder: string): Readonly<Record<string, readonly ReadOnce[]>> {
  return {
    ...(peers === undefined ? {} : { exceljs: [once('exceljs', folder)] }),
    ...(hasPython('openpyxl') ? { openpyxl: [inPython('openpyxl', folder)] } : {}),
    ...(hasPython('pandas') && hasPython('openpyxl') ? { pandas: [inPython('pandas', folder)] } : {}),
  };
}

const median = (list: readonly ReadOnce[], of: (r: ReadOnce) => number): number =>
  quantile(list.map(of), 0.5);

interface Job {
  readonly name: string;
  readonly files: number;
  readonly found: Readonly<Record<string, readonly ReadOnce[]>>;
}

async function job(name: string, folder: string, slow: boolean): Promise<Job> {
  const found = await interleaved(ROUNDS, {
    plimsoll: () => once('plimsoll', folder),
    sheetjs: () => once('sheetjs', folder),
  });
  return {
    name,
    files: readdirSync(folder).length,
    found: { ...found, ...(slow ? slowOnes(folder) : {}) },
  };
}

const rowsOf = ({ name, files, found }: Job): readonly (readonly string[])[] =>
  Object.entries(found).map(([contender, list]) => [
    `${name}, ${contender}`,
    `${median(list, (r) => r.processor).toFixed(2)} s`,
    `${median(list, (r) => r.clock).toFixed(2)} s`,
    (files / median(list, (r) => r.processor)).toFixed(files === 1 ? 2 : 0),
    megabytes(median(list, (r) => r.peak)),
    String(median(list, (r) => r.found)),
  ]);

const ratioOf = ({ found }: Job): number =>
  median(found['plimsoll'] ?? [], (r) => r.processor) / median(found['sheetjs'] ?? [], (r) => r.processor);

/** **Units**: milliseconds until a bomb is refused, by a reader that stands ready. */
async function bombTime(folder: string): Promise<number> {
  const reader = new ReplyReader();
  const bytes = readFileSync(path.join(folder, 'bomb.xlsx'));
  const times: number[] = [];
  try {
    await reader.read(Buffer.from('a\n'), 'a.txt');
    for (let i = 0; i < 9; i++) {
      const since = performance.now();
      const read = await reader.read(bytes, 'bomb.xlsx');
      if (!read.problems.some((p) => p.code === 'file-too-large')) throw new Error('the bomb was opened');
      times.push(performance.now() - since);
    }
  } finally {
    await reader.close();
  }
  return quantile(times, 0.5);
}

export async function readBench(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-read-'));
  try {
    writeReadFiles(folder);
    const small = await job(`${SMALL_FILES} xlsx`, path.join(folder, 'xlsx'), true);
    const ods = await job(`${SMALL_FILES} ods`, path.join(folder, 'ods'), false);
    const long = await job(`one of ${LONG.rows} rows`, path.join(folder, 'long'), true);
    const bomb = await bombTime(path.join(folder, 'bomb'));
    const peak = median(long.found['plimsoll'] ?? [], (r) => r.peak);
    return {
      name: 'read',
      about: 'workbooks read in the guarded process, values found, beside others that only open them',
      header: ['', 'processor', 'clock', 'files/s', 'peak memory', 'found or cells'],
      rows: [
        ...[small, ods, long].flatMap(rowsOf),
        ['a bomb refused', '', `${bomb.toFixed(0)} ms`, '', '', ''],
      ],
      ratios: [
        { of: 'small xlsx to SheetJS', ratio: ratioOf(small), target: OF_SHEETJS },
        { of: 'small ods to SheetJS', ratio: ratioOf(ods), target: OF_SHEETJS_ODS },
        { of: 'the long one to SheetJS', ratio: ratioOf(long), target: OF_SHEETJS_LONG },
        { of: 'its memory to 100 MB', ratio: peak / MOST_MEMORY, target: 1 },
        { of: 'refusing a bomb to 100 ms', ratio: bomb / MOST_BOMB, target: 1 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
