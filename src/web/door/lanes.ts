/**
 * Who waits for whom, when many come at once. A whole school stands behind one address, so nobody is refused for
 * where they come from: beyond a generous number requests of one address are slowed.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, dayInLondon, instantsInLondon } from '../../base/day.js';
import { waits } from '../slow-lane.js';

export interface Lanes {
  /** A name for an address that means nothing tomorrow, and nothing outside this process. */
  nameOf(address: string, now: Date): string;
  /** Comes back when the lane is free. */
  wait(lane: string, now: Date): Promise<void>;
}

/** Midnight is looked for once a day: finding it takes longer than answering. */
const endOfDay = (now: Date): number => {
  const tomorrow = instantsInLondon(addDays(dayInLondon(now), 1), '00:00')[0];
  return (tomorrow ?? now).getTime();
};

export function lanes(): Lanes {
  let until = 0;
  let key = randomBytes(32);
  const waitFor = waits();
  return {
    nameOf: (address, now) => {
      if (now.getTime() >= until) [until, key] = [endOfDay(now), randomBytes(32)];
      return createHmac('sha256', key).update(address).digest('base64').slice(0, 16);
    },
    wait: async (lane, now) => {
      const ms = waitFor(lane, now.getTime());
      if (ms > 0) await pause(ms);
    },
  };
}
