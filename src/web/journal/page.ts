/** The journal: all of it for the data protection officer, one's own part for everybody else. Reading it is in it. */
import { type Entry, journalHead, listJournal } from '../../db/index.js';
import { reachOf } from '../access.js';
import { show } from '../outcome.js';
import type { Ask, Outcome, Page, Subject } from '../page.js';
import { transactionOf } from '../transaction.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { type JournalReach, journalView } from './view.js';

const TEMPLATE = 'web/journal/page.njk';
const A_PAGE = 50;

export const journal: Page = {
  name: 'journal',
  path: '/journal',
  who: { room: 'audit', verb: 'audit', honours: ['own', 'team', 'heads'] },
  audit: { reads: 'journal-read' },
  templates: [TEMPLATE],
  get: read,
};

export const journalLink = {
  path: '/journal',
  name: { en: en.link, cy: cy.link },
  who: journal.who,
} as const;

/** There are no teams yet, so a supervisor's team is themselves. */
function journalReach(roles: readonly string[]): JournalReach {
  const reach = reachOf(roles, 'audit', 'audit');
  if (reach.includes('all')) return 'all';
  return reach.every((one) => one === 'heads') ? 'heads' : 'own';
}

async function read(ask: Ask): Promise<Outcome> {
  const { actor, lang, query } = ask;
  const tx = transactionOf(ask);
  const reach = journalReach(actor.roles);
  const event = query.get('event') ?? '';
  const wanted = {
    account: reach === 'own' ? actor.account : null,
    event,
    before: beforeOf(query),
    limit: A_PAGE + 1,
  };
  const found = reach === 'heads' ? [] : await listJournal(tx, wanted);
  const entries = found.slice(0, A_PAGE);
  const older = found.length > A_PAGE ? (entries.at(-1)?.seq ?? null) : null;
  const view = journalView({ lang, reach, entries, older, event, head: await journalHead(tx, actor) });
  return show(TEMPLATE, view, { subjects: rangeOf(entries) });
}

function beforeOf(query: URLSearchParams): number | null {
  const before = Number(query.get('before') ?? '');
  return Number.isSafeInteger(before) && before > 0 ? before : null;
}

/** Which entries were looked at: the first and the last number, not fifty of them. */
function rangeOf(entries: readonly Entry[]): readonly Subject[] {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  return newest && oldest ? [{ kind: 'journal-entries', id: `${oldest.seq}-${newest.seq}` }] : [];
}
