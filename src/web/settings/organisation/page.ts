/** Which force this organisation is, by the code that its figures carry: crimes recorded from then on say so. */
import { AUTHORITIES, authorityByCode, existsOn } from '../../../base/authorities.js';
import { dayInLondon } from '../../../base/day.js';
import { fill, type Lang } from '../../../base/words.js';
import { findOrganisationIn, nameForce } from '../../../db/index.js';
import type { SelectOptions } from '../../govuk.js';
import { addressOf } from '../../layout/layout.js';
import { goTo, show, showProblems } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { problemSummary } from '../../sign-in/passkey-form.js';
import { transactionOf } from '../../transaction.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/settings/organisation/page.njk';
export const ORGANISATION = '/settings/organisation';
/** What is chosen where the organisation is no force. */
const NO_FORCE = 'none';

export const organisation: Page = {
  name: 'organisation',
  path: ORGANISATION,
  who: { room: 'settings', verb: 'edit' },
  audit: { changes: 'force-named', reads: 'organisation-shown' },
  fresh: true,
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await view(ask, false)),
  post: name,
};

async function name(ask: Ask): Promise<Outcome> {
  const chosen = ask.form.get('force') ?? '';
  const force = forcesOn(ask).find(({ code }) => code === chosen);
  if (!force && chosen !== NO_FORCE) return showProblems(TEMPLATE, await view(ask, true));
  await nameForce(transactionOf(ask), force?.code ?? null);
  return goTo(ORGANISATION);
}

const forcesOn = ({ now }: Pick<Ask, 'now'>) =>
  AUTHORITIES.filter((one) => one.kind === 'force' && existsOn(one, dayInLondon(now)));

async function view(ask: Ask, isMissing: boolean) {
  const { lang, form } = ask;
  const words = WORDS[lang];
  const { authority, name: names } = await findOrganisationIn(transactionOf(ask));
  const force: SelectOptions = {
    id: 'force',
    name: 'force',
    label: { text: words.force, classes: 'govuk-label--s' },
    hint: { text: words.forceHint },
    items: choices(ask, form.get('force') ?? authority),
    ...(isMissing ? { errorMessage: { text: words.forceMissing } } : {}),
  };
  return {
    title: words.title,
    back: { text: words.back, href: addressOf(lang, '/settings/people') },
    action: addressOf(lang, ORGANISATION),
    formId: 'organisation',
    formMethod: 'post' as const,
    force,
    words,
    now: stands(authority, names[lang], lang),
    summary: problemSummary(lang, isMissing ? [{ text: words.forceMissing, href: '#force' }] : []),
  };
}

const choices = ({ lang, now }: Ask, chosen: string | null) => [
  { value: '', text: WORDS[lang].choose },
  ...forcesOn({ now })
    .map(({ code, full }) => ({ value: code, text: full[lang], selected: code === chosen }))
    .toSorted((a, b) => a.text.localeCompare(b.text, lang)),
  { value: NO_FORCE, text: WORDS[lang].noForce, selected: chosen === NO_FORCE },
];

const stands = (authority: string | null, named: string, lang: Lang): string => {
  const force = authority === null ? null : authorityByCode(authority);
  return force
    ? fill(WORDS[lang].isForce, { name: named, force: force.full[lang], code: force.code }, lang)
    : fill(WORDS[lang].isNone, { name: named }, lang);
};
