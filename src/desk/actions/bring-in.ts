/** Brings in what the public door and the doors have kept: from their journals into the inbox, in order, exactly once. */
import path from 'node:path';
import {
  type Actor,
  type Database,
  type IntakeProblemKind,
  inTransaction,
  writeJournal,
} from '../../db/index.js';
import { type Kept, clearJournal, listJournals, readJournal, restoreAside } from '../../intake/index.js';
import type { Keyring } from '../../keys/index.js';
import { type IncomingContact, readContact } from '../../tell/index.js';
import {
  contactsHere,
  findCursor,
  insertIntakeProblem,
  lockIntake,
  moveCursor,
  type ReadyContact,
} from '../store/intake.js';
import { uuidOf } from '../sealed.js';
import { answerItself } from './answer-itself.js';
import { type ReadText, keepContact, readyContact } from './keep-contact.js';

/** Whose journals there are. */
export const DOORS = ['tell', 'doors'] as const;
export type Door = (typeof DOORS)[number];

export interface BringingIn {
  readonly db: Database;
  /** The product at work; it must see marked threads too. */
  readonly actor: Actor;
  readonly keys: Keyring;
  /** The data folder: journals lie in `tell/journal` and `doors/journal` below it. */
  readonly dataFolder: string;
  readonly readText: ReadText;
}

/** What one round brought. */
export interface BroughtIn {
  /** Threads that something new came into. */
  readonly threads: readonly string[];
  /** Entries that could not be brought in; a person must look. */
  readonly problems: number;
}

export const journalFolder = (dataFolder: string, door: Door): string =>
  path.join(dataFolder, door, 'journal');

/** Everything that is whole in every journal and not yet in. Called again and again; a round with nothing new is cheap. */
export async function bringIn(by: BringingIn, now: Date): Promise<BroughtIn> {
  const threads = new Set<string>();
  let problems = 0;
  for (const door of DOORS)
    for (const name of listJournals(journalFolder(by.dataFolder, door))) {
      const brought = await bringInJournal(by, { door, name }, now);
      for (const thread of brought.threads) threads.add(thread);
      problems += brought.problems;
    }
  return { threads: [...threads], problems };
}

interface Journal {
  readonly door: Door;
  readonly name: string;
}

async function bringInJournal(by: BringingIn, journal: Journal, now: Date): Promise<BroughtIn> {
  const threads: string[] = [];
  let problems = 0;
  for (;;) {
    const brought = await bringInSome(by, journal, now);
    threads.push(...brought.threads);
    problems += brought.problems;
    if (!brought.isMore) return { threads, problems };
  }
}

type Opened =
  | { readonly kept: Kept; readonly ready: ReadyContact }
  /** Destroyed since: it stands in a journal that came back from a backup, and must not come back with it. */
  | { readonly kept: Kept; readonly isGone: true }
  | { readonly kept: Kept; readonly problem: IntakeProblemKind };

async function bringInSome(
  by: BringingIn,
  { door, name }: Journal,
  now: Date,
): Promise<BroughtIn & { readonly isMore: boolean }> {
  const journal = `${door}/${name}`;
  const { actor, db } = by;
  const from = await inTransaction(db, actor, (tx) => findCursor(tx, journal));
  const reading = readJournal(journalFolder(by.dataFolder, door), name, from);
  if (reading.entries.length === 0) {
    if (reading.isDamaged) await keepDamage(by, { journal, at: reading.next }, now);
    return { threads: [], problems: 0, isMore: false };
  }
  const some = reading.entries.slice(0, MOST_AT_ONCE);
  const opened = await openNew(by, some);
  const threads = await inTransaction(db, actor, async (tx) => {
    await lockIntake(tx, actor.org);
    // Another process may have been quicker: then there is nothing left to do here.
    if ((await findCursor(tx, journal)) !== from) return null;
    const into: string[] = [];
    for (const entry of opened) {
      if ('problem' in entry) {
        await insertIntakeProblem(tx, {
          org: actor.org,
          journal,
          entry: entry.kept.name,
          problem: entry.problem,
          box: entry.kept.box,
          at: now,
        });
        continue;
      }
      if ('isGone' in entry) continue;
      const thread = await keepContact(tx, entry.ready, now);
      if (thread === null) continue;
      into.push(thread);
      await answerItself(tx, by, { ready: entry.ready, thread, now });
    }
    const position = some.at(-1)?.end ?? from;
    await moveCursor(tx, { org: actor.org, journal, position, entries: some.length, at: now });
    if (into.length > 0)
      await writeJournal(
        tx,
        actor,
        {
          event: 'contacts-brought-in',
          room: 'inbox',
          subjects: [...new Set(into)].map((id) => ({ kind: 'thread', id })),
        },
        now,
      );
    return into;
  });
  const problems = opened.filter((entry) => 'problem' in entry).length;
  return { threads: threads ?? [], problems, isMore: threads !== null && reading.entries.length > 0 };
}

/** So many at most stand or fall with one transaction. */
const MOST_AT_ONCE = 100;

/**
 * Opens what is not in yet. A platform delivers the same message up to 46 times, and a contact's name is its id for
 * ever: a repetition is known by it and costs neither opening nor sealing. What is new is decided by the insert, not here.
 */
async function openNew(by: BringingIn, some: readonly Kept[]): Promise<readonly Opened[]> {
  const named = new Map<string, Kept[]>();
  for (const kept of some) named.set(kept.name, [...(named.get(kept.name) ?? []), kept]);
  const ids = [...named.keys()].map(uuidOf);
  const here = await inTransaction(by.db, by.actor, (tx) => contactsHere(tx, ids));
  const fresh = [...named].filter(([name]) => !here.has(uuidOf(name)));
  return (await Promise.all(fresh.map(([, deliveries]) => openFirst(by, deliveries)))).flat();
}

/** The first of several deliveries that opens; those before it that do not are told of, those behind it are left. */
async function openFirst(by: BringingIn, deliveries: readonly Kept[]): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const kept of deliveries) {
    const entry = await openEntry(by, kept);
    opened.push(entry);
    if (!('problem' in entry)) break;
  }
  return opened;
}

async function openEntry({ keys, actor, readText }: BringingIn, kept: Kept): Promise<Opened> {
  if (keys.isDestroyed(uuidOf(kept.name))) return { kept, isGone: true };
  const bytes = keys.open(kept.box, 'contact');
  if (bytes === null) return { kept, problem: 'does-not-open' };
  const contact: IncomingContact | null = readContact(bytes);
  if (contact === null) return { kept, problem: 'not-a-contact' };
  if (keys.isDestroyed(uuidOf(contact.id))) return { kept, isGone: true };
  return { kept, ready: await readyContact(keys, actor.org, { contact, readText }) };
}

/** Bytes in the middle of a journal that are no entry: nothing behind them is read until a person has looked. */
async function keepDamage(
  { db, actor }: BringingIn,
  { journal, at }: { readonly journal: string; readonly at: number },
  now: Date,
): Promise<void> {
  const entry = at.toString(16).padStart(32, '0');
  await inTransaction(db, actor, (tx) =>
    insertIntakeProblem(tx, {
      org: actor.org,
      journal,
      entry,
      problem: 'damaged',
      box: new Uint8Array(),
      at: now,
    }),
  );
}

/** Takes away journals that are wholly in and that nobody writes to any more: all but each door's newest two. */
export async function clearOldJournals(by: BringingIn): Promise<number> {
  let cleared = 0;
  for (const door of DOORS) {
    const folder = journalFolder(by.dataFolder, door);
    restoreAside(folder);
    for (const name of listJournals(folder).slice(0, -2)) {
      const position = await inTransaction(by.db, by.actor, (tx) => findCursor(tx, `${door}/${name}`));
      const { entries, isDamaged } = readJournal(folder, name, position);
      if (position === 0 || entries.length > 0 || isDamaged) continue;
      if (clearJournal(folder, name, position)) cleared++;
    }
  }
  return cleared;
}
