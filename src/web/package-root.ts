/** Where the package lies: templates, styles and scripts are read from its sources, never copied. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PACKAGE_ROOT: string = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  const file = path.join(folder, 'package.json');
  if (existsSync(file) && /"name":\s*"plimsoll"/.test(readFileSync(file, 'utf8'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('the package named plimsoll was not found above its own code');
  return findRoot(parent);
}

/** A path inside the package. */
export const inPackage = (...parts: readonly string[]): string => path.join(PACKAGE_ROOT, ...parts);
