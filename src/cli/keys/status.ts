/** plimsoll keys status, create */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { now } from '../../base/day.js';
import { fill } from '../../base/words.js';
import {
  type KeyringPlace,
  createKeyring,
  findRecipient,
  hasKeyring,
  openKeyring,
  recipientText,
} from '../../keys/index.js';
import { COPY, refuse } from '../keeping/say.js';
import type { Call, Exit } from '../verb.js';

export const unlockFile = (place: KeyringPlace): string =>
  place.unlockFile ?? path.join(place.folder, 'unlock.key');

export async function status(place: KeyringPlace, call: Call): Promise<Exit> {
  const opened = openKeyring(place);
  const found = findRecipient(place.folder);
  const recipient = found.ok ? recipientText(found.value) : null;
  const file = unlockFile(place);
  const isUnlockThere = existsSync(file);
  const counts = opened.ok
    ? {
        pairs: opened.value.generation,
        records: opened.value.countRecords(),
        destroyed: opened.value.listDestroyed().length,
      }
    : null;
  if (call.json && opened.ok) {
    const said = { folder: place.folder, unlock_file: file, unlock_file_there: isUnlockThere, opens: true };
    call.io.out(JSON.stringify({ ...said, ...counts, backup_recipient: recipient }, null, 2));
    return 0;
  }
  if (call.json) return refuse(opened.ok ? [] : opened.problems, call);
  const copy = COPY[call.lang].keys;
  if (hasKeyring(place)) {
    call.io.out(fill(copy.folder, { folder: place.folder }, call.lang));
    call.io.out(fill(isUnlockThere ? copy.unlockThere : copy.unlockAway, { file }, call.lang));
    call.io.out(counts ? fill(copy.opens, counts, call.lang) : copy.shut);
    call.io.out(recipient ? fill(copy.recipient, { recipient }, call.lang) : copy.noRecipient);
  }
  return opened.ok ? 0 : refuse(opened.problems, call);
}

export async function create(place: KeyringPlace, call: Call): Promise<Exit> {
  const made = createKeyring(place, now());
  if (!made.ok) return refuse(made.problems, call);
  const names = { folder: place.folder, file: unlockFile(place) };
  if (call.json) call.io.out(JSON.stringify({ folder: names.folder, unlock_file: names.file }, null, 2));
  else call.io.out(fill(COPY[call.lang].keys.created, names, call.lang));
  call.io.err(COPY[call.lang].keys.createdNext);
  return 0;
}
