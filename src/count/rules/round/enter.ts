/** Whether something can be entered as having happened to a request, and what is missing when it cannot. */
import { type Day, isDay } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import type { EventDetail, RequestEvent, RequestEventKind } from './event.js';
import { inOrder, phaseAfter } from './standing.js';
import { type EventNeed, requestTransition } from './transitions.js';

export type EnterProblem =
  | 'event-cannot-follow'
  | 'day-wrong'
  | 'day-to-come'
  | 'day-before-sent'
  | 'day-to-wrong'
  | 'exemptions-missing'
  | 'outcome-missing'
  | 'words-missing';

export interface Entering {
  readonly kind: RequestEventKind;
  readonly happenedOn: Day;
  readonly detail: EventDetail;
}

/**
 * Whether that can have happened on that day, after what had happened by then.
 * **Errors**: a day that is none or to come, or before the letter went; what cannot follow; what the event needs.
 */
export function mayEnter(
  events: readonly RequestEvent[],
  { kind, happenedOn, detail }: Entering,
  today: Day,
): Result<null, EnterProblem> {
  if (!isDay(happenedOn)) return fail({ code: 'day-wrong', field: 'day' });
  if (happenedOn > today) return fail({ code: 'day-to-come', field: 'day' });
  const sent = inOrder(events).find((e) => e.kind === 'sent');
  if (sent && happenedOn < sent.happenedOn) return fail({ code: 'day-before-sent', field: 'day' });
  const before = events.filter((e) => e.happenedOn <= happenedOn);
  const step = requestTransition(phaseAfter(before), kind);
  if (!step) return fail({ code: 'event-cannot-follow', field: 'kind' });
  const missing = step.needs.map((need) => lacks(need, happenedOn, detail)).filter((code) => code !== null);
  return missing.length > 0 ? fail(...missing.map((code) => ({ code, field: FIELD[code] }))) : ok(null);
}

type Missing = 'day-to-wrong' | 'exemptions-missing' | 'outcome-missing' | 'words-missing';

const FIELD: Readonly<Record<Missing, string>> = {
  'day-to-wrong': 'to',
  'exemptions-missing': 'exemptions',
  'outcome-missing': 'outcome',
  'words-missing': 'words',
};

function lacks(need: EventNeed, happenedOn: Day, detail: EventDetail): Missing | null {
  const hasWords = (detail.words ?? '').trim() !== '';
  switch (need) {
    case 'day-to':
      return detail.to !== undefined && isDay(detail.to) && detail.to > happenedOn ? null : 'day-to-wrong';
    case 'exemptions':
      return (detail.exemptions ?? []).length > 0 || hasWords ? null : 'exemptions-missing';
    case 'outcome':
      return detail.outcome === undefined ? 'outcome-missing' : null;
    case 'words':
      return hasWords ? null : 'words-missing';
  }
}
