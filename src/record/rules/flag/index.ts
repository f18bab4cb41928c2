/** The flag reader: was this recorded offence committed online, in full or in part? Published as `plimsoll/record/flag`. */
import { type LexiconRow, compileLexicon, hashOf } from './compile.js';
import { COMPILED_TABLE } from './compiled-table.js';
import { Engine } from './engine.js';
import { MODEL } from './model-weights.js';
import { judge } from './model.js';
import {
  FLAG_POLICY,
  type FlagFacts,
  type FlagPolicy,
  type FlagReading,
  type FlagRuleBook,
} from './reading.js';
import { unpackTable } from './unpack-table.js';

export * from './reading.js';
export type { LexiconRow } from './compile.js';

const ENGINE_VERSION = '1.0.0';

let engine: Engine | undefined;

/** The engine over the tables that are shipped, laid out when first used. */
export function flagEngine(): Engine {
  engine ??= new Engine(unpackTable(COMPILED_TABLE));
  return engine;
}

const versionOf = (lexicon: string, policy: FlagPolicy): string =>
  `${ENGINE_VERSION}+${lexicon}.${hashOf(JSON.stringify(MODEL))}.${hashOf(JSON.stringify(policy))}`;

/** Engine, lexicon, model and the policy that is the default. */
export const FLAG_READER_VERSION = versionOf(COMPILED_TABLE.hash, FLAG_POLICY);

/** The first days of the rule-books that are not the first. */
const BOOK_OF_2024 = '2024-04-01';
const BOOK_OF_2017 = '2017-04-01';

/** The rule-book by the day recorded; today's when nobody says. **Source**: data/online-flag-rules. */
export function ruleBookOf(facts: FlagFacts): FlagRuleBook {
  if (facts.rules) return facts.rules;
  const day = facts.recordedOn ?? BOOK_OF_2024;
  if (day >= BOOK_OF_2024) return '2024';
  return day >= BOOK_OF_2017 ? '2017' : '2015';
}

/**
 * Reads one record's narrative under the rule-book of the day on which it was recorded.
 * **Shape**: text and facts in, a reading out; an empty text gives `person`, rule `U5`. Spans are offsets into the
 * text as given. The same text, facts and version give the same bytes.
 * **Errors**: none; any text is read, in time that grows with its length.
 * **Source**: docs/flag.md, guide 1.0.
 */
export const readFlag = (text: string, facts: FlagFacts): FlagReading => readWith(flagEngine(), text, facts);

/** A reader and the version that its readings carry. */
export interface FlagReader {
  readonly version: string;
  /** Every service that its lexicon has a name for. */
  readonly services: () => ReadonlySet<string>;
  readonly read: (text: string, facts: FlagFacts) => FlagReading;
}

/** The reader over the lexicon that is shipped. */
export const SHIPPED_READER: FlagReader = {
  version: FLAG_READER_VERSION,
  services: () => servicesOf(flagEngine()),
  read: readFlag,
};

const services = new WeakMap<Engine, ReadonlySet<string>>();

function servicesOf(engine: Engine): ReadonlySet<string> {
  const names = engine.table.platforms.flatMap((one) => one.split('+')).filter((name) => name !== '');
  const known = services.get(engine) ?? new Set(names);
  services.set(engine, known);
  return known;
}

/**
 * A reader over another lexicon: an organisation's own, or one that somebody tries before it is accepted.
 * **Shape**: rows in, a reader out; half a second of processor time is spent here and not in its readings.
 * **Errors**: throws on a lexicon that names a tag nobody knows.
 */
export function flagReaderOver(lexicon: readonly LexiconRow[]): FlagReader {
  const other = new Engine(compileLexicon(lexicon));
  return {
    version: versionFor(other.table.hash, FLAG_POLICY),
    services: () => servicesOf(other),
    read: (text, facts) => readWith(other, text, facts),
  };
}

const versions = new WeakMap<FlagPolicy, Map<string, string>>();

function versionFor(lexicon: string, policy: FlagPolicy): string {
  if (policy === FLAG_POLICY && lexicon === COMPILED_TABLE.hash) return FLAG_READER_VERSION;
  const known = versions.get(policy) ?? new Map<string, string>();
  versions.set(policy, known);
  const version = known.get(lexicon) ?? versionOf(lexicon, policy);
  known.set(lexicon, version);
  return version;
}

function readWith(reader: Engine, text: string, facts: FlagFacts): FlagReading {
  const policy = facts.policy ?? FLAG_POLICY;
  const book = ruleBookOf(facts);
  const d = reader.decide(text, facts, policy, book);
  const { probability: sure, doubtful } = judge(d.rule, d.online);
  // The model learned today's rule-book under the default policy; under another it may not doubt the rule.
  const learned = policy === FLAG_POLICY && book === '2024';
  const probability = learned
    ? sure
    : d.online === 'yes'
      ? Math.max(sure, 0.5)
      : d.online === 'no'
        ? Math.min(sure, 0.5)
        : sure;
  const online = learned && doubtful ? 'person' : d.online;
  return {
    online,
    probability,
    rule: d.rule,
    spans: d.spans,
    platforms: online === 'no' ? [] : d.platforms,
    pathway: online === 'person' ? 'unclear' : d.pathway,
    version: versionFor(reader.table.hash, policy),
  };
}

/** A record to try a change on. */
export interface TriedRecord {
  readonly id: string;
  readonly text: string;
  readonly facts: FlagFacts;
}

export interface Alteration {
  readonly id: string;
  readonly before: FlagReading;
  readonly after: FlagReading;
}

/**
 * What a change of the lexicon would alter.
 * **Shape**: the lexicon before and after, and records; back come those whose answer, rule, services or pathway
 * would be another, in the order given.
 * **Errors**: throws on a lexicon that names a tag nobody knows.
 */
export const wouldAlter = (
  oldRules: readonly LexiconRow[],
  newRules: readonly LexiconRow[],
  records: readonly TriedRecord[],
): readonly Alteration[] => alteredBy(flagReaderOver(oldRules), flagReaderOver(newRules), records);

/** The same between two readers. */
export const alteredBy = (
  before: FlagReader,
  after: FlagReader,
  records: readonly TriedRecord[],
): readonly Alteration[] =>
  records
    .map((r) => ({ id: r.id, before: before.read(r.text, r.facts), after: after.read(r.text, r.facts) }))
    .filter((a) => gistOf(a.before) !== gistOf(a.after));

const gistOf = (r: FlagReading): string => [r.online, r.rule, r.pathway, ...r.platforms].join(' ');
