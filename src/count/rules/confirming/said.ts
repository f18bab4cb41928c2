/** What a candidate says once somebody has said so, and what a reply as a whole says. */
import { isPeriod, type Period } from '../../../base/period.js';
import type { Unit } from '../../../base/observation.js';
import type { Value } from '../../../base/value.js';
import { type Candidate, UNKNOWN_MEASURE } from '../replies/candidate.js';
import type { ReplyKind } from '../replies/reply-kind.js';

/** Everything an observation needs from a person. */
export interface SaidValue {
  readonly measure: string;
  readonly period: Period;
  readonly by: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly value: Value;
}

/** One value said, by the candidate that says it. */
export interface SaidOf {
  readonly candidate: string;
  readonly said: SaidValue;
}

export interface SaidKind {
  readonly kind: ReplyKind;
  readonly exemptions: readonly string[];
}

export type Said = SaidValue | SaidKind;

/** A decision on one candidate: as read, otherwise, or nothing that counts. */
export type Decided =
  | { readonly decision: 'confirm' | 'reject'; readonly said: null }
  | { readonly decision: 'correct'; readonly said: Said };

/** What is decided on beside the candidates: what kind of reply it is. */
export const KIND = 'kind';

export const isSaidKind = (said: Said): said is SaidKind => !('measure' in said);

/** What the reader found, as a person would say it; null where it lacks something that only a person can give. */
export function saidBy(c: Candidate): SaidValue | null {
  if (c.period === null || !isPeriod(c.period) || c.measure === UNKNOWN_MEASURE) return null;
  return { measure: c.measure, period: c.period, by: c.by, unit: c.unit, value: c.value };
}

/** The same text for the same thing said, whatever order it was said in. */
export function keyOfSaid(said: Said): string {
  if (isSaidKind(said)) return JSON.stringify([said.kind, [...said.exemptions].sort()]);
  const by = Object.entries(said.by).sort(([a], [b]) => (a < b ? -1 : 1));
  const { value } = said;
  const v =
    value.kind === 'exact'
      ? value.n
      : 'lo' in value
        ? [value.lo, value.hi]
        : value.kind === 'refused'
          ? [...value.exemption].sort()
          : null;
  return JSON.stringify([said.measure, said.period.from, said.period.to, by, said.unit, value.kind, v]);
}
