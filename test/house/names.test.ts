/** Names and habits that a machine can hold. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { filesBelow, read } from './sources.js';

const code = [...filesBelow('src', '.ts'), ...filesBelow('test', '.ts'), ...filesBelow('bench', '.ts')];
const sources = filesBelow('src', '.ts').filter((path) => !path.endsWith('.test.ts'));

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|en|cy))*\.ts$/;
const VAGUE = /^(utils?|helpers?|common|misc|types|shared|lib)\.ts$/;

test('files are named in kebab-case for the one thing inside', () => {
  const bad = code.filter((path) => !KEBAB.test(basename(path)) || VAGUE.test(basename(path)));
  assert.deepEqual(bad, []);
});

test('only base/day.ts touches Date', () => {
  const bad = sources.filter(
    (path) => path !== 'src/base/day.ts' && /\bnew Date\(|\bDate\.(now|parse|UTC)\b/.test(read(path)),
  );
  assert.deepEqual(bad, []);
});

test('nothing is exported by default', () => {
  assert.deepEqual(
    code.filter((path) => /^export default\b/m.test(read(path))),
    [],
  );
});

test('a file that has grown past 400 lines is two ideas', () => {
  const long = sources.filter(
    (path) =>
      !/govuk\.ts$|\.generated\.ts$|copy\.|\/words\//.test(path) && read(path).split('\n').length > 400,
  );
  assert.deepEqual(long, []);
});

test('nothing in the house names a package registry, and no lock line records an address', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved":\s*"https?:/);
  const named = [...code, 'README.md', 'package.json', '.npmrc'].filter((path) =>
    /registry\.[a-z]+\.[a-z]+/.test(read(path)),
  );
  assert.deepEqual(named, []);
});

test('every dependency is pinned to one version', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const loose = ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  assert.deepEqual(loose, []);
});
