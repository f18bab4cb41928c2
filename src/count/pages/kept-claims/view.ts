/** Kept claims at the desk: the form, the list and one of them. Pure. */
import { dayInLondon, dayInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { Claim } from '../../rules/claims/index.js';
import type { KeptClaim } from '../../store/claims.js';
import { pathIn } from '../addresses.js';
import { VERDICT_SHAPES, shapeOf } from '../claims/shapes.js';
import { claimView, sayShape, wordsOf } from '../claims/view.js';
import { KEEP, KEPT } from '../release-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export const PUBLIC_CLAIMS = '/figures/claims';

const isSaid = (code: string): code is keyof typeof en.problem => code in en.problem;

/** **Errors**: throws on a code without words, so a test finds it. */
function sayProblems(problems: readonly Problem[], lang: Lang) {
  const words = COPY[lang];
  return problems.map(({ code, field, params }) => {
    if (!isSaid(code)) throw new Error(`no words for ${code}`);
    const language = params?.['lang'] === 'cy' ? words.languageName.cy : words.languageName.en;
    return { text: fill(words.problem[code], { lang: language }, lang), href: `#${field ?? 'claim'}` };
  });
}

export const SPRITE = Object.entries(VERDICT_SHAPES).map(([shape, path]) => ({ shape, path }));

export interface KeepFacts {
  readonly form: URLSearchParams;
  readonly query: URLSearchParams;
  readonly problems: readonly Problem[];
  /** The claims of what was typed, when it makes more than one. */
  readonly claims: readonly Claim[];
}

export function keepView({ form, query, problems, claims }: KeepFacts, lang: Lang): View {
  const words = COPY[lang];
  const said = sayProblems(problems, lang);
  const value = (name: string): string => form.get(name) ?? query.get(name) ?? '';
  return {
    title: words.keepTitle,
    back: { text: words.listTitle, href: pathIn(lang, KEPT) },
    words,
    formId: 'claim',
    formMethod: 'post',
    action: pathIn(lang, KEEP),
    problems: said,
    problemAt: Object.fromEntries(said.map((p) => [p.href.slice(1), p.text])),
    text: value('text'),
    saidBy: value('said-by'),
    saidOn: value('said-on'),
    saidAt: value('said-at'),
    which: claims.map((c, i) => ({
      value: String(i + 1),
      text: `“${c.text}”: ${sayShape(shapeOf(c), lang)}`,
      checked: form.get('which') === String(i + 1),
    })),
  };
}

export function listView(claims: readonly KeptClaim[], mayKeep: boolean, lang: Lang): View {
  const words = COPY[lang];
  return {
    title: words.listTitle,
    words,
    keepHref: mayKeep ? pathIn(lang, KEEP) : null,
    claims: claims.map((c) => ({
      ...saidView(c, lang),
      href: pathIn(lang, `${KEPT}/${c.id}`),
      state: stateOf(c, lang),
      verdict: sayShape(shapeOf(c.judged), lang),
    })),
  };
}

const saidView = ({ text, language, saidBy, saidOn }: KeptClaim, lang: Lang) => ({
  text,
  language,
  said: fill(COPY[lang].said, { by: saidBy, on: dayInWords(saidOn, lang) }, lang),
});

function stateOf({ publishedAt, withdrawn }: KeptClaim, lang: Lang): string {
  const words = COPY[lang].states;
  if (withdrawn) return fill(words.withdrawn, { on: dayInWords(withdrawn.on, lang) }, lang);
  if (publishedAt) return fill(words.published, { on: dayInWords(dayInLondon(publishedAt), lang) }, lang);
  return words.kept;
}

export interface OneFacts {
  readonly claim: KeptClaim;
  readonly account: string | null;
  readonly mayPublish: boolean;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem[];
}

export function oneView({ claim, account, mayPublish, form, problems }: OneFacts, lang: Lang): View {
  const words = COPY[lang];
  const path = pathIn(lang, `${KEPT}/${claim.id}`);
  const isOpen = claim.publishedAt === null;
  return {
    title: words.caption,
    back: { text: words.listTitle, href: pathIn(lang, KEPT) },
    words: { ...wordsOf(lang), ...words },
    sprite: SPRITE,
    problems: sayProblems(problems, lang),
    ...saidView(claim, lang),
    state: stateOf(claim, lang),
    saidAt: claim.saidAt,
    card: claimView(claim.judged, { number: 1, lang }),
    publish: isOpen && mayPublish && claim.keptBy !== account ? `${path}/publish` : null,
    isOwn: isOpen && claim.keptBy === account,
    withdraw: !isOpen && claim.withdrawn === null && mayPublish ? `${path}/withdraw` : null,
    publicHref: isOpen ? null : pathIn(lang, `${PUBLIC_CLAIMS}/${claim.id}`),
    reasonEn: form.get('reason-en') ?? '',
    reasonCy: form.get('reason-cy') ?? '',
  };
}
