/** Closed threads, as their template wants them. Pure. */
import { dayInWords, instantInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import { whyNot } from '../../rules/acts.js';
import type { Retention } from '../../store/retention.js';
import type { Thread } from '../../store/threads.js';
import { DESK_WORDS, wordOf } from '../../words/say.js';
import { DESK, shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface ClosedFacts {
  readonly lang: Lang;
  readonly actor: { readonly account: string | null; readonly roles: readonly string[] };
  readonly threads: readonly Thread[];
  readonly retention: readonly Retention[];
  /** There are older ones than those shown. */
  readonly isMore: boolean;
  /** Somebody asked for older ones than the newest. */
  readonly isOlder: boolean;
}

export function closedView(facts: ClosedFacts) {
  const { lang, threads, isMore, isOlder } = facts;
  const words = WORDS[lang];
  const last = threads.at(-1)?.closedAt;
  return {
    title: words.title,
    wide: true,
    words,
    back: { text: words.back, href: addressOf(lang, DESK) },
    empty: isOlder ? words.emptyOlder : words.empty,
    items: threads.map((thread) => itemOf(thread, facts)),
    older: isMore && last ? `${addressOf(lang, `${DESK}/closed`)}?before=${last.toISOString()}` : null,
  };
}

function itemOf(thread: Thread, { lang, actor, retention }: ClosedFacts) {
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  const path = threadPath(thread.id);
  const kept = retention.find((one) => one.thread === thread.id) ?? null;
  const isShredded = kept !== null && kept.shredded_at !== null;
  const mayReopen = whyNot('reopen', thread, actor) === null && !isShredded;
  return {
    id: shortId(thread.id),
    reference: fill(desk.reference, { id: shortId(thread.id) }, lang),
    href: addressOf(lang, path),
    risk: { code: thread.risk, name: wordOf(desk.risks, thread.risk) },
    marking: thread.marking === 'ordinary' ? null : wordOf(desk.markings, thread.marking),
    channel: wordOf(desk.channels, thread.channel),
    reason: thread.closeReason === null ? words.notKnown : wordOf(desk.closeReasons, thread.closeReason),
    when:
      thread.closedAt === null
        ? null
        : fill(words.closedOn, { when: instantInWords(thread.closedAt, lang) }, lang),
    ...keptInWords(kept, lang),
    reopen: mayReopen ? addressOf(lang, `${path}/reopen`) : null,
  };
}

function keptInWords(kept: Retention | null, lang: Lang) {
  const words = WORDS[lang];
  if (kept === null) return { kept: words.notKnown, review: null, held: null, shredded: null };
  return {
    kept: words.classes[kept.class],
    review:
      kept.shredded_at === null ? fill(words.review, { day: dayInWords(kept.review_on, lang) }, lang) : null,
    held: kept.held_because === null ? null : fill(words.held, { because: kept.held_because }, lang),
    shredded:
      kept.shredded_at === null
        ? null
        : fill(words.shredded, { when: instantInWords(kept.shredded_at, lang) }, lang),
  };
}
