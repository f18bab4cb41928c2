/** From signs to a score and a risk: sums and floors, so that a person can do it again on paper. */
import type { SignSeen } from './sign-seen.js';
import {
  RISKS,
  type Risk,
  type SignRule,
  type Thresholds,
  type TriageRules,
  type TriageSign,
} from './triage-rules.js';

type Signs = ReadonlyMap<TriageSign, SignRule>;
/** As much of a place as is counted. */
type Counted = Pick<SignSeen, 'sign' | 'negated' | 'general'>;

/** How often a sign counts: in full once it is seen plainly, a third when only as what could happen, else not. */
function shareOf(sign: TriageSign, seen: readonly Counted[]): number {
  let share = 0;
  for (const s of seen) {
    if (s.sign !== sign || s.negated) continue;
    if (!s.general) return 1;
    share = 1 / 3;
  }
  return share;
}

/**
 * The points of all signs together; each counts once, however often it is seen.
 * **Units**: points. **Shape**: no signs → 0; denied signs add nothing.
 */
export function scoreOf(seen: readonly Counted[], signs: Signs): number {
  let score = 0;
  for (const rule of signs.values()) if (rule.on) score += rule.weight * shareOf(rule.id, seen);
  return Math.round(score);
}

/** The graver of two. */
export const graver = (a: Risk, b: Risk): Risk => (RISKS.indexOf(a) <= RISKS.indexOf(b) ? a : b);

/** The risk: what the score comes to, or the gravest floor of a sign that is counted, if that is graver. */
export function riskOf(
  score: number,
  seen: readonly Counted[],
  by: { readonly signs: Signs; readonly thresholds: Thresholds },
): Risk {
  let risk: Risk =
    score >= by.thresholds.high ? 'high' : score >= by.thresholds.raised ? 'raised' : 'ordinary';
  for (const rule of by.signs.values()) {
    if (!rule.on) continue;
    const floor = shareOf(rule.id, seen) === 1 ? rule.floor : null;
    const denied = seen.some((s) => s.sign === rule.id && s.negated) ? rule.floor_when_denied : null;
    risk = graver(graver(risk, floor ?? 'ordinary'), denied ?? 'ordinary');
  }
  return risk;
}

/**
 * The risk of everything that somebody said in several places: an age in an answer and a request in the text count
 * together. **Shape**: signs of all places → the risk; no signs → ordinary.
 */
export function riskTogether(seen: readonly Counted[], rules: TriageRules): Risk {
  const signs = new Map(rules.signs.map((rule) => [rule.id, rule]));
  return riskOf(scoreOf(seen, signs), seen, { signs, thresholds: rules.thresholds });
}
