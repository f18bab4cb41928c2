/** Sets when a channel is watched. What is said to the public follows from it, so it must be what is true. */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import type { Channel } from '../../tell/index.js';
import type { MonitoredHours, Span } from '../rules/clocks/hours.js';
import { type HoursProblem, readHours } from '../rules/typed-hours.js';
import { isAutomaticChannel } from '../rules/automatic.js';
import { listAutomatic, upsertAutomatic } from '../store/automatic.js';
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

interface Setting {
  readonly actor: Actor & { readonly account: string };
  readonly now: Date;
}

export async function setChannelHours(
  tx: Tx,
  by: Setting,
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

/** Switches whether a first message on a channel is answered by itself. **Shape**: true when that was another before. */
export async function setAutomatic(
  tx: Tx,
  by: Setting,
  of: { readonly channel: Channel; readonly isOn: boolean },
): Promise<boolean> {
  const { channel, isOn } = of;
  if (!isAutomaticChannel(channel)) return false;
  if ((await listAutomatic(tx)).some((one) => one.channel === channel && one.isOn === isOn)) return false;
  await upsertAutomatic(tx, { org: by.actor.org, channel, isOn, by: by.actor.account, at: by.now });
  const event = isOn ? 'automatic-answers-switched-on' : 'automatic-answers-switched-off';
  const subjects = [{ kind: 'channel', id: channel }];
  await writeJournal(tx, by.actor, { event, room: 'supervision', subjects }, by.now);
  return true;
}
