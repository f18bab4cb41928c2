/** Which shift an instant falls in, on the clock of the United Kingdom. */
import { type Day, addDays, dayInLondon, instant, instantsInLondon } from '../../../base/day.js';
import type { ShiftPattern } from './clock-rules.js';

export interface Shift {
  readonly id: string;
  readonly startedAt: Date;
  readonly endsAt: Date;
}

/** The first instant of a day at which a clock shows that time or a later one: in March an hour is not there. */
function firstAt(day: Day, time: string): Date {
  return instantsInLondon(day, time)[0] ?? instant(`${day}T01:00:00Z`);
}

function shiftOn(pattern: ShiftPattern, day: Day): Shift {
  const endDay = pattern.to <= pattern.from ? addDays(day, 1) : day;
  return { id: pattern.id, startedAt: firstAt(day, pattern.from), endsAt: firstAt(endDay, pattern.to) };
}

/**
 * The shift that is on.
 * **Shape**: the first of the pattern in which the instant falls; null when nobody is on. A night shift is an hour
 * shorter in March and an hour longer in October.
 */
export function shiftAt(patterns: readonly ShiftPattern[], at: Date): Shift | null {
  const today = dayInLondon(at);
  for (const day of [today, addDays(today, -1)])
    for (const pattern of patterns) {
      const shift = shiftOn(pattern, day);
      if (shift.startedAt.getTime() <= at.getTime() && at.getTime() < shift.endsAt.getTime()) return shift;
    }
  return null;
}
