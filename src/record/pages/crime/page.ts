/** One crime: its facts, what was decided of it and by whom, and what can be done now. */
import { notThere, show } from '../../../web/outcome.js';
import { reachOf } from '../../../web/access.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import type { Crime } from '../../store/crimes.js';
import { LISTS, crimePath, idAsked } from '../paths.js';
import { findingsOf } from './findings.js';
import { openCrime } from './load.js';
import { crimeView } from './view.js';

const TEMPLATE = 'record/pages/crime/page.njk';

export const crimePage: Page = {
  name: 'record-crime',
  path: crimePath(':id'),
  who: LISTS,
  audit: { reads: 'crime-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const id = idAsked(ask.params);
    const { lang, actor } = ask;
    const opened = id === null ? null : await openCrime(transactionOf(ask), { keys: ask.keys(), actor }, id);
    if (!opened) return notThere();
    const view = crimeView({
      lang,
      actor,
      opened,
      mayReveal: mayReveal(actor, opened.crime),
      findings: findingsOf(opened, { lang, now: ask.now }),
    });
    return show(TEMPLATE, view, { subjects: [{ kind: 'crime', id: opened.crime.id }] });
  },
};

export function mayReveal(
  actor: { readonly account: string | null; readonly roles: readonly string[] },
  crime: Pick<Crime, 'investigator'>,
): boolean {
  const reach = reachOf(actor.roles, 'crimes', 'identity');
  const isOwn = crime.investigator !== null && crime.investigator === actor.account;
  return reach.includes('all') || (isOwn && reach.includes('own'));
}
