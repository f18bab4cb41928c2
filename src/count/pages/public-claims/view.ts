/** A published claim as the public sees it: what was said, by whom, what the figures say, and the working. Pure. */
import { dayInLondon, dayInWords } from '../../../base/day.js';
import { LANGS, type Lang, fill, otherLang } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { claimReviewJsonLd, scriptJson } from '../../formats/schema-org.js';
import type { Words } from '../../rules/release/table.js';
import type { KeptClaim } from '../../store/claims.js';
import { claimAsJson } from '../../words/say-claim.js';
import { pathIn } from '../addresses.js';
import { shapeOf } from '../claims/shapes.js';
import { claimView, sayShape, wordsOf } from '../claims/view.js';
import { PUBLIC_CLAIMS, SPRITE } from '../kept-claims/view.js';
import { cy } from './copy.cy.js';
import { en, type PublicClaimWords } from './copy.en.js';

const COPY: Readonly<Record<Lang, PublicClaimWords>> = { en, cy };

export interface PublishedClaim extends KeptClaim {
  readonly publishedAt: Date;
}

/** Who publishes, and where. */
export interface Publisher {
  readonly origin: string;
  readonly organisation: Words;
}

const pathOf = (c: Pick<KeptClaim, 'id'>): string => `${PUBLIC_CLAIMS}/${c.id}`;

/** As search engines read it. **Source**: schema.org/ClaimReview. */
const reviewOf = (c: PublishedClaim, { origin, organisation }: Publisher, lang: Lang) =>
  claimReviewJsonLd(
    {
      text: c.text,
      verdict: c.judged.verdict,
      reviewed_on: dayInLondon(c.publishedAt),
      address: `${origin}${pathIn(lang, pathOf(c))}`,
      appeared: { address: c.saidAt, by: c.saidBy, on: c.saidOn },
      reviewer: { name: organisation, address: `${origin}/` },
    },
    lang,
  );

/** A withdrawn check is no review any more. */
export function claimPageView(c: PublishedClaim, publisher: Publisher, lang: Lang): View {
  const words = COPY[lang];
  const verdict = sayShape(shapeOf(c.judged), lang);
  const on = dayInWords(dayInLondon(c.publishedAt), lang);
  const review = c.withdrawn ? null : reviewOf(c, publisher, lang);
  return {
    title: fill(words.claimTitle, { verdict, by: c.saidBy }, lang),
    description: fill(words.description, { text: c.text, verdict }, lang),
    words: { ...wordsOf(lang), ...words },
    breadcrumbs: [
      { text: words.crumbs, href: pathIn(lang, '/figures') },
      { text: words.listTitle, href: pathIn(lang, PUBLIC_CLAIMS) },
    ],
    canonical: pathIn(lang, pathOf(c)),
    other: { lang: otherLang(lang), href: pathIn(otherLang(lang), pathOf(c)) },
    json: `${pathOf(c)}.json`,
    jsonLd: review ? scriptJson(review) : null,
    sprite: SPRITE,
    text: c.text,
    language: c.language,
    said: saidOf(c, lang),
    saidAt: c.saidAt,
    checked: fill(words.checked, { publisher: publisher.organisation[lang], on }, lang),
    withdrawn:
      c.withdrawn &&
      fill(words.withdrawn, { on: dayInWords(c.withdrawn.on, lang), reason: c.withdrawn.reason[lang] }, lang),
    card: claimView(c.judged, { number: 1, lang }),
  };
}

const saidOf = (c: KeptClaim, lang: Lang): string =>
  fill(COPY[lang].said, { by: c.saidBy, on: dayInWords(c.saidOn, lang) }, lang);

export function claimsListView(claims: readonly KeptClaim[], lang: Lang): View {
  const words = COPY[lang];
  return {
    title: words.listTitle,
    description: words.lead,
    words,
    isPublic: true,
    breadcrumbs: [{ text: words.crumbs, href: pathIn(lang, '/figures') }],
    claims: claims.map((c) => ({
      text: c.text,
      language: c.language,
      href: pathIn(lang, pathOf(c)),
      verdict: sayShape(shapeOf(c.judged), lang),
      said: saidOf(c, lang),
      withdrawn:
        c.withdrawn &&
        fill(
          words.withdrawn,
          { on: dayInWords(c.withdrawn.on, lang), reason: c.withdrawn.reason[lang] },
          lang,
        ),
    })),
  };
}

/** The same as data, with the review in both languages. Where the figures stand in memory is nobody's affair. */
export function claimJson(c: PublishedClaim, publisher: Publisher) {
  const { id: _, ...judged } = claimAsJson(c.judged);
  const figures = c.judged.figures.map(({ index: __, ...figure }) => figure);
  return {
    id: c.id,
    address: `${publisher.origin}${pathOf(c)}`,
    text: c.text,
    language: c.language,
    said_by: c.saidBy,
    said_on: c.saidOn,
    said_at: c.saidAt,
    published_on: dayInLondon(c.publishedAt),
    publisher: { en: publisher.organisation.en, cy: publisher.organisation.cy },
    withdrawn: c.withdrawn,
    claim: { ...judged, figures },
    claim_review: c.withdrawn
      ? null
      : Object.fromEntries(LANGS.map((lang) => [lang, reviewOf(c, publisher, lang)])),
  };
}
