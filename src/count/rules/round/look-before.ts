/** What is held already of what a round is to ask: nobody is asked for what they have printed. */
import type { Period } from '../../../base/period.js';
import { type Figures, type Vintage, vintagesOf } from '../figures.js';
import type { RequestStatus } from './standing.js';
import type { RoundQuestion } from './question.js';

export interface HeldAlready {
  readonly authority: string;
  readonly cells: readonly HeldCell[];
  /** Earlier requests of the same measures, the newest first. */
  readonly asked: readonly AskedBefore[];
}

export interface HeldCell {
  readonly part: number;
  readonly measure: string;
  readonly period: Period;
  /** The newest printed value; null when none is held. */
  readonly newest: Vintage | null;
}

export interface AskedBefore {
  readonly round: string;
  readonly title: string;
  readonly request: string;
  readonly authority: string;
  readonly measures: readonly string[];
  readonly status: RequestStatus;
}

/** For each authority of a question, what is held of each part and period, and what was asked before. */
export const heldAlready = (
  question: RoundQuestion,
  figures: Figures,
  before: readonly AskedBefore[],
): readonly HeldAlready[] => {
  const measures = question.parts.map((p) => p.measure);
  return question.authorities.map((authority) => ({
    authority,
    cells: question.parts.flatMap((part, i) =>
      question.periods.map((period) => ({
        part: i + 1,
        measure: part.measure,
        period,
        newest: vintagesOf(figures, { measure: part.measure, authority, period }).at(-1) ?? null,
      })),
    ),
    asked: before.filter((b) => b.authority === authority && b.measures.some((m) => measures.includes(m))),
  }));
};
