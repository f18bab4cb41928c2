/**
 * The disclosure rules as a release uses them: hide before it is drafted, attack before it goes out, and say which sums
 * give a hidden count away and what would mend it. The one place where releases know of `disclosure/`.
 */
import { type AttackedCell, type Breach, type Certificate, attack } from '../disclosure/attack.js';
import type { Choice } from '../disclosure/choice.js';
import type { CellRef } from '../disclosure/counts.js';
import { mend, suppress } from '../disclosure/suppress.js';
import type { ReleaseTable } from './table.js';

export type { Breach } from '../disclosure/attack.js';
export type { Choice } from '../disclosure/choice.js';
export type { CellRef } from '../disclosure/counts.js';

/** The tables of every earlier release, the oldest first, with their marks. */
export type Earlier = readonly (readonly ReleaseTable[])[];

/** Tables with what must be hidden, and why each cell is. */
export interface Hidden {
  readonly tables: readonly ReleaseTable[];
  readonly choices: readonly Choice[];
}

/** Hides what must be hidden, at the least harm. */
export function hideSmall(tables: readonly ReleaseTable[], earlier: Earlier): Hidden {
  const { tables: hidden, choices } = suppress(tables, { earlier });
  return { tables: hidden, choices };
}

/** What an attack found, without a true value in it. */
export interface AttackReport {
  /** Counts that are hidden or only implied, and were attacked. */
  readonly attacked: number;
  readonly broken: readonly BrokenCell[];
  /** What earlier releases had given away already. Nothing in this one can mend it. */
  readonly brokenBefore: number;
  /** Cells that would have to be hidden besides. */
  readonly mends: readonly CellRef[];
  /** True when not even hiding more would help. */
  readonly isUnmendable: boolean;
}

/** A hidden count that can be worked out, and the sums by which. */
export interface BrokenCell {
  readonly at: readonly CellRef[];
  readonly lo: number;
  readonly hi: number | null;
  readonly breach: Breach;
  /** The sums used, each by its whole. */
  readonly by: readonly CellRef[];
  /** Where what is hidden is printed after all. */
  readonly printedAt: readonly CellRef[];
}

/** Attacks a release together with every one before it. **Shape**: nothing broken: it may go out. */
export function attackRelease(tables: readonly ReleaseTable[], earlier: Earlier): AttackReport {
  const found = attack(tables, earlier);
  const mended = found.broken.length > 0 ? mend(tables, { earlier }) : null;
  return {
    attacked: found.cells.length,
    broken: found.certificates.flatMap((c) => brokenCell(c)),
    brokenBefore: found.brokenBefore.length,
    mends: mended?.hide.map((h) => h.cell) ?? [],
    isUnmendable: (mended?.unmendable.length ?? 0) > 0,
  };
}

function brokenCell({ cell, equations, printedAt }: Certificate): readonly BrokenCell[] {
  const { breach } = cell;
  if (breach === null) return [];
  return [{ ...limitsOf(cell), breach, by: equations.map((e) => e.whole), printedAt }];
}

/** Only what an intruder would know: the interval, never the count itself. */
const limitsOf = ({ at, implied, lo, hi }: AttackedCell): Pick<BrokenCell, 'at' | 'lo' | 'hi'> => ({
  at: at.length > 0 || implied === null ? at : [implied.from],
  lo,
  hi,
});
