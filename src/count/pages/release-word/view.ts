/** One place of a release to be written by hand, as its template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { LANGS, type Lang, type ShapeOf, fill } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { problemSummary } from '../../../web/sign-in/passkey-form.js';
import type { JudgedEdit, JudgedText } from '../../actions/releases/judge-words.js';
import type { Claim } from '../../rules/claims/index.js';
import type { Claimed } from '../../rules/release/claimed.js';
import type { Words } from '../../rules/release/table.js';
import type { KeptEdit } from '../../store/edits.js';
import type { HeldVersion } from '../../store/versions.js';
import { sayCodes, sayPlace } from '../../words/say-place.js';
import { sayReleaseProblem } from '../../words/say-release-change.js';
import { pathIn } from '../addresses.js';
import { VERDICT_SHAPES, type VerdictShape, shapeOf } from '../claims/shapes.js';
import { claimView, wordsOf } from '../claims/view.js';
import { deskPath } from '../release-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface WordFacts {
  readonly version: HeldVersion;
  readonly name: string;
  /** Null: nothing is composed there any more. */
  readonly composed: Words | null;
  readonly edit: KeptEdit | null;
  readonly judged: JudgedEdit | null;
  readonly problems: readonly Problem[];
  readonly form: URLSearchParams;
}

export function wordView(facts: WordFacts, lang: Lang): View {
  const { version, name, edit, judged } = facts;
  const words = COPY[lang];
  const path = `${deskPath(version.slug)}/words`;
  return {
    title: sayPlace(name, lang),
    caption: words.caption,
    back: { text: words.back, href: pathIn(lang, path) },
    wide: true,
    formId: 'words',
    formMethod: 'post',
    action: pathIn(lang, `${path}/${encodeURIComponent(name)}`),
    words: { ...wordsOf(lang), ...words, back: wordsOf(lang).back },
    sprite: Object.entries(VERDICT_SHAPES).map(([shape, d]) => ({ shape, path: d })),
    summary: problemSummary(
      lang,
      facts.problems.map((p) => ({ text: sayReleaseProblem(p, lang) })),
    ),
    inTheWay: judged?.problems.map((p) => sayReleaseProblem(p, lang)) ?? [],
    isSound: judged !== null && judged.problems.length === 0,
    wrote: edit?.by
      ? fill(words.wrote, { name: edit.by.name, at: instantInWords(edit.at, lang) }, lang)
      : null,
    canTakeBack: edit !== null,
    sides: LANGS.map((side) => sideOf(facts, side, lang)),
    texts: judged ? textsOf(judged, lang) : [],
  };
}

function sideOf({ composed, edit, form }: WordFacts, side: Lang, lang: Lang) {
  const words = COPY[lang];
  const before = edit?.composed[side] ?? '';
  const now = composed?.[side] ?? '';
  return {
    lang: side,
    title: words.inLanguage[side],
    label: words.byHand[side],
    composed: now,
    before: edit !== null && before !== now ? before : null,
    text: form.get(`text-${side}`) ?? edit?.words[side] ?? now,
  };
}

/** The claims of both texts are numbered through, so that no two on the page have one number. */
function textsOf({ edit, texts }: JudgedEdit, lang: Lang) {
  let before = 0;
  return texts.map((text) => {
    const view = textOf(text, edit.words[text.lang], { before, lang });
    before += text.claims.length + text.told.length;
    return view;
  });
}

function textOf(
  { lang: side, claims, told }: JudgedText,
  text: string,
  { before, lang }: { readonly before: number; readonly lang: Lang },
) {
  const words = COPY[lang];
  const lit: readonly Lit[] = [
    ...claims.map((claimed, i) => ({
      start: claimed.claim.start,
      end: claimed.claim.end,
      shape: shapeOf(asJudged(claimed)),
      number: before + i + 1,
    })),
    ...told.map(({ start, end }, i) => ({
      start,
      end,
      shape: 'fails' as const,
      number: before + claims.length + i + 1,
    })),
  ];
  return {
    lang: side,
    title: words.marked[side],
    stretches: lit.length > 0 ? stretchesOf(text, lit) : [],
    claims: claims.map((claimed, i) => claimView(asJudged(claimed), { number: before + i + 1, lang })),
    told: told.map(({ text: quote, measure, key }, i) => ({
      number: before + claims.length + i + 1,
      quote,
      cell: sayCodes(measure, key, lang),
    })),
  };
}

/** What may stand holds, though the checker alone would ask about it: a floor is printed as a floor. */
const asJudged = ({ claim, problem }: Claimed): Claim =>
  problem === null && claim.form !== 'period'
    ? { ...claim, verdict: 'holds', question: false, depends_on: [], would_hold: null }
    : claim;

interface Lit {
  readonly start: number;
  readonly end: number;
  readonly shape: VerdictShape;
  readonly number: number;
}

/** The text cut where something begins or ends; each piece wears the shape of the shortest thing that covers it. */
function stretchesOf(text: string, lit: readonly Lit[]) {
  const cuts = [...new Set([0, text.length, ...lit.flatMap((l) => [l.start, l.end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const covering = lit
      .filter((l) => l.start <= start && l.end >= end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return {
      text: text.slice(start, end),
      shape: covering[0]?.shape ?? '',
      ends: lit.filter((l) => l.end === end).map(({ number, shape }) => ({ number, shape })),
    };
  });
}
