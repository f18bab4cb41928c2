/** A count, against every value printed for that measure, area and period, and against the sum of the forces. */
import { coverageReasons, elsewhere, partReasons, restated, sumReasons } from './value-reasons.js';
import { intervalOf } from '../../../../base/value.js';
import type { Vintage } from '../../figures.js';
import { residualFor } from '../../residual.js';
import { type Total, total } from '../../total.js';
import type { Judged, Step } from '../claim.js';
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
import { floorWording, partsDifferWording, sumOfWording, wordingFor } from './value-wording.js';

export function judgeValue(court: Court, c: Case): Judged {
  // A total printed for the whole area says nothing about the area without some of its forces.
  const vintages = c.about.exclude.length > 0 ? [] : heldFor(court, c.about);
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
  const isWhole = c.about.exclude.length === 0;
  const residual = residualFor(court.figures, {
    measure: c.about.measure,
    authority: c.about.area.code,
    period: c.about.period,
  });
  if (isWhole && residual && n >= residual.lo && n <= residual.hi) {
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
  const cannot = fitCount(n, c.says.qualifier ?? 'none', at) !== 'yes';
  if (cannot && !isWhole && sum.missing.length === 0)
    return {
      verdict: sum.restated.length > 0 ? 'depends' : 'fails',
      depends_on: sum.restated.length > 0 ? ['restated'] : [],
      caveats: [],
      working,
      used: used(court, cells),
      would_hold: sumOfWording(c, { at, sum }),
    };
  if (cannot)
    return { ...noFigures(step('nothing-held', aboutParams(c.about)), ...working), used: used(court, cells) };
  const missing = sum.missing.map((p) => p.authority);
  return {
    verdict: missing.length > 0 ? 'depends' : 'holds',
    depends_on: missing.length > 0 ? ['coverage-incomplete'] : [],
    caveats: [],
    working,
    used: used(court, cells),
    would_hold: isWhole ? floorWording(c, { at, sum }) : sumOfWording(c, { at, sum }),
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
  if (yes.length === 0)
    return notPrinted(c, { ...facts, verdictSteps: [...steps, ...elsewhere(court, c)], near, answered, sum });
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

/** How near a rounded word may stand to a rounded figure. */
const CLOSE = 0.07;

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
  if (qualifier === 'at-most' || qualifier === 'less-than') return n >= lo ? 'near' : 'no';
  // "More than 7,000" bears out "around 7,100" and leaves "around 8,000" open.
  if (n >= lo * (1 - CLOSE) && n <= (hi ?? lo) * (1 + CLOSE)) return 'yes';
  return n >= lo * 0.9 && n * 0.9 <= (hi ?? lo * FAR_ABOVE) ? 'near' : 'no';
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
      would_hold: partsDifferWording(c, { printed: f.answered, sum: sum.lo }),
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
