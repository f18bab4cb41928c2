/**
 * When each channel is watched until an organisation has said so itself.
 * **Source**: `data/channel-hours/`, each row with its reason.
 */
import { readReference } from '../../base/package-root.js';
import type { Lang } from '../../base/words.js';
import type { MonitoredHours } from './clocks/hours.js';

export interface DefaultHours {
  readonly channel: string;
  readonly hours: MonitoredHours;
  readonly why: Readonly<Record<Lang, string>>;
}

/** Every channel there is, once, in the order in which pages show them. */
export const DEFAULT_HOURS: readonly DefaultHours[] = readReference<DefaultHours[]>(
  'channel-hours/channels.json',
);
