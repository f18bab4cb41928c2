/** One request: where it stands and why, what happened, its letters, and what can be done now. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import { type Day, dayInLondon, dayInWords } from '../../../base/day.js';
import { isId } from '../../../base/id.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { StandingRequest } from '../../actions/rounds/load-round.js';
import { EVENT_OF_LETTER, type LetterKind } from '../../rules/round/event.js';
import type { ClockMark } from '../../rules/round/clock.js';
import { inOrder } from '../../rules/round/standing.js';
import { requestTransition } from '../../rules/round/transitions.js';
import type { HeldLetter } from '../../store/letters.js';
import type { HeldEvent, HeldRound } from '../../store/rounds.js';
import { ROUND_WORDS, sayEvent, sayRoundProblem, sayTime } from '../../words/say-round.js';
import type { ReplyEntry } from '../../store/replies.js';
import { REPLIES, WORDS as REPLY_STATE_WORDS, replyPath } from '../replies/asked.js';
import { pathIn, queryAddress } from '../addresses.js';
import { type FormState, formSummary, inputField, selectField, textField } from '../parts/form-fields.js';
import { statusTag } from '../parts/round-tags.js';
import { requestPath, roundPath } from '../round-paths.js';
import { daysLeft } from '../rounds-page/view.js';
import { clockView } from './clock-view.js';
import { BY_HAND, CHANNELS, OUTCOMES } from './entering.js';
import { type CameMessage, messageLines } from './message-view.js';
import { REQUEST_COPY } from './request-copy.js';

/** Letters that a person may write about a request, in the order in which they would. */
export const WRITABLE = [
  'request',
  'clarification',
  'internal-review',
  'commissioner',
  'withdrawal',
] as const;
export type WritableLetter = (typeof WRITABLE)[number];

export interface RequestFacts extends StandingRequest {
  readonly round: HeldRound;
  readonly letters: readonly HeldLetter[];
  readonly replies: readonly ReplyEntry[];
  readonly came: readonly CameMessage[];
  readonly mayRun: boolean;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem[];
  readonly today: Day;
}

export function requestView(facts: RequestFacts, lang: Lang): View {
  const words = REQUEST_COPY[lang];
  const { round, request, standing, events, mayRun, form, problems, today } = facts;
  const authority = authorityByCode(request.authority)?.full[lang] ?? request.authority;
  const path = requestPath(round.id, request.id);
  const state: FormState = { form, problems, say: sayRoundProblem, lang };
  return {
    title: authority,
    caption: round.question.title[lang],
    back: { text: round.question.title[lang], href: pathIn(lang, roundPath(round.id)) },
    words,
    summary: formSummary(state, 'kind'),
    tag: statusTag(standing.status, lang),
    time: sayTime(standing, daysLeft(facts, today), lang),
    facts: factsOf(facts, lang),
    events: inOrder(events).map((e) => eventLine(e as HeldEvent, lang)),
    clock: clockView(standing, lang),
    waiting: facts.waiting.map((l) => ({
      id: l.id,
      text: letterKind(l.kind, lang),
      byHand: l.kind === 'commissioner' || request.sendTo === null ? words.goesByHand : null,
      action: pathIn(lang, `${path}/gone`),
    })),
    today,
    letters: facts.letters.map((l) => letterView(l, lang)),
    replies: facts.replies.map((r) => ({
      href: pathIn(lang, replyPath(r.id)),
      text: fill(
        words.reply,
        {
          file: r.file || '–',
          on: dayInWords(r.received_on, lang),
          state: REPLY_STATE_WORDS[lang].state[r.state],
        },
        lang,
      ),
    })),
    came: messageLines(facts.came, facts.replies, lang),
    newReplyHref: mayRun ? queryAddress(lang, `${REPLIES}/new`, { request: request.id }) : null,
    writes: mayRun ? writesOf(facts, path, lang) : [],
    cameHref: mayRun ? pathIn(lang, `/count/replies/new?request=${facts.request.id}`) : null,
    enter: mayRun ? { action: pathIn(lang, `${path}/enter`), ...enterFields(state, facts) } : null,
    jsonHref: pathIn(lang, `${path}/request.json`),
  };
}

export const letterKind = (kind: LetterKind, lang: Lang): string =>
  kind === 'other' ? ROUND_WORDS[lang].anyLetter : ROUND_WORDS[lang].letter[kind];

function factsOf({ request, standing }: RequestFacts, lang: Lang) {
  const { facts } = REQUEST_COPY[lang];
  const { clock, review, due, stoppedOn, reviewBy, commissionerBy, phase } = standing;
  const day = (on: Day | null | undefined): string | null => (on ? dayInWords(on, lang) : null);
  const isOpen = phase === 'waiting' || phase === 'postal';
  const rows: readonly (readonly [string, string | null, (readonly ClockMark[] | undefined)?])[] = [
    [facts.law, ROUND_WORDS[lang].law[request.law]],
    [facts.reference, request.token],
    [facts.sendTo, request.sendTo ?? facts.byHand],
    [facts.received, day(clock?.received)],
    [facts.stopped, day(stoppedOn)],
    [facts.due, day(due), clock?.marks],
    [facts.fortieth, isOpen ? day(clock?.fortieth) : null],
    [facts.dueReview, day(review?.due), review?.marks],
    [facts.atMost, review && review.atMost !== review.due ? day(review.atMost) : null],
    [facts.reviewBy, day(reviewBy?.on), reviewBy?.marks],
    [facts.commissionerBy, day(commissionerBy?.on), commissionerBy?.marks],
  ];
  return rows.flatMap(([key, value, marks]) =>
    value === null ? [] : [{ key, value, notes: (marks ?? []).map((m) => ROUND_WORDS[lang].mark[m]) }],
  );
}

function eventLine(e: HeldEvent, lang: Lang) {
  const words = REQUEST_COPY[lang];
  const quotes = e.detail.words?.trim() ?? '';
  return {
    day: dayInWords(e.happenedOn, lang),
    text: sayEvent(e, lang),
    quoted: quotes === '' ? null : quotes,
    by: e.enteredByName === null ? words.machine : fill(words.by, { name: e.enteredByName }, lang),
    letter: e.letter ? `#letter-${e.letter}` : null,
    reply: replyLink(e, lang),
  };
}

/** Where what came can be read: the reply it became, or the way to read the message as one. */
function replyLink({ kind, detail }: HeldEvent, lang: Lang) {
  const words = REQUEST_COPY[lang];
  const { reply, message } = detail;
  if (typeof reply === 'string' && isId(reply))
    return { text: words.openReply, href: pathIn(lang, replyPath(reply)) };
  if (kind !== 'reply-received' || typeof message !== 'string' || !isId(message)) return null;
  return { text: words.readMessage, href: `${pathIn(lang, `${REPLIES}/new`)}?message=${message}` };
}

function letterView(l: HeldLetter, lang: Lang) {
  return {
    id: l.id,
    title: fill(
      REQUEST_COPY[lang].letterSeen,
      {
        kind: letterKind(l.kind, lang),
        name: l.seenByName ?? '–',
        on: dayInWords(dayInLondon(l.seenAt), lang),
      },
      lang,
    ),
    subject: l.subject,
    body: l.body,
    language: l.language === 'en' ? 'en' : 'cy',
  };
}

/** Those letters that fit where the request stands. */
const writesOf = ({ standing, waiting }: RequestFacts, path: string, lang: Lang) =>
  WRITABLE.filter(
    (kind) =>
      requestTransition(standing.phase, EVENT_OF_LETTER[kind]) !== null &&
      !waiting.some((l) => l.kind === kind),
  ).map((kind) => ({ text: REQUEST_COPY[lang].write[kind], href: pathIn(lang, `${path}/letter/${kind}`) }));

function enterFields(state: FormState, { standing, today }: RequestFacts) {
  const { lang } = state;
  const words = REQUEST_COPY[lang];
  const round = ROUND_WORDS[lang];
  const can = BY_HAND.filter((kind) => requestTransition(standing.phase, kind) !== null);
  const rest = BY_HAND.filter((kind) => !can.includes(kind));
  return {
    kind: selectField(state, {
      name: 'kind',
      label: words.kind,
      items: [
        { value: '', text: words.chooseKind },
        // What follows from where it stands now first; the rest for what is entered late.
        ...[...can, ...rest].map((value) => ({ value, text: round.event[value] })),
      ],
    }),
    day: inputField(state, {
      name: 'day',
      label: words.day,
      hint: words.dayHint,
      value: today,
      classes: 'govuk-input--width-10',
    }),
    channel: selectField(state, {
      name: 'channel',
      label: words.channel,
      items: CHANNELS.map((value) => ({ value, text: round.channel[value] })),
      chosen: ['email'],
    }),
    exemptions: inputField(state, {
      name: 'exemptions',
      label: words.exemptions,
      hint: words.exemptionsHint,
      classes: 'govuk-input--width-20',
    }),
    to: inputField(state, {
      name: 'to',
      label: words.to,
      hint: words.toHint,
      classes: 'govuk-input--width-10',
    }),
    outcome: selectField(state, {
      name: 'outcome',
      label: words.outcome,
      items: [
        { value: '', text: words.noOutcome },
        ...OUTCOMES.map((value) => ({ value, text: round.outcome[value] })),
      ],
    }),
    reference: inputField(state, {
      name: 'reference',
      label: words.reference,
      classes: 'govuk-input--width-20',
    }),
    words: textField(state, { name: 'words', label: words.words, rows: 4 }),
  };
}
