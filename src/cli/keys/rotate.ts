/** plimsoll keys rotate */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { now } from '../../base/day.js';
import { fill, plural } from '../../base/words.js';
import { openDatabase, optionsFromEnvironment } from '../../db/index.js';
import { KEY_COPIES_KEPT_DAYS } from '../../desk/actions/shred-due.js';
import { type KeyringPlace, openKeyring } from '../../keys/index.js';
import { COPY, refuse, refuseDatabase } from '../keeping/say.js';
import type { Call, Exit } from '../verb.js';
import { unlockFile } from './status.js';

/**
 * Refused while a serve holds the folder: it has the old unlocking key in memory, and would go on giving out the old
 * public key. A serve with a database server elsewhere holds no lock; it reads on after a rotation all the same.
 */
export async function rotate(place: KeyringPlace, call: Call): Promise<Exit> {
  const opened = openKeyring(place);
  if (!opened.ok) return refuse(opened.problems, call);
  const options = optionsFromEnvironment(process.env, 'serve');
  const isThere = options.url !== undefined || existsSync(path.join(options.dataFolder, 'database'));
  const alone = isThere ? await openDatabase(options) : null;
  if (alone && !alone.ok) return refuseDatabase(alone.problems, call);
  try {
    const wrapped = await opened.value.rotate(now());
    const isNew = call.has('new-unlocking-key');
    if (isNew) opened.value.renewUnlockingKey();
    const copy = COPY[call.lang].keys;
    const said = { pairs: opened.value.generation, wrapped, new_unlocking_key: isNew };
    if (call.json) call.io.out(JSON.stringify(said, null, 2));
    else call.io.out(plural(copy.rotated, wrapped, call.lang));
    const names = { file: unlockFile(place), days: KEY_COPIES_KEPT_DAYS };
    if (isNew) call.io.err(fill(copy.renewed, names, call.lang));
    call.io.err(copy.rotatedNext);
    return 0;
  } finally {
    if (alone?.ok) await alone.value.close();
  }
}
