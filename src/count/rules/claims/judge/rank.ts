/** Highest, third highest, a record: which figures are there to be compared, and which could have been higher. */
import { type Authority, authorityByCode, forcesOf } from '../../../../base/authorities.js';
import { type Period, lengthInDays } from '../../../../base/period.js';
import type { Observation } from '../../../../base/observation.js';
import { isAnswered } from '../../../../base/value.js';
import { vintagesOf } from '../../figures.js';
import type { Dependence, Judged, Step } from '../claim.js';
import { type Case, type Court, aboutParams, codesOf, exactOf, noFigures, step, used } from './held.js';

interface Place {
  readonly force: Authority;
  readonly n: number | null;
  readonly cells: readonly Observation[];
  readonly isSilent: boolean;
}

function placeOf(court: Court, measure: string, at: { force: Authority; period: Period }): Place {
  const held = vintagesOf(court.figures, { measure, authority: at.force.code, period: at.period });
  const exact = held.map(exactOf).filter((n) => n !== null);
  return {
    force: at.force,
    n: exact.at(-1) ?? null,
    cells: held.flatMap((v) => v.observations.slice(0, 1)),
    isSilent: held.length > 0 && !held.some((v) => isAnswered(v.value)),
  };
}

/** The last earlier year in which this force and the one claimed both answered, or null. */
function earlier(
  court: Court,
  c: Case,
  force: Authority,
): { readonly n: number; readonly top: number; readonly period: Period; readonly cell: Observation } | null {
  const own = court.figures
    .of(c.about.measure, force.code)
    .filter((o) => o.to <= c.about.period.from && o.value.kind === 'exact' && lengthInDays(o) > 355)
    .reverse();
  for (const o of own) {
    const period = { from: o.from, to: o.to };
    const others = forcesOf(areaOf(c))
      .filter((f) => f.code !== force.code)
      .map((f) => placeOf(court, c.about.measure, { force: f, period }).n)
      .filter((n) => n !== null);
    if (others.length > 0 && o.value.kind === 'exact')
      return { n: o.value.n, top: Math.max(...others), period, cell: o };
  }
  return null;
}

const areaOf = (c: Case): Authority => authorityByCode(c.says.about ?? '') ?? c.about.area;

export function judgeRank(court: Court, c: Case): Judged {
  const area = areaOf(c);
  const places = forcesOf(area).map((force) =>
    placeOf(court, c.about.measure, { force, period: c.about.period }),
  );
  const mine = places.find((p) => p.force.code === c.about.area.code);
  const answered = places.filter((p) => p.n !== null);
  if (!mine || mine.n === null || answered.length < 2)
    return {
      ...noFigures(step('rank-not-held', aboutParams(c.about))),
      used: used(court, mine?.cells ?? []),
    };
  const n = mine.n;
  const isLow = c.says.order === 'lowest';
  const ahead = answered.filter((p) => p !== mine && p.n !== null && (isLow ? p.n < n : p.n > n));
  const position = ahead.length + 1;
  const wanted = c.says.position ?? 1;
  const missing = places.filter((p) => p.n === null);
  const working: Step[] = [
    step('rank-order', {
      who: codesOf([...answered].sort((a, b) => (b.n ?? 0) - (a.n ?? 0)).map((p) => p.force)),
      numbers: [...answered]
        .sort((a, b) => (b.n ?? 0) - (a.n ?? 0))
        .map((p) => p.n)
        .join(', '),
      period: { period: c.about.period },
    }),
  ];
  const cells = places.flatMap((p) => p.cells);
  const would = rankWording(c, { area, answered, missing, position, isLow });
  if (position > wanted || (missing.length === 0 && position !== wanted))
    return {
      verdict: 'fails',
      depends_on: [],
      caveats: ['counts-not-rates'],
      working: [...working, step('rank-is', { position, wanted })],
      used: used(court, cells),
      would_hold: would,
    };
  if (missing.length === 0)
    return {
      verdict: 'holds',
      depends_on: [],
      caveats: ['counts-not-rates'],
      working,
      used: used(court, cells),
      would_hold: would,
    };
  const found = missingReasons(court, c, missing);
  return {
    verdict: 'depends',
    depends_on: found.depends,
    caveats: ['counts-not-rates'],
    working: [...working, ...found.steps],
    used: used(court, [...cells, ...found.cells]),
    would_hold: would,
  };
}

function missingReasons(
  court: Court,
  c: Case,
  missing: readonly Place[],
): { depends: readonly Dependence[]; steps: readonly Step[]; cells: readonly Observation[] } {
  const silent = missing.filter((p) => p.isSilent);
  const steps: Step[] = [
    step(silent.length > 0 ? 'rank-silent' : 'rank-unheld', {
      missing: codesOf((silent.length > 0 ? silent : missing).map((p) => p.force)),
    }),
  ];
  const depends: Dependence[] = [silent.length > 0 ? 'coverage-incomplete' : 'coverage-unknown'];
  const cells: Observation[] = [];
  for (const p of silent) {
    const before = earlier(court, c, p.force);
    if (!before || before.n <= before.top || c.says.order === 'lowest') continue;
    depends.unshift('highest-did-not-answer');
    steps.push(
      step('was-highest', {
        who: { authority: p.force.code },
        n: before.n,
        next: before.top,
        period: { period: before.period },
      }),
    );
    cells.push(before.cell);
  }
  return { depends: [...new Set(depends)], steps, cells };
}

interface Order {
  readonly area: Authority;
  readonly answered: readonly Place[];
  readonly missing: readonly Place[];
  readonly position: number;
  readonly isLow: boolean;
}

function rankWording(c: Case, o: Order): Step | null {
  const n = o.answered.find((p) => p.force.code === c.about.area.code)?.n ?? 0;
  const params = {
    ...aboutParams(c.about),
    n,
    answered: o.answered.length,
    missing: codesOf(o.missing.map((p) => p.force)),
    region: { authority: o.area.code },
  };
  const isFew = o.missing.length <= 4;
  if (o.isLow || o.position !== 1) return step('hold-value', params);
  if (o.missing.length === 0) return step('hold-highest', params);
  return step(isFew ? 'hold-highest-of-answered' : 'hold-value', params);
}
