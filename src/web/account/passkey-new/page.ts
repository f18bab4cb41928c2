/** Adding a passkey to one's own account. */
import { insertPasskey } from '../../../db/index.js';
import type { InputOptions } from '../../govuk.js';
import { addressOf } from '../../layout/layout.js';
import { goTo, notThere, show, showProblems } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { NEEDED, passkeyForm, problemSummary } from '../../sign-in/passkey-form.js';
import { answerOf, askToCreate, readCreated } from '../../sign-in/passkeys.js';
import { transactionOf } from '../../transaction.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/sign-in/passkey/page.njk';
const PATH = '/account/passkeys/new';

export const passkeyNew: Page = {
  name: 'passkey-new',
  path: PATH,
  who: 'signed-in',
  audit: { changes: 'passkey-added' },
  fresh: true,
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await view(ask)),
  post: add,
};

const LONGEST = 200;

async function add(ask: Ask): Promise<Outcome> {
  const { actor, config, now, form } = ask;
  const tx = transactionOf(ask);
  if (actor.account === null) return notThere();
  const label = (form.get('label') ?? '').trim().slice(0, LONGEST);
  if (label === '') return showProblems(TEMPLATE, await view(ask, 'labelMissing'), { keeps: true });
  const made = await readCreated({ tx, by: actor, config, now }, answerOf(form), actor.account);
  if (!made) return showProblems(TEMPLATE, await view(ask, 'notMade'), { keeps: true });
  await insertPasskey(tx, actor, { ...made, account: actor.account, label }, now);
  return goTo('/account', [{ kind: 'passkey', id: made.id }]);
}

async function view(ask: Ask, problem?: 'labelMissing' | 'notMade') {
  const { lang, config, now, actor, form } = ask;
  const words = WORDS[lang];
  const by = { tx: transactionOf(ask), by: actor, config, now };
  const asked = await askToCreate(by, { account: actor.account, name: actor.name });
  const label: InputOptions = {
    id: 'label',
    name: 'label',
    label: { text: words.labelLabel, classes: 'govuk-label--s' },
    hint: { text: words.labelHint },
    value: form.get('label') ?? '',
    classes: 'govuk-input--width-20',
    autocomplete: 'off',
    attributes: NEEDED,
    ...(problem === 'labelMissing' ? { errorMessage: { text: words.labelMissing } } : {}),
  };
  const facts = {
    lang,
    path: PATH,
    kind: 'create',
    next: '/account',
    button: words.button,
    inputs: [label],
  } as const;
  const listed =
    problem === undefined
      ? []
      : [{ text: words[problem], ...(problem === 'labelMissing' ? { href: '#label' } : {}) }];
  return {
    title: words.title,
    lead: words.lead,
    ways: [],
    form: passkeyForm(facts, asked),
    formId: 'passkey',
    formMethod: 'post' as const,
    back: { text: words.back, href: addressOf(lang, '/account') },
    summary: problemSummary(lang, listed),
  };
}
