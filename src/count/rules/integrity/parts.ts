/** Parts against the printed total: what does not add up, and what was left out and counted as nought. */
import { type Authority, authorityByCode, forcesOf } from '../../../base/authorities.js';
import type { Observation } from '../../../base/observation.js';
import { sameYear } from '../../../base/period.js';
import { type Interval, addIntervals, intervalOf, isAnswered } from '../../../base/value.js';
import type { Figures } from '../figures.js';
import { partPeriodOf } from '../part-periods.js';
import type { Finding, FindingCode, Severity } from './finding.js';
import { exact, partInRelease, periodOf } from './releases.js';

interface Added {
  readonly total: Observation;
  readonly area: Authority;
  readonly n: number;
  readonly held: readonly Observation[];
  readonly without: readonly Authority[];
  readonly sum: Interval;
}

/**
 * Checks every printed total of an area against the forces' own values of the same release.
 * **Shape**: all parts held and a different sum → `parts-differ-from-total`; the parts held already exceed it →
 * `parts-exceed-total`; a part is missing and the rest make the total exactly → `missing-counted-as-nought`;
 * one part alone exceeds it → `part-above-whole`.
 */
export function checkParts(figures: Figures): readonly Finding[] {
  const seen = new Set<string>();
  return printedAreas(figures).flatMap((total) => {
    const added = addParts(figures, total);
    const found = added ? judge(figures, added) : [];
    return found.filter((f) => {
      const key = [f.code, f.measure, f.authorities.join(), f.period.from, JSON.stringify(f.numbers)].join(
        '|',
      );
      return seen.has(key) ? false : Boolean(seen.add(key));
    });
  });
}

function printedAreas(figures: Figures): readonly Observation[] {
  return figures.measures.flatMap((measure) =>
    figures
      .authoritiesOf(measure)
      .filter((code) => authorityByCode(code)?.kind === 'area')
      .flatMap((code) => figures.of(measure, code).filter((o) => o.value.kind === 'exact')),
  );
}

function addParts(figures: Figures, total: Observation): Added | null {
  const area = authorityByCode(total.authority);
  const n = exact(total);
  if (!area || n === null) return null;
  const forces = forcesOf(area, total.from);
  const parts = forces.map((force) => ({
    force,
    given: oneValue(partInRelease(figures, total, force.code)),
  }));
  const held = parts.flatMap((p) => (p.given ? [p.given] : []));
  if (held.length < 2) return null;
  return {
    total,
    area,
    n,
    held,
    without: parts.filter((p) => !p.given).map((p) => p.force),
    sum: held.map((o) => intervalOf(o.value)).reduce(addIntervals, { lo: 0, hi: 0 }),
  };
}

/** The value given, where the release gives only one; two different ones are another test's finding. */
function oneValue(given: readonly Observation[]): Observation | null {
  const answered = given.filter((o) => isAnswered(o.value));
  const first = answered[0];
  return first && answered.every((o) => exact(o) === exact(first)) ? first : null;
}

function judge(figures: Figures, added: Added): readonly Finding[] {
  const { n, sum, without } = added;
  const found: Finding[] = [];
  const above = added.held.find((o) => intervalOf(o.value).lo > n);
  if (above) found.push(finding(added, 'part-above-whole', 'error', [above]));
  else if (sum.lo > n && without.length > 0) found.push(finding(added, 'parts-exceed-total', 'error'));
  else if (without.length === 0 && (n < sum.lo || (sum.hi !== null && n > sum.hi)))
    found.push(
      misplaced(figures, added) ??
        widerArea(figures, added) ??
        finding(added, 'parts-differ-from-total', 'error'),
    );
  else if (without.length > 0 && sum.lo === n && sum.hi === n)
    found.push(finding(added, 'missing-counted-as-nought', 'warning'));
  const half = added.held.find((o) => partPeriodOf(figures, o) !== null);
  const settled = without.length === 0 || sum.lo === n;
  if (half && settled && partPeriodOf(figures, added.total) === null)
    found.push(finding(added, 'total-holds-part-period', 'warning', [half]));
  return found;
}

function finding(
  added: Added,
  code: FindingCode,
  severity: Severity,
  only?: readonly Observation[],
): Finding {
  const { total, area, n, sum, without } = added;
  const cells = [total, ...(only ?? added.held)];
  const about = only?.map((o) => o.authority) ?? without.map((a) => a.code);
  return {
    code,
    severity,
    measure: total.measure,
    authorities: [area.code, ...(only ? about : [])],
    period: periodOf(total),
    cells,
    numbers: { printed: n, sum: sum.lo, difference: Math.abs(n - sum.lo), parts: added.held.length },
    about: { forces: about },
  };
}

/** When one force's value of a neighbouring year, put in this year, makes the total come out exactly, say so. */
function misplaced(figures: Figures, added: Added): Finding | null {
  const gap = added.n - added.sum.lo;
  for (const part of added.held) {
    const n = exact(part);
    if (n === null || part.source.publisher !== added.total.source.publisher) continue;
    const other = figures
      .of(part.measure, part.authority)
      .find(
        (o) => o.source.publisher === part.source.publisher && !sameYear(o, part) && exact(o) === n + gap,
      );
    if (!other) continue;
    const base = finding(added, 'parts-differ-from-total', 'error');
    return {
      ...base,
      cells: [...base.cells, other],
      numbers: { ...base.numbers, misplaced: n + gap },
      about: { forces: [part.authority], year: periodOf(other) },
    };
  }
  return null;
}

/** When the total comes out exactly with one force from outside the area, the area is drawn another way. */
function widerArea(figures: Figures, added: Added): Finding | null {
  const gap = added.n - added.sum.lo;
  const outside = figures
    .authoritiesOf(added.total.measure)
    .filter((code) => authorityByCode(code)?.kind === 'force' && !added.area.forces.includes(code))
    .flatMap((code) => partInRelease(figures, added.total, code).slice(0, 1))
    .find((o) => exact(o) === gap);
  if (!outside) return null;
  const base = finding(added, 'area-differs', 'warning');
  return { ...base, cells: [...base.cells, outside], about: { forces: [outside.authority] } };
}
