/** Logs a request received: the day that the law's clock begins, who asks, and what, word for word. */
import { dayInLondon } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import type { Lang, ShapeOf } from '../../../base/words.js';
import { goTo, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page, View } from '../../../web/page.js';
import { problemSummary } from '../../../web/sign-in/passkey-form.js';
import { transactionOf } from '../../../web/transaction.js';
import { logRequest } from '../../actions/answers/answer-request.js';
import { sayAnswerProblem } from '../../words/say-answer-problem.js';
import { ANSWERS, ANSWERS_REQUESTS, answerPath } from '../answer-paths.js';
import { pathIn } from '../addresses.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };
const TEMPLATE = 'count/pages/answers-new/page.njk';
const PATH = `${ANSWERS}/new`;

export const answersNewPage: Page = {
  name: 'answers-new',
  path: PATH,
  who: ANSWERS_REQUESTS,
  audit: { changes: 'request-received', by: 'action' },
  templates: [TEMPLATE],
  get: (ask) => show(TEMPLATE, view(ask, [])),
  post: async (ask: Ask): Promise<Outcome> => {
    const text = (name: string): string => (ask.form.get(name) ?? '').trim();
    const typed = {
      reference: text('reference').slice(0, 60),
      receivedOn: text('received-on'),
      law: text('law'),
      requester: text('requester').slice(0, 200),
      wording: text('wording').slice(0, 20_000),
    };
    const today = dayInLondon(ask.now);
    const done = await logRequest(transactionOf(ask), ask.actor, { typed, today }, ask.now);
    return done.ok ? goTo(answerPath(done.value)) : showProblems(TEMPLATE, view(ask, done.problems));
  },
};

function view({ form, lang, now }: Ask, problems: readonly Problem[]): View {
  const words = COPY[lang];
  const field = (
    name: 'reference' | 'received-on' | 'requester' | 'wording',
    label: string,
    more: object = {},
  ) => {
    const own = problems.find((p) => p.field === name);
    return {
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      value: form.get(name) ?? (name === 'received-on' ? dayInLondon(now) : ''),
      autocomplete: 'off',
      ...more,
      ...(own ? { errorMessage: { text: sayAnswerProblem(own, lang) } } : {}),
    };
  };
  const law = form.get('law') ?? 'foia';
  return {
    title: words.title,
    back: { text: words.back, href: pathIn(lang, ANSWERS) },
    words,
    formId: 'log',
    formMethod: 'post',
    action: pathIn(lang, PATH),
    reference: field('reference', words.reference, {
      hint: { text: words.referenceHint },
      classes: 'govuk-input--width-20',
    }),
    receivedOn: field('received-on', words.receivedOn, {
      hint: { text: words.receivedOnHint },
      classes: 'govuk-input--width-10',
    }),
    law: {
      idPrefix: 'law',
      name: 'law',
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: words.law, classes: 'govuk-fieldset__legend--s' } },
      items: (['foia', 'foisa'] as const).map((value) => ({
        value,
        text: words[value],
        checked: law === value,
      })),
    },
    requester: field('requester', words.requester, { hint: { text: words.requesterHint } }),
    wording: field('wording', words.wording, { rows: 8 }),
    summary: problemSummary(
      lang,
      problems.map((p) => ({ text: sayAnswerProblem(p, lang), href: `#${p.field ?? 'reference'}` })),
    ),
  };
}
