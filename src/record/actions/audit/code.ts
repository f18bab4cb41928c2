/** Two people code the sample, each for themselves; a third settles where they differ. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { AuditCode, Tx } from '../../../db/index.js';
import type { AuditProblem } from '../../rules/audit/index.js';
import {
  type AuditCoder,
  type AuditRecord,
  findAuditRecord,
  insertCode,
  insertCoder,
  listCoders,
  listCodes,
} from '../../store/audit-records.js';
import { findAudit } from '../../store/audits.js';
import { type AuditDoing, noteStep } from './doing.js';

export type Seat = 'first' | 'second';

/** The seat of whoever is at work: theirs already, or the one that is free; null when both are others’. */
export async function takeSeat(tx: Tx, doing: AuditDoing, audit: string): Promise<Seat | null> {
  const coders = await listCoders(tx, audit);
  const own = seatOf(coders, doing.actor.account);
  if (own) return own;
  const free = (['first', 'second'] as const).find((seat) => !coders.some((c) => c.seat === seat));
  if (!free) return null;
  const { org, account } = doing.actor;
  await insertCoder(tx, { org, audit, seat: free, account, taken_at: doing.now });
  await noteStep(tx, doing, 'audit-coder-began', audit);
  return free;
}

export const seatOf = (coders: readonly AuditCoder[], account: string | null): Seat | null =>
  coders.find((c) => c.account === account)?.seat ?? null;

/** One record coded, once. What the reader said of it is not known to whoever codes. */
export async function codeRecord(
  tx: Tx,
  doing: AuditDoing,
  { audit, record, coded }: { audit: string; record: string; coded: AuditCode | null },
): Promise<Result<null, AuditProblem>> {
  if (!coded) return fail({ code: 'code-missing', field: 'coded' });
  const found = await recordOf(tx, audit, record);
  if (!found) return fail({ code: 'record-not-there' });
  const seat = seatOf(await listCoders(tx, audit), doing.actor.account);
  if (!seat) return fail({ code: 'no-seat' });
  const { org, account } = doing.actor;
  const isNew = await insertCode(tx, { org, record, seat, coded, by: account, at: doing.now });
  if (!isNew) return fail({ code: 'coded-already' });
  await noteStep(tx, doing, 'audit-record-coded', audit);
  return ok(null);
}

/** What settles a difference. Whoever coded the sample may not. */
export async function settleRecord(
  tx: Tx,
  doing: AuditDoing,
  { audit, record, coded }: { audit: string; record: string; coded: AuditCode | null },
): Promise<Result<null, AuditProblem>> {
  if (!coded) return fail({ code: 'code-missing', field: 'coded' });
  const found = await recordOf(tx, audit, record);
  if (!found) return fail({ code: 'record-not-there' });
  if (seatOf(await listCoders(tx, audit), doing.actor.account)) return fail({ code: 'coder-may-not-settle' });
  const codes = (await listCodes(tx, audit)).filter((c) => c.record === record);
  const [first, second] = (['first', 'second'] as const).map((s) => codes.find((c) => c.seat === s)?.coded);
  if (!first || !second || first === second) return fail({ code: 'not-in-dispute' });
  const { org, account } = doing.actor;
  const isNew = await insertCode(tx, { org, record, seat: 'settled', coded, by: account, at: doing.now });
  if (!isNew) return fail({ code: 'coded-already' });
  await noteStep(tx, doing, 'audit-difference-settled', audit);
  return ok(null);
}

async function recordOf(tx: Tx, audit: string, record: string): Promise<AuditRecord | null> {
  const held = await findAudit(tx, audit);
  if (!held || held.signed_at) return null;
  const found = await findAuditRecord(tx, record);
  return found && found.audit === audit && found.purpose === 'sample' ? found : null;
}
