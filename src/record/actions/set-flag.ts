/** Sets or alters the online flag of a crime. What it said before stays in its history. */
import { randomUUID } from 'node:crypto';
import { dayInLondon } from '../../base/day.js';
import { ruleInForce } from '../../base/flag-rules.js';
import { type Result, fail, ok } from '../../base/result.js';
import type { FlagSource, Tx } from '../../db/index.js';
import type { RecordProblem } from '../rules/index.js';
import { sealFor } from '../sealed.js';
import type { Crime } from '../store/crimes.js';
import { insertFlagEvent } from '../store/events.js';
import { type CrimeDoing, changeCrime } from './doing.js';
import type { FlagWanted } from './wanted.js';

/** The rule is that of the day the crime was recorded, whenever it is flagged. */
export const ruleOf = (crime: Pick<Crime, 'recorded_at'>): string | null =>
  ruleInForce(dayInLondon(crime.recorded_at))?.id ?? null;

export const setFlag = (
  tx: Tx,
  doing: CrimeDoing,
  wanted: FlagWanted,
): Promise<Result<Crime, RecordProblem>> =>
  changeCrime(tx, doing, {
    event: 'crime-flagged',
    async work(crime) {
      const { actor } = doing;
      // Whoever only records may complete what is open, and alters nobody's answer.
      const mayAlter = actor.roles.some((role) => role === 'registrar' || role === 'supervisor');
      if (!mayAlter && (crime.flag !== 'not-assessed' || crime.recorded_by !== actor.account))
        return fail({ code: 'not-yours' });
      if (wanted.flag === crime.flag) return fail({ code: 'flag-the-same', field: 'flag' });
      const why = wanted.why?.trim() ?? '';
      if (why === '' && wanted.source !== 'reader-accepted')
        return fail({ code: 'reason-missing', field: 'flag-why' });
      const id = randomUUID();
      const place = {
        org: crime.org,
        crime: crime.id,
        table: 'record.flag_event',
        row: id,
        field: 'why',
      } as const;
      await insertFlagEvent(tx, {
        org: crime.org,
        id,
        crime: crime.id,
        flag: wanted.flag,
        rule_version: ruleOf(crime),
        rule: wanted.rule,
        source: wanted.source,
        why: why === '' ? null : sealFor(doing.keys, place, why),
        spans: JSON.stringify(wanted.spans),
        reader_answer: wanted.reader?.answer ?? null,
        reader_version: wanted.reader?.version ?? null,
        reader_probability: wanted.reader?.probability ?? null,
        by: actor.account,
        at: doing.now,
      });
      return ok({ change: { flag: wanted.flag, flag_rule_version: ruleOf(crime) } });
    },
  });

/** In which capacity somebody answers about the flag. */
export const sourceOf = (roles: readonly string[]): FlagSource =>
  roles.includes('registrar') ? 'registrar' : roles.includes('supervisor') ? 'supervisor' : 'officer';
