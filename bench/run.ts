/** `npm run bench` lists the benches, `npm run bench NAME` runs one, `npm run bench all` every one; `--json` for programs. */
import { type Report, headline, isMet } from './measure.js';
import { answer } from './answer.js';
import { charts } from './charts.js';
import { check } from './check.js';
import { flagFileReport } from './flag-file.js';
import { flag } from './flag.js';
import { flagScore } from './flag-score.js';
import { matrix } from './matrix.js';
import { memory } from './memory.js';
import { observations } from './observations.js';
import { ods } from './ods.js';
import { rotate } from './rotate.js';
import { publicPages } from './public.js';
import { readBench } from './read.js';
import { replies } from './replies.js';
import { releasePage } from './release-page.js';
import { start } from './start.js';
import { suppressAndAttack } from './suppress.js';
import { tell } from './tell.js';

interface Bench {
  readonly run: () => Promise<Report>;
  readonly about: string;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  answer: {
    run: answer,
    about: 'ten million crime rows counted and small counts hidden; --peers=FOLDER adds DuckDB',
  },
  observations: {
    run: observations,
    about: 'a million observations read beside csv-parse alone; totals and comparisons over them',
  },
  charts: { run: charts, about: 'each chart against the millisecond it may take to draw' },
  check: { run: check, about: 'an article of 1,000 words against the published figures' },
  flag: {
    run: flag,
    about: 'full readings of 400-character narratives on one core; --peers=FOLDER adds others’ readers',
  },
  'flag-score': {
    run: flagScore,
    about: 'the flag reader against the labels of the examples; --errors lists the errors',
  },
  'flag-file': {
    run: flagFileReport,
    about: 'narratives from file to file with the flag reader’s answer, beside JSON.parse alone',
  },
  matrix: { run: matrix, about: 'the figures page, 45 forces by 12 years, at 50 requests a second' },
  memory: { run: memory, about: 'what the whole started product holds at rest, database included' },
  ods: { run: ods, about: 'an ODS file of 50,000 rows beside deflate alone' },
  public: {
    run: publicPages,
    about: 'a release’s public page from its rendered copy, beside a fixed string in bare Fastify',
  },
  'release-page': { run: releasePage, about: 'what a first visit to a release’s page costs over the wire' },
  read: {
    run: readBench,
    about:
      'a thousand small workbooks and one long one read in the guarded process, beside SheetJS; --peers=FOLDER adds exceljs',
  },
  replies: {
    run: replies,
    about: 'made-up replies read back, format by format: found, wrong and sure, kinds, exemptions',
  },
  suppress: {
    run: suppressAndAttack,
    about: 'hiding small counts and attacking what is hidden, beside GLPK',
  },
  tell: {
    run: tell,
    about:
      'reports acknowledged a second by the public door, beside appending and syncing alone (-- --directus=FOLDER)',
  },
  rotate: { run: rotate, about: 'every record key wrapped anew, and what 100,000 would take' },
  start: { run: start, about: 'from the command to the first answer, first and later' },
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function list(): void {
  say('npm run bench NAME | all    add -- --json for programs\n');
  for (const [name, { about }] of Object.entries(BENCHES)) say(`  ${name.padEnd(14)}${about}`);
}

const lineOf = (ratio: number, target: number, met: boolean): string =>
  `ratio: ${ratio.toFixed(2)}  target: ≤ ${target}  met: ${met ? 'yes' : 'no'}`;

function print(report: Report): void {
  say(`${report.name}: ${report.about}\n`);
  const lines = [report.header, ...report.rows];
  const widths = report.header.map((_, i) => Math.max(...lines.map((l) => l[i]?.length ?? 0)));
  for (const line of lines)
    say(
      `  ${line.map((c, i) => (i === 0 ? c.padEnd(widths[i] ?? 0) : c.padStart(widths[i] ?? 0))).join('  ')}`,
    );
  say('');
  for (const r of report.ratios) say(`  ${r.of}: ${lineOf(r.ratio, r.target, isMet(r))}`);
  const { ratio, target } = headline(report);
  say(`\n${lineOf(ratio, target, report.ratios.every(isMet))}`);
}

function asJson(report: Report): string {
  const { ratio, target } = headline(report);
  return JSON.stringify({ ...report, ratio, target, met: report.ratios.every(isMet) });
}

async function run(names: readonly string[], json: boolean): Promise<void> {
  for (const name of names) {
    const report = await BENCHES[name]?.run();
    if (!report) continue;
    if (json) say(asJson(report));
    else print(report);
  }
}

const args = process.argv.slice(2);
const json = args.includes('--json');
const asked = args.filter((a) => !a.startsWith('-'));
const unknown = asked.filter((name) => name !== 'all' && !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `there is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exitCode = 2;
} else if (asked.length === 0) list();
else await run(asked.includes('all') ? Object.keys(BENCHES) : asked, json);
