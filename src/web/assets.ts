/**
 * Style, script and pictures, read once at start. One hash of everything stands in the path, so a file can be
 * kept for ever by the browser and modules can import their neighbours by relative paths.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inPackage } from '../base/package-root.js';
import { type Encoding, packedWhenAsked } from './packed.js';

export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: (encoding: Encoding) => Buffer;
}

export interface Assets {
  /** `/assets/3f2a…` : put a name behind it. */
  readonly base: string;
  find(name: string): Asset | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The upstream components whose script is used. None of them writes HTML, which the policy would refuse. */
const GOVUK_MODULES = ['button', 'checkboxes', 'error-summary', 'radios', 'skip-link'].map(
  (name) => `components/${name}/${name}.mjs`,
);

/** **Errors**: throws when one of our own modules for the browser asks for what no browser has. */
export function loadAssets(modules: readonly string[] = []): Assets {
  const files = new Map([...ownFiles(), ...govukFiles(), ...builtFiles(modules)]);
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update('\0').update(bytes);
  const assets = new Map([...files].map(([name, bytes]) => [name, pack(name, bytes)]));
  return {
    base: `/assets/${hash.digest('hex').slice(0, 16)}`,
    find: (name) => assets.get(name) ?? null,
  };
}

function ownFiles(): [string, Buffer][] {
  const folder = inPackage('src/web/assets');
  return readdirSync(folder)
    .filter((name) => TYPES[path.extname(name)] !== undefined)
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name))]);
}

/** Our own compiled modules that a page runs in the browser, with what they import. */
function builtFiles(modules: readonly string[]): [string, Buffer][] {
  const files = filesFrom(inPackage('dist/src'), modules);
  const bound = files.find(([, bytes]) => /from '(?!\.)/.test(bytes.toString()));
  if (bound) throw new Error(`${bound[0]} cannot run in a browser: it imports a package or the platform`);
  return files.map(([name, bytes]) => [`built/${name}`, bytes]);
}

const govukFiles = (): [string, Buffer][] =>
  filesFrom(inPackage('node_modules/govuk-frontend/dist/govuk'), GOVUK_MODULES).map(([name, bytes]) => [
    `govuk/${name}`,
    bytes,
  ]);

/** Follows the imports of the modules used, so that nothing else is shipped. */
function filesFrom(root: string, modules: readonly string[]): [string, Buffer][] {
  const found = new Map<string, Buffer>();
  const waiting = [...modules];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || !existsSync(path.join(root, name))) continue;
    const source = readFileSync(path.join(root, name), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
    found.set(name, Buffer.from(source));
    for (const [, target] of source.matchAll(/(?:from|import) '(\.[^']+)'/g))
      if (target) waiting.push(path.posix.join(path.posix.dirname(name), target));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Packed once for all who come, so small. */
const QUALITY = 10;

export const pack = (name: string, plain: Buffer): Asset => ({
  type: TYPES[path.extname(name)] ?? 'application/octet-stream',
  plain,
  packed: packedWhenAsked(plain, QUALITY),
});
