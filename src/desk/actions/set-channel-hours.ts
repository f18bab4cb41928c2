/** Sets when a channel is watched. What is said to the public follows from it, so it must be what is true. */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import type { Actor, Tx } from '../../db/index.js';
import type { Channel } from '../../tell/index.js';
import type { MonitoredHours, Span } from '../rules/clocks/hours.js';
import { type HoursProblem, readHours } from '../rules/typed-hours.js';
import { upsertChannelHours } from '../store/channels.js';

export interface TypedWeek {
  /** What was typed for each weekday, Sunday first. */
  readonly days: readonly string[];
  /** What was typed for bank holidays; null when they are as any other day. */
  readonly holidays: string | null;
}

export const dayField = (weekday: number): string => `day-${weekday}`;

/** **Errors**: every day that cannot be read, by its field. */
export function readWeek({ days, holidays }: TypedWeek): Result<MonitoredHours, HoursProblem> {
  const problems: Problem<HoursProblem>[] = [];
  const spansOf = (typed: string, field: string): readonly Span[] => {
    const read = readHours(typed);
    if (read.ok) return read.value;
    problems.push(...read.problems.map((problem) => ({ ...problem, field })));
    return [];
  };
  const weekdays = days.map((typed, weekday) => spansOf(typed, dayField(weekday)));
  const onHolidays = holidays === null ? 'as-usual' : spansOf(holidays, 'holiday-hours');
  return problems.length > 0 ? fail(...problems) : ok({ weekdays, bank_holidays: onHolidays });
}

export async function setChannelHours(
  tx: Tx,
  by: { readonly actor: Actor & { readonly account: string }; readonly now: Date },
  of: { readonly channel: Channel; readonly typed: TypedWeek },
): Promise<Result<MonitoredHours, HoursProblem>> {
  const read = readWeek(of.typed);
  if (!read.ok) return read;
  await upsertChannelHours(tx, {
    org: by.actor.org,
    channel: of.channel,
    hours: read.value,
    by: by.actor.account,
    at: by.now,
  });
  return read;
}
