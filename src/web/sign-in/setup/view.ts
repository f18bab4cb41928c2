/** The page of a one-time link, as its template wants it. Pure. */
import { fill, type Lang } from '../../../base/words.js';
import type { InputOptions } from '../../govuk.js';
import { NEEDED, type PasskeyForm, passkeyForm, problemSummary } from '../passkey-form.js';
import type { Asked } from '../passkeys.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export type SetupProblem = 'nameMissing' | 'labelMissing' | 'notMade';

export interface SetupFacts {
  readonly lang: Lang;
  readonly path: string;
  /** Who the link is for, or null for the first administrator. */
  readonly name: string | null;
  readonly typed: URLSearchParams;
  readonly problems: readonly SetupProblem[];
}

const FIELD_OF: Readonly<Record<SetupProblem, string | null>> = {
  nameMissing: 'name',
  labelMissing: 'label',
  notMade: null,
};

export function setupView(facts: SetupFacts, asked: Asked) {
  const { lang, path, name, problems } = facts;
  const words = WORDS[lang];
  const inputs = [...(name === null ? [input(facts, 'name')] : []), input(facts, 'label')];
  const form: PasskeyForm = passkeyForm(
    { lang, path, kind: 'create', next: '/account', button: words.button, inputs },
    asked,
  );
  const listed = problems.map((code) => {
    const field = FIELD_OF[code];
    return field === null ? { text: words[code] } : { text: words[code], href: `#${field}` };
  });
  return {
    title: name === null ? words.firstTitle : fill(words.joinTitle, { name }, lang),
    lead: name === null ? words.firstLead : words.joinLead,
    note: words.secondNote,
    form,
    formId: 'passkey',
    formMethod: 'post' as const,
    summary: problemSummary(lang, listed),
  };
}

function input({ lang, typed, problems }: SetupFacts, field: 'name' | 'label'): InputOptions {
  const words = WORDS[lang];
  const problem = `${field}Missing` as const;
  return {
    id: field,
    name: field,
    label: { text: words[`${field}Label`], classes: 'govuk-label--s' },
    hint: { text: words[`${field}Hint`] },
    value: typed.get(field) ?? '',
    classes: 'govuk-input--width-20',
    autocomplete: field === 'name' ? 'name' : 'off',
    attributes: NEEDED,
    ...(problems.includes(problem) ? { errorMessage: { text: words[problem] } } : {}),
  };
}
