/**
 * Who waits for whom, when many come at once. A whole school stands behind one address, so nobody is refused for
 * where they come from: beyond a generous number requests of one address are slowed.
 */
import { randomBytes } from 'node:crypto';
import { addDays, dayInLondon, instantsInLondon } from '../../base/day.js';
import { hmac } from '../../keys/index.js';
import { waits } from '../slow-lane.js';

export interface Lanes {
  /** A name for an address that means nothing tomorrow, and nothing outside this process. */
  nameOf(address: string, now: Date): string;
  /** How long the next request of a lane waits. **Units**: milliseconds; 0 for nearly everybody. */
  waits(lane: string, now: Date): number;
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
      return hmac(key, address).toString('base64', 0, 12);
    },
    waits: (lane, now) => waitFor(lane, now.getTime()),
  };
}
