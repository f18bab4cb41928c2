/** Counts that must contain other counts, and stars that a total gives away. */
import { type Authority, authorityByCode, forcesOf } from '../../../base/authorities.js';
import { MEASURES } from '../../../base/measures.js';
import type { Observation } from '../../../base/observation.js';
import { intervalOf } from '../../../base/value.js';
import { type Figures, vintagesOf } from '../figures.js';
import type { Finding, FindingCode, Severity } from './finding.js';
import { byPeriod, exact, partInRelease, periodOf } from './releases.js';

interface Containment {
  readonly whole: string;
  readonly part: string;
  readonly code: FindingCode;
  readonly severity: Severity;
}

/**
 * Which count must contain which, from the measures themselves. Sexual communication with a child is online in substance
 * nearly always, so the flagged count should contain it. **Source**: the published figures, where it fails in 10 of 22
 * force-years.
 */
const CONTAINMENTS: readonly Containment[] = MEASURES.flatMap((m) =>
  m.within.map((w) =>
    w.because === 'by-definition'
      ? { whole: w.measure, part: m.id, code: 'impossible-value' as const, severity: 'error' as const }
      : { whole: w.measure, part: m.id, code: 'flag-below-subset' as const, severity: 'warning' as const },
  ),
);

/**
 * Every force and year in which a part is greater than the count that should contain it, on the latest vintages.
 * **Shape**: one finding a force and year; the cells are the two figures.
 */
export function checkContainment(figures: Figures): readonly Finding[] {
  return CONTAINMENTS.flatMap((c) =>
    figures
      .authoritiesOf(c.whole)
      .filter((code) => authorityByCode(code)?.kind === 'force')
      .flatMap((authority) =>
        byPeriod(figures.of(c.whole, authority)).flatMap((held) => below(figures, c, held)),
      ),
  );
}

function below(figures: Figures, c: Containment, held: readonly Observation[]): readonly Finding[] {
  const o = held[0];
  if (!o) return [];
  const whole = latestExact(figures, c.whole, o);
  const part = latestExact(figures, c.part, o);
  const [w, p] = [whole && exact(whole), part && exact(part)];
  if (!whole || !part || w == null || p == null || w >= p) return [];
  return [
    {
      code: c.code,
      severity: c.severity,
      measure: c.whole,
      authorities: [o.authority],
      period: periodOf(o),
      cells: [whole, part],
      numbers: { whole: w, part: p },
    },
  ];
}

/** The force-years in which both counts are held, and those in which the flagged one is the smaller: "10 of 22". */
export function flagTally(figures: Figures): { readonly held: number; readonly below: number } {
  const flagged = 'online-flagged-child-sexual-offences';
  const pairs = figures
    .authoritiesOf(flagged)
    .filter((code) => authorityByCode(code)?.kind === 'force')
    .flatMap((authority) =>
      byPeriod(figures.of(flagged, authority)).filter((held) => {
        const o = held[0];
        return (
          o &&
          latestExact(figures, flagged, o) &&
          latestExact(figures, 'sexual-communication-with-a-child', o)
        );
      }),
    );
  return {
    held: pairs.length,
    below: checkContainment(figures).filter((f) => f.code === 'flag-below-subset').length,
  };
}

function latestExact(figures: Figures, measure: string, like: Observation): Observation | null {
  const vintages = vintagesOf(figures, { measure, authority: like.authority, period: like });
  return vintages.filter((v) => v.value.kind === 'exact').at(-1)?.observations[0] ?? null;
}

/**
 * A star that the other cells and the printed total give away, exactly or to fewer than three values.
 * **Shape**: one finding for each printed total whose stars are undone.
 */
export function checkStars(figures: Figures): readonly Finding[] {
  return figures.measures.flatMap((measure) =>
    figures.authoritiesOf(measure).flatMap((code) => {
      const area = authorityByCode(code);
      return area?.kind === 'area'
        ? figures.of(measure, code).flatMap((total) => starsUndone(figures, total, area))
        : [];
    }),
  );
}

function starsUndone(figures: Figures, total: Observation, area: Authority): readonly Finding[] {
  const n = exact(total);
  if (n === null) return [];
  const parts = forcesOf(area, total.from).map((f) => partInRelease(figures, total, f.code)[0]);
  const held = parts.filter((p) => p !== undefined);
  const stars = held.filter((p) => p.value.kind === 'suppressed');
  if (stars.length === 0 || held.length < parts.length) return [];
  const rest = held.filter((p) => !stars.includes(p)).map((p) => intervalOf(p.value));
  if (rest.some((i) => i.lo !== i.hi)) return [];
  const left = n - rest.reduce((s, i) => s + i.lo, 0);
  const width = Math.min(...stars.map((s) => widthOf(s, stars, left)));
  if (width >= 3) return [];
  return [
    {
      code: 'star-undone',
      severity: 'error',
      measure: total.measure,
      authorities: [area.code, ...stars.map((s) => s.authority)],
      period: periodOf(total),
      cells: [total, ...stars],
      numbers: { printed: n, left, stars: stars.length },
      about: { forces: stars.map((s) => s.authority) },
    },
  ];
}

/** How many values a star can still have, given what is left for all of them together. */
function widthOf(star: Observation, stars: readonly Observation[], left: number): number {
  const others = stars.filter((s) => s !== star).map((s) => intervalOf(s.value));
  const own = intervalOf(star.value);
  const othersLeast = others.reduce((s, i) => s + i.lo, 0);
  const othersMost = others.reduce((s, i) => s + (i.hi ?? left), 0);
  const lo = Math.max(own.lo, left - othersMost);
  const hi = Math.min(own.hi ?? left, left - othersLeast);
  return hi - lo + 1;
}
