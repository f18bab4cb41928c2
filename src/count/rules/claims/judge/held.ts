/** What is held for a reading, and how an observation is pointed to from a claim. */
import { AUTHORITIES, type Authority, authorityByCode, forcesOf } from '../../../../base/authorities.js';
import type { Day } from '../../../../base/day.js';
import type { Observation } from '../../../../base/observation.js';
import type { Period } from '../../../../base/period.js';
import { intervalOf, isAnswered } from '../../../../base/value.js';
import type { Figures, Vintage } from '../../figures.js';
import { vintagesOf } from '../../figures.js';
import type { FigureUsed, Judged, Says, Step } from '../claim.js';

/** One definite reading of a draft. */
export interface About {
  readonly measure: string;
  readonly area: Authority;
  readonly period: Period;
  readonly base: Period | null;
  readonly exclude: readonly Authority[];
}

/** What the article itself says about who answered, anywhere in it. */
export interface CoverageSaid {
  readonly missing: ReadonlySet<string>;
  readonly counts: readonly { readonly answered: number; readonly asked: number | null }[];
  readonly unknowable: boolean;
}

export interface Court {
  readonly figures: Figures;
  readonly publishedOn: Day | null;
  readonly coverage: CoverageSaid;
  /** Judgements already made for this article: the same words about the same thing are judged once. */
  readonly made: Map<string, Judged>;
}

export interface Case {
  readonly about: About;
  readonly says: Says;
}

const INDEXES = new WeakMap<Figures, ReadonlyMap<Observation, number>>();

function indexIn(figures: Figures): ReadonlyMap<Observation, number> {
  let index = INDEXES.get(figures);
  if (!index) INDEXES.set(figures, (index = new Map(figures.observations.map((o, i) => [o, i]))));
  return index;
}

/** Observations as a claim points to them, each once. */
export function used(court: Court, observations: readonly Observation[]): readonly FigureUsed[] {
  const index = indexIn(court.figures);
  return [...new Set(observations)].map((o) => ({
    index: index.get(o) ?? -1,
    authority: o.authority,
    measure: o.measure,
    from: o.from,
    to: o.to,
    value: o.value,
    known_on: o.known_on,
    publisher: o.source.publisher,
    address: o.source.address,
  }));
}

export const heldFor = (
  court: Court,
  about: Pick<About, 'measure' | 'area' | 'period'>,
): readonly Vintage[] =>
  vintagesOf(court.figures, { measure: about.measure, authority: about.area.code, period: about.period });

export const answeredOf = (vintages: readonly Vintage[]): readonly Vintage[] =>
  vintages.filter((v) => isAnswered(v.value));

/** The number of an exact vintage, or null. */
export const exactOf = (v: Vintage): number | null => {
  const { lo, hi } = intervalOf(v.value);
  return v.value.kind === 'exact' && lo === hi ? lo : null;
};

/** True when the vintage could have been known to somebody writing on that day. */
export const knownThen = (court: Court, v: Vintage): boolean =>
  court.publishedOn === null || v.known_from <= court.publishedOn;

export const forcesIn = (about: Pick<About, 'area' | 'exclude' | 'period'>): readonly Authority[] =>
  forcesOf(about.area).filter((f) => !about.exclude.some((x) => x.code === f.code));

/** The area printed under its own name when some forces are left out: "North West excluding Greater Manchester". */
export function areaWithout(area: Authority, exclude: readonly Authority[]): Authority | null {
  if (exclude.length === 0) return area;
  const wanted = area.forces
    .filter((f) => !exclude.some((x) => x.code === f))
    .sort()
    .join();
  return AUTHORITIES.find((a) => a.kind === 'area' && [...a.forces].sort().join() === wanted) ?? null;
}

export const codesOf = (all: readonly Authority[]): { readonly authorities: readonly string[] } => ({
  authorities: all.map((a) => a.code),
});
export const byCode = authorityByCode;

export const step = (code: string, params: Step['params'] = {}): Step => ({ code, params });

export const noFigures = (...working: readonly Step[]): Judged => ({
  verdict: 'no-figures',
  depends_on: [],
  caveats: [],
  working,
  used: [],
  would_hold: null,
});

/** The params that say what a claim is about. */
export const aboutParams = (about: About): Step['params'] => ({
  area: { authority: about.area.code },
  measure: { measure: about.measure },
  period: { period: about.period },
});

/** Values with where and when they were printed, one step each; later ones say that they came after the article. */
export function vintageSteps(
  court: Court,
  about: Pick<About, 'measure' | 'area'>,
  at: { vintages: readonly Vintage[]; period: Period },
): readonly Step[] {
  return at.vintages.map((v) => {
    const o = v.observations[0];
    const params = {
      area: { authority: about.area.code },
      period: { period: at.period },
      value: { interval: intervalOf(v.value) },
      publisher: o?.source.publisher ?? '',
      known: { day: v.known_on, ...(o ? { precision: o.known_precision } : {}) },
    };
    if (!isAnswered(v.value)) return step(`printed-${v.value.kind}`, params);
    return step(knownThen(court, v) ? 'printed' : 'printed-later', params);
  });
}
