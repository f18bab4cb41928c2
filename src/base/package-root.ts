/**
 * Where the package stands on disk: templates, SQL and reference data are read from there and are never copied
 * into the build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds this package's package.json, found by walking up from this file.
 * **Errors**: throws when there is none, which means that the installation is broken.
 */
export const PACKAGE_ROOT: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && nameIn(manifest) === 'plimsoll') return folder;
    if (dirname(folder) === folder)
      throw new Error('the package "plimsoll" was not found above its own code');
  }
}

function nameIn(manifest: string): unknown {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name;
}

/** A path inside the package. */
export const inPackage = (...parts: readonly string[]): string => join(PACKAGE_ROOT, ...parts);

/**
 * Reads one JSON resource of a data package under `data/`, at import. Tests hold each file to its schema, so the
 * shape is asserted here and not checked again.
 */
export const readReference = <T>(path: string): T =>
  JSON.parse(readFileSync(inPackage('data', path), 'utf8')) as T;
