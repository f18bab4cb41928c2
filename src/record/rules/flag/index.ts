/** The flag reader: was this recorded offence committed online, in full or in part? Published as `plimsoll/record/flag`. */
import { COMPILED_TABLE } from './compiled-table.js';
import { Engine } from './engine.js';
import { FLAG_POLICY, type FlagFacts, type FlagReading, type FlagRuleBook } from './reading.js';
import { unpackTable } from './unpack-table.js';

export * from './reading.js';

const TABLE = unpackTable(COMPILED_TABLE);
export const ENGINE_FOR_DEBUG = new Engine(TABLE);
const ENGINE = ENGINE_FOR_DEBUG; // new Engine(TABLE);

export const FLAG_READER_VERSION = `plimsoll-flag 1.0.0 ${TABLE.hash}`;

function bookOf(facts: FlagFacts): FlagRuleBook {
  if (facts.rules) return facts.rules;
  const day = facts.recordedOn;
  if (day == null) return '2024';
  return day >= '2024-04-01' ? '2024' : day >= '2017-04-01' ? '2017' : '2015';
}

/**
 * Reads one record's narrative.
 * **Shape**: text and facts in, a reading out; an empty text gives `person`, rule `U5`.
 * **Errors**: none; any text is read.
 * **Source**: docs/flag.md, guide 1.0.
 */
export function readFlag(text: string, facts: FlagFacts): FlagReading {
  const d = ENGINE.decide(text, facts, facts.policy ?? FLAG_POLICY, bookOf(facts));
  return {
    online: d.online,
    probability: d.online === 'yes' ? d.confidence : d.online === 'no' ? 1 - d.confidence : 0.5,
    rule: d.rule,
    spans: d.spans,
    platforms: d.platforms,
    pathway: d.pathway,
    version: FLAG_READER_VERSION,
  };
}
