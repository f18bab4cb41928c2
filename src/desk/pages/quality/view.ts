/** Threads drawn by lot and what was found, as the templates want them. Pure. */
import { instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import type { QualityFinding } from '../../../db/index.js';
import type { InputOptions, RadiosOptions } from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import { FINDINGS, MOST_DRAWN, type QualityProblem } from '../../actions/check-quality.js';
import type { QualityCheck } from '../../store/quality.js';
import { DESK_WORDS, wordOf } from '../../words/say.js';
import { DESK, SUPERVISION, shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const PATH = `${DESK}/quality`;

interface Typed {
  readonly lang: Lang;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem<QualityProblem>[];
}

export interface QualityFacts extends Typed {
  readonly toCheck: readonly QualityCheck[];
  readonly checked: readonly QualityCheck[];
  readonly counts: Readonly<Record<QualityFinding, number>>;
}

export function qualityView(facts: QualityFacts) {
  const { lang, toCheck, checked, counts } = facts;
  const words = WORDS[lang];
  return {
    title: words.title,
    words,
    back: { text: words.back, href: addressOf(lang, SUPERVISION) },
    formId: 'draw',
    action: addressOf(lang, PATH),
    summary: summaryOf(facts),
    count: countField(facts),
    counts: fill(
      words.counts,
      { sound: counts.sound, learning: counts.learning, right: counts['put-right'] },
      lang,
    ),
    toCheck: toCheck.map((check) => ({
      ...checkRow(check, lang),
      drawn: fill(words.drawn, { when: instantInWords(check.drawnAt, lang) }, lang),
      href: addressOf(lang, `${PATH}/${check.thread}`),
    })),
    checked: checked.map((check) => ({ ...checkRow(check, lang), found: foundInWords(check, lang) })),
  };
}

const referenceOf = (thread: string, lang: Lang): string =>
  fill(DESK_WORDS[lang].reference, { id: shortId(thread) }, lang);

function checkRow({ thread, channel, risk }: QualityCheck, lang: Lang) {
  const desk = DESK_WORDS[lang];
  return {
    reference: referenceOf(thread, lang),
    thread: addressOf(lang, threadPath(thread)),
    risk: { code: risk, name: wordOf(desk.risks, risk) },
    channel: wordOf(desk.channels, channel),
  };
}

function foundInWords({ finding, checkedAt, checkedBy }: QualityCheck, lang: Lang): string {
  const words = WORDS[lang];
  if (finding === null || checkedAt === null) return '';
  const when = instantInWords(checkedAt, lang);
  return fill(words.found, { finding: words.findings[finding], when, who: checkedBy ?? '' }, lang);
}

function says({ code, params }: Problem<QualityProblem>, lang: Lang): string {
  return fill(WORDS[lang].wrong[code], params ?? {}, lang);
}

function summaryOf({ lang, problems }: Typed) {
  if (problems.length === 0) return null;
  const errorList = problems.map((problem) => ({
    text: says(problem, lang),
    href: `#${problem.field ?? 'finding'}`,
  }));
  return { titleText: WORDS[lang].summary, errorList };
}

function errorOf({ lang, problems: [problem] }: Typed) {
  return problem
    ? { errorMessage: { text: says(problem, lang), visuallyHiddenText: WORDS[lang].error } }
    : {};
}

function countField(facts: QualityFacts): InputOptions {
  const words = WORDS[facts.lang];
  return {
    id: 'count',
    name: 'count',
    label: { text: words.count },
    hint: { text: fill(words.countHint, { most: MOST_DRAWN }, facts.lang) },
    value: facts.form.get('count') ?? '5',
    inputmode: 'numeric',
    classes: 'govuk-input--width-3',
    ...errorOf(facts),
  };
}

export interface FindingFacts extends Typed {
  readonly check: QualityCheck;
}

export function findingView(facts: FindingFacts) {
  const { lang, check } = facts;
  const words = WORDS[lang];
  return {
    title: words.findTitle,
    words,
    back: { text: words.findBack, href: addressOf(lang, PATH) },
    formId: 'find',
    action: addressOf(lang, `${PATH}/${check.thread}`),
    summary: summaryOf(facts),
    ...checkRow(check, lang),
    found: foundInWords(check, lang),
    finding: findingField(facts),
  };
}

function findingField(facts: FindingFacts): RadiosOptions {
  const words = WORDS[facts.lang];
  return {
    name: 'finding',
    idPrefix: 'finding',
    fieldset: { legend: { text: words.finding, classes: 'govuk-fieldset__legend--m' } },
    items: FINDINGS.map((value) => ({
      value,
      text: words.findings[value],
      hint: { text: words.findingHints[value] },
      checked: facts.form.get('finding') === value,
    })),
    ...errorOf(facts),
  };
}
