/**
 * When the recording clock starts: at the first touch on any channel, whoever took it and whatever became of the thread.
 * **Source**: Crime Recording Rules: recorded "no later than 24 hours" from the first report to any part of the force.
 */

export interface Touch {
  readonly receivedAt: Date;
}

/**
 * The first of several touches.
 * **Shape**: null for none. What the channel says of when something was sent is not asked: that clock is not ours.
 */
export function firstTouch(touches: readonly Touch[]): Date | null {
  let first: Date | null = null;
  for (const { receivedAt } of touches)
    if (!first || receivedAt.getTime() < first.getTime()) first = receivedAt;
  return first;
}

/** The first touch of threads that are merged: the earlier. It never moves on, only back. */
export const firstOf = (a: Date, b: Date): Date => (a.getTime() <= b.getTime() ? a : b);
