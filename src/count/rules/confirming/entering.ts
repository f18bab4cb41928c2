/** From what was settled of a reply to observations: each with its place, and nothing missing ever made nought. */
import type { Day } from '../../../base/day.js';
import { ruleVersionOf } from '../../../base/flag-rules.js';
import { unitOf } from '../../../base/measures.js';
import type { At, Observation } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import type { Value } from '../../../base/value.js';
import type { SaidKind, SaidValue } from './said.js';

export interface SettledValue {
  readonly said: SaidValue;
  readonly at: At;
  readonly asWritten: string;
  readonly words: string | null;
  /** Of the file that it stands in. */
  readonly sha256: string;
}

export interface AskedOf {
  readonly measures: readonly string[];
  readonly periods: readonly Period[];
}

export interface EnteringFacts {
  readonly authority: string;
  readonly publisher: string;
  readonly receivedOn: Day;
  /** Where the reply is shown. */
  readonly address: string;
  readonly kind: SaidKind;
  readonly values: readonly SettledValue[];
  readonly asked: AskedOf;
  /** The words that refused, or said that nothing is held. */
  readonly refusal: { readonly at: At | null; readonly text: string; readonly sha256: string };
}

const QUOTED = 280;

/**
 * The observations of a settled reply.
 * **Shape**: one for each value; a refusal or "not held" gives one of that kind for each measure and period that was asked
 * about and of which no value came, so that what is missing is known to be missing. Other kinds of reply give none.
 */
export function observationsOf(facts: EnteringFacts): readonly Observation[] {
  const given = facts.values.map((v) => observation(facts, v));
  const nothing = valueOfKind(facts.kind);
  if (nothing === null) return given;
  const open = facts.asked.measures.flatMap((measure) =>
    facts.asked.periods
      .filter((p) => !given.some((o) => o.measure === measure && o.from === p.from && o.to === p.to))
      .map(
        (period): SettledValue => ({
          said: { measure, period, by: {}, unit: unitOf(measure), value: nothing },
          at: facts.refusal.at ?? { line: 1 },
          asWritten: facts.refusal.text.slice(0, QUOTED) || nothing.kind,
          words: null,
          sha256: facts.refusal.sha256,
        }),
      ),
  );
  return [...given, ...open.map((v) => observation(facts, v))];
}

/** What a reply of this kind says of everything that it gives no figure for; null: nothing. */
function valueOfKind({ kind, exemptions }: SaidKind): Value | null {
  if (kind === 'not-held') return { kind: 'not-held' };
  if (kind === 'refused') return { kind: 'refused', exemption: exemptions };
  return kind === 'partial' && exemptions.length > 0 ? { kind: 'refused', exemption: exemptions } : null;
}

const observation = (
  facts: EnteringFacts,
  { said, at, asWritten, words, sha256 }: SettledValue,
): Observation => ({
  authority: facts.authority,
  measure: said.measure,
  from: said.period.from,
  to: said.period.to,
  by: said.by,
  value: said.value,
  unit: said.unit,
  rule_version: ruleVersionOf(said.measure, facts.authority, said.period),
  known_on: facts.receivedOn,
  known_precision: 'day',
  months: null,
  coverage: null,
  source: { publisher: facts.publisher, address: facts.address, sha256, at },
  as_written: asWritten,
  words: words === null ? null : words.slice(0, QUOTED),
  note: null,
});
