/** When to try again. Pure: the same attempt at the same time is tried again at the same time. */
import { addMilliseconds } from '../base/day.js';

const MINUTE_MS = 60_000;
/** After the first try that did not go, the second, and so on: a little over a day in all. */
const WAITS_MS = [0.5, 2, 5, 15, 30, 60, 120, 240, 480, 720].map((minutes) => minutes * MINUTE_MS);

export const MOST_TRIES = WAITS_MS.length + 1;

/**
 * The next try after `attempt` tries that did not go.
 * **Units**: attempts count from 1; `after` in milliseconds, what the other side asked for.
 * **Shape**: an instant, or null: then it goes to the dead-letter list and a person.
 */
export function nextTry(attempt: number, now: Date, after: number | null = null): Date | null {
  const wait = WAITS_MS[attempt - 1];
  return wait === undefined
    ? null
    : addMilliseconds(now, Math.max(wait, Math.min(after ?? 0, 720 * MINUTE_MS)));
}
