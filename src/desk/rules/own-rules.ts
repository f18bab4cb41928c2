/** The published rules of triage with an organisation's own choices. Choices are kept, not copies of the rules. */
import { adjust, ownVersion, type SignChoice } from './signs/adjust.js';
import type { TriageRules } from './signs/triage-rules.js';

/** One version of an organisation's choices: all of them, against the published rules. */
export interface OwnRules {
  readonly number: number;
  readonly choices: readonly SignChoice[];
}

const MADE = new Map<string, TriageRules>();

/**
 * The rules in force: what is published, with the organisation's newest choices.
 * **Shape**: no choices ever made → the published rules themselves. A choice that newer published rules no longer allow
 * (a sign taken away, or since marked as always on) falls away; the others hold. The same rules come back for the same
 * version, so that what is made from them is made once.
 */
export function rulesInForce(published: TriageRules, own: OwnRules | null): TriageRules {
  if (own === null) return published;
  const version = ownVersion(published.version, own.number);
  const known = MADE.get(version);
  if (known && sameChoices(known, published, own)) return known;
  const made = withChoices(published, own.choices, version);
  MADE.set(version, made);
  return made;
}

/** A version is never edited, so this differs only between installations in one process: in tests. */
const sameChoices = (known: TriageRules, published: TriageRules, own: OwnRules): boolean =>
  JSON.stringify(known.signs) === JSON.stringify(withChoices(published, own.choices, known.version).signs);

export function withChoices(
  published: TriageRules,
  choices: readonly SignChoice[],
  version: string,
): TriageRules {
  const allowed = choices.filter((choice) => adjust(published, version, [choice]).ok);
  const adjusted = adjust(published, version, allowed);
  return adjusted.ok ? adjusted.value : { ...published, version };
}

/** What differs from the published rules, sign by sign: the choices that make these rules of those. */
export const choicesIn = (published: TriageRules, rules: TriageRules): readonly SignChoice[] =>
  rules.signs.flatMap(({ id, weight, on }) => {
    const before = published.signs.find((sign) => sign.id === id);
    const choice = {
      sign: id,
      ...(before?.weight === weight ? {} : { weight }),
      ...(before?.on === on ? {} : { on }),
    };
    return Object.keys(choice).length > 1 ? [choice] : [];
  });
