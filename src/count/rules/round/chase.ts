/** Who is to be reminded: everybody late, but nobody twice in five working days, and no authority more than it can bear. */
import type { Day } from '../../../base/day.js';
import { workingDaysBetween } from '../../../base/working-days.js';
import { canReckon } from './clock.js';
import type { RequestLaw } from './event.js';
import type { RequestStanding } from './standing.js';

/** A reminder is not repeated before this many working days have gone by. */
export const CHASE_GAP = 5;
/** An authority with many late requests gets no more than this many reminders in that time. */
export const MOST_CHASERS = 3;

/** Why somebody who is late is not reminded now. */
export type ChaseHold = 'chased-lately' | 'authority-has-enough' | 'letter-waiting';

export interface Chasable {
  readonly request: string;
  readonly authority: string;
  readonly law: RequestLaw;
  readonly standing: RequestStanding;
  /** A reminder was seen and has not gone yet. */
  readonly isWaiting: boolean;
}

export interface ChaseList {
  /** The latest first. */
  readonly chase: readonly Chasable[];
  readonly held: readonly { readonly of: Chasable; readonly why: ChaseHold }[];
}

const LATE: readonly RequestStanding['status'][] = ['late', 'very-late', 'review-late'];

export interface ChaseOptions {
  readonly today: Day;
  /** The most reminders to one authority in five working days. */
  readonly most?: number;
}

/**
 * Which of the late ones are reminded today.
 * **Shape**: every late one stands in one of the two lists; what is not late stands in neither. Give the requests of
 * every round, so that an authority is not reminded by two rounds at once.
 */
export function chaseList(all: readonly Chasable[], { today, most = MOST_CHASERS }: ChaseOptions): ChaseList {
  const isRecent = (c: Chasable): boolean => c.isWaiting || chasedLately(c, today);
  const counts = new Map<string, number>();
  for (const c of all) if (isRecent(c)) counts.set(c.authority, (counts.get(c.authority) ?? 0) + 1);
  const late = all
    .filter((c) => LATE.includes(c.standing.status))
    .sort((a, b) => b.standing.workingDaysLate - a.standing.workingDaysLate);
  const chase: Chasable[] = [];
  const held: { of: Chasable; why: ChaseHold }[] = [];
  for (const c of late) {
    const why = whyHeld(c, { today, most, already: counts.get(c.authority) ?? 0 });
    if (why !== null) held.push({ of: c, why });
    else {
      chase.push(c);
      counts.set(c.authority, (counts.get(c.authority) ?? 0) + 1);
    }
  }
  return { chase, held };
}

function whyHeld(
  c: Chasable,
  of: { readonly today: Day; readonly most: number; readonly already: number },
): ChaseHold | null {
  if (c.isWaiting) return 'letter-waiting';
  if (chasedLately(c, of.today)) return 'chased-lately';
  return of.already >= of.most ? 'authority-has-enough' : null;
}

function chasedLately({ standing: { chasedOn }, law }: Chasable, today: Day): boolean {
  if (chasedOn === null || chasedOn > today) return chasedOn !== null;
  if (!canReckon(chasedOn) || !canReckon(today)) return true;
  return workingDaysBetween(chasedOn, today, law) < CHASE_GAP;
}
