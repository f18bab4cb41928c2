/** What is known of how completely a force set the online flag: put beside its figures, never into them. */
import type { Day } from '../../../base/day.js';
import { measureById } from '../../../base/measures.js';
import { financialYear, type Period, samePeriod } from '../../../base/period.js';
import { authorityByCode, forcesOf } from '../../../base/authorities.js';
import type { Hushed } from './hushed.js';
import { type ReleaseSelection, yearsOf } from './selection.js';

export interface FlagKnowledge extends Period {
  readonly authority: string;
  readonly crimes: number;
  readonly assessed: number;
  /** Versions of the flag's rule, oldest first. */
  readonly rules: readonly string[];
  readonly audit: FlagAuditFound | null;
}

export interface FlagAuditFound {
  readonly signedOn: Day;
  /** Months: `2023-04`. */
  readonly from: string;
  readonly to: string;
  readonly read: number;
  /** **Units**: 0 to 1. */
  readonly recall: { readonly estimate: number; readonly lo: number; readonly hi: number };
  readonly ruleBook: string | null;
  readonly reader: string;
}

/** Whether a measure's figures hang on the flag. */
const isFlagged = (measure: string): boolean => measureById(measure)?.flagged === true;

/**
 * The forces' years of a selection whose figures hang on the flag.
 * **Shape**: each once; none where no table is about the flag or the area is not known.
 */
export function flagYearsOf({
  area,
  tables,
}: Pick<ReleaseSelection, 'area' | 'tables'>): readonly (Period & { readonly authority: string })[] {
  const known = authorityByCode(area);
  if (!known) return [];
  const years = new Set(tables.filter((t) => isFlagged(t.measure)).flatMap(yearsOf));
  return [...years]
    .toSorted((a, b) => a - b)
    .map(financialYear)
    .flatMap((year) => forcesOf(known, year.from).map((f) => ({ authority: f.code, ...year })));
}

/**
 * What may be said beside a table's year.
 * **Shape**: nothing for a measure without the flag, nor for a force and year of which any count is hidden, now or once,
 * in any table: how many crimes there were could be that count.
 */
export function knownOf(
  knowledge: readonly FlagKnowledge[],
  at: { readonly measure: string; readonly measures: readonly string[]; readonly year: Period },
  hushed: Hushed,
): readonly FlagKnowledge[] {
  if (!isFlagged(at.measure)) return [];
  const code = `${at.year.from}/${at.year.to}`;
  return knowledge.filter(
    (k) => samePeriod(k, at.year) && !at.measures.some((m) => hushed.ever(m, [k.authority, code])),
  );
}
