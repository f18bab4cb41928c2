/** What somebody wants recorded: what the crimes of one report share, and what is each victim's own. */
import type { Day } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import type {
  FactSaidBy,
  FlagSource,
  FlagSpanAt,
  FlagValue,
  Marking,
  ReaderAnswer,
  Reporter,
  ReportSource,
  Sex,
  SuspectAgeBand,
  VictimKind,
} from '../../db/index.js';

/** What the flag reader said at that moment. */
export interface ReaderSaid {
  readonly answer: ReaderAnswer;
  readonly version: string;
  readonly probability: number;
}

export interface FlagWanted {
  readonly flag: FlagValue;
  readonly source: FlagSource;
  /** The clause of the rule, as the guide names it. */
  readonly rule: string | null;
  readonly why: string | null;
  readonly spans: readonly FlagSpanAt[];
  readonly reader: ReaderSaid | null;
}

export interface ClassWanted {
  readonly class: string;
  readonly subClass: string | null;
  readonly offence: string | null;
  readonly isAttempt: boolean;
  /** The version of the table of offences that it came from. */
  readonly ruleVersion: string | null;
  readonly why: string | null;
}

export interface VictimWanted {
  readonly kind: VictimKind;
  readonly age: number | null;
  readonly ageBand: string | null;
  readonly sex: Sex;
  readonly name: string | null;
  readonly bornOn: Day | null;
}

export interface FactWanted {
  readonly fact: string;
  readonly value: string;
  readonly saidBy: FactSaidBy;
}

/** One crime: one victim, one classification, one flag. */
export interface CrimeWanted {
  readonly victim: VictimWanted;
  readonly classified: ClassWanted;
  readonly flag: FlagWanted;
  readonly committedFrom: Day;
  readonly committedTo: Day;
  readonly isPrincipal: boolean;
  readonly isCourseOfConduct: boolean;
  readonly suspectAgeBand: SuspectAgeBand;
  readonly suspect: string | null;
  readonly relationship: string;
  readonly place: string;
  readonly contactMeans: readonly string[];
  readonly platforms: readonly string[];
  readonly narrative: string;
  readonly owningForce: string | null;
  readonly facts: readonly FactWanted[];
  /** Warnings that are let stand: the rule and why. */
  readonly letStand: readonly { readonly rule: string; readonly why: string }[];
  readonly lateness: string | null;
  /** Where another system numbered it already. */
  readonly number: string | null;
}

export interface ReportWanted {
  readonly thread: { readonly id: string; readonly version: number } | null;
  readonly source: ReportSource;
  readonly marking: Marking;
  readonly named: readonly string[];
  readonly channel: string;
  readonly reporter: Reporter;
  readonly language: Lang | null;
  readonly firstTouchAt: Date;
  readonly incident: string | null;
}
