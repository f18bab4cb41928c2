/** What a mailbox's watcher remembers: how far it has got, and which message stood in which thread. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, writeWhole } from '../../../keys/index.js';
import { hash } from '../arrived.js';
import { numberAt, readObject, textAt } from '../../../wire/read-json.js';

export interface MailPlace {
  /** A mailbox's own era: when it changes, its numbers begin anew. */
  readonly validity: string;
  /** Everything up to this number is in the journal. */
  readonly last: number;
}

export interface MailMemory {
  place(): MailPlace | null;
  reached(place: MailPlace): void;
  threadOf(messageId: string): string | null;
  remember(messageId: string, thread: string): void;
}

const MOST_THREADS = 200_000;

/** **Shape**: one file for the place, one that only grows for the threads; neither is needed to lose or double nothing. */
export function mailMemory(seenFolder: string, mailbox: string): MailMemory {
  makeFolder(seenFolder);
  const name = hash(mailbox).slice(0, 16);
  const placeFile = path.join(seenFolder, `mail-${name}.json`);
  const threadFile = path.join(seenFolder, 'mail-threads.txt');
  const threads = readThreads(threadFile);
  return {
    place() {
      const read = existsSync(placeFile) ? readObject(readFileSync(placeFile, 'utf8')) : null;
      const validity = textAt(read, 'validity');
      const last = numberAt(read, 'last');
      return validity === null || last === null ? null : { validity, last };
    },
    reached: (place) => writeWhole(placeFile, JSON.stringify(place)),
    threadOf: (messageId) => threads.get(keyOf(messageId)) ?? null,
    remember(messageId, thread) {
      const key = keyOf(messageId);
      if (threads.get(key) === thread || threads.size >= MOST_THREADS) return;
      threads.set(key, thread);
      appendFileSync(threadFile, `${key} ${thread}\n`, { mode: 0o600 });
    },
  };
}

const keyOf = (messageId: string): string => hash(messageId).slice(0, 32);

function readThreads(file: string): Map<string, string> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line) => {
      const [, key, thread] = /^([0-9a-f]{32}) (thread:[0-9a-f]{32})$/.exec(line) ?? [];
      return key === undefined || thread === undefined ? [] : [[key, thread] as const];
    }),
  );
}
