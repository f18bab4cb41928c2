/** Classifies a crime anew. What it was classified as before stays in its history. */
import { randomUUID } from 'node:crypto';
import { type Result, fail, ok } from '../../base/result.js';
import type { Tx } from '../../db/index.js';
import { type RecordProblem, classOf } from '../rules/index.js';
import { sealFor } from '../sealed.js';
import type { Crime } from '../store/crimes.js';
import { insertClassification } from '../store/events.js';
import { type CrimeDoing, changeCrime } from './doing.js';

export const reclassify = (
  tx: Tx,
  doing: CrimeDoing,
  typed: { readonly code: string; readonly isAttempt: boolean; readonly why: string },
): Promise<Result<Crime, RecordProblem>> =>
  changeCrime(tx, doing, {
    event: 'crime-reclassified',
    async work(crime) {
      const why = typed.why.trim();
      if (typed.code.trim() === '') return fail({ code: 'class-missing', field: 'class' });
      const known = classOf(typed.code);
      if (!known) return fail({ code: 'class-is-none', field: 'class' });
      if (why === '') return fail({ code: 'reason-missing', field: 'why' });
      const id = randomUUID();
      const place = {
        org: crime.org,
        crime: crime.id,
        table: 'record.classification_event',
        row: id,
        field: 'why',
      } as const;
      await insertClassification(tx, {
        org: crime.org,
        id,
        crime: crime.id,
        class: known.class,
        sub_class: known.subClass,
        offence: null,
        is_attempt: typed.isAttempt,
        rule_version: null,
        why: sealFor(doing.keys, place, why),
        by: doing.actor.account,
        at: doing.now,
      });
      const change = {
        class: known.class,
        sub_class: known.subClass,
        offence: null,
        is_attempt: typed.isAttempt,
      };
      return ok({ change });
    },
  });
