// The one entry of every npm script: brings a fresh clone to the point where the verb can run, then runs it.
// Plain JavaScript on purpose: it must run before anything is installed or built.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, statSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NEWEST_BUILT = join(ROOT, 'dist', '.built');
const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function newest(folder, sofar = 0) {
  if (!existsSync(join(ROOT, folder))) return sofar;
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const at = entry.isDirectory() ? newest(path, sofar) : statSync(join(ROOT, path)).mtimeMs;
    if (at > sofar) sofar = at;
  }
  return sofar;
}

const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
const mtime = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Installs exactly what the lock file names, when something is missing or the lock is newer than the install. */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    say(
      `Plimsoll needs Node 20.19 or later; this is ${process.version}. / Mae angen Node 20.19 neu'n hwyrach.`,
    );
    process.exit(2);
  }
  const installed = mtime(join(ROOT, 'node_modules', '.package-lock.json'));
  if (installed >= mtime(join(ROOT, 'package-lock.json')) && installed > 0) return;
  // npm empties the folder that a link points to before it fills its own.
  if (isLink(join(ROOT, 'node_modules'))) {
    say(
      'node_modules is a link to another folder: nothing is installed through it. Take the link away and try again.',
    );
    process.exit(3);
  }
  say('Installing what package-lock.json names (once, about 20 seconds) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Compiles when a source file is newer than the last build. */
export function build() {
  const since = Math.max(newest('src'), newest('test'), newest('bench'), mtime(join(ROOT, 'tsconfig.json')));
  if (mtime(NEWEST_BUILT) > since) return;
  run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(NEWEST_BUILT, '');
}

/** Runs a built program in our place: its exit code is ours, and Ctrl-C reaches it. */
function become(args) {
  const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
    cwd: process.cwd(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}

const RESTART_AFTER_MS = 300;

/** Serves, compiles on every change, and starts again when code, a template or the style sheet has changed. */
function dev(rest) {
  const compiler = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.', '--watch', '--preserveWatchOutput'],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const args = [join(ROOT, 'dist/src/cli/main.js'), 'serve', '--made-up', ...rest];
  const serve = () => spawn(process.execPath, ['--enable-source-maps', ...args], { stdio: 'inherit' });
  let server = serve();
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      server.once('exit', () => (server = serve()));
      if (server.exitCode === null) server.kill('SIGINT');
      else server = serve();
    }, RESTART_AFTER_MS);
  };
  watch(join(ROOT, 'dist/src'), { recursive: true }, (_, file) => file?.endsWith('.js') && again());
  watch(join(ROOT, 'src'), { recursive: true }, (_, file) => {
    if (file?.endsWith('.scss')) run(process.execPath, [join(ROOT, 'scripts/css.mjs')]);
    else if (file?.endsWith('.njk') || file?.endsWith('.css')) again();
  });
  process.on('SIGINT', () => {
    compiler.kill();
    server.once('exit', () => process.exit(0));
    server.kill('SIGINT');
  });
}

const VERBS = {
  start: (rest) => become([join(ROOT, 'dist/src/cli/main.js'), 'serve', '--made-up', ...rest]),
  dev,
  test: (rest) => become([join(ROOT, 'dist/test/run.js'), 'all', ...rest]),
  battery: (rest) => become([join(ROOT, 'dist/test/run.js'), 'battery', ...rest]),
  check: (rest) => become([join(ROOT, 'dist/test/run.js'), 'check', ...rest]),
  fix: (rest) => become([join(ROOT, 'dist/test/run.js'), 'fix', ...rest]),
  bench: (rest) => become([join(ROOT, 'dist/bench/run.js'), ...rest]),
};

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const verb = VERBS[process.argv[2] ?? ''];
  if (!verb) {
    say(`usage: node scripts/ready.mjs ${Object.keys(VERBS).join('|')}`);
    process.exit(2);
  }
  install();
  build();
  verb(process.argv.slice(3));
}
