/** The strongest sentence that a printed value bears. */
import { intervalOf } from '../../../../base/value.js';
import type { Total } from '../../total.js';
import type { Step } from '../claim.js';
import { type Case, aboutParams, codesOf, exactOf, step } from './held.js';
import type { Wording } from './value-facts.js';

/** The strongest sentence that the figures bear: a floor where a force is missing, both numbers where they differ. */
export function wordingFor(c: Case, { yes, no, sum, reasons }: Wording): Step | null {
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

export function floorWording(c: Case, { at, sum }: { at: number; sum: Total }): Step {
  if (sum.missing.length === 0) return step('hold-value', { ...aboutParams(c.about), n: at });
  return step('hold-floor-set', {
    ...aboutParams(c.about),
    n: at,
    answered: sum.answered.length,
    asked: sum.asked,
    missing: codesOf(sum.missing.map((p) => p.authority)),
  });
}

/** Some forces of an area: their own figures added up, each of them named. */
export const sumOfWording = (c: Case, { at, sum }: { at: number; sum: Total }): Step =>
  step('hold-sum-of', {
    ...aboutParams(c.about),
    n: at,
    who: codesOf(sum.answered.map((p) => p.authority)),
  });

/** The printed total and what its forces make, side by side. */
export function partsDifferWording(
  c: Case,
  { printed, sum }: { printed: Wording['yes']; sum: number },
): Step | null {
  const n = printed.map(exactOf).find((x) => x !== null) ?? null;
  return n === null ? null : step('hold-parts-differ', { ...aboutParams(c.about), n, sum });
}
