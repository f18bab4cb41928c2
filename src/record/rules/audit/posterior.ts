/**
 * How many of a stratum's records are truly online, as draws: those read are known; those not read follow the share
 * that the read ones make likely. Works when none or all of those read are online, and knows that a stratum ends.
 * **Source**: the guide, section 10 (Beta-Binomial with Jeffreys' prior, finite population).
 */
import { drawBeta, drawBinomial } from './distributions.js';
import type { Generator } from './generator.js';

/** Jeffreys' prior: half a record each way. */
const PRIOR = 0.5;

export interface ReadStratum {
  readonly stratum: string;
  /** Records of the extract in the stratum. */
  readonly records: number;
  /** Of them, read and coded by the coders. */
  readonly read: number;
  /** Of those read, online. */
  readonly online: number;
}

/** How sure the coders themselves are taken to be: the chance that they see an online record so, and one that is not. */
export interface CoderError {
  readonly sensitivity: number;
  readonly specificity: number;
}

/** One draw of a stratum's share online among records that nobody has read. */
export const drawShare = (s: ReadStratum, chance: Generator): number =>
  drawBeta(s.online + PRIOR, s.read - s.online + PRIOR, chance);

/**
 * Draws of the number online in each stratum.
 * **Shape**: one list a stratum, in order, `draws` long. With `error` even the read ones are only likely: the share is
 * put right for coders who miss some and see some that are not there, and held to 0 to 1.
 */
export function onlineDraws(
  strata: readonly ReadStratum[],
  { draws, chance, error }: { draws: number; chance: Generator; error?: CoderError },
): readonly Float64Array[] {
  return strata.map((s) =>
    Float64Array.from({ length: draws }, () => {
      if (s.records === 0) return 0;
      const share = drawShare(s, chance);
      return error
        ? drawBinomial(s.records, putRight(share, error), chance)
        : s.online + drawBinomial(s.records - s.read, share, chance);
    }),
  );
}

/** Rogan and Gladen 1978, inside a stratum that was itself audited. */
const putRight = (share: number, { sensitivity, specificity }: CoderError): number =>
  Math.min(1, Math.max(0, (share + specificity - 1) / (sensitivity + specificity - 1)));
