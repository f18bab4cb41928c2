/** The list of people, as its template wants it. Pure. */
import { fill, type Lang } from '../../../base/words.js';
import type { Account, RoleRequest } from '../../../db/index.js';
import { addressOf } from '../../layout/layout.js';
import { roleNames } from '../../people/roles.js';
import { mayDecide } from '../roles.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface PeopleFacts {
  readonly lang: Lang;
  readonly accounts: readonly Account[];
  readonly requests: readonly RoleRequest[];
  readonly reader: string;
}

export function peopleView({ lang, accounts, requests, reader }: PeopleFacts) {
  const words = WORDS[lang];
  const nameOf = (id: string): string => accounts.find((account) => account.id === id)?.name ?? '';
  return {
    title: words.title,
    words,
    wide: true,
    forceHref: addressOf(lang, '/settings/organisation'),
    addHref: addressOf(lang, '/settings/people/new'),
    decideAction: addressOf(lang, '/settings/requests'),
    people: accounts.map((account) => personRow(account, lang)),
    requests: requests.map((request) => requestRow(request, { lang, nameOf, reader })),
  };
}

const personRow = ({ id, name, roles, disabledAt }: Account, lang: Lang) => ({
  name,
  href: addressOf(lang, `/settings/people/${id}`),
  roles: roles.length > 0 ? roleNames(roles, lang) : WORDS[lang].noRoles,
  state: disabledAt === null ? WORDS[lang].enabled : WORDS[lang].disabled,
});

interface Around {
  readonly lang: Lang;
  readonly nameOf: (id: string) => string;
  readonly reader: string;
}

function requestRow(request: RoleRequest, { lang, nameOf, reader }: Around) {
  const words = WORDS[lang];
  const name = nameOf(request.account);
  const roles = request.roles.length > 0 ? roleNames(request.roles, lang) : words.nothing;
  return {
    id: request.id,
    text: fill(words.waiting, { asker: nameOf(request.askedBy), name, roles }, lang),
    which: fill(words.forWhom, { name }, lang),
    isConfirmable: mayDecide(request, reader, 'confirmed'),
    isDeclinable: mayDecide(request, reader, 'declined'),
    decline: request.askedBy === reader ? words.takeBack : words.decline,
  };
}
