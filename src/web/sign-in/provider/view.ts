/** What is said on the way to and from the provider. Pure. */
import { fill, type Lang } from '../../../base/words.js';
import { addressOf } from '../../layout/layout.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export function inView(lang: Lang, name: string, href: string) {
  const words = WORDS[lang];
  const lead = fill(words.inLead, { name }, lang);
  return { title: words.inTitle, lead, goesOn: true, way: { href, text: words.goOn } };
}

export function failedView(lang: Lang, why: 'failed' | 'unreachable' | 'disabled') {
  const words = WORDS[lang];
  const way = { href: addressOf(lang, '/sign-in'), text: words.again };
  return { title: words.failedTitle, lead: words[why], goesOn: false, way };
}
