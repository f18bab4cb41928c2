/** What was found when a version was checked, kept beside it for whoever decides. */
import type { Problem } from '../../../base/result.js';
import type { Finding } from '../integrity/index.js';
import type { AttackReport, Choice } from './guard.js';

export interface ReleaseFindings {
  /** What stands in the way. Empty: sound. */
  readonly problems: readonly Problem[];
  /** What the integrity tests found in the figures it rests on: to know, not in the way. */
  readonly integrity: readonly Finding[];
  /** Why each hidden cell is hidden, smallest harm first. */
  readonly choices: readonly Choice[];
  readonly attack: AttackReport;
}

/** True when nothing stands in the way and no hidden count can be worked out. */
export const isSound = (f: ReleaseFindings): boolean =>
  f.problems.length === 0 && f.attack.broken.length === 0;
