/** Cancels a recorded crime: it stays, with its history, and no longer counts. */
import { randomUUID } from 'node:crypto';
import { type Result, fail, ok } from '../../base/result.js';
import type { Tx } from '../../db/index.js';
import { type CancellationAsked, type RecordProblem, whyNotCancel } from '../rules/index.js';
import { sealFor } from '../sealed.js';
import type { Crime } from '../store/crimes.js';
import { insertCancellation } from '../store/events.js';
import { type CrimeDoing, changeCrime } from './doing.js';

export const cancelCrime = (
  tx: Tx,
  doing: CrimeDoing,
  asked: CancellationAsked & { readonly why: string },
): Promise<Result<Crime, RecordProblem>> =>
  changeCrime(tx, doing, {
    event: 'crime-cancelled',
    async work(crime) {
      const problems = whyNotCancel(asked, { klass: crime.class, roles: doing.actor.roles });
      if (problems.length > 0) return fail(...problems);
      const why = asked.why.trim();
      if (why === '') return fail({ code: 'reason-missing', field: 'why' });
      const id = randomUUID();
      const place = { org: crime.org, crime: crime.id, table: 'record.cancellation_event', row: id } as const;
      const avi =
        asked.avi === null ? null : JSON.stringify({ kind: asked.avi, at: asked.aviReference.trim() });
      await insertCancellation(tx, {
        org: crime.org,
        id,
        crime: crime.id,
        code: asked.code,
        avi: avi === null ? null : sealFor(doing.keys, { ...place, field: 'avi' }, avi),
        other_number: asked.otherNumber.trim() || null,
        why: sealFor(doing.keys, { ...place, field: 'why' }, why),
        by: doing.actor.account,
        at: doing.now,
      });
      return ok({ change: { state: 'cancelled' } });
    },
  });
