/**
 * The 24 hours: from the first contact with any part of the force to the record.
 * **Source**: Crime Recording Rules: as soon as the test is met and "no later than 24 hours" from the first report.
 */
import { addMilliseconds } from '../../base/day.js';

const HOUR_MS = 3_600_000;
export const RECORDING_HOURS = 24;

/** The last instant at which it is in time. */
export const recordBy = (firstTouchAt: Date): Date =>
  addMilliseconds(firstTouchAt, RECORDING_HOURS * HOUR_MS);

/**
 * How long it took. **Units**: milliseconds, from the first touch.
 * **Shape**: never below nought.
 */
export const timeToRecord = (of: { readonly firstTouchAt: Date; readonly recordedAt: Date }): number =>
  Math.max(0, of.recordedAt.getTime() - of.firstTouchAt.getTime());

/** True when it was recorded after its 24 hours; to the millisecond on the hour is in time. */
export const isLate = (of: { readonly firstTouchAt: Date; readonly recordedAt: Date }): boolean =>
  timeToRecord(of) > RECORDING_HOURS * HOUR_MS;
