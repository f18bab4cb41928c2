/** The sets of authorities that somebody saved: what is in each, another name for one, one taken away. */
import { isId } from '../../../base/id.js';
import type { Problem } from '../../../base/result.js';
import { goTo, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { removeSet, renameSet } from '../../actions/rounds/change-set.js';
import { listSets } from '../../store/authority-sets.js';
import { ROUND_SETS, RUNS_ROUNDS } from '../round-paths.js';
import { setsView } from './view.js';

const TEMPLATE = 'count/pages/rounds-sets/page.njk';

const view = async (ask: Ask, problems: readonly Problem[]) =>
  setsView({ sets: await listSets(transactionOf(ask)), form: ask.form, problems }, ask.lang);

export const roundSetsPage: Page = {
  name: 'round-sets',
  path: ROUND_SETS,
  who: RUNS_ROUNDS,
  audit: { changes: 'authority-set-renamed', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await view(ask, [])),
  post: async (ask) => {
    const tx = transactionOf(ask);
    const id = ask.form.get('set') ?? '';
    if (!isId(id)) return goTo(ROUND_SETS);
    const name = ask.form.get(`name-${id}`) ?? '';
    const done =
      ask.form.get('do') === 'remove'
        ? await removeSet(tx, ask.actor, id, ask.now)
        : await renameSet(tx, ask.actor, { id, name }, ask.now);
    // Somebody else may have taken it away in the meantime: the list says so.
    if (done.ok || done.problems.some((p) => p.code === 'not-there')) return goTo(ROUND_SETS);
    return showProblems(TEMPLATE, await view(ask, done.problems));
  },
};
