/** The list of releases, as its template wants it. Pure. */
import { dayInWords, instantInWords } from '../../../base/day.js';
import { type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { versionText } from '../../rules/release/release.js';
import { isOut } from '../../rules/release/states.js';
import type { VersionEntry } from '../../store/versions.js';
import { pathIn } from '../addresses.js';
import { DESK, KEPT, deskPath } from '../release-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface ListFacts {
  readonly versions: readonly VersionEntry[];
  /** How many values of the version that is out have been restated since, by release. */
  readonly restated: ReadonlyMap<string, number>;
  readonly mayDraft: boolean;
  readonly now: Date;
}

export function listView({ versions, restated, mayDraft, now }: ListFacts, lang: Lang): View {
  const words = COPY[lang];
  const slugs = [...new Set(versions.map((v) => v.slug))];
  return {
    title: words.title,
    words,
    claimsHref: pathIn(lang, KEPT),
    draftHref: mayDraft ? pathIn(lang, `${DESK}/new`) : null,
    releases: slugs.map((slug) => {
      const own = versions.filter((v) => v.slug === slug);
      const out = own.find((v) => isOut(v.state));
      const work = own.find((v) => !isOut(v.state));
      const count = restated.get(slug) ?? 0;
      return {
        title: own[0]?.title[lang] ?? slug,
        href: pathIn(lang, deskPath(slug)),
        out: out ? sayState(out, now, lang) : words.notOut,
        work: work ? sayState(work, now, lang) : words.noWork,
        restated: count > 0 ? plural(words.restated, count, lang) : null,
      };
    }),
  };
}

/** Where a version stands, in words: "2.0, approved by …". */
export function sayState(v: VersionEntry, now: Date, lang: Lang): string {
  const words = COPY[lang].states;
  const version = versionText(v.version);
  const at = v.appearsAt ? instantInWords(v.appearsAt, lang) : '';
  switch (v.state) {
    case 'draft':
      return fill(words.draft, { version, name: v.draftedBy?.name ?? '' }, lang);
    case 'checked':
      return fill(words.checked, { version }, lang);
    case 'approved':
      return fill(words.approved, { version, name: v.approvedBy?.name ?? '' }, lang);
    case 'published':
      return fill(v.appearsAt && v.appearsAt > now ? words.waiting : words.published, { version, at }, lang);
    case 'withdrawn':
      return fill(
        words.withdrawn,
        { version, on: v.withdrawn ? dayInWords(v.withdrawn.on, lang) : '' },
        lang,
      );
  }
}
