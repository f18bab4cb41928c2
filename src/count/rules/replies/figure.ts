/**
 * A figure as it is read: its number and place, and what it says of itself, which many figures share. A table of ten
 * years by thirty rows says the same few things again and again; they are put together once.
 */
import type { At, Unit } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import type { Value } from '../../../base/value.js';
import type { Candidate } from './candidate.js';
import type { ReplyProblem } from './shape.js';

export interface Said {
  readonly measure: string;
  readonly period: Period | null;
  readonly by: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly words: string | null;
  readonly isTotal: boolean;
  readonly code: string | null;
  readonly doubts: readonly ReplyProblem[];
  readonly residue?: readonly string[];
  /** What it is of, as one text: two figures with one key are of one thing. */
  readonly key: string;
}

export interface Figure {
  readonly said: Said;
  readonly value: Value;
  readonly sure: number;
  readonly at: At;
  readonly as_written: string;
}

/** **Shape**: all that is said but the number → the same with its key. */
export function saidOf(s: Omit<Said, 'key'>): Said {
  const { measure, period, by, unit, words, isTotal, code, doubts, residue } = s;
  return { measure, period, by, unit, words, isTotal, code, doubts, ...(residue && { residue }), key: keyOf(s) };
}

function keyOf(s: Omit<Said, 'key'>): string {
  let by = '';
  for (const k of Object.keys(s.by).sort()) by += `\u0002${k}\u0001${s.by[k] ?? ''}`;
  return `${s.measure}\u0003${s.period?.from ?? ''}\u0003${s.period?.to ?? ''}\u0003${by}\u0003${s.unit}`;
}

/** **Shape**: a candidate → the same as a figure. */
export const figureOf = (c: Candidate): Figure => ({
  said: saidOf(c),
  value: c.value,
  sure: c.sure,
  at: c.at,
  as_written: c.as_written,
});

/** **Shape**: a figure → the same as a candidate. */
export const candidateOf = ({ said, value, sure, at, as_written }: Figure): Candidate => ({
  measure: said.measure,
  period: said.period,
  by: said.by,
  unit: said.unit,
  value,
  sure,
  at,
  as_written,
  words: said.words,
  isTotal: said.isTotal,
  code: said.code,
  doubts: said.doubts,
  ...(said.residue && { residue: said.residue }),
});

/** **Shape**: a change of what is said → the same, worked out once for each thing said. */
export function saying(change: (said: Said) => Said): (said: Said) => Said {
  const known = new WeakMap<Said, Said>();
  return (said) => {
    const had = known.get(said);
    if (had) return had;
    const made = change(said);
    known.set(said, made);
    return made;
  };
}
