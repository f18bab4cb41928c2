/**
 * Paste a narrative, see it lit with reasons. What was pasted is nobody's record here: it is not kept, not logged and not
 * journalled; and where the page has its script it never leaves the browser.
 */
import { dayInLondon } from '../../../base/day.js';
import { show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { addressOf } from '../../../web/layout/layout.js';
import { FLAG_RULE_BOOKS } from '../../rules/flag/index.js';
import { may } from '../../../web/access.js';
import { cy } from '../lexicon/copy.cy.js';
import { en } from '../lexicon/copy.en.js';
import { transactionOf } from '../../../web/transaction.js';
import { type LexiconInForce, lexiconInForce } from '../../lexicon-in-force.js';
import { LEXICON, LEXICON_IN_FORCE } from '../lexicon/view.js';
import { LISTS, RECORD } from '../paths.js';
import {
  ANCHORS,
  BY_DAY,
  type Pasted,
  READER_COPY,
  type ReaderAnswer,
  type ReaderField,
  answerFor,
} from './answer.js';

const LEXICON_COPY = { en, cy } as const;
const TEMPLATE = 'record/pages/flag-reader/page.njk';
export const FLAG_READER = `${RECORD}/flag-reader`;

/** What the page’s script runs in the browser: built modules that know neither files nor network. */
export const READER_MODULES = ['record/pages/flag-reader/answer.js'] as const;

export const flagReaderPage: Page = {
  name: 'record-flag-reader',
  path: FLAG_READER,
  who: LISTS,
  audit: { reads: 'flag-reader-used' },
  templates: [TEMPLATE],
  get: async (ask) =>
    show(TEMPLATE, viewOf(ask, await lexiconInForce(transactionOf(ask)), { problems: [], said: null }), {
      subjects: [],
    }),
  async post(ask): Promise<Outcome> {
    const inForce = await lexiconInForce(transactionOf(ask));
    const by = { today: dayInLondon(ask.now), lang: ask.lang, reader: inForce.reader };
    const answer = answerFor(pastedIn(ask.form), by);
    const view = viewOf(ask, inForce, answer);
    return answer.problems.length > 0 ? showProblems(TEMPLATE, view) : show(TEMPLATE, view, { subjects: [] });
  },
};

const pastedIn = (form: URLSearchParams): Pasted => ({
  // A browser sends line ends as two characters; offsets are those of the text shown.
  narrative: (form.get('narrative') ?? '').replaceAll('\r\n', '\n'),
  code: form.get('code') ?? '',
  day: form.get('recorded-day') ?? '',
  month: form.get('recorded-month') ?? '',
  year: form.get('recorded-year') ?? '',
  rules: form.get('rules') ?? '',
});

function viewOf(
  { lang, form, now, actor }: Ask,
  { own, number }: LexiconInForce,
  { problems, said }: ReaderAnswer,
) {
  const words = READER_COPY[lang];
  const pasted = pastedIn(form);
  const errorOf = (field: ReaderField) => {
    const problem = problems.find((one) => one.field === field);
    if (!problem) return {};
    return { errorMessage: { text: words.problems[problem.code], visuallyHiddenText: words.error } };
  };
  return {
    title: words.title,
    words,
    wide: true,
    formId: 'reader-form',
    formMethod: 'post' as const,
    back: { text: words.back, href: addressOf(lang, RECORD) },
    action: addressOf(lang, FLAG_READER),
    lexicon: may(actor.roles, { room: 'crimes', verb: 'decide' })
      ? { text: LEXICON_COPY[lang].link, href: addressOf(lang, LEXICON) }
      : null,
    today: dayInLondon(now),
    // The number is in the address so that no browser keeps an older one.
    ownLexicon: own ? `${addressOf(lang, LEXICON_IN_FORCE)}?version=${String(number)}` : '',
    problemWords: JSON.stringify(words.problems),
    summary:
      problems.length === 0
        ? null
        : {
            titleText: words.problemTitle,
            errorList: problems.map(({ field, code }) => ({
              text: words.problems[code],
              href: `#${ANCHORS[field]}`,
            })),
          },
    narrative: {
      id: 'narrative',
      name: 'narrative',
      rows: '9',
      label: { text: words.narrative, classes: 'govuk-label--s' },
      hint: { text: words.narrativeHint },
      value: pasted.narrative,
      autocomplete: 'off',
      ...errorOf('narrative'),
    },
    code: {
      id: 'code',
      name: 'code',
      classes: 'govuk-input--width-10',
      label: { text: words.code, classes: 'govuk-label--s' },
      hint: { text: words.codeHint },
      value: pasted.code,
      autocomplete: 'off',
      ...errorOf('code'),
    },
    recorded: {
      id: 'recorded',
      namePrefix: 'recorded',
      fieldset: { legend: { text: words.recorded, classes: 'govuk-fieldset__legend--s' } },
      hint: { text: words.recordedHint },
      items: (['day', 'month', 'year'] as const).map((part) => ({
        name: part,
        label: words[part],
        classes: `govuk-input--width-${part === 'year' ? '4' : '2'}`,
        value: pasted[part],
      })),
      ...errorOf('recorded'),
    },
    rules: {
      id: 'rules',
      name: 'rules',
      label: { text: words.rules, classes: 'govuk-label--s' },
      items: [
        { value: BY_DAY, text: words.byDay },
        ...FLAG_RULE_BOOKS.toReversed().map((one) => ({
          value: one,
          text: words.books[one],
          selected: pasted.rules === one,
        })),
      ],
    },
    isRead: said !== null,
    said: said ?? NOTHING,
  };
}

/** What stands in the places that are filled by reading. */
const NOTHING: NonNullable<ReaderAnswer['said']> = {
  answer: '',
  says: '',
  sure: '',
  rule: '',
  ruleTitle: '',
  guide: '',
  guideOther: '',
  platforms: [],
  pathway: '',
  book: '',
  version: '',
  lit: { pieces: [], reasons: [] },
};
