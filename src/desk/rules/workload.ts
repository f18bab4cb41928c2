/**
 * What a supervisor is shown of the work: who waits where, what ran out, how soon first answers go, what arrives when.
 * It counts work, not people: what would cross who told, their age or their language shows no count from one to four.
 */
import { addMilliseconds } from '../../base/day.js';
import { type Clock, type ClockSettings, isRunning, targetFor } from './clocks/clock.js';
import { ALWAYS, addMonitored } from './clocks/hours.js';
import { RISKS, type Risk } from './signs/triage-rules.js';

export interface Waiting {
  readonly channel: string;
  readonly risk: Risk;
  readonly waitingSince: Date | null;
}

/**
 * How many wait for an answer, by channel and risk.
 * **Shape**: a row for each channel on which somebody waits, in the order given; the numbers in the order of `RISKS`.
 */
export const waitingByChannel = (
  threads: readonly Waiting[],
  channels: readonly string[],
): readonly { readonly channel: string; readonly byRisk: readonly number[] }[] =>
  channels
    .map((channel) => {
      const here = threads.filter((t) => t.channel === channel && t.waitingSince !== null);
      return { channel, byRisk: RISKS.map((risk) => here.filter((t) => t.risk === risk).length) };
    })
    .filter(({ byRisk }) => byRisk.some((n) => n > 0));

/** The clocks that have run out and still run, the longest ago first. */
export const runOut = (clocks: readonly Clock[]): readonly Clock[] =>
  clocks
    .filter((clock) => isRunning(clock) && clock.state === 'over')
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());

export interface FirstReply {
  readonly channel: string;
  readonly risk: Risk;
  readonly firstTouchAt: Date;
  readonly firstReplyAt: Date | null;
  readonly closedAt: Date | null;
}

export interface FirstReplies {
  readonly channel: string;
  readonly answered: number;
  /** Of those for whom there was a target and whose time is up or who were answered. */
  readonly inTime: number;
  readonly judged: number;
  /** **Units**: milliseconds; null when none was answered. */
  readonly median: number | null;
}

const MINUTE_MS = 60_000;

/**
 * How soon first answers went, channel by channel.
 * **Shape**: who still waits within their time is not judged; who was closed without an answer neither. A channel without
 * a target (somebody was spoken to) has none judged. **Errors**: none.
 */
export const firstReplies = (
  threads: readonly FirstReply[],
  settings: ClockSettings,
  { channels, now }: { readonly channels: readonly string[]; readonly now: Date },
): readonly FirstReplies[] =>
  channels
    .map((channel) => firstRepliesOn(channel, threads, { settings, now }))
    .filter(({ answered, judged }) => answered + judged > 0);

function firstRepliesOn(
  channel: string,
  threads: readonly FirstReply[],
  by: { readonly settings: ClockSettings; readonly now: Date },
): FirstReplies {
  const here = threads.filter((thread) => thread.channel === channel);
  const answered = here.flatMap((t) =>
    t.firstReplyAt ? [t.firstReplyAt.getTime() - t.firstTouchAt.getTime()] : [],
  );
  const judged = here.flatMap((thread) => judgedOf(thread, by) ?? []);
  return {
    channel,
    answered: answered.length,
    inTime: judged.filter((isInTime) => isInTime).length,
    judged: judged.length,
    median: median(answered),
  };
}

/** In time or not; null when that cannot be said. */
function judgedOf(
  thread: FirstReply,
  { settings, now }: { readonly settings: ClockSettings; readonly now: Date },
): boolean | null {
  const target = targetFor(settings.rules, thread.channel, thread.risk);
  if (!target || (thread.firstReplyAt === null && thread.closedAt !== null)) return null;
  const ms = target.minutes * MINUTE_MS;
  const hours = target.counts === 'always' ? ALWAYS : settings.hoursOf(thread.channel);
  const due = addMonitored(hours, thread.firstTouchAt, ms) ?? addMilliseconds(thread.firstTouchAt, ms);
  if (thread.firstReplyAt !== null) return thread.firstReplyAt.getTime() <= due.getTime();
  return now.getTime() > due.getTime() ? false : null;
}

/** The middle value; of an even number the mean of the two. **Shape**: null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted.length >> 1;
  const upper = sorted[at];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[at - 1] ?? upper)) / 2;
}

/** Seven lists of twenty-four numbers, Sunday first. */
export type Week = readonly (readonly number[])[];

export interface PressedHour {
  readonly weekday: number;
  readonly hour: number;
  readonly arrivals: number;
  readonly officers: number;
}

/**
 * The hours of the week at which most came in for each officer on duty, the most first.
 * **Shape**: at most so many; hours without anybody on duty before all others, hours at which nothing came never.
 */
export function pressedHours(arrivals: Week, staffing: Week, most: number): readonly PressedHour[] {
  const all = arrivals.flatMap((day, weekday) =>
    day.map((n, hour) => ({ weekday, hour, arrivals: n, officers: staffing[weekday]?.[hour] ?? 0 })),
  );
  const load = ({ arrivals: n, officers }: PressedHour): number =>
    officers === 0 ? Number.MAX_SAFE_INTEGER : n / officers;
  return all
    .filter((hour) => hour.arrivals > 0)
    .toSorted((a, b) => load(b) - load(a) || b.arrivals - a.arrivals)
    .slice(0, most);
}

/** A count that may be shown, or what is said in its place. */
export type ShownCount = number | 'fewer-than-five' | 'not-shown';

const isSmall = (n: number): boolean => n >= 1 && n <= 4;

/**
 * Counts of people, as they may be shown. One to four is said as fewer than five; and where only one is hidden so, the
 * smallest other is not shown either, for a total that is known elsewhere would give the first away.
 * **Shape**: in the order given; nought is nought.
 */
export function shownCounts(counts: readonly number[]): readonly ShownCount[] {
  const isAlone = counts.filter(isSmall).length === 1;
  const others = counts.filter((n) => n >= 5);
  const beside = isAlone && others.length > 0 ? counts.indexOf(Math.min(...others)) : -1;
  return counts.map((n, at) => (isSmall(n) ? 'fewer-than-five' : at === beside ? 'not-shown' : n));
}
