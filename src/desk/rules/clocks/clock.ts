/** The clocks of a thread: what runs, since when, until when, and what has stopped it. */
import { addMilliseconds } from '../../../base/day.js';
import type { Risk } from '../signs/triage-rules.js';
import type { ClockKind, ClockRules, ReplyTarget } from './clock-rules.js';
import { ALWAYS, type MonitoredHours, addMonitored } from './hours.js';

/** What the clocks need of a thread. */
export interface ThreadTimes {
  readonly channel: string;
  readonly risk: Risk;
  readonly firstTouchAt: Date;
  /** The oldest thing from the teller that nobody has answered; null when we have answered. */
  readonly waitingSince: Date | null;
  readonly lastInAt: Date;
  readonly firstReplyAt: Date | null;
  /** What the platform said itself of until when a reply may go out, if it did. */
  readonly replyBy: Date | null;
  readonly recordedAt: Date | null;
  /** Closed threads owe nothing; opened again, every clock runs on as if it had never stopped. */
  readonly closedAt: Date | null;
}

/** `running`, about to run out (`soon`), run out (`over`), stopped in time (`met`) or too late (`missed`). */
export type ClockState = 'running' | 'soon' | 'over' | 'met' | 'missed';

export interface Clock {
  readonly kind: ClockKind;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly stoppedAt: Date | null;
  readonly state: ClockState;
  /** Of a platform's window: whether an ordinary reply still goes through, or only one marked as a person's. */
  readonly mode?: 'standard' | 'human-agent';
}

export interface ClockSettings {
  readonly rules: ClockRules;
  /** When a thread's channel is watched. */
  readonly hoursOf: (channel: string) => MonitoredHours;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Every clock that a thread has at an instant.
 * **Shape**: times → clocks, at most one of each kind, the soonest due first; none for a kind that does not apply (a
 * caller was spoken to; the platform sets no limit). **Source**: `data/desk-clocks/`.
 */
export function clocksOf(thread: ThreadTimes, settings: ClockSettings, now: Date): readonly Clock[] {
  const clocks = [
    replyClock(thread, settings, now),
    windowClock(thread, settings, now),
    recordingClock(thread, settings, now),
  ].filter((c) => c !== null);
  return clocks.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The target for a channel and a risk. **Shape**: null when the channel has none, as when somebody was spoken to. */
export const targetFor = (rules: ClockRules, channel: string, risk: Risk): ReplyTarget | null =>
  rules.targets.find((t) => t.channel === channel && t.risk === risk) ?? null;

function replyClock(thread: ThreadTimes, settings: ClockSettings, now: Date): Clock | null {
  const target = targetFor(settings.rules, thread.channel, thread.risk);
  const isFirst = thread.firstReplyAt === null;
  const startedAt = thread.waitingSince ?? (isFirst ? thread.firstTouchAt : null);
  if (!target || !startedAt) return null;
  const ms = target.minutes * MINUTE_MS;
  const hours = target.counts === 'always' ? ALWAYS : settings.hoursOf(thread.channel);
  // A channel that nobody is known to watch gets no rest from its target.
  const dueAt = addMonitored(hours, startedAt, ms) ?? addMilliseconds(startedAt, ms);
  const kind = isFirst ? 'first-reply' : 'next-reply';
  return stated({ kind, startedAt, dueAt, stoppedAt: thread.closedAt }, settings.rules, now);
}

function windowClock(thread: ThreadTimes, settings: ClockSettings, now: Date): Clock | null {
  const window = settings.rules.windows.find((w) => w.channel === thread.channel);
  if (!window || window.standard_hours === null || thread.waitingSince === null) return null;
  const startedAt = thread.lastInAt;
  const standard = addMilliseconds(startedAt, window.standard_hours * HOUR_MS);
  const human =
    window.human_hours === null ? standard : addMilliseconds(startedAt, window.human_hours * HOUR_MS);
  const last = thread.replyBy && thread.replyBy.getTime() < human.getTime() ? thread.replyBy : human;
  const isStandard = now.getTime() < standard.getTime();
  const dueAt = isStandard && standard.getTime() < last.getTime() ? standard : last;
  const clock = stated(
    { kind: 'platform-window', startedAt, dueAt, stoppedAt: thread.closedAt },
    settings.rules,
    now,
  );
  return { ...clock, mode: isStandard ? 'standard' : 'human-agent' };
}

function recordingClock(thread: ThreadTimes, settings: ClockSettings, now: Date): Clock {
  const startedAt = thread.firstTouchAt;
  const dueAt = addMilliseconds(startedAt, settings.rules.recording_hours * HOUR_MS);
  const stoppedAt = thread.recordedAt ?? thread.closedAt;
  return stated({ kind: 'recording', startedAt, dueAt, stoppedAt }, settings.rules, now);
}

function stated(clock: Omit<Clock, 'state'>, rules: ClockRules, now: Date): Clock {
  if (clock.stoppedAt) {
    const inTime = clock.stoppedAt.getTime() <= clock.dueAt.getTime();
    return { ...clock, state: inTime ? 'met' : 'missed' };
  }
  if (now.getTime() >= clock.dueAt.getTime()) return { ...clock, state: 'over' };
  return { ...clock, state: usedPercent(clock, now) >= soonAt(clock.kind, rules) ? 'soon' : 'running' };
}

/** A clock is soon to run out from the first step at which it calls somebody. */
const soonAt = (kind: ClockKind, rules: ClockRules): number =>
  Math.min(100, ...rules.steps.filter((s) => s.clock === kind).map((s) => s.used_percent));

/** How much of a clock's time is used. **Units**: percent; beyond 100 it has run out. */
export function usedPercent(clock: Pick<Clock, 'startedAt' | 'dueAt'>, now: Date): number {
  const whole = clock.dueAt.getTime() - clock.startedAt.getTime();
  const used = now.getTime() - clock.startedAt.getTime();
  return whole <= 0 ? (used < 0 ? 0 : 100) : Math.max(0, (100 * used) / whole);
}

export const isRunning = (clock: Clock): boolean => clock.stoppedAt === null;
