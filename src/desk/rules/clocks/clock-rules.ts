/**
 * What the desk's clocks go by, as data by version: targets for a reply, what platforms allow, the recording limit, who
 * is told when, how much one person should read in a shift. An organisation sets its own; these are where it begins.
 * **Source**: `data/desk-clocks/`, each row with its reason or source.
 */
import type { Day } from '../../../base/day.js';
import { readReference } from '../../../base/package-root.js';
import type { Lang } from '../../../base/words.js';
import type { Risk } from '../signs/triage-rules.js';

/** The clocks of a thread. */
export type ClockKind = 'first-reply' | 'next-reply' | 'platform-window' | 'recording';

/** Whether a target's time runs at all hours, or only while the channel is watched. */
export type Counting = 'always' | 'when-monitored';

/** Within how long somebody is to have an answer. */
export interface ReplyTarget {
  readonly channel: string;
  readonly risk: Risk;
  readonly minutes: number;
  readonly counts: Counting;
  readonly why: Readonly<Record<Lang, string>>;
}

/** Until when a platform lets a reply through, reckoned from the person's last message; null: it sets no limit. */
export interface PlatformWindow {
  readonly channel: string;
  readonly standard_hours: number | null;
  /** With the tag that only a reply written by a person may carry. */
  readonly human_hours: number | null;
  readonly source: string;
}

/** Whom a clock calls, from the nearest up. */
export type CalledFor = 'officer' | 'supervisor' | 'duty-inspector';

export interface EscalationStep {
  readonly clock: ClockKind;
  /** How much of the clock's time is used when the step is reached, in percent; beyond 100: after it ran out. */
  readonly used_percent: number;
  readonly to: CalledFor;
}

/** How much of the worst one person should read in one shift. **Units**: items and minutes of text read as high or now. */
export interface ExposureBudget {
  readonly items: number;
  readonly minutes: number;
  /** Longest that one opening of a thread counts for: a page left open is not being read. */
  readonly longest_minutes: number;
}

export interface ShiftPattern {
  readonly id: string;
  readonly title: Readonly<Record<Lang, string>>;
  /** On the clock in the United Kingdom; a shift whose end is not after its beginning ends the next day. */
  readonly from: string;
  readonly to: string;
}

export interface ClockRules {
  readonly version: string;
  readonly recording_hours: number;
  readonly targets: readonly ReplyTarget[];
  readonly windows: readonly PlatformWindow[];
  readonly steps: readonly EscalationStep[];
  readonly exposure: ExposureBudget;
  readonly shifts: readonly ShiftPattern[];
}

interface Version {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly recording_hours: number;
  readonly exposure: ExposureBudget;
}

const VERSIONS: readonly Version[] = readReference<Version[]>('desk-clocks/versions.json');

const LOADED = new Map<string, ClockRules>();

/** The rules in force on a day. **Errors**: throws `RangeError` before the first version. */
export function clockRulesOn(day: Day): ClockRules {
  const row = VERSIONS.find((v) => v.from <= day && (v.to === null || day < v.to));
  if (!row) throw new RangeError(`no rules of clocks on ${day}`);
  const known = LOADED.get(row.id);
  if (known) return known;
  const part = <T>(name: string): T => readReference<T>(`desk-clocks/${row.id}/${name}.json`);
  const rules: ClockRules = {
    version: row.id,
    recording_hours: row.recording_hours,
    exposure: row.exposure,
    targets: part('targets'),
    windows: part('windows'),
    steps: part('steps'),
    shifts: part('shifts'),
  };
  LOADED.set(row.id, rules);
  return rules;
}
