/** What the edit rules say of a crime before it is recorded: errors stand in the way, warnings ask for a reason. */
import type { Lang } from '../../../base/words.js';
import type { FlagValue } from '../../../db/index.js';
import type { FlagReading } from '../../rules/flag/index.js';
import type { ClassWanted } from '../../actions/wanted.js';
import type { TypedFacts, TypedVictim } from './typed.js';

export interface CrimeToCheck {
  readonly facts: TypedFacts;
  readonly victim: TypedVictim;
  readonly classified: ClassWanted | null;
  readonly flag: FlagValue | null;
  readonly reading: FlagReading | null;
  readonly firstTouchAt: Date;
  readonly lateness: string | null;
  readonly now: Date;
}

export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly says: Readonly<Record<Lang, string>>;
}

/** **Shape**: each rule once, the errors first. */
export function findingsFor(_crimes: readonly CrimeToCheck[]): readonly Finding[] {
  return [];
}
