/**
 * The claim checker: an article in, its claims out, each judged against every figure held.
 *
 * Reading is a small chain of pure steps. The text becomes tokens and sentences with their places; finders mark
 * numbers, places, periods, offences and the words that carry a claim; forms are recognised among them; what a
 * sentence leaves out is carried from the ones before. A judge for each form then tries every vintage, as published
 * and on matched forces. It never says more than the figures do: a reading below `CERTAIN` is a question.
 */
import { forcesOf } from '../../../base/authorities.js';
import { type Day, isDay } from '../../../base/day.js';
import type { Lang } from '../../../base/words.js';
import type { Figures } from '../figures.js';
import { total } from '../total.js';
import type { Claim, Dependence, Judged, Reading, Verdict } from './claim.js';
import type { Draft } from './forms/draft.js';
import type { Court, CoverageSaid } from './judge/held.js';
import { judgeAlone } from './judge/share.js';
import { withParts } from './parts.js';
import { readArticle } from './read-article.js';
import { type Settled, settle, unsettled } from './settle.js';
import { languageOf } from './text/language.js';
import { findPeriod } from './text/periods.js';
import { type Sentence, sentencesOf } from './text/sentences.js';
import { type Token, tokenise } from './text/tokens.js';

export type { Claim, Dependence, FigureUsed, Form, Param, Reading, Says, Step, Verdict } from './claim.js';
export { type Mark, marksOf } from './marks.js';

/** Below this a claim is shown as a question. Set so that one thing carried over is still certain, two guesses are not. */
export const CERTAIN = 0.5;

/** Longer than any article; more is a file given by mistake. **Units**: UTF-16 code units. */
export const LONGEST_ARTICLE = 5_000_000;

/** Reading stops here and says so: a hundred times what an article holds, few enough to show. **Units**: claims. */
export const MOST_CLAIMS = 20_000;

export type ArticleProblem =
  | 'article-empty'
  | 'article-too-long'
  | 'article-read-in-part'
  | 'language-not-read';

export interface CheckOptions {
  /** The day the article appeared: settles "last year", and which vintages its writer could have known. */
  readonly publishedOn?: Day | undefined;
  readonly lang?: Lang | undefined;
}

export interface Checked {
  readonly claims: readonly Claim[];
  readonly problems: readonly { readonly code: ArticleProblem }[];
  readonly language: Lang | 'other' | 'unsure';
  /** The day used: the one given, or the first whole date near the top of the text. */
  readonly published_on: Day | null;
}

/**
 * Finds and judges every claim of an article.
 * **Shape**: claims in the order they stand; `text` is exactly `article.slice(start, end)`; claims may lie inside one
 * another (a ratio holds its base; a sum its parts), see `marksOf`.
 * **Errors**: `article-empty`, `article-too-long`, `language-not-read`, then with no claims; `article-read-in-part`
 * beside the first `MOST_CLAIMS` claims.
 * **Source**: docs/published-figures.md section 9 for the forms.
 */
export function checkArticle(text: string, figures: Figures, options: CheckOptions = {}): Checked {
  if (text.length > LONGEST_ARTICLE) return refused('article-too-long', 'unsure');
  if (text.trim() === '') return refused('article-empty', 'unsure');
  const tokens = tokenise(text);
  const language = options.lang ?? languageOf(tokens);
  if (language === 'other') return refused('language-not-read', 'other');
  const publishedOn = options.publishedOn ?? datelineOf(tokens);
  const sentences = sentencesOf(tokens);
  const claims = claimsOf(text, { figures, publishedOn, sentences });
  return {
    claims: claims.slice(0, MOST_CLAIMS),
    problems: claims.length >= MOST_CLAIMS ? [{ code: 'article-read-in-part' }] : [],
    language,
    published_on: publishedOn,
  };
}

const refused = (code: ArticleProblem, language: Checked['language']): Checked => ({
  claims: [],
  problems: [{ code }],
  language,
  published_on: null,
});

/** How far into an article its own date is looked for. */
const DATELINE_TOKENS = 60;

function datelineOf(tokens: readonly Token[]): Day | null {
  const head = tokens.slice(0, DATELINE_TOKENS);
  for (let i = 0; i < head.length; i++) {
    const found = findPeriod(head, i);
    if (found?.type === 'date' && isDay(found.day)) return found.day;
  }
  return null;
}

interface Article {
  readonly figures: Figures;
  readonly publishedOn: Day | null;
  readonly sentences: readonly Sentence[];
}

const NOTHING_SAID: CoverageSaid = { missing: new Set(), counts: [], unknowable: false };

function claimsOf(text: string, { figures, publishedOn, sentences }: Article): readonly Claim[] {
  const court: Court = { figures, publishedOn, coverage: NOTHING_SAID, made: new Map() };
  const read = readArticle(court, sentences, MOST_CLAIMS);
  const drafts = withParts(read, answeringFor(court, coverageSaid(read)));
  const full: Court = { ...court, coverage: coverageSaid(drafts), made: new Map() };
  return drafts
    .map((draft) => claimOf(text, draft, settle(full, draft)))
    .filter((c) => c !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((c, id) => ({ ...c, id }));
}

/** The forces that a total can be made of: those with a figure held, without those the text says gave none. */
const answeringFor =
  (court: Court, said: CoverageSaid) =>
  (draft: Draft): readonly string[] => {
    const [measure, area, period] = [draft.scope.measures[0], draft.scope.areas[0], draft.scope.periods[0]];
    if (!measure || !area || !period) return [];
    const held = total(court.figures, {
      measure: measure.value,
      period: period.value,
      authorities: forcesOf(area.value),
    });
    const answered = held.answered.map((p) => p.authority.code);
    return (answered.length > 0 ? answered : area.value.forces).filter((f) => !said.missing.has(f));
  };

function coverageSaid(drafts: readonly Draft[]): CoverageSaid {
  const said = drafts.filter((d) => d.form === 'coverage');
  return {
    missing: new Set([
      ...said.flatMap((d) => d.says.missing ?? []),
      ...drafts.flatMap((d) => d.exclude.map((a) => a.code)),
    ]),
    counts: [
      ...said.flatMap((d) =>
        d.says.answered === undefined ? [] : [{ answered: d.says.answered, asked: d.says.asked ?? null }],
      ),
      ...drafts.flatMap((d) => (d.ofForces === undefined ? [] : [{ answered: d.ofForces, asked: null }])),
    ],
    unknowable: drafts.some((d) => d.form === 'not-checkable'),
  };
}

/** An exact match with a figure is strong evidence that the reading was right. */
const MATCH_SPEAKS = 0.4;

function claimOf(text: string, draft: Draft, settled: Settled | null): Claim | null {
  if (draft.end <= draft.start || !isWorthSaying(draft, settled)) return null;
  const judged = settled?.judged ??
    judgeAlone(draft.says) ?? {
      ...unsettled,
      verdict: isRemark(draft) ? ('not-checkable' as const) : ('no-figures' as const),
    };
  const prior = (settled?.prior ?? 0.4) * draft.link;
  // A number that is denied is no likelier to be read right for being in the figures.
  const isDenied = draft.says.negated === true && (draft.form === 'value' || draft.form === 'rank');
  const matches =
    (judged.verdict === 'holds' && !isDenied) ||
    (judged.verdict === 'depends' && judged.used.length > 0 && draft.form === 'value');
  const confidence = isRemark(draft) ? draft.link : matches ? 1 - (1 - prior) * MATCH_SPEAKS : prior;
  const question = confidence < CERTAIN;
  return {
    id: 0,
    text: text.slice(draft.start, draft.end),
    start: draft.start,
    end: draft.end,
    form: draft.form,
    reading: readingOf(draft, settled),
    ...asQuestion(judged, question),
    caveats: judged.caveats,
    confidence: Math.round(confidence * 100) / 100,
    question,
    working: judged.working,
    figures: judged.used,
    would_hold: judged.would_hold,
  };
}

const isRemark = (draft: Draft): boolean => draft.form === 'cause' || draft.form === 'not-checkable';

/** A bare number that nothing is held for and that the text barely ties to an offence is not a claim at all. */
const isWorthSaying = (draft: Draft, settled: Settled | null): boolean =>
  isRemark(draft) ||
  draft.form === 'coverage' ||
  draft.link >= 0.6 ||
  (settled !== null && settled.judged.verdict !== 'no-figures');

/** What was read with too little confidence is never called true or false. */
function asQuestion(
  judged: Judged,
  question: boolean,
): { readonly verdict: Verdict; readonly depends_on: readonly Dependence[] } {
  if (!question || (judged.verdict !== 'holds' && judged.verdict !== 'fails'))
    return { verdict: judged.verdict, depends_on: judged.depends_on };
  return { verdict: 'depends', depends_on: [...judged.depends_on, 'reading-unsure'] };
}

const rounded = (n: number): number => Math.round(n * 100) / 100;

function readingOf(draft: Draft, settled: Settled | null): Reading {
  const about = settled?.about;
  const sure = settled?.sure ?? { measure: 0, area: 0, period: 0 };
  const excluded = new Set(draft.exclude.map((a) => a.code));
  return {
    measure: about?.measure ?? null,
    authority: about?.area.code ?? null,
    authorities: about ? about.area.forces.filter((f) => !excluded.has(f)) : [],
    from: about?.period.from ?? null,
    to: about?.period.to ?? null,
    base_from: about?.base?.from ?? null,
    base_to: about?.base?.to ?? null,
    says: draft.says,
    sure: {
      measure: rounded(sure.measure),
      area: rounded(sure.area),
      period: rounded(sure.period),
      link: rounded(draft.link),
    },
  };
}
