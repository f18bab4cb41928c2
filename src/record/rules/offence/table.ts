/**
 * The decision table: one row for each offence and class. A list is read as "any of"; null allows all.
 * **Source**: `data/offence-helper/`.
 */
import type { Day } from '../../../base/day.js';
import type { Standing } from '../../../base/flag-rules.js';
import { readReference } from '../../../base/package-root.js';
import type { Lang } from '../../../base/words.js';
import type { AskedPoint, ConductAct, Relation, Sex, SuspectBand, VictimBand } from './facts.js';

/** Whether a point decides the record, or is left to the investigation. */
export type PointWeight = 'fit' | 'later';

/** What becomes of conduct before the first day in force. */
export type Historic = 'as-if-today' | 'not-before';

export type CountedBy = 'victim' | 'offender';

/** What of a row was read in a source. Null: there is nothing to have been read. */
export interface RowStanding {
  readonly law: Standing;
  readonly class: Standing | null;
  readonly sub_class: Standing | null;
  readonly court_code: Standing | null;
  readonly from: Standing | null;
}

export interface OffenceRow {
  readonly id: string;
  readonly offence: Readonly<Record<Lang, string>>;
  readonly act: string | null;
  readonly section: string | null;
  /** The published class (`88A`), class and sub-class (`71/17`), and the courts' codes. Null: not found, never guessed. */
  readonly class: string | null;
  readonly sub_class: string | null;
  readonly court_code: string | null;
  readonly attempt_code: string | null;
  readonly acts: readonly ConductAct[];
  readonly victim: readonly VictimBand[];
  readonly sex: Sex | null;
  readonly suspect: readonly SuspectBand[] | null;
  readonly relation: readonly Relation[] | null;
  readonly points: readonly { readonly id: AskedPoint; readonly weighs: PointWeight }[];
  readonly from: Day | null;
  readonly precision: 'day' | 'month' | 'year' | null;
  readonly to: Day | null;
  readonly historic: Historic;
  readonly counted_by: CountedBy;
  readonly decoy: boolean;
  readonly unidentified: boolean;
  readonly rank: number;
  readonly standing: RowStanding;
  readonly source: string;
  readonly note: Readonly<Record<Lang, string>> | null;
}

export const OFFENCE_ROWS: readonly OffenceRow[] = readReference<OffenceRow[]>(
  'offence-helper/offences.json',
);

/** The version of the table, by the day it was last read against its sources. */
export const OFFENCE_TABLE_VERSION: string = readReference<{ read_on: string }>(
  'offence-helper/datapackage.json',
).read_on;
