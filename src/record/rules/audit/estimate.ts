/**
 * What a coded sample says of the whole extract: how many are truly online, how many of them lack the flag, how often
 * the flag and the reader are right. All of it comes from the same draws, so the parts agree with each other.
 */
import { seededGenerator } from './generator.js';
import { type Interval, intervalOf, waldOf } from './interval.js';
import { type CoderError, type ReadStratum, onlineDraws } from './posterior.js';
import type { FlagAnswer } from '../flag/reading.js';
import { type FlagNow, type Stratum, stratumById } from './strata.js';

export interface Estimates {
  readonly records: number;
  /** Records that carry the flag now. */
  readonly flagged: number;
  /** Share of all records truly online. */
  readonly share: Interval;
  /** How many records are truly online. */
  readonly total: Interval;
  /** Of the truly online, the share that carries the flag. */
  readonly recall: Interval;
  /** Of those that carry the flag, the share that should; null where none does. */
  readonly precision: Interval | null;
  /** How many truly online records lack the flag: it is set to no, or not set. */
  readonly missed: Interval;
  /** How many carry the flag and should not. */
  readonly wronglyFlagged: Interval;
  /** How often each answer of the flag is right; for `unset`, the share online. */
  readonly flag: Readonly<Record<FlagNow, Interval | null>>;
  /** How often each answer of the reader is right; for `person`, the share online. */
  readonly reader: Readonly<Record<FlagAnswer, Interval | null>>;
  /** Of the truly online, the share that the reader calls online by itself. */
  readonly readerRecall: Interval;
  /** Of the truly online, the share that the reader calls not online. */
  readonly readerMissed: Interval;
  /** Textbook intervals, to stand beside. */
  readonly wald: { readonly share: Interval; readonly missed: Interval };
}

export interface HowToEstimate {
  readonly seed: string;
  /** Draws of the posterior: 20,000 leaves the last figure shown steady. */
  readonly draws?: number;
  readonly error?: CoderError;
}

const DRAWS = 20_000;

/**
 * Estimates for the whole extract.
 * **Units**: shares from 0 to 1, totals in records. **Shape**: strata with what was read → intervals of 95 %; an answer
 * that no record has is null. The same strata and seed give the same figures. **Errors**: throws where a stratum with
 * records had none read, for nothing can be said of it, or where more were read than there are.
 * **Source**: the guide, section 10.
 */
export function estimate(strata: readonly ReadStratum[], how: HowToEstimate): Estimates {
  strata.forEach(mustBeRead);
  const { draws = DRAWS, error } = how;
  const chance = seededGenerator(`${how.seed}\nposterior`);
  const online = onlineDraws(strata, { draws, chance, ...(error ? { error } : {}) });
  const parts = strata.map((s, i) => ({
    stratum: kindOf(s),
    size: s,
    online: online[i] ?? new Float64Array(draws),
  }));
  const sums = (which: (s: Stratum) => boolean): Summed => summed(parts, { which, draws });
  const [all, flagged] = [sums(() => true), sums((s) => s.flag === 'yes')];
  const unflagged = sums((s) => s.flag !== 'yes');
  return {
    records: all.records,
    flagged: flagged.records,
    share: intervalOf(all.online.map((t) => t / all.records)),
    total: intervalOf(all.online),
    recall: ratio(flagged.online, all.online),
    precision: rightness(flagged, 'online'),
    missed: intervalOf(unflagged.online),
    wronglyFlagged: intervalOf(flagged.online.map((t) => flagged.records - t)),
    flag: {
      yes: rightness(flagged, 'online'),
      no: rightness(
        sums((s) => s.flag === 'no'),
        'not-online',
      ),
      unset: rightness(
        sums((s) => s.flag === 'unset'),
        'online',
      ),
    },
    reader: {
      yes: rightness(
        sums((s) => s.reader === 'yes'),
        'online',
      ),
      no: rightness(
        sums((s) => s.reader === 'no'),
        'not-online',
      ),
      person: rightness(
        sums((s) => s.reader === 'person'),
        'online',
      ),
    },
    readerRecall: ratio(sums((s) => s.reader === 'yes').online, all.online),
    readerMissed: ratio(sums((s) => s.reader === 'no').online, all.online),
    wald: { share: waldShare(strata), missed: waldMissed(strata) },
  };
}

function kindOf(s: ReadStratum): Stratum {
  const kind = stratumById(s.stratum);
  if (!kind) throw new RangeError(`not a stratum: ${s.stratum}`);
  return kind;
}

function mustBeRead(s: ReadStratum): void {
  if (s.records > 0 && s.read === 0) throw new RangeError(`nothing was read of ${s.stratum}`);
  if (s.read > s.records || s.online > s.read) throw new RangeError(`more was read than is in ${s.stratum}`);
}

interface Part {
  readonly stratum: Stratum;
  readonly size: ReadStratum;
  readonly online: Float64Array;
}

interface Summed {
  readonly records: number;
  readonly online: Float64Array;
}

function summed(
  parts: readonly Part[],
  { which, draws }: { which: (s: Stratum) => boolean; draws: number },
): Summed {
  const online = new Float64Array(draws);
  let records = 0;
  for (const part of parts) {
    if (!which(part.stratum)) continue;
    records += part.size.records;
    for (let i = 0; i < draws; i++) online[i] = (online[i] ?? 0) + (part.online[i] ?? 0);
  }
  return { records, online };
}

/** Of nothing, nothing is missed: where no record is online in a draw, the share found is taken as whole. */
const ratio = (top: Float64Array, bottom: Float64Array): Interval =>
  intervalOf(top.map((t, i) => ((bottom[i] ?? 0) > 0 ? t / (bottom[i] ?? 1) : 1)));

const rightness = (s: Summed, right: 'online' | 'not-online'): Interval | null =>
  s.records === 0
    ? null
    : intervalOf(s.online.map((t) => (right === 'online' ? t : s.records - t) / s.records));

function waldShare(strata: readonly ReadStratum[]): Interval {
  const records = strata.reduce((n, s) => n + s.records, 0);
  const { total, variance } = waldTotal(strata);
  return waldOf(total / records, variance / records ** 2);
}

function waldMissed(strata: readonly ReadStratum[]): Interval {
  const { total, variance } = waldTotal(strata.filter((s) => kindOf(s).flag !== 'yes'));
  return waldOf(total, variance);
}

function waldTotal(strata: readonly ReadStratum[]): { readonly total: number; readonly variance: number } {
  let [total, variance] = [0, 0];
  for (const { records, read, online } of strata) {
    if (read === 0) continue;
    const p = online / read;
    total += records * p;
    variance += (records ** 2 * (1 - read / records) * p * (1 - p)) / Math.max(1, read - 1);
  }
  return { total, variance };
}
