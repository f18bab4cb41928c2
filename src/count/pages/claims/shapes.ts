/** One shape for each verdict, so that none is told by colour alone. Drawn on a 16 by 16 square. */
import type { Claim, Verdict } from '../../rules/claims/index.js';

/** A claim read with too little certainty is asked about, whatever the figures say. */
export type VerdictShape = Verdict | 'question';

export const VERDICT_SHAPES: Readonly<Record<VerdictShape, string>> = {
  holds: 'M2.5 8.5l3.5 4l7.5-9',
  fails: 'M3 3l10 10M13 3L3 13',
  depends: 'M2 9c2-5 5-5 6-1s4 4 6-1',
  'no-figures': 'M8 2.5a5.5 5.5 0 1 0 .01 0',
  'not-checkable': 'M3 8h10',
  question: 'M5 5.5a3 3 0 1 1 4.2 2.8c-.9.4-1.2.9-1.2 2M8 13v.6',
};

export const shapeOf = (claim: Claim): VerdictShape => (claim.question ? 'question' : claim.verdict);
