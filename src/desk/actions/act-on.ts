/** What every act on a thread has in common: it is held, it is as it was seen, the act is allowed, and it is written down. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { type Act, stateAfter, whyNot } from '../rules/acts.js';
import type { DeskProblem } from '../rules/problems.js';
import { type Thread, type ThreadChange, holdThread, insertAct, updateThread } from '../store/threads.js';

/** Somebody at work on a thread, as they saw it. */
export interface Doing {
  readonly actor: Actor & { readonly account: string };
  readonly keys: Keyring;
  readonly now: Date;
  readonly thread: string;
  /** The version on the page that the form came from. */
  readonly version: number;
}

/** What an act does beside moving the thread on. */
export interface Done {
  readonly change?: ThreadChange;
  readonly detail?: Readonly<Record<string, string | number | null>>;
  /** The typed reason, where one is asked for; it goes into the journal and must hold no content. */
  readonly why?: string;
}

/** Somebody with an account; a visitor or the product itself does nothing at the desk. **Errors**: throws. */
export function accountOf(actor: Actor): Actor & { readonly account: string } {
  if (actor.account === null) throw new Error('only somebody with an account acts on a thread');
  return { ...actor, account: actor.account };
}

export async function actOn(
  tx: Tx,
  doing: Doing,
  { act, work }: { readonly act: Act; readonly work: (thread: Thread) => Promise<Result<Done, DeskProblem>> },
): Promise<Result<Thread, DeskProblem>> {
  const thread = await holdThread(tx, doing.thread);
  if (!thread || thread.mergedInto !== null) return fail({ code: 'thread-not-there' });
  if (thread.version !== doing.version) return fail({ code: 'thread-changed' });
  const not = whyNot(act, thread, doing.actor);
  if (not !== null) return fail({ code: not });
  const done = await work(thread);
  if (!done.ok) return done;
  await moveOn(tx, doing, { thread, act, done: done.value });
  return ok(thread);
}

async function moveOn(
  tx: Tx,
  { actor, now }: Doing,
  { thread, act, done }: { readonly thread: Thread; readonly act: Act; readonly done: Done },
): Promise<void> {
  const to = stateAfter(act, thread.state);
  await updateThread(tx, thread, { state: to, ...done.change });
  await insertAct(tx, {
    org: thread.org,
    thread: thread.id,
    act,
    from: thread.state,
    to,
    by: actor.account,
    at: now,
    ...(done.detail ? { detail: done.detail } : {}),
  });
  await writeJournal(
    tx,
    actor,
    {
      event: `thread-${act}`,
      room: 'inbox',
      subjects: [{ kind: 'thread', id: thread.id }],
      why: done.why ?? null,
    },
    now,
  );
}
