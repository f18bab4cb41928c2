/** Why a printed value is not the whole truth: restated, part of a year, parts that do not add up, forces missing. */
import { AUTHORITIES } from '../../../../base/authorities.js';
import { type Period, lengthInDays } from '../../../../base/period.js';
import type { Vintage } from '../../figures.js';
import { isLater } from '../../figures.js';
import { partPeriodOf } from '../../part-periods.js';
import { type Total, statedCoverage } from '../../total.js';
import type { Dependence, Step } from '../claim.js';
import { type Case, type Court, aboutParams, codesOf, exactOf, forcesIn, heldFor, step } from './held.js';
import type { Reason, Wording } from './value-facts.js';

const reason = (code: Dependence, decides: boolean, ...steps: readonly Step[]): Reason => ({
  code,
  decides,
  steps,
});

/** Whose number it is, when it is not this one's: a neighbour's in the same year, or its own in another. */
export function elsewhere(court: Court, c: Case): readonly Step[] {
  const { area, measure, period } = c.about;
  const n = c.says.n ?? 0;
  if (area.kind !== 'force' || n < ELSEWHERE_FROM || (c.says.qualifier ?? 'none') !== 'none') return [];
  const own = court.figures
    .of(measure, area.code)
    .find(
      (o) => o.value.kind === 'exact' && o.value.n === n && lengthInDays(o) > 355 && o.from !== period.from,
    );
  if (own)
    return [
      step('other-year-has', {
        n,
        area: { authority: area.code },
        when: { period: { from: own.from, to: own.to } },
      }),
    ];
  const who = AUTHORITIES.filter(
    (a) =>
      a.kind === 'force' &&
      a.code !== area.code &&
      heldFor(court, { measure, area: a, period }).some((v) => exactOf(v) === n),
  );
  return who.length > 0 ? [step('other-force-has', { n, who: codesOf(who), period: { period } })] : [];
}

/** Smaller numbers are many forces' by chance. */
const ELSEWHERE_FROM = 20;

export function restated(yes: readonly Vintage[], no: readonly Vintage[]): readonly Reason[] {
  if (no.length === 0) return [];
  const ordered = no.some((n) => yes.some((y) => isLater(n, y) || isLater(y, n)));
  return [reason(ordered ? 'restated' : 'vintage', true, step(ordered ? 'restated' : 'vintage'))];
}

/** A value printed for a year that covers only part of it: a force's own, or one force's inside a total. */
export function partReasons(court: Court, c: Case, yes: readonly Vintage[]): readonly Reason[] {
  if (lengthInDays(c.about.period) < 360) return [];
  const held = [
    ...yes.flatMap((v) => v.observations),
    ...forcesIn(c.about).flatMap((f) =>
      heldFor(court, { ...c.about, area: f }).flatMap((v) => v.observations),
    ),
  ];
  const found = held.map((o) => partPeriodOf(court.figures, o)).find((p) => p !== null);
  if (!found) return [];
  const n = found.printed.value.kind === 'exact' ? found.printed.value.n : 0;
  const whole: Period = { from: found.shownBy.from, to: found.shownBy.to };
  return [
    reason(
      'part-period',
      true,
      step(found.shownBy.months == null ? 'part-period' : 'part-months', {
        who: { authority: found.printed.authority },
        n,
        part: { period: whole },
        months: found.shownBy.months ?? 0,
        publisher: found.shownBy.source.publisher,
      }),
    ),
  ];
}

export function sumReasons(
  c: Case,
  { yes, no, sum }: Pick<Wording, 'yes' | 'no' | 'sum'>,
): readonly Reason[] {
  if (!sum || sum.missing.length > 0 || sum.asked < 2) return [];
  const { lo, hi } = sum.interval;
  // The sum is the other printed value: that is a restatement, already told.
  if (no.some((v) => exactOf(v) === lo)) return [];
  const printed = yes.map(exactOf).find((n) => n !== null);
  if (printed === undefined || printed === null || (printed >= lo && (hi === null || printed <= hi)))
    return [];
  return [
    reason('parts-differ', true, step('parts-differ', { ...aboutParams(c.about), n: printed, sum: lo })),
  ];
}

export function coverageReasons(
  court: Court,
  yes: readonly Vintage[],
  { sum }: { sum: Total | null },
): readonly Reason[] {
  if (!sum || sum.asked < 2) return [];
  const stated = yes.map(statedCoverage).find((x) => x !== null);
  const printed = yes.map(exactOf).find((n) => n !== null);
  const isSum =
    printed !== undefined &&
    printed !== null &&
    sum.answered.length > 0 &&
    sum.answered.reduce((s, p) => s + p.interval.lo, 0) === printed;
  const missing = isSum ? sum.missing.map((p) => p.authority) : [];
  if (missing.length > 0) {
    const said =
      missing.every((m) => court.coverage.missing.has(m.code)) ||
      court.coverage.counts.some((k) => k.answered === sum.answered.length);
    return [
      reason(
        'coverage-incomplete',
        !said,
        step('coverage-set', {
          answered: sum.answered.length,
          asked: sum.asked,
          who: codesOf(sum.answered.map((p) => p.authority)),
          missing: codesOf(missing),
        }),
      ),
    ];
  }
  if (stated && stated.answered !== null && stated.asked !== null && stated.answered < stated.asked) {
    const answered = stated.answered;
    const said =
      court.coverage.counts.some((k) => k.answered === answered) ||
      court.coverage.missing.size >= stated.asked - answered;
    return [reason('coverage-incomplete', !said, step('coverage-count', { answered, asked: stated.asked }))];
  }
  const whole = isSum || (stated !== undefined && stated !== null && stated.answered !== null);
  return whole ? [] : [reason('coverage-unknown', false, step('coverage-unknown'))];
}
