/**
 * Which counts are hidden for their own sake: the thresholds as data, each with its reason. Whether a cell falls under
 * the stricter one is read from its own categories, so that "all ages" in a table by age keeps the ordinary threshold.
 */
import type { Value } from '../../../base/value.js';
import type { Category, Dimension, ReleaseTable } from '../release/table.js';

/** Counts from 1 to this are hidden. **Units**: children, crimes or reports, as the table counts. */
export interface Threshold {
  readonly limit: number;
  readonly why: 'any-small-count' | 'narrow-age' | 'month' | 'school-phase' | 'small-area';
  readonly source: string;
}

export const ORDINARY: Threshold = {
  limit: 4,
  why: 'any-small-count',
  source: 'Convention of forces and the Home Office: fewer than five is not printed',
};

/** The strictest limit of all. */
export const STRICT = 9;
const LONGITUDINAL =
  'ONS Longitudinal Study and UK LLC output rules: nothing below ten where the group is narrow';

/** One reason for the stricter threshold: the dimensions it is about, and which of their categories are narrow. */
export interface NarrowRule extends Threshold {
  readonly dimension: RegExp;
  readonly isNarrow: (code: string) => boolean;
}

export const NARROW: readonly NarrowRule[] = [
  {
    limit: STRICT,
    why: 'narrow-age',
    source: LONGITUDINAL,
    dimension: /(^|-)age(-band)?$/,
    isNarrow: (code) => yearsIn(code) < 5,
  },
  {
    limit: STRICT,
    why: 'month',
    source: LONGITUDINAL,
    dimension: /^(month|period)$/,
    isNarrow: (code) => /^\d{4}-\d{2}$/.test(code) || code.startsWith('month'),
  },
  {
    limit: STRICT,
    why: 'school-phase',
    source: LONGITUDINAL,
    dimension: /^(school-)?phase$/,
    isNarrow: () => true,
  },
  {
    limit: STRICT,
    why: 'small-area',
    source: LONGITUDINAL,
    dimension: /^(school|ward|postcode|lsoa|msoa|local-authority|district|sector|beat|local-policing-unit)$/,
    isNarrow: () => true,
  },
];

/** Dimensions of place and time. Every other one is a trait of the people counted. */
const PLACE_OR_TIME =
  /^(authority|force|area|nation|region|period|year|quarter|month|school|ward|postcode|lsoa|msoa|local-authority|district|sector|beat)$/;

/** True when knowing that everybody in a row falls in one category tells something about each of them. */
export const isTrait = (dimension: Dimension): boolean => !PLACE_OR_TIME.test(dimension.id);

/** How many single years an age band spans: `12-15` four, `16` one; a band that is not written so is wide. */
function yearsIn(code: string): number {
  const band = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(code);
  if (!band?.[1]) return Number.POSITIVE_INFINITY;
  return Number(band[2] ?? band[1]) - Number(band[1]) + 1;
}

/**
 * The threshold that a combination of categories falls under: the strictest that applies.
 * **Shape**: a sum in a narrow dimension ("all ages", a year made of months) is not narrow.
 */
export function thresholdFor(table: ReleaseTable, categories: readonly Category[]): Threshold {
  const narrow = NARROW.find((rule) =>
    table.dimensions.some((dimension, i) => {
      const category = categories[i];
      return (
        category !== undefined && rule.dimension.test(dimension.id) && isNarrowIn(rule, dimension, category)
      );
    }),
  );
  return narrow ?? ORDINARY;
}

const isNarrowIn = (rule: NarrowRule, dimension: Dimension, category: Category): boolean =>
  category.code !== dimension.whole && !category.sumOf && rule.isNarrow(category.code);

/**
 * True when a value may not be printed as it is.
 * **Shape**: 1 to the limit; a source's star always; a source's range that could be small ("fewer than 5", but not
 * "over 3,000"). A true nought is printed. What nobody answered has no count to hide.
 */
export function isSmall(value: Value, limit: number): boolean {
  switch (value.kind) {
    case 'exact':
      return value.n >= 1 && value.n <= limit;
    case 'suppressed':
      return true;
    case 'range':
      return value.lo <= limit && (value.hi === null || value.hi >= 1);
    case 'refused':
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return false;
  }
}
