/** What came in and could not be read: everybody at the desk sees it, and who decides says what was done about it. */
import type { Problem } from '../../../base/result.js';
import { mayOpen } from '../../../web/access.js';
import { goTo, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { accountOf } from '../../actions/act-on.js';
import { type SettleProblem, settleIntake } from '../../actions/settle-intake.js';
import { listSettled, listUnsettled } from '../../store/intake-problems.js';
import { DECIDES, DESK, READS } from '../paths.js';
import { type UnreadFacts, unreadView } from './view.js';

const TEMPLATE = 'desk/pages/unread/page.njk';
const PATH = `${DESK}/unread`;

export const unreadPage: Page = {
  name: 'desk-unread',
  path: PATH,
  who: READS,
  audit: { reads: 'intake-listed' },
  templates: [TEMPLATE],
  get: showUnread,
};

export const settlePage: Page = {
  name: 'desk-settle-intake',
  path: `${PATH}/settle`,
  who: DECIDES,
  audit: { changes: 'intake-settled', by: 'action', reads: 'intake-listed' },
  templates: [TEMPLATE],
  get: showUnread,
  async post(ask: Ask): Promise<Outcome> {
    const { actor, now, form } = ask;
    const settling = {
      actor: accountOf(actor),
      now,
      entries: form.getAll('entry'),
      reason: form.get('reason') ?? '',
    };
    const done = await settleIntake(transactionOf(ask), settling);
    return done.ok ? goTo(PATH) : showProblems(TEMPLATE, unreadView(await factsFor(ask, done.problems)));
  },
};

async function showUnread(ask: Ask): Promise<Outcome> {
  const facts = await factsFor(ask, []);
  const subjects = facts.unsettled.map(({ entry }) => ({ kind: 'intake-entry', id: entry }));
  return show(TEMPLATE, unreadView(facts), { subjects });
}

async function factsFor(ask: Ask, problems: readonly Problem<SettleProblem>[]): Promise<UnreadFacts> {
  const tx = transactionOf(ask);
  return {
    lang: ask.lang,
    form: ask.form,
    maySettle: mayOpen(ask.actor, DECIDES),
    unsettled: await listUnsettled(tx),
    settled: await listSettled(tx),
    problems,
  };
}
