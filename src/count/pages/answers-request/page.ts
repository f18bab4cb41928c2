/** One request received: its clock, what was like it, its answer, what it would cost, and the second person. */
import { dayInLondon } from '../../../base/day.js';
import type { Problem, Result } from '../../../base/result.js';
import { mayOpen } from '../../../web/access.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page, Who } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { addCost, draftAnswer, signAnswer } from '../../actions/answers/answer-request.js';
import {
  prepareDisclosure,
  publishDisclosure,
  withdrawDisclosure,
} from '../../actions/answers/publish-answer.js';
import { keepTemplate, recordReview } from '../../actions/answers/received-more.js';
import type { OpenReply } from '../../reading/replies/opened-reply.js';
import {
  ANSWERS,
  ANSWERS_REQUESTS,
  PUBLISHES_ANSWERS,
  SEES_ANSWERS,
  SIGNS,
  answerPath,
} from '../answer-paths.js';
import { questionIn } from './question-fields.js';
import { loadRequest } from './load.js';
import { requestView } from './view.js';

const TEMPLATE = 'count/pages/answers-request/page.njk';

async function view(ask: Ask, problems: readonly Problem[]) {
  const facts = await loadRequest(ask);
  const may = {
    answer: mayOpen(ask.actor, ANSWERS_REQUESTS),
    sign: mayOpen(ask.actor, SIGNS),
    publish: mayOpen(ask.actor, PUBLISHES_ANSWERS),
  };
  const { account } = ask.actor;
  return facts
    ? requestView({ ...facts, may, account, form: ask.form, now: ask.now, problems }, ask.lang)
    : null;
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
  readonly accepts?: 'reply';
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

/** What may be published, written by whoever answers. */
const MORE_ACTS: readonly Act[] = [
  {
    name: 'answers-review',
    path: 'review',
    who: ANSWERS_REQUESTS,
    changes: 'review-answered',
    run: (ask, request) =>
      recordReview(
        transactionOf(ask),
        ask.actor,
        {
          request,
          kind: typed(ask, 'kind'),
          on: typed(ask, 'review-on'),
          outcome: typed(ask, 'outcome'),
          today: dayInLondon(ask.now),
        },
        ask.now,
      ),
  },
  {
    name: 'answers-prepare',
    path: 'prepare',
    who: ANSWERS_REQUESTS,
    changes: 'answer-prepared',
    run: (ask, request) => {
      const words = {
        title: { en: typed(ask, 'title-en').slice(0, 200), cy: typed(ask, 'title-cy').slice(0, 200) },
        asked: typed(ask, 'asked').slice(0, 20_000),
        language: typed(ask, 'language') === 'cy' ? ('cy' as const) : ('en' as const),
      };
      return prepareDisclosure(transactionOf(ask), ask.actor, { request, words }, ask.now);
    },
  },
  {
    name: 'answers-publish',
    path: 'publish',
    who: PUBLISHES_ANSWERS,
    changes: 'answer-published',
    run: (ask, request) => publishDisclosure(transactionOf(ask), ask.actor, request, ask.now),
  },
  {
    name: 'answers-withdraw',
    path: 'withdraw',
    who: PUBLISHES_ANSWERS,
    changes: 'answer-withdrawn',
    run: (ask, request) =>
      withdrawDisclosure(
        transactionOf(ask),
        ask.actor,
        { request, reason: typed(ask, 'reason').slice(0, 2_000) },
        ask.now,
      ),
  },
];

const typed = (ask: Ask, name: string): string => (ask.form.get(name) ?? '').trim();

/** A template is opened by the guarded reader, so it is kept only where there is one. */
const templateAct = (open: OpenReply): Act => ({
  name: 'answers-template',
  path: 'template',
  who: ANSWERS_REQUESTS,
  changes: 'template-received',
  accepts: 'reply',
  run: (ask, request) => {
    const upload = ask.files.find((f) => f.field === 'file');
    const file = upload ? { name: upload.name, bytes: upload.bytes } : null;
    return keepTemplate(transactionOf(ask), ask.actor, { request, file, open }, ask.now);
  },
});

/** Each act an address of its own, so that the table says who may do it. What is refused comes back as the page, saying why. */
export const answersActPages = (open: OpenReply | null): readonly Page[] =>
  [...ACTS, ...MORE_ACTS, ...(open ? [templateAct(open)] : [])].map(actPage);

function actPage({ name, path, who, changes, accepts, run }: Act): Page {
  return {
    name,
    path: `${ANSWERS}/:id/${path}`,
    who,
    audit: { changes, by: 'action' },
    ...(accepts ? { accepts } : {}),
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
  };
}
