/**
 * Pages on which one thing is done to a thread: a few fields and a button. They share one shape, so that each act is
 * its fields and its verb and nothing else.
 */
import type { Problem, Result } from '../../../base/result.js';
import type { Lang } from '../../../base/words.js';
import { type Account, type Tx, listAccounts } from '../../../db/index.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page, Who } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { type Doing, accountOf } from '../../actions/act-on.js';
import type { DeskProblem } from '../../rules/problems.js';
import type { Act } from '../../rules/acts.js';
import { type Thread, findThread } from '../../store/threads.js';
import { idAsked, threadPath } from '../paths.js';
import { type FieldMade, actView } from './view.js';

const TEMPLATE = 'desk/pages/act/page.njk';

/** What an act's fields are made of. */
export interface FieldFacts {
  readonly lang: Lang;
  readonly form: URLSearchParams;
  readonly query: URLSearchParams;
  readonly thread: Thread;
  readonly accounts: readonly Account[];
  /** Other open threads that this person may see, for those acts that need one. */
  readonly others: readonly Thread[];
  /** Signs that the rules saw in it, for those acts that ask about them. */
  readonly seen: readonly string[];
}

export interface ActPage {
  readonly act: Act;
  readonly who: Who;
  readonly fields: (facts: FieldFacts) => readonly FieldMade[];
  readonly run: (tx: Tx, doing: Doing, ask: Ask) => Promise<Result<Thread, DeskProblem>>;
  /** Other threads, where the act needs them. */
  readonly others?: (tx: Tx, thread: Thread) => Promise<readonly Thread[]>;
  /** Signs that the rules saw, where the act asks about them. */
  readonly seen?: (tx: Tx, thread: Thread) => Promise<readonly string[]>;
}

export const actPage = (of: ActPage): Page => ({
  name: `desk-${of.act}`,
  path: `${threadPath(':id')}/${of.act}`,
  who: of.who,
  audit: { changes: `thread-${of.act}`, by: 'action', reads: 'thread-listed' },
  templates: [TEMPLATE],
  get: async (ask) => {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    const view = await viewOf(ask, of, { thread, problems: [] });
    return show(TEMPLATE, view, { subjects: [{ kind: 'thread', id: thread.id }] });
  },
  post: (ask) => post(ask, of),
});

async function post(ask: Ask, of: ActPage): Promise<Outcome> {
  const tx = transactionOf(ask);
  const thread = await threadAsked(ask);
  if (!thread) return notThere();
  const done = await of.run(tx, doingOf(ask, thread), ask);
  if (done.ok) return goTo(threadPath(thread.id));
  return showProblems(TEMPLATE, await viewOf(ask, of, { thread, problems: done.problems }));
}

export async function threadAsked(ask: Ask): Promise<Thread | null> {
  const id = idAsked(ask.params);
  return id === null ? null : ((await findThread(transactionOf(ask), id)) ?? null);
}

/** Who acts, on which version of the thread: the one that stood on the page the form came from. */
export function doingOf(ask: Ask, thread: Thread): Doing {
  const version = Number(ask.form.get('version') ?? thread.version);
  return { actor: accountOf(ask.actor), keys: ask.keys(), now: ask.now, thread: thread.id, version };
}

async function viewOf(
  ask: Ask,
  of: ActPage,
  { thread, problems }: { readonly thread: Thread; readonly problems: readonly Problem<DeskProblem>[] },
) {
  const tx = transactionOf(ask);
  const facts: FieldFacts = {
    lang: ask.lang,
    form: ask.form,
    query: ask.query,
    thread,
    accounts: await listAccounts(tx),
    others: of.others ? await of.others(tx, thread) : [],
    seen: of.seen ? await of.seen(tx, thread) : [],
  };
  return actView({ lang: ask.lang, act: of.act, thread, problems, fields: of.fields(facts) });
}
