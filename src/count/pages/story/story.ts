/**
 * The story of one printed number, told from the figures held and from nothing else: who answered, what was printed
 * before, what the ratio is on each base, and what happened to the force that had the most.
 */
import { type Authority, authorityByCode, forcesOf } from '../../../base/authorities.js';
import { financialYear, type Period } from '../../../base/period.js';
import { intervalOf } from '../../../base/value.js';
import { type Comparison, compare } from '../../rules/compare.js';
import { type Figures, type Vintage, vintagesOf } from '../../rules/figures.js';
import { latestOf, type Part, printedTotals, type Total, total } from '../../rules/total.js';

export const FLAGGED = 'online-flagged-child-sexual-offences';
export const COMMUNICATION = 'sexual-communication-with-a-child';
const WALES = 'W92000004';
const FIRST_YEAR = 2015;
const LAST_YEAR = 2019;
const TOP_YEAR = 2018;

export interface StoryYear {
  readonly period: Period;
  readonly total: Total;
  readonly printed: readonly Vintage[];
}

export interface Story {
  readonly area: Authority;
  readonly years: readonly StoryYear[];
  readonly base: StoryYear;
  readonly top: StoryYear;
  readonly comparison: Comparison;
  /** The force that did not answer, and what it had when it last did; null when several or none are missing. */
  readonly missing: {
    readonly authority: Authority;
    readonly before: number;
    readonly wasLargest: boolean;
  } | null;
  readonly fall: Fall | null;
}

/** The force with the most in the top year, in that year and the next, by flag and by offence. */
export interface Fall {
  readonly authority: Authority;
  readonly from: Period;
  readonly to: Period;
  readonly flagged: readonly [number, number];
  readonly communication: readonly [number, number];
}

/** The story, or null when the figures that it is about are not held. */
export function storyOf(figures: Figures): Story | null {
  const area = authorityByCode(WALES);
  if (!area) return null;
  const authorities = forcesOf(area);
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => {
    const period = financialYear(FIRST_YEAR + i);
    return {
      period,
      total: total(figures, { measure: FLAGGED, period, authorities }),
      printed: printedTotals(figures, { measure: FLAGGED, area: WALES, period }),
    };
  });
  const [base, top] = [years[0], years[TOP_YEAR - FIRST_YEAR]];
  if (!base || !top || base.total.answered.length === 0 || top.total.answered.length === 0) return null;
  return {
    area,
    years,
    base,
    top,
    comparison: compare(figures, {
      measure: FLAGGED,
      area,
      authorities,
      base: base.period,
      with: top.period,
    }),
    missing: missingOf(base.total, top.total),
    fall: fallOf(figures, top.total),
  };
}

const exactOf = (p: Part | undefined): number | null =>
  p?.current.length === 1 && p.current[0]?.value.kind === 'exact' ? p.current[0].value.n : null;

function missingOf(base: Total, top: Total): Story['missing'] {
  const [only, ...more] = top.missing;
  if (!only || more.length > 0) return null;
  const before = exactOf(base.parts.find((p) => p.authority.code === only.authority.code));
  if (before === null) return null;
  const most = Math.max(...base.parts.map((p) => exactOf(p) ?? 0));
  return { authority: only.authority, before, wasLargest: before === most };
}

function fallOf(figures: Figures, top: Total): Fall | null {
  const most = top.answered.reduce<Part | null>(
    (sofar, p) => (sofar && sofar.interval.lo >= p.interval.lo ? sofar : p),
    null,
  );
  if (!most) return null;
  const authority = most.authority;
  const [from, to] = [financialYear(TOP_YEAR), financialYear(TOP_YEAR + 1)];
  const at = (measure: string, period: Period): number | null => {
    const [only, ...more] = latestOf(vintagesOf(figures, { measure, authority: authority.code, period }));
    const i = only && more.length === 0 ? intervalOf(only.value) : null;
    return i && i.lo === i.hi ? i.lo : null;
  };
  const [a, b, c, d] = [at(FLAGGED, from), at(FLAGGED, to), at(COMMUNICATION, from), at(COMMUNICATION, to)];
  if (a === null || b === null || c === null || d === null || b >= a || d <= b) return null;
  return { authority, from, to, flagged: [a, b], communication: [c, d] };
}
