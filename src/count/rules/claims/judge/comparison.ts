/**
 * Ratios and changes: on every pair of printed values, on the forces that answered for both whole periods, and on the
 * numbers in the article itself. The verdict is theirs together: true on all, on none, or on what it depends.
 */
import { authorityByCode } from '../../../../base/authorities.js';
import type { Period } from '../../../../base/period.js';
import { type Comparison, compare } from '../../compare.js';
import { vintagesOf } from '../../figures.js';
import type { Dependence, Judged, Step } from '../claim.js';
import {
  type About,
  type Case,
  type Court,
  aboutParams,
  areaWithout,
  exactOf,
  forcesIn,
  noFigures,
  step,
  used,
} from './held.js';
import { type Fit, MATCHED_GAP, fitPercent } from './tolerance.js';
import { holdFor, holdSaid, multipleStep, saidStep, trialStep } from './comparison-wording.js';
import { reasonsFor } from './doubts.js';
import { type Trial, trialsOf } from './trials.js';

export function judgeComparison(court: Court, c: Case): Judged {
  const { about } = c;
  if (!about.base) return noFigures(step('base-unstated', aboutParams(about)));
  const area = areaWithout(about.area, about.exclude);
  const found = compare(court.figures, {
    measure: about.measure,
    area,
    authorities: forcesIn(about),
    base: about.base,
    with: about.period,
  });
  const trials = trialsOf(c, found);
  const held = trials.filter((t) => t.kind !== 'said');
  if (held.length === 0) return withoutPairs(court, c, { found, trials });
  return decide(court, c, { found, trials });
}

interface Tried {
  readonly found: Comparison;
  readonly trials: readonly Trial[];
}

/** One end or both are not held: the article's own arithmetic can still be wrong. */
function withoutPairs(court: Court, c: Case, { found, trials }: Tried): Judged {
  const about = c.about as About & { base: Period };
  const said = trials.find((t) => t.kind === 'said');
  const heldBase = found.base.answered.length > 0 || found.as_published.length > 0;
  const cells = found.with.answered
    .concat(found.base.answered)
    .flatMap((p) => p.current.flatMap((v) => v.observations.slice(0, 1)));
  const printed = [about.base, about.period].flatMap((period) =>
    vintagesOf(court.figures, { measure: about.measure, authority: about.area.code, period }),
  );
  const topHeld = vintagesOf(court.figures, {
    measure: about.measure,
    authority: about.area.code,
    period: about.period,
  }).some((v) => exactOf(v) !== null);
  const residual = found.problems.find((p) => p.code === 'residual');
  const point = used(court, [
    ...printed.flatMap((v) => v.observations.slice(0, 1)),
    ...(about.area.kind === 'force' ? cells : []),
  ]);
  const working: Step[] = [
    step(topHeld && !heldBase ? 'base-not-held' : 'ends-not-held', {
      ...aboutParams(about),
      base: { period: about.base },
    }),
  ];
  if (residual) working.push(step('residual-end', { ...aboutParams(about), base: { period: about.base } }));
  const implied = impliedBase(c);
  if (implied !== null) working.push(implied.step);
  if (said) working.unshift(saidStep(said));
  if (said?.fit === 'no' || implied?.fit === 'no')
    return {
      verdict: 'fails',
      depends_on: [],
      caveats: [],
      working: [...working, ...multipleStep(c, trials)],
      used: point,
      would_hold: said ? holdSaid(c, said) : null,
    };
  const depends: Dependence[] = residual ? ['residual', 'base-not-held'] : ['base-not-held'];
  if (said || topHeld || residual)
    return {
      verdict: 'depends',
      depends_on: depends,
      caveats: [],
      working,
      used: point,
      would_hold: said ? holdSaid(c, said) : null,
    };
  return { ...noFigures(...working), used: point };
}

/** "up by 110 (14.91 per cent)" implies a base of 738, whatever is held. */
function impliedBase(c: Case): { readonly step: Step; readonly fit: Fit } | null {
  const { change_n, percent, with_n } = c.says;
  if (change_n === undefined || percent === undefined || percent === 0) return null;
  const base = (change_n / percent) * 100;
  const sign = c.says.way === 'down' ? -1 : 1;
  const stated = with_n === undefined ? null : with_n - sign * change_n;
  const fit =
    stated === null || stated <= 0
      ? 'yes'
      : fitPercent(percent, { qualifier: 'none', decimals: c.says.decimals ?? 0 }, (change_n / stated) * 100);
  return {
    step: step('implied-base', { change: change_n, percent: { percent }, base: Math.round(stated ?? base) }),
    fit,
  };
}

function decide(court: Court, c: Case, { found, trials }: Tried): Judged {
  const reasons = reasonsFor(court, c, found);
  const outcome = settle(c, trials, reasons.depends);
  const cells = trials.flatMap((t) => (t.pair ? [...t.pair.base.cells, ...t.pair.with.cells] : []));
  return {
    verdict: outcome.verdict,
    depends_on: outcome.depends,
    caveats: reasons.caveats,
    working: [...trials.map((t) => trialStep(c.about, t)), ...multipleStep(c, trials), ...reasons.steps],
    used: used(court, cells),
    would_hold: holdFor(c, found, { trials, reasons }),
  };
}

function settle(
  c: Case,
  trials: readonly Trial[],
  reasons: readonly Dependence[],
): { verdict: Judged['verdict']; depends: readonly Dependence[] } {
  const judged = c.says.matched ? trials.filter((t) => t.kind === 'matched') : trials;
  if (judged.length === 0) return { verdict: 'depends', depends: ['coverage-unknown'] };
  // Numbers that nobody printed do not bear out what the printed ones refute.
  const held = judged.filter((t) => t.kind !== 'said');
  const isRefuted = held.length > 0 && held.every((t) => t.fit === 'no');
  const fits = new Set((isRefuted ? held : judged).map((t) => t.fit));
  const isMany = c.about.area.kind === 'area' && c.about.area.forces.length > 1;
  if (fits.size === 1 && fits.has('yes'))
    return reasons.length > 0 ? { verdict: 'depends', depends: reasons } : { verdict: 'holds', depends: [] };
  if (fits.size === 1 && fits.has('no')) {
    const open =
      isMany &&
      !trials.some((t) => t.kind === 'matched') &&
      couldBeMatched(c, judged) &&
      reasons.some((r) => r === 'coverage-unknown' || r === 'coverage-differs');
    return open && multipleStep(c, trials).length === 0
      ? { verdict: 'depends', depends: reasons }
      : { verdict: 'fails', depends: [] };
  }
  const own: Dependence[] = fits.has('near') ? ['rounding'] : [];
  const differ = new Set(judged.filter((t) => t.kind === 'published').map((t) => t.fit)).size > 1;
  const depends = [...new Set<Dependence>([...own, ...(differ ? (['restated'] as const) : []), ...reasons])];
  return { verdict: 'depends', depends: depends.length > 0 ? depends : ['vintage'] };
}

/** A printed percentage is often the one for forces with both years; recomputing from totals would "refute" it. */
function couldBeMatched(c: Case, trials: readonly Trial[]): boolean {
  const { percent, factor, way } = c.says;
  const claimed = factor ?? (percent === undefined ? null : 1 + (percent / 100) * (way === 'down' ? -1 : 1));
  if (claimed === null || claimed <= 0) return false;
  return trials.some((t) => {
    const by = claimed / (t.top / t.base);
    return by <= MATCHED_GAP && by >= 1 / MATCHED_GAP;
  });
}

export const authorityNamed = authorityByCode;
