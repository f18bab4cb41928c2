/** The list of everything published, and its feeds. */
import { dayInLondon, dayInWords, instant } from '../../../base/day.js';
import { fill, type Lang } from '../../../base/words.js';
import { copied, send, show } from '../../../web/outcome.js';
import type { Ask, Copied, Outcome, Page, View } from '../../../web/page.js';
import { ATOM_TYPE, atomFeed, type Feed, JSON_FEED_TYPE, jsonFeed } from '../../formats/index.js';
import { type Release, versionText } from '../../rules/release/release.js';
import { pathIn } from '../addresses.js';
import { LOG } from '../answer-paths.js';
import { releaseAddress } from '../public-release/addresses.js';
import { type ReleasesHeld, stampForList } from '../public-release/held.js';
import { WAITING_TEMPLATE, waitingFor } from '../public-waiting/waiting.js';
import { cy } from './copy.cy.js';
import { en, type ListWords } from './copy.en.js';

const TEMPLATE = 'count/pages/public-list/page.njk';
const COPY: Readonly<Record<Lang, ListWords>> = { en, cy };
const PUBLIC = { who: 'anyone', audit: 'nothing-personal', public: true } as const;

export const listPage = (held: ReleasesHeld): Page => ({
  name: 'public-releases',
  path: '/figures',
  ...PUBLIC,
  templates: [TEMPLATE, WAITING_TEMPLATE],
  get: (ask) => listed(held, ask, async () => show(TEMPLATE, viewOf(await held.list(ask), ask.lang))),
});

export const atomPage = (held: ReleasesHeld): Page => ({
  name: 'public-releases-atom',
  path: '/figures.atom',
  ...PUBLIC,
  templates: [WAITING_TEMPLATE],
  get: (ask) =>
    listed(held, ask, async () =>
      send(`${ATOM_TYPE}; charset=utf-8`, atomFeed(await feedOf(held, ask, 'atom'))),
    ),
});

export const jsonFeedPage = (held: ReleasesHeld): Page => ({
  name: 'public-releases-json',
  path: '/figures.json',
  ...PUBLIC,
  templates: [WAITING_TEMPLATE],
  get: (ask) =>
    listed(held, ask, async () =>
      send(JSON_FEED_TYPE, `${JSON.stringify(jsonFeed(await feedOf(held, ask, 'json')), null, 2)}\n`),
    ),
});

/** A list of nothing may be one that is being made, and may be made between the two questions. */
async function listed(held: ReleasesHeld, ask: Ask, make: () => Promise<Copied>): Promise<Outcome> {
  const stamp = await stampForList(held, ask);
  if (stamp !== '') return copied(stamp, make);
  return (await waitingFor(held, ask)) ?? copied(await stampForList(held, ask), make);
}

async function feedOf(held: ReleasesHeld, ask: Ask, ending: 'atom' | 'json'): Promise<Feed> {
  const { origin, organisation } = ask.config;
  const at = (lang: Lang): string => `${origin}${pathIn(lang, `/figures.${ending}`)}`;
  return {
    lang: ask.lang,
    self: { en: at('en'), cy: at('cy') },
    home: `${origin}${pathIn(ask.lang, '/figures')}`,
    publisher: { name: organisation, address: origin },
    releases: await held.list(ask),
  };
}

function viewOf(releases: readonly Release[], lang: Lang): View {
  const words = COPY[lang];
  return {
    title: words.title,
    description: words.lead,
    words,
    isPublic: true,
    claims: pathIn(lang, '/figures/claims'),
    log: pathIn(lang, LOG),
    atom: pathIn(lang, '/figures.atom'),
    json: pathIn(lang, '/figures.json'),
    releases: releases.map((r) => itemOf(r, lang)),
  };
}

function itemOf(release: Release, lang: Lang) {
  const words = COPY[lang];
  const on = dayInWords(dayInLondon(instant(release.published_at)), lang);
  const withdrawn = release.withdrawn ?? null;
  return {
    title: release.title[lang],
    headline: release.headline[lang],
    caveat: release.caveat[lang],
    href: releaseAddress(lang, release.slug),
    version: fill(words.version, { version: versionText(release.version), on }, lang),
    withdrawn: withdrawn && fill(words.withdrawn, { on: dayInWords(withdrawn.on, lang) }, lang),
  };
}
