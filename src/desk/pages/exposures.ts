/** What officers have read of the worst in this shift: so that nobody is given it all. */
import { addMilliseconds } from '../../base/day.js';
import type { Tx } from '../../db/index.js';
import { type ClockRules, type Exposure, exposureOf, shiftAt } from '../rules/index.js';
import { listExposure } from '../store/inside.js';

const EIGHT_HOURS_MS = 8 * 3_600_000;

/** When the shift that is on began; where the pattern has none, eight hours ago. */
export const shiftStart = (rules: ClockRules, now: Date): Date =>
  shiftAt(rules.shifts, now)?.startedAt ?? addMilliseconds(now, -EIGHT_HOURS_MS);

export async function exposuresIn(
  tx: Tx,
  of: { readonly rules: ClockRules; readonly since: Date; readonly officers: readonly string[] },
): Promise<readonly Exposure[]> {
  // Somebody may have opened a thread before the shift and read it on into it.
  const rows = await listExposure(tx, addMilliseconds(of.since, -EIGHT_HOURS_MS));
  const viewings = rows.map(({ account, thread, risk, opened_at: openedAt, last_at: lastAt }) => ({
    account,
    thread,
    risk,
    openedAt,
    lastAt,
  }));
  return of.officers.map((id) => exposureOf(id, viewings, { since: of.since, budget: of.rules.exposure }));
}
