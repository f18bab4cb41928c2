/** From coded records to everything that an audit says. */
import { type AssistedStratum, assistedShare } from './difference.js';
import { type Estimates, estimate } from './estimate.js';
import { type GroupEstimate, type ReadGroup, estimateGroups } from './groups.js';
import type { Interval } from './interval.js';
import { type Agreement, agreement } from '../../../base/agreement.js';
import type { CoderError, ReadStratum } from './posterior.js';
import type { CodedAs } from './strata.js';

/** One record of the sample, as it was coded in the end and by each coder. */
export interface CodedRecord {
  readonly stratum: string;
  readonly coded: CodedAs;
  readonly first?: CodedAs | null;
  readonly second?: CodedAs | null;
  /** The reader's probability, for the assisted estimate. */
  readonly probability?: number | null;
  readonly month?: string | null;
  readonly offence?: string | null;
}

/** What is known of the whole extract, without reading it. */
export interface Population {
  readonly strata: readonly PopulationStratum[];
  readonly months?: readonly PopulationGroup[];
  readonly offences?: readonly PopulationGroup[];
}

export interface PopulationStratum {
  readonly stratum: string;
  readonly records: number;
  readonly meanProbability?: number | null;
}

export interface PopulationGroup {
  readonly key: string;
  readonly strata: readonly { readonly stratum: string; readonly records: number }[];
}

/** Every record that stayed unclear counted one way. */
export interface OneWay {
  readonly estimates: Estimates;
  /** With the coders themselves at 0.97 and 0.98. */
  readonly withCoderError: Estimates;
  readonly assisted: Interval | null;
  readonly months: readonly GroupEstimate[];
  readonly offences: readonly GroupEstimate[];
}

export interface AuditScore {
  readonly read: number;
  readonly unclear: number;
  readonly agreement: Agreement | null;
  /** The unclear counted as not online, and as online: what stayed unclear is never dropped. */
  readonly unclearAsNot: OneWay;
  readonly unclearAsOnline: OneWay;
}

/** The sensitivity line: coders who miss 3 in 100 and see 2 in 100 that are not there. */
export const CODER_ERROR: CoderError = { sensitivity: 0.97, specificity: 0.98 };

/**
 * Scores an audit.
 * **Units**: shares 0 to 1, totals in records. **Shape**: the extract's counts and the coded sample → estimates with
 * intervals, bounds for the unclear, and the coders' agreement. **Errors**: throws where a stratum with records has none
 * coded; ask `unread` first. **Source**: the guide, section 10.
 */
export function scoreAudit(
  population: Population,
  sample: readonly CodedRecord[],
  how: { readonly seed: string; readonly draws?: number },
): AuditScore {
  const unclear = sample.filter((r) => r.coded === 'unclear').length;
  const asNot = oneWay({ population, sample, isOnline: (c) => c === 'online' }, how);
  return {
    read: sample.length,
    unclear,
    agreement: agreement(sample.flatMap((r) => (r.first && r.second ? [[r.first, r.second] as const] : []))),
    unclearAsNot: asNot,
    unclearAsOnline:
      unclear === 0 ? asNot : oneWay({ population, sample, isOnline: (c) => c !== 'not-online' }, how),
  };
}

/** Strata that have records but none coded: until there are some, nothing can be said of the whole. */
export const unread = (population: Population, sample: readonly CodedRecord[]): readonly string[] =>
  population.strata
    .filter((s) => s.records > 0 && !sample.some((r) => r.stratum === s.stratum))
    .map((s) => s.stratum);

interface Reading {
  readonly population: Population;
  readonly sample: readonly CodedRecord[];
  readonly isOnline: (coded: CodedAs) => boolean;
}

function oneWay(reading: Reading, how: { readonly seed: string; readonly draws?: number }): OneWay {
  const { population, sample } = reading;
  const strata = population.strata.map((s) => readOf(s, reading, sample));
  const inGroup = (groups: readonly PopulationGroup[], of: (r: CodedRecord) => string | null | undefined) =>
    groups.map(
      (g): ReadGroup => ({
        key: g.key,
        strata: g.strata.map((s) =>
          readOf(
            s,
            reading,
            sample.filter((r) => of(r) === g.key),
          ),
        ),
      }),
    );
  return {
    estimates: estimate(strata, how),
    withCoderError: estimate(strata, { ...how, error: CODER_ERROR }),
    assisted: assistedOf(reading),
    months: estimateGroups(
      strata,
      inGroup(population.months ?? [], (r) => r.month),
      how,
    ),
    offences: estimateGroups(
      strata,
      inGroup(population.offences ?? [], (r) => r.offence),
      how,
    ),
  };
}

function readOf(
  size: { readonly stratum: string; readonly records: number },
  { isOnline }: Reading,
  sample: readonly CodedRecord[],
): ReadStratum {
  const read = sample.filter((r) => r.stratum === size.stratum);
  const online = read.filter((r) => isOnline(r.coded)).length;
  return { stratum: size.stratum, records: size.records, read: read.length, online };
}

/** Null unless every stratum has its mean and every record its probability. */
function assistedOf({ population, sample, isOnline }: Reading): Interval | null {
  const strata: AssistedStratum[] = [];
  for (const s of population.strata) {
    if (typeof s.meanProbability !== 'number') return null;
    const read: { online: 0 | 1; probability: number }[] = [];
    for (const r of sample) {
      if (r.stratum !== s.stratum) continue;
      if (typeof r.probability !== 'number') return null;
      read.push({ online: isOnline(r.coded) ? 1 : 0, probability: r.probability });
    }
    strata.push({ records: s.records, meanProbability: s.meanProbability, read });
  }
  return assistedShare(strata);
}
