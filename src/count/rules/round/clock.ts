/**
 * The law's clocks. The day of receipt is day 0 and may be any day; each Act has its own holidays; the answer to a
 * clarification starts the clock anew; only one Act knows a public-interest extension, and how long is guidance.
 * **Source**: FOIA 2000 s10; FOISA 2002 ss10, 20, 21, 47; the Commissioner's guidance on time limits and internal reviews.
 */
import { type Day, addDays, lastOfMonth, monthOf, yearOf } from '../../../base/day.js';
import {
  type Reckoning,
  addWorkingDays,
  explainDueDate,
  isHeld,
  workingDaysBetween,
} from '../../../base/working-days.js';
import type { RequestLaw } from './event.js';

/** Beyond this a request is very late, an extension is longer than guidance allows, and a review too. Working days. */
export const FORTY = 40;
export const TWENTY = 20;

/** Not law but guidance, practice, or nothing: said wherever the date is. */
export type ClockMark =
  | 'extension-by-guidance'
  | 'extension-beyond-guidance'
  | 'extension-not-in-law'
  | 'review-time-by-guidance'
  | 'review-request-time-by-code'
  | 'commissioner-time-by-practice'
  | 'holidays-not-held';

export interface RequestClock {
  readonly law: RequestLaw;
  /** The day it counts from: of receipt, or of the clarification. */
  readonly received: Day;
  /** The last day on which an answer is in time, extension counted where the Act knows one. */
  readonly due: Day;
  /** The twentieth working day, whatever was extended. */
  readonly twentieth: Day;
  readonly extendedTo: Day | null;
  /** After this day it is very late. */
  readonly fortieth: Day;
  readonly restarted: boolean;
  readonly marks: readonly ClockMark[];
  /** Every day, with the reason for each that does not count. */
  readonly working: Reckoning;
}

/** More than any clock runs: a start this near the end of the holidays held cannot be reckoned. */
const LONGEST_CLOCK_DAYS = 100;

/** True when every holiday of the clock that starts here is held. */
export const canReckon = (from: Day): boolean => isHeld(from) && isHeld(addDays(from, LONGEST_CLOCK_DAYS));

export interface ClockFacts {
  readonly law: RequestLaw;
  readonly received: Day;
  readonly extendedTo: Day | null;
  readonly restarted: boolean;
}

/** Clocks already worked out: the requests of a round nearly all begin on one day. */
const WORKED = new Map<string, RequestClock | null>();
/** More clocks than any page shows; days out of a file of nonsense must not fill the memory. */
const MOST_WORKED = 5_000;

/** The clock of a request that was received. **Shape**: null where the holidays are not held. */
export function requestClock(facts: ClockFacts): RequestClock | null {
  const key = `${facts.law} ${facts.received} ${facts.extendedTo ?? ''} ${facts.restarted}`;
  const known = WORKED.get(key);
  if (known !== undefined) return known;
  const clock = workOut(facts);
  if (WORKED.size < MOST_WORKED) WORKED.set(key, clock);
  return clock;
}

function workOut({ law, received, extendedTo, restarted }: ClockFacts): RequestClock | null {
  if (!canReckon(received)) return null;
  const twentieth = addWorkingDays(received, TWENTY, law);
  const fortieth = addWorkingDays(received, FORTY, law);
  const stands = extendedTo !== null && extendedTo > twentieth && law === 'foia' && canReckon(extendedTo);
  const due = stands ? extendedTo : twentieth;
  const days = stands ? workingDaysBetween(received, due, law) : TWENTY;
  return {
    law,
    received,
    due,
    twentieth,
    extendedTo,
    fortieth,
    restarted,
    marks: extendedTo === null ? [] : [markOf(law, extendedTo, fortieth)],
    working: explainDueDate(received, law, days),
  };
}

function markOf(law: RequestLaw, to: Day, fortieth: Day): ClockMark {
  if (law === 'foisa') return 'extension-not-in-law';
  return to > fortieth ? 'extension-beyond-guidance' : 'extension-by-guidance';
}

export interface ReviewClock {
  readonly asked: Day;
  /** Twenty working days: law in Scotland, guidance elsewhere. */
  readonly due: Day;
  /** Forty where guidance allows that much; the same as `due` in Scotland. */
  readonly atMost: Day;
  readonly marks: readonly ClockMark[];
  readonly working: Reckoning;
}

/** The clock of a review that was asked for. **Shape**: null where the holidays are not held. */
export function reviewClock(law: RequestLaw, asked: Day): ReviewClock | null {
  if (!canReckon(asked)) return null;
  const due = addWorkingDays(asked, TWENTY, law);
  return {
    asked,
    due,
    atMost: law === 'foia' ? addWorkingDays(asked, FORTY, law) : due,
    marks: law === 'foia' ? ['review-time-by-guidance'] : [],
    working: explainDueDate(asked, law, TWENTY),
  };
}

/** A last day, and what it rests on when that is not the Act. */
export interface LastDay {
  readonly on: Day;
  readonly marks: readonly ClockMark[];
}

/** The last day on which a review may be asked for: forty working days after the answer, or after it was due. */
export const reviewBy = (law: RequestLaw, after: Day): LastDay | null =>
  canReckon(after)
    ? {
        on: addWorkingDays(after, FORTY, law),
        marks: law === 'foia' ? ['review-request-time-by-code'] : [],
      }
    : null;

const SIX_WEEKS_DAYS = 42;

/** The last day for the Commissioner: six months in Scotland by law, six weeks elsewhere by practice. */
export const commissionerBy = (law: RequestLaw, reviewed: Day): LastDay =>
  law === 'foisa'
    ? { on: monthsAfter(reviewed, 6), marks: [] }
    : { on: addDays(reviewed, SIX_WEEKS_DAYS), marks: ['commissioner-time-by-practice'] };

/** The same day so many months on, or the last of that month where it has no such day. */
function monthsAfter(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + (monthOf(day) - 1) + months;
  const last = lastOfMonth(Math.floor(count / 12), (count % 12) + 1);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}
