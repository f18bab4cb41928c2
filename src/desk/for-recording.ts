/**
 * A thread as the record room may read it: what was told, when the force was first touched, who may see it. Who told it
 * is not among it. And the way back: the numbers of the crimes that were made of it.
 */
import type { Lang } from '../base/words.js';
import type { Marking, Tx } from '../db/index.js';
import type { Keyring } from '../keys/index.js';
import type { Answer, Channel, Teller } from '../tell/index.js';
import { noteOf } from './doors/index.js';
import { openNarrative } from './sealed.js';
import { listContacts, listIncidents } from './store/inside.js';
import { listNamed } from './store/named.js';
import { type Thread, findThread } from './store/threads.js';

export interface ToldContact {
  readonly id: string;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly language: Lang | null;
  /** Null when it has been destroyed. */
  readonly text: string | null;
  readonly answers: readonly Answer[];
}

export interface ToldThread {
  readonly id: string;
  readonly version: number;
  readonly isClosed: boolean;
  readonly marking: Marking;
  /** Accounts that may see it, where it is marked. */
  readonly named: readonly string[];
  readonly channel: Channel;
  readonly language: Lang | null;
  readonly teller: Teller | null;
  /** The earliest touch of any contact in it, and in the threads that were merged into it. */
  readonly firstTouchAt: Date;
  readonly recordedAt: Date | null;
  readonly incidents: readonly string[];
  readonly contacts: readonly ToldContact[];
}

/** **Shape**: null when there is none, or none for this person; a thread that was merged gives the one it went into. */
export async function threadForRecording(tx: Tx, keys: Keyring, id: string): Promise<ToldThread | null> {
  const thread = await findThread(tx, id);
  if (!thread) return null;
  return thread.mergedInto === null
    ? toldThread(tx, keys, thread)
    : threadForRecording(tx, keys, thread.mergedInto);
}

async function toldThread(tx: Tx, keys: Keyring, thread: Thread): Promise<ToldThread> {
  const contacts = await listContacts(tx, thread.id);
  return {
    id: thread.id,
    version: thread.version,
    isClosed: thread.state === 'closed',
    marking: thread.marking,
    named:
      thread.marking === 'ordinary' ? [] : (await listNamed(tx, thread.id)).map(({ account }) => account),
    channel: thread.channel,
    language: thread.language,
    teller: thread.teller,
    firstTouchAt: thread.firstTouchAt,
    recordedAt: thread.recordedAt,
    incidents: (await listIncidents(tx, thread.id)).map(({ number }) => number),
    contacts: contacts.map((row) => {
      const opened = openNarrative(keys, row, row.narrative);
      return {
        id: row.id,
        // The table's own check holds the list.
        channel: row.channel as Channel,
        receivedAt: row.received_at,
        language: row.language,
        text: opened?.text ?? null,
        // What a door wrote about a contact is nobody's telling.
        answers: (opened?.answers ?? []).filter((answer) => noteOf(answer) === null),
      };
    }),
  };
}
