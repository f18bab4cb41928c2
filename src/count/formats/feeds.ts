/**
 * Feeds of releases in one language: every version of every release is an entry, so that a reader sees a revision.
 * **Source**: RFC 4287 (Atom); JSON Feed 1.1.
 */
import type { Lang } from '../../base/words.js';
import { fill, otherLang } from '../../base/words.js';
import { type Named, type Release, type ReleaseVersion, versionText } from '../rules/release/release.js';
import { FORMAT_WORDS } from '../words/format-words.js';
import type { Json } from './csvw.js';
import { XML_HEAD, cleaned, xml } from './xml-text.js';

export const ATOM_TYPE = 'application/atom+xml';
export const JSON_FEED_TYPE = 'application/feed+json';

export interface Feed {
  readonly lang: Lang;
  /** The feed's own address in each language. */
  readonly self: Readonly<Record<Lang, string>>;
  /** The page of all releases. */
  readonly home: string;
  readonly publisher: Named;
  /** In any order; of each release its newest version, whose history tells of the others. */
  readonly releases: readonly Release[];
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly at: string;
  readonly summary: string;
}

/** Newest first; two of the same minute in the order of their addresses. */
function entriesOf({ releases, lang }: Feed): readonly Entry[] {
  return releases
    .flatMap((r) => r.history.map((v) => entryOf(r, v, lang)))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));
}

function entryOf(release: Release, v: ReleaseVersion, lang: Lang): Entry {
  const copy = FORMAT_WORDS[lang].feed;
  const version = versionText(v.version);
  const isNewest = version === versionText(release.version);
  const title = fill(copy.version, { title: release.title[lang], version }, lang);
  const changes = v.changes.map((c) => c[lang]);
  const words = isNewest ? [release.headline[lang], release.caveat[lang], ...changes] : changes;
  const withdrawn = release.withdrawn ?? null;
  return {
    id: `${release.address}#v${version}`,
    title: withdrawn === null ? title : fill(copy.withdrawn, { title }, lang),
    address: release.address,
    at: v.published_at,
    summary: [...(withdrawn === null ? [] : [withdrawn.reason[lang]]), ...words].join(' '),
  };
}

const LONG_AGO = '1970-01-01T00:00:00Z';

export function atomFeed(feed: Feed): string {
  const { lang, self, home, publisher } = feed;
  const copy = FORMAT_WORDS[lang].feed;
  const entries = entriesOf(feed);
  const other = otherLang(lang);
  const head = [
    `<id>${xml(self[lang])}</id>`,
    `<title>${xml(fill(copy.title, { name: publisher.name[lang] }, lang))}</title>`,
    `<subtitle>${xml(copy.subtitle)}</subtitle>`,
    `<updated>${entries[0]?.at ?? LONG_AGO}</updated>`,
    `<author><name>${xml(publisher.name[lang])}</name><uri>${xml(publisher.address)}</uri></author>`,
    `<link rel="self" type="${ATOM_TYPE}" href="${xml(self[lang])}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(home)}"/>`,
    `<link rel="alternate" type="${ATOM_TYPE}" hreflang="${other}" href="${xml(self[other])}"/>`,
  ];
  return `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">${head.join('')}${entries.map(atomEntry).join('')}</feed>\n`;
}

const atomEntry = (e: Entry): string =>
  `<entry><id>${xml(e.id)}</id><title>${xml(e.title)}</title><updated>${xml(e.at)}</updated><published>${xml(e.at)}</published><link rel="alternate" type="text/html" href="${xml(e.address)}"/><summary type="text">${xml(e.summary)}</summary></entry>`;

export function jsonFeed(feed: Feed): { readonly [key: string]: Json } {
  const { lang, self, home, publisher } = feed;
  const copy = FORMAT_WORDS[lang].feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: fill(copy.title, { name: publisher.name[lang] }, lang),
    description: copy.subtitle,
    home_page_url: home,
    feed_url: self[lang],
    language: lang,
    authors: [{ name: publisher.name[lang], url: publisher.address }],
    items: entriesOf(feed).map((e) => ({
      id: e.id,
      url: e.address,
      title: e.title,
      content_text: cleaned(e.summary),
      date_published: e.at,
      language: lang,
    })),
  };
}
