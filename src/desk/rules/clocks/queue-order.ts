/** The order of the inbox: the child at most risk, then the clock that runs out soonest, then who has waited longest. */
import { RISKS, type Risk } from '../signs/triage-rules.js';
import { type Clock, isRunning } from './clock.js';

export interface Queued {
  readonly id: string;
  readonly risk: Risk;
  readonly firstTouchAt: Date;
  readonly clocks: readonly Clock[];
}

/** When the first running clock runs out. **Units**: milliseconds; infinite when none runs. */
export const soonestDue = (clocks: readonly Clock[]): number =>
  Math.min(Infinity, ...clocks.filter(isRunning).map((c) => c.dueAt.getTime()));

const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * The items in the order in which they are to be looked at.
 * **Shape**: the same items, none lost; total, for ids settle what is otherwise equal, so the order that they came in
 * does not matter.
 */
export const queueOrder = <Q extends Queued>(items: readonly Q[]): readonly Q[] =>
  items.toSorted(
    (a, b) =>
      RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
      compared(soonestDue(a.clocks), soonestDue(b.clocks)) ||
      a.firstTouchAt.getTime() - b.firstTouchAt.getTime() ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
