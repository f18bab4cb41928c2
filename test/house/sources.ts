/** Reads the house's own source for the tests about the code. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json; tests run from dist/, whose layout mirrors the source. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Every file below a folder whose name ends so, as paths from the root, in order. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export interface Import {
  readonly from: string;
  /** A path from the root for our own files, else the package's name. */
  readonly to: string;
}

const IMPORT = /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Everything a file imports. */
export function importsOf(path: string): readonly Import[] {
  return [...read(path).matchAll(IMPORT)].map((m) => {
    const name = m[1] ?? m[2] ?? m[3] ?? '';
    return { from: path, to: name.startsWith('.') ? ours(path, name) : packageName(name) };
  });
}

const ours = (from: string, to: string): string =>
  relative(ROOT, resolve(ROOT, dirname(from), to)).replace(/\.js$/, '.ts');

const packageName = (name: string): string =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
