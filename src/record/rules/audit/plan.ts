/**
 * How many records to draw from each stratum for a wanted precision. Neyman's allocation: more where a stratum is large
 * and where its records differ; never fewer than forty, and never none: "no flag, and the reader says no" holds what
 * nobody has thought of, and sets the floor of every claim.
 * **Source**: Neyman 1934; the project's labelling guide, section 10.
 */
import { NORMAL_95 } from './interval.js';
import { type Stratum, stratumById } from './strata.js';

/** Fewest records read in a stratum; a smaller stratum is read whole. */
export const FLOOR = 40;

/** Shares found online in the worked example of the guide, for a force that has no audit behind it. */
const GUESSES: Readonly<Record<string, number>> = {
  'yes/yes': 0.97,
  'yes/person': 0.8,
  'yes/no': 0.45,
  'no/yes': 0.93,
  'no/person': 0.45,
  'no/no': 0.03,
  'unset/yes': 0.93,
  'unset/person': 0.45,
  'unset/no': 0.03,
};

/** A stratum and how many records of the extract are in it. */
export interface StratumSize {
  readonly stratum: string;
  readonly records: number;
}

export interface PlannedStratum extends StratumSize {
  /** How many to draw. */
  readonly draw: number;
  /** The share online that was expected when the plan was made. */
  readonly expected: number;
}

export interface SamplePlan {
  readonly strata: readonly PlannedStratum[];
  readonly records: number;
  readonly draw: number;
  /** What was asked for: half the width of the interval of the share online, 0 to 1. */
  readonly wanted: number;
  /** What may be expected of this plan if the guesses hold. */
  readonly expectedHalfWidth: number;
}

export interface PlanAsked {
  readonly strata: readonly StratumSize[];
  /** Half the width of the interval of the share online: 0.02 is two points either way. */
  readonly halfWidth: number;
  /** Shares online by stratum from an earlier audit; the guide's where there is none. */
  readonly expected?: Readonly<Record<string, number>>;
}

interface Part extends StratumSize {
  readonly expected: number;
  readonly spread: number;
}

/**
 * The smallest sample that should give the precision asked for.
 * **Units**: `halfWidth` as a share, 0 to 1. **Shape**: empty strata are left out; every other gets its floor; what
 * cannot be reached is read whole. **Errors**: throws on a stratum that is not one of the nine, or a half-width of 0
 * or less. **Source**: the guide, section 10.
 */
export function planSample(asked: PlanAsked): SamplePlan {
  if (!(asked.halfWidth > 0)) throw new RangeError('a half-width must be more than nought');
  const parts = asked.strata.filter((s) => s.records > 0).map((s) => partOf(s, asked.expected ?? {}));
  const records = sum(parts.map((p) => p.records));
  let [few, enough] = [0, records];
  while (few < enough) {
    const middle = Math.floor((few + enough) / 2);
    if (halfWidthOf(parts, allocate(parts, middle)) <= asked.halfWidth) enough = middle;
    else few = middle + 1;
  }
  const draws = allocate(parts, enough);
  return {
    strata: parts.map((p, i) => ({
      stratum: p.stratum,
      records: p.records,
      draw: draws[i] ?? 0,
      expected: p.expected,
    })),
    records,
    draw: sum(draws),
    wanted: asked.halfWidth,
    expectedHalfWidth: halfWidthOf(parts, draws),
  };
}

function partOf(size: StratumSize, expected: Readonly<Record<string, number>>): Part {
  const stratum: Stratum | null = stratumById(size.stratum);
  if (!stratum) throw new RangeError(`not a stratum: ${size.stratum}`);
  const share = expected[stratum.id] ?? GUESSES[stratum.id] ?? 0.5;
  // A share of exactly nought or one would say that nothing need be read.
  const kept = Math.min(0.99, Math.max(0.01, share));
  return { ...size, expected: share, spread: Math.sqrt(kept * (1 - kept)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Shares out `total` by size and spread, above the floors; what one stratum cannot take, the others do. */
function allocate(parts: readonly Part[], total: number): readonly number[] {
  const floors = parts.map((p) => Math.min(FLOOR, p.records));
  const weight = parts.map((p) => p.records * p.spread);
  const draws = [...floors];
  const open = new Set(parts.map((_, i) => i));
  // Strata whose share is below the floor or above what they hold are fixed, the rest shared out again.
  for (let changed = true; changed && open.size > 0; ) {
    changed = false;
    const left = total - sum(draws.filter((_, i) => !open.has(i)));
    const all = sum(weight.filter((_, i) => open.has(i)));
    for (const i of open) {
      const share = all === 0 ? 0 : Math.ceil((Math.max(0, left) * (weight[i] ?? 0)) / all);
      const [low, high] = [floors[i] ?? 0, parts[i]?.records ?? 0];
      draws[i] = Math.min(high, Math.max(low, share));
      if (share < low || share > high) {
        open.delete(i);
        changed = true;
      }
    }
  }
  return draws;
}

function halfWidthOf(parts: readonly Part[], draws: readonly number[]): number {
  const records = sum(parts.map((p) => p.records));
  const variance = parts.map((p, i) => {
    const n = draws[i] ?? 0;
    if (n >= p.records) return 0;
    return ((p.records / records) ** 2 * (1 - n / p.records) * p.spread ** 2) / Math.max(1, n - 1);
  });
  return records === 0 ? 0 : NORMAL_95 * Math.sqrt(sum(variance));
}
