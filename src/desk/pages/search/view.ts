/** Search, as its template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import type { InputOptions } from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import {
  type Found,
  MOST_FOUND,
  MOST_LOOKED_THROUGH,
  type SearchProblem,
  type Searched,
} from '../../actions/search.js';
import { DESK_WORDS, wordOf } from '../../words/say.js';
import { excerpt } from '../lit.js';
import { DESK, shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface SearchFacts {
  readonly lang: Lang;
  readonly typed: string;
  readonly problems: readonly Problem<SearchProblem>[];
  /** Null before anything was looked for. */
  readonly searched: Searched | null;
}

export function searchView(facts: SearchFacts) {
  const { lang, problems, searched } = facts;
  const words = WORDS[lang];
  const [problem] = problems;
  return {
    title: words.title,
    words,
    back: { text: words.back, href: addressOf(lang, DESK) },
    formId: 'search',
    action: addressOf(lang, `${DESK}/search`),
    summary: problem
      ? { titleText: words.summary, errorList: [{ text: words.wrong[problem.code], href: '#words' }] }
      : null,
    field: fieldOf(facts),
    result: searched && resultOf(searched, lang),
    limits: Object.values(words.limits),
  };
}

function fieldOf({ lang, typed, problems: [problem] }: SearchFacts): InputOptions {
  const words = WORDS[lang];
  const text = problem && words.wrong[problem.code];
  return {
    id: 'words',
    name: 'words',
    label: { text: words.label, classes: 'govuk-label--m' },
    hint: { text: words.hint },
    value: typed,
    autocomplete: 'off',
    spellcheck: false,
    ...(text === undefined ? {} : { errorMessage: { text, visuallyHiddenText: words.error } }),
  };
}

function resultOf(searched: Searched, lang: Lang) {
  const words = WORDS[lang];
  const { found, lookedThrough, isMore, isCut } = searched;
  return {
    title: found.length === 0 ? words.none : plural(words.found, found.length, lang),
    looked: plural(words.looked, lookedThrough, lang),
    older: isMore ? fill(words.older, { most: MOST_LOOKED_THROUGH }, lang) : null,
    cut: isCut ? fill(words.cut, { most: MOST_FOUND }, lang) : null,
    items: found.map((one) => itemOf(one, lang)),
  };
}

function itemOf({ thread, by, text }: Found, lang: Lang) {
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  return {
    reference: fill(desk.reference, { id: shortId(thread.id) }, lang),
    href: addressOf(lang, threadPath(thread.id)),
    risk: { code: thread.risk, name: wordOf(desk.risks, thread.risk) },
    marking: thread.marking === 'ordinary' ? null : wordOf(desk.markings, thread.marking),
    facts: [
      thread.mergedInto === null ? wordOf(desk.states, thread.state) : words.mergedInto,
      wordOf(desk.channels, thread.channel),
      instantInWords(thread.firstTouchAt, lang),
      by === 'words' && text ? words.standIn[text.is] : words.by[by],
    ],
    lang: text?.lang ?? null,
    pieces: text
      ? excerpt(
          text.text,
          text.hits.map((hit) => ({ ...hit, sign: 'found', rule: '', why: '' })),
        ).map(({ text: piece, signs }) => ({ text: piece, isLit: signs.length > 0 }))
      : [],
  };
}
