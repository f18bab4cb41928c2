/**
 * What answering would cost, as section 12 counts it: finding out whether it is held, locating, retrieving and
 * extracting it, and nothing else. Redacting is not among them.
 * **Source**: Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004, SI 2004/3244,
 * reg. 3 (£450), reg. 4(3) (the four activities), reg. 4(4) (£25 an hour), reg. 5 (requests taken together, 60
 * consecutive working days). Scotland: SSI 2004/467 (£600; £15 an hour at most): from memory, check before relying on it.
 */
import type { Day } from '../../../base/day.js';
import { workingDaysBetween } from '../../../base/working-days.js';

export const COST_ACTIVITIES = ['determining', 'locating', 'retrieving', 'extracting'] as const;
export type CostActivity = (typeof COST_ACTIVITIES)[number];

/** **Units**: `limit` pounds, `rate` pounds an hour. */
export interface CostLimit {
  readonly limit: number;
  readonly rate: number;
  /** True while nobody has read them in the Regulations themselves; the page says so. */
  readonly unchecked: boolean;
}

export const COST_LIMITS: Readonly<Record<'foia' | 'foisa', CostLimit>> = {
  foia: { limit: 450, rate: 25, unchecked: false },
  foisa: { limit: 600, rate: 15, unchecked: true },
};

/** One line of the worksheet: so many records, so many minutes each. */
export interface CostLine {
  readonly activity: CostActivity;
  readonly records: number;
  /** **Units**: minutes for each record. */
  readonly minutes: number;
}

export interface Cost {
  readonly lines: readonly (CostLine & { readonly hours: number })[];
  readonly hours: number;
  /** **Units**: pounds. */
  readonly pounds: number;
  readonly limit: CostLimit;
  /** Hours that the limit allows: 18 under the Act of 2000. */
  readonly hoursAllowed: number;
  readonly isOver: boolean;
}

/**
 * The worksheet reckoned.
 * **Shape**: lines → hours and pounds; over the limit only when it costs more than the limit, not when it costs as much.
 */
export function reckonCost(lines: readonly CostLine[], law: 'foia' | 'foisa'): Cost {
  const limit = COST_LIMITS[law];
  const reckoned = lines.map((line) => ({ ...line, hours: (line.records * line.minutes) / 60 }));
  const hours = lines.reduce((sum, line) => sum + line.records * line.minutes, 0) / 60;
  const pounds = hours * limit.rate;
  return {
    lines: reckoned,
    hours,
    pounds,
    limit,
    hoursAllowed: limit.limit / limit.rate,
    isOver: pounds > limit.limit,
  };
}

export interface AskedBy {
  readonly id: string;
  /** Whoever asked, as they gave their name. */
  readonly requester: string;
  readonly receivedOn: Day;
}

/** **Units**: working days. */
const TOGETHER_WITHIN = 60;

const samePerson = (a: string, b: string): boolean => plainName(a) !== '' && plainName(a) === plainName(b);
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Requests whose cost may be added to this one's: of the same person, within sixty working days. Whether they are about
 * the same is for a person to say.
 * **Errors**: as `workingDaysBetween`.
 */
export function maybeTogether<T extends AskedBy>(one: AskedBy, others: readonly T[]): readonly T[] {
  return others.filter(
    (other) =>
      other.id !== one.id &&
      samePerson(one.requester, other.requester) &&
      Math.abs(workingDaysBetween(other.receivedOn, one.receivedOn, 'foia')) <= TOGETHER_WITHIN,
  );
}
