/** plimsoll keys copy: the keyring without its unlocking key, whole or not at all. */
import { existsSync, readdirSync } from 'node:fs';
import { plural, fill } from '../../base/words.js';
import { KEY_COPIES_KEPT_DAYS } from '../../desk/actions/shred-due.js';
import { type KeyringPlace, copyKeyring, hasKeyring } from '../../keys/index.js';
import { COPY, refuse, wrongKeeping } from '../keeping/say.js';
import type { Call, Exit } from '../verb.js';

export async function copyKeys(place: KeyringPlace, call: Call): Promise<Exit> {
  const [, folder, ...more] = call.operands;
  if (folder === undefined || more.length > 0) throw wrongKeeping('folder');
  if (!hasKeyring(place))
    return refuse([{ code: 'keyring-missing', params: { folder: place.folder } }], call);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return refuse([{ code: 'backup-folder-not-empty', params: { folder } }], call);
  const files = copyKeyring(place, folder);
  const copy = COPY[call.lang].keys;
  if (call.json) call.io.out(JSON.stringify({ folder, files }, null, 2));
  else call.io.out(plural(copy.copied, files, call.lang, { folder }));
  call.io.err(fill(copy.copiedNext, { days: KEY_COPIES_KEPT_DAYS }, call.lang));
  return 0;
}
