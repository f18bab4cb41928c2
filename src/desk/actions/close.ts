/** Closes a thread with a reason, and opens it again. */
import { addDays, dayInLondon } from '../../base/day.js';
import { type Result, fail, ok } from '../../base/result.js';
import type { RetentionClass, Tx } from '../../db/index.js';
import { CLOSE_REASONS, type CloseReason } from '../rules/acts.js';
import { upsertRetention } from '../store/retention.js';
import type { Thread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

export const closeThread = (tx: Tx, doing: Doing, reason: string): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'close',
    async work(thread) {
      const known = CLOSE_REASONS.find((one) => one === reason);
      if (!known) return fail({ code: 'choice-missing', field: 'reason' });
      const kept = classOf(known, thread);
      await upsertRetention(tx, {
        org: thread.org,
        thread: thread.id,
        class: kept,
        reviewOn: addDays(dayInLondon(doing.now), REVIEW_AFTER_DAYS[kept]),
      });
      return ok({
        change: {
          closed_at: doing.now,
          close_reason: known,
          taken_by: null,
          taken_at: null,
          waiting_since: null,
        },
        detail: { reason: known },
      });
    },
  });

export const reopenThread = (tx: Tx, doing: Doing): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'reopen',
    work: async () => ok({ change: { closed_at: null, close_reason: null, waiting_since: doing.now } }),
  });

/**
 * When a closed thread is looked at again. **Source**: an organisation's own schedule decides; these stand until it
 * has set its own. Sexual offences fall in the groups of police information that are kept and reviewed longest.
 */
export const REVIEW_AFTER_DAYS: Readonly<Record<RetentionClass, number>> = {
  'unrecorded-contact': 6 * 365,
  recorded: 10 * 365,
  'not-for-police': 2 * 365,
  test: 30,
};

function classOf(reason: CloseReason, thread: Thread): RetentionClass {
  if (thread.recordedAt !== null || reason === 'recorded') return 'recorded';
  if (reason === 'test') return 'test';
  return reason === 'not-for-police' ? 'not-for-police' : 'unrecorded-contact';
}
