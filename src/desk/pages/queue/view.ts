/** The inbox as its template wants it. Pure. */
import { type Lang, fill, plural } from '../../../base/words.js';
import type { Account } from '../../../db/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { Easing, Exposure } from '../../rules/index.js';
import type { Thread } from '../../store/threads.js';
import { DESK_WORDS, durationInWords, wordOf } from '../../words/say.js';
import { signName } from '../../words/say-sign.js';
import type { Piece } from '../lit.js';
import { DESK, shortId, threadPath } from '../paths.js';
import type { ShownClock } from '../clock-view.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export const VIEWS = ['todo', 'mine', 'others', 'out'] as const;
export type QueueView = (typeof VIEWS)[number];

/** A thread as it stands in the queue. */
export interface Queued {
  readonly thread: Thread;
  /** The words that raised it, in a part of what was told. */
  readonly excerpt: { readonly pieces: readonly Piece[]; readonly lang: Lang | null } | null;
  /** Signs seen anywhere in it, the gravest first. */
  readonly signs: readonly string[];
  /** Those that are only spoken of as what could be. */
  readonly perhaps: readonly string[];
  readonly clocks: readonly ShownClock[];
  readonly noReceipt: boolean;
  readonly notSent: boolean;
}

export interface QueueFacts {
  readonly lang: Lang;
  readonly now: Date;
  readonly actor: { readonly account: string | null; readonly roles: readonly string[] };
  readonly view: QueueView;
  readonly counts: Readonly<Record<QueueView, number>>;
  readonly queued: readonly Queued[];
  readonly accounts: readonly Account[];
  readonly problems: number;
  /** What this officer has read of the worst in this shift, and what to offer them next. */
  readonly eased: (Exposure & { readonly easing: Easing }) | null;
}

/** Which view a thread belongs in for somebody. */
export function viewOf(thread: Thread, account: string | null): QueueView {
  if (thread.state === 'taken') return thread.takenBy === account ? 'mine' : 'others';
  return thread.state === 'waiting' ? 'todo' : 'out';
}

export function queueView(facts: QueueFacts) {
  const { lang, counts, view } = facts;
  const words = WORDS[lang];
  return {
    title: words.title,
    wide: true,
    words,
    views: VIEWS.map((one) => ({
      text: words.views[one],
      count: counts[one],
      href: `${addressOf(lang, DESK)}${one === 'todo' ? '' : `?view=${one}`}`,
      current: one === view,
    })),
    problems: facts.problems === 0 ? null : plural(words.problems, facts.problems, lang),
    eased: easedInWords(facts),
    problemsHref: addressOf(lang, `${DESK}/unread`),
    moreLinks: [
      { text: words.keyIn, href: addressOf(lang, `${DESK}/key-in`) },
      { text: words.search, href: addressOf(lang, `${DESK}/search`) },
      { text: words.closed, href: addressOf(lang, `${DESK}/closed`) },
    ],
    live: addressOf(lang, `${DESK}/live`),
    items: facts.queued.map((queued) => itemOf(queued, facts)),
    more:
      counts[view] > facts.queued.length
        ? fill(words.more, { n: counts[view] - facts.queued.length }, lang)
        : null,
  };
}

/** Said only when it is time: to spare people, and never to keep them from a child in danger. */
function easedInWords({ eased, lang }: QueueFacts): string | null {
  if (eased === null || eased.easing === 'anything') return null;
  const words = WORDS[lang].eased;
  const { items, minutes } = eased;
  return fill(eased.easing === 'ordinary-only' ? words.break : words.ordinary, { items, minutes }, lang);
}

function itemOf({ thread, excerpt, signs, perhaps, clocks, noReceipt, notSent }: Queued, facts: QueueFacts) {
  const { lang, now, actor } = facts;
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  const reference = fill(desk.reference, { id: shortId(thread.id) }, lang);
  const path = threadPath(thread.id);
  const mayTake = thread.state !== 'taken' && actor.roles.includes('desk-officer');
  return {
    id: shortId(thread.id),
    reference,
    href: addressOf(lang, path),
    open: fill(words.open, { reference }, lang),
    risk: { code: thread.risk, name: wordOf(desk.risks, thread.risk) },
    byPerson: thread.riskBy === 'person' ? words.byPerson : null,
    signs: [
      ...signs.map((sign) => signName(sign, lang)),
      ...perhaps.map((sign) => fill(words.perhaps, { sign: signName(sign, lang) }, lang)),
    ],
    excerpt: excerpt && {
      lang: excerpt.lang,
      pieces: excerpt.pieces.map((piece) => ({
        text: piece.text,
        signs: piece.signs.map(({ sign }) => signName(sign, lang)).join(', '),
      })),
    },
    facts: [
      wordOf(desk.channels, thread.channel),
      ...(thread.language === null ? [] : [wordOf(desk.languages, thread.language)]),
      ...(thread.teller === null ? [] : [wordOf(desk.tellers, thread.teller)]),
    ],
    marking: thread.marking === 'ordinary' ? null : wordOf(desk.markings, thread.marking),
    waiting: waitingOf(thread, now, lang),
    holder: holderOf(thread, facts),
    clocks,
    alerts: [
      ...(noReceipt ? [words.noReceipt] : []),
      ...(notSent ? [words.notSent] : []),
      ...(thread.withdrawnAt === null ? [] : [words.withdrawn]),
    ],
    take: mayTake ? addressOf(lang, `${path}/take`) : null,
    version: thread.version,
  };
}

function waitingOf({ waitingSince }: Thread, now: Date, lang: Lang): string | null {
  if (waitingSince === null) return null;
  const ms = now.getTime() - waitingSince.getTime();
  const words = WORDS[lang];
  return ms < 60_000
    ? words.waitingNew
    : fill(words.waiting, { long: durationInWords(ms, DESK_WORDS[lang].duration, lang) }, lang);
}

function holderOf(thread: Thread, { accounts, actor, lang }: QueueFacts): string | null {
  if (thread.takenBy === null) return null;
  const words = WORDS[lang];
  const who =
    thread.takenBy === actor.account
      ? words.you
      : (accounts.find(({ id }) => id === thread.takenBy)?.name ?? '');
  return fill(words.with, { who }, lang);
}
