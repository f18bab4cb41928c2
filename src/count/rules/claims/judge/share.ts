/** A share is two figures. Which whole it is of decides it, and pages seldom say. */
import { authorityByCode } from '../../../../base/authorities.js';
import type { Observation } from '../../../../base/observation.js';
import type { Dependence, Judged, Says, Step } from '../claim.js';
import { ALL_CHILD } from '../text/measure-phrases.js';
import { type Case, type Court, aboutParams, exactOf, heldFor, noFigures, step, used } from './held.js';
import { type Fit, fitPercent } from './tolerance.js';

export function judgeShare(court: Court, c: Case): Judged {
  if (c.says.about === 'flag') return ofWhole(court, c, { measure: ALL_CHILD, area: c.about.area.code });
  // "The South East" is a region and four of its forces: the first for which both figures are held.
  const regions = c.says.about === 'region' ? (c.says.missing ?? []) : [];
  const tried = regions.map((area) => ofWhole(court, c, { measure: c.about.measure, area }));
  const first = tried.find((j) => j.verdict !== 'no-figures') ?? tried[0];
  if (first) return first;
  return judgeAlone(c.says) ?? noFigures(step('share-not-held', aboutParams(c.about)));
}

/** Shares and rates that no figure held could decide, whatever the area and year: platforms, ages, populations. */
export function judgeAlone(says: Says): Judged | null {
  if (says.about === 'population') return noFigures(step('population-not-held'));
  if (!['platform', 'victims', 'youngest', 'most-common-age'].includes(says.about ?? '')) return null;
  const isKnown = says.how === 'where-known';
  const code =
    says.about === 'platform'
      ? 'platform-not-held'
      : says.about === 'victims'
        ? 'victims-not-held'
        : 'ages-not-held';
  const denominator: readonly string[] =
    isKnown || says.about === 'youngest' || says.about === 'most-common-age' ? [] : ['denominator-unstated'];
  return {
    ...noFigures(step(code)),
    caveats: [...denominator, ...(says.about === 'youngest' ? ['ages-from-forces-that-gave-them'] : [])],
  };
}

interface Whole {
  readonly measure: string;
  readonly area: string;
}

interface Pairing {
  readonly part: number;
  readonly whole: number;
  readonly fit: Fit;
  readonly cells: readonly Observation[];
}

function ofWhole(court: Court, c: Case, whole: Whole): Judged {
  const area = authorityByCode(whole.area);
  if (!area) return noFigures(step('nothing-held', aboutParams(c.about)));
  const parts = heldFor(court, c.about).filter((v) => exactOf(v) !== null);
  const wholes = heldFor(court, { measure: whole.measure, area, period: c.about.period }).filter(
    (v) => exactOf(v) !== null,
  );
  const how = { qualifier: c.says.qualifier ?? 'none', decimals: c.says.decimals ?? 0 } as const;
  const pairs: Pairing[] = parts.flatMap((p) =>
    wholes.map((w) => {
      const [part, all] = [exactOf(p) ?? 0, exactOf(w) ?? 0];
      return {
        part,
        whole: all,
        fit: all === 0 ? 'no' : fitPercent((c.says.share ?? 0) * 100, how, (part / all) * 100),
        cells: [...p.observations.slice(0, 1), ...w.observations.slice(0, 1)],
      };
    }),
  );
  if (pairs.length === 0)
    return {
      ...noFigures(step('share-not-held', aboutParams(c.about))),
      used: used(
        court,
        [...parts, ...wholes].flatMap((v) => v.observations.slice(0, 1)),
      ),
    };
  const steps: Step[] = pairs.map((p) =>
    step('share-is', { part: p.part, whole: p.whole, share: { percent: (p.part / p.whole) * 100 } }),
  );
  const found = verdictOf(c, pairs);
  const first = pairs[0];
  return {
    ...found,
    caveats: [],
    working: steps,
    used: used(
      court,
      pairs.flatMap((p) => p.cells),
    ),
    would_hold: first
      ? step('hold-share', {
          ...aboutParams(c.about),
          part: first.part,
          whole: first.whole,
          share: { percent: (first.part / first.whole) * 100 },
        })
      : null,
  };
}

/** A share far from the only pair held may rest on another whole; one near it is simply wrong. */
const OTHER_WHOLE = 1.5;

function verdictOf(
  c: Case,
  pairs: readonly Pairing[],
): { verdict: Judged['verdict']; depends_on: readonly Dependence[] } {
  const fits = new Set(pairs.map((p) => p.fit));
  if (fits.size === 1 && fits.has('yes')) return { verdict: 'holds', depends_on: [] };
  if (fits.size === 1 && fits.has('no')) {
    const ratio = pairs.map((p) => p.part / p.whole / (c.says.share ?? 1));
    const isApart = c.says.about === 'flag' && ratio.every((r) => r > OTHER_WHOLE || r < 1 / OTHER_WHOLE);
    return isApart
      ? { verdict: 'depends', depends_on: ['denominator-unstated'] }
      : { verdict: 'fails', depends_on: [] };
  }
  return { verdict: 'depends', depends_on: [fits.has('near') ? 'rounding' : 'vintage'] };
}
