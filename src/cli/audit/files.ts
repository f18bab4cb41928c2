/** The files that the three steps of an audit hand on to each other. */
import { readFileSync } from 'node:fs';
import type { Population, SamplePlan } from '../../record/rules/audit/index.js';
import type { WrongUse } from '../verb.js';

/** What was planned, and for which file. */
export interface PlanFile {
  readonly kind: 'flag-audit-plan';
  readonly sha256: string;
  readonly plan: SamplePlan;
  readonly population: Population;
}

/** What was drawn, with all that the coders must not see. */
export interface KeyFile {
  readonly kind: 'flag-audit-key';
  readonly sha256: string;
  readonly seed: string;
  readonly population: Population;
  readonly sample: readonly DrawnRecord[];
}

export interface DrawnRecord {
  readonly number: number;
  readonly id: string;
  readonly stratum: string;
  readonly month: string;
  readonly offence: string;
  readonly probability: number;
}

/** Reads one of the two. **Errors**: the wrong use given, when the file is something else. */
export function readStep<T extends PlanFile | KeyFile>(
  path: string,
  kind: T['kind'],
  otherwise: WrongUse,
): T {
  const text = readFileSync(path, 'utf8');
  try {
    const read = JSON.parse(text) as T;
    if (read.kind === kind) return read;
  } catch {
    // Not JSON: said below.
  }
  throw otherwise;
}
