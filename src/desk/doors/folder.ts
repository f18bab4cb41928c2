/**
 * What stands in `<PLIMSOLL_DATA>/doors/`, which is all that this process may see:
 * `organisation.json` (written by the rooms: `public_key` in base64, `name`), `settings.json` (the channels' secrets),
 * `journal/` (appended to, read by the rooms), `seen/` (what the doors remember), `status/` and
 * `replies/` (written by the rooms: what a partner may be told of its referral, and what was written to it, closed for the
 * doors' own key), `collected/` (written here: which replies partners say they have).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Result, fail, ok } from '../../base/result.js';
import { type PublicKey, makeFolder, writeWhole } from '../../keys/index.js';
import { objectAt, readObject, textAt } from '../../wire/read-json.js';

export interface DoorFolders {
  readonly root: string;
  readonly organisation: string;
  readonly settings: string;
  readonly journal: string;
  readonly seen: string;
  readonly status: string;
  readonly replies: string;
  readonly collected: string;
}

export function doorFolders(dataFolder: string): DoorFolders {
  const root = path.join(path.resolve(dataFolder), 'doors');
  const at = (name: string): string => path.join(root, name);
  return {
    root,
    organisation: at('organisation.json'),
    settings: at('settings.json'),
    journal: at('journal'),
    seen: at('seen'),
    status: at('status'),
    replies: at('replies'),
    collected: at('collected'),
  };
}

export interface DoorOrganisation {
  readonly publicKey: PublicKey;
  readonly name: { readonly en: string; readonly cy: string };
}

/** For the rooms: says whose doors these are. Written anew when the key changes; the doors look once a minute. */
export function writeDoorOrganisation(
  folders: DoorFolders,
  { publicKey, name }: DoorOrganisation,
  now: Date,
): void {
  makeFolder(folders.root);
  const written = {
    format: 'plimsoll-doors-organisation-1',
    written_at: now.toISOString(),
    public_key: Buffer.from(publicKey).toString('base64'),
    name,
  };
  writeWhole(folders.organisation, `${JSON.stringify(written, null, 2)}\n`, 0o640);
}

export type OrganisationProblem = 'organisation-missing' | 'organisation-unreadable';

/** Whose doors these are. Without a key nothing can be kept, so nothing is opened. */
export function readDoorOrganisation(folders: DoorFolders): Result<DoorOrganisation, OrganisationProblem> {
  const where = { file: folders.organisation };
  if (!existsSync(folders.organisation)) return fail({ code: 'organisation-missing', where });
  const read = readObject(readFileSync(folders.organisation, 'utf8'));
  const key = Buffer.from(textAt(read, 'public_key') ?? '', 'base64');
  const name = objectAt(read, 'name');
  const en = textAt(name, 'en');
  if (key.length !== 32 || en === null) return fail({ code: 'organisation-unreadable', where });
  return ok({ publicKey: key, name: { en, cy: textAt(name, 'cy') ?? en } });
}
