/** Makes an incident, or enters that the crime has been recorded: then the 24-hour clock stands still. */
import { type Result, fail, ok } from '../../base/result.js';
import type { Tx } from '../../db/index.js';
import { insertIncident } from '../store/inside.js';
import type { Thread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,39}$/u;

export const makeIncident = (tx: Tx, doing: Doing, typed: string): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'incident',
    async work(thread) {
      const number = typed.trim();
      if (!NUMBER.test(number)) return fail({ code: 'number-missing', field: 'incident' });
      await insertIncident(tx, {
        org: thread.org,
        thread: thread.id,
        number,
        by: doing.actor.account,
        at: doing.now,
      });
      return ok({ detail: { number } });
    },
  });

/** The crime's number in the force's own system. */
export const enterRecorded = (tx: Tx, doing: Doing, typed: string): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'record',
    async work(thread) {
      const number = typed.trim();
      if (!NUMBER.test(number)) return fail({ code: 'number-missing', field: 'crime' });
      return ok({ change: { recorded_at: thread.recordedAt ?? doing.now }, detail: { number } });
    },
  });

/** The crimes that the record room made of this thread: its clock stands still, and its page names them. */
export const enterCrimes = (
  tx: Tx,
  doing: Doing,
  numbers: readonly string[],
): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'record',
    async work(thread) {
      if (numbers.length === 0) return fail({ code: 'number-missing', field: 'crime' });
      return ok({
        change: { recorded_at: thread.recordedAt ?? doing.now },
        detail: { number: numbers.join(', ') },
      });
    },
  });
