/** The inbox: who is most at risk, why, and who has it. */
import { listAccounts } from '../../../db/index.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { openNarrative } from '../../sealed.js';
import { mapChannelHours } from '../../store/channels.js';
import { countIntakeProblems, listOutstanding, listSigned } from '../../store/queue.js';
import { type Thread, listInWork } from '../../store/threads.js';
import { type Clock, type ClockRules, ease, queueOrder } from '../../rules/index.js';
import { clockSettings, shownClocks, threadClocks } from '../clock-view.js';
import { exposuresIn, shiftStart } from '../exposures.js';
import { excerpt } from '../lit.js';
import { gravestFirst } from '../../words/say-sign.js';
import { DESK, READS } from '../paths.js';
import { type QueueFacts, type QueueView, type Queued, VIEWS, queueView, viewOf } from './view.js';

const TEMPLATE = 'desk/pages/queue/page.njk';
/** As many as somebody can look through; the rest is counted below them. */
const SHOWN = 60;

export const queuePage: Page = {
  name: 'desk-queue',
  path: DESK,
  who: READS,
  audit: { reads: 'inbox-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const facts = await factsFor(ask);
    const subjects = facts.queued.map(({ thread }) => ({ kind: 'thread', id: thread.id }));
    return show(TEMPLATE, queueView(facts), { subjects });
  },
};

async function factsFor(ask: Ask): Promise<QueueFacts> {
  const { actor, lang, now, query } = ask;
  const tx = transactionOf(ask);
  const view = VIEWS.find((one) => one === query.get('view')) ?? 'todo';
  const all = await listInWork(tx);
  const settings = clockSettings(now, await mapChannelHours(tx));
  const here = queueOrder(
    all
      .filter((thread) => viewOf(thread, actor.account) === view)
      .map((thread) => ({ ...thread, clocks: threadClocks(thread, settings, now) })),
  ).slice(0, SHOWN);
  return {
    lang,
    now,
    actor,
    view,
    counts: countsOf(all, actor.account),
    queued: await queuedOf(ask, here),
    accounts: await listAccounts(tx),
    problems: await countIntakeProblems(tx),
    eased: await easedFor(ask, settings.rules),
  };
}

/** What to offer this officer next, by what they have read in this shift; null for whoever is none. */
async function easedFor(ask: Ask, rules: ClockRules): Promise<QueueFacts['eased']> {
  const { actor, now } = ask;
  if (actor.account === null || !actor.roles.includes('desk-officer')) return null;
  const of = { rules, since: shiftStart(rules, now), officers: [actor.account] };
  const [exposure] = await exposuresIn(transactionOf(ask), of);
  const [eased] = ease(exposure ? [exposure] : [], rules.exposure);
  return exposure && eased ? { ...exposure, easing: eased.easing } : null;
}

function countsOf(threads: readonly Thread[], account: string | null): Readonly<Record<QueueView, number>> {
  const counts = { todo: 0, mine: 0, others: 0, out: 0 };
  for (const thread of threads) counts[viewOf(thread, account)]++;
  return counts;
}

/** A thread with its clocks. */
type Timed = Thread & { readonly clocks: readonly Clock[] };

async function queuedOf(ask: Ask, threads: readonly Timed[]): Promise<readonly Queued[]> {
  const tx = transactionOf(ask);
  const keys = ask.keys();
  const signed = await listSigned(
    tx,
    threads.map(({ id }) => id),
  );
  const { noReceipt, notSent } = await listOutstanding(tx, ask.now);
  return threads.map((thread) => {
    const contacts = signed.filter((contact) => contact.thread === thread.id);
    const counted = contacts.flatMap((contact) => contact.signs.filter(({ negated }) => !negated));
    const plain = new Set(counted.flatMap(({ sign, general }) => (general ? [] : [sign])));
    // The newest in which something was seen: what has just come is what matters.
    const newest = contacts.findLast((contact) => contact.signs.some(({ negated }) => !negated));
    const told = newest ? openNarrative(keys, newest, newest.narrative) : null;
    return {
      thread,
      signs: gravestFirst([...plain]),
      perhaps: gravestFirst(counted.map(({ sign }) => sign).filter((sign) => !plain.has(sign))),
      excerpt:
        newest && told
          ? {
              pieces: excerpt(
                told.text,
                newest.signs.filter(({ negated }) => !negated),
              ),
              lang: newest.language,
            }
          : null,
      clocks: shownClocks(thread.clocks, ask),
      noReceipt: noReceipt.has(thread.id),
      notSent: notSent.has(thread.id),
    };
  });
}
