/** "The biggest rise in Wales": an order of changes, not of levels, by number and by percentage. */
import { type Authority, authorityByCode, forcesOf } from '../../../../base/authorities.js';
import type { Observation } from '../../../../base/observation.js';
import type { Period } from '../../../../base/period.js';
import { vintagesOf } from '../../figures.js';
import { partPeriodOf } from '../../part-periods.js';
import type { Dependence, Judged, Step } from '../claim.js';
import { type Case, type Court, aboutParams, codesOf, exactOf, noFigures, step, used } from './held.js';

interface End {
  readonly n: number | null;
  readonly isPart: boolean;
  readonly cells: readonly Observation[];
}

interface Change {
  readonly force: Authority;
  readonly from: End;
  readonly to: End;
  /** Null where an end is missing or covers only part of its year: such a force has no change. */
  readonly by: number | null;
  readonly ratio: number | null;
}

function endOf(court: Court, measure: string, at: { force: Authority; period: Period }): End {
  const held = vintagesOf(court.figures, { measure, authority: at.force.code, period: at.period });
  const exact = held.filter((v) => exactOf(v) !== null);
  const cells = exact.at(-1)?.observations.slice(0, 1) ?? held.flatMap((v) => v.observations.slice(0, 1));
  const last = exact.at(-1);
  const isPart = cells.some((o) => partPeriodOf(court.figures, o) !== null);
  return { n: last ? exactOf(last) : null, isPart, cells };
}

function changeOf(court: Court, c: Case, { force, base }: { force: Authority; base: Period }): Change {
  const { measure, period } = c.about;
  const from = endOf(court, measure, { force, period: base });
  const to = endOf(court, measure, { force, period });
  const whole = from.n !== null && to.n !== null && !from.isPart && !to.isPart;
  return {
    force,
    from,
    to,
    by: whole ? (to.n ?? 0) - (from.n ?? 0) : null,
    ratio: whole && from.n !== null && from.n > 0 ? (to.n ?? 0) / from.n : null,
  };
}

/** Which place this force has, largest rise first or largest fall first; null when it did not move that way at all. */
function placeOf(
  c: Case,
  mine: number | null,
  others: readonly (number | null)[],
  still: number,
): number | null {
  if (mine === null) return null;
  const isUp = c.says.way !== 'down';
  if (isUp ? mine <= still : mine >= still) return null;
  return others.filter((n) => n !== null && (isUp ? n > mine : n < mine)).length + 1;
}

export function judgeRankOfChange(court: Court, c: Case): Judged {
  const { base } = c.about;
  if (!base) return noFigures(step('base-unstated', aboutParams(c.about)));
  const area = authorityByCode(c.says.about ?? '') ?? c.about.area;
  const all = forcesOf(area).map((force) => changeOf(court, c, { force, base }));
  const mine = all.find((x) => x.force.code === c.about.area.code);
  const known = all.filter((x) => x.by !== null);
  const cells = used(
    court,
    all.flatMap((x) => [...x.from.cells, ...x.to.cells]),
  );
  const params = { ...aboutParams(c.about), base_period: { period: base } };
  if (!mine || known.length < 2 || mine.by === null) return { ...unranked(mine, params), used: cells };
  const others = all.filter((x) => x !== mine);
  const wanted = c.says.position ?? 1;
  const byNumber = placeOf(
    c,
    mine.by,
    others.map((x) => x.by),
    0,
  );
  const byShare = placeOf(
    c,
    mine.ratio,
    others.map((x) => x.ratio),
    1,
  );
  const missing = all.filter((x) => x.by === null);
  const ratio = mine.ratio ?? 1;
  const would = step(
    missing.length > 0 ? 'hold-change-rank' : ratio < 1 ? 'hold-change-down' : 'hold-change-up',
    {
      ...params,
      base: mine.from.n ?? 0,
      top: mine.to.n ?? 0,
      who: codesOf(known.map((x) => x.force)),
      factor: { factor: ratio },
      change: { percent: Math.abs(ratio - 1) * 100 },
    },
  );
  const working = [orderStep(c, known, params), ...partSteps(missing, params)];
  const found = verdictOf({ byNumber, byShare, wanted, missing });
  return { ...found, caveats: [], working, used: cells, would_hold: would };
}

/** The force itself has no change that may be given: part of a year, or an end that is not held. */
function unranked(mine: Change | undefined, params: Step['params']): Judged {
  const isPart = mine !== undefined && (mine.from.isPart || mine.to.isPart);
  const none = noFigures(step(isPart ? 'rank-change-part' : 'rank-change-not-held', params));
  return isPart ? { ...none, verdict: 'depends', depends_on: ['part-period'] } : none;
}

function verdictOf(p: {
  byNumber: number | null;
  byShare: number | null;
  wanted: number;
  missing: readonly Change[];
}): { verdict: Judged['verdict']; depends_on: readonly Dependence[] } {
  const places = [p.byNumber, p.byShare];
  // Forces without a change could only push this one further down.
  const isOut = (n: number | null): boolean => n === null || n > p.wanted;
  if (places.every(isOut)) return { verdict: 'fails', depends_on: [] };
  const isPart = p.missing.some((x) => x.from.isPart || x.to.isPart);
  const open: Dependence[] = p.missing.length > 0 ? [isPart ? 'part-period' : 'coverage-incomplete'] : [];
  const differ: Dependence[] = places.every((n) => n === p.wanted) ? [] : ['reading-unsure'];
  if (open.length === 0 && differ.length === 0) return { verdict: 'holds', depends_on: [] };
  if (open.length === 0 && !places.includes(p.wanted)) return { verdict: 'fails', depends_on: [] };
  return { verdict: 'depends', depends_on: [...differ, ...open] };
}

function orderStep(c: Case, known: readonly Change[], params: Step['params']): Step {
  const sign = c.says.way === 'down' ? -1 : 1;
  const sorted = [...known].sort((a, b) => sign * ((b.by ?? 0) - (a.by ?? 0)));
  return step('rank-change-order', {
    ...params,
    who: codesOf(sorted.map((x) => x.force)),
    numbers: sorted.map((x) => `${x.from.n ?? 0} → ${x.to.n ?? 0}`).join(', '),
  });
}

function partSteps(missing: readonly Change[], params: Step['params']): readonly Step[] {
  const parts = missing.filter((x) => x.from.isPart || x.to.isPart);
  const rest = missing.filter((x) => !parts.includes(x));
  return [
    ...(parts.length > 0
      ? [step('rank-change-parts', { ...params, who: codesOf(parts.map((x) => x.force)) })]
      : []),
    ...(rest.length > 0
      ? [step('rank-change-missing', { ...params, missing: codesOf(rest.map((x) => x.force)) })]
      : []),
  ];
}
