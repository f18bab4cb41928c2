/** What an edit rule is: the columns it needs, and a pure question of one crime or of one among many. */
import type { Day } from '../../../base/day.js';
import type { ExtractColumn } from '../extract-columns.js';
import type { CrimeRow } from './crime-row.js';

/** What a rule may know besides the row. */
export interface AsOn {
  /** The day of the check: what lies after it has not come yet. */
  readonly today: Day;
}

interface Needs<C extends ExtractColumn> {
  readonly code: string;
  /** Columns without which the rule is not run. */
  readonly needs: readonly C[];
  /** Of these groups one must be there whole: the age, or the date of birth with the day it happened. */
  readonly oneOf: readonly (readonly C[])[];
  /** Columns that are looked at where they are there. */
  readonly uses: readonly C[];
  /** Which cell to look at. */
  readonly column: ExtractColumn;
}

/** A rule over one crime. */
export interface OneRowRule<C extends ExtractColumn = ExtractColumn> extends Needs<C> {
  breaks(row: Pick<CrimeRow, C>, at: AsOn): boolean;
}

/** A rule over many: two rows with one key break it. Null: this row has no such key. */
export interface ManyRowRule<C extends ExtractColumn = ExtractColumn> extends Needs<C> {
  key(row: Pick<CrimeRow, C>): string | null;
  /** Where it is there, two rows with one key break it only when their days overlap: the first and the last, both within. */
  days?(row: Pick<CrimeRow, C>): readonly [Day, Day] | null;
}

interface Written<N extends ExtractColumn, G extends ExtractColumn, U extends ExtractColumn> {
  readonly code: string;
  readonly needs: readonly N[];
  readonly oneOf?: readonly (readonly G[])[];
  readonly uses?: readonly U[];
  readonly column?: N | G | U;
}

/** A rule over one crime. It can only see the columns it names, so that none is missing without anybody knowing. */
export const rule = <
  const N extends ExtractColumn = never,
  const G extends ExtractColumn = never,
  const U extends ExtractColumn = never,
>(
  written: Written<N, G, U> & { readonly breaks: (row: Pick<CrimeRow, N | G | U>, at: AsOn) => boolean },
): OneRowRule<N | G | U> => ({ ...named(written), breaks: written.breaks });

/** A rule over many crimes. */
export const manyRule = <const N extends ExtractColumn, const U extends ExtractColumn = never>(
  written: Written<N, never, U> & {
    readonly key: (row: Pick<CrimeRow, N | U>) => string | null;
    readonly days?: (row: Pick<CrimeRow, N | U>) => readonly [Day, Day] | null;
  },
): ManyRowRule<N | U> => ({
  ...named(written),
  key: written.key,
  ...(written.days ? { days: written.days } : {}),
});

function named<N extends ExtractColumn, G extends ExtractColumn, U extends ExtractColumn>(
  written: Written<N, G, U>,
): Needs<N | G | U> {
  const column = written.column ?? written.needs[0] ?? written.oneOf?.[0]?.[0];
  if (column === undefined) throw new Error(`${written.code} looks at nothing`);
  return {
    code: written.code,
    needs: written.needs,
    oneOf: written.oneOf ?? [],
    uses: written.uses ?? [],
    column,
  };
}
