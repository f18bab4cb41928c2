/** Letting somebody in: a name, and nothing else until roles have been asked for. */
import { insertAccount } from '../../../db/index.js';
import type { InputOptions } from '../../govuk.js';
import { addressOf } from '../../layout/layout.js';
import { goTo, show, showProblems } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { problemSummary } from '../../sign-in/passkey-form.js';
import { transactionOf } from '../../transaction.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/settings/person-new/page.njk';
const PATH = '/settings/people/new';
const LONGEST = 200;

export const personNew: Page = {
  name: 'person-new',
  path: PATH,
  who: { room: 'settings', verb: 'grant', honours: ['two-people'] },
  audit: { changes: 'person-added' },
  fresh: true,
  templates: [TEMPLATE],
  get: (ask) => show(TEMPLATE, view(ask, false)),
  post: add,
};

async function add(ask: Ask): Promise<Outcome> {
  const name = (ask.form.get('name') ?? '').trim().slice(0, LONGEST);
  if (name === '') return showProblems(TEMPLATE, view(ask, true));
  const id = await insertAccount(transactionOf(ask), ask.actor, { name }, ask.now);
  return goTo(`/settings/people/${id}`, [{ kind: 'account', id }]);
}

function view({ lang, form }: Ask, isMissing: boolean) {
  const words = WORDS[lang];
  const name: InputOptions = {
    id: 'name',
    name: 'name',
    label: { text: words.nameLabel, classes: 'govuk-label--s' },
    hint: { text: words.nameHint },
    value: form.get('name') ?? '',
    classes: 'govuk-input--width-20',
    autocomplete: 'off',
    ...(isMissing ? { errorMessage: { text: words.nameMissing } } : {}),
  };
  return {
    title: words.title,
    back: { text: words.back, href: addressOf(lang, '/settings/people') },
    action: addressOf(lang, PATH),
    formId: 'person',
    formMethod: 'post' as const,
    name,
    next: words.next,
    button: words.button,
    summary: problemSummary(lang, isMissing ? [{ text: words.nameMissing, href: '#name' }] : []),
  };
}
