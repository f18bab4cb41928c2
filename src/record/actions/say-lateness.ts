/** Says why a crime was recorded after its 24 hours. */
import { type Result, fail, ok } from '../../base/result.js';
import type { Tx } from '../../db/index.js';
import { LATENESS_REASONS, type RecordProblem, isLate } from '../rules/index.js';
import type { Crime } from '../store/crimes.js';
import { type CrimeDoing, changeCrime } from './doing.js';

export const sayLateness = (
  tx: Tx,
  doing: CrimeDoing,
  typed: string,
): Promise<Result<Crime, RecordProblem>> =>
  changeCrime(tx, doing, {
    event: 'crime-lateness-said',
    // A crime that no longer counts was late all the same.
    whatever: true,
    async work(crime) {
      const reason = LATENESS_REASONS.find((one) => one === typed);
      if (!reason) return fail({ code: 'choice-missing', field: 'lateness' });
      if (!isLate({ firstTouchAt: crime.first_touch_at, recordedAt: crime.recorded_at }))
        return fail({ code: 'not-late', field: 'lateness' });
      const change = { lateness: reason, lateness_by: doing.actor.account, lateness_at: doing.now };
      return ok({ change });
    },
  });
