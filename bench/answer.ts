/**
 * Ten million made-up rows of CSV to force × year × offence × flag, small counts hidden, beside DuckDB on the same file; the
 * same from columns kept after the first read, beside DuckDB on Parquet: from the counts kept beside the rows, as an answer
 * is, and from the rows themselves as well; and what a changed row costs among few and many.
 * DuckDB and csv-parse are npm's (`@duckdb/node-api`, `csv-parse`), when `--peers=FOLDER` has them. Every run is a new
 * process, its start not counted.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '../test/make/release-table.js';
import { type Ratio, type Report, interleaved, megabytes, milliseconds, spread } from './measure.js';

const ROUNDS = 5;
const ROWS = Number(process.env['PLIMSOLL_BENCH_RECORDS'] ?? 10_000_000);
const ONCE = fileURLToPath(new URL('./answer-once.js', import.meta.url));
const CODES = [
  '19C',
  '19D',
  '19E',
  '19F',
  '19G',
  '19H',
  '17A',
  '17B',
  '20A',
  '20B',
  '21',
  '22A',
  '22B',
  '71/17',
  '88A',
  '86/02',
  '86/10',
  '88E',
  '35',
  '8R',
  '71',
  '73',
  '70',
  '72',
  '23',
  '88C',
  '88D',
];

/** So few of these that their counts are small, and hidden. */
const RARE = ['86/99', '88B', '95'];
const SHARE_RARE = 0.0005;

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly cells?: number;
  readonly hidden?: number;
  /** **Units**: milliseconds for each row changed, of each turn. */
  readonly few?: readonly number[];
  readonly many?: readonly number[];
}

const peers = process.argv.find((a) => a.startsWith('--peers='))?.slice('--peers='.length);

function once(...args: readonly string[]): Run {
  return JSON.parse(execFileSync(process.execPath, [ONCE, ...args], { encoding: 'utf8' })) as Run;
}

/** The same rows every time: 45 forces of very different size, so that some counts are small. */
function writeRows(file: string, rows: number): void {
  const random = seeded(1);
  const out = openSync(file, 'w');
  let held = ['crime_id,force,recorded_on,offence_code,online_flag,victim_age,cancelled_on\n'];
  const two = (n: number): string => String(n).padStart(2, '0');
  for (let i = 0; i < rows; i++) {
    const force = `E${23_000_000 + Math.floor(random() ** 2 * 45)}`;
    const [year, month, day] = [
      2014 + Math.floor(random() * 10),
      1 + Math.floor(random() * 12),
      1 + Math.floor(random() * 28),
    ];
    const codes = random() < SHARE_RARE ? RARE : CODES;
    const code = codes[Math.floor(random() ** 3 * codes.length)] ?? '';
    held.push(
      `${100_000_000 + i},${force},${year}-${two(month)}-${two(day)},${code},${random() < 0.3 ? 'Y' : 'N'},${Math.floor(random() * 18)},${random() < 0.02 ? `${year}-12-30` : ''}\n`,
    );
    if (held.length > 20_000) {
      writeSync(out, held.join(''));
      held = [];
    }
  }
  writeSync(out, held.join(''));
  closeSync(out);
}

export async function answer(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-bench-'));
  const at = (name: string): string => path.join(folder, name);
  const [csv, part, columns, parquet] = [
    at('crimes.csv'),
    at('part.csv'),
    at('columns'),
    at('crimes.parquet'),
  ];
  try {
    writeRows(csv, ROWS);
    writeRows(part, ROWS / 4);
    once('keep', csv, columns);
    if (peers !== undefined) once('to-parquet', csv, peers, parquet);
    const runs = await interleaved<string, Run>(ROUNDS, {
      'plimsoll, CSV': () => once('product', csv),
      'plimsoll, CSV, a quarter of the rows': () => once('product', part),
      'plimsoll, kept columns': () => once('kept', csv, columns),
      'plimsoll, kept columns, every row counted': () => once('scanned', csv, columns),
      ...(peers === undefined
        ? {}
        : {
            'DuckDB, CSV': () => once('duckdb', csv, peers),
            'DuckDB, Parquet': () => once('parquet', parquet, peers),
          }),
    });
    mustAgree(runs);
    const slow =
      peers === undefined ? {} : { 'csv-parse, a quarter of the rows': [once('csv-parse', part, peers)] };
    const changes = { [CHANGES]: [once('changes', columns)] };
    return report({ ...runs, ...slow, ...changes }, statSync(csv).size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CHANGES = 'plimsoll, 15 times 11,000 changed rows';

type Runs = Readonly<Record<string, readonly Run[]>>;

/** A table that is quicker because it is another one is no table. */
function mustAgree(runs: Runs): void {
  const whole = Object.entries(runs).filter(([name]) => !name.includes('quarter'));
  const tables = new Set(whole.flatMap(([, all]) => all.map((r) => `${r.cells} cells, ${r.hidden} hidden`)));
  if (tables.size !== 1) throw new Error(`not the same table: ${[...tables].join('; ')}`);
}

function report(runs: Runs, bytes: number): Report {
  const median = (name: string, of: (r: Run) => number): number => spread((runs[name] ?? []).map(of)).median;
  const [wall, cpu, memory] = [(r: Run) => r.wall, (r: Run) => r.cpu, (r: Run) => r.memory];
  const over = (a: string, b: string, of: (r: Run) => number): number => median(a, of) / median(b, of);
  const against = (of: string, ours: string, theirs: string): readonly Ratio[] =>
    theirs in runs
      ? [
          { of: `${of}, by the clock`, ratio: over(ours, theirs, wall), target: 0.4 },
          { of: `${of}, by processor time`, ratio: over(ours, theirs, cpu), target: 0.4 },
        ]
      : [];
  return {
    name: 'answer',
    about: `${ROWS} rows (${megabytes(bytes)}) by force, year, offence and flag, small counts hidden, medians of ${ROUNDS}`,
    header: ['', 'by the clock', 'processor time', 'memory at most'],
    rows: Object.keys(runs).map((name) => [
      name,
      milliseconds(median(name, wall)),
      milliseconds(median(name, cpu)),
      megabytes(median(name, memory)),
    ]),
    ratios: [
      ...against('CSV, against DuckDB', 'plimsoll, CSV', 'DuckDB, CSV'),
      ...against('kept columns, against DuckDB’s Parquet', 'plimsoll, kept columns', 'DuckDB, Parquet'),
      // Only columns whose change was cut short are counted row by row: it must not take longer than anew by a peer.
      ...against(
        'kept columns with every row counted, against DuckDB’s Parquet',
        'plimsoll, kept columns, every row counted',
        'DuckDB, Parquet',
      ).map((ratio) => ({ ...ratio, target: 1 })),
      { of: 'memory, against 120 MB', ratio: median('plimsoll, CSV', memory) / 120e6, target: 1 },
      {
        of: 'a row among all, against one among a quarter, by processor time',
        ratio: over('plimsoll, CSV', 'plimsoll, CSV, a quarter of the rows', cpu) / 4,
        target: 1.25,
      },
      {
        of: 'a changed row among 10,000, against one among 1,000',
        ratio: spread(runs[CHANGES]?.[0]?.many ?? []).median / spread(runs[CHANGES]?.[0]?.few ?? []).median,
        target: 1.5,
      },
    ],
  };
}
