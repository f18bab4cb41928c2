/** The registrar says which recorder of extracts an account is. */
import type { Problem } from '../../../../base/result.js';
import { listAccounts } from '../../../../db/index.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { sayRecorder } from '../../../actions/audit/recorders.js';
import type { AuditProblem } from '../../../rules/audit/index.js';
import { AUDITS, RUNS_AUDIT, WORDS, backToList, doingOf, problemAt, problemsView } from '../asked.js';

const TEMPLATE = 'record/pages/audit/recorders/page.njk';

export const recordersPage: Page = {
  name: 'flag-audit-recorders',
  path: `${AUDITS}/recorders`,
  who: RUNS_AUDIT,
  audit: { changes: 'recorder-linked', by: 'action', reads: 'recorders-read' },
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await recordersView(ask, [], false)),
  async post(ask): Promise<Outcome> {
    const typed = { recorder: ask.form.get('recorder') ?? '', account: ask.form.get('account') ?? '' };
    const done = await sayRecorder(transactionOf(ask), doingOf(ask), typed);
    return done.ok
      ? show(TEMPLATE, await recordersView(ask, [], true))
      : showProblems(TEMPLATE, await recordersView(ask, done.problems, false));
  },
};

async function recordersView(ask: Ask, problems: readonly Problem<AuditProblem>[], isDone: boolean) {
  const { lang, form } = ask;
  const words = WORDS[lang].recorders;
  const at = problemAt(problems, lang);
  const accounts = (await listAccounts(transactionOf(ask))).filter((a) => a.disabledAt === null);
  return {
    title: words.title,
    words,
    back: backToList(lang),
    formId: 'recorders',
    action: addressOf(lang, `${AUDITS}/recorders`),
    problems: problemsView(problems, lang),
    done: isDone ? words.done : null,
    recorder: {
      id: 'recorder',
      label: words.recorder,
      hint: words.recorderHint,
      value: isDone ? '' : (form.get('recorder') ?? ''),
      classes: 'govuk-input--width-10',
      problem: at['recorder'],
    },
    account: {
      id: 'account',
      label: words.account,
      value: isDone ? '' : (form.get('account') ?? ''),
      problem: at['account'],
      options: [{ value: '', text: '' }, ...accounts.map((a) => ({ value: a.id, text: a.name }))],
    },
  };
}
