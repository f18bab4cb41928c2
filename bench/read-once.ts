/** One reader over one folder of workbooks, in a process of its own, so that each pays for its own memory. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { ReplyReader } from '../src/count/index.js';
import { familyOf } from './measure.js';

export interface ReadOnce {
  /** **Units**: seconds of processor time, in all processes of the reader. */
  readonly processor: number;
  readonly clock: number;
  /** **Units**: bytes at most resident, in the process that reads. */
  readonly peak: number;
  /** Figures found, or cells that are not blank. */
  readonly found: number;
}

type Files = readonly { readonly name: string; readonly bytes: Buffer }[];
type Run = (files: Files) => Promise<number>;

const [, , contender = '', folder = '', peers = ''] = process.argv;

/** Clock ticks of Linux are hundredths of a second. */
const TICKS = 100;

const statOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
};
const peakOf = (pid: number): number => {
  try {
    return 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

const reader = new ReplyReader();
const CONTENDERS: Readonly<Record<string, Run>> = {
  plimsoll: async (files) => {
    let found = 0;
    for await (const { candidates } of reader.readAll(files)) found += candidates.length;
    return found;
  },
  sheetjs: async (files) => {
    let found = 0;
    for (const { bytes } of files) {
      const book = read(bytes, { type: 'buffer' });
      for (const sheet of Object.values(book.Sheets))
        found += utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat().length;
    }
    return await Promise.resolve(found);
  },
  exceljs: async (files) => {
    const excel = createRequire(path.join(peers, 'package.json'))('exceljs') as {
      Workbook: new () => {
        xlsx: { load: (b: Buffer) => Promise<unknown> };
        eachSheet: (f: (s: { eachRow: (g: (r: { values: unknown[] }) => void) => void }) => void) => void;
      };
    };
    let found = 0;
    for (const { bytes } of files) {
      const book = new excel.Workbook();
      await book.xlsx.load(bytes);
      book.eachSheet((s) => s.eachRow((r) => (found += r.values.length)));
    }
    return found;
  },
};

const files = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
const run = CONTENDERS[contender];
if (!run) throw new Error(`no reader ${contender}`);
// The guarded child is started before the clock, as it is for the second reply of a day.
if (contender === 'plimsoll') await reader.read(Buffer.from('a\n'), 'a.txt');
const family = familyOf(process.pid, '/nowhere');
const used = (): number => family.reduce((sum, pid) => sum + statOf(pid), 0);
const before = used();
const since = performance.now();
const found = await run(files);
const clock = (performance.now() - since) / 1_000;
const processor = used() - before;
const peak = Math.max(
  ...family.filter((pid) => contender !== 'plimsoll' || pid !== process.pid).map((pid) => peakOf(pid)),
);
process.stdout.write(JSON.stringify({ processor, clock, peak, found } satisfies ReadOnce));
await reader.close();
process.exit(0);
