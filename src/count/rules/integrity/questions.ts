/** What looks odd and may be right: asked as questions, never stated as findings. */
import { authorityByCode } from '../../../base/authorities.js';
import { daysBetween } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import type { Figures } from '../figures.js';
import { ratioLimits } from '../limits.js';
import { partPeriodOf } from '../part-periods.js';
import type { Finding } from './finding.js';
import { exact, periodOf, sameRelease } from './releases.js';
import { type Series, about, latestYears, seriesOf } from './series.js';

/** Steps of a series needed before one of them can be called unlike the rest. */
const LEAST_STEPS = 3;
/** A step this many robust deviations from the middle one is asked about. **Source**: Iglewicz and Hoaglin 1993. */
const UNLIKE = 3.5;
/** Steps below this factor either way are never asked about, however still the rest of the series is. */
const LEAST_FACTOR = 1.5;
/** A step whose 95 % limits lie wholly beyond this factor is asked about, however restless the series. */
const CERTAIN_FACTOR = 2;

/**
 * A step in a force's series unlike its other steps, or greater than double or less than half beyond chance.
 * **Shape**: robust z of the logarithm of each year's ratio to the year before, against the force's own history;
 * `z` is absent where the history is too short for one.
 */
export function checkJumps(figures: Figures): readonly Finding[] {
  return seriesOf(figures)
    .filter((s) => authorityByCode(s.authority)?.kind === 'force')
    .flatMap((s) => {
      const steps = stepsOf(figures, s);
      return steps.flatMap((step) => {
        const z = steps.length >= LEAST_STEPS ? robustZ(step, steps) : null;
        const odd = z !== null && Math.abs(z) >= UNLIKE && Math.abs(step.log) >= Math.log(LEAST_FACTOR);
        return odd || isCertain(step) ? [jump(s, step, odd ? z : null)] : [];
      });
    });
}

interface Step {
  readonly before: Observation;
  readonly next: Observation;
  readonly log: number;
}

/** Steps between years that touch, both counted in full and above nought. */
function stepsOf(figures: Figures, s: Series): readonly Step[] {
  const years = latestYears(figures, s).filter(
    (o) => (exact(o) ?? 0) > 0 && partPeriodOf(figures, o) === null,
  );
  return years.slice(1).flatMap((next, i) => {
    const before = years[i];
    if (!before || Math.abs(daysBetween(before.to, next.from)) > 3) return [];
    return [{ before, next, log: Math.log((exact(next) ?? 1) / (exact(before) ?? 1)) }];
  });
}

function isCertain(step: Step): boolean {
  const limits = ratioLimits(exact(step.before) ?? 0, exact(step.next) ?? 0);
  return limits.lo > CERTAIN_FACTOR || (limits.hi !== null && limits.hi < 1 / CERTAIN_FACTOR);
}

function robustZ(step: Step, steps: readonly Step[]): number {
  const others = steps.filter((x) => x !== step).map((x) => x.log);
  const middle = median(others);
  const spread = Math.max(median(others.map((x) => Math.abs(x - middle))), 0.05);
  return (0.6745 * (step.log - middle)) / spread;
}

const jump = (s: Series, step: Step, z: number | null): Finding => ({
  ...about(s, step.next),
  code: 'unexplained-jump',
  severity: 'question',
  cells: [step.before, step.next],
  numbers: {
    before: exact(step.before) ?? 0,
    after: exact(step.next) ?? 0,
    ...(z === null ? {} : { z: Math.round(z * 10) / 10 }),
  },
});

function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  const mid = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[mid] ?? 0) : ((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2;
}

/** Counts smaller than this are equal by chance too often to ask about. */
const LEAST_EQUAL = 100;

/**
 * One number in two neighbouring cells of the matrix of forces and years: two years of one force, or two forces in
 * one year. **Source**: 444 for 2014/15 for both Suffolk and Leicestershire.
 */
export function checkEqualNeighbours(figures: Figures): readonly Finding[] {
  return [...equalYears(figures), ...equalForces(figures)];
}

function equalYears(figures: Figures): readonly Finding[] {
  return seriesOf(figures).flatMap((s) => {
    const years = latestYears(figures, s);
    return years.slice(1).flatMap((next, i) => {
      const before = years[i];
      const n = exact(next) ?? 0;
      if (!before || exact(before) !== n || n < LEAST_EQUAL) return [];
      return [question('equal-neighbours', [before, next], n)];
    });
  });
}

function equalForces(figures: Figures): readonly Finding[] {
  return figures.measures.flatMap((measure) => {
    const same = new Map<string, Map<string, Observation>>();
    for (const code of figures.authoritiesOf(measure).filter((c) => authorityByCode(c)?.kind === 'force'))
      for (const o of figures.of(measure, code)) {
        const n = exact(o) ?? 0;
        if (n < LEAST_EQUAL) continue;
        const key = `${n} ${o.from} ${o.to}`;
        same.set(key, (same.get(key) ?? new Map<string, Observation>()).set(code, o));
      }
    return [...same.values()]
      .filter((forces) => forces.size > 1)
      .map((forces) => [...forces.values()])
      .map((cells) => question('equal-neighbours', cells, exact(cells[0] as Observation) ?? 0));
  });
}

/**
 * Two totals of one release and period that differ in a single digit, for areas that share forces: a misprint?
 * **Source**: 10,331 on one page of the release of September 2020 that says 10,391 everywhere else.
 */
export function checkDigits(figures: Figures): readonly Finding[] {
  return figures.measures.flatMap((measure) => {
    const totals = figures
      .authoritiesOf(measure)
      .filter((c) => authorityByCode(c)?.kind === 'area')
      .flatMap((c) => figures.of(measure, c))
      .filter((o) => (exact(o) ?? 0) >= 1000);
    const distinct = [
      ...new Map(totals.map((o) => [`${o.authority} ${o.from} ${o.to} ${exact(o)}`, o])).values(),
    ];
    return distinct.flatMap((a, i) =>
      distinct
        .slice(i + 1)
        .filter(
          (b) =>
            a.from === b.from &&
            a.to === b.to &&
            sameRelease(a, b) &&
            oneDigitApart(a, b) &&
            shareForces(a, b),
        )
        .map((b) => question('one-digit-apart', [a, b], exact(a) ?? 0)),
    );
  });
}

function oneDigitApart(a: Observation, b: Observation): boolean {
  const [x, y] = [String(exact(a)), String(exact(b))];
  return x.length === y.length && x.split('').filter((digit, i) => digit !== y[i]).length === 1;
}

function shareForces(a: Observation, b: Observation): boolean {
  const [x, y] = [a, b].map((o) => authorityByCode(o.authority)?.forces ?? []);
  return x !== undefined && y !== undefined && x.some((f) => y.includes(f));
}

function question(
  code: 'equal-neighbours' | 'one-digit-apart',
  cells: readonly Observation[],
  n: number,
): Finding {
  const first = cells[0] as Observation;
  const other = cells[1] as Observation;
  return {
    code,
    severity: 'question',
    measure: first.measure,
    authorities: [...new Set(cells.map((o) => o.authority))],
    period: periodOf(other),
    cells,
    numbers: { n, other: exact(other) ?? 0 },
  };
}
