/** Why each cell was hidden, so that the publisher's page can say so. Codes only; sentences are the page's. */
import type { CellRef } from './counts.js';
import type { PrimaryReason } from './primary.js';

export type SecondaryMethod =
  | 'same-count' // hidden in another table of this release
  | 'hidden-before' // hidden in an earlier release, to keep what was hidden then hidden now
  | 'hypercube' // a corner of the cheapest box around a small count
  | 'detour' // the cheapest change to all tables together, by linear programming
  | 'everything-near'; // all that could be hidden in the sums that gave it away

export type Choice = PrimaryHidden | SecondaryHidden;

export interface PrimaryHidden {
  readonly kind: 'primary';
  readonly cell: CellRef;
  readonly why: PrimaryReason;
}

export interface SecondaryHidden {
  readonly kind: 'secondary';
  readonly method: SecondaryMethod;
  readonly cell: CellRef;
  /** The hidden cell that this one protects; null for a count that no table prints. */
  readonly protects: CellRef | null;
  /** The sums, each by its whole, in which the two would otherwise give each other away. */
  readonly equations: readonly CellRef[];
  /** What hiding it costs: see `ordinaryHarm`. */
  readonly harm: number;
  /** The next best sets of cells for the same purpose, each dearer or as dear, and how many were looked at. */
  readonly considered: readonly { readonly cells: readonly CellRef[]; readonly harm: number }[];
  readonly tried: number;
}
