/** Lays what was written to partners where they collect it, and writes down what they say that they have. */
import { addMilliseconds, dayInLondon } from '../../base/day.js';
import { type Actor, type Database, type Tx, inTransaction, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import {
  type DoorFolders,
  doorFolders,
  forgetCollected,
  listCollected,
  readRepliesKey,
  writePartnerReplies,
} from '../doors/index.js';
import { openFrom } from '../sealed.js';
import {
  type PartnerReplyRow,
  listForPartners,
  updateCollected,
  updateReady,
} from '../store/partner-replies.js';

export interface TellingPartners {
  readonly db: Database;
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly dataFolder: string;
}

/** After a day that nobody has collected it, it stands among what did not arrive. */
const OVERDUE_MS = 24 * 3_600_000;

/**
 * `anew`: lays out everything again, as at a start: after a restore the boxes are gone or closed for another key.
 * **Shape**: how many replies were laid out for the first time or were collected.
 */
export async function tellPartners(
  by: TellingPartners,
  now: Date,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<number> {
  const folders = doorFolders(by.dataFolder);
  const collected = listCollected(folders);
  const taken = collected.length === 0 ? [] : await writeDown(by, collected, now);
  const laid = await layOut(by, folders, { taken, now, anew });
  // Forgotten only when both the row and the box say so: a crash in between does it all again.
  for (const reply of collected) forgetCollected(folders, reply);
  return laid + taken.length;
}

/** **Shape**: the contacts of the referrals that something was collected from. */
function writeDown(by: TellingPartners, replies: readonly string[], now: Date): Promise<readonly string[]> {
  return inTransaction(by.db, by.actor, async (tx) => {
    const referrals: string[] = [];
    for (const reply of replies) {
      const whose = await updateCollected(tx, reply, now);
      if (whose === null) continue;
      referrals.push(whose.referral);
      const subjects = [
        { kind: 'thread', id: whose.thread },
        { kind: 'reply', id: reply },
      ];
      await writeJournal(tx, by.actor, { event: 'reply-collected', room: 'inbox', subjects }, now);
    }
    return referrals;
  });
}

/** On the disk first, then marked: a crash between the two lays the same box out again. */
async function layOut(
  by: TellingPartners,
  folders: DoorFolders,
  { taken, now, anew }: { readonly taken: readonly string[]; readonly now: Date; readonly anew: boolean },
): Promise<number> {
  const key = readRepliesKey(folders);
  if (key === null) return 0;
  const rows = await inTransaction(by.db, by.actor, (tx: Tx) => listForPartners(tx, anew ? 'all' : taken));
  for (const referral of new Set([...taken, ...rows.map((row) => row.referral)]))
    writePartnerReplies(folders, key, {
      contact: referral.replaceAll('-', ''),
      replies: rows.filter((row) => row.referral === referral).flatMap((row) => readyReply(by.keys, row)),
    });
  const fresh = rows.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  await inTransaction(by.db, by.actor, (tx) =>
    updateReady(tx, { replies: fresh, overdueAt: addMilliseconds(now, OVERDUE_MS) }),
  );
  return fresh.length;
}

function readyReply(keys: Keyring, row: PartnerReplyRow) {
  const text = openFrom(keys, { org: row.org, table: 'desk.reply', row: row.id, field: 'body' }, row.body);
  if (text === null) return [];
  return [{ id: row.id, writtenOn: dayInLondon(row.written_at), language: row.language, text }];
}

/** For the desk's rounds: lays out everything anew at the start, and when the doors have another key than before. */
export function partnerTeller(by: TellingPartners): (now: Date) => Promise<number> {
  let laidFor: string | null = null;
  return async (now) => {
    const key = readRepliesKey(doorFolders(by.dataFolder));
    const name = key === null ? null : Buffer.from(key).toString('hex');
    const done = await tellPartners(by, now, { anew: name !== laidFor });
    laidFor = name;
    return done;
  };
}
