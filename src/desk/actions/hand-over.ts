/** Hands a thread over to somebody else, and does not let go of it until they have said that they have it. */
import { addMilliseconds } from '../../base/day.js';
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type HandOverTo, type Tx, writeJournal } from '../../db/index.js';
import { insertAct, holdThread, type Thread } from '../store/threads.js';
import { insertHandOver, listToChase, updateChased, updateReceipt } from '../store/inside.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

const DAY_MS = 86_400_000;

export const handOver = (
  tx: Tx,
  doing: Doing,
  to: { readonly kind: HandOverTo; readonly name: string },
): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'hand-over',
    async work(thread) {
      const name = to.name.trim();
      if (name === '') return fail({ code: 'name-missing', field: 'to-name' });
      const id = await insertHandOver(tx, {
        org: thread.org,
        thread: thread.id,
        to: to.kind,
        name,
        by: doing.actor.account,
        at: doing.now,
        chaseAt: addMilliseconds(doing.now, DAY_MS),
      });
      return ok({ change: { taken_by: null, taken_at: null }, detail: { hand_over: id, to: to.kind } });
    },
  });

/** They have it: their reference, and when. */
export const enterReceipt = (
  tx: Tx,
  doing: Doing,
  of: { readonly handOver: string; readonly receipt: string },
): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'receipt',
    async work(thread) {
      const receipt = of.receipt.trim();
      if (receipt === '') return fail({ code: 'number-missing', field: 'receipt' });
      const isNew = await updateReceipt(tx, {
        id: of.handOver,
        thread: thread.id,
        receipt,
        by: doing.actor.account,
        at: doing.now,
      });
      return isNew ? ok({ detail: { hand_over: of.handOver } }) : fail({ code: 'receipt-there-already' });
    },
  });

/** Every hand-over whose day has come without a receipt is put before the desk again. **Shape**: how many there were. */
export async function chaseReceipts(tx: Tx, actor: Actor, now: Date): Promise<number> {
  const due = await listToChase(tx, now);
  for (const { id, thread: threadId } of due) {
    const thread = await holdThread(tx, threadId);
    if (!thread) continue;
    await updateChased(tx, id, addMilliseconds(now, DAY_MS));
    const standing = { from: thread.state, to: thread.state };
    await insertAct(tx, {
      org: thread.org,
      thread: thread.id,
      act: 'chase',
      ...standing,
      by: null,
      at: now,
      detail: { hand_over: id },
    });
  }
  if (due.length > 0)
    await writeJournal(
      tx,
      actor,
      { event: 'receipts-chased', room: 'inbox', subjects: due.map(({ id }) => ({ kind: 'hand-over', id })) },
      now,
    );
  return due.length;
}
