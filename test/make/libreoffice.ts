/** LibreOffice without a window, each time with a profile folder of its own: two on one profile wait for ever. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [
  process.env['SOFFICE'],
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** Where LibreOffice is, or null: what needs it is then skipped with a word about it. */
export const libreOffice = (): string | null =>
  PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * Opens files and saves them as something else.
 * **Shape**: names and bytes in → names and bytes out, as LibreOffice named them. `filter` is its `--convert-to`.
 */
export function convert(files: Files, filter: string): Files {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-office-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const paths = Object.keys(files).map((name) => join(folder, name));
    const done = spawnSync(
      libreOffice() ?? '',
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        filter,
        '--outdir',
        out,
        ...paths,
      ],
      { encoding: 'utf8', timeout: 180_000 },
    );
    assert.equal(done.status, 0, `${done.stdout}${done.stderr}`);
    return Object.fromEntries(
      readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
