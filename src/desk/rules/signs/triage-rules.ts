/**
 * The rules of triage as data, version by version. A live version is never edited: a change is a new version, and an
 * organisation's own choices make one too (`adjust`).
 * **Source**: `data/triage-rules/`, which says where its words come from.
 */
import type { Day } from '../../../base/day.js';
import { readReference } from '../../../base/package-root.js';
import type { Lang } from '../../../base/words.js';

/** What in a text makes somebody look sooner. */
export type TriageSign =
  | 'immediate-danger'
  | 'self-harm'
  | 'meeting-soon'
  | 'already-met'
  | 'meeting'
  | 'travel'
  | 'threat-to-share'
  | 'threat'
  | 'money-demand'
  | 'image-sent'
  | 'image-request'
  | 'adult-stranger'
  | 'trusted-adult'
  | 'pretended-age'
  | 'secrecy'
  | 'moving-apps'
  | 'location-asked'
  | 'gifts'
  | 'age-under-13'
  | 'age-stated'
  | 'distress';

/** How soon: at once, next, soon, in turn. */
export type Risk = 'now' | 'high' | 'raised' | 'ordinary';

/** From the gravest down. */
export const RISKS: readonly Risk[] = ['now', 'high', 'raised', 'ordinary'];

export interface SignRule {
  readonly id: TriageSign;
  readonly title: Readonly<Record<Lang, string>>;
  /** Points that the sign adds, 0 to 100. */
  readonly weight: number;
  readonly on: boolean;
  /** The risk that the sign gives by itself, whatever the score. */
  readonly floor: Risk | null;
  /** An organisation may not switch it off or lower its weight. */
  readonly always: boolean;
  /** The risk left when the sign is only denied: who writes "I am not going to hurt myself" is still looked at. */
  readonly floor_when_denied: Risk | null;
  /** Not counted in full where the text speaks of what could happen ("if a stranger asks for …"). */
  readonly may_be_general: boolean;
  /** The wider sign, which is not named again for the same words. */
  readonly narrows: TriageSign | null;
}

/** A set of words that patterns name. */
export interface WordClass {
  readonly name: string;
  readonly lang: Lang;
  /** Welsh words that are known in their mutated forms too. */
  readonly mutates: boolean;
  /** Known when typed wrongly by one letter. */
  readonly near: boolean;
  readonly words: readonly string[];
}

/**
 * How a pattern stands to a denial before it ("has not asked") and within it ("asked for no pictures"): `open` to
 * both, open to one `before`, or its `own`: the denial is part of what it says ("don't tell").
 */
export type Denial = 'open' | 'before' | 'own';

export interface SignPattern {
  readonly id: string;
  readonly sign: TriageSign;
  readonly lang: Lang | 'both';
  /** Why it matters: an id of `reasons.json`. */
  readonly why: string;
  readonly denial: Denial;
  /** Years to add to the number read, where it is a school year. */
  readonly add: number;
  readonly patterns: readonly string[];
}

/**
 * Words that change what stands near them: a `denial` ("not"), one that stands `within` a match ("no"), what
 * `undoes` a denial ("won't stop"), what ends its reach (`cuts`), what speaks of what could happen (`general`), and
 * what is set aside (`aside`: "a staff meeting").
 */
export type TurnRole = 'denial' | 'within' | 'undoes' | 'cuts' | 'general' | 'aside';

export interface Turn {
  readonly id: string;
  readonly role: TurnRole;
  readonly lang: Lang;
  /** Only where Welsh is what is mostly written: `a` is "and" in Welsh. */
  readonly where_welsh: boolean;
  readonly patterns: readonly string[];
}

export interface Numeral {
  readonly lang: Lang;
  readonly text: string;
  readonly value: number;
}

export interface Thresholds {
  readonly high: number;
  readonly raised: number;
}

/** One version of everything that the reading needs. */
export interface TriageRules {
  readonly version: string;
  readonly thresholds: Thresholds;
  readonly signs: readonly SignRule[];
  readonly classes: readonly WordClass[];
  readonly patterns: readonly SignPattern[];
  readonly turns: readonly Turn[];
  readonly numerals: readonly Numeral[];
  /** Real words that are one letter from a word of ours. */
  readonly apart: readonly string[];
  /** Small words by which a language is known. */
  readonly marks: readonly { readonly lang: Lang; readonly words: readonly string[] }[];
}

interface Version extends Pick<TriageRules, 'thresholds' | 'apart' | 'marks'> {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Every version as it was published, oldest first. */
export const TRIAGE_VERSIONS: readonly Version[] = readReference<Version[]>('triage-rules/versions.json');

const LOADED = new Map<string, TriageRules>();

/** A version by its id; null when there is none. */
export function triageRules(version: string): TriageRules | null {
  const known = LOADED.get(version);
  if (known) return known;
  const row = TRIAGE_VERSIONS.find((v) => v.id === version);
  if (!row) return null;
  const part = <T>(name: string): T => readReference<T>(`triage-rules/${version}/${name}.json`);
  const rules: TriageRules = {
    version,
    thresholds: row.thresholds,
    apart: row.apart,
    marks: row.marks,
    signs: part('signs'),
    classes: part('classes'),
    patterns: part('patterns'),
    turns: part('turns'),
    numerals: part('numerals'),
  };
  LOADED.set(version, rules);
  return rules;
}

/** The version in force on a day. **Errors**: throws before the first, when nothing was ever read by it. */
export function triageRulesOn(day: Day): TriageRules {
  const row = TRIAGE_VERSIONS.find((v) => v.from <= day && (v.to === null || day < v.to));
  const rules = row && triageRules(row.id);
  if (!rules) throw new RangeError(`no rules of triage on ${day}`);
  return rules;
}

/** Why a pattern matters, in words, by id. */
export const TRIAGE_REASONS: readonly {
  readonly id: string;
  readonly title: Readonly<Record<Lang, string>>;
}[] = readReference('triage-rules/reasons.json');
