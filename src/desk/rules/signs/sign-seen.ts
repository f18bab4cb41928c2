/** What a reading for signs says. */
import type { Lang } from '../../../base/words.js';
import type { Risk, TriageSign } from './triage-rules.js';

/** One place in a text that a rule speaks of. */
export interface SignSeen {
  readonly sign: TriageSign;
  /** Offsets in the text as typed, end not included. */
  readonly start: number;
  readonly end: number;
  /** Id of the rule. */
  readonly rule: string;
  /** Id of the reason, whose words stand in `TRIAGE_REASONS`. */
  readonly why: string;
  /** Said not to be so: shown, not counted. */
  readonly negated?: true;
  /** Spoken of as what could happen: counted as a third. */
  readonly general?: true;
  /** The age that was read. */
  readonly age?: number;
}

export interface SignReading {
  readonly rule_version: string;
  readonly risk: Risk;
  readonly score: number;
  readonly signs: readonly SignSeen[];
  /** Languages whose small words stand in the text, most first; empty when there are none. */
  readonly languages: readonly Lang[];
}
