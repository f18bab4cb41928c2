/**
 * The nine parts that an extract falls into: what its flag says now, and what the reader says. Everything an audit
 * draws, counts or estimates is by these.
 */

import type { FlagAnswer } from '../flag/reading.js';

/** What the record's flag says now. `unset`: nobody has assessed it. */
export type FlagNow = 'yes' | 'no' | 'unset';

/** What a coder, or the two together, made of a record. */
export type CodedAs = 'online' | 'not-online' | 'unclear';

export const FLAGS_NOW: readonly FlagNow[] = ['yes', 'no', 'unset'];
export const READER_ANSWERS: readonly FlagAnswer[] = ['yes', 'person', 'no'];
export const CODED_AS: readonly CodedAs[] = ['online', 'not-online', 'unclear'];

export interface Stratum {
  /** `no/person`: flag, then reader. The name used in files. */
  readonly id: string;
  readonly flag: FlagNow;
  readonly reader: FlagAnswer;
}

export const STRATA: readonly Stratum[] = FLAGS_NOW.flatMap((flag) =>
  READER_ANSWERS.map((reader) => ({ id: stratumId(flag, reader), flag, reader })),
);

/** The name of the stratum that a record falls into. */
export function stratumId(flag: FlagNow, reader: FlagAnswer): string {
  return `${flag}/${reader}`;
}

/** The stratum of that name; null for any other text. */
export const stratumById = (id: string): Stratum | null => STRATA.find((s) => s.id === id) ?? null;
