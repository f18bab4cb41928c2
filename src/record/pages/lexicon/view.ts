/** A changed lexicon and what it would alter, as the template wants it. Pure. */
import { fill, plural } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { Ask } from '../../../web/page.js';
import { type Altered, shippedLexicon, waysOf } from '../../preview-lexicon.js';
import { FLAG_READER_VERSION, type FlagReading, type LexiconRow } from '../../rules/flag/index.js';
import { FLAG_WORDS } from '../../words/flag.js';
import { RECORD } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
export const LEXICON = `${RECORD}/flag-reader/lexicon`;
const MOST_SHOWN = 60;
const MOST_FOUND = 20;
const SHOWN_LETTERS = 220;

export interface LexiconProblem {
  readonly code: 'nothing' | 'not-rows' | 'not-compiled';
  readonly why: string;
}

interface Shown {
  readonly problem: LexiconProblem | null;
  readonly sets: readonly Altered[] | null;
}

export function lexiconView({ lang, form, query }: Ask, { problem, sets }: Shown) {
  const words = WORDS[lang];
  const said = problem && fill(words.problems[problem.code], { why: problem.why.slice(0, 200) }, lang);
  const error = said === null ? {} : { errorMessage: { text: said } };
  const find = (query.get('find') ?? '').trim().slice(0, 60);
  return {
    title: words.title,
    words,
    wide: true,
    formId: 'lexicon',
    back: { text: words.back, href: addressOf(lang, `${RECORD}/flag-reader`) },
    action: addressOf(lang, LEXICON),
    stands: fill(words.stands, { version: FLAG_READER_VERSION, n: shippedLexicon().length }, lang),
    summary: said && { titleText: words.summary, errorList: [{ text: said, href: '#rows' }] },
    find: {
      id: 'find',
      name: 'find',
      label: { text: words.find, classes: 'govuk-label--s' },
      hint: { text: words.findHint },
      classes: 'govuk-input--width-20',
      value: find,
    },
    found: find === '' ? null : foundFor(find),
    noneFound: fill(words.none, { word: find }, lang),
    rows: {
      id: 'rows',
      name: 'rows',
      rows: '7',
      label: { text: words.rows, classes: 'govuk-label--s' },
      hint: { text: words.rowsHint },
      value: form.get('rows') ?? '',
      spellcheck: false,
      ...error,
    },
    file: {
      id: 'file',
      name: 'file',
      label: { text: words.file, classes: 'govuk-label--s' },
      hint: { text: words.fileHint },
    },
    sets: sets && sets.map((set) => setView(set, lang)),
  };
}

/** Rows that know the word, as they can be copied, changed and tried. */
function foundFor(word: string): readonly string[] {
  const small = word.toLowerCase();
  return shippedLexicon()
    .filter(({ id, terms }: LexiconRow) => `${id} ${terms}`.toLowerCase().includes(small))
    .slice(0, MOST_FOUND)
    .map((row) => JSON.stringify(row));
}

function setView({ name, tried, altered }: Altered, lang: Ask['lang']) {
  const words = WORDS[lang];
  const short = FLAG_WORDS[lang].short;
  const texts = new Map(tried.map(({ id, text }) => [id, text]));
  const saidOf = (of: FlagReading): string => `${short[of.online]} (${of.rule})`;
  return {
    title: words.sets[name],
    summary: plural(words.altered, altered.length, lang, { of: tried.length }),
    ways: waysOf(altered).map(({ before, after, n }) =>
      before === after
        ? fill(words.sameAnswer, { n, before: short[before] }, lang)
        : fill(words.way, { n, before: short[before], after: short[after] }, lang),
    ),
    rows: altered.slice(0, MOST_SHOWN).map(({ id, before, after }) => ({
      id,
      before: saidOf(before),
      after: saidOf(after),
      // Of the force's own crimes only the number is shown.
      text: name === 'examples' ? (texts.get(id) ?? '').slice(0, SHOWN_LETTERS) : '',
    })),
    more: altered.length > MOST_SHOWN ? fill(words.more, { n: altered.length - MOST_SHOWN }, lang) : null,
    withText: name === 'examples',
  };
}
