/** A count in the words of an answer as a candidate, with what the words around it settle. */
import type { Unit } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import { type Candidate, SURE, UNKNOWN_MEASURE, withResidue } from './candidate.js';
import type { Context } from './context.js';
import { residueAround } from './residue-around.js';
import { residueOf } from './residue.js';
import type { PartLine } from './sections.js';
import type { ReplyProblem } from './shape.js';

export interface Made {
  readonly line: PartLine;
  readonly context: Context;
  readonly value: Candidate['value'];
  readonly asWritten: string;
  readonly sure: number;
  readonly period: Period | null;
  readonly by: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly measure: string | null;
  readonly code: string | null;
  readonly isTotal?: boolean;
  readonly measureSure?: number;
  /** The label or sentence it stands in, which must have nothing unexplained in it. */
  readonly said: string;
  /** Bands it speaks of that the count does not carry. */
  readonly unsaid?: readonly string[];
}

export function candidate(made: Made): Candidate {
  const { context, line } = made;
  const doubts: ReplyProblem[] = [];
  let sure = made.sure;
  const take = (s: number, doubt: ReplyProblem | null): void => {
    sure = Math.min(sure, s);
    if (doubt) doubts.push(doubt);
  };
  if (made.measure !== null)
    take(made.measureSure ?? 1, (made.measureSure ?? 1) <= 0.7 ? 'measure-unclear' : null);
  else if (context.measure)
    take(Math.max(context.measure.sure, context.measure.sure > 0.7 ? 0.85 : 0), context.measure.doubt);
  else take(0.1, 'measure-unclear');
  if (made.period === null) {
    if (context.period)
      take(
        context.period.sure > 0.7 ? Math.max(context.period.sure, 0.85) : context.period.sure,
        context.period.doubt,
      );
    else take(0.1, 'period-unclear');
  }
  const found: Candidate = {
    measure: made.measure ?? context.measure?.value.measure ?? UNKNOWN_MEASURE,
    period: made.period ?? context.period?.value ?? null,
    by: made.by,
    unit: made.unit,
    value: made.value,
    sure,
    at: line.at,
    as_written: made.asWritten,
    words: line.text.length > 300 ? `${line.text.slice(0, 297)}…` : line.text,
    isTotal: made.isTotal ?? false,
    code: made.code ?? context.measure?.value.code ?? null,
    doubts,
  };
  if (sure < SURE) return found;
  return withResidue(found, [
    ...residueOf(made.said), ...(made.unsaid ?? []),
    ...residueAround(context, {
      takesMeasure: made.measure === null,
      by: made.by,
    }),
  ]);
}
