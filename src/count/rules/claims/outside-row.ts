/** A short article with everything that is to be found in it, for `outside.test.ts`. */
import type { Day } from '../../../base/day.js';

/**
 * The day it appeared, the text, why it is there, and every claim as "form verdict on-what: the words marked".
 * A question mark first: it is asked about, not judged.
 */
export type OutsideRow = readonly [on: Day, text: string, why: string, finds: readonly string[]];
