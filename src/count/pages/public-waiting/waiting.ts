/** What a public page answers while its figures are being made: so, and when to come back; nothing is kept of it. */
import type { Lang } from '../../../base/words.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome } from '../../../web/page.js';
import { pathIn } from '../addresses.js';
import type { ReleasesHeld } from '../public-release/held.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const WAITING_TEMPLATE = 'count/pages/public-waiting/page.njk';
const COPY: Readonly<Record<Lang, { readonly [K in keyof typeof en]: string }>> = { en, cy };

/** The page that says so, or null when nothing is being made. */
export async function waitingFor(held: ReleasesHeld, ask: Ask, slug?: string): Promise<Outcome | null> {
  if (!(await held.isBeingMade?.(ask, slug))) return null;
  const words = COPY[ask.lang];
  const here = pathIn(ask.lang, slug === undefined ? '/figures' : `/figures/${slug}`);
  return show(WAITING_TEMPLATE, { title: words.title, isPublic: true, words, here }, { status: 503 });
}
