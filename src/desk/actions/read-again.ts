/**
 * Reads again what is in, after somebody has put changed rules in force: some texts at a time, each time from where it
 * stopped. What was read before is kept beside the new reading, and what a person decided stays.
 */
import { type Actor, type Database, type Tx, inTransaction, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { RISKS } from '../rules/index.js';
import { riskReadAgain } from '../rules/read-again.js';
import { openNarrative } from '../sealed.js';
import {
  type Rereading,
  holdRereading,
  listContactRisks,
  listToReread,
  mapLastDecisions,
  replaceReading,
  updateRereading,
} from '../store/rereading.js';
import { type Thread, holdThread, insertAct, updateThread } from '../store/threads.js';
import type { ReadText } from './keep-contact.js';

export interface ReadingAgain {
  readonly db: Database;
  /** The product at work; it must see marked threads too. */
  readonly actor: Actor;
  readonly keys: Keyring;
  /** By the rules in force. */
  readonly readText: ReadText;
}

/** So many texts at once stand or fall together. */
export const READ_AT_ONCE = 50;

/** **Shape**: how many threads changed their risk; nought also when there is nothing to read. */
export const readAgain = (by: ReadingAgain, now: Date, most = READ_AT_ONCE): Promise<number> =>
  inTransaction(by.db, by.actor, async (tx) => {
    const rereading = await holdRereading(tx);
    return rereading === undefined ? 0 : readSome(tx, by, { rereading, now, most });
  });

interface Some {
  readonly rereading: Rereading;
  readonly now: Date;
  readonly most: number;
}

async function readSome(tx: Tx, by: ReadingAgain, { rereading, now, most }: Some): Promise<number> {
  const { rulesVersion, version } = rereading;
  const some = await listToReread(tx, { rulesVersion, after: rereading.lastContact, most });
  const threads = new Set<string>();
  let contacts = 0;
  for (const one of some) {
    const told = openNarrative(by.keys, one, one.narrative);
    if (told === null) continue;
    const read = by.readText({ ...told, language: one.language });
    // This process has not yet learnt of the version: it waits until it has.
    if (read.rulesVersion !== rulesVersion) return 0;
    await replaceReading(tx, one, read, now);
    threads.add(one.thread);
    contacts++;
  }
  const steps = await moveThreads(tx, by.actor, { threads: [...threads].toSorted(), rulesVersion, now });
  await updateRereading(tx, {
    version,
    lastContact: some.at(-1)?.id ?? null,
    contacts,
    up: steps.filter((step) => step > 0).length,
    down: steps.filter((step) => step < 0).length,
    finishedAt: some.length < most ? now : null,
  });
  return steps.filter((step) => step !== 0).length;
}

/** **Shape**: for each thread how many steps graver it has become. */
async function moveThreads(
  tx: Tx,
  actor: Actor,
  of: { readonly threads: readonly string[]; readonly rulesVersion: string; readonly now: Date },
): Promise<readonly number[]> {
  const decisions = await mapLastDecisions(tx, of.threads);
  const steps: number[] = [];
  const moved: string[] = [];
  for (const id of of.threads) {
    const thread = await holdThread(tx, id);
    if (!thread) continue;
    const { risk, riskBy } = thread;
    const contacts = await listContactRisks(tx, id);
    const to = riskReadAgain({ risk, riskBy, contacts, decided: decisions.get(id) ?? null });
    steps.push(RISKS.indexOf(risk) - RISKS.indexOf(to));
    if (to === risk) continue;
    await moveThread(tx, thread, { ...of, to });
    moved.push(id);
  }
  if (moved.length > 0)
    await writeJournal(
      tx,
      actor,
      {
        event: 'threads-read-again',
        room: 'inbox',
        subjects: moved.map((id) => ({ kind: 'thread', id })),
      },
      of.now,
    );
  return steps;
}

async function moveThread(
  tx: Tx,
  thread: Thread,
  of: { readonly to: Thread['risk']; readonly rulesVersion: string; readonly now: Date },
): Promise<void> {
  await updateThread(tx, thread, { risk: of.to });
  await insertAct(tx, {
    org: thread.org,
    thread: thread.id,
    act: 'read-again',
    from: thread.state,
    to: thread.state,
    by: null,
    at: of.now,
    detail: { from: thread.risk, to: of.to, rules: of.rulesVersion },
  });
}
