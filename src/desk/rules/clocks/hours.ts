/**
 * When a channel is watched: hours by weekday on the clock of the United Kingdom, with bank holidays. What is promised
 * to a child must be true on the night the clocks change too.
 */
import {
  type Day,
  addDays,
  addMilliseconds,
  clockInLondon,
  dayInLondon,
  instant,
  instantsInLondon,
  weekday,
} from '../../../base/day.js';
import { BANK_HOLIDAYS } from '../../../base/working-days.js';

/** From a minute, up to but not including another: `08:00` to `22:00`. `24:00` is the end of the day. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface MonitoredHours {
  /** Seven lists, Sunday first. A watch over midnight stands on both days. */
  readonly weekdays: readonly (readonly Span[])[];
  /** On a bank holiday of England and Wales: the weekday's hours, or these. */
  readonly bank_holidays: 'as-usual' | readonly Span[];
}

const ALL_DAY: readonly Span[] = [{ from: '00:00', to: '24:00' }];

export const ALWAYS: MonitoredHours = {
  weekdays: Array.from({ length: 7 }, () => ALL_DAY),
  bank_holidays: 'as-usual',
};

/** Nobody watches: what holds until an organisation has said otherwise, for nothing is promised by default. */
export const NEVER: MonitoredHours = { weekdays: Array.from({ length: 7 }, () => []), bank_holidays: [] };

const HOLIDAYS: ReadonlySet<Day> = new Set(
  BANK_HOLIDAYS.filter((h) => h.divisions.includes('england-and-wales')).map((h) => h.on),
);

/** The watch of one day. Beyond the years for which bank holidays are held, a day is taken by its weekday. */
export const spansOn = (hours: MonitoredHours, day: Day): readonly Span[] =>
  hours.bank_holidays !== 'as-usual' && HOLIDAYS.has(day)
    ? hours.bank_holidays
    : (hours.weekdays[weekday(day)] ?? []);

/** Does anybody ever watch? */
export const isEverMonitored = ({ weekdays }: MonitoredHours): boolean =>
  weekdays.some((spans) => spans.length > 0);

/** Is the channel watched at that instant? */
export function isMonitored(hours: MonitoredHours, at: Date): boolean {
  const [day = '', time = ''] = clockInLondon(at).split('T');
  return spansOn(hours, day).some((s) => s.from <= time && time < s.to);
}

/** The furthest that is looked ahead: longer than any run of closed days that anybody would call a service. */
const DAYS_AHEAD = 15;

/**
 * The next instant at which the channel is watched; the instant itself when it is.
 * **Shape**: null when nobody watches within fifteen days.
 */
export const nextMonitored = (hours: MonitoredHours, at: Date): Date | null =>
  isMonitored(hours, at) ? at : firstChange(hours, at, true);

/** When a watch that is on now ends. **Shape**: null when it does not within fifteen days, as with one that never does. */
export const monitoredUntil = (hours: MonitoredHours, at: Date): Date | null =>
  isMonitored(hours, at) ? firstChange(hours, at, false) : at;

function firstChange(hours: MonitoredHours, at: Date, on: boolean): Date | null {
  for (let n = 0, day = dayInLondon(at); n <= DAYS_AHEAD; n += 1, day = addDays(day, 1)) {
    const found = edgesOf(hours, day)
      .filter((edge) => edge.getTime() > at.getTime() && isMonitored(hours, edge) === on)
      .sort((a, b) => a.getTime() - b.getTime())[0];
    if (found) return found;
  }
  return null;
}

/** Every instant of a day at which a watch could begin or end. */
function edgesOf(hours: MonitoredHours, day: Day): readonly Date[] {
  const times = spansOn(hours, day).flatMap((s) => [s.from, s.to]);
  return [
    ...['00:00', ...times.filter((t) => t !== '24:00')].flatMap((t) => instantsInLondon(day, t)),
    ...instantsInLondon(addDays(day, 1), '00:00'),
    // Clocks change at 01:00 UTC, and with them what a time on the wall means.
    instant(`${day}T01:00:00Z`),
  ];
}

/**
 * The instant at which so much watched time has passed.
 * **Units**: milliseconds of watched time. **Shape**: where nobody watches at all, null.
 */
export function addMonitored(hours: MonitoredHours, at: Date, ms: number): Date | null {
  let left = ms;
  let here = nextMonitored(hours, at);
  while (here) {
    const end = monitoredUntil(hours, here);
    const length = end ? end.getTime() - here.getTime() : Infinity;
    if (left <= length) return addMilliseconds(here, left);
    left -= length;
    here = end && nextMonitored(hours, end);
  }
  return null;
}
