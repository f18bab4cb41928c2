/** Whom a clock calls when it is about to run out, has run out, and still nobody has acted. */
import { addMilliseconds } from '../../../base/day.js';
import { type Clock, isRunning, usedPercent } from './clock.js';
import type { CalledFor, EscalationStep } from './clock-rules.js';

export interface Escalation {
  readonly clock: Clock;
  readonly to: CalledFor;
  /** When the step was reached. */
  readonly since: Date;
  /** Whether the time has run out, or is about to. */
  readonly is: 'about-to-run-out' | 'run-out';
}

const LADDER: readonly CalledFor[] = ['officer', 'supervisor', 'duty-inspector'];

/**
 * Every step that the running clocks have reached, the highest on the ladder first, then the longest ago.
 * **Shape**: stopped clocks call nobody; a clock far over calls everybody up the ladder.
 */
export function escalations(
  clocks: readonly Clock[],
  steps: readonly EscalationStep[],
  now: Date,
): readonly Escalation[] {
  const reached = clocks.filter(isRunning).flatMap((clock) =>
    steps
      .filter((s) => s.clock === clock.kind && s.used_percent <= usedPercent(clock, now))
      .map(
        (step): Escalation => ({
          clock,
          to: step.to,
          since: reachedAt(clock, step),
          is: step.used_percent >= 100 ? 'run-out' : 'about-to-run-out',
        }),
      ),
  );
  return reached.sort(
    (a, b) => LADDER.indexOf(b.to) - LADDER.indexOf(a.to) || a.since.getTime() - b.since.getTime(),
  );
}

function reachedAt(clock: Clock, step: EscalationStep): Date {
  const whole = clock.dueAt.getTime() - clock.startedAt.getTime();
  return addMilliseconds(clock.startedAt, Math.round((whole * step.used_percent) / 100));
}
