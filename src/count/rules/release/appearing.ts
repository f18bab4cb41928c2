/** The minute at which a release appears. The hours of a clock change have no minute of their own. */
import { clockInLondon, instantsInLondon } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';

export type AppearingProblem = 'time-unreadable' | 'time-skipped' | 'time-twice' | 'time-past';

/**
 * Reads `2026-11-24` and `09:30` as an instant in the United Kingdom.
 * **Errors**: `time-skipped` for an hour that a clock going forward leaves out, `time-twice` for one that a clock going
 * back repeats, `time-past` for a minute that is over.
 */
export function readAppearing(
  { day, time }: { readonly day: string; readonly time: string },
  now: Date,
): Result<Date, AppearingProblem> {
  const found = instantsInLondon(day, time);
  const params = { day, time };
  const [at] = found;
  if (found.length > 1) return fail({ code: 'time-twice', field: 'time', params });
  if (!at)
    return fail({ code: isTime(day, time) ? 'time-skipped' : 'time-unreadable', field: 'time', params });
  const isPast = clockInLondon(at) < clockInLondon(now) && at < now;
  return isPast ? fail({ code: 'time-past', field: 'time', params }) : ok(at);
}

/** A quarter of a day later every clock of that day can be read: the day is one, and the time has its shape. */
const isTime = (day: string, time: string): boolean =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && instantsInLondon(day, '12:00').length === 1;

/** The whole minute that an instant lies in: what appears now appears in this minute. */
export const toTheMinute = (at: Date): string => `${at.toISOString().slice(0, 16)}:00Z`;
