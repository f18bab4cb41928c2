/** Somebody has looked at what could not be read, and says what they did about it. Nothing is deleted. */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import { updateSettled } from '../store/intake-problems.js';

export type SettleProblem = 'nothing-chosen' | 'reason-missing' | 'settled-already';

export interface Settling {
  readonly actor: Actor & { readonly account: string };
  readonly now: Date;
  readonly entries: readonly string[];
  readonly reason: string;
}

const ENTRY = /^[0-9a-f]{32}$/;

/** **Shape**: how many were settled. The reason goes into the journal. */
export async function settleIntake(
  tx: Tx,
  { actor, now, entries, reason }: Settling,
): Promise<Result<number, SettleProblem>> {
  const why = reason.trim();
  const chosen = entries.filter((entry) => ENTRY.test(entry));
  const problems: Problem<SettleProblem>[] = [
    ...(chosen.length === 0 ? [{ code: 'nothing-chosen', field: 'entry' } as const] : []),
    ...(why === '' ? [{ code: 'reason-missing', field: 'reason' } as const] : []),
  ];
  if (problems.length > 0) return fail(...problems);
  const settled = await updateSettled(tx, { entries: chosen, by: actor.account, at: now });
  if (settled.length === 0) return fail({ code: 'settled-already', field: 'entry' });
  const subjects = settled.map((id) => ({ kind: 'intake-entry', id }));
  await writeJournal(tx, actor, { event: 'intake-settled', room: 'inbox', subjects, why }, now);
  return ok(settled.length);
}
