/** plimsoll backup: copies an installation out, sealed for somebody who is not here. */
import { now } from '../../base/day.js';
import { fill } from '../../base/words.js';
import { openOwner, optionsFromEnvironment } from '../../db/index.js';
import { findRecipient, keyringPlace, openKeyring } from '../../keys/index.js';
import type { Call, Exit, Verb } from '../verb.js';
import { makeBackup } from './make-backup.js';
import { COPY, refuse, refuseDatabase, wrongKeeping } from './say.js';

export const backupVerb: Verb = {
  name: 'backup',
  operands: 'FOLDER',
  about: {
    en: 'copies everything but the keyring to a new FOLDER, sealed for whoever holds the backup key; Plimsoll may be running',
    cy: 'copïo popeth ond y cylch allweddi i FOLDER newydd, dan sêl i bwy bynnag sy’n dal yr allwedd copïau; caiff Plimsoll fod yn rhedeg',
  },
  options: [],
  examples: [
    {
      line: 'plimsoll backup /backup/2026-10-01',
      shows: {
        en: 'a folder that is whole, or none',
        cy: 'ffolder sy’n gyfan, neu ddim un',
      },
    },
  ],
  run: backup,
};

async function backup(call: Call): Promise<Exit> {
  const [folder, ...more] = call.operands;
  if (folder === undefined || more.length > 0) throw wrongKeeping('folder');
  const options = optionsFromEnvironment(process.env, 'verb');
  const place = keyringPlace(process.env, options.dataFolder);
  const keys = openKeyring(place);
  if (!keys.ok) return refuse(keys.problems, call);
  const recipient = findRecipient(place.folder);
  if (!recipient.ok) return refuse(recipient.problems, call);
  const owner = await openOwner(options);
  if (!owner.ok) return refuseDatabase(owner.problems, call);
  const copy = COPY[call.lang].backup;
  try {
    const made = await makeBackup({
      folder,
      dataFolder: options.dataFolder,
      keysFolder: place.folder,
      keys: keys.value,
      recipient: recipient.value,
      owner: owner.value,
      now: now(),
      say: (part, table) => {
        if (part === 'database') call.io.err(fill(copy.table, { table: table ?? '' }, call.lang));
        else if (part !== 'contents') call.io.err(copy[part]);
      },
    });
    if (!made.ok) return refuse(made.problems, call);
    const { manifest, contents } = made.value;
    const counts = {
      rows: contents.tables.reduce((sum, { rows }) => sum + rows, 0),
      files: contents.files.length,
      bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
      seq: contents.journal_head?.seq ?? 0,
    };
    if (call.json) call.io.out(JSON.stringify({ folder, manifest, ...counts }, null, 2));
    else {
      call.io.out(fill(copy.done, { folder }, call.lang));
      call.io.out(fill(copy.counts, counts, call.lang));
      call.io.err(copy.noKeys);
    }
    return 0;
  } finally {
    await owner.value.close();
  }
}
