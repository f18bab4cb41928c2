/** A thread's clocks as pages show them. */
import type { Lang } from '../../base/words.js';
import type { Thread } from '../store/threads.js';

export interface ShownClock {
  readonly name: string;
  readonly text: string;
  /** How near it is: `over` has run out, `soon` is about to. */
  readonly is: 'over' | 'soon' | 'running' | 'stopped';
  /** The instant it runs out, in milliseconds: for the order of the queue. */
  readonly at: number;
}

export const clocksOf = (_thread: Thread, _now: Date, _lang: Lang): readonly ShownClock[] => [];
