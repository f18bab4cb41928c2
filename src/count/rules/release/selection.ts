/** What a release is to be built from: which figures, of whom, for which years, as known on which day. */
import type { Day } from '../../../base/day.js';
import type { Words } from './table.js';

export interface ReleaseSelection {
  readonly title: Words;
  /** Code of the area whose forces are shown: `W92000004`. */
  readonly area: string;
  readonly tables: readonly TableWanted[];
  /** Only what was public by the end of this day. */
  readonly knownBy: Day;
}

/** One table: a measure over financial years, each named by the year in which it begins. */
export interface TableWanted {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
}

/** More years than this in one table nobody reads on a page, and a slip of the pen asks for. */
const MOST_YEARS = 30;

/** The years of a table, oldest first. **Shape**: none when the ends are the wrong way round or too far apart. */
export function yearsOf({ from, to }: TableWanted): readonly number[] {
  const count = to - from + 1;
  return count > 0 && count <= MOST_YEARS ? Array.from({ length: count }, (_, i) => from + i) : [];
}
