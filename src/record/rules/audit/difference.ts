/**
 * The share online helped by the reader's probabilities: their mean over everything, put right by how far they were
 * out on the records that people read. Right however bad the probabilities are; narrower when they are good.
 * **Source**: Angelopoulos and others 2023 (prediction-powered inference); Fisch and others 2024 (by strata).
 */
import { type Interval, waldOf } from './interval.js';

export interface AssistedStratum {
  readonly records: number;
  /** Mean of the reader's probability over every record of the stratum. */
  readonly meanProbability: number;
  /** The records read: what the coders found (1 online, 0 not), and the reader's probability. */
  readonly read: readonly { readonly online: 0 | 1; readonly probability: number }[];
}

/**
 * The model-assisted share, with its textbook interval.
 * **Shape**: strata without a record read, or of one record, have no variance to show and count as the reader says.
 */
export function assistedShare(strata: readonly AssistedStratum[]): Interval {
  const records = strata.reduce((n, s) => n + s.records, 0);
  let [share, variance] = [0, 0];
  for (const s of strata) {
    const weight = records === 0 ? 0 : s.records / records;
    const off = s.read.map((r) => r.online - r.probability);
    const mean = off.length === 0 ? 0 : off.reduce((a, b) => a + b, 0) / off.length;
    share += weight * (s.meanProbability + mean);
    if (off.length < 2) continue;
    const spread = off.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (off.length - 1);
    variance += (weight ** 2 * (1 - off.length / s.records) * spread) / off.length;
  }
  return waldOf(share, variance);
}
