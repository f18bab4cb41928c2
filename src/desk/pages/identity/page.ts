/** Who the teller is: behind a reason, written down before it is shown. */
import type { Problem } from '../../../base/result.js';
import { notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { revealIdentity } from '../../actions/reveal.js';
import { doingOf, threadAsked } from '../act/act-page.js';
import { threadPath } from '../paths.js';
import { identityView } from './view.js';

const TEMPLATE = 'desk/pages/identity/page.njk';

export const identityPage: Page = {
  name: 'desk-identity',
  path: `${threadPath(':id')}/identity`,
  who: { room: 'inbox', verb: 'identity' },
  audit: { changes: 'identity-revealed', by: 'action', reads: 'thread-listed' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    const view = identityView({ lang: ask.lang, thread, form: ask.form, problems: [], revealed: null });
    return show(TEMPLATE, view, { subjects: [{ kind: 'thread', id: thread.id }] });
  },
  async post(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    const facts = { lang: ask.lang, thread, form: ask.form };
    const shown = await revealIdentity(
      transactionOf(ask),
      doingOf(ask, thread),
      ask.form.get('reason') ?? '',
    );
    const problems: readonly Problem<'reason-missing'>[] = [{ code: 'reason-missing', field: 'reason' }];
    if (!shown.ok) return showProblems(TEMPLATE, identityView({ ...facts, problems, revealed: null }));
    return show(TEMPLATE, identityView({ ...facts, problems: [], revealed: shown.value }));
  },
};
