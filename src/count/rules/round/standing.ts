/** Where a request stands on a day, from everything that happened to it. Never stored, so never out of date. */
import type { Day } from '../../../base/day.js';
import { workingDaysBetween } from '../../../base/working-days.js';
import {
  type LastDay,
  type RequestClock,
  type ReviewClock,
  canReckon,
  commissionerBy,
  requestClock,
  reviewBy,
  reviewClock,
} from './clock.js';
import type { RefusalStage, RequestEvent, ReviewOutcome, RequestLaw } from './event.js';
import { type RequestPhase, requestTransition } from './transitions.js';

/** What a round's page says of a request. Late and very late are worked out, never kept. */
export type RequestStatus =
  | 'not-sent'
  | 'due'
  | 'late'
  | 'very-late'
  | 'extended'
  | 'clarification'
  | 'to-read'
  | 'answered'
  | 'part-answered'
  | 'refused'
  | 'not-held'
  | 'elsewhere'
  | 'replaced'
  | 'withdrawn-by-body'
  | 'in-review'
  | 'review-late'
  | 'reviewed'
  | 'with-commissioner'
  | 'decided'
  | 'gone-postal'
  | 'delivery-failed'
  | 'withdrawn';

export const REQUEST_STATUSES: readonly RequestStatus[] = [
  'very-late',
  'late',
  'review-late',
  'delivery-failed',
  'clarification',
  'to-read',
  'due',
  'extended',
  'gone-postal',
  'in-review',
  'with-commissioner',
  'refused',
  'part-answered',
  'answered',
  'replaced',
  'not-held',
  'elsewhere',
  'withdrawn-by-body',
  'reviewed',
  'decided',
  'withdrawn',
  'not-sent',
];

export interface RequestStanding {
  readonly phase: RequestPhase;
  readonly status: RequestStatus;
  /** The last day for the answer; null before it is sent, while a clarification is open, or when it cannot be reckoned. */
  readonly due: Day | null;
  /** The clock that runs, or that ran until the answer. */
  readonly clock: RequestClock | null;
  readonly review: ReviewClock | null;
  /** Working days past the day that counts now (of the answer, or of the review); 0 in time. */
  readonly workingDaysLate: number;
  readonly answeredOn: Day | null;
  /** The day the clock was stopped by a question back, while it is open. */
  readonly stoppedOn: Day | null;
  readonly chasedOn: Day | null;
  readonly exemptions: readonly string[];
  readonly stage: RefusalStage | null;
  readonly outcome: ReviewOutcome | null;
  /** A reply has come that nobody has said anything of yet. */
  readonly isUnread: boolean;
  readonly reviewBy: LastDay | null;
  readonly commissionerBy: LastDay | null;
}

/** What the events say, the day aside. */
interface Course {
  phase: RequestPhase;
  received: Day | null;
  restarted: boolean;
  extendedTo: Day | null;
  stoppedOn: Day | null;
  answeredOn: Day | null;
  chasedOn: Day | null;
  /** The day of the first reply that nobody has said anything of yet. */
  repliedOn: Day | null;
  reviewAsked: Day | null;
  reviewedOn: Day | null;
  exemptions: readonly string[];
  stage: RefusalStage | null;
  outcome: ReviewOutcome | null;
  isUnread: boolean;
}

const START: Course = {
  phase: 'not-sent',
  received: null,
  restarted: false,
  extendedTo: null,
  stoppedOn: null,
  answeredOn: null,
  chasedOn: null,
  repliedOn: null,
  reviewAsked: null,
  reviewedOn: null,
  exemptions: [],
  stage: null,
  outcome: null,
  isUnread: false,
};

/** The order in which things happened; of one day, in which they were entered. */
export const inOrder = (events: readonly RequestEvent[]): readonly RequestEvent[] =>
  [...events].sort((a, b) => a.happenedOn.localeCompare(b.happenedOn) || a.position - b.position);

/**
 * Where a request stands on a day.
 * **Shape**: events in any order → status, due day and the working of it, day by day; an event that cannot follow what
 * came before it changes nothing. Of what happened after `today` nothing is known yet.
 * **Source**: domain reference 5; the tables in `transitions.ts` and `clock.ts`.
 */
export function requestStanding(
  events: readonly RequestEvent[],
  law: RequestLaw,
  today: Day,
): RequestStanding {
  const course = courseOf(events.filter((e) => e.happenedOn <= today));
  const { received, extendedTo, restarted, phase } = course;
  const clock = received === null ? null : requestClock({ law, received, extendedTo, restarted });
  const review =
    course.reviewAsked !== null && phase === 'review' ? reviewClock(law, course.reviewAsked) : null;
  const status = statusOf(course, { clock, review, today });
  const isStopped = phase === 'clarification' || phase === 'not-sent' || phase === 'withdrawn';
  return {
    phase,
    status,
    due: isStopped ? null : (clock?.due ?? null),
    clock,
    review,
    workingDaysLate: lateBy(course, { clock, review, law, today }),
    answeredOn: course.answeredOn,
    stoppedOn: phase === 'clarification' ? course.stoppedOn : null,
    chasedOn: course.chasedOn,
    exemptions: course.exemptions,
    stage: course.stage,
    outcome: course.outcome,
    isUnread: course.isUnread,
    ...lastDays(course, { clock, review, law, today }),
  };
}

/** Where the events lead, in the order in which they happened. */
export const phaseAfter = (events: readonly RequestEvent[]): RequestPhase => courseOf(events).phase;

function courseOf(events: readonly RequestEvent[]): Course {
  const course = { ...START };
  for (const event of inOrder(events)) {
    const step = requestTransition(course.phase, event.kind);
    if (step && !isBounceOfAnother(event)) {
      note(course, event);
      course.phase = step.to ?? course.phase;
    }
  }
  return course;
}

/** A chaser that bounces leaves the request where it is: it was received before. */
const isBounceOfAnother = (event: RequestEvent): boolean =>
  event.kind === 'delivery-failed' && event.letterKind !== null && event.letterKind !== 'request';

function note(course: Course, { kind, happenedOn, detail }: RequestEvent): void {
  switch (kind) {
    case 'sent':
      Object.assign(course, { received: happenedOn, restarted: false, extendedTo: null });
      return;
    case 'clarification-asked':
      course.stoppedOn = happenedOn;
      course.isUnread = false;
      return;
    case 'clarification-answered':
      Object.assign(course, { received: happenedOn, restarted: true, extendedTo: null, stoppedOn: null });
      return;
    case 'extended':
      course.extendedTo = detail.to ?? null;
      course.isUnread = false;
      return;
    case 'chased':
      course.chasedOn = happenedOn;
      return;
    case 'reply-received':
      if (!course.isUnread) course.repliedOn = happenedOn;
      course.isUnread = true;
      return;
    case 'answered':
    case 'part-answered':
    case 'refused':
    case 'not-held':
    case 'link-elsewhere':
    case 'replaced':
    case 'withdrawn-by-body':
      noteAnswer(course, { kind, happenedOn, detail });
      return;
    case 'review-asked':
      course.reviewAsked = happenedOn;
      return;
    case 'review-answered':
      course.reviewedOn = happenedOn;
      course.outcome = detail.outcome ?? null;
      course.isUnread = false;
      return;
    case 'commissioner-decided':
      course.outcome = detail.outcome ?? null;
      return;
    case 'delivery-failed':
    case 'acknowledged':
    case 'auto-reply':
    case 'gone-postal':
    case 'commissioner-asked':
    case 'withdrawn':
    case 'note':
      return;
  }
}

/** The first answer stops the clock; what corrects or replaces it later does not make it earlier or later. */
function noteAnswer(
  course: Course,
  { kind, happenedOn, detail }: Pick<RequestEvent, 'kind' | 'happenedOn' | 'detail'>,
): void {
  course.isUnread = false;
  if (kind === 'withdrawn-by-body') return;
  course.answeredOn ??= happenedOn;
  const refuses = kind === 'refused' || kind === 'part-answered';
  course.exemptions = refuses ? (detail.exemptions ?? []) : [];
  course.stage = refuses ? (detail.stage ?? 'first') : null;
}

interface Clocks {
  readonly clock: RequestClock | null;
  readonly review: ReviewClock | null;
  readonly today: Day;
}

function statusOf(course: Course, clocks: Clocks): RequestStatus {
  switch (course.phase) {
    case 'waiting':
      return waitingStatus(clocks);
    case 'review':
      return clocks.review && clocks.today > clocks.review.due ? 'review-late' : 'in-review';
    case 'commissioner':
      return 'with-commissioner';
    case 'failed':
      return 'delivery-failed';
    case 'postal':
      return 'gone-postal';
    case 'not-sent':
    case 'clarification':
    case 'to-read':
    case 'answered':
    case 'part-answered':
    case 'refused':
    case 'not-held':
    case 'elsewhere':
    case 'reviewed':
    case 'decided':
    case 'withdrawn-by-body':
    case 'replaced':
    case 'withdrawn':
      return course.phase;
  }
}

function waitingStatus({ clock, today }: Clocks): RequestStatus {
  if (clock === null) return 'due';
  if (today > clock.due) return today > clock.fortieth ? 'very-late' : 'late';
  return clock.due > clock.twentieth ? 'extended' : 'due';
}

function lateBy(course: Course, of: Clocks & { readonly law: RequestLaw }): number {
  const past = (due: Day, until: Day): number =>
    until > due && canReckon(due) && canReckon(until) ? workingDaysBetween(due, until, of.law) : 0;
  if (course.phase === 'review') return of.review ? past(of.review.due, of.today) : 0;
  if (!of.clock) return 0;
  if (course.answeredOn !== null) return past(of.clock.due, course.answeredOn);
  if (course.phase === 'to-read') return past(of.clock.due, course.repliedOn ?? of.today);
  return course.phase === 'waiting' || course.phase === 'postal' ? past(of.clock.due, of.today) : 0;
}

const REVIEWABLE: readonly RequestPhase[] = [
  'answered',
  'part-answered',
  'refused',
  'not-held',
  'elsewhere',
  'withdrawn-by-body',
  'replaced',
];

/** What can still be done about it, and until when. */
function lastDays(
  course: Course,
  { clock, review, law, today }: Clocks & { readonly law: RequestLaw },
): Pick<RequestStanding, 'reviewBy' | 'commissionerBy'> {
  const { phase, answeredOn, reviewedOn } = course;
  const unanswered = phase === 'waiting' && clock !== null && today > clock.due ? clock.due : null;
  const after = REVIEWABLE.includes(phase) ? answeredOn : unanswered;
  const unreviewed = review && today > review.atMost ? review.atMost : null;
  const reviewed = phase === 'reviewed' ? reviewedOn : unreviewed;
  return {
    reviewBy: after === null ? null : reviewBy(law, after),
    commissionerBy: reviewed === null ? null : commissionerBy(law, reviewed),
  };
}
