/** A count, against every value printed for that measure, area and period, and against the sum of the forces. */
import { intervalOf } from '../../../../base/value.js';
import { type Period, lengthInDays } from '../../../../base/period.js';
import type { Vintage } from '../../figures.js';
import { isLater } from '../../figures.js';
import { partPeriodOf } from '../../part-periods.js';
import { residualFor } from '../../residual.js';
import { type Total, statedCoverage, total } from '../../total.js';
import type { Dependence, Judged, Step } from '../claim.js';
import {
  type Case,
  type Court,
  aboutParams,
  answeredOf,
  codesOf,
  exactOf,
  forcesIn,
  heldFor,
  noFigures,
  step,
  used,
  vintageSteps,
} from './held.js';
import { type Fit, fitCount } from './tolerance.js';

export function judgeValue(court: Court, c: Case): Judged {
  const vintages = heldFor(court, c.about);
  const answered = answeredOf(vintages);
  const sum =
    c.about.area.kind === 'area'
      ? total(court.figures, {
          measure: c.about.measure,
          period: c.about.period,
          authorities: forcesIn(c.about),
        })
      : null;
  if (answered.length === 0) return withoutPrinted(court, c, { vintages, sum });
  return withPrinted(court, c, { vintages, sum });
}

interface Held {
  readonly vintages: readonly Vintage[];
  readonly sum: Total | null;
}

/** Nobody printed it: the forces' own values may add up to it; a number got by subtraction is refused. */
function withoutPrinted(court: Court, c: Case, { vintages, sum }: Held): Judged {
  const silent = vintageSteps(court, c.about, { vintages, period: c.about.period });
  const n = c.says.n ?? 0;
  const residual = residualFor(court.figures, {
    measure: c.about.measure,
    authority: c.about.area.code,
    period: c.about.period,
  });
  if (residual && n >= residual.lo && n <= residual.hi) {
    return {
      verdict: 'depends',
      depends_on: ['residual'],
      caveats: [],
      working: [step('residual', { ...aboutParams(c.about), n })],
      used: used(court, residual.cells),
      would_hold: null,
    };
  }
  const cells = sum?.answered.flatMap((p) => p.current.flatMap((v) => v.observations.slice(0, 1))) ?? [];
  if (!sum || sum.answered.length < 2 || sum.answered.length < sum.asked / 2)
    return {
      ...noFigures(step('nothing-held', aboutParams(c.about)), ...silent),
      used: used(
        court,
        vintages.flatMap((v) => v.observations),
      ),
    };
  const at = sum.answered.reduce((s, p) => s + p.interval.lo, 0);
  const working = [
    step('sum-of-forces', {
      ...aboutParams(c.about),
      value: at,
      who: codesOf(sum.answered.map((p) => p.authority)),
    }),
  ];
  if (fitCount(n, c.says.qualifier ?? 'none', at) !== 'yes')
    return { ...noFigures(step('nothing-held', aboutParams(c.about)), ...working), used: used(court, cells) };
  const missing = sum.missing.map((p) => p.authority);
  return {
    verdict: missing.length > 0 ? 'depends' : 'holds',
    depends_on: missing.length > 0 ? ['coverage-incomplete'] : [],
    caveats: [],
    working,
    used: used(court, cells),
    would_hold: floorWording(c, { at, sum }),
  };
}

function withPrinted(court: Court, c: Case, { vintages, sum }: Held): Judged {
  const answered = answeredOf(vintages);
  const fits = answered.map((v) => fitOf(c, v));
  const yes = answered.filter((_, i) => fits[i] === 'yes');
  const no = answered.filter((_, i) => fits[i] === 'no');
  const near = answered.filter((_, i) => fits[i] === 'near');
  const steps = vintageSteps(court, c.about, { vintages, period: c.about.period });
  const facts = {
    verdictSteps: steps,
    cells: used(
      court,
      vintages.flatMap((v) => v.observations),
    ),
  };
  if (yes.length === 0) return notPrinted(c, { ...facts, near, answered, sum });
  const reasons = [
    ...restated(yes, no),
    ...partReasons(court, c, yes),
    ...sumReasons(c, { yes, no, sum }),
    ...coverageReasons(court, yes, { sum }),
  ];
  return {
    verdict: reasons.some((r) => r.decides) ? 'depends' : 'holds',
    depends_on: [...new Set(reasons.filter((r) => r.decides).map((r) => r.code))],
    caveats: [...new Set(reasons.filter((r) => !r.decides).map((r) => r.code))],
    working: [...steps, ...reasons.flatMap((r) => r.steps)],
    used: facts.cells,
    would_hold: wordingFor(c, { yes, no, sum, reasons }),
  };
}

/** Nobody writes "more than 10,000" for 51,021: the printed ones held lie within a few per cent. */
const FAR_ABOVE = 1.25;

/** A rounded value ("more than 7,000") bears out the same words and leaves an exact number open. */
function fitOf(c: Case, v: Vintage): Fit {
  const n = c.says.n ?? 0;
  const qualifier = c.says.qualifier ?? 'none';
  const exact = exactOf(v);
  if (exact !== null) return fitCount(n, qualifier, exact);
  const { lo, hi } = intervalOf(v.value);
  if (qualifier === 'more-than' || qualifier === 'at-least')
    return lo >= n ? 'yes' : hi === null || hi >= n ? 'near' : 'no';
  if (qualifier === 'none' || qualifier === 'exactly')
    return n >= lo - 1 && n <= (hi ?? lo * FAR_ABOVE) ? 'near' : 'no';
  return n >= lo * 0.9 && (hi === null || n * 0.9 <= hi) ? 'yes' : 'no';
}

interface Reason {
  readonly code: Dependence;
  readonly decides: boolean;
  readonly steps: readonly Step[];
}

const reason = (code: Dependence, decides: boolean, ...steps: readonly Step[]): Reason => ({
  code,
  decides,
  steps,
});

function restated(yes: readonly Vintage[], no: readonly Vintage[]): readonly Reason[] {
  if (no.length === 0) return [];
  const ordered = no.some((n) => yes.some((y) => isLater(n, y) || isLater(y, n)));
  return [reason(ordered ? 'restated' : 'vintage', true, step(ordered ? 'restated' : 'vintage'))];
}

/** A value printed for a year that covers only part of it: a force's own, or one force's inside a total. */
function partReasons(court: Court, c: Case, yes: readonly Vintage[]): readonly Reason[] {
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

function sumReasons(c: Case, { yes, no, sum }: Pick<Wording, 'yes' | 'no' | 'sum'>): readonly Reason[] {
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

function coverageReasons(
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

interface NotPrinted {
  readonly verdictSteps: readonly Step[];
  readonly cells: Judged['used'];
  readonly near: readonly Vintage[];
  readonly answered: readonly Vintage[];
  readonly sum: Total | null;
}

function notPrinted(c: Case, f: NotPrinted): Judged {
  const base = { caveats: [], used: f.cells };
  const sum = f.sum && f.sum.missing.length === 0 && f.sum.asked > 1 ? f.sum.interval : null;
  if (sum && fitCount(c.says.n ?? 0, c.says.qualifier ?? 'none', sum.lo) === 'yes')
    return {
      ...base,
      verdict: 'depends',
      depends_on: ['parts-differ'],
      working: [...f.verdictSteps, step('claim-is-sum', { ...aboutParams(c.about), sum: sum.lo })],
      would_hold: wordingFor(c, { yes: f.answered, no: [], sum: f.sum, reasons: [] }),
    };
  if (f.near.length > 0)
    return {
      ...base,
      verdict: 'depends',
      depends_on: ['rounding'],
      working: [...f.verdictSteps, step('rounding-open')],
      would_hold: wordingFor(c, { yes: f.near, no: [], sum: f.sum, reasons: [] }),
    };
  return {
    ...base,
    verdict: 'fails',
    depends_on: [],
    working: [...f.verdictSteps, step('no-vintage-fits', { n: c.says.n ?? 0 })],
    would_hold: wordingFor(c, { yes: f.answered, no: [], sum: f.sum, reasons: [] }),
  };
}

interface Wording {
  readonly yes: readonly Vintage[];
  readonly no: readonly Vintage[];
  readonly sum: Total | null;
  readonly reasons: readonly Reason[];
}

/** The strongest sentence that the figures bear: a floor where a force is missing, both numbers where they differ. */
function wordingFor(c: Case, { yes, no, sum, reasons }: Wording): Step | null {
  const at = yes.map(exactOf).find((n) => n !== null) ?? null;
  const other = no.map(exactOf).find((n) => n !== null) ?? null;
  if (at === null) {
    const lo = yes[0] ? intervalOf(yes[0].value).lo : null;
    return lo === null ? null : step('hold-floor', { ...aboutParams(c.about), n: lo });
  }
  const part = reasons.find((r) => r.code === 'part-period')?.steps[0];
  if (part)
    return step(
      c.about.area.kind === 'area'
        ? 'hold-part-inside'
        : part.code === 'part-months'
          ? 'hold-part-months'
          : 'hold-part',
      { ...aboutParams(c.about), ...part.params, n: at, inside: part.params['n'] ?? 0 },
    );
  if (other !== null) return step('hold-two-vintages', { ...aboutParams(c.about), n: at, other });
  const incomplete = reasons.find((r) => r.code === 'coverage-incomplete');
  const isSet = incomplete?.steps[0]?.code === 'coverage-set';
  if (incomplete && isSet && sum) return floorWording(c, { at, sum });
  if (incomplete)
    return step('hold-floor-count', { ...aboutParams(c.about), n: at, ...incomplete.steps[0]?.params });
  const differ = reasons.find((r) => r.code === 'parts-differ')?.steps[0];
  if (differ)
    return step('hold-parts-differ', { ...aboutParams(c.about), n: at, sum: differ.params['sum'] ?? 0 });
  return step('hold-value', { ...aboutParams(c.about), n: at });
}

function floorWording(c: Case, { at, sum }: { at: number; sum: Total }): Step {
  if (sum.missing.length === 0) return step('hold-value', { ...aboutParams(c.about), n: at });
  return step('hold-floor-set', {
    ...aboutParams(c.about),
    n: at,
    answered: sum.answered.length,
    asked: sum.asked,
    missing: codesOf(sum.missing.map((p) => p.authority)),
  });
}
