/**
 * Corrected totals of parts of the extract: by month, by offence. A part has few records read of its own, so each
 * stratum's share in it is drawn around the stratum's share in the whole, and moved by what was read there: a part that
 * nobody read borrows, and its interval is wide.
 */
import { drawBeta, drawBinomial } from './distributions.js';
import { seededGenerator } from './generator.js';
import { type Interval, intervalOf } from './interval.js';
import { type ReadStratum, drawShare } from './posterior.js';
import { stratumById } from './strata.js';

export interface ReadGroup {
  /** `2024-04`, `88A`. */
  readonly key: string;
  /** Its records and what was read of them, by stratum. */
  readonly strata: readonly ReadStratum[];
}

export interface GroupEstimate {
  readonly key: string;
  readonly records: number;
  readonly flagged: number;
  readonly read: number;
  /** How many are truly online. */
  readonly total: Interval;
  /** How many of those lack the flag. */
  readonly missed: Interval;
}

/** How many records' weight the whole stratum's share has in a part: the fewer, the further parts may differ. */
const BORROWED = 10;
const DRAWS = 2_000;

/**
 * Totals of each part.
 * **Units**: records. **Shape**: in the order given. The parts are estimated one by one: their middles need not add up
 * to the whole's to the last record. **Source**: partial pooling within strata [design], checked by simulation.
 */
export function estimateGroups(
  whole: readonly ReadStratum[],
  groups: readonly ReadGroup[],
  how: { readonly seed: string; readonly draws?: number },
): readonly GroupEstimate[] {
  const { draws = DRAWS } = how;
  const shares = sharesOf(whole, { seed: how.seed, draws });
  return groups.map((group) => estimateGroup(group, { shares, draws, seed: how.seed }));
}

interface Around {
  readonly shares: ReadonlyMap<string, Float64Array>;
  readonly draws: number;
  readonly seed: string;
}

function sharesOf(
  whole: readonly ReadStratum[],
  { seed, draws }: { seed: string; draws: number },
): ReadonlyMap<string, Float64Array> {
  const chance = seededGenerator(`${seed}\nshares`);
  return new Map(
    whole.map((s) => [s.stratum, Float64Array.from({ length: draws }, () => drawShare(s, chance))]),
  );
}

function estimateGroup(group: ReadGroup, { shares, draws, seed }: Around): GroupEstimate {
  const chance = seededGenerator(`${seed}\ngroup\n${group.key}`);
  const [total, missed] = [new Float64Array(draws), new Float64Array(draws)];
  let [records, flagged, read] = [0, 0, 0];
  for (const s of group.strata) {
    const isFlagged = stratumById(s.stratum)?.flag === 'yes';
    records += s.records;
    read += s.read;
    if (isFlagged) flagged += s.records;
    const whole = shares.get(s.stratum);
    for (let i = 0; i < draws; i++) {
      const middle = Math.min(1 - 1e-9, Math.max(1e-9, whole?.[i] ?? 0.5));
      const share = drawBeta(
        BORROWED * middle + s.online,
        BORROWED * (1 - middle) + s.read - s.online,
        chance,
      );
      const online = s.online + drawBinomial(s.records - s.read, share, chance);
      total[i] = (total[i] ?? 0) + online;
      if (!isFlagged) missed[i] = (missed[i] ?? 0) + online;
    }
  }
  return { key: group.key, records, flagged, read, total: intervalOf(total), missed: intervalOf(missed) };
}
