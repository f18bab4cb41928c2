/**
 * The online flag's rule, version by version, and the days on which a series breaks.
 * "Was it flagged?" has no answer without "under which rule?".
 * **Source**: `data/online-flag-rules/`, `data/measures/definition-changes.json`, `data/system-changes/`.
 */
import { type Nation, authorityByCode } from './authorities.js';
import { type Day, daysBetween, lastOfMonth, monthOf, yearOf } from './day.js';
import { type DefinitionVersion, measureById } from './measures.js';
import { readReference } from './package-root.js';
import type { Period } from './period.js';
import type { Lang } from './words.js';

export interface FlagRule extends DefinitionVersion {
  readonly mandatory: boolean;
  readonly title: Readonly<Record<Lang, string>>;
  /** In substance, in our words. */
  readonly wording: Readonly<Record<Lang, string>>;
  /** Whether a text message alone makes an offence online. */
  readonly sms: 'yes' | 'no' | 'force-policy';
  readonly app_call: 'yes' | 'no' | 'unclear';
  readonly source: string;
  readonly standing: Standing;
  readonly read_on: Day | null;
}

/** `found`: read in the source. `memory`: known, not seen when the data was compiled; check before relying on it. */
export type Standing = 'found' | 'memory';

export const FLAG_RULES: readonly FlagRule[] = readReference<FlagRule[]>('online-flag-rules/rules.json');

const inForce = (v: DefinitionVersion, p: Period): boolean =>
  v.from < p.to && (v.to === null || p.from < v.to);

/** The version in force on a day; null before April 2014. */
export const ruleInForce = (day: Day): FlagRule | null =>
  FLAG_RULES.find((r) => r.from <= day && (r.to === null || day < r.to)) ?? null;

/** Every version in force on some day of the period, oldest first. */
export const rulesDuring = (period: Period): readonly FlagRule[] =>
  FLAG_RULES.filter((r) => inForce(r, period));

/** Nations whose police set this flag under the Home Office's rule. Northern Ireland records by the same standard. */
const FLAG_NATIONS: readonly Nation[] = ['england', 'wales', 'northern-ireland'];

/**
 * What `rule_version` is for a measure, an authority and a period.
 * **Shape**: the id of the flag's rule or of the offence; several in one period are joined by "+", oldest first;
 * null where none applies (no version, before the first, or an authority under other law: Scotland, the islands).
 * A total over several nations carries the version of its largest part, England and Wales.
 */
export function ruleVersionOf(measure: string, authority: string, period: Period): string | null {
  const m = measureById(measure);
  if (!m) return null;
  const nations = m.flagged ? FLAG_NATIONS : m.nations;
  if (nations && !covers(authority, nations)) return null;
  const versions = (m.flagged ? FLAG_RULES : m.versions).filter((v) => inForce(v, period));
  return versions.length === 0 ? null : versions.map((v) => v.id).join('+');
}

function covers(code: string, nations: readonly Nation[]): boolean {
  const forces = authorityByCode(code)?.forces ?? [];
  return forces.some((force) => {
    const nation = authorityByCode(force)?.nation ?? null;
    return nation !== null && nations.includes(nation);
  });
}

/** A day on which a series stops being one series. */
export interface Break {
  readonly code: 'rule-version-changed' | 'definition-changed' | 'system-changed';
  /** The day; where only the month or year is known, its first day. */
  readonly on: Day;
  readonly precision: 'day' | 'month' | 'year';
  /** Measures it touches; empty: every measure. */
  readonly measures: readonly string[];
  /** The force it touches; null: every one. */
  readonly authority: string | null;
  readonly title: Readonly<Record<Lang, string>>;
  readonly source: string;
  readonly standing: Standing;
}

const BREAKS: readonly Break[] = [
  ...FLAG_RULES.slice(1).map(ruleBreak),
  ...readReference<Break[]>('measures/definition-changes.json'),
  ...readReference<Break[]>('system-changes/system-changes.json'),
].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

function ruleBreak(rule: FlagRule): Break {
  return {
    code: 'rule-version-changed',
    on: rule.from,
    precision: 'day',
    measures: ['online-flagged-child-sexual-offences'],
    authority: null,
    title: rule.title,
    source: rule.source,
    standing: rule.standing,
  };
}

/**
 * Days by which a break may fall after the first day and still not lie *inside* a series: 2017/18 is printed from
 * 1 April though the offence began on the 3rd (see `sameYear`), and nobody compares those two days with the rest.
 */
const SLACK_DAYS = 3;

/**
 * The breaks inside a stretch of a measure's series, oldest first.
 * **Shape**: from the first day of the earliest period to the last `to`; a break counts when it can fall between
 * them (a year known only as 2019 counts for any series that runs through some of 2019), not when the series
 * begins with it. With `authorities`, breaks of other forces are left out; without, none is.
 */
export function breaks(measure: string, span: Period, authorities?: readonly string[]): readonly Break[] {
  return BREAKS.filter((b) => touches(b, measure) && within(b, span) && concerns(b, authorities));
}

function touches(b: Break, measure: string): boolean {
  if (b.measures.length === 0 || b.measures.includes(measure)) return true;
  return b.code === 'rule-version-changed' && (measureById(measure)?.flagged ?? false);
}

const within = (b: Break, span: Period): boolean =>
  daysBetween(span.from, lastPossible(b)) > SLACK_DAYS && b.on < span.to;

const concerns = (b: Break, authorities: readonly string[] | undefined): boolean =>
  b.authority === null || authorities === undefined || authorities.includes(b.authority);

/** The last day on which the break can have happened. */
function lastPossible(b: Break): Day {
  if (b.precision === 'day') return b.on;
  const month = b.precision === 'year' ? 12 : monthOf(b.on);
  return lastOfMonth(yearOf(b.on), month);
}
