/** What search engines read on a page: a Dataset for a release, a ClaimReview for a claim that was checked. */
import type { Day } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import type { Verdict } from '../rules/claims/claim.js';
import { type Named, type Release, versionText } from '../rules/release/release.js';
import { FORMAT_WORDS } from '../words/format-words.js';
import type { Json } from './csvw.js';
import { ODS_TYPE } from './ods.js';
import { XLSX_TYPE } from './xlsx.js';

type JsonLd = { readonly [key: string]: Json };

/** The release's files at their stable addresses. Workbooks are one a language; the others hold both. */
export const releaseFiles = (
  release: Pick<Release, 'address'>,
  lang: Lang,
): readonly { readonly type: string; readonly address: string }[] => {
  const { address } = release;
  const inWelsh = lang === 'cy' ? '-cy' : '';
  return [
    { type: 'text/csv', address: `${address}.csv` },
    { type: ODS_TYPE, address: `${address}${inWelsh}.ods` },
    { type: XLSX_TYPE, address: `${address}${inWelsh}.xlsx` },
    { type: 'application/json', address: `${address}.json` },
  ];
};

/** **Source**: schema.org/Dataset, with what Google asks of one. */
export function datasetJsonLd(release: Release, lang: Lang): JsonLd {
  const first = release.history.at(-1)?.published_at ?? release.published_at;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': release.address,
    url: release.address,
    identifier: release.address,
    name: release.title[lang],
    alternateName: release.title[lang === 'en' ? 'cy' : 'en'],
    description: `${release.headline[lang]} ${release.caveat[lang]} ${release.coverage[lang]}`,
    inLanguage: [...release.languages],
    version: versionText(release.version),
    datePublished: first,
    dateModified: release.published_at,
    license: release.licence.address,
    isAccessibleForFree: true,
    creator: organisation(release.publisher, lang),
    publisher: organisation(release.publisher, lang),
    variableMeasured: [...new Set(release.tables.map((t) => t.title[lang]))],
    distribution: releaseFiles(release, lang).map((f) => ({
      '@type': 'DataDownload',
      encodingFormat: f.type,
      contentUrl: f.address,
    })),
    ...(release.withdrawn ? { creativeWorkStatus: 'Withdrawn' } : {}),
  };
}

const organisation = (named: Named, lang: Lang): JsonLd => ({
  '@type': 'Organization',
  name: named.name[lang],
  url: named.address,
});

export interface CheckedClaim {
  /** The claim in the words it was made in. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly reviewed_on: Day;
  /** The page that shows the working. */
  readonly address: string;
  /** Where the claim was made, and by whom; null: not known. */
  readonly appeared: {
    readonly address: string | null;
    readonly by: string | null;
    readonly on: Day | null;
  } | null;
  readonly reviewer: Named;
}

/** From worst to best. What cannot be judged has no rating, and so no ClaimReview. */
const RATING = { fails: 1, depends: 3, holds: 5 } as const;

/** **Shape**: null for a claim without figures, or that is not one to check. **Source**: schema.org/ClaimReview. */
export function claimReviewJsonLd(claim: CheckedClaim, lang: Lang): JsonLd | null {
  const { verdict, appeared } = claim;
  if (verdict === 'no-figures' || verdict === 'not-checkable') return null;
  return {
    '@context': 'https://schema.org/',
    '@type': 'ClaimReview',
    url: claim.address,
    inLanguage: lang,
    datePublished: claim.reviewed_on,
    claimReviewed: claim.text,
    author: organisation(claim.reviewer, lang),
    ...(appeared === null ? {} : { itemReviewed: claimMade(appeared) }),
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATING[verdict],
      worstRating: 1,
      bestRating: 5,
      alternateName: FORMAT_WORDS[lang].verdict[verdict],
    },
  };
}

const claimMade = ({ address, by, on }: NonNullable<CheckedClaim['appeared']>): JsonLd => ({
  '@type': 'Claim',
  ...(address === null ? {} : { appearance: { '@type': 'CreativeWork', url: address } }),
  ...(by === null ? {} : { author: { '@type': 'Organization', name: by } }),
  ...(on === null ? {} : { datePublished: on }),
});

/** JSON-LD as it may stand inside a `script` element: nothing in it can end the element. */
export const scriptJson = (data: Json): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
