/** A candidate: what one cell or sentence of a reply seems to say, where, and how sure. Never entered without a person. */
import type { At, Unit } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import type { Value } from '../../../base/value.js';
import type { ReplyProblem } from './shape.js';

export interface Candidate {
  readonly measure: string;
  readonly period: Period | null;
  readonly by: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly value: Value;
  /** 0 to 1. Over `SURE` only where nothing is left to ask. */
  readonly sure: number;
  readonly at: At;
  readonly as_written: string;
  readonly words: string | null;
  /** Stands for the sum of others beside it. */
  readonly isTotal: boolean;
  /** The offence code of its label, where several codes fall under one measure. */
  readonly code: string | null;
  readonly doubts: readonly ReplyProblem[];
  /** Words beside it that no dictionary accounts for; why it is not sure. */
  readonly residue?: readonly string[];
}

/** At or above this a candidate is offered as read; below it a person is asked. */
export const SURE = 0.8;

/** What is asked about is never above this. */
export const ASKED = 0.4;

/** A figure beside words that were not understood is never above this. */
const UNEXPLAINED = 0.6;

/** Something with the words that were not understood, no longer sure. */
const unsure = <T extends Pick<Candidate, 'doubts'>>(
  of: T,
  residue: readonly string[],
): T & Pick<Candidate, 'residue'> => ({
  ...of,
  doubts: [...of.doubts, 'words-unexplained'],
  residue: [...new Set(residue)],
});

/** **Shape**: what is said, how sure, and the words beside it that were not understood → the same, no longer sure. */
export const unexplained = <T extends Pick<Candidate, 'doubts'>>(
  { said, sure }: { readonly said: T; readonly sure: number },
  residue: readonly string[],
): { readonly said: T & Pick<Candidate, 'residue'>; readonly sure: number } => ({
  said: unsure(said, residue),
  sure: Math.min(sure, UNEXPLAINED),
});

/** The candidate with the words that were not understood, no longer sure. */
export const withResidue = (c: Candidate, residue: readonly string[]): Candidate =>
  residue.length === 0 ? c : { ...unsure(c, residue), sure: Math.min(c.sure, UNEXPLAINED) };

export const UNKNOWN_MEASURE = 'unknown';
