/**
 * One run of `bench answer` in a process of its own: what is measured is all that this process does, and it loads no more
 * than it needs. Prints JSON.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { resolve } from 'node:path';
import type { CountedLine } from '../src/record/extract/counting/index.js';

const [what = '', file = '', more = ''] = process.argv.slice(2);
const FIRST = 2_014;
const YEARS = 10;
const periodOf = (year: number): number | null =>
  year >= FIRST && year < FIRST + YEARS ? year - FIRST : null;
const WITHOUT_AGE = ['victim_age'] as const;

/** What the peers' `group by` gives: the combinations there are, and of those how many are hidden. */
interface Hidden {
  readonly cells: number;
  readonly hidden: number;
  readonly crimes: number;
}

interface Loaded {
  readonly counting: typeof import('../src/record/extract/counting/index.js');
  readonly input: typeof import('../src/record/extract/input.js');
  readonly primary: typeof import('../src/count/rules/disclosure/primary.js');
}

const load = async (): Promise<Loaded> => ({
  counting: await import('../src/record/extract/counting/index.js'),
  input: await import('../src/record/extract/input.js'),
  primary: await import('../src/count/rules/disclosure/primary.js'),
});

/** The table by force, offence, flag and year, its small counts hidden by the rule that hides them in every answer. */
function hide(lines: readonly CountedLine[], { primary }: Loaded): Hidden {
  const ids = ['police-force', 'offence', 'online-flag', 'year'] as const;
  const keys = lines.map((l): readonly string[] => [l.force, l.code, l.flag, String(FIRST + l.period)]);
  const dimensions = ids.map((id, i) => ({
    id,
    name: { en: id, cy: id },
    categories: [...new Set(keys.map((k) => k[i] ?? ''))].map((code) => ({
      code,
      name: { en: code, cy: code },
    })),
  }));
  const cells = lines.map((l, i) => ({
    key: keys[i] ?? [],
    value: { kind: 'exact' as const, n: l.crimes },
    hidden: null,
    marks: [],
    sources: [],
  }));
  const table = {
    id: 'bench',
    title: { en: '', cy: '' },
    measure: 'recorded-crimes',
    dimensions,
    cells,
    notes: [],
  };
  const hidden = new Set(primary.primaryIn(table).map(({ key }) => key.join('\n')));
  const shown = cells.filter((c) => !hidden.has(c.key.join('\n')));
  return {
    cells: cells.length,
    hidden: cells.length - shown.length,
    crimes: lines.reduce((n, l) => n + l.crimes, 0),
  };
}

type Way = () => Promise<object>;
/** What is loaded first is not timed: for the peers it is their own module. */
type Prepared = () => Promise<Way>;

const product: Prepared = async () => {
  const loaded = await load();
  return async () => {
    const input = await loaded.input.fileInput(file);
    const done = await loaded.counting.countExtract({
      input,
      path: file,
      map: {},
      periodOf,
      without: WITHOUT_AGE,
    });
    await input.close();
    if (!done.ok || done.value.leftOut > 0) throw new Error('rows were left out');
    return hide(done.value.lines, loaded);
  };
};

const keptBy =
  (extra: 'keep' | 'count' | 'scan'): Prepared =>
  async () => {
    const loaded = await load();
    return async () => {
      if (extra === 'scan') opened(loaded).recount();
      const input = await loaded.input.fileInput(file);
      const done = await loaded.counting.countKept(
        { input, path: file, map: {}, periodOf, without: WITHOUT_AGE },
        more,
      );
      await input.close();
      if (!done.ok) throw new Error('not counted');
      return hide(done.value.lines, loaded);
    };
  };

function opened({ counting }: Loaded, columns = more) {
  const { of } = JSON.parse(readFileSync(`${columns}.json`, 'utf8')) as { of: string };
  const kept = counting.KeptColumns.open(columns, of);
  if (!kept) throw new Error('nothing kept');
  return kept;
}

const TURNS = 15;
const [FEW, MANY] = [1_000, 10_000];

/** Rows all over the file change, many turns of each number in turn. **Units**: milliseconds a row. */
const changes: Prepared = async () => {
  const loaded = await load();
  return async () => {
    const kept = opened(loaded, file);
    let row = 0;
    const changed = (k: number): number => {
      const began = performance.now();
      for (let i = 0; i < k; i++) {
        row = (row + 7_919_333) % kept.rows;
        const parts = kept.partsOf(row);
        if (parts !== null) kept.change(row, { ...parts, flag: parts.flag === 0 ? 1 : 0 });
      }
      return (performance.now() - began) / k;
    };
    for (let i = 0; i < 3; i++) changed(FEW);
    const [few, many]: [number[], number[]] = [[], []];
    for (let i = 0; i < TURNS; i++) {
      few.push(changed(FEW));
      many.push(changed(MANY));
    }
    const counts = kept.recount();
    const isSame = kept.counted().counts.every((n, i) => n === counts?.[i]);
    if (!isSame) throw new Error('the counts are not those of the rows');
    kept.close();
    return { few, many };
  };
};

const parsed: Prepared = async () => {
  const { parse } = peer('csv-parse') as { parse: (o: object) => NodeJS.ReadWriteStream };
  return async () => {
    const counts = new Map<string, number>();
    const rows = createReadStream(file).pipe(parse({ from_line: 2 })) as unknown as AsyncIterable<
      readonly string[]
    >;
    for await (const [, force = '', on = '', code = '', flag = '', , cancelled] of rows) {
      if (cancelled !== '') continue;
      const key = `${force} ${on.slice(0, 4)} ${code} ${flag}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return { cells: counts.size };
  };
};

const peer = (name: string): unknown =>
  createRequire(path.join(resolve(process.argv[4] ?? more), 'package.json'))(name);

interface DuckDb {
  readonly DuckDBInstance: {
    create: (at: string) => Promise<{
      connect: () => Promise<{
        run: (sql: string) => Promise<unknown>;
        runAndReadAll: (sql: string) => Promise<{ getRows: () => readonly (readonly unknown[])[] }>;
      }>;
    }>;
  };
}

const duckdb =
  (from: string, also?: string): Prepared =>
  async () => {
    const { DuckDBInstance } = peer('@duckdb/node-api') as DuckDb;
    return async () => {
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      if (also !== undefined) {
        await connection.run(also);
        return {};
      }
      const answer = await connection.runAndReadAll(
        `select force, year(recorded_on), offence_code, online_flag, case when count(*) between 1 and 4 then null else count(*) end from ${from} where cancelled_on is null group by all`,
      );
      const rows = answer.getRows();
      return { cells: rows.length, hidden: rows.filter((r) => r[4] === null).length };
    };
  };

const WAYS: Readonly<Record<string, Prepared>> = {
  product,
  keep: keptBy('keep'),
  kept: keptBy('count'),
  scanned: keptBy('scan'),
  changes,
  duckdb: duckdb(`read_csv('${file}')`),
  parquet: duckdb(`'${file}'`),
  'to-parquet': duckdb(
    '',
    `copy (select * from read_csv('${file}')) to '${process.argv[5]}' (format parquet)`,
  ),
  'csv-parse': parsed,
};

const way = await WAYS[what]?.();
const [began, before] = [performance.now(), process.cpuUsage()];
const done = await way?.();
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({ ...done, wall: performance.now() - began, cpu: (user + system) / 1_000, memory: process.resourceUsage().maxRSS * 1_024 })}\n`,
);
