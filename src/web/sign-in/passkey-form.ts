/** The form that asks for a passkey, as the template wants it. Pure. */
import type { Lang } from '../../base/words.js';
import type { InputOptions } from '../govuk.js';
import { addressOf } from '../layout/layout.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Asked } from './passkeys.js';

const WORDS = { en, cy } as const;

export interface PasskeyForm {
  readonly action: string;
  readonly kind: 'create' | 'get';
  readonly options: string;
  readonly attempt: string;
  readonly next: string;
  readonly button: string;
  readonly problems: readonly { readonly code: string; readonly text: string }[];
  readonly noScript: string;
  readonly inputs: readonly InputOptions[];
}

/** A field that must be filled before the browser is asked for a passkey. */
export const NEEDED = { required: 'required', pattern: '.*\\S.*' } as const;

export interface FormFacts {
  readonly lang: Lang;
  readonly path: string;
  readonly kind: PasskeyForm['kind'];
  readonly next: string;
  readonly button: string;
  readonly inputs?: readonly InputOptions[];
}

export function passkeyForm(facts: FormFacts, asked: Asked): PasskeyForm {
  const { lang, path, kind, next, button, inputs = [] } = facts;
  const words = WORDS[lang];
  const problems = [
    { code: 'unsupported', text: words.unsupported },
    { code: 'refused', text: words.refused },
    { code: 'already', text: words.already },
  ];
  return {
    action: addressOf(lang, path),
    kind,
    ...asked,
    next,
    button,
    problems,
    noScript: words.noScript,
    inputs,
  };
}

/** The summary above a form that came back with a problem. */
export const problemSummary = (
  lang: Lang,
  problems: readonly { readonly text: string; readonly href?: string }[],
) => (problems.length === 0 ? null : { titleText: WORDS[lang].problemTitle, errorList: problems });
