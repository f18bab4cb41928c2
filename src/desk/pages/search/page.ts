/** Search inside what one person may see. What is looked for never stands in an address, a log or the journal. */
import { show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { searchDesk } from '../../actions/search.js';
import { DESK, READS } from '../paths.js';
import { searchView } from './view.js';

const TEMPLATE = 'desk/pages/search/page.njk';

export const searchPage: Page = {
  name: 'desk-search',
  path: `${DESK}/search`,
  who: READS,
  // Asking for the empty form reads nobody’s data; what a search showed is written down.
  audit: { changes: 'threads-searched' },
  templates: [TEMPLATE],
  get: (ask) => show(TEMPLATE, searchView({ ...typedOf(ask), problems: [], searched: null })),
  async post(ask: Ask): Promise<Outcome> {
    const typed = typedOf(ask);
    const done = await searchDesk(transactionOf(ask), ask.keys(), typed.typed);
    if (!done.ok)
      return showProblems(TEMPLATE, searchView({ ...typed, problems: done.problems, searched: null }));
    const subjects = done.value.found.map(({ thread }) => ({ kind: 'thread', id: thread.id }));
    return show(TEMPLATE, searchView({ ...typed, problems: [], searched: done.value }), { subjects });
  },
};

const typedOf = ({ lang, form }: Ask) => ({ lang, typed: form.get('words') ?? '' });
