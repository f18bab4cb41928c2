/** One request received: its clock, what was like it, its answer, what it would cost, and the second person. */
import type { Problem, Result } from '../../../base/result.js';
import { mayOpen } from '../../../web/access.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page, Who } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { addCost, draftAnswer, signAnswer } from '../../actions/answers/answer-request.js';
import { ANSWERS, ANSWERS_REQUESTS, SEES_ANSWERS, SIGNS, answerPath } from '../answer-paths.js';
import { questionIn } from './question-fields.js';
import { loadRequest } from './load.js';
import { requestView } from './view.js';

const TEMPLATE = 'count/pages/answers-request/page.njk';

async function view(ask: Ask, problems: readonly Problem[]) {
  const facts = await loadRequest(ask);
  const may = { answer: mayOpen(ask.actor, ANSWERS_REQUESTS), sign: mayOpen(ask.actor, SIGNS) };
  return facts ? requestView({ ...facts, may, form: ask.form, now: ask.now, problems }, ask.lang) : null;
}

export const answersRequestPage: Page = {
  name: 'answers-request',
  path: `${ANSWERS}/:id`,
  who: SEES_ANSWERS,
  audit: { reads: 'received-shown' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const shown = await view(ask, []);
    if (!shown) return notThere();
    return show(TEMPLATE, shown, { subjects: [{ kind: 'received-request', id: ask.params['id'] ?? '' }] });
  },
};

interface Act {
  readonly name: string;
  readonly path: string;
  readonly who: Who;
  readonly changes: string;
  readonly run: (ask: Ask, id: string) => Promise<Result<unknown>>;
}

const ACTS: readonly Act[] = [
  {
    name: 'answers-count',
    path: 'count',
    who: ANSWERS_REQUESTS,
    changes: 'answer-drafted',
    run: (ask, request) =>
      draftAnswer(transactionOf(ask), ask.actor, { request, written: questionIn(ask.form) }, ask.now),
  },
  {
    name: 'answers-cost',
    path: 'cost',
    who: ANSWERS_REQUESTS,
    changes: 'cost-added',
    run: (ask, request) => {
      const text = (name: string): string => (ask.form.get(name) ?? '').trim();
      const line = {
        request,
        activity: text('activity'),
        records: text('records'),
        minutes: text('minutes'),
      };
      return addCost(transactionOf(ask), ask.actor, line, ask.now);
    },
  },
  {
    name: 'answers-sign',
    path: 'sign',
    who: SIGNS,
    changes: 'answer-signed',
    run: (ask, request) => signAnswer(transactionOf(ask), ask.actor, request, ask.now),
  },
];

/** Each act an address of its own, so that the table says who may do it. What is refused comes back as the page, saying why. */
export const answersActPages: readonly Page[] = ACTS.map(
  ({ name, path, who, changes, run }): Page => ({
    name,
    path: `${ANSWERS}/:id/${path}`,
    who,
    audit: { changes, by: 'action' },
    templates: [TEMPLATE],
    get: (ask) => goTo(answerPath(ask.params['id'] ?? '')),
    post: async (ask: Ask): Promise<Outcome> => {
      const id = ask.params['id'] ?? '';
      if (!(await loadRequest(ask))) return notThere();
      const done = await run(ask, id);
      if (done.ok) return goTo(answerPath(id));
      const shown = await view(ask, done.problems);
      return shown ? showProblems(TEMPLATE, shown) : notThere();
    },
  }),
);
