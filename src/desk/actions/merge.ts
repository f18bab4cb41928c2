/**
 * Makes two threads of one teller one, and undoes it. Nothing is lost either way: what came since into the merged
 * thread's conversations goes back with them. The recording clock keeps the earlier first touch.
 */
import { type Result, fail, ok } from '../../base/result.js';
import type { Risk, ThreadState, Tx } from '../../db/index.js';
import {
  type Moved,
  type Times,
  findMerge,
  insertMerge,
  moveAll,
  moveBack,
  timesOf,
  updateUndone,
} from '../store/merges.js';
import { type Thread, type ThreadChange, holdThread, insertAct, updateThread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';
import { graver } from '../rules/index.js';

/** The merged thread as it was, and what moved. */
interface Before {
  readonly state: ThreadState;
  readonly risk: Risk;
  readonly riskBy: 'rules' | 'person';
  readonly moved: Moved;
}

const changeTo = (times: Times): ThreadChange => ({
  first_touch_at: times.firstTouchAt,
  last_in_at: times.lastInAt,
  last_out_at: times.lastOutAt,
  first_reply_at: times.firstReplyAt,
  waiting_since: times.waitingSince,
});

/** Takes another thread into this one. */
export const mergeThreads = (tx: Tx, doing: Doing, merged: string): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'merge',
    async work(kept) {
      if (merged === kept.id) return fail({ code: 'same-thread', field: 'other' });
      const other = await holdThread(tx, merged);
      if (!other || other.mergedInto !== null) return fail({ code: 'thread-not-there', field: 'other' });
      const moved = await moveAll(tx, other.id, kept.id);
      const before: Before = { state: other.state, risk: other.risk, riskBy: other.riskBy, moved };
      const id = await insertMerge(tx, {
        org: kept.org,
        kept: kept.id,
        merged: other.id,
        before,
        by: doing.actor.account,
        at: doing.now,
      });
      await updateThread(tx, other, {
        merged_into: kept.id,
        state: 'waiting',
        taken_by: null,
        taken_at: null,
        closed_at: null,
        close_reason: null,
      });
      const act = {
        org: kept.org,
        thread: other.id,
        from: other.state,
        to: 'waiting',
        by: doing.actor.account,
      } as const;
      await insertAct(tx, {
        ...act,
        act: 'merged-into',
        at: doing.now,
        detail: { merge: id, kept: kept.id },
      });
      const times = await timesOf(tx, kept.id);
      const isWaiting = times.waitingSince !== null && kept.state !== 'taken';
      return ok({
        change: {
          ...changeTo(times),
          risk: graver(kept.risk, other.risk),
          withdrawn_at: kept.withdrawnAt,
          recorded_at: kept.recordedAt ?? other.recordedAt,
          ...(isWaiting ? { state: 'waiting' as const } : {}),
        },
        detail: { merge: id, merged: other.id },
      });
    },
  });

/** Puts a merged thread back as one of its own. */
export const undoMerge = (tx: Tx, doing: Doing, merge: string): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'undo-merge',
    async work(kept) {
      const found = await findMerge(tx, merge);
      if (!found || found.kept !== kept.id) return fail({ code: 'merge-not-there' });
      const other = await holdThread(tx, found.merged);
      if (!other) return fail({ code: 'merge-not-there' });
      // The kept thread has itself gone into another since: that one has to be undone first.
      if (other.mergedInto !== kept.id) return fail({ code: 'merge-moved-on' });
      const before = found.before as Before;
      await moveBack(tx, before.moved, other.id);
      await updateUndone(tx, { id: merge, by: doing.actor.account, at: doing.now });
      const theirs = await timesOf(tx, other.id);
      await updateThread(tx, other, {
        ...changeTo(theirs),
        merged_into: null,
        state: theirs.waitingSince === null ? 'answered' : 'waiting',
        risk: graver(before.risk, theirs.risk),
        risk_by: before.riskBy,
      });
      const act = {
        org: kept.org,
        thread: other.id,
        from: before.state,
        to: 'waiting',
        by: doing.actor.account,
      } as const;
      await insertAct(tx, { ...act, act: 'merge-undone', at: doing.now, detail: { merge } });
      return ok({ change: changeTo(await timesOf(tx, kept.id)), detail: { merge, other: other.id } });
    },
  });
