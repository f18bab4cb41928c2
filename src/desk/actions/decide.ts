/** A person decides how great the risk is, and may say where the rules read wrongly. */
import { randomUUID } from 'node:crypto';
import { type Result, ok } from '../../base/result.js';
import type { Risk, Tx } from '../../db/index.js';
import { sealInto } from '../sealed.js';
import { insertDecision, listContacts } from '../store/inside.js';
import type { Thread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';
import { graver } from '../rules/index.js';

export interface Decided {
  readonly risk: Risk;
  /** Signs that the rules saw and that are not there. */
  readonly wrong: readonly string[];
  /** Signs that are there and that the rules did not see. */
  readonly missed: readonly string[];
  readonly why: string;
}

export const decideRisk = (tx: Tx, doing: Doing, decided: Decided): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'decide',
    async work(thread) {
      const contacts = await listContacts(tx, thread.id);
      const id = randomUUID();
      const why = decided.why.trim();
      const place = { org: thread.org, table: 'desk.decision', row: id, field: 'why' } as const;
      await insertDecision(tx, {
        org: thread.org,
        id,
        thread: thread.id,
        risk: decided.risk,
        rulesRisk: contacts.reduce<Risk>((risk, contact) => graver(risk, contact.risk), 'ordinary'),
        rulesVersion: contacts.at(-1)?.rules_version ?? '',
        wrong: decided.wrong,
        missed: decided.missed,
        why: why === '' ? null : sealInto(doing.keys, place, why),
        by: doing.actor.account,
        at: doing.now,
      });
      return ok({
        change: { risk: decided.risk, risk_by: 'person' },
        detail: { from: thread.risk, to: decided.risk },
      });
    },
  });
