/**
 * Runs every test there is and ends with a plain summary. What a test needs from the machine (a browser, a PostgreSQL
 * server) is installed by apt when it is missing, and said aloud; where apt is not to be had, those tests are skipped
 * with a line that says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run as runTests } from 'node:test';
import { ROOT, filesBelow, read } from './house/sources.js';
import { hasMailServers } from './make/mail-servers.js';
import { type TestServerKind, installedServer, startTestServer } from './make/server.js';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

type Phase = readonly [name: string, work: () => Promise<Tally>];

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A tool that passes or fails as a whole. */
async function tool(command: string, args: readonly string[]): Promise<Tally> {
  const done = spawnSync(join(ROOT, 'node_modules', '.bin', command), [...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (done.status === 0) return { passed: 1, failed: 0, skipped: 0 };
  say(`${done.stdout}${done.stderr}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

const SLOWEST_FILE_MS = 240_000;
/** Every page in both languages and two widths, beside another journey, on a slow machine. */
const SLOWEST_JOURNEY_MS = 600_000;
/** The battery's own files each do what thousands do in a day. */
const SLOWEST_BATTERY_MS = 1_800_000;

/** Runs test files, each in a process of its own, and prints only what fails. */
async function testFiles(
  paths: readonly string[],
  concurrency: number,
  timeout = SLOWEST_FILE_MS,
): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  if (paths.length === 0) return tally;
  const files = paths.map((path) => join(ROOT, 'dist', path.replace(/\.ts$/, '.js')));
  const spent = new Map<string, number>();
  const took = (file: string | undefined, ms: number): void =>
    void spent.set(file ?? '', (spent.get(file ?? '') ?? 0) + ms);
  await new Promise<void>((resolve, reject) => {
    const stream = runTests({ files, concurrency, timeout });
    stream.on('test:pass', (test) => {
      if (test.nesting === 0) took(test.file, test.details.duration_ms);
      if (test.details.type === 'suite') return;
      if (test.skip === undefined) tally.passed++;
      else {
        tally.skipped++;
        say(`  skipped: ${test.name}${typeof test.skip === 'string' ? ` (${test.skip})` : ''}`);
      }
    });
    stream.on('test:fail', (test) => {
      if (test.details.type === 'suite') return;
      tally.failed++;
      say(`  FAILED ${test.file ?? ''}\n    ${test.name}\n${indent(reasonOf(test.details.error))}`);
    });
    stream.on('test:stdout', ({ message }) => {
      // The battery prints its figures, a line of JSON each.
      if (message.startsWith('{"battery"')) say(`  ${message.trimEnd()}`);
    });
    stream.on('error', reject);
    stream.on('end', () => resolve());
    stream.resume();
  });
  say(`  slowest: ${slowest(spent)}`);
  return tally;
}

/** What to look at when the whole takes too long. */
const slowest = (spent: ReadonlyMap<string, number>): string =>
  [...spent]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(
      ([file, ms]) =>
        `${file.replace(`${ROOT}/`, '').replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')} ${Math.round(ms / 1000)} s`,
    )
    .join(', ');

const indent = (text: string): string => text.replace(/^/gm, '      ');

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

const isTest = (path: string): boolean => path.endsWith('.test.ts');
const needsMail = (path: string): boolean => /make\/(mail-servers|no-picture)\.js/.test(read(path));
const everyTest = [...filesBelow('src', '.test.ts'), ...filesBelow('test/house', '.test.ts')].filter(isTest);
const tests = everyTest.filter((path) => !needsMail(path));
const mailTests = everyTest.filter(needsMail);
const battery = filesBelow('test/battery', '.test.ts');
const journeys = filesBelow('test/journeys', '.test.ts');
/** What measures a page must have the machine to itself. */
const measuring = journeys.filter((path) => path.endsWith('/lighthouse.test.ts'));
const needsDatabase = (path: string): boolean =>
  /make\/(database|site)\.js|src\/db\//.test(read(path)) || path.startsWith('src/db/');

/** Pages ask the same stores and actions, which are tested on both engines; what is drawn of the answer is tested on one. */
const isOfPages = (path: string): boolean => path.includes('/pages/');

/** A whole round by the command: it goes through those stores too, and takes as long as twenty of their tests. */
const isWholeRound = (path: string): boolean => path.endsWith('/round/headless.test.ts');

/** Rules about the code, and who may open what: asked of no engine. */
const isOfHouse = (path: string): boolean => path.startsWith('test/house/');

/** The engine that comes with us, and the start that makes one: the same whichever server stands beside them. */
const isOfEmbedded = (path: string): boolean =>
  /^src\/(db\/(embedded|binaries)|cli\/first-start)\.test\.ts$/.test(path);

/** Runs something with a PostgreSQL server of a kind, started for it and stopped after it. */
async function withServer(kind: TestServerKind, work: () => Promise<Tally>): Promise<Tally> {
  const server = await startTestServer(kind);
  const before = { ...process.env };
  Object.assign(process.env, server.env);
  try {
    return await work();
  } finally {
    for (const key of Object.keys(server.env)) delete process.env[key];
    Object.assign(process.env, before);
    await server.stop();
  }
}

/** What apt calls it, and how to tell that it is there. */
const NEEDS = {
  browser: {
    packages: ['chromium'],
    isThere: () => existsSync('/usr/bin/chromium') || process.env['CHROMIUM'] !== undefined,
  },
  server: { packages: ['postgresql'], isThere: () => installedServer() !== null },
  mail: { packages: ['dovecot-imapd', 'postfix'], isThere: hasMailServers },
} as const;

/** Installs by apt what is missing. **Shape**: true when it is there afterwards. */
function have(what: keyof typeof NEEDS): boolean {
  const { packages, isThere } = NEEDS[what];
  if (isThere()) return true;
  if (spawnSync('apt-get', ['--version']).status !== 0 || process.getuid?.() !== 0) {
    say(
      `  skipped: ${packages.join(', ')} is not installed, and apt-get cannot be used here (it needs Debian or Ubuntu, as root).`,
    );
    return false;
  }
  say(`  installing ${packages.join(', ')} with apt-get (once) …`);
  // RUNLEVEL: a server that is installed for tests must not start by itself.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ])
    if (spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) break;
  if (!isThere()) say(`  skipped: apt-get could not install ${packages.join(', ')}.`);
  return isThere();
}

const skipped = (count: number): Tally => ({ passed: 0, failed: 0, skipped: count });

/** Two at once, for a browser waits more than it works; then the measuring ones alone. */
async function runJourneys(): Promise<Tally> {
  const side = await testFiles(
    journeys.filter((path) => !measuring.includes(path)),
    2,
    SLOWEST_JOURNEY_MS,
  );
  const alone = await testFiles(measuring, 1);
  return {
    passed: side.passed + alone.passed,
    failed: side.failed + alone.failed,
    skipped: side.skipped + alone.skipped,
  };
}

const PHASES = {
  types: ['types', () => tool('tsc', ['-p', '.', '--noEmit'])],
  lint: ['lint', () => tool('oxlint', ['--type-aware', '--deny-warnings', 'src', 'test', 'bench'])],
  format: ['format', () => tool('biome', ['format', '.'])],
  unit: ['unit, house and embedded database', () => withServer('embedded', () => testFiles(tests, 3))],
  server: [
    'database tests on a PostgreSQL server',
    async () => {
      const files = tests.filter(
        (path) =>
          needsDatabase(path) &&
          ![isOfPages, isOfEmbedded, isOfHouse, isWholeRound].some((isLeftOut) => isLeftOut(path)),
      );
      return have('server') ? withServer('server', () => testFiles(files, 2)) : skipped(files.length);
    },
  ],
  mail: [
    'mail against Dovecot and Postfix',
    () => {
      // Each says itself what it skips without them.
      have('mail');
      return testFiles(mailTests, 3);
    },
  ],
  battery: [
    'battery',
    () => {
      have('mail');
      return testFiles(battery, 1, SLOWEST_BATTERY_MS);
    },
  ],
  journeys: [
    'browser journeys',
    async () => (have('browser') ? withServer('embedded', runJourneys) : skipped(journeys.length)),
  ],
} as const satisfies Record<string, Phase>;

type PhaseName = keyof typeof PHASES | 'beside';

/** Mail waits more than it works: it is tested while the database is. */
const BESIDE: Phase = [
  'database tests on a PostgreSQL server, and beside them mail against Dovecot and Postfix',
  async () => {
    // What is missing is installed before either begins: apt does one thing at a time.
    have('server');
    have('mail');
    const [database, mail] = await Promise.all([PHASES.server[1](), PHASES.mail[1]()]);
    return {
      passed: database.passed + mail.passed,
      failed: database.failed + mail.failed,
      skipped: database.skipped + mail.skipped,
    };
  },
];

const phaseNamed = (name: PhaseName): Phase => (name === 'beside' ? BESIDE : PHASES[name]);

const RUNS: Readonly<Record<string, readonly PhaseName[]>> = {
  all: ['types', 'lint', 'format', 'unit', 'beside', 'journeys'],
  check: ['types', 'lint', 'format', 'unit'],
  battery: ['unit', 'server', 'mail', 'battery', 'journeys'],
};

async function runPhases(names: readonly PhaseName[]): Promise<number> {
  const started = performance.now();
  const sum: Tally = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const name of names) {
    const [title, work] = phaseNamed(name);
    say(`— ${title}`);
    const at = performance.now();
    const tally = await work();
    const line = `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped in ${seconds(at)}`;
    say(`  ${line}`);
    lines.push(`  ${title}: ${line}`);
    for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += tally[key];
  }
  say(`\nSummary (${seconds(started)})\n${lines.join('\n')}\n`);
  say(`tests: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed > 0 ? 1 : 0;
}

function fix(): number {
  const steps: readonly (readonly [string, readonly string[]])[] = [
    [join(ROOT, 'node_modules/.bin/oxlint'), ['--type-aware', '--fix', 'src', 'test', 'bench']],
    [join(ROOT, 'node_modules/.bin/biome'), ['format', '--write', '.']],
    [process.execPath, [join(ROOT, 'scripts/css.mjs')]],
    [process.execPath, ['--test', join(ROOT, 'dist/test/house/documents.test.js')]],
  ];
  const env = { ...process.env, PLIMSOLL_WRITE_DOCUMENTS: '1' };
  const failed = steps.filter(
    ([command, args]) => spawnSync(command, [...args], { cwd: ROOT, stdio: 'inherit', env }).status !== 0,
  );
  return failed.length > 0 ? 1 : 0;
}

const wanted = process.argv[2] ?? 'all';
// The battery is the same tests with many more random cases each.
if (wanted === 'battery') process.env['PLIMSOLL_BATTERY'] = '1';
const phases = process.argv[3] && process.argv[3] in PHASES ? [process.argv[3] as PhaseName] : RUNS[wanted];
process.exitCode = wanted === 'fix' ? fix() : phases ? await runPhases(phases) : 2;
