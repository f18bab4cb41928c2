/** Puts replies where a teller with a code finds them: the whole box anew each time, so that twice is the same as once. */
import path from 'node:path';
import { type Actor, type Database, inTransaction } from '../../db/index.js';
import { type Keyring, makeFolder, seal, writeWhole } from '../../keys/index.js';
import { type BoxedReply, boxBytes, boxesFolder, tellFolder } from '../../tell/index.js';
import { openFrom } from '../sealed.js';
import { type BoxDue, listBoxesDue, listRepliesForBox, updateBoxed } from '../store/boxes.js';

export interface FillingBoxes {
  readonly db: Database;
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly dataFolder: string;
}

/** The public door's own place for them. */
export const boxFolder = (dataFolder: string): string => boxesFolder(tellFolder(dataFolder));

/** Every box with a reply that is not in it yet. **Shape**: how many boxes were written. */
export async function fillBoxes(by: FillingBoxes, now: Date): Promise<number> {
  const due = await inTransaction(by.db, by.actor, listBoxesDue);
  for (const box of due) await fillBox(by, box, now);
  return due.length;
}

/** On the disk first, then marked: a crash between the two writes the same box again. */
async function fillBox(by: FillingBoxes, due: BoxDue, now: Date): Promise<void> {
  const { db, actor, keys } = by;
  const rows = await inTransaction(db, actor, (tx) => listRepliesForBox(tx, due.conversation));
  const replies = rows.flatMap((row): readonly BoxedReply[] => {
    const text = openFrom(keys, { org: row.org, table: 'desk.reply', row: row.id, field: 'body' }, row.body);
    return text === null
      ? []
      : [{ id: row.id, at: row.written_at.toISOString(), language: row.language, text }];
  });
  const folder = boxFolder(by.dataFolder);
  makeFolder(folder);
  const box = boxBytes({ format: 'plimsoll-reply-box-1', replies, closed: due.isClosed });
  writeWhole(path.join(folder, due.box), seal(due.boxKey, box, 'reply'));
  await inTransaction(db, actor, (tx) => updateBoxed(tx, { replies: rows.map(({ id }) => id), at: now }));
}
