/**
 * A round and a request as other programs read them: a request in the shape that Alaveteli sites give (add `.json` to the
 * page of a request there), with what that shape has no room for under `plimsoll`.
 * **Source**: Alaveteli's own JSON of requests and events, field by field; contracts.md, Open data.
 */
import { authorityByCode } from '../../base/authorities.js';
import type { Day } from '../../base/day.js';
import type { RequestEvent, RequestEventKind, RequestLaw } from '../rules/round/event.js';
import type { RoundQuestion } from '../rules/round/question.js';
import { alaveteliState, describedState } from '../rules/round/alaveteli.js';
import { type RequestStanding, inOrder, requestStanding } from '../rules/round/standing.js';
import { tally } from '../rules/round/tally.js';
import { ROUND_WORDS } from '../words/say-round.js';

export interface JsonEvent extends RequestEvent {
  readonly enteredAt: Date;
  readonly letter: string | null;
}

export interface JsonRequest {
  readonly request: {
    readonly id: string;
    readonly authority: string;
    readonly law: RequestLaw;
    readonly token: string;
    readonly addedAt: Date;
  };
  readonly events: readonly JsonEvent[];
  readonly standing: RequestStanding;
}

export interface JsonRound {
  readonly round: {
    readonly id: string;
    readonly state: string;
    readonly question: RoundQuestion;
    readonly openedAt: Date | null;
    readonly closedAt: Date | null;
  };
  readonly requests: readonly JsonRequest[];
}

const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

/** One request in Alaveteli's shape. Who entered what is not in it. */
export function requestAsJson(of: JsonRequest, { round }: Pick<JsonRound, 'round'>): object {
  const { request, events, standing } = of;
  const ordered = inOrder(events) as readonly JsonEvent[];
  const title = round.question.title.en;
  return {
    id: request.id,
    url_title: `${plainly(title)}_${request.token}`,
    title,
    created_at: request.addedAt.toISOString(),
    updated_at: (ordered.at(-1)?.enteredAt ?? request.addedAt).toISOString(),
    described_state: describedState(standing),
    display_status: ROUND_WORDS.en.status[standing.status],
    awaiting_description: standing.isUnread,
    prominence: 'normal',
    law_used: 'foi',
    tags: [['round', round.id]],
    user_name: round.question.applicant.name,
    public_body: publicBody(request.authority),
    info_request_events: ordered.map((e, i) => eventAsJson(e, ordered.slice(0, i + 1), request.law)),
    plimsoll: standingAsJson(of),
  };
}

function publicBody(code: string): object {
  const authority = authorityByCode(code);
  const name = authority?.full.en ?? code;
  return {
    id: code,
    url_name: plainly(name),
    name,
    name_cy: authority?.full.cy ?? code,
    short_name: authority?.abbreviations[0] ?? '',
    tags: [['police']],
  };
}

/** What each event is called there: what we send, what comes, and what somebody says of it. */
const EVENT_TYPE: Readonly<Record<RequestEventKind, string>> = {
  sent: 'sent',
  chased: 'followup_sent',
  'clarification-answered': 'followup_sent',
  'review-asked': 'followup_sent',
  'commissioner-asked': 'followup_sent',
  withdrawn: 'followup_sent',
  acknowledged: 'response',
  'auto-reply': 'response',
  'clarification-asked': 'response',
  extended: 'response',
  'reply-received': 'response',
  answered: 'status_update',
  'part-answered': 'status_update',
  refused: 'status_update',
  'not-held': 'status_update',
  'link-elsewhere': 'status_update',
  'gone-postal': 'status_update',
  'review-answered': 'response',
  'commissioner-decided': 'status_update',
  'withdrawn-by-body': 'status_update',
  replaced: 'response',
  'delivery-failed': 'status_update',
  note: 'comment',
};

function eventAsJson(e: JsonEvent, upTo: readonly JsonEvent[], law: RequestLaw): object {
  const then = requestStanding(upTo, law, e.happenedOn);
  return {
    id: e.position,
    event_type: EVENT_TYPE[e.kind],
    created_at: `${e.happenedOn}T00:00:00.000Z`,
    described_state: describedState(then),
    calculated_state: describedState(then),
    last_described_at: e.enteredAt.toISOString(),
    incoming_message_id: null,
    outgoing_message_id: e.letter,
    comment_id: null,
    display_status: ROUND_WORDS.en.event[e.kind],
    plimsoll: { kind: e.kind, happened_on: e.happenedOn, exemptions: e.detail.exemptions ?? [] },
  };
}

/** Where a request stands, in our own words, as `plimsoll round status --json` gives it too. */
export function standingAsJson({ request, events, standing }: JsonRequest): object {
  const { clock, review, reviewBy, commissionerBy } = standing;
  const day = (d: Day | null | undefined): Day | null => d ?? null;
  return {
    request: request.id,
    authority: request.authority,
    law: request.law,
    token: request.token,
    status: standing.status,
    alaveteli_state: alaveteliState(standing),
    received: day(clock?.received),
    due: standing.due,
    twentieth_working_day: day(clock?.twentieth),
    fortieth_working_day: day(clock?.fortieth),
    extended_to: day(clock?.extendedTo),
    working_days_late: standing.workingDaysLate,
    answered_on: standing.answeredOn,
    review: review && { asked: review.asked, due: review.due, at_most: review.atMost },
    review_by: day(reviewBy?.on),
    commissioner_by: day(commissionerBy?.on),
    exemptions: standing.exemptions,
    chased_on: standing.chasedOn,
    holidays:
      (review ?? clock)?.working.days.flatMap((d) =>
        'why' in d && d.why.kind === 'bank-holiday'
          ? [
              {
                on: d.on,
                title_en: d.why.holiday.title.en,
                title_cy: d.why.holiday.title.cy,
                divisions: d.why.divisions,
              },
            ]
          : [],
      ) ?? [],
    events: inOrder(events).map((e) => ({
      on: e.happenedOn,
      kind: e.kind,
      to: e.detail.to ?? null,
      exemptions: e.detail.exemptions ?? [],
      outcome: e.detail.outcome ?? null,
    })),
  };
}

/** A round with every request as it stands. */
export function roundAsJson({ round, requests }: JsonRound): object {
  const { question } = round;
  return {
    round: round.id,
    state: round.state,
    title_en: question.title.en,
    title_cy: question.title.cy,
    opened_at: round.openedAt?.toISOString() ?? null,
    closed_at: round.closedAt?.toISOString() ?? null,
    question: {
      parts: question.parts.map((p) => ({
        measure: p.measure,
        name_en: p.name.en,
        name_cy: p.name.cy,
        codes: p.codes,
        definition_en: p.definition.en,
        definition_cy: p.definition.cy,
        by: p.by,
      })),
      periods: question.periods,
      formats: question.formats,
      wording: question.wording,
    },
    counts: Object.fromEntries(tally(requests.map((r) => r.standing)).map((t) => [t.status, t.count])),
    requests: requests.map(standingAsJson),
  };
}
