/** One run of `bench answer` in a process of its own: what is measured is all that this process does. Prints JSON. */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { resolve } from 'node:path';
import {
  type CrimeCount,
  ageCodeOf,
  buildAnswer,
  composeAnswer,
  periodOfMonth,
  readQuestion,
} from '../src/count/index.js';
import { primaryIn } from '../src/count/rules/disclosure/primary.js';
import { fileInput } from '../src/record/extract/index.js';
import {
  type CountedLine,
  KeptColumns,
  countExtract,
  countKept,
} from '../src/record/extract/counting/index.js';

const [what = '', file = '', more = ''] = process.argv.slice(2);
const FIRST = 2_014;
const YEARS = 10;

const read = readQuestion({
  authority: 'each',
  offences: [{ codes: more === '' ? ['71/17'] : more.split(' '), name_en: 'Crimes', name_cy: 'Troseddau' }],
  years: { basis: 'calendar', from: FIRST, to: FIRST + YEARS - 1 },
  by: [['offence', 'online-flag']],
});
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const question = read.value;
const periodOf = (year: number, month: number): number | null => periodOfMonth(question, year, month);
const FIELDS = {
  'online-flag': true,
  'victim-age': true,
  'victim-sex': false,
  platform: false,
  relationship: false,
};

const asCounts = (lines: readonly CountedLine[]): readonly CrimeCount[] =>
  lines.map((l) => ({
    ...l,
    authority: l.force,
    flag: l.flag === 'unset' ? 'not-assessed' : l.flag,
    victimAge: ageCodeOf(l.victimAge),
  }));

/** The table by force, year, offence and flag, its small counts hidden. **Shape**: how many cells, and how many crimes. */
function hide(lines: readonly CountedLine[]) {
  let [cells, small] = [0, 0];
  for (const line of lines) {
    cells++;
    if (line.crimes < 5) small++;
  }
  return { cells, small, crimes: lines.reduce((n, l) => n + l.crimes, 0) };
}

async function counted(): Promise<readonly CountedLine[]> {
  const input = await fileInput(file);
  const done = await countExtract({ input, path: file, map: {}, periodOf, without: ['victim_age'] });
  await input.close();
  if (!done.ok || done.value.leftOut > 0) throw new Error('rows were left out');
  return done.value.lines;
}

const WAYS: Readonly<Record<string, () => Promise<object>>> = {
  product: async () => hide(await counted()),
  primary: async () => {
    const built = buildAnswer(question, asCounts(await counted()), FIELDS);
    const began = performance.now();
    const tables = composeAnswer(built, { knowsCancelled: true });
    return { hidden: tables.flatMap((t) => primaryIn(t)).length, ms: performance.now() - began };
  },
  keep: async () => {
    const input = await fileInput(file);
    await countKept({ input, path: file, map: {}, periodOf, workers: 1 }, more);
    return {};
  },
  kept: async () => {
    const input = await fileInput(file);
    const done = await countKept({ input, path: file, map: {}, periodOf }, more);
    return done.ok ? hide(done.value.lines) : {};
  },
  changes: async () => {
    const { of } = JSON.parse(
      String(await import('node:fs').then((fs) => fs.readFileSync(`${file}.json`))),
    ) as { of: string };
    const kept = KeptColumns.open(file, of);
    if (!kept) throw new Error('nothing kept');
    const changed = (k: number): number => {
      const began = performance.now();
      for (let i = 0; i < k; i++) {
        const row = (i * 7_919) % kept.rows;
        const parts = kept.partsOf(row);
        kept.change(row, parts === null ? null : { ...parts, flag: parts.flag === 0 ? 1 : 0 });
      }
      return performance.now() - began;
    };
    changed(1_000);
    const found = { few: changed(1_000) / 1_000, many: changed(10_000) / 10_000 };
    kept.close();
    return found;
  },
  duckdb: () => duckdb(`read_csv('${file}')`),
  parquet: () => duckdb(`'${file}'`),
  'to-parquet': () =>
    duckdb(
      `read_csv('${file}')`,
      `copy (select * from read_csv('${file}')) to '${process.argv[5]}' (format parquet)`,
    ),
  'csv-parse': async () => {
    const { parse } = peer('csv-parse') as { parse: (o: object) => NodeJS.ReadWriteStream };
    const counts = new Map<string, number>();
    for await (const row of createReadStream(file).pipe(parse({ from_line: 2 })) as unknown as AsyncIterable<
      readonly string[]
    >) {
      const [, force = '', on = '', code = '', flag = '', , cancelled] = row;
      if (cancelled !== '') continue;
      const key = `${force} ${on.slice(0, 4)} ${code} ${flag}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return { cells: counts.size };
  },
};

const peer = (name: string): unknown =>
  createRequire(path.join(resolve(process.argv[4] ?? more), 'package.json'))(name);

async function duckdb(from: string, also?: string): Promise<object> {
  const { DuckDBInstance } = peer('@duckdb/node-api') as {
    DuckDBInstance: {
      create: (at: string) => Promise<{
        connect: () => Promise<{
          run: (sql: string) => Promise<unknown>;
          runAndReadAll: (sql: string) => Promise<{ getRows: () => readonly unknown[] }>;
        }>;
      }>;
    };
  };
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  if (also !== undefined) {
    await connection.run(also);
    return {};
  }
  const answer = await connection.runAndReadAll(
    `select force, year(recorded_on), offence_code, online_flag, case when count(*) between 1 and 4 then null else count(*) end from ${from} where cancelled_on is null group by all`,
  );
  return { cells: answer.getRows().length };
}

const [began, before] = [performance.now(), process.cpuUsage()];
const done = await WAYS[what]?.();
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({ ...done, wall: performance.now() - began, cpu: (user + system) / 1_000, memory: process.resourceUsage().maxRSS * 1_024 })}\n`,
);
