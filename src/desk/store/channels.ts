/** When each channel is watched: what the organisation has set, and what holds where it has not. */
import type { Tx } from '../../db/index.js';
import type { Channel } from '../../tell/index.js';
import { DEFAULT_HOURS } from '../rules/channel-hours.js';
import { type MonitoredHours, NEVER } from '../rules/clocks/hours.js';

export interface ChannelHours {
  readonly channel: Channel;
  readonly hours: MonitoredHours;
  /** When and by whom, by name, it was set; null where the default holds. */
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

/** Every channel with its hours. **Shape**: each channel once, set or not. */
export async function listChannelHours(tx: Tx): Promise<readonly ChannelHours[]> {
  const rows = await tx
    .selectFrom('desk.channel as c')
    .leftJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'c.org').onRef('a.id', '=', 'c.changed_by'),
    )
    .select(['c.channel', 'c.hours', 'c.changed_at as changedAt', 'a.name as changedBy'])
    .execute();
  return DEFAULT_HOURS.map(({ channel, hours }) => {
    const set = rows.find((row) => row.channel === channel);
    return {
      // The data package holds the list.
      channel: channel as Channel,
      // Written only by `upsertChannelHours`, so it has this shape.
      hours: set ? (set.hours as MonitoredHours) : hours,
      changedAt: set?.changedAt ?? null,
      changedBy: set?.changedBy ?? null,
    };
  });
}

/** When a channel is watched, of those listed. **Shape**: never, for a channel that is not among them. */
export const hoursIn =
  (all: readonly ChannelHours[]) =>
  (channel: string): MonitoredHours =>
    all.find((one) => one.channel === channel)?.hours ?? NEVER;

export async function upsertChannelHours(
  tx: Tx,
  of: {
    readonly org: string;
    readonly channel: Channel;
    readonly hours: MonitoredHours;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const set = { hours: JSON.stringify(of.hours), changed_at: of.at, changed_by: of.by };
  await tx
    .insertInto('desk.channel')
    .values({ org: of.org, channel: of.channel, ...set })
    .onConflict((c) => c.columns(['org', 'channel']).doUpdateSet(set))
    .execute();
}

/** The same, by channel: as the clocks ask for them. */
export const mapChannelHours = async (tx: Tx): Promise<ReadonlyMap<string, MonitoredHours>> =>
  new Map((await listChannelHours(tx)).map(({ channel, hours }) => [channel, hours]));
