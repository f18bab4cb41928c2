/** A copy of the keyring for keeping elsewhere: never the unlocking key, wherever its file is called what. */
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  fsyncSync,
  openSync,
  closeSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import type { KeyringPlace } from './keyring.js';
import { makeFolder, syncFolder } from './whole-file.js';

/** Only what is known to be sealed is copied: the list, the recipient, the records. */
const COPIED =
  /^(organisation\.json|backup-recipient\.txt|records\/[0-9a-f-]{2}\/[0-9a-f-]+\.(narrative\.key|identity\.key|gone))$/;

/** Written beside and renamed. **Shape**: how many files. `to` must not be there, or be empty. */
export function copyKeyring(place: KeyringPlace, to: string): number {
  const beside = `${path.resolve(to)}.part-${randomBytes(4).toString('hex')}`;
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  try {
    const files = readdirSync(place.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      COPIED.test(file.split(path.sep).join('/')),
    );
    for (const file of files) copyOne(path.join(place.folder, file), path.join(beside, file));
    for (const folder of new Set(files.map((file) => path.dirname(path.join(beside, file)))))
      syncFolder(folder);
    renameSync(beside, to);
    syncFolder(path.dirname(path.resolve(to)));
    return files.length;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function copyOne(from: string, to: string): void {
  makeFolder(path.dirname(to));
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
