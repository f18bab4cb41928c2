/** One person, as its template wants it. Pure. */
import { fill, type Lang } from '../../../base/words.js';
import type { Account } from '../../../db/index.js';
import { STAFF_ROLES } from '../../access.js';
import type { CheckboxesOptions } from '../../govuk.js';
import { addressOf } from '../../layout/layout.js';
import { roleName, roleSees } from '../../people/roles.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export type Told = 'asked' | 'granted' | 'disabledNow' | 'enabledNow';

export interface PersonFacts {
  readonly lang: Lang;
  readonly person: Account;
  readonly isSelf: boolean;
  /** True when no second administrator could confirm. */
  readonly isAlone: boolean;
  readonly told: Told | null;
  /** A one-time link just made, whole. It is shown once. */
  readonly link: string | null;
}

export function personView({ lang, person, isSelf, isAlone, told, link }: PersonFacts) {
  const words = WORDS[lang];
  const of = (sentence: string): string => fill(sentence, { name: person.name }, lang);
  const isDisabled = person.disabledAt !== null;
  return {
    title: person.name,
    action: addressOf(lang, `/settings/people/${person.id}`),
    back: { text: words.back, href: addressOf(lang, '/settings/people') },
    told: told === null ? null : of(words[told]),
    link: link === null ? null : { lead: of(words.linkLead), address: link },
    yourself: isSelf ? words.yourself : null,
    roles: isSelf ? null : rolesField(person, { lang, isAlone }),
    rolesButton: isAlone ? words.give : words.ask,
    signInTitle: words.signInTitle,
    linkButton: isDisabled ? null : words.link,
    ableButton: isSelf ? null : of(isDisabled ? words.enable : words.disable),
    ableVerb: isDisabled ? 'enable' : 'disable',
  };
}

export function rolesField(
  person: Pick<Account, 'name' | 'roles'>,
  { lang, isAlone }: { readonly lang: Lang; readonly isAlone: boolean },
): CheckboxesOptions {
  const words = WORDS[lang];
  return {
    name: 'roles',
    idPrefix: 'roles',
    fieldset: {
      legend: {
        text: fill(words.rolesTitle, { name: person.name }, lang),
        classes: 'govuk-fieldset__legend--m',
      },
    },
    hint: { text: isAlone ? words.rolesAloneHint : words.rolesHint },
    items: STAFF_ROLES.map((role) => ({
      text: roleName(role, lang),
      value: role,
      hint: { text: roleSees(role, lang) },
      checked: person.roles.includes(role),
    })),
  };
}
