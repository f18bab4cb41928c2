/** How the desk stands now, for a supervisor: who waits, what is late and why, what is held, what did not arrive. */
import { type Account, listAccounts } from '../../../db/index.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { mapChannelHours } from '../../store/channels.js';
import { countIntakeProblems } from '../../store/queue.js';
import { listRestrictedMatches } from '../../store/traces.js';
import { listDead, listWithoutReceipt } from '../../store/supervision.js';
import { listInWork } from '../../store/threads.js';
import { clockSettings, threadClocks } from '../clock-view.js';
import { exposuresIn, shiftStart } from '../exposures.js';
import { SUPERVISES, SUPERVISION } from '../paths.js';
import { type SupervisionFacts, shownThreads, supervisionView } from './view.js';

const TEMPLATE = 'desk/pages/supervisor/page.njk';

export const supervisionPage: Page = {
  name: 'desk-supervision',
  path: SUPERVISION,
  who: SUPERVISES,
  audit: { reads: 'supervision-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const facts = await factsFor(ask);
    const subjects = shownThreads(facts).map((id) => ({ kind: 'thread', id }));
    return show(TEMPLATE, supervisionView(facts), { subjects });
  },
};

async function factsFor(ask: Ask): Promise<SupervisionFacts> {
  const { lang, now, actor } = ask;
  const tx = transactionOf(ask);
  const settings = clockSettings(now, await mapChannelHours(tx));
  const threads = await listInWork(tx);
  const accounts = await listAccounts(tx);
  const shiftStartedAt = shiftStart(settings.rules, now);
  return {
    lang,
    now,
    actor,
    rules: settings.rules,
    accounts,
    shiftStartedAt,
    threads: threads.map((thread) => ({ thread, clocks: threadClocks(thread, settings, now) })),
    handOvers: await listWithoutReceipt(tx),
    dead: await listDead(tx),
    exposures: await exposuresIn(tx, {
      rules: settings.rules,
      since: shiftStartedAt,
      officers: officersOf(accounts),
    }),
    unread: await countIntakeProblems(tx),
    // The page is for supervisors only; nobody else is told.
    restricted: await listRestrictedMatches(
      tx,
      threads.map(({ id }) => id),
    ),
  };
}

const officersOf = (accounts: readonly Account[]): readonly string[] =>
  accounts
    .filter(({ roles, disabledAt }) => disabledAt === null && roles.includes('desk-officer'))
    .map(({ id }) => id);
