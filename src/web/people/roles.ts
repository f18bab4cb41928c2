/** What a role is called and what it sees, in words. */
import type { Lang } from '../../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS: Readonly<
  Record<Lang, Readonly<Record<string, { readonly name: string; readonly sees: string }>>>
> = {
  en,
  cy,
};

/** A role as it is called. A role that is not in the table is given no words of its own. */
export const roleName = (role: string, lang: Lang): string => WORDS[lang][role]?.name ?? role;

export const roleSees = (role: string, lang: Lang): string => WORDS[lang][role]?.sees ?? '';

export const roleNames = (roles: readonly string[], lang: Lang): string =>
  roles.map((role) => roleName(role, lang)).join(', ');
