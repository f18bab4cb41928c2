/** The register of edit rules: what the data says of each, joined to what it looks at. */
import type { Day } from '../../../base/day.js';
import type { Standing } from '../../../base/flag-rules.js';
import { readReference } from '../../../base/package-root.js';
import { CANCELLATION_RULES } from './cancellation-rules.js';
import { CLASS_RULES } from './class-rules.js';
import { CLOCK_RULES } from './clock-rules.js';
import { DATE_RULES } from './date-rules.js';
import { DUPLICATE_RULES } from './duplicate-rules.js';
import { LAW_RULES } from './law-rules.js';
import { ONLINE_FLAG_RULES } from './online-flag-rules.js';
import { OUTCOME_RULES } from './outcome-rules.js';
import { RECORD_RULES } from './record-rules.js';
import type { ManyRowRule, OneRowRule } from './rule.js';
import { SUSPECT_RULES } from './suspect-rules.js';
import { TRANSFER_RULES } from './transfer-rules.js';
import { VICTIM_RULES } from './victim-rules.js';

/** Cannot be right; is likely wrong; a person must look. */
export type EditSeverity = 'error' | 'warning' | 'question';

export const EDIT_SEVERITIES: readonly EditSeverity[] = ['error', 'warning', 'question'];

export type EditFamily =
  | 'law'
  | 'dates'
  | 'clock'
  | 'victim'
  | 'suspect'
  | 'flag'
  | 'class'
  | 'duplicates'
  | 'cancellation'
  | 'outcome'
  | 'transfer'
  | 'record';

/** What the data says of a rule. Its days are days of recording, half-open. */
export interface EditRuleEntry {
  readonly code: string;
  readonly family: EditFamily;
  readonly severity: EditSeverity;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly standing: Standing;
  readonly source: string;
}

export type EditRule = EditRuleEntry & (OneRowRule | ManyRowRule);

export const EDIT_ENTRIES: readonly EditRuleEntry[] = readReference<EditRuleEntry[]>(
  'edit-rules/edit-rules.json',
);

/** The day on which the register was last read against its sources. */
export const EDIT_RULES_VERSION: string = readReference<{ read_on: string }>(
  'edit-rules/datapackage.json',
).read_on;

const WRITTEN: ReadonlyMap<string, OneRowRule | ManyRowRule> = new Map(
  [
    ...LAW_RULES,
    ...DATE_RULES,
    ...CLOCK_RULES,
    ...VICTIM_RULES,
    ...SUSPECT_RULES,
    ...ONLINE_FLAG_RULES,
    ...CLASS_RULES,
    ...DUPLICATE_RULES,
    ...CANCELLATION_RULES,
    ...OUTCOME_RULES,
    ...TRANSFER_RULES,
    ...RECORD_RULES,
  ].map((r) => [r.code, r as OneRowRule | ManyRowRule]),
);

/** Every rule, in the order of the register. **Errors**: throws when data and code differ. */
export const EDIT_RULES: readonly EditRule[] = joined();

function joined(): readonly EditRule[] {
  const rules = EDIT_ENTRIES.map((entry) => {
    const written = WRITTEN.get(entry.code);
    if (!written) throw new Error(`${entry.code} stands in the register and is written nowhere`);
    return { ...written, ...entry };
  });
  if (rules.length !== WRITTEN.size) throw new Error('a rule is written and stands in no register');
  return rules;
}

/** The rules that hold for a crime recorded on a day. */
export const editRulesOn = (day: Day): readonly EditRule[] => EDIT_RULES.filter((r) => holdsOn(r, day));

export const holdsOn = (rule: Pick<EditRuleEntry, 'from' | 'to'>, day: Day): boolean =>
  (rule.from === null || rule.from <= day) && (rule.to === null || day < rule.to);
