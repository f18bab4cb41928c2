/** Takes a thread, puts it back, or takes it from somebody. Two people cannot have one thread. */
import { type Result, ok } from '../../base/result.js';
import type { Tx } from '../../db/index.js';
import type { Thread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

export const takeThread = (tx: Tx, doing: Doing): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'take',
    work: async () => ok({ change: { taken_by: doing.actor.account, taken_at: doing.now } }),
  });

export const putBack = (tx: Tx, doing: Doing): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, { act: 'put-back', work: async () => ok({ change: { taken_by: null, taken_at: null } }) });

/** From an officer who has gone with it. */
export const takeOver = (tx: Tx, doing: Doing): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'take-over',
    work: async (thread) =>
      ok({ change: { taken_by: null, taken_at: null }, detail: { from: thread.takenBy } }),
  });
