/** Marks a thread, so that only those named see it: not in lists, not in counts, not in a search. */
import { type Result, fail, ok } from '../../base/result.js';
import type { Marking, Tx } from '../../db/index.js';
import { deleteNamed, insertNamed } from '../store/named.js';
import type { Thread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

export interface Marked {
  readonly marking: Marking;
  /** Accounts that may still see it. Whoever marks it is always among them. */
  readonly named: readonly string[];
  readonly reason: string;
}

export const markThread = (tx: Tx, doing: Doing, marked: Marked): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'mark',
    async work(thread) {
      const why = marked.reason.trim();
      if (why === '') return fail({ code: 'reason-missing', field: 'reason' });
      // Whoever takes a marking away stays named too: without their name the thread would be gone before it is changed.
      const others = marked.marking === 'ordinary' ? [] : marked.named;
      const named = [...new Set([doing.actor.account, ...others])];
      // The names first: a policy decides whether the marked thread may still be written.
      await deleteNamed(tx, thread.id);
      for (const account of named)
        await insertNamed(tx, {
          org: thread.org,
          thread: thread.id,
          account,
          by: doing.actor.account,
          at: doing.now,
        });
      return ok({
        change: { marking: marked.marking },
        detail: { to: marked.marking, named: marked.marking === 'ordinary' ? 0 : named.length },
        why,
      });
    },
  });
