/** Rules of recording, pure: also to be used without the rest of the product. */
export * from './lists.js';
export { RECORDING_HOURS, isLate, recordBy, timeToRecord } from './clock.js';
