/** Keying in a call, a visit, or what was pasted from a platform: quick, and safe for somebody who may be overheard. */
import { dayInLondon } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { keyIn, newToken } from '../../actions/key-in.js';
import { readTextBy } from '../../read-text.js';
import { findRulesInForce } from '../../store/triage-rules.js';
import { DESK, WORKS, threadPath } from '../paths.js';
import { type KeyedProblem, contactTyped, wayAsked } from './asked.js';
import { chooseView, keyedView } from './view.js';

const CHOOSE = 'desk/pages/keyed/choose.njk';
const FORM = 'desk/pages/keyed/page.njk';

export const keyedChoicePage: Page = {
  name: 'desk-key-in-choice',
  path: `${DESK}/key-in`,
  who: WORKS,
  audit: 'nothing-personal',
  templates: [CHOOSE],
  get: (ask) => show(CHOOSE, chooseView(ask.lang, false)),
  post(ask: Ask): Outcome {
    const way = wayAsked(ask.form.get('way'));
    return way === null ? showProblems(CHOOSE, chooseView(ask.lang, true)) : goTo(`${DESK}/key-in/${way}`);
  },
};

export const keyedPage: Page = {
  name: 'desk-key-in',
  path: `${DESK}/key-in/:way`,
  who: WORKS,
  audit: { changes: 'contact-keyed', by: 'action', reads: 'key-in-opened' },
  templates: [FORM],
  get: (ask) => shown(ask, []),
  async post(ask: Ask): Promise<Outcome> {
    const { form, lang, now, actor } = ask;
    const way = wayAsked(ask.params['way'] ?? null);
    if (way === null) return notThere();
    const contact = contactTyped(form, { way, lang, now });
    if (!contact.ok) return shown(ask, contact.problems);
    const tx = transactionOf(ask);
    const rules = await findRulesInForce(tx, dayInLondon(now));
    const by = { actor, keys: ask.keys(), readText: readTextBy(() => rules) };
    const thread = await keyIn(tx, by, { contact: contact.value, now });
    return goTo(thread === null ? DESK : threadPath(thread));
  },
};

function shown(ask: Ask, problems: readonly Problem<KeyedProblem>[]): Outcome {
  const way = wayAsked(ask.params['way'] ?? null);
  if (way === null) return notThere();
  const token = ask.form.get('token') ?? newToken();
  const view = keyedView({ lang: ask.lang, way, form: ask.form, token, problems });
  return problems.length > 0 ? showProblems(FORM, view) : show(FORM, view);
}
