/** How the desk stands, as the template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import type { Account } from '../../../db/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import { DEFAULT_HOURS } from '../../rules/channel-hours.js';
import {
  type Clock,
  type ClockRules,
  type Exposure,
  RISKS,
  ease,
  escalations,
  isRunning,
} from '../../rules/index.js';
import { runOut, waitingByChannel } from '../../rules/workload.js';
import type { RestrictedMatch } from '../../store/traces.js';
import type { listDead, listWithoutReceipt } from '../../store/supervision.js';
import type { Thread } from '../../store/threads.js';
import { DESK_WORDS, durationInWords, wordOf } from '../../words/say.js';
import { restrictedInWords } from '../restricted.js';
import { shownClocks } from '../clock-view.js';
import { DESK, shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

type Rows<T extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<T>>;

/** A thread in work with its clocks. */
interface Clocked {
  readonly thread: Thread;
  readonly clocks: readonly Clock[];
}

export interface SupervisionFacts {
  readonly lang: Lang;
  readonly now: Date;
  readonly actor: { readonly account: string | null; readonly roles: readonly string[] };
  readonly rules: ClockRules;
  readonly accounts: readonly Account[];
  readonly shiftStartedAt: Date;
  readonly threads: readonly Clocked[];
  readonly handOvers: Rows<typeof listWithoutReceipt>;
  readonly dead: Rows<typeof listDead>;
  readonly exposures: readonly Exposure[];
  /** How many entries could not be read. */
  readonly unread: number;
  readonly restricted: readonly RestrictedMatch[];
}

/** As many late threads as somebody can act on. */
const MOST_LATE = 40;

export function supervisionView(facts: SupervisionFacts) {
  const { lang, now } = facts;
  const words = WORDS[lang];
  return {
    title: words.title,
    wide: true,
    words,
    at: fill(words.at, { when: instantInWords(now, lang) }, lang),
    links: linksOf(facts),
    waiting: waitingTable(facts),
    ...lateOf(facts),
    held: heldOf(facts).map(({ thread }) => heldRow(thread, facts)),
    handOvers: facts.handOvers.map((made) => handOverRow(made, facts)),
    dead: facts.dead.map((reply) => deadRow(reply, facts)),
    restricted: facts.restricted.map((match) => ({
      reference: fill(DESK_WORDS[lang].reference, { id: shortId(match.thread) }, lang),
      href: addressOf(lang, threadPath(match.thread)),
      ...restrictedInWords(match, facts.accounts, lang),
    })),
    restrictedWhy: DESK_WORDS[lang].restrictedMatch.why,
    exposure: exposureTable(facts),
  };
}

/** Every thread that the page names. */
export const shownThreads = (facts: SupervisionFacts): readonly string[] => [
  ...new Set([
    ...lateIn(facts)
      .slice(0, MOST_LATE)
      .map(({ thread }) => thread.id),
    ...heldOf(facts).map(({ thread }) => thread.id),
    ...facts.handOvers.map(({ thread }) => thread),
    ...facts.dead.map(({ thread }) => thread),
    ...facts.restricted.map(({ thread }) => thread),
  ]),
];

function linksOf({ lang, unread }: SupervisionFacts) {
  const words = WORDS[lang].links;
  const link = (text: string, path: string, count: number | null = null) => ({
    text,
    href: addressOf(lang, `${DESK}/${path}`),
    count,
  });
  return [
    link(words.weeks, 'supervision/weeks'),
    link(words.channels, 'channels'),
    link(words.staffing, 'staffing'),
    link(words.rules, 'triage-rules'),
    link(words.quality, 'quality'),
    link(words.unread, 'unread', unread),
    link(words.held, 'held'),
    link(words.closed, 'closed'),
    link(words.search, 'search'),
  ];
}

function waitingTable({ lang, threads }: SupervisionFacts) {
  const desk = DESK_WORDS[lang];
  const waiting = threads.map(({ thread }) => thread);
  const rows = waitingByChannel(
    waiting,
    DEFAULT_HOURS.map(({ channel }) => channel),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
  const all = RISKS.map((_, at) => sum(rows.map(({ byRisk }) => byRisk[at] ?? 0)));
  return {
    risks: RISKS.map((risk) => ({ code: risk, name: wordOf(desk.risks, risk) })),
    rows: rows.map(({ channel, byRisk }) => ({
      channel: wordOf(desk.channels, channel),
      cells: [...byRisk, sum(byRisk)],
    })),
    all: [...all, sum(all)],
  };
}

const lateIn = ({ threads }: SupervisionFacts): readonly Clocked[] =>
  threads
    .filter(({ clocks }) => runOut(clocks).length > 0)
    .toSorted(
      (a, b) =>
        RISKS.indexOf(a.thread.risk) - RISKS.indexOf(b.thread.risk) ||
        (runOut(a.clocks)[0]?.dueAt.getTime() ?? 0) - (runOut(b.clocks)[0]?.dueAt.getTime() ?? 0),
    );

function lateOf(facts: SupervisionFacts) {
  const { lang, threads } = facts;
  const words = WORDS[lang].late;
  const late = lateIn(facts);
  const soon = threads.filter(({ clocks }) =>
    clocks.some((clock) => isRunning(clock) && clock.state === 'soon'),
  );
  const more = late.length - MOST_LATE;
  return {
    late: late.slice(0, MOST_LATE).map((one) => lateRow(one, facts)),
    lateMore: more > 0 ? fill(words.more, { n: more }, lang) : null,
    soon: soon.length === 0 ? null : plural(words.soon, soon.length, lang),
  };
}

function threadRow(thread: Thread, lang: Lang) {
  const desk = DESK_WORDS[lang];
  return {
    reference: fill(desk.reference, { id: shortId(thread.id) }, lang),
    href: addressOf(lang, threadPath(thread.id)),
    risk: { code: thread.risk, name: wordOf(desk.risks, thread.risk) },
    channel: wordOf(desk.channels, thread.channel),
  };
}

function lateRow({ thread, clocks }: Clocked, facts: SupervisionFacts) {
  const { lang, now, rules } = facts;
  const words = WORDS[lang].late;
  const over = runOut(clocks);
  const highest = escalations(over, rules.steps, now)[0];
  return {
    ...threadRow(thread, lang),
    clocks: shownClocks(over, { lang, now }),
    calls: highest ? words.calls[highest.to] : null,
    holder: standingOf(thread, facts),
  };
}

/** Who has it; where nobody has, whether it waits or what was done with it. */
function standingOf(thread: Thread, facts: SupervisionFacts): string {
  const { lang } = facts;
  const words = WORDS[lang].late;
  const who = holderOf(thread, facts);
  if (who !== null) return fill(words.with, { who }, lang);
  return thread.state === 'waiting' ? words.nobody : wordOf(DESK_WORDS[lang].states, thread.state);
}

const holderOf = ({ takenBy }: Thread, { accounts }: SupervisionFacts): string | null =>
  takenBy === null ? null : (accounts.find(({ id }) => id === takenBy)?.name ?? '');

/** Taken before the shift that is on began: whoever has it may have gone home. */
const heldOf = ({ threads, shiftStartedAt }: SupervisionFacts): readonly Clocked[] =>
  threads
    .filter(
      ({ thread }) =>
        thread.state === 'taken' &&
        thread.takenAt !== null &&
        thread.takenAt.getTime() < shiftStartedAt.getTime(),
    )
    .toSorted((a, b) => (a.thread.takenAt?.getTime() ?? 0) - (b.thread.takenAt?.getTime() ?? 0));

const agoInWords = (at: Date, { now, lang }: SupervisionFacts): string =>
  durationInWords(now.getTime() - at.getTime(), DESK_WORDS[lang].duration, lang);

function heldRow(thread: Thread, facts: SupervisionFacts) {
  const { lang } = facts;
  const long = thread.takenAt === null ? '' : agoInWords(thread.takenAt, facts);
  return {
    ...threadRow(thread, lang),
    held: fill(WORDS[lang].held.line, { who: holderOf(thread, facts) ?? '', long }, lang),
    over: addressOf(lang, `${threadPath(thread.id)}/take-over`),
  };
}

function handOverRow(made: SupervisionFacts['handOvers'][number], facts: SupervisionFacts) {
  const { lang } = facts;
  const words = WORDS[lang].handOvers;
  const path = threadPath(made.thread);
  return {
    reference: fill(DESK_WORDS[lang].reference, { id: shortId(made.thread) }, lang),
    href: addressOf(lang, path),
    line: fill(
      words.line,
      {
        kind: wordOf(DESK_WORDS[lang].receivers, made.toKind),
        name: made.toName,
        who: made.madeBy,
        long: agoInWords(made.madeAt, facts),
      },
      lang,
    ),
    chased: made.chased === 0 ? null : plural(words.chased, made.chased, lang),
    enter: `${addressOf(lang, `${path}/receipt`)}?hand-over=${made.id}`,
  };
}

function deadRow(reply: SupervisionFacts['dead'][number], facts: SupervisionFacts) {
  const { lang } = facts;
  const words = WORDS[lang].dead;
  const channel = wordOf(DESK_WORDS[lang].channels, reply.channel);
  return {
    reference: fill(DESK_WORDS[lang].reference, { id: shortId(reply.thread) }, lang),
    href: addressOf(lang, threadPath(reply.thread)),
    line: fill(words.line, { channel, long: agoInWords(reply.writtenAt, facts) }, lang),
    tries: plural(words.tries, reply.attempts, lang),
    problem: reply.problem === null ? null : wordOf(DESK_WORDS[lang].sendProblems, reply.problem),
  };
}

function exposureTable({ lang, rules, accounts, exposures, shiftStartedAt }: SupervisionFacts) {
  const words = WORDS[lang].exposure;
  const { items, minutes } = rules.exposure;
  return {
    budget: fill(words.budget, { when: instantInWords(shiftStartedAt, lang), items, minutes }, lang),
    rows: ease(exposures, rules.exposure).map(({ account, easing }) => {
      const read = exposures.find((one) => one.account === account);
      return {
        who: accounts.find(({ id }) => id === account)?.name ?? '',
        items: read?.items ?? 0,
        minutes: read?.minutes ?? 0,
        easing,
        next: words.easing[easing],
      };
    }),
  };
}
