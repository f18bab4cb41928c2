/** Everything around a page: title, rooms, language switch, who is signed in. Pure: facts in, layout out. */
import { fill, type Lang, otherLang } from '../../base/words.js';
import type { Actor } from '../../db/index.js';
import { mayOpen } from '../access.js';
import { type Config, mayPretend } from '../config.js';
import type { View, Who } from '../page.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

/** A link in the layout to a page of the house: shown to those who may open it. */
export interface SiteLink {
  readonly path: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly who: Who;
  /** Other paths that belong to it: whoever is on one of them is here. */
  readonly also?: readonly string[];
}

export interface LayoutFacts {
  readonly lang: Lang;
  /** The page's path without the language, its parameters filled in. */
  readonly path: string;
  /** The query as it was asked, without the question mark. */
  readonly query: string;
  readonly view: View;
  readonly actor: Actor;
  readonly config: Config;
  readonly rooms: readonly SiteLink[];
  readonly footer: readonly SiteLink[];
  readonly assets: string;
  /** The token that forms carry, or '' when nobody is signed in. */
  readonly token: string;
}

export interface Link {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

export type Layout = ReturnType<typeof layoutOf>;

/** The address of a page in a language: `/cy/count` for `/count`. */
export const addressOf = (lang: Lang, path: string): string =>
  lang === 'en' ? path : path === '/' ? '/cy' : `/cy${path}`;

export function layoutOf(facts: LayoutFacts) {
  const { lang, view, config, actor } = facts;
  const words: { readonly [K in keyof typeof en]: string } = WORDS[lang];
  const title = view.hasErrors ? fill(words.errorPrefix, { title: view.title }, lang) : view.title;
  return {
    lang,
    words,
    assets: facts.assets,
    pageTitle: `${title} · ${words.product}`,
    home: addressOf(lang, '/'),
    rooms: links(facts, facts.rooms),
    footer: links(facts, facts.footer),
    languages: languageSwitch(facts),
    madeUp: madeUp(facts, words),
    person: actor.account === null ? null : { name: actor.name, href: addressOf(lang, '/account') },
    signIn: addressOf(lang, '/sign-in'),
    signInAs: mayPretend(config) ? addressOf(lang, '/sign-in-as') : null,
    signOut: addressOf(lang, '/sign-out'),
    token: facts.token,
  };
}

function links(facts: LayoutFacts, all: readonly SiteLink[]): readonly Link[] {
  const open = all.filter((link) => mayOpen(facts.actor, link.who));
  const nearest = nearestOf(open, facts.path);
  return open.map((link) => ({
    href: addressOf(facts.lang, link.path),
    text: link.name[facts.lang],
    current: link === nearest,
  }));
}

/** The one link where somebody is: of several above a page, the nearest. */
function nearestOf(links: readonly SiteLink[], path: string): SiteLink | undefined {
  const isBelow = (above: string): boolean => path === above || path.startsWith(`${above}/`);
  const above = links.flatMap((link) =>
    [link.path, ...(link.also ?? [])].filter(isBelow).map((at) => ({ link, length: at.length })),
  );
  return above.toSorted((a, b) => b.length - a.length)[0]?.link;
}

/** Stays on the page. Where there is a form it is the form that goes over, with what was typed. */
function languageSwitch({ lang, path, query, view }: LayoutFacts) {
  const to = otherLang(lang);
  const href = addressOf(to, path) + (query === '' ? '' : `?${query}`);
  const words = WORDS[lang];
  return { to, href, formId: view.formId ?? null, text: words.switchTo, hint: words.switchHint };
}

function madeUp({ config, actor, lang }: LayoutFacts, words: { madeUp: string; madeUpSignedIn: string }) {
  if (!config.madeUp) return null;
  const person = actor.account === null ? null : fill(words.madeUpSignedIn, { name: actor.name }, lang);
  return { text: words.madeUp, person };
}
