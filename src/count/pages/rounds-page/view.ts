/** A round as it stands today, as its template wants it. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import { type Day, dayInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { workingDaysBetween } from '../../../base/working-days.js';
import { type Lang, type ShapeOf, fill, inFigures, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { StandingRequest, StandingRound } from '../../actions/rounds/load-round.js';
import { ASKABLE } from '../../rules/round/authority-sets.js';
import { canReckon } from '../../rules/round/clock.js';
import { REQUEST_STATUSES, type RequestStatus, inOrder } from '../../rules/round/standing.js';
import { STATUS_GROUPS, type StatusGroup, groupOf, groupTally, tally } from '../../rules/round/tally.js';
import { capital, periodName } from '../../words/say.js';
import { ROUND_LETTERS } from '../../words/say-round-letters.js';
import { ROUND_WORDS, sayEvent, sayRoundProblem, sayTime, shortDay } from '../../words/say-round.js';
import { pathIn, queryAddress } from '../addresses.js';
import { type FormState, formSummary, selectField } from '../parts/form-fields.js';
import { groupClass, statusTag } from '../parts/round-tags.js';
import { ROUNDS, requestPath, roundPath } from '../round-paths.js';
import { groupName, sayState } from '../rounds-list/view.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const ROUND_COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface RoundFacts extends StandingRound {
  readonly filter: string | null;
  readonly toChase: number;
  readonly mayRun: boolean;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem[];
  readonly today: Day;
}

export const nameOf = (code: string, lang: Lang): string => authorityByCode(code)?.name[lang] ?? code;

/** Working days that are left until the last one; null where no clock runs. */
export function daysLeft({ standing, request }: StandingRequest, today: Day): number | null {
  const due = standing.phase === 'review' ? (standing.review?.due ?? null) : standing.due;
  const runs = ['waiting', 'postal', 'review'].includes(standing.phase);
  if (!runs || due === null || due < today || !canReckon(today)) return null;
  return workingDaysBetween(today, due, request.law);
}

const isGroup = (text: string): text is StatusGroup => STATUS_GROUPS.some((g) => g === text);
const isStatus = (text: string): text is RequestStatus => REQUEST_STATUSES.some((s) => s === text);

/** What the address narrows the list to: a group, one status, or nothing. */
function isShown({ standing }: StandingRequest, filter: string | null): boolean {
  if (filter === null) return true;
  if (isGroup(filter)) return groupOf(standing) === filter;
  return isStatus(filter) ? standing.status === filter : true;
}

export function roundView(facts: RoundFacts, lang: Lang): View {
  const words = ROUND_COPY[lang];
  const { round, requests, filter, today, mayRun, problems, form } = facts;
  const path = roundPath(round.id);
  const shown = requests.filter((r) => isShown(r, filter)).sort(byPressing);
  const state: FormState = { form, problems, say: sayRoundProblem, lang };
  const isOpen = round.state === 'open';
  return {
    title: round.question.title[lang] || round.title,
    caption: [words.caption, sayState(round, lang)].join(' · '),
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    wide: true,
    words,
    summary: formSummary(state, 'authority'),
    lead: fill(words.lead, { today: dayInWords(today, lang) }, lang),
    asked: plural(words.asked, requests.length, lang),
    groups: groupsOf(facts, lang),
    statuses: statusesOf(facts, lang),
    shown: filter === null ? null : plural(words.shown, shown.length, lang, { of: requests.length }),
    rows: shown.map((r) => rowOf(r, { round: round.id, today }, lang)),
    acts: actsOf(facts, lang),
    question: questionOf(facts, lang),
    refusalsHref: pathIn(lang, `${path}/refusals`),
    jsonHref: pathIn(lang, `${path}/round.json`),
    close: mayRun && isOpen ? pathIn(lang, `${path}/close`) : null,
    clone: mayRun ? pathIn(lang, `${path}/clone`) : null,
    add: mayRun && isOpen ? { action: pathIn(lang, `${path}/add`), field: addField(state, facts) } : null,
  };
}

const ORDER = new Map(REQUEST_STATUSES.map((s, i) => [s, i]));

/** The most pressing first; of those alike, the latest. */
const byPressing = (a: StandingRequest, b: StandingRequest): number =>
  (ORDER.get(a.standing.status) ?? 0) - (ORDER.get(b.standing.status) ?? 0) ||
  b.standing.workingDaysLate - a.standing.workingDaysLate ||
  a.request.authority.localeCompare(b.request.authority);

function groupsOf({ round, requests, filter }: RoundFacts, lang: Lang) {
  const counts = groupTally(requests.map((r) => r.standing));
  const path = roundPath(round.id);
  return [
    {
      text: ROUND_COPY[lang].everything,
      count: inFigures(requests.length, lang),
      classes: '',
      href: pathIn(lang, path),
      isHere: filter === null,
    },
    ...STATUS_GROUPS.filter((g) => counts[g] > 0).map((g) => ({
      text: groupName(g, lang),
      count: inFigures(counts[g], lang),
      classes: groupClass(g),
      href: queryAddress(lang, path, { show: g }),
      isHere: filter === g,
    })),
  ];
}

const statusesOf = ({ round, requests, filter }: RoundFacts, lang: Lang) =>
  tally(requests.map((r) => r.standing)).map(({ status, count }) => ({
    text: ROUND_WORDS[lang].status[status],
    count: inFigures(count, lang),
    href: queryAddress(lang, roundPath(round.id), { show: status }),
    isHere: filter === status,
  }));

function rowOf(r: StandingRequest, of: { readonly round: string; readonly today: Day }, lang: Lang) {
  const words = ROUND_COPY[lang];
  const { standing, request, waiting } = r;
  const { review, due, phase } = standing;
  const last = phase === 'review' ? (review?.due ?? null) : due;
  const waits = waiting.length > 0 ? plural(words.waiting, waiting.length, lang) : '';
  return {
    name: nameOf(request.authority, lang),
    href: pathIn(lang, requestPath(of.round, request.id)),
    law: request.law === 'foisa' ? ROUND_WORDS[lang].lawShort.foisa : null,
    tag: statusTag(standing.status, lang),
    note: [
      sayTime(standing, daysLeft(r, of.today), lang),
      waits && request.sendTo === null ? `${waits}, ${words.byHand}` : waits,
    ]
      .filter((t) => t !== '')
      .join(' · '),
    due: last === null ? '–' : dayInWords(last, lang),
    timeline: timelineOf(r, lang),
  };
}

const LAST_SHOWN = 3;

/** The last few things that happened, the oldest of them first. */
function timelineOf({ events }: StandingRequest, lang: Lang) {
  const all = inOrder(events).filter((e) => e.kind !== 'note');
  const earlier = all.length - LAST_SHOWN;
  return {
    earlier: earlier > 0 ? plural(ROUND_COPY[lang].earlier, earlier, lang) : null,
    steps: all
      .slice(-LAST_SHOWN)
      .map((e) => ({ day: shortDay(e.happenedOn, lang), text: sayEvent(e, lang) })),
  };
}

function actsOf({ round, toChase, mayRun }: RoundFacts, lang: Lang) {
  const words = ROUND_COPY[lang];
  if (!mayRun || round.state !== 'open') return [];
  const href = pathIn(lang, `${roundPath(round.id)}/chase`);
  return toChase > 0
    ? [{ text: plural(words.chase, toChase, lang), href }]
    : [{ text: words.chaseNone, href: null }];
}

function questionOf({ round }: RoundFacts, lang: Lang) {
  const words = ROUND_COPY[lang];
  const { parts, periods } = round.question;
  return {
    parts: parts.map((p, i) => ({
      name: fill(words.part, { n: i + 1, name: capital(p.name[lang]) }, lang),
      definition: p.definition[lang],
      more: [
        p.codes.length > 0 ? fill(words.codes, { codes: p.codes.join(', ') }, lang) : '',
        p.by.length > 0
          ? fill(words.by, { by: p.by.map((b) => ROUND_LETTERS[lang].breakdown[b]).join('; ') }, lang)
          : '',
      ]
        .filter((t) => t !== '')
        .join(' · '),
    })),
    periods: periods.map((p) => periodName(p, lang)).join(', '),
  };
}

function addField(state: FormState, { requests }: RoundFacts) {
  const words = ROUND_COPY[state.lang];
  const asked = new Set(requests.map((r) => r.request.authority));
  const open = ASKABLE.filter((a) => !asked.has(a.code));
  return selectField(state, {
    name: 'authority',
    label: words.addAuthority,
    items: [
      { value: '', text: words.addChoose },
      ...open.map((a) => ({ value: a.code, text: a.full[state.lang] })),
    ],
  });
}
