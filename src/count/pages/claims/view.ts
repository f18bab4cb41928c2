/** The claims page: the form, the marked text, and each claim with its working. */
import { dayInWords } from '../../../base/day.js';
import { fill, type Lang, otherLang, plural, type ShapeOf } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { type Checked, type Claim, type FigureUsed, marksOf } from '../../rules/claims/index.js';
import { CLAIM_WORDS, composeClaim } from '../../words/say-claim.js';
import { authorityName } from '../../words/say.js';
import { figureAddress, queryAddress } from '../addresses.js';
import { sayMeasureShort, sayPeriod, sayValue } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { type VerdictShape, VERDICT_SHAPES, shapeOf } from './shapes.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };
export const wordsOf = (lang: Lang): ShapeOf<typeof en> => COPY[lang];

export interface Given {
  readonly text: string;
  readonly published: string;
  readonly problems: readonly { readonly text: string; readonly href: string }[];
}

export function claimsView(given: Given, checked: Checked | null, lang: Lang): View {
  const words = COPY[lang];
  return {
    title: words.title,
    words,
    breadcrumbs: [],
    formId: 'article',
    formMethod: 'post',
    problems: given.problems,
    problemAt: Object.fromEntries(given.problems.map((p) => [p.href.slice(1), p.text])),
    text: given.text,
    published: given.published,
    exampleHref: queryAddress(lang, '/count/claims', { example: 'yes' }),
    sprite: Object.entries(VERDICT_SHAPES).map(([shape, path]) => ({ shape, path })),
    result: checked ? resultView(given.text, checked, lang) : null,
  };
}

function resultView(text: string, checked: Checked, lang: Lang) {
  const words = COPY[lang];
  return {
    found: plural(words.found, checked.claims.length, lang),
    dated: checked.published_on
      ? fill(words.datedBy, { day: dayInWords(checked.published_on, lang) }, lang)
      : '',
    tally: tallyOf(checked.claims, lang),
    stretches: stretchesOf(text, checked.claims, lang),
    claims: checked.claims.map((c, i) => claimView(c, { number: i + 1, lang })),
  };
}

const SHAPE_ORDER: readonly VerdictShape[] = [
  'fails',
  'depends',
  'holds',
  'no-figures',
  'not-checkable',
  'question',
];

export const sayShape = (shape: VerdictShape, lang: Lang): string =>
  shape === 'question' ? COPY[lang].question : CLAIM_WORDS[lang].verdict[shape];

function tallyOf(claims: readonly Claim[], lang: Lang) {
  return SHAPE_ORDER.map((shape) => ({ shape, n: claims.filter((c) => shapeOf(c) === shape).length }))
    .filter((t) => t.n > 0)
    .map((t) => ({
      shape: t.shape,
      text: fill(COPY[lang].tally, { verdict: sayShape(t.shape, lang), n: t.n }, lang),
    }));
}

/** The text in stretches: plain, or marked by its innermost claim; the numbers of the claims that end there follow. */
function stretchesOf(text: string, claims: readonly Claim[], lang: Lang) {
  const byId = new Map(claims.map((c, i) => [c.id, { claim: c, number: i + 1 }]));
  return marksOf(text, claims).map((mark) => {
    const covering = mark.claims.map((id) => byId.get(id)).filter((c) => c !== undefined);
    return {
      text: text.slice(mark.start, mark.end),
      shape: covering[0] ? shapeOf(covering[0].claim) : '',
      ends: covering
        .filter((c) => c.claim.end === mark.end)
        .map((c) => ({ number: c.number, shape: shapeOf(c.claim), word: sayShape(shapeOf(c.claim), lang) })),
    };
  });
}

/** A claim as a card: `claim.njk` shows it. */
export function claimView(claim: Claim, { number, lang }: { number: number; lang: Lang }) {
  const words = COPY[lang];
  const said = composeClaim(claim, lang);
  return {
    number,
    name: fill(words.number, { n: number }, lang),
    shape: shapeOf(claim),
    verdict: sayShape(shapeOf(claim), lang),
    quote: claim.text,
    form: said.form,
    meaning: said.question ?? said.meaning,
    dependsOn: said.depends_on,
    caveats: said.caveats,
    working: said.working,
    figures: figuresOf(claim.figures, lang),
    hold: claim.would_hold ? holdOf(claim, lang) : [],
  };
}

/** Wording that would hold, in the reader's language first. */
const holdOf = (claim: Claim, lang: Lang) =>
  [lang, otherLang(lang)].map((of) => ({
    lang: of,
    name: COPY[lang].inLanguage[of],
    text: composeClaim(claim, of).would_hold ?? '',
  }));

const MOST_FIGURES = 12;

/** Each figure once, however many pages printed it. */
function figuresOf(used: readonly FigureUsed[], lang: Lang) {
  const seen = new Map<string, FigureUsed>();
  for (const f of used) {
    const key = `${f.authority} ${f.measure} ${f.from} ${f.to} ${JSON.stringify(f.value)}`;
    if (!seen.has(key)) seen.set(key, f);
  }
  return [...seen.values()].slice(0, MOST_FIGURES).map((f) => ({
    href: figureAddress(lang, { authority: f.authority, measure: f.measure, period: f }),
    value: sayValue(f.value, lang),
    place: `${authorityName(f.authority, lang)}, ${sayPeriod(f, lang)}`,
    measure: sayMeasureShort(f.measure, lang),
    publisher: f.publisher,
  }));
}
