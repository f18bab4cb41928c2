/** Parts against the whole they are said to make: 229 + 214 + 133 = 576, and what the forces held add up to. */
import type { Judged, Step } from '../claim.js';
import { intervalOf } from '../../../../base/value.js';
import { total } from '../../total.js';
import { type Case, type Court, aboutParams, codesOf, forcesIn, noFigures, step, used } from './held.js';

export function judgeSum(court: Court, c: Case): Judged {
  const parts = c.says.parts ?? [];
  const n = c.says.n ?? 0;
  const added = parts.reduce((a, b) => a + b, 0);
  const held = total(court.figures, {
    measure: c.about.measure,
    period: c.about.period,
    authorities: forcesIn(c.about),
  });
  const cells = used(
    court,
    held.parts.flatMap((p) => p.current.flatMap((v) => v.observations.slice(0, 1))),
  );
  const first: Step = step(added === n ? 'adds-up' : 'adds-not', { parts: parts.join(' + '), added, n });
  if (held.answered.length === 0) {
    if (added !== n)
      return {
        verdict: 'fails',
        depends_on: [],
        caveats: [],
        working: [first],
        used: cells,
        would_hold: null,
      };
    return { ...noFigures(first, step('nothing-held', aboutParams(c.about))), used: cells };
  }
  const sum = held.answered.reduce((s, p) => s + p.interval.lo, 0);
  const missing = held.missing.map((p) => p.authority);
  const printed = held.parts.flatMap((p) => p.current).every((v) => intervalOf(v.value).hi !== null);
  const working = [
    first,
    step('sum-of-forces', {
      ...aboutParams(c.about),
      value: sum,
      who: codesOf(held.answered.map((p) => p.authority)),
    }),
    ...(missing.length > 0 ? [step('sum-missing', { missing: codesOf(missing) })] : []),
  ];
  const would =
    missing.length > 0
      ? step('hold-floor-set', {
          ...aboutParams(c.about),
          n: sum,
          answered: held.answered.length,
          asked: held.asked,
          missing: codesOf(missing),
        })
      : step('hold-value', { ...aboutParams(c.about), n: sum });
  void printed;
  if (added !== n) {
    // Where the text does not say that these are all, the other forces may explain the difference.
    const isOfAll = parts.length >= held.answered.length && c.says.how === 'said-parts';
    return {
      verdict: isOfAll ? 'fails' : 'depends',
      depends_on: isOfAll ? [] : ['parts-differ'],
      caveats: [],
      working,
      used: cells,
      would_hold: would,
    };
  }
  if (sum !== n && parts.length >= held.answered.length)
    return {
      verdict: 'depends',
      depends_on: ['parts-differ'],
      caveats: [],
      working,
      used: cells,
      would_hold: would,
    };
  const said = missing.every((m) => court.coverage.missing.has(m.code));
  if (missing.length > 0 && !said)
    return {
      verdict: 'depends',
      depends_on: ['coverage-incomplete'],
      caveats: [],
      working,
      used: cells,
      would_hold: would,
    };
  return {
    verdict: 'holds',
    depends_on: [],
    caveats: missing.length > 0 ? ['coverage-incomplete'] : [],
    working,
    used: cells,
    would_hold: would,
  };
}
