/** An organisation's own choices: a sign switched, a weight changed. Each makes a new version; none edits one. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { SignRule, TriageRules, TriageSign } from './triage-rules.js';

export interface SignChoice {
  readonly sign: TriageSign;
  readonly on?: boolean;
  readonly weight?: number;
}

export type AdjustProblem =
  | 'version-in-use'
  | 'no-choice'
  | 'no-such-sign'
  | 'weight-out-of-range'
  | 'always-on';

/** An organisation's own version: the published one it rests on, and its number. */
export const ownVersion = (base: string, number: number): string => `${base.split('+')[0] ?? base}+${number}`;

/**
 * The rules with an organisation's choices, as a new version.
 * **Shape**: the rules given stay as they are. Signs marked `always` (immediate danger, self-harm, meeting soon) can be
 * given more weight, never less, and never be switched off. **Errors**: problems by code; see `AdjustProblem`.
 */
export function adjust(
  rules: TriageRules,
  version: string,
  choices: readonly SignChoice[],
): Result<TriageRules, AdjustProblem> {
  if (version === rules.version || version === '') return fail({ code: 'version-in-use', field: 'version' });
  if (choices.length === 0) return fail({ code: 'no-choice' });
  const problems = choices.flatMap((choice) => {
    const code = problemOf(rules, choice);
    return code ? [{ code, field: choice.sign }] : [];
  });
  if (problems.length > 0) return fail(...problems);
  const signs = rules.signs.map((sign) => changed(sign, choices));
  return ok({ ...rules, version, signs });
}

function problemOf(rules: TriageRules, choice: SignChoice): AdjustProblem | null {
  const sign = rules.signs.find((s) => s.id === choice.sign);
  if (!sign) return 'no-such-sign';
  const weight = choice.weight ?? sign.weight;
  if (!Number.isInteger(weight) || weight < 0 || weight > 100) return 'weight-out-of-range';
  return sign.always && (choice.on === false || weight < sign.weight) ? 'always-on' : null;
}

function changed(sign: SignRule, choices: readonly SignChoice[]): SignRule {
  const choice = choices.find((c) => c.sign === sign.id);
  return choice ? { ...sign, on: choice.on ?? sign.on, weight: choice.weight ?? sign.weight } : sign;
}
